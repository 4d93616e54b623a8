//! The way through the rest of the period, how the target is split, and how sure of it one wants to be.

use super::fields::{Fields, Log, Place};
use super::plan::scope;
use super::value::{code, count, days, flag, percent, rows, score, weight};
use crate::file::json::Json;
use crate::file::omission::Why;
use crate::model::{
    Allocation, Cadence, Certainty, Confidence, Decimal, Division, MAX_STEPS, MAX_UNITS, Policy, Profile, Route,
    Setting, Shape,
};

pub(super) fn route(json: &Json, at: &Place, log: &mut Log) -> Option<Route> {
    let mut fields = Fields::of(json, at, log)?;
    let route = Route {
        cadence: fields.read("cadence", log, code(Cadence::from_code)).unwrap_or_default(),
        cutoffs: fields.read("cutoffs", log, days).unwrap_or_default(),
        profile: fields.read("profile", log, code(Profile::from_code)).unwrap_or_default(),
        last_year: fields.read("last_year", log, numbers).unwrap_or_default(),
        growth: fields.read("growth", log, score).unwrap_or(Decimal::HUNDRED),
        weights: fields.read("weights", log, numbers).unwrap_or_default(),
        shape: fields.read("shape", log, code(Shape::from_code)).unwrap_or_default(),
        days_off: fields.read("days_off", log, days).unwrap_or_default(),
    };
    fields.finish(log);
    Some(route)
}

/// A number for each step; `null` where it is unknown.
fn numbers(json: &Json, at: &Place, log: &mut Log) -> Option<Vec<Option<u64>>> {
    rows(json, at, log, MAX_STEPS, |json, at, log| if *json == Json::Null { None } else { count(json, at, log) })
}

pub(super) fn allocation(json: &Json, at: &Place, log: &mut Log) -> Option<Allocation> {
    let mut fields = Fields::of(json, at, log)?;
    let allocation = Allocation {
        over: fields.read("over", log, code(Division::from_code)).unwrap_or_default(),
        policy: fields.read("policy", log, code(Policy::from_code)).unwrap_or_default(),
        settings: fields.read("settings", log, settings).unwrap_or_default(),
    };
    fields.finish(log);
    Some(allocation)
}

pub(super) fn certainty(json: &Json, at: &Place, log: &mut Log) -> Option<Certainty> {
    let mut fields = Fields::of(json, at, log)?;
    let usual = Certainty::default();
    let certainty = Certainty {
        confidence: fields.read("confidence", log, code(Confidence::from_code)).unwrap_or_default(),
        volume: fields.read("volume", log, percent),
        share: fields.read("share", log, percent),
        shock: fields.read("shock", log, percent).unwrap_or(usual.shock),
        aim: fields.read("aim", log, flag).unwrap_or_default(),
        seed: fields.read("seed", log, count).unwrap_or(usual.seed),
    };
    fields.finish(log);
    Some(certainty)
}

fn settings(json: &Json, at: &Place, log: &mut Log) -> Option<Vec<Setting>> {
    let mut settings: Vec<Setting> = Vec::new();
    rows(json, at, log, MAX_UNITS, |json, at, log| {
        let setting = setting(json, at, log)?;
        if settings.iter().any(|held| held.part == setting.part) {
            log.say(at, Why::Repeated);
        } else {
            settings.push(setting);
        }
        Some(())
    })?;
    Some(settings)
}

fn setting(json: &Json, at: &Place, log: &mut Log) -> Option<Setting> {
    let mut fields = Fields::of(json, at, log)?;
    let part = fields.need("part", log, scope);
    let floor = fields.read("floor", log, percent);
    let cap = fields.read("cap", log, percent);
    let weight = fields.read("weight", log, weight).unwrap_or(1);
    let lock = fields.read("lock", log, count);
    fields.finish(log);
    Some(Setting { part: part?, floor, cap, weight, lock })
}
