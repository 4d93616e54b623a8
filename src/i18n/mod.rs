//! Every word and every number format, in Vietnamese and English.
//!
//! `vi` and `en` fill the same struct, so a missing sentence does not compile. Sentences are whole
//! templates with named slots, never glued from words. `answer` and `board` say in words what `calc` found;
//! the page and the command both print what it returns. Nothing here computes a verdict or a count.

pub mod answer;
pub mod assignment;
pub mod board;
mod calendar_day;
mod compare_words;
pub mod comparison;
pub mod draws;
mod en;
mod guide_words;
mod import_words;
pub mod method;
mod method_words;
pub mod number;
pub mod omission;
mod page_words;
pub mod path;
pub mod phrase;
mod plan_words;
mod planning;
pub mod problem;
pub mod risk;
mod route_words;
mod score_words;
pub mod scores;
mod share_words;
mod vi;
mod words;

pub use calendar_day::{DateError, format_date, parse_date};
pub use compare_words::CompareWords;
pub use guide_words::{EmbedWalk, FirstWalk, GuideWords, PlanWalk};
pub use import_words::ImportWords;
pub use method_words::MethodWords;
pub use page_words::{BoardWords, DataWords, FormWords, LibraryWords};
pub use plan_words::PlanWords;
pub use route_words::{AllocationWords, PathWords, RiskWords};
pub use score_words::ScoreWords;
pub use share_words::ShareWords;
pub use words::{ExampleWords, IndicatorWords, NewsWords, Noun, Words};

use crate::model::Language;

#[cfg(not(feature = "split"))]
impl Language {
    /// Its words.
    pub const fn words(self) -> &'static Words {
        match self {
            Language::Vi => &vi::WORDS,
            Language::En => &en::WORDS,
        }
    }

    /// Whether its words are there.
    pub const fn has_words(self) -> bool {
        true
    }
}

/// The words of English, once the part of the program that they stand in is there.
#[cfg(feature = "split")]
static ENGLISH: std::sync::OnceLock<&'static Words> = std::sync::OnceLock::new();

/// Makes the words of English known. Whoever names this holds them.
#[cfg(feature = "split")]
pub(crate) fn learn_english() {
    // Known already, they are the same.
    let _ = ENGLISH.set(&en::WORDS);
}

#[cfg(feature = "split")]
impl Language {
    /// Its words; while those of English are on their way, the Vietnamese ones.
    pub fn words(self) -> &'static Words {
        let english = || ENGLISH.get().copied().unwrap_or(&vi::WORDS);
        if self == Language::En { english() } else { &vi::WORDS }
    }

    /// Whether its words are there.
    pub fn has_words(self) -> bool {
        self == Language::Vi || ENGLISH.get().is_some()
    }
}
