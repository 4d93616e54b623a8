//! Required (or allowed) shares over thresholds and volumes.

use yew::prelude::*;

use crate::i18n::answer::{WhatIfCell, WhatIfTable};
use crate::model::{Language, Sense};
use crate::ui::markup::{each, element, heading, said, text, worded, wrap};

/// The table with its caption and its note.
pub(crate) fn what_if_table(language: Language, sense: Sense, caption: String, table: &WhatIfTable) -> Html {
    let words = &language.words().what_if;
    let note = match sense {
        Sense::Reach => words.note_reach,
        Sense::Limit => words.note_limit,
    };
    let mut heads = vec![heading("col", "", text(words.target))];
    heads.extend(table.changes.iter().map(|change| heading("col", "number", said(change.clone()))));
    let row = |(threshold, own, cells): &(String, bool, Vec<WhatIfCell>)| {
        let mut row = vec![heading("row", "", said(threshold.clone()))];
        row.extend(cells.iter().map(cell));
        element("tr", if *own { "own" } else { "" }, row)
    };
    let table = vec![
        wrap("caption", "", said(caption)),
        wrap("thead", "", element("tr", "", heads)),
        element("tbody", "", each(&table.rows, row)),
    ];
    let note = worded("p", "what-if-table-note", note);
    element("div", "what-if-table", vec![element("table", "", table), note])
}

fn cell(cell: &WhatIfCell) -> Html {
    let class = match (&cell.share, cell.own) {
        (Some(_), false) => "number",
        (Some(_), true) => "number what-if-table-own",
        (None, false) => "number tone-bad",
        (None, true) => "number tone-bad what-if-table-own",
    };
    wrap("td", class, cell.share.clone().map_or(text("✕"), said))
}
