//! Where the scenarios come from: small numbers to try everything on, large ones to find overflow.

use candich::calc::pace::Pace;
use candich::calc::share::Share;
use candich::model::{
    Branch, Comparator, Count, Counts, Date, Indicator, MAX_COUNT, Percent, Period, Question, Requirement, Unknown,
    date,
};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Thousands of cases, the same each time.
pub(crate) fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: asked.cases.max(2_000),
        rng_seed: if asked.rng_seed == RngSeed::Random { RngSeed::Fixed(20_230_314) } else { asked.rng_seed },
        failure_persistence: None,
        max_shrink_iters: 20_000,
        max_global_rejects: asked.cases.max(2_000) * 4,
        ..asked
    }
}

pub(crate) fn comparator() -> impl Strategy<Value = Comparator> {
    prop::sample::select(Comparator::ALL)
}

/// 0 % to 100 %, whole or with up to nine decimals, the ends and their neighbours often.
pub(crate) fn percent() -> impl Strategy<Value = Percent> {
    let exact = (0..=Percent::MAX_SCALE).prop_flat_map(|scale| (0..=100 * 10_u64.pow(scale.into()), Just(scale)));
    let edges = [(0, 0), (100, 0), (1, 9), (99_999_999_999, 9), (1, 1), (999, 1), (50, 0)];
    prop_oneof![
        3 => (0..=100_u64).prop_map(|whole| (whole, 0)),
        3 => exact,
        2 => prop::sample::select(edges.to_vec()),
    ]
    .prop_map(|(mantissa, scale)| Percent::new(mantissa, scale).unwrap())
}

pub(crate) fn requirement() -> impl Strategy<Value = Requirement> {
    (comparator(), percent()).prop_map(|(comparator, threshold)| Requirement { comparator, threshold })
}

/// A count: small, of any size, or the greatest.
pub(crate) fn count() -> impl Strategy<Value = u64> {
    prop_oneof![3 => 0..=60_u64, 2 => 0..=1_000_000_u64, 3 => 0..=MAX_COUNT, 1 => Just(MAX_COUNT), 1 => Just(0)]
}

/// A part and its whole, which is at least 1.
pub(crate) fn part_of_whole() -> impl Strategy<Value = (u128, u128)> {
    (count(), count()).prop_map(|(a, b)| (u128::from(a.min(b)), u128::from(a.max(b).max(1))))
}

/// A part and its whole, small enough to try everything; the whole may be zero.
pub(crate) fn small_part_of_whole() -> impl Strategy<Value = (u128, u128)> {
    (0..=24_u128).prop_flat_map(|whole| (0..=whole, Just(whole)))
}

/// No pace, a typed one, or the share so far where there is one.
pub(crate) fn pace(part: u128, whole: u128) -> impl Strategy<Value = Option<Pace>> {
    let so_far = Share::new(part, whole).map(Pace::SoFar);
    prop_oneof![1 => Just(None), 3 => percent().prop_map(|typed| Some(Pace::Typed(typed))), 2 => Just(so_far)]
}

pub(crate) fn indicator() -> impl Strategy<Value = Indicator> {
    prop::sample::select(Indicator::ALL)
}

/// Any counts at all: absent, small, greatest, contradicting each other.
pub(crate) fn any_counts() -> impl Strategy<Value = Counts> {
    let held = prop::collection::vec(prop::option::of(count()), Count::ALL.len());
    held.prop_map(|held| {
        Count::ALL.iter().copied().zip(held).filter_map(|(count, held)| Some((count, held?))).collect()
    })
}

/// Counts in which each whole of the report form is the sum of its parts.
pub(crate) fn sound_counts() -> impl Strategy<Value = Counts> {
    prop::collection::vec(0..=9_000_u64, 9).prop_map(|parts| {
        let &[full, partial, direct, postal, carried, early, on_time, late, overdue] = parts.as_slice() else {
            unreachable!("nine parts were asked for")
        };
        let online = full + partial;
        let new = online + direct + postal;
        let received = new + carried;
        let resolved_late = late.min(received);
        let resolved_on_time = on_time.min(received - resolved_late);
        let resolved_early = early.min(received - resolved_late - resolved_on_time);
        let resolved = resolved_late + resolved_on_time + resolved_early;
        let pending = received - resolved;
        let overdue = overdue.min(pending);
        Counts::from_iter([
            (Count::OnlineFull, full),
            (Count::OnlinePartial, partial),
            (Count::Online, online),
            (Count::Direct, direct),
            (Count::Postal, postal),
            (Count::ReceivedNew, new),
            (Count::CarriedOver, carried),
            (Count::Received, received),
            (Count::ResolvedEarly, resolved_early),
            (Count::ResolvedOnTime, resolved_on_time),
            (Count::ResolvedLate, resolved_late),
            (Count::Resolved, resolved),
            (Count::ResolvedOnline, online.min(resolved)),
            (Count::PendingWithin, pending - overdue),
            (Count::PendingOverdue, overdue),
            (Count::Pending, pending),
            (Count::Due, (resolved + overdue).min(received)),
        ])
    })
}

/// Days within a few years of each other.
pub(crate) fn day() -> impl Strategy<Value = Date> {
    (2_000..=2_100_u64, 1..=12_u64, 1..=31_u64).prop_filter_map("a day that the month lacks", |(y, m, d)| date(y, m, d))
}

/// Days that may be anything a date can be.
fn any_day() -> impl Strategy<Value = Date> {
    let odd = [Date::MIN, Date::MAX, Date::MAX.previous_day().unwrap(), Date::MIN.next_day().unwrap()];
    prop_oneof![6 => day(), 1 => prop::sample::select(odd.to_vec())]
}

/// Any three days, or three in order and at most some years apart.
pub(crate) fn period() -> impl Strategy<Value = Period> {
    let any = || prop::option::weighted(0.8, any_day());
    let wild = (any(), any(), any()).prop_map(|(start, cutoff, end)| Period { start, cutoff, end });
    let orderly = (day(), 0..=800_i64, 0..=800_i64).prop_map(|(start, done, left)| {
        let cutoff = start.checked_add(time::Duration::days(done));
        let end = cutoff.and_then(|cutoff| cutoff.checked_add(time::Duration::days(left)));
        Period { start: Some(start), cutoff, end }
    });
    prop_oneof![1 => wild, 2 => orderly]
}

pub(crate) fn branch(indicator: impl Strategy<Value = Indicator>) -> impl Strategy<Value = Branch> {
    (indicator, requirement(), prop::option::of(count())).prop_map(|(indicator, requirement, ahead)| Branch {
        indicator,
        requirement,
        ahead,
    })
}

/// Any question that can be built.
pub(crate) fn question() -> impl Strategy<Value = Question> {
    let counts = prop_oneof![2 => any_counts(), 1 => sound_counts()];
    let target = branch(indicator());
    let alternatives = prop::collection::vec(branch(indicator()), 0..=2);
    let unknown = prop::sample::select(Unknown::ALL);
    (counts, target, alternatives, percent(), prop::option::of(percent()), period(), unknown).prop_map(
        |(counts, target, alternatives, cap, pace, period, unknown)| Question {
            counts,
            target,
            alternatives,
            cap,
            pace,
            period,
            unknown,
        },
    )
}
