//! Lines over days: positions of points on a plane whose axes begin where they must.

use super::bar::STEPS;

/// A plane: days across, shares up; positions in steps of its width and its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plane {
    first: i64,
    last: i64,
    /// Where the upward axis ends, and how far its ticks stand apart, in percent.
    top: u128,
    tick: u128,
}

/// A share: a part of a whole that is not zero.
pub type Fraction = (u128, u128);

/// A point: how far across and how far down, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub across: u32,
    /// From the top.
    pub down: u32,
}

/// How far ticks may stand apart, in percent, the nearest first.
const TICKS: [u128; 5] = [1, 2, 5, 10, 20];
/// How many stretches between ticks there may be.
const STRETCHES: u128 = 5;

impl Plane {
    /// A plane from the first to the last day, and from zero to above every share.
    pub fn new(days: (i64, i64), shares: impl Iterator<Item = Fraction>) -> Plane {
        let highest = shares.fold((0, 1), |high, share| if above(share, high) { share } else { high });
        let top = |tick: u128| (highest.0 * 100).div_ceil(highest.1).div_ceil(tick).max(1) * tick;
        let tick = TICKS.into_iter().find(|&tick| top(tick) <= STRETCHES * tick).unwrap_or(20);
        Plane { first: days.0, last: days.1.max(days.0 + 1), top: top(tick), tick }
    }

    /// How far along the axis of shares a share is, from zero.
    pub fn along(self, (part, whole): Fraction) -> u32 {
        steps((part * 100 * u128::from(STEPS)).checked_div(whole * self.top).unwrap_or(0))
    }

    /// Where a share on a day stands.
    pub fn point(self, day: i64, share: Fraction) -> Point {
        let days = u64::try_from((day - self.first).clamp(0, self.last - self.first)).unwrap_or(0);
        let span = u64::try_from(self.last - self.first).unwrap_or(1).max(1);
        let across = days * u64::from(STEPS) / span;
        Point { across: steps(across.into()), down: STEPS - self.along(share) }
    }

    /// The ticks of the upward axis, in percent.
    pub fn ticks(self) -> Vec<u128> {
        (0..=self.top / self.tick).map(|place| place * self.tick).collect()
    }
}

fn above(one: Fraction, other: Fraction) -> bool {
    one.0 * other.1 > other.0 * one.1
}

fn steps(number: u128) -> u32 {
    u32::try_from(number).unwrap_or(STEPS).min(STEPS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plane(shares: &[Fraction]) -> Plane {
        Plane::new((0, 100), shares.iter().copied())
    }

    #[test]
    fn the_axis_begins_at_zero_and_ends_above_the_highest() {
        let plane = plane(&[(10, 100), (40, 100)]);
        assert_eq!(plane.ticks(), [0, 10, 20, 30, 40]);
        assert_eq!(plane.point(0, (0, 1)), Point { across: 0, down: STEPS });
        assert_eq!(plane.point(50, (20, 100)), Point { across: 5_000, down: 5_000 });
        assert_eq!(plane.point(100, (40, 100)), Point { across: STEPS, down: 0 });
        assert_eq!(plane.point(900, (90, 100)), Point { across: STEPS, down: 0 });
    }

    #[test]
    fn every_share_has_its_place() {
        for share in 0..=100_u128 {
            let ticks = plane(&[(share, 100)]).ticks();
            let top = *ticks.last().unwrap();
            assert!(ticks[0] == 0 && top >= share && top <= 100 && (2..=6).contains(&ticks.len()), "{share} {ticks:?}");
        }
        assert_eq!(Plane::new((5, 5), std::iter::empty()).point(5, (1, 100)).across, 0);
    }
}
