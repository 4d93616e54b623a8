//! What is said of a table, sentence by sentence.

use super::book::{Book, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, address, column_name};
use super::merge::TooMuch;
use super::refused::{MAX_FILE, Refused};
use super::remark::{At, Remark};
use crate::i18n::number::{format_count, format_share};
use crate::i18n::phrase::fill;
use crate::i18n::{format_date, problem};
use crate::model::{Count, Language, MAX_PARTS, MAX_UNITS};

fn number(language: Language, number: u64) -> String {
    format_count(u128::from(number), language)
}

fn count_of(language: Language, count: usize) -> String {
    number(language, u64::try_from(count).unwrap_or(u64::MAX))
}

/// Why a file is no book.
pub fn refused(language: Language, refused: Refused) -> String {
    let words = &language.planning().import.refused;
    let sentence = match refused {
        Refused::Empty => words.empty,
        Refused::TooLarge => words.too_large,
        Refused::Unpacks => words.unpacks,
        Refused::TooMany => words.too_many,
        Refused::Locked => words.locked,
        Refused::CutOff => words.cut_off,
        Refused::Damaged => words.damaged,
        Refused::Encoding => words.encoding,
        Refused::Pdf => words.pdf,
        Refused::Document => words.document,
        Refused::Picture => words.picture,
        Refused::WebPage => words.web_page,
        Refused::Unknown => words.unknown,
    };
    let most = count_of(language, MAX_FILE / (1 << 20));
    let [rows, columns, cells] = [MOST_ROWS, MOST_COLUMNS, MOST_CELLS].map(|count| count_of(language, count));
    fill(sentence, &[("most", &most), ("rows", &rows), ("columns", &columns), ("cells", &cells)]).plain()
}

/// Why what was read cannot be put into the scenario.
pub fn too_much(language: Language, too_much: TooMuch) -> String {
    let words = &language.planning().import.refused;
    let (sentence, most) = match too_much {
        TooMuch::Units => (words.units, MAX_UNITS),
        TooMuch::Parts => (words.parts, MAX_PARTS),
        TooMuch::Nothing => (words.nothing, 0),
    };
    fill(sentence, &[("most", &number(language, most.into()))]).plain()
}

/// The name of a cell: "D7"; with its sheet where there are several.
pub fn place(book: &Book, at: At) -> String {
    let cell = address(at.row, at.column);
    match book.sheets.get(at.sheet) {
        Some(sheet) if book.sheets.len() > 1 => [&sheet.name, "!", &cell].concat(),
        _ => cell,
    }
}

/// What is said of the table.
pub fn remark(language: Language, book: &Book, remark: &Remark) -> String {
    let words = &language.planning().import.remark;
    let name_of = |count: Count| (language.words().count)(count);
    let said = |sentence, values: &[(&str, &str)]| fill(sentence, values).plain();
    let days = |sentence, start, cutoff| {
        said(sentence, &[("start", &format_date(start, language)), ("cutoff", &format_date(cutoff, language))])
    };
    match remark {
        Remark::Broken { at, name, finding } => {
            let finding = problem::finding(language, finding);
            said(words.broken, &[("at", &place(book, *at)), ("name", name), ("finding", &finding)])
        }
        Remark::RateDiffers { at, name, printed, share, indicator, other } => {
            let definition = |indicator| (language.words().indicator)(indicator).definition;
            let share = format_share(*share, 2, &[], language);
            let (at, own) = (place(book, *at), definition(*indicator));
            let values = [("at", &*at), ("name", name), ("printed", printed), ("share", &share), ("definition", own)];
            match other {
                None => said(words.rate, &values),
                Some(other) => said(words.rate_other, &[&values[..], &[("other", definition(*other))]].concat()),
            }
        }
        Remark::SumDiffers { at, name, count, told, sum } => {
            let [told_text, sum_text, difference] = [*told, *sum, told.abs_diff(*sum)].map(|it| number(language, it));
            let values = [
                ("at", &*place(book, *at)),
                ("name", name),
                ("count", name_of(*count)),
                ("told", &told_text),
                ("sum", &sum_text),
                ("difference", &difference),
            ];
            said(words.sum, &values)
        }
        Remark::Nested { at } => said(words.nested, &[("at", &place(book, *at))]),
        Remark::Repeated { at, name } => said(words.repeated, &[("at", &place(book, *at)), ("name", name)]),
        Remark::Nameless { at, rows } => {
            said(words.nameless, &[("at", &place(book, *at)), ("n", &number(language, (*rows).into()))])
        }
        Remark::OtherPeriod { start, cutoff } => days(words.other_period, *start, *cutoff),
        Remark::Reread { at, text, value } => {
            said(words.reread, &[("at", &place(book, *at)), ("text", text), ("value", &number(language, *value))])
        }
        Remark::Joined { at, count, other } => {
            let values = [("column", &*column_name(at.column)), ("count", name_of(*count)), ("other", name_of(*other))];
            said(words.joined, &values)
        }
        Remark::Dashes { cells } => said(words.dashes, &[("n", &number(language, (*cells).into()))]),
        Remark::Assumed { level, rows } => {
            let level = (language.planning().data.level_name)(*level);
            said(words.assumed, &[("n", &number(language, (*rows).into())), ("level", level)])
        }
    }
}
