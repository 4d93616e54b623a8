//! "As last year": the plan of the following year, made from this one.
//!
//! What the plan demands is kept without the name and the decision of this year; what the year brought is cleared, and what the new year is measured against (last
//! year's placings, base values) is what this year came to. Days move by a year.

use std::rc::Rc;

use super::known::read;
use super::ledger::Ledger;
use super::share::Share;
use crate::model::{
    Branch, Completion, Date, Figures, Goal, IndexRecord, Indicator, Percent, Period, Placing, Ratio, Route, Scenario,
    Scope, Sense, Setting, Target, Unit, Yardstick, date,
};

/// The scenario of the following year, without any figure yet.
///
/// A value that this year's figures do not tell stays unknown.
pub fn next_year(scenario: &Scenario) -> Scenario {
    let ledger = Ledger::new(scenario);
    let year = scenario.period.end.or(scenario.period.cutoff).and_then(|day| u16::try_from(day.year()).ok());
    let renew = |target: &Target| Target {
        goal: renewed(&target.goal, &target.scope, &ledger, year),
        deadline: target.deadline.and_then(last_day_a_year_on),
        ..target.clone()
    };
    let mut next = scenario.clone();
    // The new year has a decision of its own, and must not be saved over the old one.
    (next.name, next.plan) = (String::new(), String::new());
    next.period = following(scenario.period);
    next.totals = Figures::default();
    next.units = scenario.units.iter().map(|unit| Rc::new(emptied(unit))).collect();
    next.parts = scenario.parts.iter().copied().filter_map(last_day_a_year_on).collect();
    next.targets = scenario.targets.iter().map(renew).collect();
    next.indices = scenario.indices.iter().map(aged).collect();
    next.asked.ratio = fresh(&scenario.asked.ratio);
    next.route = walked_again(&scenario.route);
    next.allocation.settings = scenario.allocation.settings.iter().map(unsettled).collect();
    next.allocation.settings.retain(|setting| !setting.is_blank());
    next
}

/// The way through the new year: the same steps and shape; last year's volumes and days off are another year's.
fn walked_again(route: &Route) -> Route {
    let cutoffs = route.cutoffs.iter().copied().filter_map(last_day_a_year_on).collect();
    Route { cadence: route.cadence, profile: route.profile, shape: route.shape, cutoffs, ..Route::default() }
}

/// Who can do how much stays; numbers fixed by hand, and what was done anyway, are last year's.
fn unsettled(setting: &Setting) -> Setting {
    Setting { floor: None, lock: None, ..setting.clone() }
}

/// The following period: nothing is counted of it yet, so it has no cut-off.
fn following(period: Period) -> Period {
    Period { start: period.start.and_then(a_year_on), cutoff: None, end: period.end.and_then(last_day_a_year_on) }
}

/// The same day a year later; 29 February becomes the 28th.
fn a_year_on(day: Date) -> Option<Date> {
    let (year, month) = (u64::try_from(day.year() + 1).ok()?, u64::from(u8::from(day.month())));
    date(year, month, u64::from(day.day())).or_else(|| date(year, month, u64::from(day.day()) - 1))
}

/// The same day a year later; the last of February stays the last of February.
fn last_day_a_year_on(day: Date) -> Option<Date> {
    let moved = a_year_on(day)?;
    let is_last = |day: Date| day.day() == day.month().length(day.year());
    if is_last(day) && !is_last(moved) { moved.next_day() } else { Some(moved) }
}

fn emptied(unit: &Unit) -> Unit {
    Unit { figures: Figures::default(), history: Vec::new(), ..unit.clone() }
}

/// This year's placing is the new year's last.
fn aged(record: &IndexRecord) -> IndexRecord {
    IndexRecord { last: record.now, now: Placing::default(), mean: None, ..record.clone() }
}

fn renewed(goal: &Goal, scope: &Scope, ledger: &Ledger, year: Option<u16>) -> Goal {
    let value = |indicator| this_year(indicator, scope, ledger);
    match goal {
        Goal::Ratio(ratio) => Goal::Ratio(fresh(ratio)),
        Goal::Improve(Yardstick::Share { indicator, .. }) => {
            Goal::Improve(Yardstick::Share { indicator: *indicator, last: value(*indicator) })
        }
        Goal::Growth { indicator, by, manner, year: old, .. } => Goal::Growth {
            indicator: *indicator,
            by: *by,
            manner: *manner,
            base: value(*indicator),
            year: year.or(old.map(|old| old.saturating_add(1))),
        },
        Goal::Assigned { count, assigned, .. } => Goal::Assigned { count: *count, assigned: *assigned, done: None },
        Goal::Milestone(_) => Goal::Milestone(Completion::Open),
        Goal::Rank { .. } | Goal::Score { .. } | Goal::Average { .. } | Goal::Improve(_) => goal.clone(),
    }
}

/// The same demand, with nothing expected yet.
fn fresh(ratio: &Ratio) -> Ratio {
    let bare = |branch: Branch| Branch { ahead: None, ..branch };
    let alternatives = ratio.alternatives.iter().copied().map(bare).collect();
    Ratio { target: bare(ratio.target), alternatives, cap: ratio.cap, pace: None }
}

fn this_year(indicator: Indicator, scope: &Scope, ledger: &Ledger) -> Option<Percent> {
    let share = read(indicator, &ledger.of(scope).counts).ok()?;
    percent(share, indicator.definition().sense)
}

/// The share as a percentage; where it has more decimals than one holds, rounded to the side that makes the new year
/// no easier.
fn percent(share: Share, sense: Sense) -> Option<Percent> {
    let scaled = share.part() * 100 * 10_u128.pow(u32::from(Percent::MAX_SCALE));
    let rounded = match sense {
        Sense::Reach => scaled.div_ceil(share.whole()),
        Sense::Limit => scaled / share.whole(),
    };
    Percent::new(u64::try_from(rounded).ok()?, Percent::MAX_SCALE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Count, Decimal, Index, Level, Manner, StandardGroup, TaskGroup};

    fn day(year: u64, month: u64, day: u64) -> Date {
        date(year, month, day).unwrap()
    }

    #[test]
    fn the_end_of_february_stays_the_end_of_february() {
        assert_eq!(last_day_a_year_on(day(2023, 2, 28)), date(2024, 2, 29));
        assert_eq!(last_day_a_year_on(day(2024, 2, 29)), date(2025, 2, 28));
        assert_eq!(last_day_a_year_on(day(2024, 2, 28)), date(2025, 2, 28));
        assert_eq!(a_year_on(day(2024, 2, 29)), date(2025, 2, 28));
        assert_eq!(last_day_a_year_on(day(2023, 12, 14)), date(2024, 12, 14));
        assert_eq!(a_year_on(day(2100, 1, 1)), None);
    }

    #[test]
    fn the_figures_go_and_what_they_came_to_stays() {
        let group = || TaskGroup::Standard(StandardGroup::Digital);
        let growth = Goal::Growth {
            indicator: Indicator::OnlineOfReceived,
            by: Percent::whole(20),
            manner: Manner::Points,
            base: None,
            year: Some(2020),
        };
        let mut unit = Unit::new("Sở Xây dựng", Level::Province);
        unit.figures.counts = [(Count::Online, 1), (Count::Received, 3)].into_iter().collect();
        let mut scenario = Scenario {
            name: "Năm 2023".to_owned(),
            plan: "quang_nam_2023".to_owned(),
            period: Period { start: date(2022, 12, 15), cutoff: date(2023, 3, 14), end: date(2023, 12, 14) },
            units: vec![Rc::new(unit)],
            targets: vec![
                Target::new(group(), growth),
                Target::new(group(), Goal::Milestone(Completion::Done)),
                Target {
                    deadline: date(2024, 2, 29),
                    ..Target::new(group(), Goal::Assigned { count: None, assigned: Some(8), done: Some(2) })
                },
            ],
            ..Scenario::default()
        };
        let score = Decimal::new(8_614, 2);
        let record = scenario.record_mut(&Index::Par);
        (record.now, record.mean) = (Placing { rank: Some(43), score }, score);
        let next = next_year(&scenario);
        assert_eq!((next.name.as_str(), next.plan.as_str()), ("", ""));
        assert_eq!(next.period, Period { start: date(2023, 12, 15), cutoff: None, end: date(2024, 12, 14) });
        assert_eq!(*next.units[0], Unit::new("Sở Xây dựng", Level::Province));
        let base = Percent::new(33_333_333_334, 9);
        assert!(matches!(next.targets[0].goal, Goal::Growth { base: it, year: Some(2023), .. } if it == base));
        assert_eq!(next.targets[1].goal, Goal::Milestone(Completion::Open));
        assert_eq!(next.targets[2].goal, Goal::Assigned { count: None, assigned: Some(8), done: None });
        assert_eq!(next.targets[2].deadline, date(2025, 2, 28));
        let record = next.record(&Index::Par).unwrap();
        assert_eq!((record.last.rank, record.last.score), (Some(43), score));
        assert_eq!((record.now, record.mean), (Placing::default(), None));
    }

    #[test]
    fn the_way_and_the_demand_stay_without_what_was_expected() {
        use crate::model::{Cadence, Comparator, Profile, Requirement, Shape};
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(65) };
        let demand = Ratio { cap: Percent::whole(90), ..Ratio::new(Indicator::OnlineOfNew, requirement) };
        let mut scenario = Scenario::default();
        scenario.asked.ratio = Ratio { pace: Some(Percent::whole(40)), ..demand.clone() };
        scenario.asked.ratio.target.ahead = Some(9);
        let walked = Route {
            cadence: Cadence::Quarter,
            profile: Profile::WorkingDays,
            shape: Shape::Straight,
            cutoffs: vec![day(2024, 6, 14)],
            ..Route::default()
        };
        let (cutoffs, days_off) = (vec![day(2023, 6, 14)], vec![day(2023, 5, 1)]);
        scenario.route = Route { cutoffs, days_off, last_year: vec![Some(1)], ..walked.clone() };
        let setting = |name: &str, cap| {
            let (floor, lock) = (Some(Percent::whole(10)), Some(5));
            Setting { floor, cap, lock, ..Setting::new(Scope::Unit(name.to_owned())) }
        };
        scenario.allocation.settings = vec![setting("A", None), setting("B", Some(Percent::whole(90)))];
        let next = next_year(&scenario);
        assert_eq!((&next.asked.ratio, next.route), (&demand, walked));
        assert_eq!(
            next.allocation.settings,
            [Setting { floor: None, lock: None, ..setting("B", Some(Percent::whole(90))) }]
        );
    }

    #[test]
    fn a_value_is_rounded_to_the_side_that_makes_the_new_year_no_easier() {
        let third = Share::new(1, 3).unwrap();
        assert_eq!(percent(third, Sense::Limit), Percent::new(33_333_333_333, 9));
        assert_eq!(percent(third, Sense::Reach), Percent::new(33_333_333_334, 9));
    }
}
