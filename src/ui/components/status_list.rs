//! Verdict and outlook: a sign, a word, the figure behind it.

use yew::prelude::*;

use super::sentence::phrase;
use crate::i18n::answer::{Status, Tone};

/// A sign and a word in the colour of their tone; without colour they say the same.
pub(crate) fn toned(tone: Tone, word: &'static str) -> Html {
    let class = match tone {
        Tone::Good => "tone tone-good",
        Tone::Open => "tone tone-open",
        Tone::Bad => "tone tone-bad",
        Tone::Unknown => "tone tone-unknown",
    };
    html! { <span {class}><span aria-hidden="true">{ tone.sign() }{ "\u{a0}" }</span>{ word }</span> }
}

/// The list.
pub(crate) fn status_list(statuses: &[Status]) -> Html {
    let item = |status: &Status| {
        let detail = status.detail.as_ref().map(|detail| html! { <>{ " — " }{ phrase(detail) }</> });
        html! { <li>{ toned(status.tone, status.word) }{ for detail }</li> }
    };
    html! { <ul class="status-list">{ for statuses.iter().map(item) }</ul> }
}
