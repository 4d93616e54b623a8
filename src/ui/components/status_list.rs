//! Verdict and outlook: a sign, a word, the figure behind it.

use yew::prelude::*;

use super::sentence::phrase;
use crate::i18n::answer::{Status, Tone};

/// The class that colours a tone; the sign and the word say the same without colour.
pub(crate) fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "tone-good",
        Tone::Open => "tone-open",
        Tone::Bad => "tone-bad",
        Tone::Unknown => "tone-unknown",
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) statuses: Vec<Status>,
}

/// The list.
#[component]
pub(crate) fn StatusList(props: &Props) -> Html {
    let item = |status: &Status| {
        html! {
            <li>
                <span class={classes!("status-list-word", tone_class(status.tone))}>
                    <span aria-hidden="true">{ status.tone.sign() }{ " " }</span>{ status.word }
                </span>
                if let Some(detail) = &status.detail {
                    <span class="status-list-detail">{ " — " }{ phrase(detail) }</span>
                }
            </li>
        }
    };
    html! { <ul class="status-list">{ for props.statuses.iter().map(item) }</ul> }
}
