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

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use crate::link::{Page, read_readable};

/// Starts the page. Where it fails later, the start script shows the last good link instead of a dead page.
///
/// A packed link cannot be read without the part that unpacks, and the English words and the pages of planning stand in
/// another one: then the page begins when they are there. Where they cannot be fetched, the page begins as far as it can,
/// and says so.
#[wasm_bindgen]
pub fn start() {
    spawn_local(async {
        let beginning = browser::beginning();
        let readable = read_readable(&beginning.link);
        let packing = if readable.is_none() { planning::fetch_packing().await.ok() } else { None };
        let opened = readable.or_else(|| packing.map(|doors| (doors.read)(&beginning.link)));
        let missed = opened.is_none();
        let state = browser::opening(&beginning, opened.unwrap_or_default());
        let waits = !state.language.has_words() || packing.is_some() && state.page != Page::Quick;
        let planning = if waits { planning::fetch().await.ok() } else { None };
        let browser::Beginning { link, stamp, .. } = beginning;
        let props = app::Props { opening: state, stamp, packing, planning, link, missed };
        yew::Renderer::<app::App>::with_props(props).render();
    });
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
