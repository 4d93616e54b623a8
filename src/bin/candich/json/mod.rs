//! The outcome as JSON with stable field names, documented in the README. Names are only ever added.

pub(crate) mod findings;
mod outlook;
mod plan;
mod scores;

use candich::calc::board::asked;
use candich::calc::calendar::Rates;
use candich::calc::check::Finding;
use candich::calc::crossing::Crossing;
use candich::calc::definitions::Reading;
use candich::calc::known::Unreadable;
use candich::calc::need::{Certificate, Extra};
use candich::calc::outcome::{BranchOutcome, calculate};
use candich::calc::prospect::prospect;
use candich::calc::rest::{Rest, Standing};
use candich::calc::share::{Share, Verdict};
use candich::calc::volume::Volumes;
use candich::i18n::number::{format_bounding_share, format_share};
use candich::link::{self, Page};
use candich::model::{Date, Language, Percent, Requirement, Scenario, Sense};
use serde_json::{Value, json};

use self::findings::Found;

/// The whole outcome, pretty-printed; `problems` is what could not be read, in English.
pub(crate) fn text(scenario: &Scenario, page: Page, problems: &[String]) -> String {
    format!("{:#}", value(scenario, page, problems))
}

/// The same in one line, for one of several: it says which.
pub(crate) fn line(source: &str, scenario: &Scenario, page: Page, problems: &[String]) -> String {
    let mut value = value(scenario, page, problems);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("source".to_owned(), source.into());
    }
    value.to_string()
}

fn value(scenario: &Scenario, page: Page, problems: &[String]) -> Value {
    let question = asked(scenario);
    let outcome = calculate(&question);
    let prospect = prospect(scenario);
    json!({
        "version": 1,
        "link": whole_link(scenario, page),
        "solve": question.unknown.code(),
        "branches": outcome.branches.iter().map(branch).collect::<Vec<_>>(),
        "verdict": outcome.verdict.map(|it| verdict(Ok(it))),
        "cheapest": outcome.cheapest,
        "definitions": outcome.definitions.iter().map(|it| definition(it, question.target.requirement)).collect::<Vec<_>>(),
        "agreement": { "met": outcome.agreement.met, "not_met": outcome.agreement.not_met },
        "plan": plan::plan(scenario),
        "path": prospect.as_ref().map(|prospect| outlook::path(scenario, prospect)),
        "split": prospect.as_ref().map(|it| outlook::split(scenario, it)),
        "scores": scores::scores(scenario),
        "findings": findings::of(scenario).iter().map(finding).collect::<Vec<_>>(),
        "problems": problems,
    })
}

/// The canonical link; none where it would not hold the whole scenario.
pub(crate) fn whole_link(scenario: &Scenario, page: Page) -> Option<String> {
    link::write(scenario, page).filter(|link| link::read(link).scenario == *scenario)
}

fn branch(outcome: &BranchOutcome) -> Value {
    let requirement = outcome.branch.requirement;
    let need = outcome.now.as_ref().ok().and_then(|now| now.need);
    json!({
        "indicator": outcome.branch.indicator.code(),
        "comparator": requirement.comparator.code(),
        "threshold": percent(requirement.threshold),
        "ahead": outcome.branch.ahead,
        "verdict": verdict(outcome.now.as_ref().map(|now| now.verdict)),
        "share": outcome.now.as_ref().ok().map(|now| share(now.share, requirement)),
        "missing": missing(&outcome.now),
        "numerator": need.map(|need| need.numerator),
        "margin": need.map(|need| need.margin),
        "certificate": need.map(|need| certificate(need.certificate, requirement)),
        "extra": outcome.extra.map(|extra| match extra {
            Extra::Least(count) => json!({ "kind": "least", "count": count }),
            Extra::Impossible => json!({ "kind": "impossible" }),
        }),
        "rest": outcome.rest.as_ref().map(|it| rest(it, requirement)),
        "rates": outcome.rates.map(rates),
        "volumes": outcome.volumes.map(volumes),
        "crossing": outcome.crossing.map(crossing),
    })
}

fn rest(rest: &Rest, requirement: Requirement) -> Value {
    json!({
        "volume": rest.volume,
        "room": rest.room,
        "count": rest.count,
        "margin": rest.margin,
        "share": rest.share.map(|it| required(it, requirement.comparator.sense())),
        "most": rest.most,
        "best": share(rest.best, requirement),
        "worst": share(rest.worst, requirement),
        "projected": rest.projected.map(|it| share(it, requirement)),
        "standing": standing(rest.standing),
        "certificate": rest.certificate.map(|it| certificate(it, requirement)),
    })
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Certain => "certain",
        Standing::OnCourse => "on_course",
        Standing::NeedsMore => "needs_more",
        Standing::OutOfReach => "out_of_reach",
    }
}

fn definition(reading: &Reading, requirement: Requirement) -> Value {
    let now = reading.result.as_ref().ok();
    json!({
        "indicator": reading.indicator.code(),
        "verdict": verdict(reading.result.as_ref().map(|now| now.verdict)),
        "share": now.map(|now| share(now.share, requirement)),
        "numerator": now.and_then(|now| now.need).map(|need| need.numerator),
        "margin": now.and_then(|now| now.need).map(|need| need.margin),
        "missing": missing(&reading.result),
    })
}

fn finding(found: &Found) -> Value {
    let kind = match found.finding {
        Finding::IdentityBroken { .. } => "identity_broken",
        Finding::Unexplained { .. } => "unexplained",
        Finding::PartAboveWhole { .. } => "part_above_whole",
        Finding::TotalDiffers { .. } => "total_differs",
        Finding::HistoryDiffers { .. } => "history_differs",
        Finding::InPart { .. } => "in_part",
        Finding::RepeatedName { .. } => "repeated_name",
        Finding::PeriodOutOfOrder => "period_out_of_order",
        Finding::PeriodTooLong => "period_too_long",
        Finding::PaceAboveCap => "pace_above_cap",
    };
    json!({ "kind": kind, "unit": found.unit, "text": found.text(Language::En) })
}

fn verdict(verdict: Result<Verdict, &Unreadable>) -> &'static str {
    match verdict {
        Ok(Verdict::Met) => "met",
        Ok(Verdict::NotMet) => "not_met",
        Err(Unreadable::Undefined) => "undefined",
        Err(Unreadable::Missing(_)) => "no_data",
        Err(Unreadable::Contradiction { .. }) => "contradiction",
    }
}

fn missing<T>(result: &Result<T, Unreadable>) -> Vec<&'static str> {
    match result {
        Err(Unreadable::Missing(counts)) => counts.iter().map(|count| count.code()).collect(),
        _ => Vec::new(),
    }
}

/// The exact fraction, and the percentage printed on its own side of the threshold.
fn share(share: Share, requirement: Requirement) -> Value {
    let printed = format_share(share, 2, &[requirement], Language::En).replace([',', '%'], "");
    json!({ "numerator": share.part(), "denominator": share.whole(), "percent": printed })
}

/// A required or allowed share, rounded to its safe side.
fn required(share: Share, sense: Sense) -> Value {
    let printed = format_bounding_share(share, 2, sense, Language::En).replace([',', '%'], "");
    json!({ "numerator": share.part(), "denominator": share.whole(), "percent": printed })
}

fn certificate(certificate: Certificate, requirement: Requirement) -> Value {
    json!({
        "meets": share(certificate.meets, requirement),
        "misses": certificate.misses.map(|it| share(it, requirement)),
    })
}

fn percent(percent: Percent) -> String {
    candich::i18n::number::format_percent(percent, Language::En).replace('%', "")
}

fn rates(rates: Rates) -> Value {
    json!({ "month": rates.month, "week": rates.week, "working_day": rates.working_day })
}

fn volumes(volumes: Volumes) -> Value {
    match volumes {
        Volumes::Any => json!({ "kind": "any" }),
        Volumes::None => json!({ "kind": "none" }),
        Volumes::From(count) => json!({ "kind": "from", "count": count }),
        Volumes::UpTo(count) => json!({ "kind": "up_to", "count": count }),
    }
}

fn crossing(crossing: Crossing) -> Value {
    let on = |kind: &str, day: Date| json!({ "kind": kind, "day": day.to_string() });
    match crossing {
        Crossing::MetOn(day) => on("met_on", day),
        Crossing::LostOn(day) => on("lost_on", day),
        Crossing::StaysMet => json!({ "kind": "stays_met" }),
        Crossing::StaysUnmet => json!({ "kind": "stays_unmet" }),
    }
}
