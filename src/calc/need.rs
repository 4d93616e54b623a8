//! The number that decides: the least numerator that reaches a target, the greatest that a limit allows.
//!
//! With threshold a/b and whole N: for ≥ ⌈aN/b⌉, for > ⌊aN/b⌋ + 1, for ≤ ⌊aN/b⌋, for < ⌈aN/b⌉ − 1.

use super::share::Share;
use crate::model::{Comparator, Requirement, Sense};

/// The deciding numerator on a fixed whole, and how far the numerator so far is from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The least (greatest) numerator that meets the requirement.
    pub numerator: u128,
    /// `numerator` − part so far. To reach: what is missing (≤ 0: to spare). To stay under: what is
    /// still allowed (< 0: too many).
    pub margin: i128,
    /// The two neighbouring facts that prove it.
    pub certificate: Certificate,
}

/// Two neighbouring facts: with this numerator the requirement is met, with one dossier less (for a
/// limit: one more) it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The share that meets the requirement.
    pub meets: Share,
    /// Its neighbour that does not; none where the neighbour would be below 0 or above the whole.
    pub misses: Option<Share>,
}

/// The deciding numerator for `whole`; `None` where none can meet the requirement (over 100 %, under 0 %).
pub fn deciding_numerator(requirement: Requirement, whole: u128) -> Option<u128> {
    let (a, b) = requirement.threshold.fraction();
    let product = a * whole;
    match requirement.comparator {
        Comparator::AtLeast => Some(product.div_ceil(b)),
        Comparator::Above => Some(product / b + 1).filter(|&least| least <= whole),
        Comparator::AtMost => Some(product / b),
        Comparator::Below => product.div_ceil(b).checked_sub(1),
    }
}

/// The need on a fixed whole, given the part so far. `whole` is at least 1.
pub fn need(requirement: Requirement, part: u128, whole: u128) -> Option<Need> {
    let numerator = deciding_numerator(requirement, whole)?;
    Some(Need {
        numerator,
        margin: numerator.cast_signed() - part.cast_signed(),
        certificate: certificate(requirement, numerator, whole)?,
    })
}

fn certificate(requirement: Requirement, numerator: u128, whole: u128) -> Option<Certificate> {
    let neighbour = match requirement.comparator.sense() {
        Sense::Reach => numerator.checked_sub(1),
        Sense::Limit => Some(numerator + 1).filter(|&more| more <= whole),
    };
    Some(Certificate {
        meets: Share::new(numerator, whole)?,
        misses: neighbour.and_then(|part| Share::new(part, whole)),
    })
}

/// Dossiers that would have to come on top of a fixed whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// This many, and no fewer.
    Least(u128),
    /// However many come, the requirement is not met.
    Impossible,
}

/// To reach: the least k that, entering both sides, makes (X + k)/(N + k) meet the requirement.
/// To stay under: the least j of good dossiers that dilute X/(N + j) into the limit.
pub fn extra(requirement: Requirement, part: u128, whole: u128) -> Extra {
    let (a, b) = requirement.threshold.fraction();
    // Both senses ask for the least k with k · slope ≥ lack (or > lack).
    let (slope, lack) = match requirement.comparator.sense() {
        Sense::Reach => (b - a, (a * whole).cast_signed() - (part * b).cast_signed()),
        Sense::Limit => (a, (part * b).cast_signed() - (a * whole).cast_signed()),
    };
    let strict = matches!(requirement.comparator, Comparator::Above | Comparator::Below);
    // An empty whole has no share, so at least one dossier must come.
    let floor = u128::from(whole == 0);
    match u128::try_from(lack) {
        Err(_) => Extra::Least(floor),
        Ok(0) if !strict => Extra::Least(floor),
        Ok(_) if slope == 0 => Extra::Impossible,
        Ok(lack) if strict => Extra::Least((lack / slope + 1).max(floor)),
        Ok(lack) => Extra::Least(lack.div_ceil(slope).max(floor)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Percent;

    fn requirement(comparator: Comparator, percent: u8) -> Requirement {
        Requirement { comparator, threshold: Percent::whole(percent) }
    }

    #[test]
    fn strictness_moves_the_edge_by_one() {
        let at = |comparator, percent, whole| deciding_numerator(requirement(comparator, percent), whole);
        assert_eq!(at(Comparator::AtLeast, 81, 400), Some(324));
        assert_eq!(at(Comparator::Above, 81, 400), Some(325));
        assert_eq!(at(Comparator::AtMost, 5, 1000), Some(50));
        assert_eq!(at(Comparator::Below, 5, 1000), Some(49));
    }

    #[test]
    fn what_nothing_can_meet_is_none() {
        assert_eq!(deciding_numerator(requirement(Comparator::Above, 100), 7), None);
        assert_eq!(deciding_numerator(requirement(Comparator::Below, 0), 7), None);
    }

    #[test]
    fn everything_online_cannot_be_mended_by_more() {
        assert_eq!(extra(requirement(Comparator::AtLeast, 100), 3, 4), Extra::Impossible);
        assert_eq!(extra(requirement(Comparator::AtLeast, 100), 4, 4), Extra::Least(0));
        assert_eq!(extra(requirement(Comparator::AtMost, 0), 1, 4), Extra::Impossible);
        assert_eq!(extra(requirement(Comparator::AtLeast, 30), 0, 0), Extra::Least(1));
    }
}
