//! Copying what a page shows as a table, as other programmes take it.

use yew::prelude::*;

use crate::model::{Language, Scenario};
use crate::sheet::report::{Table, tabs};
use crate::ui::browser;
use crate::ui::components::copy_table::CopyTable;
use crate::ui::markup::wrap;
use crate::ui::state::State;

/// The button; the table is made when it is asked for.
pub(super) fn copying(state: &State, table: fn(&Scenario, Language) -> Option<Table>) -> Html {
    let (scenario, language) = (state.scenario.clone(), state.language);
    let make = Callback::from(move |()| {
        table(&scenario, language).map(|table| tabs(&table, language)).unwrap_or_default().into()
    });
    tool(language, make, language.planning().import.export.copy)
}

/// The button for a table as it stands in the page, found by a selector.
pub(super) fn copying_shown(language: Language, table: &'static str) -> Html {
    tool(language, Callback::from(|()| browser::tables_shown(table).into()), language.planning().import.export.copy)
}

/// The button for several of them at once.
pub(super) fn copying_all(language: Language, tables: &'static str) -> Html {
    tool(
        language,
        Callback::from(|()| browser::tables_shown(tables).into()),
        language.planning().import.export.copy_all,
    )
}

fn tool(language: Language, make: Callback<(), AttrValue>, label: &'static str) -> Html {
    let done = language.planning().import.export.copied;
    wrap("p", "copying", html! { <CopyTable {make} {label} {done} /> })
}
