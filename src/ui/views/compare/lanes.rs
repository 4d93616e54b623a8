//! The scenarios by name, each of the others to be opened, renamed, or taken away.

use std::rc::Rc;

use yew::prelude::*;

use super::Beside;
use crate::i18n::comparison::compared_name;
use crate::i18n::phrase::fill;
use crate::i18n::problem::letter;
use crate::link::Pinned;
use crate::model::{MAX_TEXT, Scenario};
use crate::ui::components::form_entry::FormEntry;
use crate::ui::entry::{Entry, Kind};
use crate::ui::markup::{button_for, element, said, text, when, worded, wrap};
use crate::ui::state::{Action, Limit, State};

pub(super) fn lanes(state: &State, beside: &Beside, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.further().compare;
    let open = element(
        "li",
        "",
        vec![
            wrap("strong", "", said(compared_name(state.language, &state.scenario, 0))),
            worded("span", "library-current", words.open_one),
        ],
    );
    let pinned = (1..).zip(state.pinned.iter()).map(|(place, it)| lane(state, beside, dispatch, place, it));
    element("ul", "compare-lanes", std::iter::once(open).chain(pinned).collect())
}

/// `place`: among all scenarios, so that the first of those beside is 1.
fn lane(state: &State, beside: &Beside, dispatch: &Callback<Action>, place: usize, pinned: &Pinned) -> Html {
    let words = &state.language.further().compare;
    let name = wrap("strong", "", said(compared_name(state.language, pinned.scenario(), place)));
    let act = |label: &'static str, make: fn(&Beside, usize) -> Action| {
        let beside = beside.clone();
        button_for("link-button", text(label), dispatch, move || make(&beside, place))
    };
    let tools = when(!state.locked(), || {
        let buttons = [act(words.open, opened), act(words.remove, removed)];
        element(
            "span",
            "library-actions",
            std::iter::once(renaming(state, dispatch, place, pinned)).chain(buttons).collect(),
        )
    });
    element("li", "", vec![name, tools])
}

fn renaming(state: &State, dispatch: &Callback<Action>, place: usize, pinned: &Pinned) -> Html {
    let words = &state.language.further().compare;
    let label = fill(words.name, &[("letter", letter(place))]).plain();
    let name = &pinned.scenario().name;
    let entry = if name.is_empty() { Entry::Empty } else { Entry::Text(name.clone()) };
    let (before, scenario) = (state.pinned.clone(), pinned.scenario().clone());
    let put = dispatch.reform(move |entry| {
        let name = if let Entry::Text(name) = entry { name } else { String::new() };
        let named = Pinned::new(Rc::new(Scenario { name, ..(*scenario).clone() }));
        changed(&before, place, |it| {
            if let Some(named) = &named {
                it.clone_from(named);
            }
        })
    });
    html! {
        <FormEntry id={format!("compare-name-{place}")} {label} kind={Kind::Text} range={0..=MAX_TEXT as u64} required=false
            {entry} language={state.language} opened={state.opened} placeholder={words.unnamed} {put} />
    }
}

/// The others with a change in the one in this place.
fn changed(pinned: &Rc<Vec<Pinned>>, place: usize, change: impl FnOnce(&mut Pinned)) -> Action {
    let mut pinned = (**pinned).clone();
    if let Some(it) = place.checked_sub(1).and_then(|place| pinned.get_mut(place)) {
        change(it);
    }
    Action::Lay(Rc::new(pinned), None)
}

fn removed(beside: &Beside, place: usize) -> Action {
    let mut pinned = (*beside.pinned).clone();
    if place <= pinned.len() && place > 0 {
        pinned.remove(place - 1);
    }
    Action::Lay(Rc::new(pinned), None)
}

/// That scenario takes the place of the open one, and this one its place.
fn opened(beside: &Beside, place: usize) -> Action {
    let Some(this) = Pinned::new(beside.open.clone()) else { return Action::Beyond(Limit::Link) };
    let mut pinned = (*beside.pinned).clone();
    let Some(other) = place.checked_sub(1).and_then(|place| pinned.get_mut(place)) else {
        return Action::Lay(beside.pinned.clone(), None);
    };
    let scenario = std::mem::replace(other, this).scenario().clone();
    Action::Lay(Rc::new(pinned), Some(scenario))
}
