//! A part of the page that is made only once it is unfolded.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::ui::markup::{said, when};

/// What it is called, and how it is made.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) title: AttrValue,
    pub(crate) content: Callback<(), Html>,
}

/// The fold.
#[component]
pub(crate) fn Unfolding(Props { title, content }: &Props) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.setter();
        move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        }
    };
    html! {
        <details class="unfolding" {ontoggle}>
            <summary>{ said(title.to_string()) }</summary>
            { when(*open, || content.emit(())) }
        </details>
    }
}
