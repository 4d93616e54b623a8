//! Water-filling: one common level for many parts, each within its bounds, so that whole dossiers add up to a total.
//!
//! Part i takes clamp(startᵢ + λ·slopeᵢ, leastᵢ, mostᵢ), and the sum never falls as λ rises. λ is sought as if no part met a
//! bound. Where the bounds then add more than they take, it is too high: a part that it leaves below its least stays there
//! for good. Where they take more, it is too low, and a part above its most stays there. The next round is over the others:
//! a few rounds over ever fewer parts, in whole numbers (Bitran and Hax, Management Science 27 (1981); Kiwiel, Journal of
//! Optimization Theory and Applications 136 (2008)). Fractions of a dossier go to the largest remainders; of equal ones, to
//! the part that stands first.

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
    let counts = whole(parts, &filling.holds, unit, level, total);
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

    /// Which bound it is beyond at this level, or its upper one where it is there; and how far above that it is, times the
    /// unit and the denominator of the level.
    fn beyond(&self, unit: i128, (above, below): Level) -> (Hold, i128) {
        let amount = self.start * below + self.slope * above;
        let one = unit * below;
        let over = amount - i128::from(self.most) * one;
        if over >= 0 {
            return (Hold::Most, over);
        }
        let under = amount - i128::from(self.least) * one;
        if under < 0 { (Hold::Least, under) } else { (Hold::Level, 0) }
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
    fn hold(&mut self, place: usize, part: &Part, hold: Hold) {
        let risen = |bound: u64| i128::from(bound) * self.unit - part.start;
        let (amount, slope) = match hold {
            Hold::Least => (risen(part.least), -part.slope),
            Hold::Most => (risen(part.most), -part.slope),
            Hold::Level => (-risen(part.least), part.slope),
        };
        self.constant += amount;
        self.slope += slope;
        if let Some(held) = self.holds.get_mut(place) {
            *held = hold;
        }
    }

    /// Brings the parts to the level; of several that give the total, to the highest.
    fn levelled(mut self) -> Filling<'a> {
        let moved = self.parts.iter().enumerate().filter(|(_, part)| part.is_moved());
        let mut open: Vec<(usize, &Part, Hold)> = moved.map(|(place, part)| (place, part, Hold::Level)).collect();
        // Each round but the last settles one part at least.
        while self.slope > 0 {
            let level = self.level();
            let mut beyond = 0;
            for (_, part, bound) in &mut open {
                let (met, by) = part.beyond(self.unit, level);
                *bound = met;
                beyond += by;
            }
            let before = open.len();
            open.retain(|&(place, part, bound)| {
                let settled = bound == Hold::Least && beyond <= 0 || bound == Hold::Most && beyond >= 0;
                if settled {
                    self.hold(place, part, bound);
                }
                !settled
            });
            if open.len() == before {
                break;
            }
        }
        if self.level() == (0, 0) {
            self.lift();
        }
        self
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
        for (place, part) in leaving {
            self.hold(place, part, Hold::Level);
        }
    }
}

/// Whole dossiers: what each part has in full, and one more for the largest remainders until all are given out.
fn whole(parts: &[Part], holds: &[Hold], unit: i128, (lift, slope): Level, total: u64) -> Vec<u64> {
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

    #[test]
    fn where_several_levels_give_the_total_it_is_the_highest() {
        // From 4 to 10 the first is full and the second has not begun; the third never moves.
        let parts = [part(0, 1, 0, 4), part(-20, 2, 0, 9), part(0, 0, 0, 9)];
        let filled = fill(&parts, 1, 4).unwrap();
        assert_eq!(filled.holds, [Hold::Most, Hold::Level, Hold::Least]);
        assert_eq!((filled.counts, filled.level), (vec![4, 0, 0], Some((20, 2))));
        // Nothing is left that could rise.
        assert_eq!(fill(&parts, 1, 13).unwrap().level, None);
        assert_eq!(fill(&parts, 1, 13).unwrap().holds, [Hold::Most, Hold::Most, Hold::Least]);
    }
}
