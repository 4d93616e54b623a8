//! The path: how the rest of the period is walked, as a chart and as a table.

mod chart;
mod controls;
mod horizon;
mod risk;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::chart::chart;
use self::controls::controls;
use self::horizon::Horizon;
pub(super) use self::risk::choices;
use self::table::table;
use super::asked::{asked, lack};
use super::copying::{copying, copying_all};
use crate::calc::path::NoPath;
use crate::calc::prospect::prospect;
use crate::i18n::answer::Speaker;
use crate::i18n::path::{no_path, path_table};
use crate::i18n::risk::aim_lines;
use crate::sheet::report::path_table as path_table_of;
use crate::ui::components::sentence::phrase;
use crate::ui::entry::Field;
use crate::ui::kept::Kept;
use crate::ui::markup::{each, element, list, said, when, worded, wrap};
use crate::ui::state::{Action, State};

/// The page.
pub fn path(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.planning().path;
    let Some(found) = prospect(&state.scenario) else { return Html::default() };
    let speaker = Speaker::new(language, &found.question, Some(&found.branch));
    let walked = match &found.path {
        Ok(path) => {
            let rows = path_table(speaker, path, state.scenario.ratio().cap);
            let mut lines = each(&rows.lines, |line| wrap("p", "", phrase(line)));
            lines.extend(each(&aim_lines(speaker, &found, state.scenario.certainty), |line| {
                wrap("p", "", said(line.clone()))
            }));
            let table = table(state, dispatch, &found, Some(&rows));
            let horizon = Rc::new(Horizon::new(state, found.clone()));
            let kept = |view: fn(&Horizon) -> Html| html! { <Kept<Horizon> of={Rc::clone(&horizon)} {view} /> };
            let section = vec![
                worded("h3", "", words.risk.title),
                risk::choices(state, dispatch),
                kept(risk::risk),
                risk::spreads(state, dispatch, horizon.spread()),
                risk::further(state, dispatch, &horizon),
                copying_all(language, ".path-risk table"),
            ];
            vec![
                kept(risk::at_once),
                element("div", "path-lines", lines),
                kept(chart),
                super::picture::of_path(state),
                list(vec![table, copying(state, path_table_of)]),
                element("section", "path-risk", section),
            ]
        }
        Err(missing) => {
            let why = no_path(language, *missing, &found.steps);
            // What is missing of a step is typed in its row.
            let rows = matches!(missing, NoPath::Spread(_) | NoPath::Volume);
            vec![
                Html::default(),
                lack(state, dispatch, why, *missing == NoPath::Figures),
                Html::default(),
                Html::default(),
                when(rows, || table(state, dispatch, &found, None)),
                Html::default(),
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
