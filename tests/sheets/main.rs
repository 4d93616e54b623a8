//! Tables from other programmes and for them: files that others made are read, what is handed out comes back, and no
//! bytes whatever do harm.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod back;
mod given;
mod made;
mod refused;

use candich::model::{Language, Scenario};
use candich::sheet::book::Book;
use candich::sheet::merge::{Merged, Wish, merge};
use candich::sheet::take::{Reading, Taken};

/// What a book tells a scenario, read as it looks.
pub(crate) fn taken(book: &Book, language: Language) -> Taken {
    Reading::of(book, language).take(book, &Scenario::default(), language)
}

/// An empty scenario with it.
pub(crate) fn merged(book: &Book, language: Language) -> Merged {
    merge(&Scenario::default(), &taken(book, language), Wish { period: true, ..Wish::default() }, language).unwrap()
}
