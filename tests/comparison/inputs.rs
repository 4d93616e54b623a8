//! Which inputs of scenarios differ.

use std::rc::Rc;

use candich::calc::comparison::{Inputs, MOST_ROWS, Subject, Value, inputs};
use candich::model::{
    Comparator, Count, Goal, Indicator, Level, Percent, Ratio, Requirement, Scenario, StandardGroup, Target, TaskGroup,
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
