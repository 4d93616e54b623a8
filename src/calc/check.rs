//! What does not add up in the user's figures. Reported with the difference, never repaired.

use super::calendar::MAX_DAYS;
use super::known::IDENTITIES;
use crate::model::{Count, Counts, Period, Question};

/// One thing that does not add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A whole differs from the sum of its parts.
    IdentityBroken {
        /// The whole.
        whole: Count,
        /// The parts that are known.
        parts: Vec<Count>,
        /// The whole, as typed or as it follows from another identity.
        stated: u64,
        /// The parts as they add up.
        sum: u64,
    },
    /// The parts known leave a rest of the whole that no count explains.
    Unexplained {
        /// The whole.
        whole: Count,
        /// The parts that are known.
        parts: Vec<Count>,
        /// What is left.
        rest: u64,
    },
    /// A part is above its whole.
    PartAboveWhole {
        /// The part.
        part: Count,
        /// How much that is.
        above: u64,
        /// The whole.
        whole: Count,
        /// How much that is.
        below: u64,
    },
    /// A total that is told differs from what its rows add up to.
    TotalDiffers {
        /// The count.
        count: Count,
        /// The total, as typed.
        stated: u64,
        /// What the rows add up to.
        sum: u64,
    },
    /// A count told of the whole period differs from what its parts add up to.
    HistoryDiffers {
        /// The count.
        count: Count,
        /// The count, as typed.
        stated: u64,
        /// What the parts of the period add up to.
        sum: u64,
    },
    /// Something does not add up in a part of the period.
    InPart {
        /// The part, from 1.
        part: u8,
        /// What it is.
        finding: Box<Finding>,
    },
    /// Several rows have this name; scopes mean the first of them.
    RepeatedName {
        /// The name.
        name: String,
    },
    /// The days of the period are out of order.
    PeriodOutOfOrder,
    /// The period is longer than ten years.
    PeriodTooLong,
    /// The pace expected is above the greatest possible share.
    PaceAboveCap,
}

/// Pairs in which the first is part of the second, besides the parts of an identity.
const PARTS: &[(Count, Count)] = &[
    (Count::Online, Count::Received),
    (Count::OnlineFull, Count::ReceivedEligible),
    (Count::OnlineFull, Count::Received),
    (Count::OnlinePartial, Count::Received),
    (Count::Direct, Count::Received),
    (Count::Postal, Count::Received),
    (Count::Resolved, Count::Received),
    (Count::Pending, Count::Received),
    (Count::Returned, Count::Received),
    (Count::ResolvedOnline, Count::Resolved),
    (Count::ResolvedOnline, Count::ResolvedPublished),
    (Count::ResolvedPublished, Count::Resolved),
    (Count::ReceivedPublished, Count::Received),
    (Count::ReceivedEligible, Count::Received),
    (Count::PendingOverdue, Count::Received),
    (Count::Digitised, Count::Digitisable),
    (Count::PaidOnline, Count::FeeBearing),
    (Count::EligibleProcedures, Count::Procedures),
    (Count::PublishedProcedures, Count::EligibleProcedures),
    (Count::IntegratedProcedures, Count::PublishedProcedures),
    (Count::ActiveServices, Count::Services),
    (Count::DocumentsSecret, Count::DocumentsExchanged),
    (Count::DocumentsSigned, Count::DocumentsExchanged),
    (Count::ResultsSynced, Count::Results),
    (Count::ResultsElectronic, Count::Results),
    (Count::Satisfied, Count::Respondents),
    (Count::Part, Count::Whole),
];

/// Everything in the question that does not add up, the counts first.
pub fn check(question: &Question, known: &Counts) -> Vec<Finding> {
    let mut findings = check_counts(known);
    findings.extend(days(question.period));
    findings.extend(question.pace.filter(|&pace| pace > question.cap).map(|_| Finding::PaceAboveCap));
    findings
}

/// Everything in one row of completed counts that does not add up.
pub fn check_counts(known: &Counts) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        IDENTITIES.iter().filter_map(|identity| sum_of_parts(identity.whole, identity.parts, known)).collect();
    findings.extend(ways_in(known));
    findings.extend(workload(known));
    findings.extend(parts_above_wholes(known));
    findings
}

fn sum_of_parts(whole: Count, parts: &[Count], known: &Counts) -> Option<Finding> {
    let stated = known.get(whole)?;
    let (parts, sum) = known_parts(parts, known);
    let all_known = parts.len() == IDENTITIES.iter().find(|identity| identity.whole == whole)?.parts.len();
    let broken = if all_known { sum != stated } else { sum > stated && parts.len() > 1 };
    broken.then_some(Finding::IdentityBroken { whole, parts, stated, sum })
}

fn known_parts(parts: &[Count], known: &Counts) -> (Vec<Count>, u64) {
    let parts: Vec<Count> = parts.iter().copied().filter(|&part| known.get(part).is_some()).collect();
    let sum = parts.iter().filter_map(|&part| known.get(part)).sum();
    (parts, sum)
}

/// All ways in together are no more than what was received, where newly received is not known apart.
fn ways_in(known: &Counts) -> Option<Finding> {
    let whole = Count::Received;
    let stated = known.get(whole).filter(|_| known.get(Count::ReceivedNew).is_none())?;
    let (parts, sum) = known_parts(&[Count::Online, Count::Direct, Count::Postal, Count::CarriedOver], known);
    (sum > stated && parts.len() > 1).then_some(Finding::IdentityBroken { whole, parts, stated, sum })
}

/// received = resolved + pending (+ returned): what was received is done, in progress or returned.
fn workload(known: &Counts) -> Option<Finding> {
    let whole = Count::Received;
    let stated = known.get(whole)?;
    let pending = if known.get(Count::Pending).is_some() {
        &[Count::Pending][..]
    } else {
        &[Count::PendingWithin, Count::PendingOverdue]
    };
    let (pending, in_progress) = known_parts(pending, known);
    let (settled, done) = known_parts(&[Count::Resolved, Count::Returned], known);
    if pending.is_empty() || known.get(Count::Resolved).is_none() {
        return None;
    }
    let parts_complete = known.get(Count::Pending).is_some();
    let parts: Vec<Count> = settled.into_iter().chain(pending).collect();
    let sum = done + in_progress;
    match sum.cmp(&stated) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Less if !parts_complete => Some(Finding::Unexplained { whole, parts, rest: stated - sum }),
        _ => Some(Finding::IdentityBroken { whole, parts, stated, sum }),
    }
}

fn parts_above_wholes(known: &Counts) -> impl Iterator<Item = Finding> {
    let of_identities =
        IDENTITIES.iter().flat_map(|identity| identity.parts.iter().map(|&part| (part, identity.whole)));
    of_identities.chain(PARTS.iter().copied()).filter_map(|(part, whole)| {
        let (above, below) = (known.get(part)?, known.get(whole)?);
        (above > below).then_some(Finding::PartAboveWhole { part, above, whole, below })
    })
}

fn days(period: Period) -> Option<Finding> {
    let days: Vec<_> = [period.start, period.cutoff, period.end].into_iter().flatten().collect();
    let (first, last) = (days.first()?, days.last()?);
    if !days.is_sorted() {
        Some(Finding::PeriodOutOfOrder)
    } else if (*last - *first).whole_days() >= MAX_DAYS {
        Some(Finding::PeriodTooLong)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::known::complete;
    use crate::model::Percent;

    fn findings(entries: &[(Count, u64)]) -> Vec<Finding> {
        let counts: Counts = entries.iter().copied().collect();
        check(&Question::default(), &complete(&counts))
    }

    #[test]
    fn figures_that_add_up_are_silent() {
        assert_eq!(findings(&[(Count::Received, 10), (Count::Online, 4)]), []);
        assert_eq!(findings(&[(Count::Received, 10), (Count::Resolved, 7), (Count::Pending, 3)]), []);
    }

    #[test]
    fn the_ways_in_are_no_more_than_what_came() {
        let parts = vec![Count::Online, Count::Direct];
        assert_eq!(
            findings(&[(Count::Received, 100), (Count::Online, 20), (Count::Direct, 90)]),
            [Finding::IdentityBroken { whole: Count::Received, parts, stated: 100, sum: 110 }]
        );
    }

    #[test]
    fn one_part_above_its_whole_is_said_once() {
        assert_eq!(
            findings(&[(Count::Received, 10), (Count::Online, 14)]),
            [Finding::PartAboveWhole { part: Count::Online, above: 14, whole: Count::Received, below: 10 }]
        );
        for identity in IDENTITIES {
            for &part in identity.parts {
                let found = findings(&[(identity.whole, 10), (part, 14)]);
                let once = Finding::PartAboveWhole { part, above: 14, whole: identity.whole, below: 10 };
                assert!(found.contains(&once), "{part:?}: {found:?}");
                assert!(!found.iter().any(|it| matches!(it, Finding::IdentityBroken { .. })), "{part:?}: {found:?}");
            }
        }
    }

    #[test]
    fn what_is_just_enough_is_no_finding() {
        assert_eq!(findings(&[(Count::Received, 10), (Count::Online, 4), (Count::Direct, 6)]), []);
        let paced = |percent| {
            let pace = Some(Percent::whole(percent));
            let question = Question { pace, cap: Percent::whole(60), ..Question::default() };
            check(&question, &Counts::default())
        };
        assert_eq!((paced(60), paced(61)), (Vec::new(), vec![Finding::PaceAboveCap]));
    }
}
