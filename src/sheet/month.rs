//! Months as tables name them: "Tháng 3", "T3/2023", "03.2023", "Quý I".

use super::words::unmarked;
use crate::i18n::parse_date;
use crate::model::{Date, Scenario, date};

/// A month, and its year where that is told. A quarter is its last month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year, where it is told.
    pub year: Option<u16>,
    /// 1 to 12.
    pub number: u8,
}

/// What a table says of its time: a month, or the last day of a part of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// A month.
    Month(Month),
    /// A day: "Đến 31.1.2023".
    Day(Date),
}

/// The words before a last day.
const UNTIL: &[&str] = &["den", "den ngay", "ngay", "den het ngay", "until", "to"];

impl When {
    /// The time that a text names and nothing else.
    pub fn read(text: &str) -> Option<When> {
        if let Some(month) = Month::read(text) {
            return Some(When::Month(month));
        }
        let digits = text.find(|it: char| it.is_ascii_digit())?;
        let (before, day) = text.split_at_checked(digits)?;
        let before = unmarked(before);
        let day = parse_date(day.trim()).ok().flatten()?;
        (before.is_empty() || UNTIL.contains(&before.as_str())).then_some(When::Day(day))
    }

    /// The last day of the part of the period that is meant (see [`Month::part`]).
    pub fn part(self, scenario: &Scenario, year: Option<u16>) -> Option<Date> {
        match self {
            When::Month(month) => month.part(scenario, year),
            When::Day(day) => Some(day),
        }
    }
}

/// The words before the number of a month.
const MONTH: &[&str] = &["thang", "t", "month", "m"];
/// The words before the number of a quarter.
const QUARTER: &[&str] = &["quy", "q", "quarter"];
const ROMAN: &[&str] = &["i", "ii", "iii", "iv"];

impl Month {
    /// The month that a text names and nothing else.
    pub fn read(text: &str) -> Option<Month> {
        let plain = unmarked(text);
        let words: Vec<&str> = plain.split(' ').filter(|word| !["nam", "year", "of"].contains(word)).collect();
        let glued = |word: &str, before: &[&str]| before.iter().find_map(|it| word.strip_prefix(it).and_then(number));
        let (number, rest) = match words.as_slice() {
            [word, rest @ ..] if glued(word, MONTH).is_some() => (glued(word, MONTH)?, rest),
            [word, rest @ ..] if glued(word, QUARTER).is_some() => (quarter(glued(word, QUARTER)?)?, rest),
            [word, of, rest @ ..] if MONTH.contains(word) => (self::number(of)?, rest),
            [word, of, rest @ ..] if QUARTER.contains(word) => {
                (quarter(self::number(of).or_else(|| roman(of))?)?, rest)
            }
            // "03/2023", "2023-03": a number alone is no month.
            [of, year] if self::year(year).is_some() => return Month::new(self::year(year), self::number(of)?),
            [year, of] if self::year(year).is_some() => return Month::new(self::year(year), self::number(of)?),
            _ => return None,
        };
        match rest {
            [] => Month::new(None, number),
            [year] => Month::new(Some(self::year(year)?), number),
            _ => None,
        }
    }

    fn new(year: Option<u16>, number: u64) -> Option<Month> {
        let number = u8::try_from(number).ok().filter(|number| (1..=12).contains(number))?;
        Some(Month { year, number })
    }

    /// The last day of the month in a year.
    pub fn last_day(self, year: u16) -> Option<Date> {
        (28..=31).rev().find_map(|day| date(year.into(), self.number.into(), day))
    }

    /// The last day of the part of the period that the month stands for: the part of the scenario that ends in this
    /// month; else the last day of the month. `year` is what the reader says of months without one; where nobody says,
    /// the period does, if the month occurs in it once.
    pub fn part(self, scenario: &Scenario, year: Option<u16>) -> Option<Date> {
        let told = self.year.or(year);
        let fits =
            |day: &&Date| u8::from(day.month()) == self.number && told.is_none_or(|year| i32::from(year) == day.year());
        let mut ending = scenario.parts.iter().filter(fits);
        match (ending.next(), ending.next()) {
            (Some(&day), None) => Some(day),
            _ => self.last_day(told.or_else(|| self.year_in(scenario))?),
        }
    }

    fn year_in(self, scenario: &Scenario) -> Option<u16> {
        let (start, end) = (scenario.period.start?, scenario.period.end.or(scenario.period.cutoff)?);
        let years = start.year()..=end.year().min(start.year() + 20);
        let inside = |year: &u16| {
            let first = date((*year).into(), self.number.into(), 1);
            first.is_some_and(|first| first <= end) && self.last_day(*year).is_some_and(|last| last >= start)
        };
        let mut found = years.filter_map(|year| u16::try_from(year).ok()).filter(inside);
        let year = found.next()?;
        found.next().is_none().then_some(year)
    }
}

fn number(word: &str) -> Option<u64> {
    word.parse().ok().filter(|_| word.len() <= 2)
}

fn year(word: &str) -> Option<u16> {
    word.parse().ok().filter(|year| (2_000..=2_100).contains(year))
}

fn quarter(number: u64) -> Option<u64> {
    (1..=4).contains(&number).then_some(number * 3)
}

fn roman(word: &str) -> Option<u64> {
    let place = ROMAN.iter().position(|it| *it == word)?;
    u64::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Period;

    fn read(text: &str) -> Option<(Option<u16>, u8)> {
        Month::read(text).map(|month| (month.year, month.number))
    }

    #[test]
    fn months_are_read_as_tables_name_them() {
        for text in ["Tháng 3", "T3", "tháng 03", "thang3", "Month 3", "Quý I", "QUÝ 1", "Q1"] {
            assert_eq!(read(text), Some((None, 3)), "{text}");
        }
        for text in ["Tháng 3/2023", "T3.2023", "03/2023", "3-2023", "2023-03", "Tháng 3 năm 2023"] {
            assert_eq!(read(text), Some((Some(2_023), 3)), "{text}");
        }
        for text in ["3", "Tháng 13", "2023", "Sở 3", "Sheet1", "", "Tháng 3/23", "Tổng", "Tháng"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_last_day_is_a_time() {
        for text in ["Đến 31.1.2023", "31/1/2023", "Until 31 Jan 2023", "đến ngày 31-1-2023"] {
            assert_eq!(When::read(text), date(2_023, 1, 31).map(When::Day), "{text}");
        }
        assert_eq!(When::read("Sở 31.1.2023"), None);
    }

    #[test]
    fn the_period_tells_the_year_where_it_has_the_month_once() {
        let period = Period { start: date(2_022, 12, 15), cutoff: None, end: date(2_023, 12, 14) };
        let scenario = Scenario { period, ..Scenario::default() };
        let part = |number, year| Month { year: None, number }.part(&scenario, year);
        assert_eq!(part(3, None), date(2_023, 3, 31));
        assert_eq!(part(12, None), None, "December is there twice");
        assert_eq!(part(12, Some(2_022)), date(2_022, 12, 31));
        assert_eq!(Month { year: None, number: 2 }.part(&Scenario::default(), None), None);
    }

    #[test]
    fn a_part_that_ends_in_the_month_is_meant() {
        let parts = [date(2_023, 1, 14), date(2_023, 2, 14)].into_iter().flatten().collect();
        let scenario = Scenario { parts, ..Scenario::default() };
        assert_eq!(Month { year: None, number: 2 }.part(&scenario, None), date(2_023, 2, 14));
    }
}
