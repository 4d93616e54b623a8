//! A large plan.

use std::rc::Rc;

use candich::model::{
    Comparator, Condition, Count, Counts, Gate, Goal, Indicator, Level, Percent, Ratio, Requirement, Scenario, Scope,
    Sense, StandardGroup, Subject, Target, TaskGroup, Unit, date,
};

/// What the targets ask of, in turn.
const ASKED: [Indicator; 5] = [
    Indicator::OnlineOfReceived,
    Indicator::LateOfResolved,
    Indicator::OnTimeOfResolved,
    Indicator::OnlineOfResolved,
    Indicator::SatisfiedOfRespondents,
];

/// Twelve counts that do not contradict each other.
fn counts(seed: u64) -> Counts {
    let drawn = |place: u64, most: u64| 40 + (seed * 7_919 + place * 104_729) % most;
    let [online, direct, postal] = [drawn(1, 4_500), drawn(2, 9_000), drawn(3, 2_250)];
    let [early, on_time, late] = [online / 2, direct / 3 + postal / 2, drawn(4, direct / 9)];
    let respondents = drawn(5, 750);
    let told = [
        (Count::CarriedOver, drawn(0, 900)),
        (Count::Online, online),
        (Count::Direct, direct),
        (Count::Postal, postal),
        (Count::Received, online + direct + postal),
        (Count::ResolvedEarly, early),
        (Count::ResolvedOnTime, on_time),
        (Count::ResolvedLate, late),
        (Count::Resolved, early + on_time + late),
        (Count::ResolvedOnline, early),
        (Count::Respondents, respondents),
        (Count::Satisfied, respondents * drawn(6, 60) / 100),
    ];
    told.into_iter().collect()
}

/// What several parts of a period come to.
fn sum(parts: &[Counts]) -> Counts {
    let told = parts.first().into_iter().flat_map(Counts::iter);
    told.map(|(count, _)| (count, parts.iter().filter_map(|part| part.get(count)).sum())).collect()
}

fn unit(place: u64, parts: u64) -> Rc<Unit> {
    let level = match place % 10 {
        0..3 => Level::Province,
        3..5 => Level::District,
        _ => Level::Commune,
    };
    let mut unit = Unit::new(format!("Đơn vị {place}"), level);
    unit.history = (0..parts).map(|part| counts(place * 31 + part)).collect();
    unit.figures.counts = if parts == 0 { counts(place) } else { sum(&unit.history) };
    Rc::new(unit)
}

fn target(place: u64) -> Target {
    let indicator = ASKED[usize::try_from(place).unwrap_or(0) % ASKED.len()];
    let threshold = Percent::new(300 + place * 11, 1).unwrap_or(Percent::HUNDRED);
    let comparator = match indicator.definition().sense {
        Sense::Reach => Comparator::AtLeast,
        Sense::Limit => Comparator::AtMost,
    };
    let goal = Goal::Ratio(Ratio::new(indicator, Requirement { comparator, threshold }));
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
