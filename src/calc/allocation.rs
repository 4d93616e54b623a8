//! Splitting a target over units, levels or fields: whole dossiers that add up to the need, within floors, caps and locks.
//!
//! Part i has done Xᵢ of Nᵢ, Rᵢ can still enter its numerator, and Eᵢ is its denominator at the end. Every policy is a
//! common level λ (`fill`): the same share of what is to come, λRᵢ; the same share at the end, λEᵢ − Xᵢ; the same uplift,
//! (fᵢ + λ)Rᵢ; in proportion to headroom, fᵢRᵢ + λ(cᵢ − fᵢ)Rᵢ; least effort, the minimum of Σ wᵢRᵢ(sᵢ − fᵢ)², which is where
//! sᵢ = fᵢ + λ/wᵢ. A limit is split by its mirror: what must stay under it is what must not be late.
//!
//! Floors that follow from the share so far are kept to 10⁻⁹, all else is exact.

use std::cmp::Ordering;

use super::fill::{Filled, Hold, Part, bounds, fill};
use super::share::Share;
use crate::model::{Percent, Policy, Sense};

/// More dossiers than any country has: what all parts together may hold, so that every product of two of its numbers
/// stays in 64 bits, and of four in 128. What is done may be more than there was, and is not among them.
pub const MOST: u128 = 1_000_000_000;

/// Shares are kept in billionths.
const FINE: u64 = 1_000_000_000;

/// A multiple of every weight from 1 to [`crate::model::MAX_WEIGHT`].
const WEIGHTS: u64 = 2_520;

/// One part of what is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion {
    /// Its numerator so far.
    pub done: u64,
    /// Its denominator so far.
    pub whole: u64,
    /// What its denominator will still grow by.
    pub ahead: u64,
    /// How many can still enter its numerator: what is to come, and what is open of a stock.
    pub room: u64,
    /// The share of the room that it has anyway; unknown means its share so far.
    pub floor: Option<Percent>,
    /// The greatest possible share of the room.
    pub cap: Percent,
    /// How hard a rise is for it, at least 1.
    pub weight: u8,
    /// Its number, fixed by hand.
    pub lock: Option<u64>,
}

/// What decides the number of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// It is fixed by hand.
    Lock,
    /// It has as much anyway; of a limit, it may be given nothing.
    Floor,
    /// It can have no more.
    Cap,
    /// The level that is common to all.
    Level,
}

/// Whether the parts add up to the need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// To the dossier.
    Exact,
    /// They cannot take as much; all together take this many.
    Short(u64, Binding),
    /// They have more anyway; all together this many.
    Over(u64, Binding),
}

/// What keeps the parts from adding up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Nothing is to come.
    Room,
    /// Every part is fixed by hand.
    AllLocked,
    /// What is fixed by hand leaves too much, or too little, to the others.
    Locks,
    /// Floors or caps.
    Bounds,
}

/// A need, split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The number of each part.
    pub counts: Vec<u64>,
    /// What decides it.
    pub holdings: Vec<Holding>,
    /// The common level, as a fraction: a share, a rise of the share, a part of the headroom, or the rise at weight 1. For
    /// a limit, that of what must not be late.
    pub level: Option<(i128, u128)>,
    /// Whether the numbers add up to the need.
    pub fit: Fit,
}

/// Splits a need (of a limit: an allowance) over parts. `None` where they hold more than [`MOST`] dossiers.
pub fn split(policy: Policy, sense: Sense, portions: &[Portion], need: u64) -> Option<Split> {
    let all: u128 = portions.iter().map(|it| u128::from(it.whole) + u128::from(it.ahead) + u128::from(it.room)).sum();
    (all <= MOST).then_some(())?;
    let mirrored = sense == Sense::Limit;
    let parts: Vec<Part> = portions.iter().map(|portion| part(policy, sense, portion)).collect();
    let room: u64 = portions.iter().map(|portion| portion.room).sum();
    let wanted = if mirrored { room.saturating_sub(need) } else { need };
    let filled = fitted(&parts, wanted);
    let counts: Vec<u64> = portions
        .iter()
        .zip(&filled.counts)
        .map(|(portion, &count)| if mirrored { portion.room.saturating_sub(count) } else { count })
        .collect();
    let fit = fit(portions, &counts, need);
    let holdings =
        portions.iter().zip(&filled.holds).map(|(portion, hold)| holding(portion, *hold, mirrored)).collect();
    let level = filled.level.map(|(above, below)| (above, below.unsigned_abs() * scale(policy)));
    Some(Split { counts, holdings, level, fit })
}

/// What the level is told in.
fn scale(policy: Policy) -> u128 {
    let scale = match policy {
        Policy::Headroom => 1,
        Policy::LeastEffort => FINE / WEIGHTS,
        _ => FINE,
    };
    scale.into()
}

/// How a part rises with the level; of a limit, what of it must not be late.
fn part(policy: Policy, sense: Sense, portion: &Portion) -> Part {
    let mirrored = sense == Sense::Limit;
    let (least, most) = limits(sense, portion);
    let room = portion.room;
    let floor = floor(portion);
    let (floor, cap, done) = if mirrored {
        (FINE - floor, FINE, portion.whole.saturating_sub(portion.done))
    } else {
        (floor, fine(portion.cap).max(floor), portion.done)
    };
    let (start, slope) = match policy {
        Policy::SameShare => (0, room),
        Policy::SameYearEnd => (-i128::from(done) * i128::from(FINE), portion.whole + portion.ahead),
        Policy::SameUplift => (i128::from(floor * room), room),
        Policy::Headroom => (i128::from(floor * room), ((cap - floor) * room).max(1)),
        Policy::LeastEffort => (i128::from(floor * room), room * WEIGHTS / u64::from(portion.weight.max(1))),
    };
    Part { start, slope: slope.into(), least, most }
}

/// A percentage in billionths, rounded down.
fn fine(percent: Percent) -> u64 {
    let power = |digits: u8| 10_u64.pow(digits.into());
    match percent.scale() {
        scale @ 0..=7 => percent.mantissa() * power(7 - scale),
        scale => percent.mantissa() / power(scale - 7),
    }
}

/// The share that a part has anyway, in billionths.
fn floor(portion: &Portion) -> u64 {
    // What does not add up may have more done than there was.
    let so_far = || (portion.done.min(portion.whole) * FINE).checked_div(portion.whole).unwrap_or(0);
    portion.floor.map_or_else(so_far, fine)
}

/// The whole numbers between which a part stays. A floor that is told is kept to the dossier; one that follows from the
/// share so far is what is certain of it. A limit has no floor: nobody must be late.
fn limits(sense: Sense, portion: &Portion) -> (u64, u64) {
    if let Some(lock) = portion.lock {
        let lock = lock.min(portion.room);
        let lock = if sense == Sense::Limit { portion.room - lock } else { lock };
        return (lock, lock);
    }
    let cap = of_room(portion.cap, portion.room).0;
    if sense == Sense::Limit {
        return (portion.room - cap, portion.room);
    }
    let least = match portion.floor {
        Some(share) => of_room(share, portion.room).1,
        None => floor(portion) * portion.room / FINE,
    };
    (least.min(cap), cap)
}

/// A percentage of some room, rounded down and up.
fn of_room(share: Percent, room: u64) -> (u64, u64) {
    let (part, of) = share.fraction();
    let product = part * u128::from(room);
    // In 64 bits where it fits: many times quicker.
    match (u64::try_from(product), u64::try_from(of)) {
        (Ok(product), Ok(of)) => (product / of, product.div_ceil(of)),
        _ => [product / of, product.div_ceil(of)].map(|count| u64::try_from(count).unwrap_or(room)).into(),
    }
}

/// The parts filled to what is wanted, or as near as their bounds let.
fn fitted(parts: &[Part], wanted: u64) -> Filled {
    fill(parts, FINE.into(), wanted).unwrap_or_else(|| {
        let over = bounds(parts).0 > u128::from(wanted);
        let hold = if over { Hold::Least } else { Hold::Most };
        let counts = parts.iter().map(|part| if over { part.least } else { part.most }).collect();
        Filled { counts, holds: vec![hold; parts.len()], level: None }
    })
}

fn fit(portions: &[Portion], counts: &[u64], need: u64) -> Fit {
    let sum: u64 = counts.iter().sum();
    let locked = portions.iter().filter(|portion| portion.lock.is_some()).count();
    let binding = if locked == portions.len() && locked > 0 {
        Binding::AllLocked
    } else if portions.iter().all(|portion| portion.room == 0) {
        Binding::Room
    } else if locked > 0 {
        Binding::Locks
    } else {
        Binding::Bounds
    };
    match sum.cmp(&need) {
        Ordering::Less => Fit::Short(sum, binding),
        Ordering::Equal => Fit::Exact,
        Ordering::Greater => Fit::Over(sum, binding),
    }
}

fn holding(portion: &Portion, hold: Hold, mirrored: bool) -> Holding {
    match (portion.lock, hold) {
        (Some(_), _) => Holding::Lock,
        (None, Hold::Level) => Holding::Level,
        (None, Hold::Least) if mirrored => Holding::Cap,
        (None, Hold::Most) if mirrored => Holding::Floor,
        (None, Hold::Least) => Holding::Floor,
        (None, Hold::Most) => Holding::Cap,
    }
}

impl Portion {
    /// Its share at the end of the period with this number; `None` where nothing is done and nothing is to come.
    pub fn at_end(&self, count: u64) -> Option<Share> {
        let part = u128::from(self.done) + u128::from(count);
        Share::new(part, u128::from(self.whole) + u128::from(self.ahead))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn portion(done: u64, whole: u64, ahead: u64) -> Portion {
        Portion { done, whole, ahead, room: ahead, floor: None, cap: Percent::HUNDRED, weight: 1, lock: None }
    }

    /// Quảng Nam 2023, all of the year to come: 90 010, 136 350 and 187 299 dossiers at 80.6, 32.3 and 66.1 %.
    fn quang_nam() -> [Portion; 3] {
        let level = |ahead, rate| Portion { floor: Percent::new(rate, 1), ..portion(0, 0, ahead) };
        [level(90_010, 806), level(136_350, 323), level(187_299, 661)]
    }

    const NEED: u64 = 268_879;

    #[test]
    fn quang_nam_adds_up_under_every_policy() {
        for &policy in Policy::ALL {
            let split = split(policy, Sense::Reach, &quang_nam(), NEED).unwrap();
            assert_eq!((split.counts.iter().sum::<u64>(), split.fit), (NEED, Fit::Exact), "{policy:?}");
        }
    }

    #[test]
    fn with_the_other_levels_as_they_are_the_districts_of_quang_nam_must_reach_53_percent() {
        let mut levels = quang_nam();
        levels[0].lock = Some(72_548);
        levels[2].lock = Some(123_805);
        for &policy in Policy::ALL {
            let split = split(policy, Sense::Reach, &levels, NEED).unwrap();
            assert_eq!(split.counts, [72_548, 72_526, 123_805]);
            assert_eq!(split.holdings, [Holding::Lock, Holding::Level, Holding::Lock]);
        }
        // 72 526 / 136 350 = 53.19 %.
        assert_eq!(72_526 * 10_000 / 136_350, 5_319);
    }

    #[test]
    fn effort_is_spent_where_it_is_light() {
        let mut parts = [portion(0, 0, 100), portion(0, 0, 100)];
        parts[1].weight = 3;
        let split = split(Policy::LeastEffort, Sense::Reach, &parts, 80).unwrap();
        assert_eq!(split.counts, [60, 20]);
    }

    #[test]
    fn an_allowance_is_split_by_its_mirror() {
        let parts = [portion(10, 100, 100), portion(0, 100, 300)];
        let of = |policy, need| split(policy, Sense::Limit, &parts, need).unwrap().counts;
        assert_eq!(of(Policy::SameShare, 8), [2, 6]);
        // 10 of 200 and 6 of 400 would be the same share at the end for 12 of 600 only: who has spent it gets nothing.
        assert_eq!(of(Policy::SameYearEnd, 6), [0, 6]);
        assert_eq!(of(Policy::SameYearEnd, 20), [0, 20]);
        assert_eq!(of(Policy::SameYearEnd, 35), [5, 30]);
        // Ten of a hundred would be late; half of them may be.
        assert_eq!(of(Policy::Headroom, 5), [5, 0]);
    }

    #[test]
    fn what_does_not_add_up_is_named() {
        let fit = |parts: &[Portion], need| split(Policy::SameShare, Sense::Reach, parts, need).unwrap().fit;
        let capped = Portion { cap: Percent::whole(40), ..portion(0, 0, 100) };
        assert_eq!(fit(&[capped, capped], 81), Fit::Short(80, Binding::Bounds));
        assert_eq!(fit(&[portion(5, 9, 0)], 1), Fit::Short(0, Binding::Room));
        assert_eq!(fit(&[], 1), Fit::Short(0, Binding::Room));
        let locked = |lock| Portion { lock: Some(lock), ..portion(0, 0, 100) };
        assert_eq!(fit(&[locked(10), locked(20)], 31), Fit::Short(30, Binding::AllLocked));
        assert_eq!(fit(&[locked(10), locked(20)], 30), Fit::Exact);
        assert_eq!(fit(&[locked(90), capped], 80), Fit::Over(90, Binding::Locks));
        assert_eq!(fit(&[portion(50, 100, 100), portion(0, 0, 10)], 49), Fit::Over(50, Binding::Bounds));
        assert_eq!(fit(&[portion(0, 0, 100)], 42), Fit::Exact);
        assert_eq!(split(Policy::SameShare, Sense::Reach, &[portion(0, 0, 1_000_000_000)], 1), None);
    }

    #[test]
    fn more_done_than_there_was_does_no_harm() {
        let parts = [portion(999_999_999_999, 10, 100), portion(0, 10, 100)];
        for &policy in Policy::ALL {
            let split = split(policy, Sense::Reach, &parts, 150).unwrap();
            assert_eq!((split.counts, split.fit), (vec![100, 50], Fit::Exact), "{policy:?}");
        }
    }

    #[test]
    fn the_common_level_is_told_in_its_own_terms() {
        let floored = Portion { floor: Some(Percent::whole(20)), ..portion(0, 0, 100) };
        let heavy = Portion { weight: 3, ..portion(0, 0, 100) };
        let level = |policy, parts: &[Portion], need| {
            let (above, below) = split(policy, Sense::Reach, parts, need).unwrap().level.unwrap();
            above * 10_000 / below.cast_signed()
        };
        // A share, a rise of it, a part of the headroom, a rise at weight 1: each in ten thousandths.
        assert_eq!(level(Policy::SameShare, &[portion(0, 0, 100); 2], 50), 2_500);
        assert_eq!(level(Policy::SameYearEnd, &[portion(5, 50, 50); 2], 50), 3_000);
        assert_eq!(level(Policy::SameUplift, &[floored; 2], 50), 500);
        assert_eq!(level(Policy::Headroom, &[floored; 2], 50), 625);
        assert_eq!(level(Policy::LeastEffort, &[portion(0, 0, 100), heavy], 80), 6_000);
    }

    #[test]
    fn what_holds_a_part_of_an_allowance_is_named() {
        let capped = Portion { cap: Percent::whole(2), ..portion(0, 0, 100) };
        let held = |need| split(Policy::SameShare, Sense::Limit, &[capped, portion(0, 0, 100)], need).unwrap();
        let most = held(50);
        assert_eq!((most.counts, most.holdings), (vec![2, 48], vec![Holding::Cap, Holding::Level]));
        let none = held(0);
        assert_eq!((none.counts, none.holdings), (vec![0, 0], vec![Holding::Floor; 2]));
    }

    #[test]
    fn an_allowance_that_is_used_up_leaves_nothing() {
        let parts = [portion(10, 100, 100), portion(0, 100, 300)];
        let split = split(Policy::SameShare, Sense::Limit, &parts, 0).unwrap();
        assert_eq!((split.counts, split.fit), (vec![0, 0], Fit::Exact));
    }

    #[test]
    fn percentages_of_many_decimals_are_held_to_the_dossier() {
        let nine = |mantissa| Percent::new(mantissa, 9).unwrap();
        assert_eq!((fine(nine(12_345_678_919)), fine(nine(12_345_678_990))), (123_456_789, 123_456_789));
        assert_eq!(fine(Percent::new(305, 1).unwrap()), 305_000_000);
        // All but a hundred thousand millionth of a thousand million: a product of more than 64 bits.
        assert_eq!(of_room(nine(99_999_999_999), 1_000_000_000), (999_999_999, 1_000_000_000));
        assert_eq!(of_room(nine(99_999_999_999), 100_000), (99_999, 100_000));
    }

    #[test]
    fn what_holds_a_part_of_a_need_is_named() {
        let capped = Portion { cap: Percent::whole(20), ..portion(0, 0, 100) };
        let floored = Portion { floor: Some(Percent::whole(70)), ..portion(0, 0, 100) };
        let held = split(Policy::SameShare, Sense::Reach, &[capped, floored, portion(0, 0, 100)], 140).unwrap();
        assert_eq!((held.counts, held.fit), (vec![20, 70, 50], Fit::Exact));
        assert_eq!(held.holdings, [Holding::Cap, Holding::Floor, Holding::Level]);
    }
}
