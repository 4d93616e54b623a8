//! Splits: exact, within floors and caps, as exact fractions and a solver of quadratic programmes find them.

use candich::calc::allocation::{Fit, Holding, Portion, Split, split};
use candich::calc::assignment::Row;
use candich::model::{Indicator, Level, MAX_WEIGHT, Percent, Policy, Scope, Sense, Setting};
use clarabel::algebra::CscMatrix;
use clarabel::solver::{DefaultSettingsBuilder, DefaultSolver, IPSolver, NonnegativeConeT, ZeroConeT};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::given::config;

const FINE: u64 = 1_000_000_000;

fn portion(most: u64) -> impl Strategy<Value = Portion> {
    let tenths = || (0..=1_000_u64).prop_map(|tenths| Percent::new(tenths, 1).unwrap());
    let settled = (
        prop::option::weighted(0.3, tenths()),
        prop::option::weighted(0.3, tenths()),
        1..=MAX_WEIGHT,
        prop::option::weighted(0.1, 0..=most),
    );
    let figures = (0..=most).prop_flat_map(move |whole| (0..=whole, Just(whole), 0..=most));
    (figures, settled).prop_map(|((done, whole, ahead), (floor, cap, weight, lock))| Portion {
        done,
        whole,
        ahead,
        room: ahead,
        floor,
        cap: cap.unwrap_or(Percent::HUNDRED),
        weight,
        lock,
    })
}

fn portions(most: u64) -> impl Strategy<Value = Vec<Portion>> {
    prop::collection::vec(portion(most), 1..=12)
}

/// A number that the parts can take, by how far it is from the least to the most that they can.
fn within(policy: Policy, sense: Sense, portions: &[Portion], thousandths: u64) -> u64 {
    let sum = |need| split(policy, sense, portions, need).unwrap().counts.iter().sum::<u64>();
    let (least, most) = (sum(0), sum(u64::MAX >> 2));
    least + (most - least) * thousandths / 1_000
}

fn sense() -> impl Strategy<Value = Sense> {
    select(vec![Sense::Reach, Sense::Limit])
}

fn rational(part: u64, whole: u64) -> BigRational {
    BigRational::new(BigInt::from(part), BigInt::from(whole))
}

fn share(percent: Percent) -> BigRational {
    let (a, b) = percent.fraction();
    BigRational::new(BigInt::from(a), BigInt::from(b))
}

/// The share that a part has anyway, as it is documented: its share so far in billionths, rounded down.
fn anyway(portion: &Portion) -> BigRational {
    let floored = |share: BigRational| {
        (share * BigRational::from_integer(FINE.into())).floor() / BigRational::from_integer(FINE.into())
    };
    match portion.floor {
        Some(floor) => floored(share(floor)),
        None if portion.whole == 0 => rational(0, 1),
        None => floored(rational(portion.done, portion.whole)),
    }
}

/// What a part takes at a level, and its whole-number bounds: the formulas of the documentation, in fractions.
fn amount(policy: Policy, portion: &Portion, level: &BigRational) -> BigRational {
    let whole = |number: u64| BigRational::from_integer(number.into());
    let (floor, room) = (anyway(portion), whole(portion.room));
    let cap = share(portion.cap).max(floor.clone());
    let fine = |share: BigRational| (share * whole(FINE)).floor() / whole(FINE);
    let headroom = (fine(cap) - &floor) * &room;
    // A part without headroom is moved by a billionth of a dossier, so that it is in the count at all.
    let headroom = headroom.max(rational(1, FINE));
    match policy {
        Policy::SameShare => level * room,
        Policy::SameYearEnd => level * whole(portion.whole + portion.ahead) - whole(portion.done),
        Policy::SameUplift => (floor + level) * room,
        Policy::Headroom => floor * room + level * headroom,
        Policy::LeastEffort => (floor + level / whole(portion.weight.into())) * room,
    }
}

fn bounds(portion: &Portion) -> (u64, u64) {
    if let Some(lock) = portion.lock {
        return (lock.min(portion.room), lock.min(portion.room));
    }
    let of_room = |share: BigRational| share * BigRational::from_integer(portion.room.into());
    let whole = |number: BigRational| u64::try_from(number.to_integer()).unwrap();
    let cap = whole(of_room(share(portion.cap)).floor());
    let least = match portion.floor {
        Some(floor) => whole(of_room(share(floor)).ceil()),
        None => whole(of_room(anyway(portion)).floor()),
    };
    (least.min(cap), cap)
}

/// The exact amounts, by bisection of the level in fractions, then the line between the last two bends.
fn amounts(policy: Policy, portions: &[Portion], need: u64) -> Vec<BigRational> {
    let zero = BigRational::from_integer(0.into());
    let clamped = |level: &BigRational| -> Vec<BigRational> {
        let each = portions.iter().map(|portion| {
            let (least, most) = bounds(portion);
            amount(policy, portion, level)
                .clamp(BigRational::from_integer(least.into()), BigRational::from_integer(most.into()))
        });
        each.collect()
    };
    let sum = |level: &BigRational| clamped(level).iter().fold(zero.clone(), |sum, it| sum + it);
    let bends = portions.iter().flat_map(|portion| {
        let slope = amount(policy, portion, &rational(1, 1)) - amount(policy, portion, &zero);
        let start = amount(policy, portion, &zero);
        let (least, most) = bounds(portion);
        let at = move |bound: u64| (BigRational::from_integer(bound.into()) - &start) / &slope;
        let moves = amount(policy, portion, &rational(1, 1)) != amount(policy, portion, &zero);
        if moves { vec![at.clone()(least), at(most)] } else { Vec::new() }
    });
    let mut bends: Vec<BigRational> = bends.collect();
    bends.sort();
    let need = BigRational::from_integer(need.into());
    let (mut low, mut high) = (0, bends.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if sum(&bends[middle]) <= need { low = middle + 1 } else { high = middle }
    }
    // On either side of the last bend at or below the need the sum is a line.
    let Some(below) = low.checked_sub(1).map(|place| bends[place].clone()) else { return clamped(&zero) };
    let Some(above) = bends.get(low).cloned() else { return clamped(&below) };
    let (at_below, at_above) = (sum(&below), sum(&above));
    let level = &below + (need - &at_below) * (&above - &below) / (at_above - at_below);
    clamped(&level)
}

/// Whole dossiers by the largest remainders; of equal ones the first.
fn rounded(amounts: &[BigRational], need: u64) -> Vec<u64> {
    let mut counts: Vec<u64> = amounts.iter().map(|it| u64::try_from(it.floor().to_integer()).unwrap()).collect();
    let mut places: Vec<usize> = (0..amounts.len()).collect();
    places.sort_by_key(|&place| (-(&amounts[place] - amounts[place].floor()), place));
    let over = need - counts.iter().sum::<u64>();
    for &place in places.iter().take(usize::try_from(over).unwrap()) {
        counts[place] += 1;
    }
    counts
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn numbers_add_up_and_stay_within_floors_caps_and_locks(
        portions in portions(60), policy in select(Policy::ALL), sense in sense(), thousandths in 0..=1_000_u64,
    ) {
        let need = within(policy, sense, &portions, thousandths);
        let Split { counts, holdings, fit, .. } = split(policy, sense, &portions, need).unwrap();
        prop_assert_eq!((counts.iter().sum::<u64>(), fit), (need, Fit::Exact));
        for ((portion, &count), holding) in portions.iter().zip(&counts).zip(holdings) {
            let (least, most) = bounds(portion);
            prop_assert!(count <= most.max(portion.lock.unwrap_or(0)));
            prop_assert!(sense == Sense::Limit || count >= least);
            prop_assert_eq!(holding == Holding::Lock, portion.lock.is_some());
            if let Some(lock) = portion.lock {
                prop_assert_eq!(count, lock.min(portion.room));
            }
        }
    }

    #[test]
    fn every_policy_is_what_exact_fractions_find(
        portions in portions(3_000), policy in select(Policy::ALL), thousandths in 0..=1_000_u64,
    ) {
        let need = within(policy, Sense::Reach, &portions, thousandths);
        let found = split(policy, Sense::Reach, &portions, need).unwrap();
        prop_assert_eq!(found.counts, rounded(&amounts(policy, &portions, need), need));
    }

    #[test]
    fn what_cannot_be_taken_is_named(
        portions in portions(60), policy in select(Policy::ALL), sense in sense(), need in 0..=2_000_u64,
    ) {
        let Split { counts, fit, .. } = split(policy, sense, &portions, need).unwrap();
        let sum: u64 = counts.iter().sum();
        match fit {
            Fit::Exact => prop_assert_eq!(sum, need),
            Fit::Short(told, _) => prop_assert!(told == sum && sum < need),
            Fit::Over(told, _) => prop_assert!(told == sum && sum > need),
        }
    }

    #[test]
    fn the_order_of_the_parts_moves_at_most_the_dossier_of_a_tie(
        portions in portions(500), policy in select(Policy::ALL), thousandths in 0..=1_000_u64,
    ) {
        let need = within(policy, Sense::Reach, &portions, thousandths);
        let forth = split(policy, Sense::Reach, &portions, need).unwrap().counts;
        let turned: Vec<Portion> = portions.iter().rev().copied().collect();
        let mut back = split(policy, Sense::Reach, &turned, need).unwrap().counts;
        back.reverse();
        let amounts = amounts(policy, &portions, need);
        let left = |place: usize| &amounts[place] - amounts[place].floor();
        let moved: Vec<usize> = (0..forth.len()).filter(|&place| forth[place] != back[place]).collect();
        for &place in &moved {
            prop_assert_eq!(forth[place].abs_diff(back[place]), 1);
            prop_assert_eq!(left(place), left(moved[0]), "only equal remainders change places");
        }
    }

    #[test]
    fn fixing_a_number_where_it_is_changes_nothing(
        portions in portions(500), policy in select(Policy::ALL), thousandths in 0..=1_000_u64, at in any::<prop::sample::Index>(),
    ) {
        let need = within(policy, Sense::Reach, &portions, thousandths);
        let free = split(policy, Sense::Reach, &portions, need).unwrap().counts;
        let mut locked = portions;
        let at = at.index(locked.len());
        locked[at].lock = Some(free[at]);
        let fixed = split(policy, Sense::Reach, &locked, need).unwrap();
        prop_assert_eq!(fixed.fit, Fit::Exact);
        for (one, other) in free.iter().zip(fixed.counts) {
            prop_assert!(one.abs_diff(other) <= 1, "only remainders are dealt anew");
        }
    }
}

/// The least effort of 200 random splits, found by an interior-point solver: every number is that optimum, rounded.
#[test]
fn the_least_effort_is_the_optimum_of_a_quadratic_programme() {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut tried = 0;
    while tried < 200 {
        let mut parts = portions(5_000).new_tree(&mut runner).unwrap().current();
        parts.retain(|part| part.room > 0);
        let thousandths = (0..=1_000_u64).new_tree(&mut runner).unwrap().current();
        if parts.is_empty() {
            continue;
        }
        let need = within(Policy::LeastEffort, Sense::Reach, &parts, thousandths);
        let counts = split(Policy::LeastEffort, Sense::Reach, &parts, need).unwrap().counts;
        let optimum = optimum(&parts, need);
        let (ours, best) =
            (effort(&parts, counts.iter().map(|&it| as_float(it))), effort(&parts, optimum.iter().copied()));
        for ((part, &count), best) in parts.iter().zip(&counts).zip(&optimum) {
            assert!((as_float(count) - best).abs() < 1.01, "{count} is not {best} rounded: {part:?} {need}");
        }
        // Rounding moves each share by less than a dossier: the effort stays at the optimum's but for that.
        let slack: f64 = parts.iter().map(|part| f64::from(part.weight) * 3.0).sum();
        assert!(ours <= best + slack, "{ours} {best}");
        tried += 1;
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn as_float(number: u64) -> f64 {
    number as f64
}

fn natural(part: &Portion) -> f64 {
    let (a, b) = (anyway(part).numer().clone(), anyway(part).denom().clone());
    let float = |number: BigInt| as_float(u64::try_from(number).unwrap());
    float(a) / float(b)
}

/// Σ w·R·(x/R − f)².
fn effort(parts: &[Portion], counts: impl Iterator<Item = f64>) -> f64 {
    let each = parts.iter().zip(counts).map(|(part, count)| {
        let room = as_float(part.room);
        f64::from(part.weight) * room * (count / room - natural(part)).powi(2)
    });
    each.sum()
}

fn optimum(parts: &[Portion], need: u64) -> Vec<f64> {
    let n = parts.len();
    // In shares s: min Σ w·R·(s − f)², so that Σ R·s = G and least/R ≤ s ≤ most/R; all scaled by the largest room.
    let scale = parts.iter().map(|part| as_float(part.room)).fold(1.0, f64::max);
    let room: Vec<f64> = parts.iter().map(|part| as_float(part.room) / scale).collect();
    let weight = |place: usize| 2.0 * f64::from(parts[place].weight) * room[place];
    let diagonal: Vec<f64> = (0..n).map(weight).collect();
    let linear: Vec<f64> = (0..n).map(|place| -weight(place) * natural(&parts[place])).collect();
    let quadratic = CscMatrix::new(n, n, (0..=n).collect(), (0..n).collect(), diagonal);
    // One equation, then n upper and n lower bounds.
    let mut rows = Vec::new();
    let mut values = Vec::new();
    for (place, room) in room.iter().enumerate() {
        rows.extend([0, 1 + place, 1 + n + place]);
        values.extend([*room, 1.0, -1.0]);
    }
    let constraints = CscMatrix::new(1 + 2 * n, n, (0..=n).map(|column| 3 * column).collect(), rows, values);
    let bound = |of: fn((u64, u64)) -> u64| move |part: &Portion| as_float(of(bounds(part))) / as_float(part.room);
    let mut right = vec![as_float(need) / scale];
    right.extend(parts.iter().map(bound(|(_, most)| most)));
    right.extend(parts.iter().map(bound(|(least, _)| least)).map(|least| -least));
    let cones = [ZeroConeT(1), NonnegativeConeT(2 * n)];
    let settings = DefaultSettingsBuilder::default().verbose(false).build().unwrap();
    let mut solver = DefaultSolver::new(&quadratic, &linear, &constraints, &right, &cones, settings).unwrap();
    solver.solve();
    solver.solution.x.iter().zip(parts).map(|(share, part)| share * as_float(part.room)).collect()
}

proptest! {
    #![proptest_config(config())]

    /// As a target of its own, a row's number is what the target asks for: one dossier less misses it, one more breaks a
    /// limit.
    #[test]
    fn a_number_becomes_the_target_that_asks_for_it(
        (portion, count) in portion(2_000_000).prop_flat_map(|it| (Just(it), 0..=it.room)), sense in sense(),
    ) {
        let part = Scope::Level(Level::District);
        let (setting, holding) = (Setting::new(part.clone()), Holding::Level);
        let row = Row { part, setting, portion, estimated: true, now: None, count, holding, unlocked: None };
        let indicator = Indicator::OnlineOfReceived;
        let Some(branch) = row.branch(indicator, sense) else {
            prop_assert_eq!(portion.whole + portion.ahead, 0);
            return Ok(());
        };
        prop_assert_eq!((branch.ahead, branch.requirement.comparator.sense()), (Some(portion.ahead), sense));
        let meets = |count| portion.at_end(count).unwrap().meets(branch.requirement);
        prop_assert!(meets(count));
        match sense {
            Sense::Reach => prop_assert!(count == 0 || !meets(count - 1)),
            Sense::Limit => prop_assert!(!meets(count + 1)),
        }
    }
}
