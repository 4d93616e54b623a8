//! Everything Yew: the page over the core.
//!
//! `action` says what the user can do, `state` applies it (`edit` to the scenario, `history` to take it back,
//! `library` to the list kept on the device); `app` ties it to the browser; `views` read the state and lay out
//! `components` and `charts`, which take plain props. `browser` alone touches the window.
//! Nothing here computes a count or words a sentence.

pub mod action;
pub mod app;
mod browser;
mod charts;
mod clip;
mod components;
pub mod edit;
pub mod entry;
pub mod grid;
pub mod history;
mod kept;
mod library;
mod markup;
pub mod paste;
mod planning;
pub mod range;
pub mod sight;
#[cfg(debug_assertions)]
pub mod specimens;
pub mod standing;
pub mod state;
pub mod stroke;
pub mod views;
pub mod works;

use std::task::{Context, Waker};

use planning::Packing;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use crate::link::{Opened, Page, read_readable};

/// Starts the page, at once where nothing must be fetched first. Where it fails later, the start script shows the last
/// good link instead of a dead page.
#[wasm_bindgen]
pub fn start() {
    let mut beginning = Box::pin(begin());
    if beginning.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
        spawn_local(beginning);
    }
}

/// A packed link cannot be read without what unpacks; the English words and the pages of planning stand in another part:
/// the page begins when they are there. Where they cannot be fetched, it begins as far as it can, and says so.
async fn begin() {
    let beginning = browser::beginning();
    let readable = read_readable(&beginning.link);
    let packed = readable.is_none();
    let wants_planning = |opened: Option<&Opened>| {
        let language = browser::language_of(opened.unwrap_or(&Opened::default()));
        !language.has_words() || packed && beginning.page() != Page::Quick
    };
    let packing = if packed && !wants_planning(None) { planning::fetch_packing().await.ok() } else { None };
    let unpacked = |doors: &Packing| (doors.read)(&beginning.link);
    let opened = readable.or_else(|| packing.map(unpacked));
    let planning = if wants_planning(opened.as_ref()) { planning::fetch().await.ok() } else { None };
    let opened = opened.or_else(|| planning.map(|doors| unpacked(doors.packing)));
    let missed = opened.is_none().then(|| beginning.link.clone());
    let opening = browser::opening(&beginning, opened.unwrap_or_default());
    let props = app::Props { opening, stamp: beginning.stamp, packing, planning, missed };
    yew::Renderer::<app::App>::with_props(props).render();
}

/// Shows every component in place of the page.
#[cfg(debug_assertions)]
#[wasm_bindgen]
pub fn show_components() {
    #[yew::component]
    fn Shown() -> yew::Html {
        specimens::specimens(crate::model::Language::Vi)
    }
    yew::Renderer::<Shown>::new().render();
}

/// "Quảng Nam 2023.candich.json"; signs that a file's name cannot hold part words, as spaces do.
fn file_name(name: &str, ending: &str) -> String {
    let parts = name.split(|it: char| it.is_whitespace() || "/\\:*?\"<>|".contains(it));
    let words: Vec<&str> = parts.filter(|word| !word.is_empty()).collect();
    let name = if words.is_empty() { "candich".to_owned() } else { words.join(" ") };
    name + ending
}
