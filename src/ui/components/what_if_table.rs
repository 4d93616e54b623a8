//! Required (or allowed) shares over thresholds and volumes.

use yew::prelude::*;

use crate::i18n::answer::{WhatIfCell, WhatIfTable};
use crate::model::{Language, Sense};

/// The table with its caption and its note.
pub(crate) fn what_if_table(language: Language, sense: Sense, caption: String, table: &WhatIfTable) -> Html {
    let words = &language.words().what_if;
    let note = match sense {
        Sense::Reach => words.note_reach,
        Sense::Limit => words.note_limit,
    };
    let row = |(threshold, own, cells): &(String, bool, Vec<WhatIfCell>)| {
        html! {
            <tr class={own.then_some("own")}><th scope="row">{ threshold }</th>{ for cells.iter().map(cell) }</tr>
        }
    };
    html! {
        <div class="what-if-table">
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.target }</th>
                        { for table.changes.iter().map(|change| html! { <th scope="col" class="number">{ change }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
            <p class="what-if-table-note">{ note }</p>
        </div>
    }
}

fn cell(cell: &WhatIfCell) -> Html {
    let class = match (&cell.share, cell.own) {
        (Some(_), false) => "number",
        (Some(_), true) => "number what-if-table-own",
        (None, false) => "number tone-bad",
        (None, true) => "number tone-bad what-if-table-own",
    };
    html! { <td {class}>{ cell.share.as_deref().unwrap_or("✕") }</td> }
}
