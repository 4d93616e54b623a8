//! Reading and writing the readable form. See the grammar in the parent module.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::fields::{branch, branch_text, count, day, day_text, percent, percent_text, requirement, requirement_text};
use crate::model::{Count, Indicator, Language, Scenario, Unknown};

/// The longest link that is read, in characters. A longer one is no readable link.
pub const MAX_LENGTH: usize = 8_000;

/// The version that [`write`] writes.
const VERSION: u64 = 1;

/// A link that has been read as far as it could be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The scenario; what the link does not say is as in `Scenario::default()`.
    pub scenario: Scenario,
    /// The language that the link asks for.
    pub language: Option<Language>,
    /// What could not be read, in the order of the link.
    pub problems: Vec<Problem>,
    /// Whether nothing of the link went into the scenario.
    pub empty: bool,
}

/// Something in a link that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link is longer than [`MAX_LENGTH`]; nothing of it was read.
    TooLong {
        /// Its length in characters.
        length: u64,
    },
    /// The link comes from a later version; what this version knows was read.
    NewerVersion {
        /// The version it names.
        version: String,
    },
    /// The link names a page that does not exist.
    UnknownPage {
        /// The page it names.
        page: String,
    },
    /// This version does not know the field.
    UnknownField {
        /// The field.
        field: String,
    },
    /// The field stands twice; the first value was taken.
    RepeatedField {
        /// The field.
        field: String,
    },
    /// The field has no value: the link was cut off here.
    NoValue {
        /// The field.
        field: String,
    },
    /// The field says nothing without another, which is absent.
    NeedsField {
        /// The field.
        field: String,
        /// The other field.
        needed: &'static str,
    },
    /// The value is none that the field can have.
    BadValue {
        /// The field.
        field: String,
        /// The value.
        value: String,
    },
}

/// Reads a link: a whole address, or its fragment with or without `#`.
pub fn read(link: &str) -> Opened {
    let mut opened = Opened::default();
    let length = link.chars().count();
    if length > MAX_LENGTH {
        opened.problems.push(Problem::TooLong { length: length as u64 });
        return opened;
    }
    let fragment = link.trim().split_once('#').map_or(link.trim(), |(_, fragment)| fragment);
    let (page, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    if !matches!(page, "" | "/") {
        opened.problems.push(Problem::UnknownPage { page: page.to_owned() });
    }
    opened.empty = true;
    let mut seen = Vec::new();
    let mut or_ahead = None;
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let (field, value) = part.split_once('=').unwrap_or((part, ""));
        let (field, value) = (decoded(field), decoded(value));
        if seen.contains(&field) {
            opened.problems.push(Problem::RepeatedField { field });
            continue;
        }
        match take(&mut opened, &mut or_ahead, &field, &value) {
            Some(problem) => opened.problems.push(problem),
            None => opened.empty &= matches!(field.as_str(), "v" | "lang"),
        }
        seen.push(field);
    }
    match (&mut opened.scenario.alternative, or_ahead) {
        (Some(alternative), ahead) => alternative.ahead = ahead,
        (None, Some(_)) => {
            opened.problems.push(Problem::NeedsField { field: "or_ahead".to_owned(), needed: "or" });
        }
        (None, None) => {}
    }
    opened
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}

/// Takes one field into the scenario, or says why not.
fn take(opened: &mut Opened, or_ahead: &mut Option<u64>, field: &str, value: &str) -> Option<Problem> {
    if value.is_empty() {
        return Some(Problem::NoValue { field: field.to_owned() });
    }
    let scenario = &mut opened.scenario;
    let taken = match field {
        "v" => return version(value),
        "indicator" => put(&mut scenario.target.indicator, Indicator::from_code(value)),
        "ahead" => put(&mut scenario.target.ahead, count(value).map(Some)),
        "cap" => put(&mut scenario.cap, percent(value)),
        "pace" => put(&mut scenario.pace, percent(value).map(Some)),
        "target" => put(&mut scenario.target.requirement, requirement(value)),
        "or" => put(&mut scenario.alternative, branch(value).map(Some)),
        "or_ahead" => put(or_ahead, count(value).map(Some)),
        "start" => put(&mut scenario.period.start, day(value).map(Some)),
        "cutoff" => put(&mut scenario.period.cutoff, day(value).map(Some)),
        "end" => put(&mut scenario.period.end, day(value).map(Some)),
        "solve" => put(&mut scenario.unknown, Unknown::from_code(value)),
        "lang" => put(&mut opened.language, Language::from_code(value).map(Some)),
        _ => match Count::from_code(field) {
            Some(name) => count(value).map(|number| scenario.counts.set(name, Some(number))),
            None => return Some(Problem::UnknownField { field: field.to_owned() }),
        },
    };
    taken.is_none().then(|| Problem::BadValue { field: field.to_owned(), value: value.to_owned() })
}

fn put<T>(place: &mut T, value: Option<T>) -> Option<()> {
    value.map(|value| *place = value)
}

fn version(value: &str) -> Option<Problem> {
    match count(value) {
        Some(VERSION) => None,
        Some(0) | None => Some(Problem::BadValue { field: "v".to_owned(), value: value.to_owned() }),
        Some(_) => Some(Problem::NewerVersion { version: value.to_owned() }),
    }
}

/// Writes the canonical readable fragment, from `#/` on.
pub fn write(scenario: &Scenario) -> String {
    let Scenario { target, alternative, cap, pace, period, unknown, .. } = scenario;
    let usual = Scenario::default();
    let mut link = format!("#/?v={VERSION}");
    let mut put = |field: &str, value: &str| link.extend(["&", field, "=", value]);
    if target.indicator != usual.target.indicator {
        put("indicator", target.indicator.code());
    }
    for (count, value) in counts(scenario) {
        put(count.code(), &value.to_string());
    }
    if let Some(ahead) = target.ahead {
        put("ahead", &ahead.to_string());
    }
    if *cap != usual.cap {
        put("cap", &percent_text(*cap));
    }
    if let Some(pace) = *pace {
        put("pace", &percent_text(pace));
    }
    put("target", &requirement_text(target.requirement));
    if let Some(other) = *alternative {
        put("or", &branch_text(other));
    }
    if let Some(ahead) = alternative.and_then(|other| other.ahead) {
        put("or_ahead", &ahead.to_string());
    }
    for (field, day) in [("start", period.start), ("cutoff", period.cutoff), ("end", period.end)] {
        if let Some(day) = day {
            put(field, &day_text(day));
        }
    }
    if *unknown != usual.unknown {
        put("solve", unknown.code());
    }
    link
}

/// The known counts: the indicator's own first, then the others in the order of the report.
fn counts(scenario: &Scenario) -> impl Iterator<Item = (Count, u64)> {
    let first = scenario.target.indicator.counts();
    let others = Count::ALL.iter().copied().filter(|count| !first.contains(count)).collect::<Vec<_>>();
    first.into_iter().chain(others).filter_map(|count| Some((count, scenario.counts.get(count)?)))
}
