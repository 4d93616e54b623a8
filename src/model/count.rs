//! The counts that units report: their code names and a sparse table of values.
//!
//! The grouping follows report form 06 (Biểu 06) of Circular 01/2020/TT-VPCP. Adding a count is one
//! row here and its words in `i18n`.

/// The greatest count that fields, links and files accept: one short of a million million.
///
/// It leaves every product in `calc` inside 128 bits.
pub const MAX_COUNT: u64 = 999_999_999_999;

macro_rules! counts {
    ($($name:ident $code:literal $meaning:literal;)*) => {
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
        }
    };
}

counts! {
    CarriedOver "carried_over" "Carried over from the period before; not new.";
    OnlineFull "online_full" "Received through full online services.";
    OnlinePartial "online_partial" "Received through partial online services.";
    Online "online" "Received online, full and partial together.";
    Direct "direct" "Received at the counter.";
    Postal "postal" "Received by public post.";
    ReceivedNew "received_new" "Newly received: online, direct and postal.";
    Received "received" "Received in all: new and carried over.";
    ResolvedEarly "resolved_early" "Resolved before the due date.";
    ResolvedOnTime "resolved_on_time" "Resolved on the due date.";
    ResolvedLate "resolved_late" "Resolved after the due date.";
    Resolved "resolved" "Resolved in all.";
    ResolvedOnline "resolved_online" "Resolved of those received online.";
    PendingWithin "pending_within" "In progress and not yet due.";
    PendingOverdue "pending_overdue" "In progress and past the due date.";
    Pending "pending" "In progress in all.";
    Returned "returned" "Returned or withdrawn.";
    Due "due" "Due in the period.";
    ResolvedPublished "resolved_published" "Resolved of procedures published online.";
    ReceivedPublished "received_published" "Received of procedures published online.";
    ReceivedEligible "received_eligible" "Received of procedures eligible for full online service.";
    Digitised "digitised" "Digitised dossiers and results.";
    Digitisable "digitisable" "Dossiers and results still valid and reusable.";
    PaidOnline "paid_online" "Paid online.";
    FeeBearing "fee_bearing" "With a fee to pay; zero-fee dossiers are not counted.";
    Procedures "procedures" "Administrative procedures in all.";
    EligibleProcedures "eligible_procedures" "Procedures eligible for online service.";
    PublishedProcedures "published_procedures" "Procedures published as online services.";
    IntegratedProcedures "integrated_procedures" "Procedures integrated into the national portal.";
    Services "services" "Online public services.";
    ActiveServices "active_services" "Online public services with at least one dossier.";
    DocumentsExchanged "documents_exchanged" "Documents exchanged between agencies.";
    DocumentsSecret "documents_secret" "Exchanged documents that are state secrets.";
    DocumentsSigned "documents_signed" "Documents exchanged electronically and digitally signed.";
    Results "results" "Results of procedures.";
    ResultsSynced "results_synced" "Results synchronised with the national portal.";
    ResultsElectronic "results_electronic" "Results issued electronically.";
    Respondents "respondents" "Answers to a survey.";
    Satisfied "satisfied" "Satisfied answers to a survey.";
    Part "part" "The upper number of an indicator of the user's own.";
    Whole "whole" "The lower number of an indicator of the user's own.";
}

impl Count {
    /// The count with this code name.
    pub fn from_code(code: &str) -> Option<Count> {
        Self::ALL.iter().copied().find(|count| count.code() == code)
    }
}

/// The counts that are known, each at most [`MAX_COUNT`]; what is absent is unknown, not zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(Count, u64)>);

impl Counts {
    /// The value of a count, if it is known.
    pub fn get(&self, count: Count) -> Option<u64> {
        let place = self.place(count).ok()?;
        self.0.get(place).map(|&(_, value)| value)
    }

    /// Sets a count, or forgets it. A value above [`MAX_COUNT`] is held at it: the doors check before.
    pub fn set(&mut self, count: Count, value: Option<u64>) {
        match (self.place(count), value.map(|value| value.min(MAX_COUNT))) {
            (Ok(place), Some(value)) => {
                if let Some(entry) = self.0.get_mut(place) {
                    entry.1 = value;
                }
            }
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(value)) => self.0.insert(place, (count, value)),
            (Err(_), None) => {}
        }
    }

    /// The known counts in the order of the report.
    pub fn iter(&self) -> impl Iterator<Item = (Count, u64)> {
        self.0.iter().copied()
    }

    fn place(&self, count: Count) -> Result<usize, usize> {
        self.0.binary_search_by_key(&count, |&(held, _)| held)
    }
}

impl FromIterator<(Count, u64)> for Counts {
    fn from_iter<I: IntoIterator<Item = (Count, u64)>>(entries: I) -> Self {
        let mut counts = Counts::default();
        for (count, value) in entries {
            counts.set(count, Some(value));
        }
        counts
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

    #[test]
    fn setting_keeps_order_and_forgets() {
        let mut counts: Counts = [(Count::Received, 5), (Count::Online, 2)].into_iter().collect();
        assert_eq!(counts.iter().map(|(count, _)| count).collect::<Vec<_>>(), [Count::Online, Count::Received]);
        counts.set(Count::Online, Some(3));
        assert_eq!(counts.get(Count::Online), Some(3));
        counts.set(Count::Online, None);
        assert_eq!(counts.get(Count::Online), None);
        assert_eq!(counts.get(Count::Received), Some(5));
    }
}
