//! A button that has the reader choose a file, and hands its text over.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::ui::browser;
use crate::ui::markup::text;

/// The button: a native file input behind its label.
pub(crate) fn file_button(label: &'static str, accept: &'static str, chosen: Callback<Rc<str>>) -> Html {
    let onchange = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file can be chosen again.
        input.set_value("");
        let Some(file) = file else { return };
        let chosen = chosen.clone();
        spawn_local(async move {
            // A file that the browser cannot read is none of ours.
            chosen.emit(browser::text_of(file).await.unwrap_or_default());
        });
    };
    html! {
        <label class="file-button button button-quiet">
            { text(label) }<input type="file" class="visually-hidden" aria-label={label} {accept} {onchange} />
        </label>
    }
}
