//! Reporting periods: first day, cut-off of the figures, last day. Never assumed to start on 1 January.

use time::Month;

/// A day of the calendar.
pub type Date = time::Date;

/// The day `year`-`month`-`day`, for years 2000–2100.
pub fn date(year: u64, month: u64, day: u64) -> Option<Date> {
    let year = i32::try_from(year).ok().filter(|year| (2000..=2100).contains(year))?;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}

/// A reporting period. Each day may still be unknown; their order is checked in `calc`, not here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day counted.
    pub start: Option<Date>,
    /// The last day that the figures so far include.
    pub cutoff: Option<Date>,
    /// The last day counted.
    pub end: Option<Date>,
}
