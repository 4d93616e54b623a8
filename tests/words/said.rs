//! What is really said, over thousands of scenarios in both languages: no brace, no name of a slot in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use candich::calc::board::asked;
use candich::calc::outcome::{Outcome, calculate};
use candich::file::{NotAFile, Omission, Wanted, Why};
use candich::i18n::answer::{answer, definition_table, trial, what_if_table};
use candich::i18n::number::{Note, NumberError};
use candich::i18n::phrase::{Phrase, Piece, Run, pieces};
use candich::i18n::{DateError, omission, problem};
use candich::link::{self, Page, Problem};
use candich::model::{Language, Question, Scenario, Unknown};
use candich::plans::EXAMPLES;
use proptest::prelude::*;

use crate::given::{config, question};
use crate::texts::{slots, texts};

const CORPUS: &str = include_str!("../links/v1.tsv");

/// Every name of a slot of what is said here: none of them is ever a value. The sentences of an indicator, filled by
/// the page, have the codes of counts in them, and those are English words; so is "met".
fn slot_names() -> BTreeSet<String> {
    let texts = texts(Language::Vi);
    let said = texts.iter().filter(|(key, _)| !key.starts_with("indicator."));
    said.flat_map(|(_, text)| slots(text)).filter(|name| name != Language::En.words().verdict.met_inline).collect()
}

/// Whether a filled text has a hole: a brace, or a slot's name in its place.
fn has_hole(phrase: &Phrase, names: &BTreeSet<String>) -> bool {
    let is_name = |(Run::Text(text) | Run::Value(text)): &Run| names.contains(text);
    phrase.plain().contains(['{', '}']) || phrase.0.iter().any(is_name)
}

/// Every phrase that the page and the command say of a scenario.
fn phrases(language: Language, question: &Question, outcome: &Outcome) -> Vec<Phrase> {
    let said = answer(language, question, outcome);
    let table = definition_table(language, question, outcome);
    let (sentence, trial) = trial(language, question);
    let details = said.statuses.into_iter().filter_map(|status| status.detail);
    let headline = [said.headline.text, said.formula, sentence, trial];
    let lines = said.headline.lines.into_iter().chain(said.branches).chain(said.proof).chain(details);
    lines.chain(headline).chain(table.summary).chain(table.untold).collect()
}

/// Everything else that is printed of it.
fn strings(language: Language, question: &Question, outcome: &Outcome) -> Vec<String> {
    let said = answer(language, question, outcome);
    let table = definition_table(language, question, outcome);
    let what_if = what_if_table(language, question, outcome);
    let facts = said.facts.into_iter().flat_map(|fact| [fact.equation, fact.share]);
    let rows = table.rows.into_iter().flat_map(|row| [row.now, row.margin, row.definition.to_owned()]);
    let tries = what_if.rows.into_iter().map(|(threshold, ..)| threshold).chain(what_if.changes);
    facts.chain(rows).chain(tries).collect()
}

fn link_to(question: &Question) -> String {
    link::write(&Scenario::from(question.clone()), Page::Quick).unwrap()
}

fn assert_whole(language: Language, question: &Question, names: &BTreeSet<String>) {
    let outcome = calculate(question);
    for phrase in phrases(language, question, &outcome) {
        assert!(!has_hole(&phrase, names), "{phrase:?}\n{}", link_to(question));
        assert!(!phrase.plain().contains("  "), "{phrase:?}\n{}", link_to(question));
    }
    for text in strings(language, question, &outcome) {
        assert!(!text.contains(['{', '}']) && !names.contains(&text), "{text}\n{}", link_to(question));
    }
    for finding in &outcome.findings {
        assert_filled(language, "finding.", &problem::finding(language, finding));
    }
}

/// Some template of the group, filled with something else than the names of its slots, is this sentence.
fn assert_filled(language: Language, group: &str, sentence: &str) {
    static TEXTS: LazyLock<Vec<(Language, BTreeMap<String, String>)>> =
        LazyLock::new(|| Language::ALL.iter().map(|&language| (language, texts(language))).collect());
    let of_language = TEXTS.iter().filter(|(it, _)| *it == language).flat_map(|(_, texts)| texts);
    let mut of_group = of_language.filter(|(key, _)| key.starts_with(group));
    let filled = of_group.any(|(_, template)| is_from(&pieces(template).collect::<Vec<_>>(), sentence));
    assert!(filled, "{language:?} {group}: {sentence}");
}

/// Whether a sentence is a template with each slot filled, and not with its own name.
fn is_from(template: &[Piece], sentence: &str) -> bool {
    match template {
        [] => sentence.is_empty(),
        [Piece::Text(text), rest @ ..] => sentence.strip_prefix(text).is_some_and(|behind| is_from(rest, behind)),
        [Piece::Slot(name), rest @ ..] => {
            sentence.char_indices().map(|(at, letter)| at + letter.len_utf8()).any(|end| {
                let (value, behind) = sentence.split_at(end);
                value != *name && is_from(rest, behind)
            })
        }
    }
}

#[test]
fn no_frozen_link_and_no_example_is_answered_with_a_hole() {
    let names = slot_names();
    let frozen =
        CORPUS.lines().filter(|line| !line.starts_with("# ")).skip(1).filter_map(|line| line.split('\t').next());
    for text in frozen.chain(EXAMPLES) {
        let opened = link::read(text);
        for &language in Language::ALL {
            for &unknown in Unknown::ALL {
                assert_whole(language, &Question { unknown, ..asked(&opened.scenario) }, &names);
            }
            for problem in &opened.problems {
                assert_filled(language, "link.", &problem::link_problem(language, problem));
            }
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_question_is_answered_with_a_hole(question in question(), language in prop::sample::select(Language::ALL)) {
        static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(slot_names);
        assert_whole(language, &question, &NAMES);
    }
}

#[test]
fn every_problem_is_said_whole() {
    for &language in Language::ALL {
        let text = || "ab 7".to_owned();
        for problem in [
            Problem::TooLong { length: 9_000, most: 8_000 },
            Problem::NeedsField { field: "or_ahead".to_owned(), needed: "or" },
            Problem::NewerVersion { version: text() },
            Problem::UnknownPage { page: text() },
            Problem::UnknownField { field: text() },
            Problem::RepeatedField { field: text() },
            Problem::NoValue { field: text() },
            Problem::BadValue { field: text(), value: "cd".to_owned() },
            Problem::BesidePacked { field: text() },
            Problem::CutOff { opened: true },
            Problem::CutOff { opened: false },
            Problem::Damaged,
            Problem::NewerContent { opened: true },
            Problem::NewerContent { opened: false },
            Problem::Absurd,
            Problem::Uncanonical,
        ] {
            assert_filled(language, "link.", &problem::link_problem(language, &problem));
        }
        for error in [
            NumberError::Empty,
            NumberError::NotANumber,
            NumberError::Grouping,
            NumberError::Ambiguous,
            NumberError::Negative,
            NumberError::NotWhole,
            NumberError::TooLarge,
            NumberError::AboveHundred,
            NumberError::TooManyDecimals,
            NumberError::ScoreTooLarge,
            NumberError::ScoreTooFine,
        ] {
            assert_filled(language, "number_error.", &problem::number_error(language, &error, "ab 7"));
        }
        for note in [Note::OtherConvention, Note::WordsDropped("ab".to_owned())] {
            assert_filled(language, "number_error.", &problem::number_note(language, &note, "7 ab", "7"));
        }
        for error in [DateError::NotADate, DateError::NoSuchDay, DateError::ShortYear] {
            assert_filled(language, "date_error.", &problem::date_error(language, error, "ab 7"));
        }
    }
}

#[test]
fn everything_left_out_of_a_file_is_said_whole() {
    for &language in Language::ALL {
        for refusal in [
            NotAFile::TooLarge { size: 20_000_000 },
            NotAFile::Empty,
            NotAFile::CutOff,
            NotAFile::NotJson { line: 3 },
            NotAFile::OtherFormat,
        ] {
            assert_filled(language, "file.", &omission::not_a_file(language, refusal));
        }
        assert_filled(language, "file.", &omission::more(language, 12_345));
        let unreadable = Wanted::ALL.iter().map(|&wanted| Why::Unreadable { wanted, found: "ab 7".to_owned() });
        let reasons = [
            Why::NewerVersion { version: "2".to_owned() },
            Why::UnknownField,
            Why::Repeated,
            Why::TooLong { length: 501 },
            Why::TooMany { given: 5_001, most: 5_000 },
            Why::Lacks { field: "level" },
            Why::OutOfOrder,
            Why::NoParts,
            Why::BeyondParts,
            Why::NoSuchTarget,
        ];
        for why in reasons.into_iter().chain(unreadable) {
            let said = omission::omission(language, &Omission { path: "units[3].level".to_owned(), why });
            assert_filled(language, "file.", &said);
            assert!(!said.contains(['{', '}']), "{said}");
        }
    }
}

#[test]
fn a_hole_would_be_found() {
    let is_from = |template, sentence| is_from(&pieces(template).collect::<Vec<_>>(), sentence);
    assert!(is_from("{a} is {b}.", "5 is 7."));
    assert!(is_from("none", "none") && is_from("at {a}", "at 7"));
    assert!(!is_from("{a} is {b}.", "5 is b."));
    assert!(!is_from("{a} is {b}.", "5 was 7."));
    let names = slot_names();
    assert!(has_hole(&Phrase(vec![Run::Value("volume".to_owned())]), &names));
    assert!(!has_hole(&Phrase(vec![Run::Value("7".to_owned())]), &names));
}
