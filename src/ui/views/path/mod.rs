//! The path: how the rest of the period is walked, as a chart and as a table.

mod chart;
mod controls;
mod risk;
mod table;

use yew::prelude::*;

use self::chart::chart;
use self::controls::controls;
use self::risk::risk;
use self::table::table;
use super::asked::{asked, lack};
use crate::calc::path::NoPath;
use crate::calc::prospect::prospect;
use crate::i18n::answer::Speaker;
use crate::i18n::path::{no_path, path_table};
use crate::ui::components::sentence::phrase;
use crate::ui::entry::Field;
use crate::ui::markup::{each, element, list, when, worded, wrap};
use crate::ui::state::{Action, State};

/// The page.
pub fn path(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.planning().path;
    let Some(found) = prospect(&state.scenario) else { return Html::default() };
    let speaker = Speaker::new(language, &found.question, Some(&found.branch));
    let walked = match &found.path {
        Ok(path) => {
            let said = path_table(speaker, path, state.scenario.ratio().cap);
            let lines = element("div", "path-lines", each(&said.lines, |line| wrap("p", "", phrase(line))));
            let table = table(state, dispatch, &found, Some(&said));
            vec![lines, chart(speaker, &found.question, path), table, risk(state, speaker, &found, path)]
        }
        Err(missing) => {
            let why = no_path(language, *missing, &found.steps);
            // What is missing of a step is typed in its row.
            let rows = matches!(missing, NoPath::Spread(_) | NoPath::Volume);
            vec![
                lack(state, dispatch, why, *missing == NoPath::Figures),
                Html::default(),
                when(rows, || table(state, dispatch, &found, None)),
            ]
        }
    };
    let mut parts = vec![
        worded("h2", "", words.title),
        worded("p", "path-about", words.about),
        asked(state, dispatch, &found, &[Field::Cutoff, Field::End]),
        controls(state, dispatch, &found),
    ];
    parts.extend(walked);
    html! { <main id="answer" tabindex="-1" class="path">{ list(parts) }</main> }
}
