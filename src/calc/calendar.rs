//! Spans of days, and what a count makes a month, a week, a working day of them.
//!
//! Working days are Monday to Friday; public holidays are not known here.

use time::{Duration, Weekday};

use crate::model::{Date, Period, Sense};

/// A span of whole days, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// All days.
    pub days: u128,
    /// Monday to Friday.
    pub working_days: u128,
    /// Months as the fraction `months.0 / months.1`: whole months, then days over the length of the month they stand in.
    pub months: (u128, u128),
}

/// A count spread evenly over a span; `None` where the span is shorter than the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Each month.
    pub month: Option<u128>,
    /// Each week.
    pub week: Option<u128>,
    /// Each working day.
    pub working_day: Option<u128>,
}

/// The longest period accepted, in days: ten years.
pub const MAX_DAYS: i64 = 3_660;

/// More months than the longest period has.
const MONTHS_TRIED: i32 = 130;

/// From the day after `after` to `last`; `None` where that is no day, or more than ten years.
pub fn span(after: Date, last: Date) -> Option<Span> {
    let days = (last - after).whole_days();
    (1..=MAX_DAYS).contains(&days).then_some(())?;
    let first = after.next_day()?;
    Some(Span {
        days: u128::try_from(days).ok()?,
        working_days: working_days(first, days),
        months: months(first, last.next_day()?)?,
    })
}

/// What is left of the period after the cut-off.
pub fn remaining(period: Period) -> Option<Span> {
    span(period.cutoff?, period.end?)
}

/// What has passed of the period up to the cut-off.
pub fn elapsed(period: Period) -> Option<Span> {
    span(period.start?.previous_day()?, period.cutoff?)
}

/// Spreads a count over a span. What must be reached is rounded up, what is allowed is rounded down.
pub fn rates(sense: Sense, count: u128, span: Span) -> Rates {
    let spread = |parts: u128, of: u128| match sense {
        _ if parts < of => None,
        Sense::Reach => Some((count * of).div_ceil(parts)),
        Sense::Limit => Some(count * of / parts),
    };
    Rates {
        month: spread(span.months.0, span.months.1),
        week: spread(span.days, 7),
        working_day: spread(span.working_days, 1),
    }
}

/// A count for each month of a span, to the nearest; `None` where the span is shorter than a month.
pub fn per_month(count: u128, span: Span) -> Option<u128> {
    let (months, of) = span.months;
    (months >= of).then(|| (2 * count * of + months) / (2 * months))
}

fn working_days(first: Date, days: i64) -> u128 {
    let over = (0..days % 7).filter_map(|day| first.checked_add(Duration::days(day)));
    let working = over.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)).count();
    u128::try_from(days / 7 * 5).unwrap_or(0) + working as u128
}

fn months(first: Date, behind: Date) -> Option<(u128, u128)> {
    let whole = (0..MONTHS_TRIED)
        .take_while(|&months| months_after(first, months + 1).is_some_and(|day| day <= behind))
        .count();
    let whole = i32::try_from(whole).ok()?;
    let reached = months_after(first, whole)?;
    let over = u128::try_from((behind - reached).whole_days()).ok()?;
    let length = u128::try_from((months_after(first, whole + 1)? - reached).whole_days()).ok()?;
    Some((u128::try_from(whole).ok()? * length + over, length))
}

/// The same day `months` later, or the last of a month too short for it.
pub(super) fn months_after(day: Date, months: i32) -> Option<Date> {
    let index = day.year() * 12 + i32::from(u8::from(day.month())) - 1 + months;
    let month = time::Month::try_from(u8::try_from(index.rem_euclid(12) + 1).ok()?).ok()?;
    let year = index.div_euclid(12);
    Date::from_calendar_date(year, month, day.day().min(month.length(year))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date;

    fn between(from: (u64, u64, u64), to: (u64, u64, u64)) -> Span {
        span(date(from.0, from.1, from.2).unwrap(), date(to.0, to.1, to.2).unwrap()).unwrap()
    }

    #[test]
    fn the_year_of_kon_tum_has_nine_months_left() {
        let left = between((2023, 3, 14), (2023, 12, 14));
        assert_eq!(left.days, 275);
        assert_eq!(left.months.0, 9 * left.months.1);
        assert_eq!(rates(Sense::Reach, 54_696, left).month, Some(6_078));
        assert_eq!(rates(Sense::Limit, 54_696, left).month, Some(6_077));
    }

    #[test]
    fn months_are_whole_then_part_of_the_month_they_stand_in() {
        let left = between((2023, 1, 30), (2023, 2, 28));
        // 31 January is the first day; its month ends on 27 February, one day is over of the next 31.
        assert_eq!(left.months, (32, 31));
    }

    #[test]
    fn a_week_has_five_working_days_wherever_it_starts() {
        for day in 1..=7 {
            assert_eq!(between((2023, 5, day), (2023, 5, day + 7)).working_days, 5);
        }
        assert_eq!(between((2023, 5, 5), (2023, 5, 7)).working_days, 0);
        assert_eq!(between((2023, 5, 4), (2023, 5, 8)).working_days, 2);
    }

    #[test]
    fn what_is_no_span_is_none() {
        let day = date(2023, 5, 5).unwrap();
        assert_eq!(span(day, day), None);
        assert_eq!(span(date(2000, 1, 1).unwrap(), date(2100, 1, 1).unwrap()), None);
    }
}
