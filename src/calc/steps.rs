//! The steps of the rest of the period: where each ends, how long it is, how much of the volume it brings.

use std::cmp::Ordering;

use super::calendar::{MAX_DAYS, months_after, span};
use super::fill::{Part, fill};
use crate::model::{Count, Date, MAX_PARTS, Period, Profile, Route, Tally};

/// A multiple of every length of a month.
const MONTH: u128 = 28 * 29 * 15 * 31;

/// One step: from the day after `after` to `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its place among the steps of the whole period, from 0: what is told of a step stays with it as time goes on.
    pub place: u8,
    /// The last day before it.
    pub after: Date,
    /// Its last day.
    pub last: Date,
    /// Monday to Friday, without the days off.
    pub working_days: u32,
    /// Its length, in parts of a month that are alike for every step.
    pub length: u128,
}

/// Why the rest of the period has no steps, or its volume cannot be spread over them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSteps {
    /// The cut-off is unknown.
    Cutoff,
    /// The last day is unknown.
    End,
    /// The cut-off has reached the last day.
    Over,
    /// The period is longer than ten years, or has more steps than are reckoned with.
    TooLong,
}

/// Why a volume cannot be spread over the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSpread {
    /// Last year's volume of this step is unknown.
    LastYear(u8),
    /// The typed number of this step is unknown.
    Typed(u8),
    /// Nothing weighs anything: all numbers are zero.
    Nothing,
}

/// The steps from the cut-off to the end of the period.
///
/// # Errors
/// What is unknown, or too long.
pub fn steps(period: Period, route: &Route) -> Result<Vec<Step>, NoSteps> {
    let cutoff = period.cutoff.ok_or(NoSteps::Cutoff)?;
    let end = period.end.ok_or(NoSteps::End)?;
    let days = (end - cutoff).whole_days();
    match days.cmp(&0) {
        Ordering::Greater if days > MAX_DAYS => return Err(NoSteps::TooLong),
        Ordering::Greater => {}
        Ordering::Less | Ordering::Equal => return Err(NoSteps::Over),
    }
    let ends = if route.cutoffs.is_empty() { by_cadence(period.start, cutoff, end, route) } else { typed(end, route) };
    let ahead = (0..).zip(ends).filter(|&(_, last)| last > cutoff);
    let mut steps = Vec::new();
    let mut after = cutoff;
    for (place, last) in ahead.take(usize::try_from(MAX_PARTS + 1).unwrap_or(0)) {
        steps.push(step(place, after, last, route).ok_or(NoSteps::TooLong)?);
        after = last;
    }
    if after == end && steps.len() <= usize::try_from(MAX_PARTS).unwrap_or(0) {
        Ok(steps)
    } else {
        Err(NoSteps::TooLong)
    }
}

/// The last days of all steps of the period: counted from its first day, or from the cut-off where that is unknown.
fn by_cadence(start: Option<Date>, cutoff: Date, end: Date, route: &Route) -> Vec<Date> {
    let first = start.or(cutoff.next_day()).filter(|&first| first <= end).unwrap_or(cutoff);
    let months = route.cadence.months();
    let last = |step: i32| months_after(first, step * months)?.previous_day();
    let mut ends: Vec<Date> =
        (1..).map_while(last).take_while(|&last| last < end && (last - first).whole_days() <= 2 * MAX_DAYS).collect();
    ends.push(end);
    ends
}

fn typed(end: Date, route: &Route) -> Vec<Date> {
    let mut ends: Vec<Date> = route.cutoffs.iter().copied().filter(|&day| day < end).collect();
    ends.push(end);
    ends.sort_unstable();
    ends.dedup();
    ends
}

fn step(place: u16, after: Date, last: Date, route: &Route) -> Option<Step> {
    let span = span(after, last)?;
    let weekday = |day: &&Date| day.weekday().number_from_monday() <= 5;
    let off = route.days_off.iter().filter(|&&day| day > after && day <= last).filter(weekday).count();
    let working = span.working_days.saturating_sub(off as u128);
    let (months, of) = span.months;
    Some(Step {
        place: u8::try_from(place).ok()?,
        after,
        last,
        working_days: u32::try_from(working).unwrap_or(0),
        length: months * (MONTH / of),
    })
}

/// A volume, spread over the steps in whole dossiers.
///
/// # Errors
/// The first step whose number is unknown.
pub fn spread(volume: u64, steps: &[Step], route: &Route) -> Result<Vec<u64>, NoSpread> {
    let told = |numbers: &[Option<u64>], lack: fn(u8) -> NoSpread| {
        steps.iter().map(|step| told(numbers, step).ok_or(lack(step.place))).collect::<Result<Vec<u128>, _>>()
    };
    let weights = match route.profile {
        Profile::Even => steps.iter().map(|step| step.length).collect(),
        Profile::WorkingDays => steps.iter().map(|step| step.working_days.into()).collect(),
        Profile::LastYear => told(&route.last_year, NoSpread::LastYear)?,
        Profile::Typed => told(&route.weights, NoSpread::Typed)?,
    };
    by_weight(volume, &weights).ok_or(NoSpread::Nothing)
}

fn told(numbers: &[Option<u64>], step: &Step) -> Option<u128> {
    numbers.get(usize::from(step.place)).copied().flatten().map(u128::from)
}

/// A whole number, split in proportion to weights by the largest remainders; `None` where nothing weighs anything.
pub fn by_weight(number: u64, weights: &[u128]) -> Option<Vec<u64>> {
    // What is too heavy for the exact arithmetic is weighed more coarsely.
    let coarse = weights.iter().sum::<u128>() / (1 << 61) + 1;
    let part = |weight: &u128| {
        let slope = (weight / coarse).cast_signed();
        Part { start: 0, slope, least: 0, most: if slope > 0 { number } else { 0 } }
    };
    let parts: Vec<Part> = weights.iter().map(part).collect();
    let any = parts.iter().any(|part| part.slope > 0);
    any.then(|| fill(&parts, 1, number))?.map(|filled| filled.counts)
}

/// The volume to come if what came so far goes on: in proportion to the days, to the nearest dossier.
pub fn same_pace(so_far: u64, period: Period) -> Option<u64> {
    let passed = span(period.start?.previous_day()?, period.cutoff?)?.days;
    let left = span(period.cutoff?, period.end?)?.days;
    u64::try_from((u128::from(so_far) * left * 2 + passed) / (2 * passed)).ok()
}

/// The volume to come if it is so many percent of what the same steps brought last year, to the nearest dossier; `None`
/// where one of them is not told, or where there are none.
pub fn as_last_year(steps: &[Step], route: &Route) -> Option<u64> {
    steps.first()?;
    let sum: u128 = steps.iter().map(|step| told(&route.last_year, step)).sum::<Option<u128>>()?;
    let hundred = 100_000_000;
    u64::try_from((sum * u128::from(route.growth.millionths()) + hundred / 2) / hundred).ok()
}

/// What has come into a denominator: of what was received, without what was carried over.
pub fn came(counts: &Tally<Count>, whole: u64, carried: bool) -> u64 {
    let before = counts.get(Count::CarriedOver).filter(|_| carried).unwrap_or(0);
    whole.saturating_sub(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cadence, date};

    fn day(year: u64, month: u64, day: u64) -> Date {
        date(year, month, day).unwrap()
    }

    fn year(cutoff: Date) -> Period {
        Period { start: date(2022, 12, 15), cutoff: Some(cutoff), end: date(2023, 12, 14) }
    }

    fn ends(period: Period, cadence: Cadence) -> Vec<Date> {
        let route = Route { cadence, ..Route::default() };
        steps(period, &route).unwrap().iter().map(|step| step.last).collect()
    }

    #[test]
    fn steps_follow_the_period_and_not_the_calendar() {
        let period = year(day(2023, 3, 14));
        let months = ends(period, Cadence::Month);
        assert_eq!((months.len(), months[0], months[8]), (9, day(2023, 4, 14), day(2023, 12, 14)));
        assert_eq!(ends(period, Cadence::Quarter), [day(2023, 6, 14), day(2023, 9, 14), day(2023, 12, 14)]);
        assert_eq!(ends(period, Cadence::HalfYear), [day(2023, 6, 14), day(2023, 12, 14)]);
        assert_eq!(ends(period, Cadence::NineMonths), [day(2023, 9, 14), day(2023, 12, 14)]);
        assert_eq!(ends(period, Cadence::Year), [day(2023, 12, 14)]);
        let without_start = Period { start: None, ..period };
        assert_eq!(ends(without_start, Cadence::Quarter), [day(2023, 6, 14), day(2023, 9, 14), day(2023, 12, 14)]);
    }

    #[test]
    fn a_step_may_be_shorter_than_the_others() {
        let steps = steps(year(day(2023, 11, 29)), &Route::default()).unwrap();
        assert_eq!(steps.len(), 1);
        assert_eq!((steps[0].working_days, steps[0].length * 2 < MONTH * 2), (11, true));
    }

    #[test]
    fn typed_days_come_before_the_cadence() {
        let cutoffs = vec![day(2023, 9, 20), day(2023, 6, 20), day(2023, 1, 20), day(2024, 1, 20)];
        let route = Route { cutoffs, ..Route::default() };
        let steps = steps(year(day(2023, 3, 14)), &route).unwrap();
        let ends: Vec<Date> = steps.iter().map(|step| step.last).collect();
        assert_eq!(ends, [day(2023, 6, 20), day(2023, 9, 20), day(2023, 12, 14)]);
    }

    #[test]
    fn what_is_unknown_is_named() {
        let period = year(day(2023, 3, 14));
        let of = |period| steps(period, &Route::default());
        assert_eq!(of(Period { cutoff: None, ..period }), Err(NoSteps::Cutoff));
        assert_eq!(of(Period { end: None, ..period }), Err(NoSteps::End));
        assert_eq!(of(year(day(2023, 12, 14))), Err(NoSteps::Over));
        assert_eq!(of(Period { end: date(2040, 1, 1), ..period }), Err(NoSteps::TooLong));
    }

    #[test]
    fn days_off_are_no_working_days() {
        let days_off = vec![day(2023, 4, 29), day(2023, 5, 1), day(2023, 5, 2), day(2023, 5, 3)];
        let route = Route { days_off, ..Route::default() };
        let with = |route: &Route| steps(year(day(2023, 4, 14)), route).unwrap()[0].working_days;
        assert_eq!(with(&Route::default()), 20);
        assert_eq!(with(&route), 17);
    }

    #[test]
    fn a_volume_is_spread_to_the_dossier() {
        let steps = steps(year(day(2023, 3, 14)), &Route::default()).unwrap();
        let even = spread(168_000, &steps, &Route::default()).unwrap();
        assert_eq!(even.iter().sum::<u64>(), 168_000);
        assert_eq!(even, [18_667, 18_667, 18_667, 18_667, 18_667, 18_667, 18_666, 18_666, 18_666]);
        // Three months are over; what is told of them is of no account.
        let mut route = Route { profile: Profile::LastYear, last_year: vec![Some(1); 11], ..Route::default() };
        assert_eq!(spread(9, &steps, &route), Err(NoSpread::LastYear(11)));
        route.last_year.push(Some(2));
        assert_eq!(as_last_year(&[], &route), None);
        assert_eq!(spread(100, &steps, &route).unwrap(), [10, 10, 10, 10, 10, 10, 10, 10, 20]);
        assert_eq!(as_last_year(&steps, &route), Some(10));
        route.profile = Profile::Typed;
        route.weights = vec![Some(0); 12];
        assert_eq!(spread(9, &steps, &route), Err(NoSpread::Nothing));
    }

    #[test]
    fn the_pace_so_far_goes_on() {
        assert_eq!(same_pace(51_129, year(day(2023, 3, 14))), Some(156_228));
    }

    #[test]
    fn a_period_has_at_most_ten_years_and_thirty_six_steps() {
        let of = |days, cadence| {
            let cutoff = day(2019, 12, 31);
            let end = cutoff.checked_add(time::Duration::days(days));
            let period = Period { start: None, cutoff: Some(cutoff), end };
            steps(period, &Route { cadence, ..Route::default() }).map(|steps| steps.len())
        };
        // Ten years with three leap days, and seven days more.
        assert_eq!((of(MAX_DAYS, Cadence::Year), of(MAX_DAYS + 1, Cadence::Year)), (Ok(11), Err(NoSteps::TooLong)));
        // To the end of 2022, and a day into the next month.
        assert_eq!((of(1_096, Cadence::Month), of(1_097, Cadence::Month)), (Ok(36), Err(NoSteps::TooLong)));
    }

    #[test]
    fn steps_are_counted_from_a_first_day_long_ago() {
        let period = Period { start: date(2010, 1, 1), cutoff: date(2021, 12, 31), end: date(2023, 12, 31) };
        let steps = steps(period, &Route { cadence: Cadence::Year, ..Route::default() }).unwrap();
        let steps: Vec<(u8, Date)> = steps.iter().map(|step| (step.place, step.last)).collect();
        assert_eq!(steps, [(12, day(2022, 12, 31)), (13, day(2023, 12, 31))]);
    }

    #[test]
    fn days_off_outside_a_step_are_not_of_it() {
        let of = |days_off| {
            let route = Route { days_off, ..Route::default() };
            steps(year(day(2023, 4, 14)), &route).unwrap()[0].working_days
        };
        // A Friday, the cut-off itself, and the Monday behind the step; then its last Friday.
        assert_eq!(of(vec![day(2023, 4, 14), day(2023, 5, 15)]), 20);
        assert_eq!(of(vec![day(2023, 5, 12)]), 19);
    }

    #[test]
    fn weights_may_be_of_any_size_and_not_all_zero() {
        let heavy = 1_u128 << 125;
        assert_eq!(by_weight(8, &[heavy, heavy, 2 * heavy]), Some(vec![2, 2, 4]));
        assert_eq!(by_weight(7, &[0, 1, 0]), Some(vec![0, 7, 0]));
        assert_eq!((by_weight(0, &[0, 0]), by_weight(0, &[0, 1])), (None, Some(vec![0, 0])));
    }

    #[test]
    fn half_a_dossier_of_last_year_is_a_whole_one() {
        let steps = steps(year(day(2023, 11, 14)), &Route::default()).unwrap();
        let of = |received, percent| {
            let mut last_year = vec![None; 11];
            last_year.push(Some(received));
            let growth = crate::model::Decimal::new(percent, 0).unwrap();
            as_last_year(&steps, &Route { last_year, growth, ..Route::default() })
        };
        assert_eq!((steps.len(), steps[0].place), (1, 11));
        assert_eq!((of(1, 50), of(1, 49), of(10, 120)), (Some(1), Some(0), Some(12)));
    }
}
