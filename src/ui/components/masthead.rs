//! The head of the page: name, scenario, undo, language, link, and the pages.

use yew::prelude::*;

use super::copy_link::copy_link;
use crate::link::Page;
use crate::model::Language;
use crate::ui::markup::{each, element, said, text, wrap};
use crate::ui::state::{Action, Panel, Shelf, State};

/// The head of the page.
pub(crate) fn masthead(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let name = vec![
        html! {
            <svg class="masthead-mark" viewBox="0 0 20 20" aria-hidden="true">
                <rect class="masthead-mark-done" x="1" y="8" width="9" height="5" />
                <rect class="masthead-mark-line" x="12" y="2" width="3" height="16" />
            </svg>
        },
        wrap("h1", "", text("Cán Đích")),
        scenario(state, dispatch),
        share(state, dispatch),
    ];
    let tools = vec![history(state, dispatch), languages(language, dispatch), copy_link(state, dispatch)];
    let bar = vec![element("div", "masthead-name", name), element("div", "masthead-tools", tools)];
    element("header", "masthead", vec![element("div", "masthead-bar", bar), pages(state, dispatch)])
}

/// The name of the scenario; it opens the list.
fn scenario(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.words().way;
    let told = [&state.scenario.name, &state.scenario.place].into_iter().find(|told| !told.is_empty());
    let name = told.cloned().unwrap_or_else(|| words.scenarios.to_owned());
    let onclick = dispatch.reform(|_: MouseEvent| Action::Library(Shelf::Toggle));
    let expanded = if state.panel == Some(Panel::Library) { "true" } else { "false" };
    html! {
        <button type="button" class="masthead-scenario" aria-expanded={expanded} {onclick}>
            <span>{ said(name) }</span>{ text(" ▾") }
        </button>
    }
}

/// Opens the other ways of passing the link on.
fn share(state: &State, dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(|_: MouseEvent| Action::Share);
    let expanded = if state.panel == Some(Panel::Share) { "true" } else { "false" };
    html! {
        <button type="button" class="masthead-share" aria-expanded={expanded} {onclick}>
            { text(state.language.words().share) }{ text(" ▾") }
        </button>
    }
}

fn history(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.language.words();
    let button = |sign: &'static str, label: &'static str, able: bool, action: Action| {
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| dispatch.emit(action.clone());
        html! {
            <button type="button" class="masthead-step" aria-label={label} title={label} aria-disabled={(!able).then_some("true")}
                {onclick}>{ text(sign) }</button>
        }
    };
    let steps = vec![
        button("↶", words.undo, state.history.can_undo(), Action::Undo),
        button("↷", words.redo, state.history.can_redo(), Action::Redo),
    ];
    element("div", "masthead-steps", steps)
}

fn pages(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.language.words();
    let tab = |&page: &Page| {
        let onclick = dispatch.reform(move |event: MouseEvent| {
            event.prevent_default();
            Action::Go(page)
        });
        let current = (page == state.page).then_some("page");
        html! { <a class="masthead-page" href={["#", page.path()].concat()} aria-current={current} {onclick}>{ text((words.page)(page)) }</a> }
    };
    html! { <nav class="masthead-pages" aria-label={words.pages_label}>{ for each(Page::ALL, tab) }</nav> }
}

fn languages(chosen: Language, dispatch: &Callback<Action>) -> Html {
    let button = |&language: &Language| {
        let (short, name) = match language {
            Language::Vi => ("VI", "Tiếng Việt"),
            Language::En => ("EN", "English"),
        };
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Speak(language));
        let pressed = if language == chosen { "true" } else { "false" };
        html! {
            <button type="button" class="masthead-language" lang={language.code()} title={name}
                aria-pressed={pressed} {onclick}>{ text(short) }</button>
        }
    };
    html! {
        <div class="masthead-languages" role="group" aria-label={chosen.words().language_label}>
            { for each(Language::ALL, button) }
        </div>
    }
}
