//! The words of both languages: the same slots, each language alone, no sentence ever shown with a hole in it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what is wrong by failing")]

mod foreign;
#[allow(dead_code, reason = "words use some of the scenarios only")]
#[path = "../invariants/given.rs"]
mod given;
mod said;
mod source;
mod texts;

use std::collections::BTreeSet;

use candich::model::{Count, Indicator, Language};

use foreign::{foreign_line, is_vietnamese};
use texts::{slots, texts};

/// Words that no Vietnamese sentence has; those that are Vietnamese words too ("to", "in", "an") are left out.
const ENGLISH: &[&str] = &[
    "the",
    "and",
    "or",
    "of",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "not",
    "no",
    "with",
    "from",
    "for",
    "by",
    "this",
    "that",
    "it",
    "its",
    "at",
    "as",
    "more",
    "less",
    "most",
    "least",
    "than",
    "only",
    "even",
    "please",
    "enter",
    "online",
    "link",
    "links",
    "copy",
    "copied",
    "page",
    "reload",
    "target",
    "share",
    "cap",
    "pace",
    "dossier",
    "dossiers",
    "late",
    "met",
    "volume",
    "answer",
    "figures",
    "number",
    "field",
    "value",
    "version",
    "theme",
    "dark",
    "light",
    "language",
    "example",
    "source",
    "needed",
    "required",
    "allowed",
    "expected",
    "short",
    "threshold",
    "definition",
    "period",
    "month",
    "week",
    "working",
    "day",
    "unit",
    "undefined",
    "certain",
    "reach",
];

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// The sentence without the names of its slots, which are English in both languages.
fn without_slots(text: &str) -> String {
    slots(text).iter().fold(text.to_owned(), |text, slot| text.replace(&format!("{{{slot}}}"), " "))
}

fn names(codes: impl IntoIterator<Item = &'static str>) -> BTreeSet<String> {
    codes.into_iter().map(str::to_owned).collect()
}

#[test]
fn nothing_is_empty_and_no_brace_is_left_over() {
    for &language in Language::ALL {
        let texts = texts(language);
        assert!(texts.len() > 400, "the words are lost");
        for (key, text) in texts {
            assert!(!text.trim().is_empty(), "{language:?} {key}");
            assert_eq!(text.trim(), text, "{language:?} {key}");
            assert!(!without_slots(&text).contains(['{', '}']), "{language:?} {key}: {text}");
        }
    }
}

#[test]
fn every_language_has_the_same_slots() {
    let first = texts(Language::Vi);
    for &language in Language::ALL {
        for (key, text) in texts(language) {
            assert_eq!(slots(&text), slots(&first[&key]), "{language:?} {key}");
        }
    }
}

#[test]
fn an_indicator_asks_for_its_counts_and_its_days() {
    for &language in Language::ALL {
        for &indicator in Indicator::ALL {
            let said = (language.words().indicator)(indicator);
            let counts = indicator.counts().into_iter().map(Count::code);
            assert_eq!(slots(said.done), names(counts.chain(["start", "cutoff"])), "{language:?} {indicator:?}");
            assert_eq!(slots(said.ahead), names(["ahead", "end"]), "{language:?} {indicator:?}");
        }
    }
}

#[test]
fn definitions_are_told_apart() {
    for &language in Language::ALL {
        let words = language.words();
        let of = |it: &Indicator| (words.indicator)(*it);
        for texts in [
            Indicator::ALL.iter().map(|it| of(it).definition).collect::<Vec<_>>(),
            Indicator::ALL.iter().map(|it| of(it).name).collect(),
            Count::ALL.iter().map(|&count| (words.count)(count)).collect(),
        ] {
            assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len(), "{language:?}");
        }
    }
}

#[test]
fn no_english_is_left_in_the_vietnamese() {
    for text in texts(Language::Vi).into_values() {
        // A key is called as it is labelled.
        let plain = without_slots(&text).replace("Enter", " ");
        let found: Vec<String> = words(&plain).filter(|word| ENGLISH.contains(&word.as_str())).collect();
        assert!(found.is_empty(), "{found:?} in {text}");
    }
}

#[test]
fn no_vietnamese_is_left_in_the_english() {
    for text in texts(Language::En).into_values() {
        assert_eq!(foreign_line(&text, &[]), None);
    }
}

#[test]
fn the_lists_of_this_test_tell_the_languages_apart() {
    // The English words are found in the English, and Vietnamese letters in the Vietnamese.
    let english = texts(Language::En).into_values().collect::<Vec<_>>().join(" ");
    let hits = words(&without_slots(&english)).filter(|word| ENGLISH.contains(&word.as_str())).count();
    assert!(hits > 300, "{hits}");
    let vietnamese = texts(Language::Vi).into_values().filter(|text| text.contains(is_vietnamese)).count();
    assert!(vietnamese > 350, "{vietnamese}");
}
