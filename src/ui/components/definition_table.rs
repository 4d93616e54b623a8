//! The target under every definition that the data allow; another one can be chosen from it.

use yew::prelude::*;

use super::sentence::phrase;
use super::status_list::toned;
use crate::i18n::answer::{DefinitionRow, DefinitionTable};
use crate::model::Language;
use crate::ui::state::{Action, on_click};

/// The table and what it comes to.
pub(crate) fn definition_table(language: Language, table: &DefinitionTable, dispatch: &Callback<Action>) -> Html {
    let words = &language.words().definitions;
    let summary_class = if table.differs { "definition-table-summary tone-open" } else { "definition-table-summary" };
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
                <tbody>{ for table.rows.iter().map(|row| table_row(row, words.choose, dispatch)) }</tbody>
            </table>
            <p class={summary_class}>
                <span aria-hidden="true">{ if table.differs { "▲ " } else { "" } }</span>
                { for table.summary.as_ref().map(phrase) }
            </p>
            <p class="definition-table-untold">{ for table.untold.as_ref().map(phrase) }</p>
        </section>
    }
}

fn table_row(row: &DefinitionRow, title: &'static str, dispatch: &Callback<Action>) -> Html {
    let indicator = row.indicator;
    let definition = if row.own {
        html! { <strong>{ row.definition }</strong> }
    } else {
        let onclick = on_click(dispatch, Action::Choose(indicator));
        html! { <button type="button" class="link-button" {title} {onclick}>{ row.definition }</button> }
    };
    html! {
        <tr key={indicator.code()}>
            <th scope="row">{ definition }</th>
            <td class="number">{ &row.now }</td>
            <td class="number">{ &row.margin }</td>
            <td>{ toned(row.tone, row.verdict) }</td>
        </tr>
    }
}
