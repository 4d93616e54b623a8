//! Required (or allowed) shares over thresholds and volumes.

use yew::prelude::*;

use crate::i18n::answer::{WhatIfCell, WhatIfTable as Table};
use crate::model::{Language, Sense};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) sense: Sense,
    pub(crate) caption: AttrValue,
    pub(crate) table: Table,
}

/// The table with its caption and its note.
#[component]
pub(crate) fn WhatIfTable(props: &Props) -> Html {
    let words = &props.language.words().what_if;
    let note = match props.sense {
        Sense::Reach => words.note_reach,
        Sense::Limit => words.note_limit,
    };
    let row = |(threshold, own, cells): &(String, bool, Vec<WhatIfCell>)| {
        html! {
            <tr class={classes!(own.then_some("own"))}>
                <th scope="row">{ threshold }</th>
                { for cells.iter().map(cell) }
            </tr>
        }
    };
    html! {
        <div class="what-if-table">
            <table>
                <caption>{ &props.caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.target }</th>
                        { for props.table.changes.iter().map(|change| html! { <th scope="col" class="number">{ change }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for props.table.rows.iter().map(row) }</tbody>
            </table>
            <p class="what-if-table-note">{ note }</p>
        </div>
    }
}

fn cell(cell: &WhatIfCell) -> Html {
    match &cell.share {
        Some(share) => html! { <td class={classes!("number", cell.own.then_some("what-if-table-own"))}>{ share }</td> },
        None => {
            html! { <td class={classes!("number", "tone-bad", cell.own.then_some("what-if-table-own"))}>{ "✕" }</td> }
        }
    }
}
