//! The title of the plan, where it comes from, and its period.

use yew::prelude::*;

use super::super::field;
use crate::i18n::board::plan_title;
use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::plans;
use crate::ui::components::sentence::{phrase, sentence};
use crate::ui::entry::Field;
use crate::ui::markup::{element, said, wrap};
use crate::ui::state::{Action, State};

/// The heading of the board.
pub(super) fn heading(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.planning().board;
    let scenario = &state.scenario;
    let plan = plans::plan(&scenario.plan);
    let cutoff = scenario.period.cutoff.map(|day| fill(words.cutoff, &[("day", &format_date(day, language))]).plain());
    let about: Vec<String> =
        [Some(scenario.place.clone()).filter(|place| !place.is_empty()), cutoff].into_iter().flatten().collect();
    let source = plan.map(|plan| phrase(&fill(words.source, &[("source", plan.source.of(language))])));
    let note = plan.and_then(|plan| plan.note).map(|note| wrap("p", "board-note", said(note.of(language).to_owned())));
    let days = sentence(words.period, &|slot| {
        let day = match slot {
            "start" => Field::Start,
            "cutoff" => Field::Cutoff,
            _ => Field::End,
        };
        field(state, dispatch, day, "…/…/…")
    });
    let parts = vec![
        wrap("h2", "board-title", said(plan_title(language, scenario).to_owned())),
        wrap("p", "board-about", said(about.join(" · "))),
        wrap("p", "board-about", source.unwrap_or_default()),
        note.unwrap_or_default(),
        fieldset(state, days),
    ];
    element("header", "board-heading", parts)
}

fn fieldset(state: &State, days: Html) -> Html {
    html! { <fieldset class="board-period" disabled={state.locked()}>{ days }</fieldset> }
}
