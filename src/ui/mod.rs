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

use crate::link::read_readable;

/// Starts the page. Where it fails later, the start script shows the last good link instead of a dead page.
///
/// What is packed cannot be read without the planning part, and the English words stand in it: then the page begins when
/// that part is there. Where it cannot be fetched, the page begins as far as it can, and says so.
#[wasm_bindgen]
pub fn start() {
    let beginning = browser::beginning();
    let begin = |beginning: browser::Beginning, planning: Option<&'static planning::Planning>, missed: bool| {
        let read = |link: &str| match planning {
            Some(doors) => (doors.read)(link),
            None => read_readable(link).unwrap_or_default(),
        };
        let opening = browser::opening(&beginning, read);
        let missed = missed.then_some(beginning.link);
        let props = app::Props { opening, stamp: beginning.stamp, planning, missed };
        yew::Renderer::<app::App>::with_props(props).render();
    };
    let opened = read_readable(&beginning.link);
    if opened.as_ref().is_some_and(|opened| browser::language_of(opened).has_words()) {
        begin(beginning, None, false);
    } else {
        spawn_local(async move {
            let fetched = planning::fetch().await;
            let missed = opened.is_none() && fetched.is_err();
            begin(beginning, fetched.ok(), missed);
        });
    }
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
