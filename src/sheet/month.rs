//! Months as tables name them: "Tháng 3", "T3/2023", "03.2023", "Quý I".

use super::words::unmarked;
use crate::model::{Date, Scenario, date};

/// A month, and its year where that is told. A quarter is its last month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year, where it is told.
    pub year: Option<u16>,
    /// 1 to 12.
    pub number: u8,
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
