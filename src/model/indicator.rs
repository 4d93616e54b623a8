//! The table of indicators: each a numerator over a denominator, both linear in the counts.
//!
//! One name in the news hides several official definitions; they are separate rows of one family, so
//! that every verdict can be shown under all of them. Adding an indicator is one row here, with the next
//! free number, and its words in `i18n/vi/indicators.rs` and `i18n/en/indicators.rs`.

use super::comparator::Sense;
use super::count::Count;

/// Whether a count is added or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken away.
    Minus,
}

/// One signed count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Added or taken away.
    pub sign: Sign,
    /// The count.
    pub count: Count,
}

/// A sum of signed counts.
pub type Linear = &'static [Term];

/// Indicators of one family measure the same thing under different definitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// How many dossiers come online.
    Online,
    /// How many are late.
    Late,
    /// How many are in time.
    OnTime,
    /// How much is digitised.
    Digitised,
    /// How many fees are paid online.
    PaidOnline,
    /// How many eligible procedures are published online.
    Published,
    /// How many published procedures the national portal carries.
    Integrated,
    /// How many services are used at all.
    ActiveServices,
    /// How many exchanged documents are electronic and signed.
    Signed,
    /// How many results are synchronised.
    Synced,
    /// How many answers are satisfied.
    Satisfied,
    /// An indicator of the user's own.
    Own,
}

/// Whether what is once counted in the denominator can still enter the numerator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// No: a dossier received on paper stays so. Only what is to come can raise the share.
    Flow,
    /// Yes: a service that nobody used can still be used, a paper still be digitised.
    Stock,
    /// Late dossiers of a workload: what is in progress may still enter the numerator.
    MayTurnLate,
    /// Dossiers in time of a workload: what is in progress may still leave the numerator.
    MayStayInTime,
}

/// A row of the table.
#[derive(Debug)]
pub struct Definition {
    /// The code name used in links, files and the command.
    pub code: &'static str,
    /// What it measures.
    pub family: Family,
    /// The numerator, in one or more forms that are equal by the identities; the first one known is used.
    pub numerator: &'static [Linear],
    /// The denominator.
    pub denominator: Linear,
    /// Which side of a threshold is usually the good one.
    pub sense: Sense,
    /// Whether what is counted can still change.
    pub nature: Nature,
}

const fn plus(count: Count) -> Term {
    Term { sign: Sign::Plus, count }
}

const fn minus(count: Count) -> Term {
    Term { sign: Sign::Minus, count }
}

macro_rules! indicators {
    ($($name:ident $number:literal $code:literal $family:ident $sense:ident $nature:ident
        [$([$($sign:ident $count:ident),*])|+] / [$($below_sign:ident $below:ident),*];)*) => {
        /// A ratio of counts under one definition.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Indicator { $(#[doc = concat!("`", $code, "`")] $name,)* }

        impl Indicator {
            /// Every indicator, families together, the usual definition of each family first.
            pub const ALL: &'static [Indicator] = &[$(Indicator::$name,)*];

            /// Its number in packed links: given once, never given again.
            pub const fn number(self) -> usize {
                match self { $(Indicator::$name => $number,)* }
            }

            /// Its row of the table.
            pub const fn definition(self) -> &'static Definition {
                match self {
                    $(Indicator::$name => {
                        const ROW: Definition = Definition {
                            code: $code,
                            family: Family::$family,
                            numerator: &[$(&[$($sign(Count::$count)),*]),+],
                            denominator: &[$($below_sign(Count::$below)),*],
                            sense: Sense::$sense,
                            nature: Nature::$nature,
                        };
                        &ROW
                    })*
                }
            }
        }
    };
}

indicators! {
    OnlineOfReceived 0 "online_of_received" Online Reach Flow [[plus Online]] / [plus Received];
    OnlineOfNew 1 "online_of_new" Online Reach Flow [[plus Online]] / [plus ReceivedNew];
    OnlineOfResolved 2 "online_of_resolved" Online Reach Flow [[plus ResolvedOnline]] / [plus Resolved];
    OnlineOfPublished 3 "online_of_published" Online Reach Flow [[plus ResolvedOnline]] / [plus ResolvedPublished];
    FullOfEligible 4 "full_of_eligible" Online Reach Flow [[plus OnlineFull]] / [plus ReceivedEligible];
    PartialOfReceived 5 "partial_of_received" Online Reach Flow [[plus OnlinePartial]] / [plus Received];
    OnlineWithoutPostal 6 "online_without_postal" Online Reach Flow [[plus Online]] / [plus Online, plus Direct];
    LateOfResolved 7 "late_of_resolved" Late Limit Flow [[plus ResolvedLate]] / [plus Resolved];
    LateOfWorkload 8 "late_of_workload" Late Limit MayTurnLate [[plus ResolvedLate, plus PendingOverdue]] / [plus Received];
    LateOfDue 9 "late_of_due" Late Limit Flow [[plus ResolvedLate, plus PendingOverdue]] / [plus Due];
    LateOfProcessed 10 "late_of_processed" Late Limit MayTurnLate
        [[plus ResolvedLate, plus PendingOverdue]] / [plus Resolved, plus Pending];
    OnTimeOfResolved 11 "on_time_of_resolved" OnTime Reach Flow
        [[plus ResolvedEarly, plus ResolvedOnTime] | [plus Resolved, minus ResolvedLate]] / [plus Resolved];
    OnTimeOfWorkload 12 "on_time_of_workload" OnTime Reach MayStayInTime
        [[plus Received, minus ResolvedLate, minus PendingOverdue]] / [plus Received];
    OnTimeOfDue 13 "on_time_of_due" OnTime Reach Flow [[plus Due, minus ResolvedLate, minus PendingOverdue]] / [plus Due];
    OnTimeOfProcessed 14 "on_time_of_processed" OnTime Reach MayStayInTime
        [[plus Resolved, plus Pending, minus ResolvedLate, minus PendingOverdue]] / [plus Resolved, plus Pending];
    DigitisedOfDigitisable 15 "digitised_of_digitisable" Digitised Reach Stock [[plus Digitised]] / [plus Digitisable];
    PaidOnlineOfFeeBearing 16 "paid_online_of_fee_bearing" PaidOnline Reach Flow [[plus PaidOnline]] / [plus FeeBearing];
    PublishedOfEligible 17 "published_of_eligible" Published Reach Stock
        [[plus PublishedProcedures]] / [plus EligibleProcedures];
    IntegratedOfPublished 18 "integrated_of_published" Integrated Reach Stock
        [[plus IntegratedProcedures]] / [plus PublishedProcedures];
    ActiveOfServices 19 "active_of_services" ActiveServices Reach Stock [[plus ActiveServices]] / [plus Services];
    SignedOfExchanged 20 "signed_of_exchanged" Signed Reach Flow
        [[plus DocumentsSigned]] / [plus DocumentsExchanged, minus DocumentsSecret];
    SyncedOfResults 21 "synced_of_results" Synced Reach Stock [[plus ResultsSynced]] / [plus Results];
    SatisfiedOfRespondents 22 "satisfied_of_respondents" Satisfied Reach Flow [[plus Satisfied]] / [plus Respondents];
    PartOfWhole 23 "part_of_whole" Own Reach Flow [[plus Part]] / [plus Whole];
}

impl Indicator {
    /// The code name used in links, files and the command.
    pub const fn code(self) -> &'static str {
        self.definition().code
    }

    /// The indicator with this code name.
    pub fn from_code(code: &str) -> Option<Indicator> {
        Self::ALL.iter().copied().find(|indicator| indicator.code() == code)
    }

    /// The indicators that measure the same thing, this one among them.
    pub fn family(self) -> impl Iterator<Item = Indicator> {
        let family = self.definition().family;
        Self::ALL.iter().copied().filter(move |other| other.definition().family == family)
    }

    /// The counts that the first form needs, each once: those below, then those above.
    pub fn counts(self) -> Vec<Count> {
        let row = self.definition();
        let above = row.numerator.first().copied().unwrap_or_default();
        let mut counts = Vec::new();
        for term in row.denominator.iter().chain(above) {
            if !counts.contains(&term.count) {
                counts.push(term.count);
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_lead_back() {
        for &indicator in Indicator::ALL {
            assert_eq!(Indicator::from_code(indicator.code()), Some(indicator));
        }
    }

    #[test]
    fn a_family_shares_its_sense() {
        for &indicator in Indicator::ALL {
            for other in indicator.family() {
                assert_eq!(indicator.definition().sense, other.definition().sense);
            }
        }
    }
}
