//! The table of the steps: what each must bring, and what is typed for it.

use yew::prelude::*;

use super::super::entry_field;
use crate::calc::prospect::Prospect;
use crate::i18n::path::{PathRow, PathTable};
use crate::i18n::{PathWords, format_date};
use crate::model::Profile;
use crate::ui::entry::{Field, RouteField};
use crate::ui::markup::{classed, element, heading, list, said, text, when, worded, wrap};
use crate::ui::state::{Action, State};

/// The steps; without a path, those that numbers are typed for.
pub(super) fn table(state: &State, dispatch: &Callback<Action>, found: &Prospect, said: Option<&PathTable>) -> Html {
    let words = &state.language.planning().path;
    let typed = typed(state);
    if said.is_none() && typed.is_none() {
        return Html::default();
    }
    let rows: Vec<Html> = found
        .steps
        .iter()
        .enumerate()
        .map(|(place, step)| {
            let name = format_date(step.last, state.language);
            let field = typed.map(|field| {
                let label = [label(state, field), " – ", &name].concat();
                wrap(
                    "td",
                    "number",
                    entry_field(state, dispatch, Field::Route(field(step.place)), "…".into(), Some(label.into())),
                )
            });
            row(name, field, said.and_then(|said| said.rows.get(place)), said.is_some())
        })
        .collect();
    let head = head(words, typed.map(|field| label(state, field)), said.map(|said| said.count_heading));
    let foot = said.map(|said| foot(words, said, typed.is_some())).unwrap_or_default();
    let parts = vec![wrap("thead", "", head), element("tbody", "", rows), wrap("tfoot", "", foot)];
    let table = element("table", "path-table", parts);
    html! { <fieldset class="path-scroll" disabled={state.locked()}>{ table }</fieldset> }
}

/// What is typed for each step, where something is.
fn typed(state: &State) -> Option<fn(u8) -> RouteField> {
    match state.scenario.route.profile {
        Profile::LastYear => Some(RouteField::LastYear),
        Profile::Typed => Some(RouteField::Weight),
        Profile::Even | Profile::WorkingDays => None,
    }
}

fn label(state: &State, field: fn(u8) -> RouteField) -> &'static str {
    Field::Route(field(0)).label(state.language)
}

fn head(words: &'static PathWords, typed: Option<&'static str>, count: Option<&'static str>) -> Html {
    let names = &words.heading;
    let mut heads = vec![heading("col", "", text(names.until))];
    heads.extend(typed.map(|label| heading("col", "number", text(label))));
    if let Some(count) = count {
        let others = [
            ("number path-wide", names.days),
            ("number", names.volume),
            ("number", count),
            ("number path-wide", names.of_step),
            ("number path-wide", names.cumulative),
            ("number", names.share),
            ("number path-wide", names.unchanged),
        ];
        heads.extend(others.map(|(class, name)| heading("col", class, text(name))));
    }
    element("tr", "", heads)
}

fn row(name: String, field: Option<Html>, step: Option<&PathRow>, walked: bool) -> Html {
    let mut cells = vec![heading("row", "", said(name))];
    cells.extend(field);
    if let Some(row) = step.filter(|_| walked) {
        let others = [
            ("number path-wide", &row.days),
            ("number", &row.volume),
            ("number path-count", &row.count),
            ("number path-wide", &row.of_step),
            ("number path-wide", &row.cumulative),
            ("number", &row.share),
            ("number path-wide", &row.unchanged),
        ];
        cells.extend(others.map(|(class, cell)| wrap("td", class, said(cell.clone()))));
    }
    element("tr", "", cells)
}

fn foot(words: &'static PathWords, table: &PathTable, typed: bool) -> Html {
    let blank = |class| worded("td", class, "");
    let cells = vec![
        heading("row", "", text(words.sum)),
        when(typed, || blank("")),
        blank("path-wide"),
        wrap("td", "number", said(table.sums.0.clone())),
        wrap("td", "number path-count", said(table.sums.1.clone())),
        blank("path-wide"),
        blank("path-wide"),
        blank(""),
        blank("path-wide"),
    ];
    list(vec![classed(element("tr", "", cells), "")])
}
