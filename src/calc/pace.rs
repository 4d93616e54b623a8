//! The pace: the share expected in what is still to come, kept as an exact fraction.
//!
//! A pace is an average, so it is applied as a fraction and not rounded to whole dossiers; a pace
//! equal to the share so far leaves the share exactly where it is.

use super::progress::Progress;
use super::share::Share;
use crate::model::{Comparator, Percent, Requirement};

/// Where the pace comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The share so far goes on.
    SoFar(Share),
    /// The user expects this share.
    Typed(Percent),
}

impl Pace {
    /// The fraction `s_a/s_b`, the denominator at least 1.
    pub fn fraction(self) -> (u128, u128) {
        match self {
            Pace::SoFar(share) => (share.part(), share.whole()),
            Pace::Typed(percent) => percent.fraction(),
        }
    }

    /// The pace, held at the greatest possible share.
    #[must_use]
    pub fn under(self, cap: Percent) -> Pace {
        let within = Requirement { comparator: Comparator::AtMost, threshold: cap };
        let possible = match self {
            Pace::SoFar(share) => share.meets(within),
            Pace::Typed(percent) => percent <= cap,
        };
        if possible { self } else { Pace::Typed(cap) }
    }

    /// What the pace applies to. A share that goes on as it is leaves the backlog where it is.
    pub fn applied_to(self, progress: Progress) -> Progress {
        match self {
            Pace::SoFar(_) => Progress::flow(progress.part, progress.whole),
            Pace::Typed(_) => progress,
        }
    }

    /// The share at the end of the year, (X + s·room)/(N + R), exactly.
    pub fn projected(self, progress: Progress, volume: u128) -> Option<Share> {
        if let Pace::SoFar(share) = self {
            return Some(share);
        }
        let (above, below) = self.fraction();
        Share::new(progress.part * below + above * progress.room(volume), (progress.whole + volume) * below)
    }
}
