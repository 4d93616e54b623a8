//! What one edit of a large plan costs: 40 targets over 200 units of 12 counts and 12 parts of the period.
//!
//! `cargo xtask bench` runs it. Nothing here asserts a time: machines differ, and the report says what this one did.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, reason = "places in a list are taken modulo its length")]

use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use candich::calc::board::board;
use candich::calc::ledger::Ledger;
use candich::calc::risk::{Month, Rest, chance};
use candich::file;
use candich::link::{self, Page};
use candich::model::{
    Comparator, Condition, Count, Counts, Gate, Goal, Indicator, Level, Percent, Ratio, Requirement, Scenario, Scope,
    StandardGroup, Subject, Target, TaskGroup, Unit, date,
};
use criterion::{Criterion, criterion_group, criterion_main};

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

fn scenario(units: u64, targets: u64, parts: u64) -> Scenario {
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

fn plan(criterion: &mut Criterion) {
    let large = scenario(200, 40, 12);
    let province = scenario(3_400, 40, 0);
    let fragment = link::write(&large, Page::Board).unwrap_or_default();
    let text = file::write(&large);
    println!(
        "link of 200 units × 12 counts × 12 parts and 40 targets: {} characters; file: {} bytes",
        fragment.len(),
        text.len()
    );
    let mut group = criterion.benchmark_group("plan");
    group.bench_function("ledger, 200 units", |bench| bench.iter(|| Ledger::new(black_box(&large))));
    group.bench_function("board, 40 targets × 200 units", |bench| bench.iter(|| board(black_box(&large))));
    group.bench_function("board, 40 targets × 3400 units", |bench| bench.iter(|| board(black_box(&province))));
    group.bench_function("scenario cloned for an edit, 200 units", |bench| bench.iter(|| black_box(&large).clone()));
    group.bench_function("link written, 200 units × 12 parts", |bench| {
        bench.iter(|| link::write(black_box(&large), Page::Board));
    });
    group.bench_function("link read, 200 units × 12 parts", |bench| bench.iter(|| link::read(black_box(&fragment))));
    group.bench_function("file read, 200 units × 12 parts", |bench| bench.iter(|| file::read(black_box(&text))));
    group.finish();
}

/// The check case of `calc::risk`.
fn risk(criterion: &mut Criterion) {
    let month = Month { volume: 10_500.0, volume_cv: 0.10, share: 0.40, share_sd: 0.05 };
    let rest = Rest { numerator: 12_800.0, denominator: 60_000.0, months: vec![(month, 6)], shock: 0.0 };
    let mut group = criterion.benchmark_group("risk");
    group.bench_function("probability with its error, 6 months", |bench| bench.iter(|| chance(black_box(&rest), 0.30)));
    group.bench_function("share to be 80 % sure, 6 months", |bench| {
        bench.iter(|| black_box(&rest).share_for(0.30, 0.80));
    });
    group.bench_function("quantile, 6 months", |bench| bench.iter(|| black_box(&rest).quantile(0.05)));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = plan, risk
}
criterion_main!(benches);
