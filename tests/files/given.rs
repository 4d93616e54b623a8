//! Scenarios of every kind that the doors let in: tidy texts, days of this century, histories within the parts.

use std::rc::Rc;

use candich::model::{
    Asked, Branch, Comparator, Completion, Condition, Count, Counts, Date, Decimal, Figures, Forecast, Gate, Goal,
    Index, IndexRecord, Indicator, Level, MAX_COUNT, Manner, Percent, Period, Placing, Ratio, Reading, Requirement,
    Scenario, Scope, StandardGroup, Subject, Target, TaskGroup, Unit, Unknown, Volume, Yardstick, date, tidy,
};
use candich::plans::PLANS;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// Enough cases, the same each time.
pub(crate) fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let seed = if asked.rng_seed == RngSeed::Random { RngSeed::Fixed(20_230_328) } else { asked.rng_seed };
    ProptestConfig { cases: asked.cases.max(600), rng_seed: seed, failure_persistence: None, ..asked }
}

/// A text as the doors leave it: Vietnamese, quoted, odd, or empty.
pub(crate) fn words() -> impl Strategy<Value = String> {
    let usual = ["", "Sở Xây dựng", "UBND thành phố Nha Trang", "Đất đai", "\"quoted\" \\ {slot}", "own", "all"];
    let odd = any::<String>().prop_filter_map("a text too long", |odd| tidy(&odd));
    prop_oneof![3 => select(usual.to_vec()).prop_map(str::to_owned), 1 => odd]
}

/// Where a row of the plan comes from: nowhere, a mark of one's own, a shipped plan.
fn origin(shipped: Vec<String>) -> impl Strategy<Value = String> {
    let own = words().prop_map(|own| own.replace('.', ""));
    if shipped.is_empty() { own.boxed() } else { prop_oneof![1 => own, 2 => select(shipped)].boxed() }
}

fn shipped_plan() -> impl Strategy<Value = String> {
    let codes = PLANS.iter().map(|plan| plan.code.to_owned()).chain([String::new()]);
    select(codes.collect::<Vec<_>>())
}

fn shipped_targets() -> Vec<String> {
    PLANS.iter().flat_map(|plan| plan.targets.iter().map(|it| format!("{}.{}", plan.code, it.code))).collect()
}

fn shipped_gates() -> Vec<String> {
    PLANS.iter().flat_map(|plan| plan.gates.iter().map(|it| format!("{}.{}", plan.code, it.code))).collect()
}

fn number() -> impl Strategy<Value = u64> {
    prop_oneof![0..=60_u64, 0..=MAX_COUNT, Just(MAX_COUNT)]
}

fn rank() -> impl Strategy<Value = u32> {
    prop_oneof![1..=63_u32, 1..=u32::MAX]
}

fn percent() -> impl Strategy<Value = Percent> {
    (0..=Percent::MAX_SCALE)
        .prop_flat_map(|scale| (0..=100 * 10_u64.pow(scale.into()), Just(scale)))
        .prop_map(|(mantissa, scale)| Percent::new(mantissa, scale).unwrap())
}

fn score() -> impl Strategy<Value = Decimal> {
    (0..=Decimal::MAX_SCALE)
        .prop_flat_map(|scale| (0..=Decimal::MOST * 10_u64.pow(scale.into()), Just(scale)))
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).unwrap())
}

pub(crate) fn day() -> impl Strategy<Value = Date> {
    (2_000..=2_100_u64, 1..=12_u64, 1..=31_u64).prop_filter_map("no such day", |(y, m, d)| date(y, m, d))
}

fn requirement() -> impl Strategy<Value = Requirement> {
    (select(Comparator::ALL), percent()).prop_map(|(comparator, threshold)| Requirement { comparator, threshold })
}

fn counts() -> impl Strategy<Value = Counts> {
    vec((select(Count::ALL), number()), 0..6).prop_map(Counts::from_iter)
}

fn figures() -> impl Strategy<Value = Figures> {
    let volumes: Vec<Volume> = Volume::all().collect();
    let ahead = vec((select(volumes), number()), 0..3).prop_map(Forecast::from_iter);
    (counts(), ahead).prop_map(|(counts, ahead)| Figures { counts, ahead })
}

fn unit(parts: usize) -> impl Strategy<Value = Unit> {
    (words(), select(Level::ALL), words(), figures(), vec(counts(), 0..=parts))
        .prop_map(|(name, level, field, figures, history)| Unit { name, level, field, figures, history })
}

fn branch() -> impl Strategy<Value = Branch> {
    (select(Indicator::ALL), requirement(), option::of(number())).prop_map(|(indicator, requirement, ahead)| Branch {
        indicator,
        requirement,
        ahead,
    })
}

fn ratio() -> impl Strategy<Value = Ratio> {
    (branch(), vec(branch(), 0..3), percent(), option::of(percent()))
        .prop_map(|(target, alternatives, cap, pace)| Ratio { target, alternatives, cap, pace })
}

fn index() -> impl Strategy<Value = Index> {
    prop_oneof![select(Index::PUBLISHED), words().prop_map(Index::Own)]
}

fn group() -> impl Strategy<Value = TaskGroup> {
    prop_oneof![select(StandardGroup::ALL).prop_map(TaskGroup::Standard), words().prop_map(TaskGroup::Own)]
}

fn completion() -> impl Strategy<Value = Completion> {
    prop_oneof![Just(Completion::Open), Just(Completion::Done), day().prop_map(Completion::DoneOn)]
}

fn growth() -> impl Strategy<Value = Goal> {
    (select(Indicator::ALL), percent(), select(Manner::ALL), option::of(percent()), option::of(2_000..=2_100_u16))
        .prop_map(|(indicator, by, manner, base, year)| Goal::Growth { indicator, by, manner, base, year })
}

fn yardstick() -> impl Strategy<Value = Yardstick> {
    let share = (select(Indicator::ALL), option::of(percent()));
    prop_oneof![
        index().prop_map(Yardstick::Score),
        index().prop_map(Yardstick::Rank),
        share.prop_map(|(indicator, last)| Yardstick::Share { indicator, last }),
    ]
}

fn goal() -> impl Strategy<Value = Goal> {
    let assigned = (option::of(select(Count::ALL)), option::of(number()), option::of(number()));
    prop_oneof![
        ratio().prop_map(Goal::Ratio),
        (index(), option::of(rank())).prop_map(|(index, at_most)| Goal::Rank { index, at_most }),
        (index(), option::of(score())).prop_map(|(index, at_least)| Goal::Score { index, at_least }),
        (index(), select(Reading::ALL)).prop_map(|(index, reading)| Goal::Average { index, reading }),
        yardstick().prop_map(Goal::Improve),
        growth(),
        assigned.prop_map(|(count, assigned, done)| Goal::Assigned { count, assigned, done }),
        completion().prop_map(Goal::Milestone),
    ]
}

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::All),
        select(Level::ALL).prop_map(Scope::Level),
        words().prop_map(Scope::Field),
        words().prop_map(Scope::Unit),
    ]
}

fn target() -> impl Strategy<Value = Target> {
    (words(), origin(shipped_targets()), group(), goal(), scope(), option::of(day()), words()).prop_map(
        |(name, origin, group, goal, scope, deadline, lead)| Target {
            name,
            origin,
            group,
            goal,
            scope,
            deadline,
            lead,
        },
    )
}

fn gate() -> impl Strategy<Value = Gate> {
    let condition = (select(Indicator::ALL), requirement());
    let condition = condition.prop_map(|(indicator, requirement)| Condition { indicator, requirement });
    (words(), origin(shipped_gates()), select(Subject::ALL), vec(condition, 0..3))
        .prop_map(|(consequence, origin, subject, conditions)| Gate { consequence, origin, subject, conditions })
}

fn placing() -> impl Strategy<Value = Placing> {
    (option::of(rank()), option::of(score())).prop_map(|(rank, score)| Placing { rank, score })
}

fn record() -> impl Strategy<Value = IndexRecord> {
    (index(), option::of(rank()), placing(), placing(), option::of(score()))
        .prop_map(|(index, ranked, now, last, mean)| IndexRecord { index, ranked, now, last, mean })
}

/// The rows, each once by what tells them apart.
fn distinct<T, K: PartialEq>(rows: Vec<T>, key: fn(&T) -> &K) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for row in rows {
        if !kept.iter().any(|held| key(held) == key(&row)) {
            kept.push(row);
        }
    }
    kept
}

fn data() -> impl Strategy<Value = Scenario> {
    let period = (option::of(day()), option::of(day()), option::of(day()));
    let parts = vec(day(), 0..5).prop_map(|mut days| {
        days.sort_unstable();
        days.dedup();
        days
    });
    let units = parts.prop_flat_map(|parts| (vec(unit(parts.len()), 0..5), Just(parts)));
    (words(), words(), shipped_plan(), period, figures(), units, any::<bool>()).prop_map(
        |(name, place, plan, (start, cutoff, end), totals, (units, parts), contain)| Scenario {
            name,
            place,
            plan,
            period: Period { start, cutoff, end },
            totals,
            units: units.into_iter().map(Rc::new).collect(),
            parts,
            districts_contain_communes: contain,
            ..Scenario::default()
        },
    )
}

fn asked() -> impl Strategy<Value = Asked> {
    let ratio = prop_oneof![Just(Ratio::default()), ratio()];
    (option::of(0..6_u32), ratio, select(Unknown::ALL)).prop_map(|(target, ratio, unknown)| Asked {
        target,
        ratio,
        unknown,
    })
}

/// Any scenario.
pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    let plan = (vec(group(), 0..4), vec(target(), 0..6), vec(gate(), 0..3), vec(record(), 0..4));
    (data(), plan, asked()).prop_map(|(data, (groups, targets, gates, indices), asked)| Scenario {
        groups: distinct(groups, |group| group),
        asked: Asked { target: asked.target.filter(|&place| (place as usize) < targets.len()), ..asked },
        targets,
        gates,
        indices: distinct(indices, |record| &record.index),
        ..data
    })
}
