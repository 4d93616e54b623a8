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
mod components;
pub mod edit;
pub mod entry;
pub mod grid;
pub mod history;
pub mod library;
mod markup;
pub mod paste;
mod planning;
pub mod state;
mod theme;
pub mod views;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the page. Where it fails later, the start script shows the last good link instead of a dead page.
#[wasm_bindgen]
pub fn start() {
    yew::Renderer::<app::App>::with_props(app::Props { opening: browser::opening() }).render();
}
