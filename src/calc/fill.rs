//! Water-filling: one common level for many parts, each within its bounds, so that whole dossiers add up to a total.
//!
//! Part i takes clamp(startᵢ + λ·slopeᵢ, leastᵢ, mostᵢ). The sum never falls as λ rises and bends only where a part meets a
//! bound, so the λ that gives the total is found by halving those points: O(n), in whole numbers. Fractions of a dossier
//! go to the largest remainders; of equal ones, to the part that stands first.

use std::cmp::Ordering;

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
    pub level: Option<(i128, i128)>,
}

/// A level at which a part leaves a bound (`rising`) or meets the upper one: the fraction `above`/`below`.
#[derive(Clone, Copy)]
struct Bend {
    above: i128,
    below: i128,
    part: usize,
    rising: bool,
}

/// The sum of all parts as a line of the level: `constant` + `slope`·λ, times the unit.
#[derive(Clone, Copy)]
struct Line {
    constant: i128,
    slope: i128,
}

/// Fills the parts so that they add up to `total`; `None` where that is below all lower or above all upper bounds.
///
/// `unit` is what `start` and `slope` are multiplied by, at least 1. Exact while `unit` times the sum of all that is
/// filled, and the sum of all slopes, stay below 2⁶².
pub fn fill(parts: &[Part], unit: i128, total: u64) -> Option<Filled> {
    let (least, most) = bounds(parts);
    (least..=most).contains(&u128::from(total)).then_some(())?;
    let (holds, line) = levelled(parts, unit, i128::from(total) * unit);
    let lift = i128::from(total) * unit - line.constant;
    let level = (line.slope > 0).then_some((lift, line.slope));
    let counts = whole(parts, &holds, (unit, lift, line.slope), total);
    Some(Filled { counts, holds, level })
}

/// What all lower and all upper bounds add up to.
pub fn bounds(parts: &[Part]) -> (u128, u128) {
    let sum = |of: fn(&Part) -> u64| parts.iter().map(|part| u128::from(of(part))).sum();
    (sum(|part| part.least), sum(|part| part.most))
}

/// What holds each part where the sum is `total`, and the line that the sum follows there.
fn levelled(parts: &[Part], unit: i128, total: i128) -> (Vec<Hold>, Line) {
    let mut holds: Vec<Hold> = parts.iter().map(|part| at_rest(part, unit)).collect();
    let resting = parts.iter().zip(&holds).map(|(part, hold)| held(part, *hold, unit)).sum();
    let mut line = Line { constant: resting, slope: 0 };
    let mut bends = bends(parts, unit);
    let mut rest = bends.as_mut_slice();
    while !rest.is_empty() {
        let (below, middle, above) = rest.select_nth_unstable_by(rest.len() / 2, by_level);
        let at_middle = below.iter().fold(line, |line, bend| bent(line, bend, parts, unit));
        if at_middle.constant * middle.below + at_middle.slope * middle.above <= total * middle.below {
            for bend in below.iter().chain(std::iter::once(&*middle)) {
                settle(&mut holds, bend);
            }
            line = bent(at_middle, middle, parts, unit);
            rest = above;
        } else {
            rest = below;
        }
    }
    (holds, line)
}

/// Where a part stands before the level has risen to it; one that no level moves, for good.
fn at_rest(part: &Part, unit: i128) -> Hold {
    let stuck = part.slope == 0 && part.start >= i128::from(part.most) * unit;
    if stuck { Hold::Most } else { Hold::Least }
}

fn held(part: &Part, hold: Hold, unit: i128) -> i128 {
    i128::from(if hold == Hold::Most { part.most } else { part.least }) * unit
}

/// A part may meet both bounds at one level; two bends there, in either order, make the same line.
fn bends(parts: &[Part], unit: i128) -> Vec<Bend> {
    let moved = parts.iter().enumerate().filter(|(_, part)| part.slope > 0 && part.least < part.most);
    let at = move |(place, part): (usize, &Part)| {
        let bend = |bound: u64, rising| Bend {
            above: i128::from(bound) * unit - part.start,
            below: part.slope,
            part: place,
            rising,
        };
        [bend(part.least, true), bend(part.most, false)]
    };
    moved.flat_map(at).collect()
}

fn by_level(one: &Bend, other: &Bend) -> Ordering {
    (one.above * other.below).cmp(&(other.above * one.below))
}

/// The line behind a bend.
fn bent(line: Line, bend: &Bend, parts: &[Part], unit: i128) -> Line {
    let Some(part) = parts.get(bend.part) else { return line };
    let Line { constant, slope } = line;
    if bend.rising {
        Line { constant: constant + part.start - i128::from(part.least) * unit, slope: slope + part.slope }
    } else {
        Line { constant: constant + i128::from(part.most) * unit - part.start, slope: slope - part.slope }
    }
}

fn settle(holds: &mut [Hold], bend: &Bend) {
    if let Some(hold) = holds.get_mut(bend.part) {
        *hold = match (bend.rising, *hold) {
            (true, Hold::Least) => Hold::Level,
            _ => Hold::Most,
        };
    }
}

/// Whole dossiers: what each part has in full, and one more for the largest remainders until all are given out.
fn whole(parts: &[Part], holds: &[Hold], (unit, lift, slope): (i128, i128, i128), total: u64) -> Vec<u64> {
    let mut remainders: Vec<(i128, usize)> = Vec::new();
    let mut counts: Vec<u64> = Vec::with_capacity(parts.len());
    for (place, (part, hold)) in parts.iter().zip(holds).enumerate() {
        counts.push(match hold {
            Hold::Least => part.least,
            Hold::Most => part.most,
            Hold::Level => {
                let (amount, one) = (part.start * slope + part.slope * lift, unit * slope);
                remainders.push((amount % one, place));
                u64::try_from(amount / one).unwrap_or(0)
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn part(start: i128, slope: i128, least: u64, most: u64) -> Part {
        Part { start, slope, least, most }
    }

    #[test]
    fn equal_parts_share_equally_and_the_first_takes_what_is_over() {
        let parts = [part(0, 1, 0, 10); 3];
        assert_eq!(fill(&parts, 1, 10).unwrap().counts, [4, 3, 3]);
        assert_eq!(fill(&parts, 1, 10).unwrap().level, Some((10, 3)));
    }

    #[test]
    fn bounds_hold_and_the_others_make_up_for_it() {
        let parts = [part(0, 1, 0, 2), part(0, 1, 5, 9), part(0, 1, 0, 9)];
        let filled = fill(&parts, 1, 11).unwrap();
        assert_eq!(filled.counts, [2, 5, 4]);
        assert_eq!(filled.holds, [Hold::Most, Hold::Least, Hold::Level]);
        assert_eq!(fill(&parts, 1, 20).unwrap().counts, [2, 9, 9]);
        assert_eq!(fill(&parts, 1, 5).unwrap().counts, [0, 5, 0]);
        assert_eq!((fill(&parts, 1, 4), fill(&parts, 1, 21)), (None, None));
    }

    #[test]
    fn a_part_that_no_level_moves_stays_where_it_is() {
        let parts = [part(70, 0, 0, 5), part(0, 0, 0, 0), part(0, 10, 0, 9)];
        assert_eq!(fill(&parts, 10, 8).unwrap().counts, [5, 0, 3]);
    }

    #[test]
    fn the_larger_remainder_takes_what_is_over() {
        let parts = [part(0, 20, 0, 100), part(0, 45, 0, 100), part(0, 35, 0, 100)];
        assert_eq!(fill(&parts, 1, 10).unwrap().counts, [2, 5, 3]);
        assert_eq!(fill(&[], 1, 0).unwrap().counts, Vec::<u64>::new());
    }
}
