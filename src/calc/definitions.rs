//! One requirement under every definition of its family that the data allow.

use super::known::{Unreadable, read};
use super::need::{Need, need};
use super::share::{Share, Verdict};
use crate::model::{Counts, Indicator, Requirement};

/// What one definition says today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The definition.
    pub indicator: Indicator,
    /// The share, the verdict and the need on today's denominator, or why there is none.
    pub result: Result<Standpoint, Unreadable>,
}

/// A share with its verdict and its need on a fixed whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standpoint {
    /// The share.
    pub share: Share,
    /// Whether it meets the requirement.
    pub verdict: Verdict,
    /// The deciding numerator; `None` where no numerator can meet the requirement.
    pub need: Option<Need>,
}

/// How the definitions agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// How many definitions say "met".
    pub met: u32,
    /// How many definitions say "not met".
    pub not_met: u32,
}

/// Reads an indicator off completed counts and holds it against the requirement.
///
/// # Errors
/// What is missing, undefined or contradictory.
pub fn standpoint(indicator: Indicator, requirement: Requirement, known: &Counts) -> Result<Standpoint, Unreadable> {
    let share = read(indicator, known)?;
    Ok(Standpoint { share, verdict: share.verdict(requirement), need: need(requirement, share.part(), share.whole()) })
}

/// Every definition of the indicator's family, in the order of the table.
pub fn definitions(indicator: Indicator, requirement: Requirement, known: &Counts) -> Vec<Reading> {
    indicator
        .family()
        .map(|other| Reading { indicator: other, result: standpoint(other, requirement, known) })
        .collect()
}

/// Counts the verdicts.
pub fn agreement(readings: &[Reading]) -> Agreement {
    readings.iter().filter_map(|reading| reading.result.as_ref().ok()).fold(Agreement::default(), |sum, standpoint| {
        match standpoint.verdict {
            Verdict::Met => Agreement { met: sum.met + 1, ..sum },
            Verdict::NotMet => Agreement { not_met: sum.not_met + 1, ..sum },
        }
    })
}
