//! What scenarios answer side by side.

use candich::calc::board::Mark;
use candich::calc::comparison::{Row, Subject, Value, answers};
use candich::calc::share::Share;
use candich::model::{
    Comparator, Completion, Count, Decimal, Goal, Index, Indicator, Percent, Placing, Ratio, Requirement, Scenario,
    StandardGroup, Target, TaskGroup,
};
use std::rc::Rc;

use crate::scenario;

fn value<'a>(rows: &'a [Row], subject: &Subject, place: usize) -> Option<&'a Value> {
    rows.iter().find(|row| row.subject == *subject)?.values[place].as_ref()
}

#[test]
fn kon_tum_beside_itself_with_a_higher_target() {
    let at = |percent| {
        scenario(&format!(
            "#/?v=1&received=56039&online=12516&ahead=168000&target=ge:{percent}&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14"
        ))
    };
    let (rows, positions, _) = answers(&[at(30), at(65), at(90)]);
    assert_eq!(value(&rows, &Subject::Needed, 0), Some(&Value::Count(54_696)));
    assert_eq!(value(&rows, &Subject::Needed, 1), Some(&Value::Count(133_110)));
    assert_eq!(value(&rows, &Subject::Needed, 2), Some(&Value::Never));
    assert_eq!(value(&rows, &Subject::Standing, 2), Some(&Value::Mark(Mark::OutOfReach)));
    assert!(matches!(value(&rows, &Subject::Chance, 0), Some(Value::Chance(_))));
    assert_eq!(positions[0].unwrap().now, Share::new(12_516, 56_039));
    let without = [Subject::Allowed, Subject::Caught, Subject::Points];
    assert!(rows.iter().all(|row| !without.contains(&row.subject)));
}

#[test]
fn limits_and_goals_have_rows_of_their_own() {
    let late = scenario("#/?v=1&indicator=late_of_resolved&resolved=1000&resolved_late=40&target=lt:5");
    let (rows, ..) = answers(&[late, scenario("#/?v=1&received=10&online=1&target=ge:30")]);
    assert_eq!(value(&rows, &Subject::Allowed, 0), Some(&Value::Count(9)));
    assert_eq!(value(&rows, &Subject::Needed, 0), None);
    assert_eq!(value(&rows, &Subject::Needed, 1), Some(&Value::Count(2)));
}

#[test]
fn targets_of_plans_are_counted_by_how_they_stand_and_tell_their_number() {
    let at_least = |percent| Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(percent) };
    let planned = |percent| {
        let score = Decimal::new(86, 0);
        let goals = [
            Goal::Ratio(Ratio::new(Indicator::OnlineOfReceived, at_least(percent))),
            Goal::Assigned { count: None, assigned: Some(8), done: Some(2) },
            Goal::Rank { index: Index::Par, at_most: Some(20) },
            Goal::Score { index: Index::Par, at_least: score },
            Goal::Milestone(Completion::Done),
        ];
        let group = || TaskGroup::Standard(StandardGroup::Ranking);
        let targets = goals.into_iter().map(|goal| Target::new(group(), goal)).collect();
        let mut scenario = Scenario { targets, ..Scenario::default() };
        scenario.totals.counts = [(Count::Received, 100), (Count::Online, 40)].into_iter().collect();
        let record = scenario.record_mut(&Index::Par);
        (record.ranked, record.now) = (Some(63), Placing { rank: Some(20), score });
        Rc::new(scenario)
    };
    let (rows, ..) = answers(&[planned(30), planned(50)]);
    let tally = |mark| {
        let count = |place| value(&rows, &Subject::Tally(mark), place).cloned();
        [count(0), count(1)]
    };
    assert_eq!(tally(Mark::Met), [Some(Value::Count(4)), Some(Value::Count(3))]);
    assert_eq!(tally(Mark::NotMet), [Some(Value::Count(1)), Some(Value::Count(2))]);
    assert_eq!(tally(Mark::Certain), [None, None]);
    let (beside, ..) = answers(&[planned(30), scenario("#/?v=1&received=100&online=20&target=ge:30")]);
    assert_eq!(value(&beside, &Subject::Tally(Mark::NotMet), 1), None, "who has no target has none that is not met");
    let share = Value::Share(Share::new(40, 100).unwrap(), at_least(50));
    let numbers = [share, Value::Count(2), Value::Rank(20), Value::Score(Decimal::new(86, 0).unwrap())];
    let numbers = numbers.into_iter().map(|it| Some(Box::new(it))).chain([None]).enumerate();
    for (place, number) in numbers {
        let stands = value(&rows, &Subject::Target(0, place), 1);
        assert_eq!(stands, Some(&Value::Stands(place, number)));
    }
}
