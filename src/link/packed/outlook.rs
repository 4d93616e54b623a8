//! What version 2 adds: the way through the rest of the period, and how the target is split; and what version 3 adds to
//! it: how sure of the target one wants to be.

use super::catalogue::{CADENCES, CONFIDENCES, DIVISIONS, POLICIES, PROFILES, SHAPES};
use super::coder::{Coder, Defect, slot};
use super::plan::scope;
use super::texts::Texts;
use crate::model::{
    Allocation, Certainty, Date, Decimal, MAX_COUNT, MAX_DAYS, MAX_STEPS, MAX_UNITS, MAX_WEIGHT, Percent, Route,
    Scenario, Scope, Setting,
};

/// Whether a scenario says no more of it than every scenario does.
pub(super) fn is_usual(scenario: &Scenario) -> bool {
    scenario.route == Route::default() && scenario.allocation == Allocation::default()
}

/// How sure one wants to be.
pub(super) fn certainty(coder: &mut Coder, certainty: &mut Certainty) {
    coder.variant(slot("confidence"), &mut certainty.confidence, CONFIDENCES);
    coder.optional_percent(slot("volume spread"), &mut certainty.volume);
    coder.optional_percent(slot("share spread"), &mut certainty.share);
    let mut shock = Some(certainty.shock).filter(|&shock| shock != Percent::ZERO);
    coder.optional_percent(slot("shock"), &mut shock);
    certainty.shock = shock.unwrap_or(Percent::ZERO);
    coder.flag(slot("aim"), &mut certainty.aim);
    coder.number(slot("seed"), MAX_COUNT, &mut certainty.seed);
}

/// Both, section by section.
pub(super) fn outlook(coder: &mut Coder, texts: &mut Texts, (route, allocation): &mut (Route, Allocation)) {
    coder.variant(slot("cadence"), &mut route.cadence, CADENCES);
    days(coder, slot("cutoffs"), &mut route.cutoffs);
    coder.variant(slot("profile"), &mut route.profile, PROFILES);
    numbers(coder, slot("last year"), &mut route.last_year);
    let mut usual = route.growth == Decimal::HUNDRED;
    coder.flag(slot("no growth"), &mut usual);
    if !usual {
        coder.decimal(slot("growth"), &mut route.growth);
    }
    numbers(coder, slot("weights"), &mut route.weights);
    coder.variant(slot("shape"), &mut route.shape, SHAPES);
    days(coder, slot("days off"), &mut route.days_off);
    coder.variant(slot("division"), &mut allocation.over, DIVISIONS);
    coder.variant(slot("policy"), &mut allocation.policy, POLICIES);
    let blank = Setting::new(Scope::All);
    coder.list(slot("settings"), &mut allocation.settings, MAX_UNITS, &blank, |coder, it| setting(coder, texts, it));
}

fn days(coder: &mut Coder, kind: u32, days: &mut Vec<Date>) {
    let mut last = None;
    coder.list(kind, days, MAX_DAYS, &Date::MIN, |coder, day| {
        coder.next_day(kind, last, day);
        last = Some(*day);
    });
}

fn numbers(coder: &mut Coder, kind: u32, numbers: &mut Vec<Option<u64>>) {
    let mut last = None;
    coder.list(kind, numbers, MAX_STEPS, &None, |coder, number| {
        coder.option(kind, number, 0, |coder, number| {
            *number = coder.guessed(&[slot("value"), kind], last, *number);
            if *number > MAX_COUNT {
                coder.fail(Defect::Absurd);
            }
            last = Some(*number);
        });
    });
}

fn setting(coder: &mut Coder, texts: &mut Texts, setting: &mut Setting) {
    scope(coder, texts, &mut setting.part);
    coder.optional_percent(slot("floor"), &mut setting.floor);
    coder.optional_percent(slot("cap"), &mut setting.cap);
    let mut weight = u64::from(setting.weight);
    coder.number(slot("weight"), MAX_WEIGHT.into(), &mut weight);
    setting.weight = u8::try_from(weight).unwrap_or(1);
    coder.optional(slot("lock"), MAX_COUNT, &mut setting.lock);
}
