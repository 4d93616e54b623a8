//! Lines over days: positions of points on a plane whose axes begin where they must.

use super::bar::STEPS;

/// A plane: days across, shares up from zero; positions in steps of its width and its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plane {
    first: i64,
    last: i64,
    top: Fraction,
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

/// Percentages that an axis may end at, the lowest first.
const TOPS: [u128; 10] = [1, 2, 5, 10, 20, 30, 40, 60, 80, 100];

impl Plane {
    /// A plane from the first to the last day, high enough for every share, with some room above the highest.
    pub fn new(days: (i64, i64), shares: impl Iterator<Item = Fraction>) -> Plane {
        let highest = shares.fold((0, 1), |high, share| if above(share, high) { share } else { high });
        // A tenth above the highest, as labels stand there.
        let fits = |&top: &u128| !above((highest.0 * 11, highest.1 * 10), (top, 100));
        let top = TOPS.into_iter().find(fits).unwrap_or(100);
        Plane { first: days.0, last: days.1.max(days.0 + 1), top: (top, 100) }
    }

    /// Where a share on a day stands.
    pub fn point(self, day: i64, (part, whole): Fraction) -> Point {
        let days = u64::try_from((day - self.first).clamp(0, self.last - self.first)).unwrap_or(0);
        let span = u64::try_from(self.last - self.first).unwrap_or(1).max(1);
        let across = days * u64::from(STEPS) / span;
        let up = (part * self.top.1 * u128::from(STEPS)).checked_div(whole * self.top.0).unwrap_or(0);
        Point { across: steps(across.into()), down: STEPS - steps(up) }
    }

    /// The ticks of the upward axis, in percent: zero, the top, and what stands evenly between them.
    pub fn ticks(self) -> Vec<u128> {
        let top = self.top.0;
        let parts = [4, 5, 3, 2].into_iter().find(|parts| top.is_multiple_of(*parts)).unwrap_or(1);
        (0..=parts).map(|part| top * part / parts).collect()
    }
}

fn above(one: Fraction, other: Fraction) -> bool {
    one.0 * other.1 > other.0 * one.1
}

fn steps(number: u128) -> u32 {
    u32::try_from(number).unwrap_or(STEPS).min(STEPS)
}

/// Labels one under the other that keep their distance: the places that are asked for, moved as little as it takes, in
/// the order of the places.
pub fn apart(mut places: Vec<(usize, u32)>, distance: u32) -> Vec<(usize, u32)> {
    places.sort_by_key(|&(_, place)| place);
    let mut last: Option<u32> = None;
    for (_, place) in &mut places {
        if let Some(last) = last {
            *place = (*place).max(last + distance);
        }
        last = Some(*place);
    }
    // What was pushed over the edge pushes back.
    let mut next = STEPS + distance;
    for (_, place) in places.iter_mut().rev() {
        *place = (*place).min(next.saturating_sub(distance));
        next = *place;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_begins_at_zero_and_ends_above_the_highest() {
        let plane = Plane::new((0, 100), [(22, 100), (30, 100)].into_iter());
        assert_eq!(plane.ticks(), [0, 10, 20, 30, 40]);
        assert_eq!(plane.point(0, (0, 1)), Point { across: 0, down: STEPS });
        assert_eq!(plane.point(50, (20, 100)), Point { across: 5_000, down: 5_000 });
        assert_eq!(plane.point(100, (40, 100)), Point { across: STEPS, down: 0 });
        assert_eq!(plane.point(900, (90, 100)), Point { across: STEPS, down: 0 });
    }

    #[test]
    fn every_share_has_its_place() {
        for share in 0..=100_u128 {
            let plane = Plane::new((0, 1), std::iter::once((share, 100)));
            assert_eq!(plane.ticks()[0], 0);
            assert!(plane.ticks().last().is_some_and(|&top| top >= share));
        }
        assert_eq!(Plane::new((5, 5), std::iter::empty()).point(5, (1, 100)).across, 0);
    }

    #[test]
    fn labels_keep_their_distance_and_stay_inside() {
        assert_eq!(apart(vec![(0, 100), (1, 90), (2, 5_000)], 600), [(1, 90), (0, 690), (2, 5_000)]);
        assert_eq!(apart(vec![(0, 9_900), (1, 9_950)], 600), [(0, 9_400), (1, 10_000)]);
    }
}
