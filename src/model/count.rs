//! The counts that units report: their code names, and how they add up over time.
//!
//! The grouping follows report form 06 (Biểu 06) of Circular 01/2020/TT-VPCP. Adding a count is one
//! row here and its words in `i18n`.

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
    ($($name:ident $code:literal $accrual:ident $meaning:literal;)*) => {
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

            /// How it follows from the parts of the period.
            pub const fn accrual(self) -> Accrual {
                match self { $(Count::$name => Accrual::$accrual,)* }
            }
        }
    };
}

counts! {
    CarriedOver "carried_over" Opening "Carried over from the period before; not new.";
    OnlineFull "online_full" Flow "Received through full online services.";
    OnlinePartial "online_partial" Flow "Received through partial online services.";
    Online "online" Flow "Received online, full and partial together.";
    Direct "direct" Flow "Received at the counter.";
    Postal "postal" Flow "Received by public post.";
    ReceivedNew "received_new" Flow "Newly received: online, direct and postal.";
    Received "received" Flow "Received in all: new and carried over.";
    ResolvedEarly "resolved_early" Flow "Resolved before the due date.";
    ResolvedOnTime "resolved_on_time" Flow "Resolved on the due date.";
    ResolvedLate "resolved_late" Flow "Resolved after the due date.";
    Resolved "resolved" Flow "Resolved in all.";
    ResolvedOnline "resolved_online" Flow "Resolved of those received online.";
    PendingWithin "pending_within" Closing "In progress and not yet due.";
    PendingOverdue "pending_overdue" Closing "In progress and past the due date.";
    Pending "pending" Closing "In progress in all.";
    Returned "returned" Flow "Returned or withdrawn.";
    Due "due" Flow "Due in the period.";
    ResolvedPublished "resolved_published" Flow "Resolved of procedures published online.";
    ReceivedPublished "received_published" Flow "Received of procedures published online.";
    ReceivedEligible "received_eligible" Flow "Received of procedures eligible for full online service.";
    Digitised "digitised" Closing "Digitised dossiers and results.";
    Digitisable "digitisable" Closing "Dossiers and results still valid and reusable.";
    PaidOnline "paid_online" Flow "Paid online.";
    FeeBearing "fee_bearing" Flow "With a fee to pay; zero-fee dossiers are not counted.";
    Procedures "procedures" Closing "Administrative procedures in all.";
    EligibleProcedures "eligible_procedures" Closing "Procedures eligible for online service.";
    PublishedProcedures "published_procedures" Closing "Procedures published as online services.";
    IntegratedProcedures "integrated_procedures" Closing "Procedures integrated into the national portal.";
    Services "services" Closing "Online public services.";
    ActiveServices "active_services" Closing "Online public services with at least one dossier.";
    DocumentsExchanged "documents_exchanged" Flow "Documents exchanged between agencies.";
    DocumentsSecret "documents_secret" Flow "Exchanged documents that are state secrets.";
    DocumentsSigned "documents_signed" Flow "Documents exchanged electronically and digitally signed.";
    Results "results" Flow "Results of procedures.";
    ResultsSynced "results_synced" Flow "Results synchronised with the national portal.";
    ResultsElectronic "results_electronic" Flow "Results issued electronically.";
    Respondents "respondents" Flow "Answers to a survey.";
    Satisfied "satisfied" Flow "Satisfied answers to a survey.";
    Part "part" Flow "The upper number of an indicator of the user's own.";
    Whole "whole" Flow "The lower number of an indicator of the user's own.";
}

impl Count {
    /// The count with this code name.
    pub fn from_code(code: &str) -> Option<Count> {
        Self::ALL.iter().copied().find(|count| count.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_lead_back() {
        for &count in Count::ALL {
            assert_eq!(Count::from_code(count.code()), Some(count));
        }
    }
}
