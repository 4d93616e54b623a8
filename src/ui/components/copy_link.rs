//! Copies the link to the scenario; where the browser refuses, shows it for copying by hand.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::model::Language;
use crate::ui::browser;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// The fragment of the link.
    pub(crate) fragment: AttrValue,
}

#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    /// The address to copy by hand.
    Refused(String),
}

/// The button, and what became of it. An edit makes it forget.
#[component]
pub(crate) fn CopyLink(props: &Props) -> Html {
    let outcome = use_state(|| None);
    let setter = outcome.setter();
    use_effect_with(props.fragment.clone(), move |_| setter.set(None));
    let words = props.language.words();
    let onclick = {
        let (setter, fragment) = (outcome.setter(), props.fragment.clone());
        Callback::from(move |_: MouseEvent| {
            let (setter, address) = (setter.clone(), browser::address_of(&fragment));
            spawn_local(async move {
                let copied = browser::copy(&address).await;
                setter.set(Some(if copied { Outcome::Copied } else { Outcome::Refused(address) }));
            });
        })
    };
    let copied = *outcome == Some(Outcome::Copied);
    html! {
        <div class="copy-link">
            <button type="button" class="button" {onclick}>
                { if copied { words.link_copied_sign } else { words.copy_link } }
            </button>
            <span class="visually-hidden" role="status">{ if copied { words.link_copied } else { "" } }</span>
            if let Some(Outcome::Refused(address)) = &*outcome {
                <p class="copy-link-refused" role="status">
                    { words.link_refused }
                    <input type="text" readonly=true aria-label={words.link_address} value={address.clone()} />
                </p>
            }
        </div>
    }
}
