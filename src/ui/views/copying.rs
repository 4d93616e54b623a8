//! Copying what a page shows as a table, as other programmes take it.

use yew::prelude::*;

use crate::model::{Language, Scenario};
use crate::sheet::report::{Table, tabs};
use crate::ui::components::copy_table::CopyTable;
use crate::ui::markup::wrap;
use crate::ui::state::State;

/// The button; the table is made when it is asked for.
pub(super) fn copying(state: &State, table: fn(&Scenario, Language) -> Option<Table>) -> Html {
    let (scenario, language) = (state.scenario.clone(), state.language);
    let words = &language.planning().import.export;
    let make = Callback::from(move |()| {
        table(&scenario, language).map(|table| tabs(&table, language)).unwrap_or_default().into()
    });
    wrap("p", "copying", html! { <CopyTable {make} label={words.copy} done={words.copied} /> })
}
