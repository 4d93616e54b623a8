//! The pace: the share expected in what is still to come, kept as an exact fraction.
//!
//! A pace is an average, so it is applied as a fraction and not rounded to whole dossiers; a pace
//! equal to the share so far leaves the share exactly where it is.

use super::share::Share;
use crate::model::Percent;

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

    /// The share at the end of the year, (X + sR)/(N + R), exactly.
    pub fn projected(self, part: u128, whole: u128, volume: u128) -> Option<Share> {
        if let Pace::SoFar(share) = self {
            return Some(share);
        }
        let (above, below) = self.fraction();
        Share::new(part * below + above * volume, (whole + volume) * below)
    }
}
