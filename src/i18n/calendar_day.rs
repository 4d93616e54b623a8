//! Days as people write them: 14/3/2023, 14-03-2023, 2023-03-14, 14 Mar 2023. Day first in both languages.

use crate::model::{Date, Language, date};

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It does not have a day, a month and a year.
    NotADate,
    /// The calendar has no such day, or the year is outside 2000–2100.
    NoSuchDay,
    /// The year does not have four digits.
    ShortYear,
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A day in the language's own manner: "14/3/2023", "14 Mar 2023".
pub fn format_date(day: Date, language: Language) -> String {
    let month = u8::from(day.month());
    match language {
        Language::Vi => format!("{}/{month}/{}", day.day(), day.year()),
        Language::En => {
            let name = MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default();
            format!("{} {name} {}", day.day(), day.year())
        }
    }
}

/// Reads a day. Empty is no day, and no error.
///
/// # Errors
/// Why the text is not a day.
pub fn parse_date(text: &str) -> Result<Option<Date>, DateError> {
    let parts: Vec<&str> = text
        .split(|it: char| matches!(it, '/' | '-' | '.' | ',') || it.is_whitespace())
        .filter(|part| !part.is_empty() && !["ngày", "tháng", "năm"].iter().any(|it| it.eq_ignore_ascii_case(part)))
        .collect();
    let (year, month, day) = match parts.as_slice() {
        [] if text.trim().is_empty() => return Ok(None),
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [day, month, year] => (*year, *month, *day),
        _ => return Err(DateError::NotADate),
    };
    let month = month_number(month).ok_or(DateError::NotADate)?;
    let day: u64 = day.parse().map_err(|_| DateError::NotADate)?;
    let number: u64 = year.parse().map_err(|_| DateError::NotADate)?;
    if year.len() != 4 {
        return Err(DateError::ShortYear);
    }
    date(number, month, day).map(Some).ok_or(DateError::NoSuchDay)
}

fn month_number(text: &str) -> Option<u64> {
    let named = || {
        let start = text.get(..3)?;
        let place = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(start))?;
        u64::try_from(place + 1).ok()
    };
    text.parse().ok().or_else(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_day_reads_the_same() {
        let day = date(2023, 3, 14);
        for text in [
            "14/3/2023",
            "14-03-2023",
            "2023-03-14",
            "14.3.2023",
            "14 Mar 2023",
            "14 march 2023",
            "ngày 14 tháng 3 năm 2023",
        ] {
            assert_eq!(parse_date(text), Ok(day), "{text}");
        }
        assert_eq!(parse_date(" "), Ok(None));
    }

    #[test]
    fn printed_days_read_back() {
        for language in [Language::Vi, Language::En] {
            let day = date(2024, 2, 29).unwrap();
            assert_eq!(parse_date(&format_date(day, language)), Ok(Some(day)));
        }
    }

    #[test]
    fn what_is_no_day_has_its_reason() {
        assert_eq!(parse_date("14/3"), Err(DateError::NotADate));
        assert_eq!(parse_date("hôm nay"), Err(DateError::NotADate));
        assert_eq!(parse_date("14/3/23"), Err(DateError::ShortYear));
        assert_eq!(parse_date("31/2/2023"), Err(DateError::NoSuchDay));
        assert_eq!(parse_date("3/14/2023"), Err(DateError::NoSuchDay));
        assert_eq!(parse_date("1/1/1999"), Err(DateError::NoSuchDay));
    }
}
