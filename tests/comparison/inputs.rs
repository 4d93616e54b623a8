//! Which inputs of scenarios differ.

use std::rc::Rc;

use candich::calc::comparison::{Inputs, MOST_ROWS, Subject, Value, inputs};
use candich::model::{
    Cadence, Comparator, Condition, Confidence, Count, Counts, Division, Gate, Goal, Index, Indicator, Level, Manner,
    Percent, Policy, Profile, Ratio, Requirement, Scenario, Shape, StandardGroup, Subject as Whose, Target, TaskGroup,
    Unit, Volume,
};

use crate::scenario;

#[test]
fn only_what_differs_is_told() {
    let one = scenario("#/?v=1&received=100&online=20&ahead=50&target=ge:30");
    let other = scenario("#/?v=1&received=100&online=25&ahead=60&target=ge:40");
    assert_eq!(inputs(&[one.clone(), one.clone()]), Inputs { rows: Vec::new(), hidden: 0 });
    let found = inputs(&[one, other]);
    let subjects: Vec<&Subject> = found.rows.iter().map(|row| &row.subject).collect();
    let received = Volume::of(Indicator::OnlineOfReceived);
    assert_eq!(subjects, [&Subject::Asked(0), &Subject::Total(Count::Online), &Subject::TotalAhead(received)]);
    assert_eq!(found.rows[1].values, [Some(Value::Count(20)), Some(Value::Count(25))]);
}

#[test]
fn units_are_matched_by_name_and_many_are_counted() {
    let units = |count: u64, more: u64| {
        let unit = |place: u64| {
            let mut unit = Unit::new(format!("Xã {place}"), Level::Commune);
            unit.figures.counts.set(Count::Received, Some(place + more));
            Rc::new(unit)
        };
        Rc::new(Scenario { units: (0..count).map(unit).collect(), ..Scenario::default() })
    };
    let found = inputs(&[units(3, 0), units(2, 0)]);
    let subjects: Vec<Subject> = found.rows.into_iter().map(|row| row.subject).collect();
    assert_eq!(subjects[0], Subject::Units);
    assert_eq!(subjects[1], Subject::Unit("Xã 2".into(), Count::Received));
    let found = inputs(&[units(1_000, 0), units(1_000, 1)]);
    assert_eq!((found.rows.len(), found.hidden), (MOST_ROWS, 700));
}

#[test]
fn targets_are_matched_by_what_they_measure() {
    let with = |percent: u8, name: &str| {
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(percent) };
        let goal = Goal::Ratio(Ratio::new(Indicator::OnlineOfReceived, requirement));
        let group = TaskGroup::Standard(StandardGroup::Procedures);
        let target = Target { name: name.to_owned(), ..Target::new(group, goal) };
        Rc::new(Scenario { targets: vec![target], ..Scenario::default() })
    };
    let found = inputs(&[with(30, ""), with(40, "")]);
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.rows[0].values, [Some(Value::Entry(0)), Some(Value::Entry(0))]);
    assert_eq!(inputs(&[with(30, "a"), with(30, "b")]).rows.len(), 2, "two targets");
    assert_eq!(inputs(&[with(30, "a"), with(30, "a")]).rows.len(), 0);
}

/// The subjects that differ between an empty scenario, the same with this change, and an empty one; what each says of the
/// first of them.
fn changed(change: impl FnOnce(&mut Scenario)) -> Vec<(Subject, Vec<Option<Value>>)> {
    let plain = Rc::new(Scenario::default());
    let mut other = Scenario::default();
    change(&mut other);
    let found = inputs(&[plain.clone(), Rc::new(other), plain]);
    found.rows.into_iter().map(|row| (row.subject, row.values)).collect()
}

#[test]
fn texts_choices_and_indices_that_differ_are_told() {
    let place = changed(|it| it.place = "Kon Tum".to_owned());
    assert_eq!(place, [(Subject::Place, vec![None, Some(Value::Text("Kon Tum".to_owned())), None])]);
    let shape = changed(|it| it.route.shape = Shape::SCurve);
    assert_eq!(shape, [(Subject::Shape, [0, 2, 0].map(|place| Some(Value::Choice(place))).into())]);
    let par = changed(|it| it.record_mut(&Index::Par).now.rank = Some(43));
    assert_eq!(par, [(Subject::Rank(Index::Par), vec![None, Some(Value::Rank(43)), None])]);
}

#[test]
fn what_has_a_row_of_its_own_is_told_there_alone() {
    let subjects = |change: fn(&mut Scenario)| -> Vec<Subject> {
        changed(change).into_iter().map(|(subject, _)| subject).collect()
    };
    assert_eq!(subjects(|it| it.route.cadence = Cadence::Quarter), [Subject::Cadence]);
    assert_eq!(subjects(|it| it.route.profile = Profile::WorkingDays), [Subject::Profile]);
    assert_eq!(subjects(|it| it.allocation.over = Division::Fields), [Subject::Division]);
    assert_eq!(subjects(|it| it.allocation.policy = Policy::Headroom), [Subject::Policy]);
    assert_eq!(subjects(|it| it.certainty.confidence = Confidence::NinetyFive), [Subject::Confidence]);
    assert_eq!(subjects(|it| it.certainty.aim = true), [Subject::Aim]);
    assert_eq!(subjects(|it| it.asked.ratio.target.ahead = Some(9)), [Subject::AskedAhead(0)]);
}

#[test]
fn what_changes_no_answer_is_no_difference() {
    assert_eq!(changed(|it| it.certainty.seed = 7), []);
}

#[test]
fn what_is_too_much_to_be_shown_names_the_first_that_has_the_same() {
    let same = |subject| [(subject, [0, 1, 0].map(|place| Some(Value::SameAs(place))).to_vec())];
    assert_eq!(changed(|it| it.scores.survey.population = Some(9)), same(Subject::Survey));
    assert_eq!(changed(|it| it.route.weights = vec![Some(1)]), same(Subject::Route));
    let league = changed(|it| it.scores.league_mut(&Index::Pci).wanted = Some(9));
    assert_eq!(league, same(Subject::League(Index::Pci)));
    let with = |received| {
        let mut unit = Unit::new("Xã", Level::Commune);
        unit.history = vec![[(Count::Received, received)].into_iter().collect::<Counts>()];
        Rc::new(Scenario { units: vec![Rc::new(unit)], ..Scenario::default() })
    };
    let unit = inputs(&[with(1), with(2), with(1)]).rows;
    assert_eq!(unit.len(), 1);
    let [months] = same(Subject::UnitMonths("Xã".to_owned()));
    assert_eq!((unit[0].subject.clone(), unit[0].values.clone()), months);
}

#[test]
fn targets_of_one_origin_are_one_and_those_that_measure_another_thing_are_two() {
    let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) };
    let ratio = |indicator| Goal::Ratio(Ratio::new(indicator, requirement));
    let growth = |indicator| {
        let (by, manner) = (Percent::whole(20), Manner::Points);
        Goal::Growth { indicator, by, manner, base: None, year: None }
    };
    let target = |origin: &str, name: &str, goal: Goal| {
        let group = TaskGroup::Standard(StandardGroup::Procedures);
        Target { name: name.to_owned(), origin: origin.to_owned(), ..Target::new(group, goal) }
    };
    let of = |target| Rc::new(Scenario { targets: vec![target], ..Scenario::default() });
    let rows = |one, other| inputs(&[of(one), of(other)]).rows.len();
    let (received, new) = (Indicator::OnlineOfReceived, Indicator::OnlineOfNew);
    assert_eq!(rows(target("a", "x", ratio(received)), target("a", "y", ratio(new))), 1);
    assert_eq!(rows(target("a", "x", ratio(received)), target("b", "x", ratio(received))), 2);
    assert_eq!(rows(target("", "x", ratio(received)), target("", "x", ratio(new))), 2);
    assert_eq!(rows(target("", "x", growth(received)), target("", "x", growth(new))), 2);
}

#[test]
fn gates_are_matched_by_their_consequence() {
    let gate = |consequence: &str, percent| {
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(percent) };
        let conditions = vec![Condition { indicator: Indicator::LateOfResolved, requirement }];
        let (consequence, origin) = (consequence.to_owned(), String::new());
        let gate = Gate { consequence, origin, subject: Whose::Units, conditions };
        Rc::new(Scenario { gates: vec![gate], ..Scenario::default() })
    };
    let rows = inputs(&[gate("a", 5), gate("a", 10)]).rows;
    assert_eq!(rows.len(), 1);
    assert_eq!((&rows[0].subject, &rows[0].values), (&Subject::Gate(0, 0), &vec![Some(Value::Entry(0)); 2]));
    assert_eq!(inputs(&[gate("a", 5), gate("b", 5)]).rows.len(), 2);
    assert_eq!(inputs(&[gate("a", 5), gate("a", 5)]).rows.len(), 0);
}
