//! A share as the exact fraction it is, and the verdict on it.
//!
//! Compared by cross-multiplication in 128 bits: parts and wholes stay below 2·10²⁴ (a count times a
//! pace's denominator), thresholds at most 10¹¹ over 10¹¹.

use std::cmp::Ordering;

use crate::model::{Comparator, Requirement};

/// `part` of `whole`; the whole is never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    part: u128,
    whole: u128,
}

/// Whether a share meets a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It does.
    Met,
    /// It does not.
    NotMet,
}

impl Share {
    /// The fraction, unless the whole is zero: then the share is undefined, not 0 %.
    pub fn new(part: u128, whole: u128) -> Option<Share> {
        (whole > 0).then_some(Share { part, whole })
    }

    /// The numerator.
    pub fn part(self) -> u128 {
        self.part
    }

    /// The denominator.
    pub fn whole(self) -> u128 {
        self.whole
    }

    /// Holds the share against a requirement, exactly.
    pub fn verdict(self, requirement: Requirement) -> Verdict {
        if self.meets(requirement) { Verdict::Met } else { Verdict::NotMet }
    }

    /// Whether the share meets a requirement, exactly: part · b against threshold a · whole.
    pub fn meets(self, requirement: Requirement) -> bool {
        let (a, b) = requirement.threshold.fraction();
        let order = (self.part * b).cmp(&(a * self.whole));
        match requirement.comparator {
            Comparator::AtLeast => order != Ordering::Less,
            Comparator::Above => order == Ordering::Greater,
            Comparator::AtMost => order != Ordering::Greater,
            Comparator::Below => order == Ordering::Less,
        }
    }
}
