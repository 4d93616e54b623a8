//! Copies the link to the scenario; where the browser refuses, shows it for copying by hand.

use yew::prelude::*;

use crate::ui::markup::{button, said, text};
use crate::ui::state::{Action, Copied, State};

/// The button, and what became of it.
pub(crate) fn copy_link(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.language.words();
    let (label, status) = match state.copied {
        Some(Copied::Done) => (words.link_copied_sign, words.link_copied),
        _ => (words.copy_link, ""),
    };
    html! {
        <div class="copy-link">
            { button("button", label, dispatch, Action::Copy) }
            <span class="visually-hidden" role="status">{ text(status) }</span>
            { refusal(state) }
        </div>
    }
}

/// Why there is nothing on the clipboard: a field that cannot be read would be missing in the link, or the
/// browser refuses, and the address can be copied by hand.
fn refusal(state: &State) -> Html {
    let words = state.language.words();
    match &state.copied {
        None | Some(Copied::Done) => html! {},
        Some(Copied::Unread) => html! { <p class="copy-link-refused" role="status">{ said(state.unread()) }</p> },
        Some(Copied::Refused(address)) => html! {
            <p class="copy-link-refused" role="status">
                { text(words.link_refused) }
                <input type="text" readonly=true aria-label={words.link_address} value={address.to_string()} />
            </p>
        },
    }
}
