//! Verdict and outlook: a sign, a word, the figure behind it.

use yew::prelude::*;

use super::sentence::phrase;
use crate::i18n::answer::{Status, Tone};
use crate::ui::markup::{each, element, sign, text};

/// A sign and a word in the colour of their tone; without colour they say the same.
pub(crate) fn toned(tone: Tone, word: &'static str) -> Html {
    let class = match tone {
        Tone::Good => "tone tone-good",
        Tone::Open => "tone tone-open",
        Tone::Bad => "tone tone-bad",
        Tone::Unknown => "tone tone-unknown",
    };
    element("span", class, vec![sign(tone.sign()), text("\u{a0}"), text(word)])
}

/// The list.
pub(crate) fn status_list(statuses: &[Status]) -> Html {
    let item = |status: &Status| {
        let mut parts = vec![toned(status.tone, status.word)];
        if let Some(detail) = &status.detail {
            parts.extend([text(" — "), phrase(detail)]);
        }
        element("li", "", parts)
    };
    element("ul", "status-list", each(statuses, item))
}
