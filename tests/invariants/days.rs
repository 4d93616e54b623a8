//! Spans of days and rates over them, against a calendar walked day by day.

use candich::calc::calendar::{Span, elapsed, rates, remaining, span};
use candich::model::{Date, Period, Sense};
use proptest::prelude::*;
use time::{Duration, Weekday};

use crate::given::{config, count, day};

fn after(day: Date, days: i64) -> Date {
    day.checked_add(Duration::days(days)).unwrap()
}

/// The months of a span as a fraction of one: exact where whole, else between two whole numbers.
fn whole_months(span: Span) -> Option<u128> {
    let (above, below) = span.months;
    above.is_multiple_of(below).then_some(above / below)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn days_and_working_days_are_those_counted_one_by_one(cutoff in day(), days in 1..=800_i64) {
        let span = span(cutoff, after(cutoff, days)).unwrap();
        let weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let walked: Vec<Date> = (1..=days).map(|day| after(cutoff, day)).collect();
        prop_assert_eq!(span.days, walked.len() as u128);
        prop_assert_eq!(span.working_days, walked.iter().filter(|day| !weekend(day)).count() as u128);
    }

    #[test]
    fn from_a_day_to_the_same_day_number_is_whole_months(
        (year, month, day) in (2_000..=2_090_i32, 1..=12_u8, 1..=27_u8), months in 1..=119_u8,
    ) {
        let on = |index: i32| {
            let month = time::Month::try_from(u8::try_from(index % 12 + 1).unwrap()).unwrap();
            Date::from_calendar_date(index / 12, month, day).unwrap()
        };
        let first = year * 12 + i32::from(month) - 1;
        let span = span(on(first), on(first + i32::from(months))).unwrap();
        prop_assert_eq!(whole_months(span), Some(months.into()));
    }

    #[test]
    fn calendar_months_are_whole_months(year in 2_000..=2_089_i32, month in 1..=12_u8, months in 1..=119_i32) {
        // The last day of a month to the last day of another: 31/3 to 30/4 is one month.
        let last_of = |index: i32| {
            let next = time::Month::try_from(u8::try_from((index + 1) % 12 + 1).unwrap()).unwrap();
            Date::from_calendar_date((index + 1) / 12, next, 1).unwrap().previous_day().unwrap()
        };
        let first = year * 12 + i32::from(month) - 1;
        let span = span(last_of(first), last_of(first + months)).unwrap();
        prop_assert_eq!(whole_months(span), Some(u128::try_from(months).unwrap()));
    }

    #[test]
    fn months_grow_by_day_and_stay_near_the_days(cutoff in day(), days in 1..=3_000_i64) {
        let (now, next) = (span(cutoff, after(cutoff, days)).unwrap(), span(cutoff, after(cutoff, days + 1)).unwrap());
        let ((a, b), (c, d)) = (now.months, next.months);
        prop_assert!(a * d < c * b, "one more day is more months");
        prop_assert!((28..=31).contains(&b));
        // A month has 28 to 31 days, and two that follow each other 59 at least.
        prop_assert!(a * 31 >= (now.days - 1) * b || a * 31 + 3 * b >= now.days * b);
        prop_assert!(a * 28 <= (now.days + 3) * b);
    }

    #[test]
    fn what_has_passed_and_what_is_left_make_the_period(start in day(), done in 1..=900_i64, left in 1..=900_i64) {
        let cutoff = after(start, done - 1);
        let period = Period { start: Some(start), cutoff: Some(cutoff), end: Some(after(cutoff, left)) };
        let all = span(start.previous_day().unwrap(), after(cutoff, left)).unwrap();
        let (passed, to_come) = (elapsed(period).unwrap(), remaining(period).unwrap());
        prop_assert_eq!((passed.days, to_come.days), (done.unsigned_abs().into(), left.unsigned_abs().into()));
        prop_assert_eq!(passed.days + to_come.days, all.days);
        prop_assert_eq!(passed.working_days + to_come.working_days, all.working_days);
    }

    #[test]
    fn rates_are_the_least_that_suffice_and_the_most_that_are_allowed(
        cutoff in day(), days in 1..=800_i64, count in count(),
    ) {
        let span = span(cutoff, after(cutoff, days)).unwrap();
        let count = u128::from(count);
        let (reach, limit) = (rates(Sense::Reach, count, span), rates(Sense::Limit, count, span));
        let units = [
            (reach.month, limit.month, span.months),
            (reach.week, limit.week, (span.days, 7)),
            (reach.working_day, limit.working_day, (span.working_days, 1)),
        ];
        for (up, down, (parts, of)) in units {
            prop_assert_eq!(up.is_none(), parts < of);
            prop_assert_eq!(down.is_none(), parts < of);
            if let (Some(up), Some(down)) = (up, down) {
                prop_assert!(up * parts >= count * of && (up == 0 || (up - 1) * parts < count * of));
                prop_assert!(down * parts <= count * of && (down + 1) * parts > count * of);
            }
        }
    }
}
