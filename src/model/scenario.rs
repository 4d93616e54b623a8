//! The scenario: everything that determines the answer, and nothing that follows from it.

use super::comparator::Comparator;
use super::count::Counts;
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
    /// How much the denominator will still grow until the end of the period; unknown is not zero.
    pub ahead: Option<u64>,
}

/// The question that stands in large type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unknown {
    /// How many are still needed, or how many late ones are still allowed.
    #[default]
    Need,
    /// Which target the pace reaches.
    Reach,
    /// The volume at which the plan breaks.
    Volume,
    /// The day on which the share crosses the threshold.
    Date,
}

impl Unknown {
    /// Every question, in the order they are offered.
    pub const ALL: &'static [Unknown] = &[Unknown::Need, Unknown::Reach, Unknown::Volume, Unknown::Date];

    /// The code name used in links.
    pub const fn code(self) -> &'static str {
        match self {
            Unknown::Need => "need",
            Unknown::Reach => "reach",
            Unknown::Volume => "volume",
            Unknown::Date => "date",
        }
    }

    /// The question with this code name.
    pub fn from_code(code: &str) -> Option<Unknown> {
        Self::ALL.iter().copied().find(|unknown| unknown.code() == code)
    }
}

/// What has been done, what is to come, and what must be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The counts so far.
    pub counts: Counts,
    /// The target.
    pub target: Branch,
    /// A second branch that would do as well ("hoặc").
    pub alternative: Option<Branch>,
    /// The greatest possible share of the numerator in what is to come.
    pub cap: Percent,
    /// The share expected in what is to come; unknown means the share so far.
    pub pace: Option<Percent>,
    /// The reporting period.
    pub period: Period,
    /// The question asked.
    pub unknown: Unknown,
}

impl Default for Scenario {
    fn default() -> Self {
        Scenario {
            counts: Counts::default(),
            target: Branch {
                indicator: Indicator::OnlineOfReceived,
                requirement: Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) },
                ahead: None,
            },
            alternative: None,
            cap: Percent::HUNDRED,
            pace: None,
            period: Period::default(),
            unknown: Unknown::Need,
        }
    }
}

impl Scenario {
    /// The target, then the alternative if there is one.
    pub fn branches(&self) -> impl Iterator<Item = Branch> {
        std::iter::once(self.target).chain(self.alternative)
    }
}
