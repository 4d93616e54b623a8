//! A large plan.

use std::rc::Rc;

use candich::model::{
    Comparator, Condition, Count, Counts, Gate, Goal, Indicator, Level, Percent, Ratio, Requirement, Scenario, Scope,
    StandardGroup, Subject, Target, TaskGroup, Unit, date,
};

/// The counts that every unit tells.
const TOLD: [Count; 12] = [
    Count::CarriedOver,
    Count::Online,
    Count::Direct,
    Count::Postal,
    Count::Received,
    Count::ResolvedEarly,
    Count::ResolvedOnTime,
    Count::ResolvedLate,
    Count::Resolved,
    Count::ResolvedOnline,
    Count::Respondents,
    Count::Satisfied,
];

/// What the targets ask of, in turn.
const ASKED: [Indicator; 5] = [
    Indicator::OnlineOfReceived,
    Indicator::LateOfResolved,
    Indicator::OnTimeOfResolved,
    Indicator::OnlineOfResolved,
    Indicator::SatisfiedOfRespondents,
];

fn counts(seed: u64) -> Counts {
    (0..)
        .zip(TOLD)
        .map(|(place, count)| (count, 40 + (seed * 7_919 + place * 104_729) % (9_000 / (place + 1))))
        .collect()
}

fn unit(place: u64, parts: u64) -> Rc<Unit> {
    let level = match place % 10 {
        0..3 => Level::Province,
        3..5 => Level::District,
        _ => Level::Commune,
    };
    let mut unit = Unit::new(format!("Đơn vị {place}"), level);
    unit.figures.counts = counts(place);
    unit.history = (0..parts).map(|part| counts(place * 31 + part)).collect();
    Rc::new(unit)
}

fn target(place: u64) -> Target {
    let indicator = ASKED[usize::try_from(place).unwrap_or(0) % ASKED.len()];
    let threshold = Percent::new(300 + place * 11, 1).unwrap_or(Percent::HUNDRED);
    let goal = Goal::Ratio(Ratio::new(indicator, Requirement { comparator: Comparator::AtLeast, threshold }));
    let scope = match place % 4 {
        0 => Scope::Level(Level::Commune),
        1 => Scope::Unit(format!("Đơn vị {place}")),
        _ => Scope::All,
    };
    Target { scope, ..Target::new(TaskGroup::Standard(StandardGroup::Procedures), goal) }
}

/// A plan of so many units with 12 counts each, so many targets, and so many parts of the period; always the same.
pub(crate) fn scenario(units: u64, targets: u64, parts: u64) -> Scenario {
    let late = Condition {
        indicator: Indicator::LateOfResolved,
        requirement: Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(5) },
    };
    let gate = Gate {
        consequence: "không được xếp loại Tốt".to_owned(),
        origin: String::new(),
        subject: Subject::Units,
        conditions: vec![late],
    };
    Scenario {
        name: "Kế hoạch lớn".to_owned(),
        units: (0..units).map(|place| unit(place, parts)).collect(),
        parts: (1..=parts).filter_map(|month| date(2023, month, 28)).collect(),
        groups: vec![TaskGroup::Standard(StandardGroup::Procedures)],
        targets: (0..targets).map(target).collect(),
        gates: vec![gate],
        ..Scenario::default()
    }
}
