//! Copies the link to the scenario; where the browser refuses, shows it for copying by hand.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::model::Language;
use crate::ui::browser;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// The whole address.
    pub(crate) address: AttrValue,
}

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Copied,
    Refused,
}

/// The button, and what became of it. An edit makes it forget.
#[component]
pub(crate) fn CopyLink(props: &Props) -> Html {
    let outcome = use_state(|| None);
    let setter = outcome.setter();
    use_effect_with(props.address.clone(), move |_| setter.set(None));
    let words = props.language.words();
    let onclick = {
        let (setter, address) = (outcome.setter(), props.address.to_string());
        Callback::from(move |_: MouseEvent| {
            let (setter, address) = (setter.clone(), address.clone());
            spawn_local(async move {
                let copied = browser::copy(address).await;
                setter.set(Some(if copied { Outcome::Copied } else { Outcome::Refused }));
            });
        })
    };
    html! {
        <div class="copy-link">
            <button type="button" class="button" {onclick}>
                if *outcome == Some(Outcome::Copied) {
                    { "✓ " }{ words.link_copied }
                } else {
                    { words.copy_link }
                }
            </button>
            <span class="visually-hidden" role="status">
                if *outcome == Some(Outcome::Copied) { { words.link_copied } }
            </span>
            if *outcome == Some(Outcome::Refused) {
                <p class="copy-link-refused" role="status">
                    { words.link_refused }
                    <input type="text" readonly=true aria-label={words.link_address} value={props.address.clone()} />
                </p>
            }
        </div>
    }
}
