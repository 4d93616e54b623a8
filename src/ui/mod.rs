//! Everything Yew: the page over the core.
//!
//! `state` holds what the user did and applies it; `app` ties it to the browser; `views` read the state
//! and lay out `components` and `charts`, which take plain props. `browser` alone touches the window.
//! Nothing here computes a count or words a sentence.

pub mod app;
mod browser;
mod charts;
mod components;
pub mod entry;
pub mod recovery;
pub mod state;
mod views;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the page.
#[wasm_bindgen]
pub fn start() {
    recovery::install();
    yew::Renderer::<app::App>::with_props(app::Props { opening: browser::opening() }).render();
}
