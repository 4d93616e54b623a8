//! What the counts say: typed, or following from an identity, or unknown.
//!
//! Identities fill what is absent and never touch what is there; where the figures contradict each
//! other, `check` reports it. Source of the identities: report form 06 of Circular 01/2020/TT-VPCP.

use super::share::Share;
use crate::model::{Count, Counts, Indicator, Linear, MAX_COUNT, Sign};

/// A whole that is the sum of its parts.
#[derive(Debug, PartialEq, Eq)]
pub struct Identity {
    /// The whole.
    pub whole: Count,
    /// Its parts.
    pub parts: &'static [Count],
}

/// The identities that define a whole by its parts.
pub const IDENTITIES: &[Identity] = &[
    Identity { whole: Count::Online, parts: &[Count::OnlineFull, Count::OnlinePartial] },
    Identity { whole: Count::ReceivedNew, parts: &[Count::Online, Count::Direct, Count::Postal] },
    Identity { whole: Count::Received, parts: &[Count::ReceivedNew, Count::CarriedOver] },
    Identity { whole: Count::Resolved, parts: &[Count::ResolvedEarly, Count::ResolvedOnTime, Count::ResolvedLate] },
    Identity { whole: Count::Pending, parts: &[Count::PendingWithin, Count::PendingOverdue] },
];

/// Why a share cannot be read off the counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// These counts are unknown.
    Missing(Vec<Count>),
    /// The denominator is zero: the share is undefined.
    Undefined,
    /// The numerator is above the denominator, or one of them below zero.
    Contradiction {
        /// The numerator.
        part: i128,
        /// The denominator.
        whole: i128,
    },
}

/// The counts together with those that follow from them by an identity.
pub fn complete(counts: &Counts) -> Counts {
    counts.with(&following(counts))
}

/// What is unknown and follows by an identity.
pub fn following(counts: &Counts) -> Vec<(Count, u64)> {
    let mut found = Vec::new();
    let told = counts.iter().fold(0_u64, |told, (count, _)| told | count.bit());
    // Thousands of rows are asked, and most tell all of an identity or nothing of it.
    if !IDENTITIES.iter().any(|identity| is_open(identity, told)) {
        return found;
    }
    let mut known = Known::of(counts);
    // One pass for each identity is enough: a pass that fills nothing ends the chain.
    for _ in IDENTITIES {
        let before = found.len();
        for identity in IDENTITIES {
            if let Some((count, number)) = missing_in(&known, identity) {
                known.set(count, number);
                found.push((count, number));
            }
        }
        if found.len() == before {
            break;
        }
    }
    found
}

/// Counts, each in its own place: identities ask for several at once, of every row.
struct Known([Option<u64>; Count::ALL.len()]);

impl Known {
    fn of(counts: &Counts) -> Known {
        let mut known = Known([None; Count::ALL.len()]);
        counts.iter().for_each(|(count, number)| known.set(count, number));
        known
    }

    fn get(&self, count: Count) -> Option<u64> {
        self.0.get(count as usize).copied().flatten()
    }

    fn set(&mut self, count: Count, number: u64) {
        if let Some(place) = self.0.get_mut(count as usize) {
            *place = Some(number);
        }
    }
}

/// Whether one count alone is missing in an identity, of which these are told.
fn is_open(identity: &Identity, told: u64) -> bool {
    let parts = identity.parts.iter().fold(0, |parts, &part| parts | part.bit());
    let missing = (parts & !told).count_ones();
    if told & identity.whole.bit() == 0 { missing == 0 } else { missing == 1 }
}

/// The one count of an identity that is unknown and follows from the others.
fn missing_in(known: &Known, identity: &Identity) -> Option<(Count, u64)> {
    let (mut sum, mut absent) = (0_u64, None);
    for &part in identity.parts {
        match known.get(part) {
            Some(number) => sum += number,
            None if absent.is_some() => return None,
            None => absent = Some(part),
        }
    }
    match (known.get(identity.whole), absent) {
        // A sum too large for a count stays unknown: held at the greatest, it would be a false figure.
        (None, None) if sum <= MAX_COUNT => Some((identity.whole, sum)),
        (Some(whole), Some(part)) if whole >= sum => Some((part, whole - sum)),
        _ => None,
    }
}

/// Reads an indicator off completed counts (see [`complete`]): its numerator and denominator, in dossiers.
///
/// # Errors
/// What is missing, undefined or contradictory.
pub fn read(indicator: Indicator, known: &Counts) -> Result<Share, Unreadable> {
    let row = indicator.definition();
    let above = row.numerator.iter().find_map(|form| value(form, known).ok());
    let (Some(part), Ok(whole)) = (above, value(row.denominator, known)) else {
        return Err(Unreadable::Missing(missing(indicator, known)));
    };
    match (u128::try_from(part), u128::try_from(whole)) {
        (Ok(0), Ok(0)) => Err(Unreadable::Undefined),
        (Ok(above), Ok(below)) if above <= below => Share::new(above, below).ok_or(Unreadable::Undefined),
        _ => Err(Unreadable::Contradiction { part, whole }),
    }
}

/// The value of a linear form, or the count that it lacks.
fn value(form: Linear, known: &Counts) -> Result<i128, Count> {
    form.iter().try_fold(0, |sum, term| {
        let value = i128::from(known.get(term.count).ok_or(term.count)?);
        Ok(match term.sign {
            Sign::Plus => sum + value,
            Sign::Minus => sum - value,
        })
    })
}

fn missing(indicator: Indicator, known: &Counts) -> Vec<Count> {
    indicator.counts().into_iter().filter(|&count| known.get(count).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(entries: &[(Count, u64)]) -> Counts {
        entries.iter().copied().collect()
    }

    #[test]
    fn an_absent_whole_and_an_absent_part_follow() {
        let known = complete(&counts(&[(Count::Received, 10), (Count::CarriedOver, 4), (Count::Online, 1)]));
        assert_eq!(known.get(Count::ReceivedNew), Some(6));
        assert_eq!(known.get(Count::Direct), None);
        let known = complete(&counts(&[
            (Count::OnlineFull, 1),
            (Count::OnlinePartial, 2),
            (Count::Direct, 3),
            (Count::Postal, 4),
            (Count::CarriedOver, 5),
        ]));
        assert_eq!(known.get(Count::Received), Some(15));
    }

    #[test]
    fn what_is_typed_stays_and_nothing_goes_below_zero() {
        let known = complete(&counts(&[(Count::Received, 3), (Count::CarriedOver, 4)]));
        assert_eq!(known.get(Count::Received), Some(3));
        assert_eq!(known.get(Count::ReceivedNew), None);
    }

    #[test]
    fn a_whole_too_large_for_a_count_stays_unknown() {
        let known = complete(&counts(&[(Count::PendingWithin, MAX_COUNT), (Count::PendingOverdue, 1)]));
        assert_eq!(known.get(Count::Pending), None);
    }

    #[test]
    fn zero_is_undefined_and_a_part_above_its_whole_is_a_contradiction() {
        let of = |online, received| {
            read(Indicator::OnlineOfReceived, &counts(&[(Count::Online, online), (Count::Received, received)]))
        };
        assert_eq!(of(0, 0), Err(Unreadable::Undefined));
        assert_eq!(of(5, 4), Err(Unreadable::Contradiction { part: 5, whole: 4 }));
        assert_eq!(of(1, 0), Err(Unreadable::Contradiction { part: 1, whole: 0 }));
        assert_eq!(of(4, 4), Ok(Share::new(4, 4).unwrap()));
    }

    #[test]
    fn the_second_form_of_a_numerator_serves_when_the_first_is_unknown() {
        let known = counts(&[(Count::Resolved, 113_295), (Count::ResolvedLate, 3_848)]);
        let share = read(Indicator::OnTimeOfResolved, &known).unwrap();
        assert_eq!((share.part(), share.whole()), (109_447, 113_295));
    }

    #[test]
    fn one_identity_that_is_open_is_enough() {
        use Count::{
            CarriedOver, Direct, Online, Pending, PendingOverdue, PendingWithin, Postal, Received, ReceivedNew,
            Resolved, ResolvedEarly, ResolvedLate, ResolvedOnTime,
        };
        let of = |entries: &[(Count, u64)]| following(&counts(entries));
        assert_eq!(of(&[(PendingWithin, 1), (PendingOverdue, 2)]), [(Pending, 3)]);
        assert_eq!(of(&[(Pending, 10), (PendingWithin, 4)]), [(PendingOverdue, 6)]);
        // Every whole is told, and all parts but one of two of them.
        let wholes = [(Online, 5), (ReceivedNew, 12), (Received, 20), (CarriedOver, 8), (Resolved, 10)];
        let parts = [(Direct, 4), (ResolvedEarly, 3), (ResolvedOnTime, 4), (Pending, 6)];
        assert_eq!(of(&[&wholes[..], &parts].concat()), [(Postal, 3), (ResolvedLate, 3)]);
        // No identity is open but that of the whole that is not told.
        let parts = [(PendingWithin, 1), (PendingOverdue, 2)];
        assert_eq!(of(&[&wholes[..], &parts].concat()), [(Pending, 3)]);
        assert_eq!(of(&wholes), []);
    }
}
