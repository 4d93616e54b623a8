//! The scenario's name, files, and the list of scenarios kept on the device.

use std::rc::Rc;

use yew::prelude::*;

use super::named_field;
use crate::file;
use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::link::fields::day as day_of;
use crate::link::{self, Page};
use crate::ui::components::file_button::file_button;
use crate::ui::components::sentence::phrase;
use crate::ui::entry::Field;
use crate::ui::library::Saved;
use crate::ui::markup::{button, button_for, element, list, said, text, when, worded, wrap};
use crate::ui::state::{Action, Limit, Shelf, State};
use crate::ui::works::Work;

/// The panel under the head of the page.
pub fn library(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().library;
    let close = button("link-button", words.close, dispatch, Action::Library(Shelf::Toggle));
    let link: Option<Rc<str>> = link::write(&state.scenario, Page::Board).map(Rc::from);
    let parts = vec![
        element("div", "library-head", vec![worded("h2", "", words.heading), close]),
        element(
            "div",
            "library-names",
            vec![named_field(state, dispatch, Field::Name), named_field(state, dispatch, Field::Place)],
        ),
        tools(state, dispatch, link.clone()),
        standing(state, link.as_deref()),
        worded("h3", "", words.saved_heading),
        saved(state, dispatch),
        works(state, dispatch, link.as_deref().unwrap_or_default()),
    ];
    html! { <section class="library" aria-label={words.heading}>{ for parts }</section> }
}

/// `link`: what holds the scenario; none where no link can.
fn tools(state: &State, dispatch: &Callback<Action>, link: Option<Rc<str>>) -> Html {
    let words = &state.language.planning().library;
    let open = dispatch.reform(|text: Rc<str>| Action::OpenFile(Rc::new(file::read(&text))));
    let quiet = |label, action| button("button button-quiet", label, dispatch, action);
    let save = link.map_or(Action::Beyond(Limit::Link), |link| Action::Library(Shelf::Save(link)));
    let buttons = vec![
        button("button", words.save, dispatch, save),
        download(state, dispatch),
        file_button(words.open_file, ".json,application/json", open),
        quiet(words.new, Action::Clear),
    ];
    element("p", "library-tools", buttons)
}

/// The file is written when it is asked for.
pub(super) fn download(state: &State, dispatch: &Callback<Action>) -> Html {
    let scenario = state.scenario.clone();
    let label = state.language.planning().library.download;
    let download = move || {
        let text = file::write(&scenario);
        if text.len() > file::MAX_SIZE { Action::Beyond(Limit::File) } else { Action::Download(text.into()) }
    };
    button_for("button button-quiet", text(label), dispatch, download)
}

/// Whether the entry that the scenario came from holds it as it is now.
fn standing(state: &State, link: Option<&str>) -> Html {
    let words = &state.language.planning().library;
    let Some(name) = &state.library.current else { return html! {} };
    let entry = state.library.saved.iter().find(|entry| entry.name == *name);
    let same = entry.zip(link).is_some_and(|(entry, link)| link::same_scenario(&entry.link, link));
    let told = fill(if same { words.all_saved } else { words.unsaved }, &[("name", name)]);
    html! { <p class="library-standing" role="status">{ phrase(&told) }</p> }
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

/// What was on the page last and is in no entry, the latest first.
fn works(state: &State, dispatch: &Callback<Action>, link: &str) -> Html {
    let words = &state.language.planning().library;
    let here = |work: &Work| work.is_empty() || link::same_scenario(&work.link, link);
    let others = state.library.works.0.iter().rev().filter(|work| !here(work) && !state.library.holds(&work.link));
    let others: Vec<Html> = others.map(|it| work(state, dispatch, it)).collect();
    when(!others.is_empty(), || {
        let about = worded("p", "library-none", words.works_about);
        list(vec![worded("h3", "", words.works_heading), about, element("ul", "", others)])
    })
}

fn work(state: &State, dispatch: &Callback<Action>, work: &Work) -> Html {
    let words = &state.language.planning().library;
    let title = if work.title.is_empty() { state.language.words().way.untitled } else { &work.title };
    let open = Action::Reopen(work.stamp.clone());
    let open = button_for("link-button library-work", said(title.to_owned()), dispatch, move || open.clone());
    let moment = work.kept.split_once('T').and_then(|(day, time)| {
        let day = format_date(day_of(day)?, state.language);
        Some(fill(words.kept, &[("day", &day), ("time", time)]).plain())
    });
    let drop = button("link-button", words.delete, dispatch, Action::Library(Shelf::Drop(work.stamp.clone())));
    let moment = wrap("span", "library-current", said(moment.unwrap_or_default()));
    element("li", "", vec![open, moment, element("span", "library-actions", vec![drop])])
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
