//! The pages. A view reads the state, asks the engine, and lays out components.

pub mod allocation;
pub mod asked;
pub mod board;
pub mod compare;
mod copying;
pub mod data;
pub mod file_news;
pub mod frame_foot;
pub mod guide;
pub mod library;
pub mod method;
pub mod news;
pub mod path;
pub mod picture;
pub mod quick;
pub mod renewal;
pub mod scores;
pub mod share;

use yew::prelude::*;

use super::components::entry_field::EntryField;
use super::entry::Field;
use super::markup::{classed, text};
use super::state::{Action, State};

/// A field of the scenario that the quick answer has as well.
fn field(state: &State, dispatch: &Callback<Action>, it: Field, placeholder: impl Into<AttrValue>) -> Html {
    entry_field(state, dispatch, it, placeholder.into(), None)
}

fn entry_field(
    state: &State,
    dispatch: &Callback<Action>,
    field: Field,
    placeholder: AttrValue,
    label: Option<AttrValue>,
) -> Html {
    let State { scenario, language, opened, .. } = state;
    html! {
        <EntryField {field} entry={field.entry(scenario)} language={*language} opened={*opened} {placeholder} {label}
            dispatch={dispatch.clone()} />
    }
}

/// A field under its name.
fn named_field(state: &State, dispatch: &Callback<Action>, it: Field) -> Html {
    let label = it.label(state.language);
    labelled(it.id(), label, entry_field(state, dispatch, it, "…".into(), Some(label.into())))
}

/// Something to fill in or to choose, under its name.
fn labelled(id: String, label: &'static str, control: Html) -> Html {
    classed(html! { <p><label for={id}>{ text(label) }</label>{ control }</p> }, "labelled")
}
