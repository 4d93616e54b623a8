//! What is fuzzed: every decoder and parser, each with the properties that must hold of whatever it makes of any bytes.
//! A target panics where one does not hold, or where it takes long again and again.
#![forbid(unsafe_code)]

use std::time::Duration;

use cpu_time::ThreadTime;

use candich::calc::board::{asked, board};
use candich::calc::outcome::calculate;
use candich::file;
use candich::i18n::number::{format_count, format_percent, parse_count, parse_decimal, parse_percent};
use candich::i18n::{format_date, parse_date};
use candich::link;
use candich::model::{Language, Scenario};
use candich::sheet::merge::{Wish, merge};
use candich::sheet::scores::{league, strata};
use candich::sheet::take::Reading;
use candich::spreadsheet;

/// Nothing may take longer than 50 ms; instrumented and with every check, the same takes some four times as long.
const LONG: Duration = Duration::from_millis(200);
/// How often it is tried again before it counts: a shared machine has cold caches.
const AGAIN: usize = 4;

/// Runs a target, and again where it took long.
pub fn timed(target: fn(&[u8]), data: &[u8]) {
    let took = || {
        let begun = ThreadTime::now();
        target(data);
        begun.elapsed()
    };
    let shortest = (0..AGAIN).map(|_| took()).find(|took| *took < LONG);
    assert!(shortest.is_some(), "{} bytes take longer than {LONG:?}", data.len());
}

/// What comes in goes out as a link that opens the same.
fn comes_back(scenario: &Scenario, page: link::Page) {
    let Some(written) = link::write(scenario, page) else { return };
    let again = link::read(&written);
    assert!(again.problems.is_empty(), "{written}: {:?}", again.problems);
    assert_eq!(again.scenario, *scenario);
    let _ = calculate(&asked(scenario));
    let _ = board(scenario);
}

/// Links, as text.
pub fn links(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let opened = link::read(text);
    comes_back(&opened.scenario, opened.page);
    let beside = link::beside(&opened.pinned);
    let again = link::read(&["#/compare?v=1", &beside].concat());
    assert_eq!(again.pinned, opened.pinned);
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A packed scenario of this body, with a head that is right, so that the body itself is read.
fn with_head(version: u8, body: &[u8], cut: bool) -> String {
    let length = body.len() + usize::from(cut);
    let digits = |number: usize| (0..4).rev().map(move |place| (number >> (6 * place) & 63) as u8);
    let checked = || std::iter::once(version).chain(digits(length)).chain(body.iter().map(|it| it & 63));
    let sum = checked().fold(0xB7_04_CE_u32, |sum, value| {
        (0..6).rev().fold(sum, |sum, bit| {
            let high = (sum >> 23 ^ u32::from(value) >> bit) & 1;
            (sum << 1 & 0xFF_FF_FF) ^ (0x86_4C_FB * high)
        })
    });
    let sextets = std::iter::once(version).chain(digits(length)).chain(digits(sum as usize));
    sextets.chain(body.iter().map(|it| it & 63)).map(|value| char::from(LETTERS[usize::from(value)])).collect()
}

/// Packed scenarios behind a right head: of the link itself, and beside another one.
pub fn packed(data: &[u8]) {
    let Some((&first, body)) = data.split_first() else { return };
    let text = with_head(first % 8, body, first & 64 != 0);
    if first & 128 == 0 {
        let opened = link::read(&["#/board?v=1&s=", &text].concat());
        comes_back(&opened.scenario, opened.page);
    } else {
        let opened = link::read(&["#/compare?v=1&with=", &text].concat());
        assert_eq!(opened.scenario, Scenario::default());
        for pinned in &opened.pinned {
            comes_back(pinned.scenario(), link::Page::Quick);
        }
    }
}

/// Scenario files.
pub fn files(data: &[u8]) {
    let Ok(read) = file::read_bytes(data) else { return };
    let written = file::write(&read.scenario);
    let again = file::read(&written).expect("what is written is read");
    assert!(again.left_out.is_empty(), "{:?}", again.left_out);
    assert_eq!(again.scenario, read.scenario);
}

/// A library that gives a damaged file up by panicking is caught where the file is opened (`spreadsheet::open`); natively
/// so, in the page by the end of the worker. Only what panics in the project itself counts.
fn only_ours_counts() {
    static DONE: std::sync::Once = std::sync::Once::new();
    DONE.call_once(|| {
        let counts = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if info.location().is_none_or(|location| !location.file().contains("/registry/")) {
                counts(info);
            }
        }));
    });
}

/// A table of another programme: opened, understood, taken in.
fn table(name: &str, data: &[u8]) {
    only_ours_counts();
    let Ok(book) = spreadsheet::open(name, data) else { return };
    for &language in Language::ALL {
        let empty = Scenario::default();
        let taken = Reading::of(&book, language).take(&book, &empty, language);
        if let Ok(merged) = merge(&empty, &taken, Wish { period: true, ..Wish::default() }, language) {
            let _ = board(&merged.scenario);
        }
    }
}

/// Texts of cells.
pub fn csv(data: &[u8]) {
    table("a.csv", data);
}

/// Packed spreadsheets and those of the old form: which one it is, the bytes say.
pub fn sheets(data: &[u8]) {
    table("a", data);
}

/// Numbers and days as people write them.
pub fn numbers(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for &language in Language::ALL {
        if let Ok(count) = parse_count(text, language) {
            let printed = format_count(count.value.into(), language);
            assert_eq!(parse_count(&printed, language).map(|it| it.value), Ok(count.value), "{printed}");
        }
        if let Ok(percent) = parse_percent(text, language) {
            let printed = format_percent(percent.value, language);
            assert_eq!(parse_percent(&printed, language).map(|it| it.value), Ok(percent.value), "{printed}");
        }
        let _ = parse_decimal(text, language);
        if let Ok(Some(day)) = parse_date(text) {
            assert_eq!(parse_date(&format_date(day, Language::Vi)), Ok(Some(day)));
        }
    }
}

/// Tables of scores and of answers, as they are pasted.
pub fn scores(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for &language in Language::ALL {
        let _ = league(text, language);
        let _ = strata(text, language);
    }
}
