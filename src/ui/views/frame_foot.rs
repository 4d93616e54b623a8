//! The foot of a page in a frame: whether its figures are fixed, and the way to the whole page.

use yew::prelude::*;

use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::link;
use crate::ui::browser;
use crate::ui::components::sentence::phrase;
use crate::ui::markup::{element, list, text, wrap};
use crate::ui::state::{Action, State};

/// The foot.
pub fn frame_foot(state: &State, _: &Callback<Action>) -> Html {
    let words = &state.language.planning().share;
    let fixed = state.frame.is_some_and(|frame| frame.frozen).then(|| match state.scenario.period.cutoff {
        Some(day) => phrase(&fill(words.fixed, &[("day", &format_date(day, state.language))])),
        None => text(words.fixed_undated),
    });
    let address = browser::address_of(&link::write(&state.scenario, state.page).unwrap_or_default());
    let open =
        html! { <a href={address} target="_blank" rel="noopener">{ text(words.open_in_full) }{ text(" ↗") }</a> };
    let fixed = fixed.map_or_else(Html::default, |told| list(vec![told, text(" ")]));
    element("footer", "frame-foot", vec![wrap("span", "", fixed), open])
}
