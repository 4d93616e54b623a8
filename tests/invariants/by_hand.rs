//! Arithmetic that owes nothing to the engine.

use std::cmp::Ordering;

use candich::model::{Comparator, Count, Counts, Indicator, Percent, Requirement, Sense};

/// a/b against c/d by their continued fractions: no product, so no overflow. b and d are not zero.
pub(crate) fn order(a: u128, b: u128, c: u128, d: u128) -> Ordering {
    match (a / b).cmp(&(c / d)) {
        Ordering::Equal => match (a % b, c % d) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            (left, right) => order(d, right, b, left),
        },
        other => other,
    }
}

/// The percentage as a fraction, from its digits.
pub(crate) fn fraction(percent: Percent) -> (u128, u128) {
    let hundred = (0..percent.scale()).fold(100, |denominator, _| denominator * 10);
    (percent.mantissa().into(), hundred)
}

/// Whether part/whole meets the requirement; nothing of nothing never does.
pub(crate) fn meets(requirement: Requirement, part: u128, whole: u128) -> bool {
    if whole == 0 {
        return false;
    }
    let (a, b) = fraction(requirement.threshold);
    let allowed: &[Ordering] = match requirement.comparator {
        Comparator::AtLeast => &[Ordering::Greater, Ordering::Equal],
        Comparator::Above => &[Ordering::Greater],
        Comparator::AtMost => &[Ordering::Less, Ordering::Equal],
        Comparator::Below => &[Ordering::Less],
    };
    allowed.contains(&order(part, whole, a, b))
}

/// Whether more is better.
pub(crate) fn reaches(requirement: Requirement) -> bool {
    requirement.comparator.sense() == Sense::Reach
}

/// The greatest m ≤ `volume` with m/volume ≤ cap, by trying.
pub(crate) fn most(cap: Percent, volume: u128) -> u128 {
    let (a, b) = fraction(cap);
    (0..=volume).rev().find(|&m| volume == 0 || order(m, volume, a, b) != Ordering::Greater).unwrap_or(0)
}

/// Numerator and denominator of an indicator, written out from the definitions of the field.
pub(crate) fn ratio(indicator: Indicator, counts: &Counts) -> Option<(i128, i128)> {
    use Indicator as I;
    let n = |count| counts.get(count).map(i128::from);
    let late = || n(Count::ResolvedLate);
    let all_late = || Some(late()? + n(Count::PendingOverdue)?);
    let processed = || Some(n(Count::Resolved)? + n(Count::Pending)?);
    let in_time = || match (n(Count::ResolvedEarly), n(Count::ResolvedOnTime)) {
        (Some(early), Some(on_time)) => Some(early + on_time),
        _ => Some(n(Count::Resolved)? - late()?),
    };
    let not_late = |whole: Option<i128>| Some((whole? - all_late()?, whole?));
    let over = |above: Count, below: Count| Some((n(above)?, n(below)?));
    match indicator {
        I::OnlineOfReceived => over(Count::Online, Count::Received),
        I::OnlineOfNew => over(Count::Online, Count::ReceivedNew),
        I::OnlineOfResolved => over(Count::ResolvedOnline, Count::Resolved),
        I::OnlineOfPublished => over(Count::ResolvedOnline, Count::ResolvedPublished),
        I::FullOfEligible => over(Count::OnlineFull, Count::ReceivedEligible),
        I::PartialOfReceived => over(Count::OnlinePartial, Count::Received),
        I::OnlineWithoutPostal => Some((n(Count::Online)?, n(Count::Online)? + n(Count::Direct)?)),
        I::LateOfResolved => over(Count::ResolvedLate, Count::Resolved),
        I::LateOfWorkload => Some((all_late()?, n(Count::Received)?)),
        I::LateOfDue => Some((all_late()?, n(Count::Due)?)),
        I::LateOfProcessed => Some((all_late()?, processed()?)),
        I::OnTimeOfResolved => Some((in_time()?, n(Count::Resolved)?)),
        I::OnTimeOfWorkload => not_late(n(Count::Received)),
        I::OnTimeOfDue => not_late(n(Count::Due)),
        I::OnTimeOfProcessed => not_late(processed()),
        I::DigitisedOfDigitisable => over(Count::Digitised, Count::Digitisable),
        I::PaidOnlineOfFeeBearing => over(Count::PaidOnline, Count::FeeBearing),
        I::PublishedOfEligible => over(Count::PublishedProcedures, Count::EligibleProcedures),
        I::IntegratedOfPublished => over(Count::IntegratedProcedures, Count::PublishedProcedures),
        I::ActiveOfServices => over(Count::ActiveServices, Count::Services),
        I::SignedOfExchanged => {
            Some((n(Count::DocumentsSigned)?, n(Count::DocumentsExchanged)? - n(Count::DocumentsSecret)?))
        }
        I::SyncedOfResults => over(Count::ResultsSynced, Count::Results),
        I::SatisfiedOfRespondents => over(Count::Satisfied, Count::Respondents),
        I::PartOfWhole => over(Count::Part, Count::Whole),
    }
}

#[test]
fn euclid_orders_fractions() {
    assert_eq!(order(1, 3, 333, 1_000), Ordering::Greater);
    assert_eq!(order(2, 6, 1, 3), Ordering::Equal);
    assert_eq!(order(u128::MAX - 1, u128::MAX, 1, 1), Ordering::Less);
    assert_eq!(order(0, 7, 1, u128::MAX), Ordering::Less);
}
