//! The fields of the page: what each one holds, how its text is read, where its value goes.

mod field;
mod outlook;
mod place;
mod planned;

pub use field::{Column, Field, RatioField, TargetField};
pub use outlook::{CertaintyField, Part, RouteField, SettingField};
#[cfg(feature = "split")]
pub(super) use place::learn;
pub(super) use place::{at, branch_mut, ratio_mut};

use std::ops::RangeInclusive;

use crate::i18n::number::{format_count, format_decimal, format_percent, parse_count, parse_decimal, parse_percent};
use crate::i18n::{format_date, parse_date, problem};
use crate::model::{Date, Decimal, Language, Percent, tidy};

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    Empty,
    /// A count, a rank, a year.
    Count(u64),
    /// A percentage.
    Percent(Percent),
    /// A score.
    Decimal(Decimal),
    /// A day.
    Day(Date),
    /// Days, in order.
    Days(Vec<Date>),
    /// Words.
    Text(String),
}

/// A text that was read: the entry, and what to say beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What was read.
    pub entry: Entry,
    /// What to say beside it.
    pub note: Option<String>,
}

/// What kind of entry a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number.
    Count,
    /// A percentage.
    Percent,
    /// A score.
    Decimal,
    /// A day.
    Day,
    /// Days.
    Days,
    /// Words.
    Text,
}

impl Field {
    /// Reads a text typed into the field.
    ///
    /// # Errors
    /// The sentence that says why it cannot be read.
    pub fn read(self, text: &str, language: Language) -> Result<Reading, String> {
        self.kind().read(text, &self.range(), self.required(), language)
    }
}

impl Kind {
    /// Reads a text as an entry of this kind; a whole number must be in the range.
    ///
    /// # Errors
    /// The sentence that says why it cannot be read.
    pub fn read(
        self,
        text: &str,
        range: &RangeInclusive<u64>,
        required: bool,
        language: Language,
    ) -> Result<Reading, String> {
        if text.trim().is_empty() && !required {
            return Ok(Reading { entry: Entry::Empty, note: None });
        }
        let failed = |error| problem::number_error(language, &error, text);
        let (entry, note) = match self {
            Kind::Count => {
                let read = parse_count(text, language).map_err(failed)?;
                if !range.contains(&read.value) {
                    return Err(problem::out_of_range(language, text, range));
                }
                (Entry::Count(read.value), read.note)
            }
            Kind::Percent => {
                let read = parse_percent(text, language).map_err(failed)?;
                (Entry::Percent(read.value), read.note)
            }
            Kind::Decimal => {
                let read = parse_decimal(text, language).map_err(failed)?;
                (Entry::Decimal(read.value), read.note)
            }
            Kind::Day => {
                let day = parse_date(text).map_err(|error| problem::date_error(language, error, text))?;
                (day.map_or(Entry::Empty, Entry::Day), None)
            }
            Kind::Days => (days(text, language)?, None),
            Kind::Text => (words(text, language)?, None),
        };
        let note = note.map(|note| problem::number_note(language, &note, text, &entry.text(language)));
        Ok(Reading { entry, note })
    }
}

/// Days with semicolons between them, each once and in order.
fn days(text: &str, language: Language) -> Result<Entry, String> {
    let mut days = Vec::new();
    for text in text.split(';').filter(|it| !it.trim().is_empty()).take(outlook::MOST_DAYS) {
        days.extend(parse_date(text.trim()).map_err(|error| problem::date_error(language, error, text.trim()))?);
    }
    days.sort_unstable();
    days.dedup();
    Ok(Entry::Days(days))
}

/// Words without what a name cannot hold; too many of them are refused, not cut.
fn words(text: &str, language: Language) -> Result<Entry, String> {
    let words = tidy(text).ok_or_else(|| problem::text_too_long(language))?;
    Ok(if words.is_empty() { Entry::Empty } else { Entry::Text(words) })
}

impl Entry {
    /// The entry as the field shows it; percentages without their sign, which the sentence has.
    pub fn text(&self, language: Language) -> String {
        match self {
            Entry::Empty => String::new(),
            Entry::Count(count) => format_count(u128::from(*count), language),
            Entry::Percent(percent) => format_percent(*percent, language).trim_end_matches(['%', '\u{a0}']).to_owned(),
            Entry::Decimal(decimal) => format_decimal(*decimal, language),
            Entry::Day(day) => format_date(*day, language),
            Entry::Days(days) => {
                let days: Vec<String> = days.iter().map(|&day| format_date(day, language)).collect();
                days.join("; ")
            }
            Entry::Text(text) => text.clone(),
        }
    }

    pub(in crate::ui) fn count(&self) -> Option<u64> {
        match self {
            Entry::Count(count) => Some(*count),
            _ => None,
        }
    }

    pub(in crate::ui) fn number(&self) -> Option<u32> {
        u32::try_from(self.count()?).ok()
    }

    pub(in crate::ui) fn percent(&self) -> Option<Percent> {
        match self {
            Entry::Percent(percent) => Some(*percent),
            _ => None,
        }
    }

    pub(in crate::ui) fn decimal(&self) -> Option<Decimal> {
        match self {
            Entry::Decimal(decimal) => Some(*decimal),
            _ => None,
        }
    }

    fn day(&self) -> Option<Date> {
        match self {
            Entry::Day(day) => Some(*day),
            _ => None,
        }
    }

    fn days(self) -> Vec<Date> {
        match self {
            Entry::Days(days) => days,
            _ => Vec::new(),
        }
    }

    pub(in crate::ui) fn words(self) -> String {
        match self {
            Entry::Text(text) => text,
            _ => String::new(),
        }
    }
}
