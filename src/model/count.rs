//! The counts that units report: their code names, and how they add up over time.
//!
//! The grouping follows report form 06 (Biểu 06) of Circular 01/2020/TT-VPCP. Adding a count is one
//! row here, with the next free number, and its words in `i18n`.

/// How a count of the whole period follows from the counts of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accrual {
    /// It adds up.
    Flow,
    /// It is that of the first part: what was carried over is not new, and counts once.
    Opening,
    /// It is that of the last part: a stock, or what is in progress at the cut-off.
    Closing,
}

macro_rules! counts {
    ($($name:ident $number:literal $code:literal $accrual:ident $meaning:literal;)*) => {
        /// A cumulative whole number that a unit reports, named as in report form 06.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Count { $(#[doc = $meaning] $name,)* }

        impl Count {
            /// Every count, in the order of the report.
            pub const ALL: &'static [Count] = &[$(Count::$name,)*];

            /// The code name used in links, files and the command.
            pub const fn code(self) -> &'static str {
                match self { $(Count::$name => $code,)* }
            }

            /// Its number in packed links: given once, never given again.
            pub const fn number(self) -> usize {
                match self { $(Count::$name => $number,)* }
            }

            /// How it follows from the parts of the period.
            pub const fn accrual(self) -> Accrual {
                match self { $(Count::$name => Accrual::$accrual,)* }
            }
        }
    };
}

counts! {
    CarriedOver 0 "carried_over" Opening "Carried over from the period before; not new.";
    OnlineFull 1 "online_full" Flow "Received through full online services.";
    OnlinePartial 2 "online_partial" Flow "Received through partial online services.";
    Online 3 "online" Flow "Received online, full and partial together.";
    Direct 4 "direct" Flow "Received at the counter.";
    Postal 5 "postal" Flow "Received by public post.";
    ReceivedNew 6 "received_new" Flow "Newly received: online, direct and postal.";
    Received 7 "received" Flow "Received in all: new and carried over.";
    ResolvedEarly 8 "resolved_early" Flow "Resolved before the due date.";
    ResolvedOnTime 9 "resolved_on_time" Flow "Resolved on the due date.";
    ResolvedLate 10 "resolved_late" Flow "Resolved after the due date.";
    Resolved 11 "resolved" Flow "Resolved in all.";
    ResolvedOnline 12 "resolved_online" Flow "Resolved of those received online.";
    PendingWithin 13 "pending_within" Closing "In progress and not yet due.";
    PendingOverdue 14 "pending_overdue" Closing "In progress and past the due date.";
    Pending 15 "pending" Closing "In progress in all.";
    Returned 16 "returned" Flow "Returned or withdrawn.";
    Due 17 "due" Flow "Due in the period.";
    ResolvedPublished 18 "resolved_published" Flow "Resolved of procedures published online.";
    ReceivedPublished 19 "received_published" Flow "Received of procedures published online.";
    ReceivedEligible 20 "received_eligible" Flow "Received of procedures eligible for full online service.";
    Digitised 21 "digitised" Closing "Digitised dossiers and results.";
    Digitisable 22 "digitisable" Closing "Dossiers and results still valid and reusable.";
    PaidOnline 23 "paid_online" Flow "Paid online.";
    FeeBearing 24 "fee_bearing" Flow "With a fee to pay; zero-fee dossiers are not counted.";
    Procedures 25 "procedures" Closing "Administrative procedures in all.";
    EligibleProcedures 26 "eligible_procedures" Closing "Procedures eligible for online service.";
    PublishedProcedures 27 "published_procedures" Closing "Procedures published as online services.";
    IntegratedProcedures 28 "integrated_procedures" Closing "Procedures integrated into the national portal.";
    Services 29 "services" Closing "Online public services.";
    ActiveServices 30 "active_services" Closing "Online public services with at least one dossier.";
    DocumentsExchanged 31 "documents_exchanged" Flow "Documents exchanged between agencies.";
    DocumentsSecret 32 "documents_secret" Flow "Exchanged documents that are state secrets.";
    DocumentsSigned 33 "documents_signed" Flow "Documents exchanged electronically and digitally signed.";
    Results 34 "results" Flow "Results of procedures.";
    ResultsSynced 35 "results_synced" Flow "Results synchronised with the national portal.";
    ResultsElectronic 36 "results_electronic" Flow "Results issued electronically.";
    Respondents 37 "respondents" Flow "Answers to a survey.";
    Satisfied 38 "satisfied" Flow "Satisfied answers to a survey.";
    Part 39 "part" Flow "The upper number of an indicator of the user's own.";
    Whole 40 "whole" Flow "The lower number of an indicator of the user's own.";
}

impl Count {
    /// A bit of its own, for sets of counts: there are fewer than 64, which a test sees to.
    pub fn bit(self) -> u64 {
        1_u64.checked_shl(self as u32).unwrap_or_default()
    }

    /// The count with this code name.
    pub fn from_code(code: &str) -> Option<Count> {
        Self::ALL.iter().copied().find(|count| count.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_count_has_a_bit_of_its_own() {
        let bits = Count::ALL.iter().fold(0_u64, |bits, &count| bits | count.bit());
        assert_eq!(usize::try_from(bits.count_ones()), Ok(Count::ALL.len()));
    }

    #[test]
    fn codes_are_distinct_and_lead_back() {
        for &count in Count::ALL {
            assert_eq!(Count::from_code(count.code()), Some(count));
        }
    }
}
