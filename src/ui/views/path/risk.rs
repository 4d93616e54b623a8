//! How sure the path is: sentences, the share needed to be surer, and by which spread.

use yew::prelude::*;

use crate::calc::path::Path;
use crate::calc::prospect::Prospect;
use crate::i18n::answer::Speaker;
use crate::i18n::risk::risk_table;
use crate::ui::components::sentence::phrase;
use crate::ui::markup::{each, element, heading, said, text, worded, wrap};
use crate::ui::state::State;

pub(super) fn risk(state: &State, speaker: Speaker, found: &Prospect, path: &Path) -> Html {
    let Some(outlook) = found.risk(&state.scenario) else { return Html::default() };
    let table = risk_table(speaker, &outlook, path.volume());
    let [name, heads @ ..] = table.heads;
    let mut head = vec![heading("col", "", text(name))];
    head.extend(heads.map(|words| heading("col", "number", text(words))));
    let rows = table.rows.into_iter().map(|[name, cells @ ..]| {
        let mut row = vec![heading("row", "", said(name))];
        row.extend(cells.map(|cell| wrap("td", "number", said(cell))));
        element("tr", "", row)
    });
    let body = vec![wrap("thead", "", element("tr", "", head)), element("tbody", "", rows.collect())];
    let parts = vec![
        worded("h3", "", state.language.planning().path.risk.title),
        element("div", "path-lines", each(&table.lines, |line| wrap("p", "", phrase(line)))),
        element("table", "path-table path-sure", body),
        element("div", "path-hint", table.notes.map(|note| wrap("p", "", said(note))).into()),
    ];
    element("section", "path-risk", parts)
}
