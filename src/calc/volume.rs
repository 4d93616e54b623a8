//! The volume at which a plan breaks: for which R does (X + sR)/(N + R) meet the requirement at pace s?
//!
//! With threshold a/b and s = `s_a/s_b` the condition is k·R ≥ d, `k = s_a·b − a·s_b`, `d = s_b·a·N − b(s_b·X + s_a·backlog)`;
//! mirrored for limits, strict for > and <.

use super::pace::Pace;
use super::progress::Progress;
use crate::model::{Comparator, Requirement, Sense};

/// The volumes to come at which the requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Volumes {
    /// Any volume will do.
    Any,
    /// No volume will do.
    None,
    /// This many dossiers or more must come.
    From(u128),
    /// No more than this many may come.
    UpTo(u128),
}

/// The volumes to come that meet the requirement at this pace.
pub fn volumes(requirement: Requirement, progress: Progress, pace: Pace) -> Volumes {
    let Progress { part, whole, backlog, .. } = pace.applied_to(progress);
    let (a, b) = requirement.threshold.fraction();
    let (above, below) = pace.fraction();
    let slope = (above * b).cast_signed() - (a * below).cast_signed();
    let lack = (below * a * whole).cast_signed() - (b * (below * part + above * backlog)).cast_signed();
    let (slope, lack) = match requirement.comparator.sense() {
        Sense::Reach => (slope, lack),
        Sense::Limit => (-slope, -lack),
    };
    let strict = matches!(requirement.comparator, Comparator::Above | Comparator::Below);
    // slope · R > lack is slope · R ≥ lack + 1 in whole numbers.
    let volumes = solve(slope, lack + i128::from(strict));
    match volumes {
        // Where nothing is done, no volume at all has no share to compare.
        Volumes::Any if whole == 0 => Volumes::From(1),
        Volumes::UpTo(0) if whole == 0 => Volumes::None,
        other => other,
    }
}

/// The R ≥ 0 with slope · R ≥ lack.
fn solve(slope: i128, lack: i128) -> Volumes {
    let (steep, deep) = (slope.unsigned_abs(), lack.unsigned_abs());
    match (slope.signum(), lack > 0) {
        (1, true) => Volumes::From(deep.div_ceil(steep)),
        (0 | -1, true) => Volumes::None,
        (-1, false) => Volumes::UpTo(deep / steep),
        _ => Volumes::Any,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::pace::Pace;
    use crate::model::Percent;

    #[test]
    fn each_side_of_the_threshold_has_its_own_answer() {
        let at_least = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) };
        let at = |part, pace| volumes(at_least, Progress::flow(part, 1000), Pace::Typed(Percent::whole(pace)));
        assert_eq!(at(200, 40), Volumes::From(1000));
        assert_eq!(at(200, 30), Volumes::None);
        assert_eq!(at(200, 20), Volumes::None);
        assert_eq!(at(400, 20), Volumes::UpTo(1000));
        assert_eq!(at(400, 30), Volumes::Any);
        assert_eq!(at(300, 30), Volumes::Any);
    }

    #[test]
    fn a_limit_is_the_mirror() {
        let below = Requirement { comparator: Comparator::Below, threshold: Percent::whole(5) };
        let at = |part, pace| volumes(below, Progress::flow(part, 1000), Pace::Typed(Percent::whole(pace)));
        assert_eq!(at(50, 0), Volumes::From(1));
        assert_eq!(at(49, 10), Volumes::UpTo(19));
        assert_eq!(at(50, 5), Volumes::None);
    }
}
