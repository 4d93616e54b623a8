//! The fields of the page: what each one holds, how its text is read, where its value goes.

use crate::i18n::number::{format_count, format_percent, parse_count, parse_percent};
use crate::i18n::{Words, format_date, parse_date, problem};
use crate::model::{Count, Date, Language, Percent, Scenario};

/// A field of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// A count so far.
    Count(Count),
    /// The volume still to come.
    Ahead,
    /// The volume still to come in the second branch.
    AlternativeAhead,
    /// The threshold.
    Threshold,
    /// The threshold of the second branch.
    AlternativeThreshold,
    /// The greatest possible share of what is to come.
    Cap,
    /// The expected share of what is to come.
    Pace,
    /// The first day of the period.
    Start,
    /// The cut-off day.
    Cutoff,
    /// The last day of the period.
    End,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    Empty,
    /// A count.
    Count(u64),
    /// A percentage.
    Percent(Percent),
    /// A day.
    Day(Date),
}

/// A text that was read: the entry, and what to say beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What was read.
    pub entry: Entry,
    /// What to say beside it.
    pub note: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Count,
    Percent,
    Day,
}

impl Field {
    fn kind(self) -> Kind {
        match self {
            Field::Count(_) | Field::Ahead | Field::AlternativeAhead => Kind::Count,
            Field::Threshold | Field::AlternativeThreshold | Field::Cap | Field::Pace => Kind::Percent,
            Field::Start | Field::Cutoff | Field::End => Kind::Day,
        }
    }

    /// Whether the answer needs it: an empty required field is an error.
    pub fn required(self) -> bool {
        matches!(self, Field::Threshold | Field::AlternativeThreshold | Field::Cap)
    }

    /// Whether the number of the answer depends on it; days only spread that number over the time left.
    pub fn decides(self) -> bool {
        self.kind() != Kind::Day
    }

    /// Its name in the document.
    pub fn id(self) -> &'static str {
        match self {
            Field::Count(count) => count.code(),
            Field::Ahead => "ahead",
            Field::AlternativeAhead => "or_ahead",
            Field::Threshold => "target",
            Field::AlternativeThreshold => "or",
            Field::Cap => "cap",
            Field::Pace => "pace",
            Field::Start => "start",
            Field::Cutoff => "cutoff",
            Field::End => "end",
        }
    }

    /// Its name for a reader.
    pub fn label(self, words: &'static Words) -> &'static str {
        match self {
            Field::Count(count) => (words.count)(count),
            Field::Ahead => words.ahead_label,
            Field::AlternativeAhead => words.alternative_labels.ahead,
            Field::Threshold => words.threshold_label,
            Field::AlternativeThreshold => words.alternative_labels.threshold,
            Field::Cap => words.cap_label,
            Field::Pace => words.pace_label,
            Field::Start => words.start_label,
            Field::Cutoff => words.cutoff_label,
            Field::End => words.end_label,
        }
    }

    /// What it holds in this scenario.
    pub fn entry(self, scenario: &Scenario) -> Entry {
        let count = |count: Option<u64>| count.map_or(Entry::Empty, Entry::Count);
        let percent = |percent: Option<Percent>| percent.map_or(Entry::Empty, Entry::Percent);
        let day = |day: Option<Date>| day.map_or(Entry::Empty, Entry::Day);
        match self {
            Field::Count(name) => count(scenario.counts.get(name)),
            Field::Ahead => count(scenario.target.ahead),
            Field::AlternativeAhead => count(scenario.alternative.and_then(|other| other.ahead)),
            Field::Threshold => Entry::Percent(scenario.target.requirement.threshold),
            Field::AlternativeThreshold => percent(scenario.alternative.map(|other| other.requirement.threshold)),
            Field::Cap => Entry::Percent(scenario.cap),
            Field::Pace => percent(scenario.pace),
            Field::Start => day(scenario.period.start),
            Field::Cutoff => day(scenario.period.cutoff),
            Field::End => day(scenario.period.end),
        }
    }

    /// Puts an entry into the scenario; one that does not fit the field changes nothing.
    pub fn put(self, scenario: &mut Scenario, entry: Entry) {
        match (self, entry) {
            (Field::Count(name), Entry::Count(_) | Entry::Empty) => scenario.counts.set(name, entry.count()),
            (Field::Ahead, Entry::Count(_) | Entry::Empty) => scenario.target.ahead = entry.count(),
            (Field::AlternativeAhead, Entry::Count(_) | Entry::Empty) => {
                if let Some(other) = &mut scenario.alternative {
                    other.ahead = entry.count();
                }
            }
            (Field::Threshold, Entry::Percent(percent)) => scenario.target.requirement.threshold = percent,
            (Field::AlternativeThreshold, Entry::Percent(percent)) => {
                if let Some(other) = &mut scenario.alternative {
                    other.requirement.threshold = percent;
                }
            }
            (Field::Cap, Entry::Percent(percent)) => scenario.cap = percent,
            (Field::Pace, Entry::Percent(percent)) => scenario.pace = Some(percent),
            (Field::Pace, Entry::Empty) => scenario.pace = None,
            (Field::Start, Entry::Day(_) | Entry::Empty) => scenario.period.start = entry.day(),
            (Field::Cutoff, Entry::Day(_) | Entry::Empty) => scenario.period.cutoff = entry.day(),
            (Field::End, Entry::Day(_) | Entry::Empty) => scenario.period.end = entry.day(),
            _ => {}
        }
    }

    /// Reads a text typed into the field.
    ///
    /// # Errors
    /// The sentence that says why it cannot be read.
    pub fn read(self, text: &str, language: Language) -> Result<Reading, String> {
        if text.trim().is_empty() && !self.required() {
            return Ok(Reading { entry: Entry::Empty, note: None });
        }
        let failed = |error| problem::number_error(language, &error, text);
        let (entry, note) = match self.kind() {
            Kind::Count => {
                let read = parse_count(text, language).map_err(failed)?;
                (Entry::Count(read.value), read.note)
            }
            Kind::Percent => {
                let read = parse_percent(text, language).map_err(failed)?;
                (Entry::Percent(read.value), read.note)
            }
            Kind::Day => {
                let day = parse_date(text).map_err(|error| problem::date_error(language, error, text))?;
                (day.map_or(Entry::Empty, Entry::Day), None)
            }
        };
        let note = note.map(|note| problem::number_note(language, &note, text, &entry.text(language)));
        Ok(Reading { entry, note })
    }
}

impl Entry {
    /// The entry as the field shows it; percentages without their sign, which the sentence has.
    pub fn text(self, language: Language) -> String {
        match self {
            Entry::Empty => String::new(),
            Entry::Count(count) => format_count(u128::from(count), language),
            Entry::Percent(percent) => format_percent(percent, language).trim_end_matches(['%', '\u{a0}']).to_owned(),
            Entry::Day(day) => format_date(day, language),
        }
    }

    fn count(self) -> Option<u64> {
        match self {
            Entry::Count(count) => Some(count),
            _ => None,
        }
    }

    fn day(self) -> Option<Date> {
        match self {
            Entry::Day(day) => Some(day),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_reads_back_what_it_shows() {
        let mut scenario = crate::link::read("#/?v=1&received=56039&ahead=168000&cap=95&pace=62.5&target=ge:0.05&or=online_of_new,ge:50&or_ahead=7&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14").scenario;
        let fields = [
            Field::Count(Count::Received),
            Field::Ahead,
            Field::AlternativeAhead,
            Field::Threshold,
            Field::AlternativeThreshold,
            Field::Cap,
            Field::Pace,
            Field::Start,
            Field::Cutoff,
            Field::End,
        ];
        for language in [Language::Vi, Language::En] {
            for field in fields {
                let entry = field.entry(&scenario);
                assert_ne!(entry, Entry::Empty);
                assert_eq!(field.read(&entry.text(language), language).map(|it| it.entry), Ok(entry), "{field:?}");
                let before = scenario.clone();
                field.put(&mut scenario, entry);
                assert_eq!(scenario, before);
            }
        }
    }

    #[test]
    fn an_entry_of_the_wrong_kind_changes_nothing() {
        let mut scenario = Scenario::default();
        Field::Threshold.put(&mut scenario, Entry::Empty);
        Field::Start.put(&mut scenario, Entry::Count(5));
        assert_eq!(scenario, Scenario::default());
    }
}
