//! How sure of the target one wants to be, and how far single months stray from what is expected of them.

use super::codes::codes;
use super::percent::Percent;

codes! {
    /// How sure one wants to be: a probability.
    #[derive(Default)]
    Confidence {
        /// 50 %: as likely as not.
        Half "50",
        /// 80 %.
        #[default]
        Eighty "80",
        /// 90 %.
        Ninety "90",
        /// 95 %.
        NinetyFive "95",
    }
}

impl Confidence {
    /// The probability, in percent.
    pub const fn percent(self) -> u8 {
        match self {
            Confidence::Half => 50,
            Confidence::Eighty => 80,
            Confidence::Ninety => 90,
            Confidence::NinetyFive => 95,
        }
    }
}

/// How sure one wants to be, and what is settled by hand of how far months stray.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certainty {
    /// How sure.
    pub confidence: Confidence,
    /// The coefficient of variation of a month's volume, in percent; unknown means that of the data, or the usual one.
    pub volume: Option<Percent>,
    /// The standard deviation of a month's share, in points; unknown means the same.
    pub share: Option<Percent>,
    /// The coefficient of variation of a factor that all volumes to come have in common, in percent.
    pub shock: Percent,
    /// Whether the path and the split aim at as many as make it so sure, and not at what suffices on average.
    pub aim: bool,
    /// What random draws begin with; at most [`MAX_COUNT`](super::MAX_COUNT).
    pub seed: u64,
}

impl Default for Certainty {
    fn default() -> Certainty {
        Certainty {
            confidence: Confidence::default(),
            volume: None,
            share: None,
            shock: Percent::ZERO,
            aim: false,
            seed: 1,
        }
    }
}
