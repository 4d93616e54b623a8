//! The scenario's name, files, and the list of scenarios kept on the device.

use std::rc::Rc;

use yew::prelude::*;

use super::named_field;
use crate::file;
use crate::i18n::phrase::fill;
use crate::link::{self, Page};
use crate::ui::components::file_button::file_button;
use crate::ui::components::sentence::phrase;
use crate::ui::entry::Field;
use crate::ui::library::Saved;
use crate::ui::markup::{button, button_for, element, list, said, text, worded, wrap};
use crate::ui::state::{Action, Shelf, State};

/// The panel under the head of the page.
pub fn library(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().library;
    let close = button("link-button", words.close, dispatch, Action::Library(Shelf::Toggle));
    let parts = vec![
        element("div", "library-head", vec![worded("h2", "", words.heading), close]),
        element(
            "div",
            "library-names",
            vec![named_field(state, dispatch, Field::Name), named_field(state, dispatch, Field::Place)],
        ),
        tools(state, dispatch),
        worded("h3", "", words.saved_heading),
        saved(state, dispatch),
    ];
    html! { <section class="library" aria-label={words.heading}>{ for parts }</section> }
}

fn tools(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().library;
    let open = dispatch.reform(|text: Rc<str>| Action::OpenFile(Rc::new(file::read(&text))));
    let quiet = |label, action| button("button button-quiet", label, dispatch, action);
    let buttons = vec![
        save(state, dispatch),
        download(state, dispatch),
        file_button(words.open_file, ".json,application/json", open),
        quiet(words.new, Action::Clear),
    ];
    element("p", "library-tools", buttons)
}

/// The link is written when it is asked for.
fn save(state: &State, dispatch: &Callback<Action>) -> Html {
    let scenario = state.scenario.clone();
    let label = state.language.planning().library.save;
    let save = move || Action::Library(Shelf::Save(link::write(&scenario, Page::Board).into()));
    button_for("button", text(label), dispatch, save)
}

/// The file is written when it is asked for.
fn download(state: &State, dispatch: &Callback<Action>) -> Html {
    let scenario = state.scenario.clone();
    let label = state.language.planning().library.download;
    button_for("button button-quiet", text(label), dispatch, move || Action::Download(file::write(&scenario).into()))
}

fn saved(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().library;
    let entries: Vec<Html> =
        (0..).zip(&state.library.saved).map(|(place, it)| entry(state, dispatch, place, it)).collect();
    let list_of =
        if entries.is_empty() { worded("p", "library-none", words.nothing_saved) } else { element("ul", "", entries) };
    let restore = state.library.deleted.as_ref().map(|(_, entry)| {
        let gone = phrase(&fill(words.deleted, &[("name", &entry.name)]));
        let restore = button("link-button", words.restore, dispatch, Action::Library(Shelf::Restore));
        html! { <p role="status">{ gone }{ text(" ") }{ restore }</p> }
    });
    list(vec![list_of, restore.unwrap_or_default()])
}

/// Takes the plan of a saved scenario, without its figures.
pub(super) fn plan_of(entry: &Saved) -> impl Fn() -> Action + use<> {
    let link = entry.link.clone();
    move || Action::Library(Shelf::Adopt(Box::new(link::read(&link).scenario)))
}

fn entry(state: &State, dispatch: &Callback<Action>, place: u32, entry: &Saved) -> Html {
    let words = &state.language.planning().library;
    let link = entry.link.clone();
    let open = move || Action::Library(Shelf::Open(place, Box::new(link::read(&link))));
    let open = button_for("link-button library-name", said(entry.name.clone()), dispatch, open);
    let current = state.library.current.as_ref() == Some(&entry.name);
    let act = |label, shelf| button("link-button", label, dispatch, Action::Library(shelf));
    let actions = vec![
        button_for("link-button", text(words.use_plan), dispatch, plan_of(entry)),
        act(words.duplicate, Shelf::Duplicate(place)),
        act(words.delete, Shelf::Delete(place)),
    ];
    let mark = wrap("span", "library-current", text(if current { words.current } else { "" }));
    element("li", "", vec![open, mark, element("span", "library-actions", actions)])
}
