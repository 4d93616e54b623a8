//! The path to the end of the period and the split of the target, as JSON.

use candich::calc::allocation::{Binding, Fit, Holding};
use candich::calc::assignment::{Assignment, Row};
use candich::calc::path::{Leg, Path};
use candich::calc::prospect::Prospect;
use candich::calc::risk::{Course, Input, Source, Swing};
use candich::calc::share::Share;
use candich::i18n::assignment::{no_assignment, part_name};
use candich::i18n::path::no_path;
use candich::model::{Language, Requirement, Scenario};
use serde_json::{Value, json};

use super::share;

/// The path, or why there is none.
pub(super) fn path(scenario: &Scenario, prospect: &Prospect) -> Value {
    let requirement = prospect.branch.branch.requirement;
    match &prospect.path {
        Ok(path) => found(
            path,
            requirement,
            prospect.aim.and_then(Result::ok).map(|aim| aim.count),
            prospect.course(scenario).and_then(Result::ok).as_ref(),
        ),
        Err(lack) => json!({ "lacks": no_path(Language::En, *lack, &prospect.steps) }),
    }
}

fn found(path: &Path, requirement: Requirement, aim: Option<u64>, course: Option<&Course>) -> Value {
    let leg = |leg: &Leg| {
        json!({
            "until": leg.step.last.to_string(),
            "working_days": leg.step.working_days,
            "volume": leg.volume,
            "count": leg.count,
            "share": share(leg.share, requirement),
            "unchanged": leg.unchanged.map(|it| share(it, requirement)),
        })
    };
    json!({
        "need": path.need,
        "aim": aim,
        "best": path.best,
        "crosses": path.crosses.and_then(|place| Some(path.legs.get(usize::from(place))?.step.last.to_string())),
        "steps": path.legs.iter().map(leg).collect::<Vec<_>>(),
        "risk": course.map(sureness),
    })
}

/// How sure it is, in parts of one.
fn sureness(course: &Course) -> Value {
    let risk = course.outlook();
    let decimal = |share: Share| {
        format!("{}.{:06}", share.part() / share.whole(), share.part() * 1_000_000 / share.whole() % 1_000_000)
    };
    let sure = |&(percent, share): &(u8, Option<Share>)| json!({ "percent": percent, "share": share.map(decimal) });
    let quantile = |&(percent, share): &(u8, Share)| json!({ "percent": percent, "share": decimal(share) });
    let source = |source: Source| match source {
        Source::Typed => json!("typed"),
        Source::Months(months) => json!(months),
        Source::Usual => Value::Null,
    };
    let swing = |swing: &Swing| {
        let (input, step) = match swing.input {
            Input::Shares => ("shares", None),
            Input::Volumes => ("volumes", None),
            Input::Shock => ("shock", None),
            Input::ShareOf(day) => ("share", Some(day)),
            Input::VolumeOf(day) => ("volume", Some(day)),
        };
        let step = step.map(|day| day.to_string());
        json!({ "input": input, "step": step, "low": decimal(swing.low), "high": decimal(swing.high) })
    };
    let spread = course.spread;
    json!({
        "volume_spread": decimal(spread.volume.0),
        "volume_spread_from": source(spread.volume.1),
        "share_spread": decimal(spread.share.0),
        "share_spread_from": source(spread.share.1),
        "shock": decimal(spread.shock),
        "on_path": risk.on_path.map(decimal),
        "average": risk.average.map(decimal),
        "unchanged": risk.unchanged.map(decimal),
        "sure": risk.sure.iter().map(sure).collect::<Vec<_>>(),
        "quantiles": risk.quantiles.iter().map(quantile).collect::<Vec<_>>(),
        "swings": course.tornado().iter().map(swing).collect::<Vec<_>>(),
    })
}

/// The split, or why there is none.
pub(super) fn split(scenario: &Scenario, prospect: &Prospect) -> Value {
    let allocation = &scenario.allocation;
    match &prospect.assignment {
        Ok(found) => assigned(found, allocation.policy.code()),
        Err(lack) => json!({ "lacks": no_assignment(Language::En, allocation.over, lack) }),
    }
}

fn assigned(found: &Assignment, policy: &str) -> Value {
    let requirement = found.branch.requirement;
    let row = |(place, row): (usize, &Row)| {
        json!({
            "name": part_name(Language::En, &row.part),
            "done": row.portion.done,
            "ahead": row.portion.ahead,
            "estimated": row.estimated,
            "count": row.count,
            "held_by": held_by(row.holding),
            "share": row.at_end().map(|it| share(it, requirement)),
            "steps": found.months.get(place),
        })
    };
    let (fit, binding) = match found.fit {
        Fit::Exact => ("exact", None),
        Fit::Short(_, binding) => ("short", Some(binding)),
        Fit::Over(_, binding) => ("over", Some(binding)),
    };
    json!({
        "policy": policy,
        "need": found.need,
        "fit": fit,
        "binding": binding.map(bound_by),
        "rows": found.rows.iter().enumerate().map(row).collect::<Vec<_>>(),
    })
}

fn held_by(holding: Holding) -> &'static str {
    match holding {
        Holding::Lock => "lock",
        Holding::Floor => "floor",
        Holding::Cap => "cap",
        Holding::Level => "level",
    }
}

fn bound_by(binding: Binding) -> &'static str {
    match binding {
        Binding::Room => "nothing_to_come",
        Binding::AllLocked => "all_locked",
        Binding::Locks => "locks",
        Binding::Bounds => "floors_and_caps",
    }
}
