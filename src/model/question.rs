//! The question: one ratio to reach, asked of one set of counts. What the quick answer and each row of the board ask.

use super::codes::codes;
use super::comparator::Comparator;
use super::figures::Counts;
use super::indicator::Indicator;
use super::percent::Percent;
use super::period::Period;

/// A comparator and its exact threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Requirement {
    /// How to compare.
    pub comparator: Comparator,
    /// With what.
    pub threshold: Percent,
}

/// One way of meeting the target: an indicator and what it must reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// What is measured, under which definition.
    pub indicator: Indicator,
    /// What it must reach.
    pub requirement: Requirement,
    /// How much the denominator will still grow until the end of the period, where it is told for this branch alone;
    /// unknown is not zero.
    pub ahead: Option<u64>,
}

codes! {
    /// The question that stands in large type.
    #[derive(Default)]
    Unknown {
        /// How many are still needed, or how many late ones are still allowed.
        #[default]
        Need "need",
        /// Which target the pace reaches.
        Reach "reach",
        /// The volume at which the plan breaks.
        Volume "volume",
        /// The day on which the share crosses the threshold.
        Date "date",
    }
}

/// What has been done, what is to come, and what must be reached: everything that determines one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The counts so far.
    pub counts: Counts,
    /// The target.
    pub target: Branch,
    /// Further branches that would do as well ("hoặc").
    pub alternatives: Vec<Branch>,
    /// The greatest possible share of the numerator in what is to come.
    pub cap: Percent,
    /// The share expected in what is to come; unknown means the share so far.
    pub pace: Option<Percent>,
    /// The reporting period.
    pub period: Period,
    /// The unknown asked for.
    pub unknown: Unknown,
}

impl Requirement {
    /// What a requirement says before its threshold is told: nothing, as every share meets it, or none.
    pub const fn open(comparator: Comparator) -> Requirement {
        let threshold = match comparator {
            Comparator::AtLeast | Comparator::Below => Percent::whole(0),
            Comparator::Above | Comparator::AtMost => Percent::HUNDRED,
        };
        Requirement { comparator, threshold }
    }

    /// The same threshold by another comparator; one that is not told yet stays untold.
    #[must_use]
    pub fn compared(self, comparator: Comparator) -> Requirement {
        if self.foregone().is_some() { Requirement::open(comparator) } else { Requirement { comparator, ..self } }
    }

    /// Where no share can change the answer (≥ 0 %, ≤ 100 %; > 100 %, < 0 %): whether all of them meet it.
    pub fn foregone(self) -> Option<bool> {
        let open = self == Requirement::open(self.comparator);
        open.then_some(matches!(self.comparator, Comparator::AtLeast | Comparator::AtMost))
    }
}

impl Default for Question {
    fn default() -> Self {
        Question {
            counts: Counts::default(),
            target: Branch {
                indicator: Indicator::OnlineOfReceived,
                requirement: Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) },
                ahead: None,
            },
            alternatives: Vec::new(),
            cap: Percent::HUNDRED,
            pace: None,
            period: Period::default(),
            unknown: Unknown::Need,
        }
    }
}

impl Question {
    /// The target, then the alternatives.
    pub fn branches(&self) -> impl Iterator<Item = Branch> {
        std::iter::once(self.target).chain(self.alternatives.iter().copied())
    }
}
