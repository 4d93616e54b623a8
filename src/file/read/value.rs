//! The plain values of a file, each or the reason why it is none.

use super::fields::{Fields, Log, Place, short};
use crate::file::VERSION;
use crate::file::json::Json;
use crate::file::omission::{Wanted, Why};
use crate::link::fields;
use crate::model::{
    Count, Counts, Date, Decimal, Figures, Forecast, MAX_DAYS, MAX_WEIGHT, Percent, Requirement, Tally, Volume, tidy,
};

/// A value in a few characters, for the reader of a message.
pub(super) fn glimpse(json: &Json) -> String {
    match json {
        Json::Null => "null".to_owned(),
        Json::Flag(flag) => flag.to_string(),
        Json::Number(number) => short(number),
        Json::Text(text) => short(text),
        Json::List(_) => "[…]".to_owned(),
        Json::Table(_) => "{…}".to_owned(),
    }
}

/// A text that another function reads.
fn written<T>(json: &Json, at: &Place, log: &mut Log, wanted: Wanted, read: fn(&str) -> Option<T>) -> Option<T> {
    match json {
        Json::Text(text) => read(text),
        _ => None,
    }
    .or_else(|| log.refuse(at, json, wanted))
}

/// A number that another function reads.
fn figure<T>(json: &Json, at: &Place, log: &mut Log, wanted: Wanted, read: fn(&str) -> Option<T>) -> Option<T> {
    match json {
        Json::Number(number) => read(number),
        _ => None,
    }
    .or_else(|| log.refuse(at, json, wanted))
}

pub(super) fn text(json: &Json, at: &Place, log: &mut Log) -> Option<String> {
    let Json::Text(text) = json else { return log.refuse(at, json, Wanted::Text) };
    let tidied = tidy(text);
    if tidied.is_none() {
        log.say(at, Why::TooLong { length: text.chars().count() as u64 });
    }
    tidied
}

/// The code of something that ships with a plan; it may be left empty.
pub(super) fn shipped(is: fn(&str) -> bool) -> impl Fn(&Json, &Place, &mut Log) -> Option<String> {
    move |json, at, log| {
        text(json, at, log).filter(|code| code.is_empty() || is(code)).or_else(|| match json {
            Json::Text(code) if tidy(code).is_some() => log.refuse(at, json, Wanted::Code),
            // Why it is no text has been said.
            _ => None,
        })
    }
}

/// Whether something comes from a plan that ships. A mark of one's own has no plan before its point.
pub(super) fn comes_from(origin: &str, is: fn(&str) -> bool) -> bool {
    !origin.contains('.') || is(origin)
}

pub(super) fn flag(json: &Json, at: &Place, log: &mut Log) -> Option<bool> {
    match json {
        Json::Flag(flag) => Some(*flag),
        _ => log.refuse(at, json, Wanted::Flag),
    }
}

pub(super) fn day(json: &Json, at: &Place, log: &mut Log) -> Option<Date> {
    written(json, at, log, Wanted::Day, fields::day)
}

/// Days in order, each once; those that cannot be read are left out.
pub(super) fn days(json: &Json, at: &Place, log: &mut Log) -> Option<Vec<Date>> {
    let mut days: Vec<Date> = rows(json, at, log, MAX_DAYS, day)?.into_iter().flatten().collect();
    days.sort_unstable();
    days.dedup();
    Some(days)
}

pub(super) fn weight(json: &Json, at: &Place, log: &mut Log) -> Option<u8> {
    let read = |text: &str| u8::try_from(fields::count(text)?).ok().filter(|weight| (1..=MAX_WEIGHT).contains(weight));
    figure(json, at, log, Wanted::Weight, read)
}

pub(super) fn percent(json: &Json, at: &Place, log: &mut Log) -> Option<Percent> {
    written(json, at, log, Wanted::Percent, fields::percent)
}

/// A percentage that something is divided by.
pub(super) fn part_of_one(json: &Json, at: &Place, log: &mut Log) -> Option<Percent> {
    written(json, at, log, Wanted::Percent, |text| fields::percent(text).filter(|&it| it != Percent::ZERO))
}

pub(super) fn score(json: &Json, at: &Place, log: &mut Log) -> Option<Decimal> {
    written(json, at, log, Wanted::Score, fields::decimal)
}

pub(super) fn requirement(json: &Json, at: &Place, log: &mut Log) -> Option<Requirement> {
    written(json, at, log, Wanted::Requirement, fields::requirement)
}

/// A reader of code names.
pub(super) fn code<T>(from_code: fn(&str) -> Option<T>) -> impl Fn(&Json, &Place, &mut Log) -> Option<T> {
    move |json, at, log| written(json, at, log, Wanted::Code, from_code)
}

pub(super) fn count(json: &Json, at: &Place, log: &mut Log) -> Option<u64> {
    figure(json, at, log, Wanted::Count, fields::count)
}

/// A rank, or how many are ranked.
pub(super) fn number(json: &Json, at: &Place, log: &mut Log) -> Option<u32> {
    figure(json, at, log, Wanted::Number, |text| u32::try_from(fields::count(text)?).ok().filter(|&number| number > 0))
}

pub(super) fn year(json: &Json, at: &Place, log: &mut Log) -> Option<u16> {
    let read = |text: &str| u16::try_from(fields::count(text)?).ok().filter(|year| (2000..=2100).contains(year));
    figure(json, at, log, Wanted::Year, read)
}

/// Says where the file is from a later version.
pub(super) fn version(json: &Json, at: &Place, log: &mut Log) -> Option<()> {
    let version = u64::from(number(json, at, log)?);
    if version > VERSION {
        log.say(at, Why::NewerVersion { version: version.to_string() });
    }
    Some(())
}

/// The rows of a list, each or nothing in its place; those beyond the greatest number are left out.
pub(super) fn rows<T>(
    json: &Json,
    at: &Place,
    log: &mut Log,
    most: u32,
    mut row: impl FnMut(&Json, &Place, &mut Log) -> Option<T>,
) -> Option<Vec<Option<T>>> {
    let Json::List(given) = json else { return log.refuse(at, json, Wanted::List) };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if given.len() > most {
        log.say(at, Why::TooMany { given: given.len() as u64, most: most as u64 });
    }
    let given = given.iter().take(most).enumerate();
    Some(given.map(|(place, json)| row(json, &Place::Row(at, place), log)).collect())
}

pub(super) fn figures(fields: &mut Fields, log: &mut Log) -> Figures {
    Figures {
        counts: fields.read("counts", log, counts).unwrap_or_default(),
        ahead: fields.read("ahead", log, ahead).unwrap_or_default(),
    }
}

pub(super) fn counts(json: &Json, at: &Place, log: &mut Log) -> Option<Counts> {
    tally(json, at, log, Count::from_code)
}

fn ahead(json: &Json, at: &Place, log: &mut Log) -> Option<Forecast> {
    tally(json, at, log, Volume::from_code)
}

/// Whole numbers under code names, the first of several under one name.
fn tally<K: Copy + Ord>(json: &Json, at: &Place, log: &mut Log, key: fn(&str) -> Option<K>) -> Option<Tally<K>> {
    let Json::Table(held) = json else { return log.refuse(at, json, Wanted::Table) };
    let mut tally = Tally::default();
    let mut seen = Vec::new();
    for (name, value) in held {
        let at = Place::Field(at, name);
        match key(name) {
            None => log.say(&at, Why::UnknownField),
            Some(key) if seen.contains(&key) => log.say(&at, Why::Repeated),
            Some(key) => {
                tally.set(key, count(value, &at, log));
                seen.push(key);
            }
        }
    }
    Some(tally)
}
