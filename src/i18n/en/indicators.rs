//! The words of each indicator: one row for each definition.

use super::super::words::{IndicatorWords, Noun};
use crate::model::Indicator;

const DOSSIERS: Noun = Noun { one: "dossier", many: "dossiers" };
const ONLINE: Noun = Noun { one: "online dossier", many: "online dossiers" };
const LATE: Noun = Noun { one: "late dossier", many: "late dossiers" };
const IN_TIME: Noun = Noun { one: "dossier in time", many: "dossiers in time" };
const RESOLVED_ONLINE: Noun = Noun { one: "dossier resolved online", many: "dossiers resolved online" };
const PROCEDURES: Noun = Noun { one: "procedure", many: "procedures" };

/// What is to come in the denominators that count dossiers received or resolved.
const AHEAD_RECEIVED: &str = "From now to {end}, {ahead} more dossiers are expected.";
const AHEAD_RESOLVED: &str = "From now to {end}, {ahead} more dossiers are expected to be resolved.";

/// The words of an indicator.
pub(super) fn indicator(indicator: Indicator) -> &'static IndicatorWords {
    match indicator {
        Indicator::OnlineOfReceived => &ONLINE_OF_RECEIVED,
        Indicator::OnlineOfNew => &ONLINE_OF_NEW,
        Indicator::OnlineOfResolved => &ONLINE_OF_RESOLVED,
        Indicator::OnlineOfPublished => &ONLINE_OF_PUBLISHED,
        Indicator::FullOfEligible => &FULL_OF_ELIGIBLE,
        Indicator::PartialOfReceived => &PARTIAL_OF_RECEIVED,
        Indicator::OnlineWithoutPostal => &ONLINE_WITHOUT_POSTAL,
        Indicator::LateOfResolved => &LATE_OF_RESOLVED,
        Indicator::LateOfWorkload => &LATE_OF_WORKLOAD,
        Indicator::LateOfDue => &LATE_OF_DUE,
        Indicator::LateOfProcessed => &LATE_OF_PROCESSED,
        Indicator::OnTimeOfResolved => &ON_TIME_OF_RESOLVED,
        Indicator::OnTimeOfWorkload => &ON_TIME_OF_WORKLOAD,
        Indicator::OnTimeOfDue => &ON_TIME_OF_DUE,
        Indicator::OnTimeOfProcessed => &ON_TIME_OF_PROCESSED,
        Indicator::DigitisedOfDigitisable => &DIGITISED_OF_DIGITISABLE,
        Indicator::PaidOnlineOfFeeBearing => &PAID_ONLINE_OF_FEE_BEARING,
        Indicator::PublishedOfEligible => &PUBLISHED_OF_ELIGIBLE,
        Indicator::IntegratedOfPublished => &INTEGRATED_OF_PUBLISHED,
        Indicator::ActiveOfServices => &ACTIVE_OF_SERVICES,
        Indicator::SignedOfExchanged => &SIGNED_OF_EXCHANGED,
        Indicator::SyncedOfResults => &SYNCED_OF_RESULTS,
        Indicator::SatisfiedOfRespondents => &SATISFIED_OF_RESPONDENTS,
        Indicator::PartOfWhole => &PART_OF_WHOLE,
    }
}

const ONLINE_OF_RECEIVED: IndicatorWords = IndicatorWords {
    name: "online dossiers in all received",
    definition: "online / received in all, carried over included",
    done: "From {start} to {cutoff}, {received} dossiers were received, of which {online} online.",
    ahead: AHEAD_RECEIVED,
    part: ONLINE,
    whole: DOSSIERS,
};

const ONLINE_OF_NEW: IndicatorWords = IndicatorWords {
    name: "online dossiers in newly received",
    definition: "online / newly received, carried over left out",
    done: "From {start} to {cutoff}, {received_new} dossiers were newly received, of which {online} online.",
    ahead: AHEAD_RECEIVED,
    part: ONLINE,
    whole: DOSSIERS,
};

const ONLINE_OF_RESOLVED: IndicatorWords = IndicatorWords {
    name: "dossiers resolved online in all resolved",
    definition: "resolved online / resolved in all",
    done: "From {start} to {cutoff}, {resolved} dossiers were resolved, of which {resolved_online} online.",
    ahead: AHEAD_RESOLVED,
    part: RESOLVED_ONLINE,
    whole: DOSSIERS,
};

const ONLINE_OF_PUBLISHED: IndicatorWords = IndicatorWords {
    name: "dossiers resolved online in those of procedures published online",
    definition: "resolved online / resolved of procedures published online",
    done: "From {start} to {cutoff}, {resolved_published} dossiers of procedures published online were resolved, of which {resolved_online} online.",
    ahead: "From now to {end}, {ahead} more dossiers of these procedures are expected to be resolved.",
    part: RESOLVED_ONLINE,
    whole: DOSSIERS,
};

const FULL_OF_ELIGIBLE: IndicatorWords = IndicatorWords {
    name: "fully online dossiers in those of eligible procedures",
    definition: "fully online / received of procedures eligible for full online service",
    done: "From {start} to {cutoff}, {received_eligible} dossiers of procedures eligible for full online service were received, of which {online_full} fully online.",
    ahead: "From now to {end}, {ahead} more dossiers of these procedures are expected.",
    part: Noun { one: "fully online dossier", many: "fully online dossiers" },
    whole: DOSSIERS,
};

const PARTIAL_OF_RECEIVED: IndicatorWords = IndicatorWords {
    name: "partially online dossiers in all received",
    definition: "partially online / received in all",
    done: "From {start} to {cutoff}, {received} dossiers were received, of which {online_partial} partially online.",
    ahead: AHEAD_RECEIVED,
    part: Noun { one: "partially online dossier", many: "partially online dossiers" },
    whole: DOSSIERS,
};

const ONLINE_WITHOUT_POSTAL: IndicatorWords = IndicatorWords {
    name: "online dossiers in online and counter together",
    definition: "online / (online + counter), post left out",
    done: "From {start} to {cutoff}, {online} dossiers were received online and {direct} at the counter.",
    ahead: "From now to {end}, {ahead} more dossiers are expected, post left out.",
    part: ONLINE,
    whole: DOSSIERS,
};

const LATE_OF_RESOLVED: IndicatorWords = IndicatorWords {
    name: "dossiers resolved late in all resolved",
    definition: "resolved late / resolved",
    done: "From {start} to {cutoff}, {resolved} dossiers were resolved, of which {resolved_late} late.",
    ahead: AHEAD_RESOLVED,
    part: LATE,
    whole: DOSSIERS,
};

const LATE_OF_WORKLOAD: IndicatorWords = IndicatorWords {
    name: "late dossiers in all received",
    definition: "(resolved late + in progress overdue) / received in all",
    done: "From {start} to {cutoff}, {received} dossiers were received; {resolved_late} were resolved late and {pending_overdue} are in progress and overdue.",
    ahead: AHEAD_RECEIVED,
    part: LATE,
    whole: DOSSIERS,
};

const LATE_OF_DUE: IndicatorWords = IndicatorWords {
    name: "late dossiers in those due",
    definition: "(resolved late + in progress overdue) / due",
    done: "From {start} to {cutoff}, {due} dossiers fell due; {resolved_late} were resolved late and {pending_overdue} are in progress and overdue.",
    ahead: "From now to {end}, {ahead} more dossiers are expected to fall due.",
    part: LATE,
    whole: DOSSIERS,
};

const LATE_OF_PROCESSED: IndicatorWords = IndicatorWords {
    name: "late dossiers in resolved and in progress",
    definition: "(resolved late + in progress overdue) / (resolved + in progress)",
    done: "From {start} to {cutoff}, {resolved} dossiers were resolved and {pending} are in progress; {resolved_late} were resolved late and {pending_overdue} are in progress and overdue.",
    ahead: AHEAD_RECEIVED,
    part: LATE,
    whole: DOSSIERS,
};

const ON_TIME_OF_RESOLVED: IndicatorWords = IndicatorWords {
    name: "dossiers resolved early or on time in all resolved",
    definition: "(early + on time) / resolved",
    done: "From {start} to {cutoff}, {resolved} dossiers were resolved, of which {resolved_early} early and {resolved_on_time} on time.",
    ahead: AHEAD_RESOLVED,
    part: Noun { one: "dossier early or on time", many: "dossiers early or on time" },
    whole: DOSSIERS,
};

const ON_TIME_OF_WORKLOAD: IndicatorWords = IndicatorWords {
    name: "dossiers in time in all received",
    definition: "(received in all − resolved late − in progress overdue) / received in all",
    done: "From {start} to {cutoff}, {received} dossiers were received; {resolved_late} were resolved late and {pending_overdue} are in progress and overdue.",
    ahead: AHEAD_RECEIVED,
    part: IN_TIME,
    whole: DOSSIERS,
};

const ON_TIME_OF_DUE: IndicatorWords = IndicatorWords {
    name: "dossiers in time in those due",
    definition: "(due − resolved late − in progress overdue) / due",
    done: "From {start} to {cutoff}, {due} dossiers fell due; {resolved_late} were resolved late and {pending_overdue} are in progress and overdue.",
    ahead: "From now to {end}, {ahead} more dossiers are expected to fall due.",
    part: IN_TIME,
    whole: DOSSIERS,
};

const ON_TIME_OF_PROCESSED: IndicatorWords = IndicatorWords {
    name: "dossiers in time in resolved and in progress",
    definition: "(resolved + in progress − resolved late − in progress overdue) / (resolved + in progress)",
    done: "From {start} to {cutoff}, {resolved} dossiers were resolved and {pending} are in progress; {resolved_late} were resolved late and {pending_overdue} are in progress and overdue.",
    ahead: AHEAD_RECEIVED,
    part: IN_TIME,
    whole: DOSSIERS,
};

const DIGITISED_OF_DIGITISABLE: IndicatorWords = IndicatorWords {
    name: "digitised dossiers and results",
    definition: "digitised / valid and reusable",
    done: "By {cutoff} (period from {start}) there are {digitisable} valid and reusable dossiers and results, of which {digitised} digitised.",
    ahead: "From now to {end}, {ahead} more to be digitised are expected.",
    part: Noun { one: "digitised item", many: "digitised items" },
    whole: Noun { one: "item", many: "items" },
};

const PAID_ONLINE_OF_FEE_BEARING: IndicatorWords = IndicatorWords {
    name: "dossiers paid online",
    definition: "paid online / fee-bearing",
    done: "From {start} to {cutoff}, {fee_bearing} dossiers had a fee or charge to pay, of which {paid_online} paid online.",
    ahead: "From now to {end}, {ahead} more fee-bearing dossiers are expected.",
    part: Noun { one: "dossier paid online", many: "dossiers paid online" },
    whole: DOSSIERS,
};

const PUBLISHED_OF_ELIGIBLE: IndicatorWords = IndicatorWords {
    name: "eligible procedures published online",
    definition: "published online / eligible procedures",
    done: "By {cutoff} (period from {start}) there are {eligible_procedures} eligible procedures, of which {published_procedures} published online.",
    ahead: "From now to {end}, {ahead} more eligible procedures are expected.",
    part: Noun { one: "procedure published online", many: "procedures published online" },
    whole: PROCEDURES,
};

const INTEGRATED_OF_PUBLISHED: IndicatorWords = IndicatorWords {
    name: "published procedures on the national portal",
    definition: "on the national portal / published online",
    done: "By {cutoff} (period from {start}) there are {published_procedures} procedures published online, of which {integrated_procedures} on the national portal.",
    ahead: "From now to {end}, {ahead} more procedures are expected to be published.",
    part: Noun { one: "integrated procedure", many: "integrated procedures" },
    whole: PROCEDURES,
};

const ACTIVE_OF_SERVICES: IndicatorWords = IndicatorWords {
    name: "online services with dossiers",
    definition: "services with dossiers / all online services",
    done: "From {start} to {cutoff} there were {services} online services, of which {active_services} had dossiers.",
    ahead: "From now to {end}, {ahead} more services are expected.",
    part: Noun { one: "service with dossiers", many: "services with dossiers" },
    whole: Noun { one: "service", many: "services" },
};

const SIGNED_OF_EXCHANGED: IndicatorWords = IndicatorWords {
    name: "exchanged documents that are electronic and signed",
    definition: "signed electronic documents / (exchanged − state secrets)",
    done: "From {start} to {cutoff}, {documents_exchanged} documents were exchanged, of which {documents_secret} state secrets; {documents_signed} were electronic and signed.",
    ahead: "From now to {end}, {ahead} more documents that are no secrets are expected.",
    part: Noun { one: "signed document", many: "signed documents" },
    whole: Noun { one: "document", many: "documents" },
};

const SYNCED_OF_RESULTS: IndicatorWords = IndicatorWords {
    name: "synchronised results",
    definition: "synchronised / results in all",
    done: "From {start} to {cutoff} there were {results} results, of which {results_synced} synchronised.",
    ahead: "From now to {end}, {ahead} more results are expected.",
    part: Noun { one: "synchronised result", many: "synchronised results" },
    whole: Noun { one: "result", many: "results" },
};

const SATISFIED_OF_RESPONDENTS: IndicatorWords = IndicatorWords {
    name: "satisfied survey answers",
    definition: "satisfied answers / all answers",
    done: "From {start} to {cutoff}, {respondents} survey answers came in, of which {satisfied} satisfied.",
    ahead: "From now to {end}, {ahead} more answers are expected.",
    part: Noun { one: "satisfied answer", many: "satisfied answers" },
    whole: Noun { one: "answer", many: "answers" },
};

const PART_OF_WHOLE: IndicatorWords = IndicatorWords {
    name: "your own numerator in your own denominator",
    definition: "the numerator / the denominator you enter",
    done: "From {start} to {cutoff}: denominator {whole}, numerator {part}.",
    ahead: "From now to {end}, the denominator is expected to grow by {ahead}.",
    part: Noun { one: "item in the numerator", many: "items in the numerator" },
    whole: Noun { one: "item in the denominator", many: "items in the denominator" },
};
