//! Scenarios side by side: what differs, what each answers, how a link carries them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test says what is wrong by failing")]

mod answers;
mod inputs;
mod links;
mod words;

use std::rc::Rc;

use candich::link::read;
use candich::model::Scenario;

/// The scenario of a link.
fn scenario(link: &str) -> Rc<Scenario> {
    Rc::new(read(link).scenario)
}
