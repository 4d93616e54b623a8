//! Everything Yew.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

/// The page.
#[function_component]
pub fn App() -> Html {
    html! { <main><h1>{ "Cán Đích" }</h1></main> }
}

/// Starts the page.
#[wasm_bindgen]
pub fn start() {
    yew::Renderer::<App>::new().render();
}
