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
use crate::ui::markup::{button, element, list, said, text, worded, wrap};
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
    let link = move || link::write(&scenario, Page::Board).into();
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Library(Shelf::Save(link())));
    let label = state.language.planning().library.save;
    html! { <button type="button" class="button" {onclick}>{ text(label) }</button> }
}

/// The file is written when it is asked for.
fn download(state: &State, dispatch: &Callback<Action>) -> Html {
    let scenario = state.scenario.clone();
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Download(file::write(&scenario).into()));
    let label = state.language.planning().library.download;
    html! { <button type="button" class="button button-quiet" {onclick}>{ text(label) }</button> }
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

fn use_plan(state: &State, dispatch: &Callback<Action>, link: &str) -> Html {
    let link = link.to_owned();
    let adopt = move |_: MouseEvent| Action::Library(Shelf::Adopt(Box::new(link::read(&link).scenario)));
    let label = state.language.planning().library.use_plan;
    html! { <button type="button" class="link-button" onclick={dispatch.reform(adopt)}>{ text(label) }</button> }
}

fn entry(state: &State, dispatch: &Callback<Action>, place: u32, entry: &Saved) -> Html {
    let words = &state.language.planning().library;
    let link = entry.link.clone();
    let onclick =
        dispatch.reform(move |_: MouseEvent| Action::Library(Shelf::Open(place, Box::new(link::read(&link)))));
    let open = html! { <button type="button" class="link-button library-name" {onclick}>{ said(entry.name.clone()) }</button> };
    let current = state.library.current.as_ref() == Some(&entry.name);
    let act = |label, shelf| button("link-button", label, dispatch, Action::Library(shelf));
    let actions = vec![
        use_plan(state, dispatch, &entry.link),
        act(words.duplicate, Shelf::Duplicate(place)),
        act(words.delete, Shelf::Delete(place)),
    ];
    let mark = wrap("span", "library-current", text(if current { words.current } else { "" }));
    element("li", "", vec![open, mark, element("span", "library-actions", actions)])
}
