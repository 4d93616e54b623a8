//! The least that a page made of Yew can be: a number and a button. What the site's own pages are measured beside.
#![allow(missing_docs, unreachable_pub, reason = "one export, for its own page")]

use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        move |_: MouseEvent| count.set(*count + 1)
    };
    html! { <button {onclick}>{ *count }</button> }
}

#[wasm_bindgen]
pub fn start_counter() {
    yew::Renderer::<Counter>::new().render();
}
