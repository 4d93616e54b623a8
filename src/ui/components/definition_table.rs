//! The target under every definition that the data allow; another one can be chosen from it.

use yew::prelude::*;

use super::sentence::phrase;
use super::status_list::tone_class;
use crate::i18n::answer::{DefinitionRow, DefinitionTable as Table};
use crate::model::{Indicator, Language};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) table: Table,
    pub(crate) choose: Callback<Indicator>,
}

/// The table and what it comes to.
#[component]
pub(crate) fn DefinitionTable(props: &Props) -> Html {
    let words = &props.language.words().definitions;
    let table = &props.table;
    html! {
        <section class="definition-table">
            <h2 id="definitions">{ words.heading }</h2>
            <table aria-labelledby="definitions">
                <thead>
                    <tr>
                        <th scope="col">{ words.definition }</th>
                        <th scope="col" class="number">{ words.now }</th>
                        <th scope="col" class="number">{ table.margin_heading }</th>
                        <th scope="col">{ words.verdict }</th>
                    </tr>
                </thead>
                <tbody>{ for table.rows.iter().map(|row| table_row(props, row)) }</tbody>
            </table>
            if let Some(summary) = &table.summary {
                <p class={classes!("definition-table-summary", table.differs.then_some("tone-open"))}>
                    if table.differs { <span aria-hidden="true">{ "▲ " }</span> }
                    { phrase(summary) }
                </p>
            }
            if let Some(untold) = &table.untold {
                <p class="definition-table-untold">{ phrase(untold) }</p>
            }
        </section>
    }
}

fn table_row(props: &Props, row: &DefinitionRow) -> Html {
    let indicator = row.indicator;
    let onclick = props.choose.reform(move |_: MouseEvent| indicator);
    let definition = if row.own {
        html! { <strong>{ row.definition }</strong> }
    } else {
        let choose = props.language.words().definitions.choose;
        html! { <button type="button" class="link-button" title={choose} {onclick}>{ row.definition }</button> }
    };
    html! {
        <tr key={row.indicator.code()} class={classes!(row.own.then_some("own"))}>
            <th scope="row">{ definition }</th>
            <td class="number">{ &row.now }</td>
            <td class="number">{ &row.margin }</td>
            <td class={tone_class(row.tone)}>
                <span aria-hidden="true">{ row.tone.sign() }{ "\u{a0}" }</span>{ row.verdict }
            </td>
        </tr>
    }
}
