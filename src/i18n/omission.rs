//! What could not be read of a scenario file, in words. One sentence each.

use super::number::format_count;
use super::phrase::fill;
use super::words::WantedWords;
use crate::file::{MAX_SIZE, NotAFile, Omission, Wanted, Why};
use crate::model::{Language, MAX_COUNT, MAX_TEXT};

/// Why a text is no scenario file.
pub fn not_a_file(language: Language, refusal: NotAFile) -> String {
    let words = &language.planning().file;
    let number = |value: u64| format_count(u128::from(value), language);
    match refusal {
        NotAFile::TooLarge { size } => {
            fill(words.too_large, &[("size", &number(size)), ("most", &number(MAX_SIZE as u64))]).plain()
        }
        NotAFile::Empty => words.empty.to_owned(),
        NotAFile::CutOff => words.cut_off.to_owned(),
        NotAFile::NotJson { line } => fill(words.not_json, &[("line", &number(line))]).plain(),
        NotAFile::OtherFormat => words.other_format.to_owned(),
    }
}

/// What was left out of a file, and why.
pub fn omission(language: Language, omission: &Omission) -> String {
    let words = &language.planning().file;
    let number = |value: u64| format_count(u128::from(value), language);
    let path = ("path", omission.path.as_str());
    match &omission.why {
        Why::NewerVersion { version } => fill(words.newer_version, &[("version", version)]),
        Why::UnknownField => fill(words.unknown_field, &[path]),
        Why::Repeated => fill(words.repeated, &[path]),
        Why::Unreadable { wanted: it, found } => {
            fill(words.unreadable, &[path, ("wanted", &wanted(language, *it)), ("found", found)])
        }
        Why::TooLong { length } => {
            fill(words.too_long, &[path, ("length", &number(*length)), ("most", &number(MAX_TEXT as u64))])
        }
        Why::TooMany { given, most } => {
            fill(words.too_many, &[path, ("given", &number(*given)), ("most", &number(*most))])
        }
        Why::Lacks { field } => fill(words.lacks, &[path, ("field", field)]),
        Why::OutOfOrder => fill(words.out_of_order, &[path]),
        Why::NoParts => fill(words.no_parts, &[path]),
        Why::BeyondParts => fill(words.beyond_parts, &[path]),
        Why::NoSuchTarget => fill(words.no_such_target, &[path]),
    }
    .plain()
}

/// That more was left out than is listed.
pub fn more(language: Language, unlisted: u64) -> String {
    fill(language.planning().file.more, &[("n", &format_count(u128::from(unlisted), language))]).plain()
}

fn wanted(language: Language, wanted: Wanted) -> String {
    let words = noun(&language.planning().file.wanted, wanted);
    let most = format_count(u128::from(MAX_COUNT), language);
    fill(words, &[("most", &most), ("fields", "level, field, unit")]).plain()
}

fn noun(words: &WantedWords, wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => words.text,
        Wanted::Flag => words.flag,
        Wanted::List => words.list,
        Wanted::Table => words.table,
        Wanted::Code => words.code,
        Wanted::Count => words.count,
        Wanted::Number => words.number,
        Wanted::Year => words.year,
        Wanted::Weight => words.weight,
        Wanted::Percent => words.percent,
        Wanted::Score => words.score,
        Wanted::Day => words.day,
        Wanted::Requirement => words.requirement,
        Wanted::Completion => words.completion,
        Wanted::Scope => words.scope,
    }
}
