//! Water-filling: one common level for many parts, each within its bounds, so that whole dossiers add up to a total.
//!
//! Part i takes clamp(startᵢ + λ·slopeᵢ, leastᵢ, mostᵢ), and the sum never falls as λ rises. λ is sought as if no part met a
//! bound. Where the bounds then add more than they take, it is too high: a part that it leaves below its least stays there
//! for good. Where they take more, it is too low, and a part above its most stays there. The next round is over the others:
//! a few rounds over ever fewer parts, in whole numbers (Bitran and Hax, Management Science 27 (1981); Kiwiel, Journal of
//! Optimization Theory and Applications 136 (2008)). Fractions of a dossier go to the largest remainders; of equal ones, to
//! the part that stands first.

use std::ops::{Add, Mul, Sub};

/// One part: how its amount rises with the level, and between which whole numbers it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it takes at level 0, times the unit.
    pub start: i128,
    /// What it takes for each step of the level, times the unit; not below zero.
    pub slope: i128,
    /// The least it takes.
    pub least: u64,
    /// The most it takes; not below `least`.
    pub most: u64,
}

/// What holds a part where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Its lower bound.
    Least,
    /// The common level.
    Level,
    /// Its upper bound.
    Most,
}

/// The parts, filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// How many dossiers each part takes.
    pub counts: Vec<u64>,
    /// What holds each part.
    pub holds: Vec<Hold>,
    /// The level λ as a fraction, its denominator above zero; `None` where no part is held by it.
    pub level: Option<Level>,
}

/// The common level as a fraction, its denominator above zero.
type Level = (i128, i128);

/// Fills the parts so that they add up to `total`; `None` where that is below all lower or above all upper bounds.
///
/// `unit` is what `start` and `slope` are multiplied by, at least 1. A part that no level moves stays at a bound, even if the
/// others cannot make up for it: then the counts miss the total. Exact while `unit` times the sum of all that is
/// filled, and the sum of all slopes, stay below 2⁶², and the sum of all
/// starts times that of all slopes below 2¹²⁵.
pub fn fill(parts: &[Part], unit: i128, total: u64) -> Option<Filled> {
    let (least, most) = bounds(parts);
    (least..=most).contains(&u128::from(total)).then_some(())?;
    let filling = Filling::new(parts, unit, i128::from(total) * unit).levelled();
    let level = filling.level();
    let counts = whole(parts, &filling.holds, unit, Mixed::new(level), total);
    Some(Filled { counts, holds: filling.holds, level: Some(level).filter(|&(_, slope)| slope > 0) })
}

/// What all lower and all upper bounds add up to.
pub fn bounds(parts: &[Part]) -> (u128, u128) {
    let sum = |of: fn(&Part) -> u64| parts.iter().map(|part| u128::from(of(part))).sum();
    (sum(|part| part.least), sum(|part| part.most))
}

impl Part {
    /// Whether the level moves it at all.
    fn is_moved(&self) -> bool {
        self.slope > 0 && self.least < self.most
    }
}

/// A level as a mixed number, `whole` + `rest`/`of` with 0 ≤ `rest` < `of`: what is multiplied by it stays small.
#[derive(Clone, Copy)]
struct Mixed<N> {
    whole: N,
    rest: N,
    of: N,
}

impl Mixed<i128> {
    /// `None` where nothing rises.
    fn new((above, below): Level) -> Option<Self> {
        let (whole, rest) = (below > 0).then(|| divided(above, below))?;
        Some(Mixed { whole, rest, of: below })
    }

    fn narrowed<N: Number>(self) -> Option<Mixed<N>> {
        let narrow = |number| N::try_from(number).ok();
        Some(Mixed { whole: narrow(self.whole)?, rest: narrow(self.rest)?, of: narrow(self.of)? })
    }
}

/// What lines are reckoned in: 128 bits, or 64 where that is wide enough, for WebAssembly multiplies those at once.
trait Number:
    Copy + Default + Ord + Add<Output = Self> + Mul<Output = Self> + Sub<Output = Self> + Into<i128> + TryFrom<i128>
{
}

impl Number for i64 {}
impl Number for i128 {}

/// A part that the level moves, all of it times the unit.
struct Line<N> {
    place: usize,
    start: N,
    slope: N,
    least: N,
    most: N,
    /// The bound that it is beyond, if it is beyond one.
    bound: Hold,
}

impl<N: Number> Line<N> {
    fn new(place: usize, part: &Part, unit: i128) -> Option<Self> {
        let narrow = |number: i128| N::try_from(number).ok();
        let bound = |count: u64| narrow(i128::from(count) * unit);
        Some(Line {
            place,
            start: narrow(part.start)?,
            slope: narrow(part.slope)?,
            least: bound(part.least)?,
            most: bound(part.most)?,
            bound: Hold::Level,
        })
    }

    /// Finds which bound it is beyond at this level, its upper one where it is there; and by how much: whole steps, and a
    /// rest over that of the level.
    fn meet(&mut self, level: &Mixed<N>) -> (N, N) {
        let nothing = N::default();
        let (whole, rest) = (self.start + self.slope * level.whole, self.slope * level.rest);
        // The rest is less than one slope: mostly there is nothing to multiply.
        let is_below = |by: N| by < nothing && (by + self.slope <= nothing || by * level.of + rest < nothing);
        let (over, under) = (whole - self.most, whole - self.least);
        let (bound, by) = if !is_below(over) {
            (Hold::Most, (over, rest))
        } else if is_below(under) {
            (Hold::Least, (under, rest))
        } else {
            (Hold::Level, (nothing, nothing))
        };
        self.bound = bound;
        by
    }
}

/// The parts on their way to the level at which they add up to the total.
struct Filling<'a> {
    parts: &'a [Part],
    unit: i128,
    total: i128,
    /// What holds each part; the level, until it is settled.
    holds: Vec<Hold>,
    /// The sum of all parts as a line of the level: `constant` + `slope`·λ, times the unit.
    constant: i128,
    slope: i128,
}

impl<'a> Filling<'a> {
    fn new(parts: &'a [Part], unit: i128, total: i128) -> Filling<'a> {
        let mut filling = Filling { parts, unit, total, holds: Vec::with_capacity(parts.len()), constant: 0, slope: 0 };
        for part in parts {
            let (hold, amount, slope) = if part.is_moved() {
                (Hold::Level, part.start, part.slope)
            } else if part.slope == 0 && part.start >= i128::from(part.most) * unit {
                (Hold::Most, i128::from(part.most) * unit, 0)
            } else {
                (Hold::Least, i128::from(part.least) * unit, 0)
            };
            filling.holds.push(hold);
            filling.constant += amount;
            filling.slope += slope;
        }
        filling
    }

    /// The level at which the line gives the total; where nothing rises, the denominator is zero.
    fn level(&self) -> Level {
        (self.total - self.constant, self.slope)
    }

    /// Takes a part that the level holds to a bound, or one at its least back to the level.
    fn hold(&mut self, place: usize, hold: Hold) {
        let (Some(part), Some(old)) = (self.parts.get(place), self.holds.get_mut(place)) else { return };
        let risen = |bound: u64| i128::from(bound) * self.unit - part.start;
        let (amount, slope) = match hold {
            Hold::Least => (risen(part.least), -part.slope),
            Hold::Most => (risen(part.most), -part.slope),
            Hold::Level => (-risen(part.least), part.slope),
        };
        self.constant += amount;
        self.slope += slope;
        *old = hold;
    }

    /// Brings the parts to the level; of several that give the total, to the highest.
    fn levelled(mut self) -> Filling<'a> {
        if self.fits_in_64_bits() {
            self.settle::<i64>();
        } else {
            self.settle::<i128>();
        }
        if self.level() == (0, 0) {
            self.lift();
        }
        self
    }

    /// Whether every number on the way does: a level times a slope is no more than all that is filled and begun with, a
    /// rest of it no more than the square of all slopes.
    fn fits_in_64_bits(&self) -> bool {
        let size = |part: &Part| part.start.unsigned_abs() + u128::from(part.most) * self.unit.unsigned_abs();
        let slopes: i128 = self.parts.iter().map(|part| part.slope).sum();
        slopes < 1 << 31 && self.parts.iter().map(size).sum::<u128>() < 1 << 60
    }

    /// Settles the parts that the level leaves beyond a bound, round by round.
    fn settle<N: Number>(&mut self) {
        let moved = self.parts.iter().enumerate().filter(|(_, part)| part.is_moved());
        let mut open: Vec<Line<N>> = moved.filter_map(|(place, part)| Line::new(place, part, self.unit)).collect();
        // Each round but the last settles one part at least.
        while let Some(level) = Mixed::new(self.level()).and_then(Mixed::narrowed::<N>) {
            let (mut wholes, mut rests) = (N::default(), N::default());
            for line in &mut open {
                let (whole, rest) = line.meet(&level);
                wholes = wholes + whole;
                rests = rests + rest;
            }
            let beyond = wholes.into() * level.of.into() + rests.into();
            let before = open.len();
            open.retain(|line| {
                let settled = line.bound == Hold::Least && beyond <= 0 || line.bound == Hold::Most && beyond >= 0;
                if settled {
                    self.hold(line.place, line.bound);
                }
                !settled
            });
            if open.len() == before {
                break;
            }
        }
    }

    /// Where every part is at a bound and the total is reached, the level rises to where the first of them leave their least.
    fn lift(&mut self) {
        let parts = self.parts;
        let at_least = |holds: &[Hold], place: usize| holds.get(place) == Some(&Hold::Least);
        let resting: Vec<(usize, &Part)> =
            parts.iter().enumerate().filter(|&(place, part)| part.is_moved() && at_least(&self.holds, place)).collect();
        let leaves = |part: &Part| (i128::from(part.least) * self.unit - part.start, part.slope);
        let by_level = |one: Level, other: Level| (one.0 * other.1).cmp(&(other.0 * one.1));
        let first = resting.iter().map(|(_, part)| leaves(part)).min_by(|&one, &other| by_level(one, other));
        let Some(first) = first else { return };
        let leaving: Vec<_> = resting.into_iter().filter(|(_, part)| by_level(leaves(part), first).is_eq()).collect();
        for (place, _) in leaving {
            self.hold(place, Hold::Level);
        }
    }
}

/// Whole dossiers: what each part has in full, and one more for the largest remainders until all are given out.
fn whole(parts: &[Part], holds: &[Hold], unit: i128, level: Option<Mixed<i128>>, total: u64) -> Vec<u64> {
    let mut remainders: Vec<(i128, usize)> = Vec::new();
    let mut counts: Vec<u64> = Vec::with_capacity(parts.len());
    for (place, (part, hold)) in parts.iter().zip(holds).enumerate() {
        counts.push(match (hold, level) {
            (Hold::Most, _) => part.most,
            (Hold::Level, Some(level)) => {
                let (risen, left) = divided(part.slope * level.rest, level.of);
                let (count, over) = divided(part.start + part.slope * level.whole + risen, unit);
                remainders.push((over * level.of + left, place));
                u64::try_from(count).unwrap_or(0)
            }
            _ => part.least,
        });
    }
    let given: u128 = counts.iter().copied().map(u128::from).sum();
    let over = usize::try_from(u128::from(total).saturating_sub(given)).unwrap_or(0);
    if over > 0 && over < remainders.len() {
        remainders.select_nth_unstable_by_key(over - 1, |&(remainder, place)| (-remainder, place));
    }
    for (_, place) in remainders.into_iter().take(over) {
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
}

/// Quotient and remainder, that not below zero. Of two numbers of 64 bits, as they nearly always are, many times quicker.
fn divided(number: i128, by: i128) -> (i128, i128) {
    match (u64::try_from(number), u64::try_from(by)) {
        (Ok(number), Ok(by)) => ((number / by).into(), (number % by).into()),
        _ => (number.div_euclid(by), number.rem_euclid(by)),
    }
}

#[cfg(test)]
mod tests;
