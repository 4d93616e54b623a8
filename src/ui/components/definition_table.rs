//! The target under every definition that the data allow; another one can be chosen from it, unless the page is locked.

use yew::prelude::*;

use super::sentence::phrase;
use super::status_list::toned;
use crate::i18n::answer::{DefinitionRow, DefinitionTable};
use crate::model::Indicator;
use crate::ui::markup::{button, each, element, heading, list, said, sign, text, worded, wrap};
use crate::ui::state::{Action, State};

/// The table and what it comes to; nothing where there is no other definition.
pub(crate) fn definition_table(
    state: &State,
    table: &DefinitionTable,
    choose: &dyn Fn(Indicator) -> Action,
    dispatch: &Callback<Action>,
) -> Html {
    if table.rows.is_empty() {
        return html! {};
    }
    let words = &state.language.words().definitions;
    let rows = each(&table.rows, |row| {
        let definition = match row.own {
            true => worded("strong", "", row.definition),
            false if state.locked() => text(row.definition),
            false => button("link-button", row.definition, dispatch, choose(row.indicator)),
        };
        table_row(row, definition)
    });
    let (class, mark) = if table.differs { ("tone-open", "▲ ") } else { ("", "") };
    let summary = list(each(table.summary.as_slice(), phrase));
    let heads = vec![
        heading("col", "", text(words.definition)),
        heading("col", "number", text(words.now)),
        heading("col", "number", text(table.margin_heading)),
        heading("col", "", text(words.verdict)),
    ];
    let parts = vec![
        worded("caption", "", words.heading),
        wrap("thead", "", element("tr", "", heads)),
        element("tbody", "", rows),
    ];
    let parts = vec![
        element("table", "", parts),
        element("p", class, vec![sign(mark), summary]),
        element("p", "definition-table-untold", each(table.untold.as_slice(), phrase)),
    ];
    element("section", "definition-table", parts)
}

fn table_row(row: &DefinitionRow, definition: Html) -> Html {
    let cells = vec![
        heading("row", "", definition),
        wrap("td", "number", said(row.now.clone())),
        wrap("td", "number", said(row.margin.clone())),
        wrap("td", "", toned(row.tone, row.verdict)),
    ];
    element("tr", "", cells)
}
