//! What a link says, in one line: the columns of the corpus, branch beside branch.

use candich::calc::board::asked;
use candich::calc::check::Finding;
use candich::calc::crossing::Crossing;
use candich::calc::known::Unreadable;
use candich::calc::outcome::{BranchOutcome, Outcome, calculate};
use candich::calc::rest::Standing;
use candich::calc::share::Verdict;
use candich::calc::volume::Volumes;
use candich::link::{self, Problem};

/// The columns behind the link.
pub(crate) const COLUMNS: [&str; 12] = [
    "share",
    "verdict",
    "deciding",
    "margin",
    "rest",
    "standing",
    "projected",
    "volumes",
    "crossing",
    "cheapest",
    "findings",
    "problems",
];

/// Words that must stand somewhere in the corpus: every kind of answer.
pub(crate) const WORDS: &[&str] = &[
    "undefined",
    "missing:",
    "contradiction:",
    "not_met",
    "certain",
    "on_course",
    "needs_more",
    "out_of_reach",
    "any",
    "none",
    "from:",
    "up_to:",
    "met_on:",
    "lost_on:",
    "stays_met",
    "stays_unmet",
    "identity_broken",
    "unexplained",
    "part_above_whole",
    "period_out_of_order",
    "period_too_long",
    "pace_above_cap",
    "newer_version:",
    "unknown_page:",
    "unknown_field:",
    "repeated_field:",
    "no_value:",
    "bad_value:",
];

/// What stands where there is nothing to say.
const NOTHING: &str = "-";

/// What the link says, column by column.
pub(crate) fn summary(link: &str) -> Vec<String> {
    let opened = link::read(link);
    let outcome = calculate(&asked(&opened.scenario));
    let each = |column: fn(&BranchOutcome) -> Option<String>| {
        let said = outcome.branches.iter().map(|branch| column(branch).unwrap_or(NOTHING.to_owned()));
        said.collect::<Vec<_>>().join(" | ")
    };
    vec![
        each(|branch| Some(share(branch))),
        each(verdict),
        each(|branch| Some(branch.now.as_ref().ok()?.need?.numerator.to_string())),
        each(|branch| Some(branch.now.as_ref().ok()?.need?.margin.to_string())),
        each(|branch| Some(branch.rest?.count?.to_string())),
        each(standing),
        each(|branch| branch.rest?.projected.map(|share| format!("{}/{}", share.part(), share.whole()))),
        each(volumes),
        each(crossing),
        outcome.cheapest.map_or(NOTHING.to_owned(), |place| place.to_string()),
        list(&findings(&outcome)),
        problems(&opened.problems),
    ]
}

/// What is wrong with a link.
pub(crate) fn problems(found: &[Problem]) -> String {
    list(&found.iter().map(problem).collect::<Vec<_>>())
}

fn list(words: &[String]) -> String {
    if words.is_empty() { NOTHING.to_owned() } else { words.join(", ") }
}

fn share(branch: &BranchOutcome) -> String {
    match &branch.now {
        Ok(now) => format!("{}/{}", now.share.part(), now.share.whole()),
        Err(Unreadable::Undefined) => "undefined".to_owned(),
        Err(Unreadable::Contradiction { part, whole }) => format!("contradiction:{part}/{whole}"),
        Err(Unreadable::Missing(counts)) => {
            let codes: Vec<&str> = counts.iter().map(|count| count.code()).collect();
            format!("missing:{}", codes.join("+"))
        }
    }
}

fn verdict(branch: &BranchOutcome) -> Option<String> {
    let now = branch.now.as_ref().ok()?;
    Some(if now.verdict == Verdict::Met { "met" } else { "not_met" }.to_owned())
}

fn standing(branch: &BranchOutcome) -> Option<String> {
    let word = match branch.rest?.standing {
        Standing::Certain => "certain",
        Standing::OnCourse => "on_course",
        Standing::NeedsMore => "needs_more",
        Standing::OutOfReach => "out_of_reach",
    };
    Some(word.to_owned())
}

fn volumes(branch: &BranchOutcome) -> Option<String> {
    Some(match branch.volumes? {
        Volumes::Any => "any".to_owned(),
        Volumes::None => "none".to_owned(),
        Volumes::From(count) => format!("from:{count}"),
        Volumes::UpTo(count) => format!("up_to:{count}"),
    })
}

fn crossing(branch: &BranchOutcome) -> Option<String> {
    Some(match branch.crossing? {
        Crossing::MetOn(day) => format!("met_on:{day}"),
        Crossing::LostOn(day) => format!("lost_on:{day}"),
        Crossing::StaysMet => "stays_met".to_owned(),
        Crossing::StaysUnmet => "stays_unmet".to_owned(),
    })
}

fn findings(outcome: &Outcome) -> Vec<String> {
    outcome.findings.iter().map(finding).collect()
}

fn finding(found: &Finding) -> String {
    match found {
        Finding::IdentityBroken { whole, stated, sum, .. } => {
            format!("identity_broken:{}={stated}≠{sum}", whole.code())
        }
        Finding::Unexplained { whole, rest, .. } => format!("unexplained:{}={rest}", whole.code()),
        Finding::PartAboveWhole { part, whole, .. } => format!("part_above_whole:{}>{}", part.code(), whole.code()),
        Finding::TotalDiffers { count, stated, sum } => format!("total_differs:{}={stated}≠{sum}", count.code()),
        Finding::HistoryDiffers { count, stated, sum } => format!("history_differs:{}={stated}≠{sum}", count.code()),
        Finding::InPart { part, finding: of_part, .. } => format!("part {part}:{}", finding(of_part)),
        Finding::RepeatedName { name } => format!("repeated_name:{name}"),
        Finding::PeriodOutOfOrder => "period_out_of_order".to_owned(),
        Finding::PeriodTooLong => "period_too_long".to_owned(),
        Finding::PaceAboveCap => "pace_above_cap".to_owned(),
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::TooLong { .. } => "too_long".to_owned(),
        Problem::NeedsField { field, .. } => format!("needs_field:{field}"),
        Problem::NewerVersion { version } => format!("newer_version:{version}"),
        Problem::UnknownPage { page } => format!("unknown_page:{page}"),
        Problem::UnknownField { field } => format!("unknown_field:{field}"),
        Problem::RepeatedField { field } => format!("repeated_field:{field}"),
        Problem::NoValue { field } => format!("no_value:{field}"),
        Problem::BadValue { field, value } => format!("bad_value:{field}={value}"),
        Problem::BesidePacked { field } => format!("beside_packed:{field}"),
        Problem::CutOff { .. } => "cut_off".to_owned(),
        Problem::Damaged => "damaged".to_owned(),
        Problem::NewerContent { .. } => "newer_content".to_owned(),
        Problem::Absurd => "absurd".to_owned(),
        Problem::Uncanonical => "uncanonical".to_owned(),
        Problem::Pinned { place, problem } => format!("pinned {place}:{}", self::problem(problem)),
    }
}
