//! Changes on this page: each is one edit of what is scored, ranked and asked.

use std::ops::RangeInclusive;
use std::rc::Rc;

use yew::prelude::*;

use crate::model::{Decimal, MAX_COUNT, Percent, Scenario};
use crate::ui::components::form_entry::FormEntry;
use crate::ui::edit::Edit;
use crate::ui::entry::{Entry, Kind};
use crate::ui::markup::{element, said, text};
use crate::ui::state::{Action, State};

/// A change of the scenario by what comes.
type Change<T> = Rc<dyn Fn(&mut Scenario, T)>;

/// What the parts of the page are made with.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) state: &'a State,
    pub(super) dispatch: &'a Callback<Action>,
}

/// A field: its name in the document and for readers, and what it takes.
#[derive(Clone)]
pub(super) struct Blank {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) kind: Kind,
    pub(super) range: RangeInclusive<u64>,
    pub(super) required: bool,
    pub(super) entry: Entry,
}

impl Blank {
    fn new(id: String, label: &str, kind: Kind, entry: Entry) -> Blank {
        Blank { id, label: label.to_owned(), kind, range: 0..=MAX_COUNT, required: false, entry }
    }

    pub(super) fn count(id: String, label: &str, held: Option<u64>) -> Blank {
        Blank::new(id, label, Kind::Count, held.map_or(Entry::Empty, Entry::Count))
    }

    /// A rank, or how many are ranked.
    pub(super) fn rank(id: String, label: &str, held: Option<u32>) -> Blank {
        Blank { range: 1..=1_000, ..Blank::count(id, label, held.map(u64::from)) }
    }

    pub(super) fn decimal(id: String, label: &str, held: Option<Decimal>) -> Blank {
        Blank::new(id, label, Kind::Decimal, held.map_or(Entry::Empty, Entry::Decimal))
    }

    pub(super) fn percent(id: String, label: &str, held: Option<Percent>) -> Blank {
        Blank::new(id, label, Kind::Percent, held.map_or(Entry::Empty, Entry::Percent))
    }

    pub(super) fn words(id: String, label: &str, held: &str) -> Blank {
        let entry = if held.is_empty() { Entry::Empty } else { Entry::Text(held.to_owned()) };
        Blank::new(id, label, Kind::Text, entry)
    }

    pub(super) fn required(self) -> Blank {
        Blank { required: true, ..self }
    }
}

impl Desk<'_> {
    /// An edit made of what comes.
    pub(super) fn edit<T: 'static>(self, change: impl Fn(&mut Scenario, T) + 'static) -> Callback<T> {
        self.applied(Rc::new(change))
    }

    /// Made once for all changes of a kind: a copy for each would fill the page.
    #[inline(never)]
    fn applied<T: 'static>(self, change: Change<T>) -> Callback<T> {
        let (scenario, dispatch) = (self.state.scenario.clone(), self.dispatch.clone());
        Callback::from(move |told| {
            let mut next = (*scenario).clone();
            change(&mut next, told);
            dispatch.emit(Action::Edit(Edit::Scores(Box::new(next.scores), next.indices)));
        })
    }

    /// A field by itself, in a cell.
    pub(super) fn field(self, blank: Blank, change: impl Fn(&mut Scenario, Entry) + 'static) -> Html {
        self.entry(blank, self.edit(change))
    }

    #[inline(never)]
    fn entry(self, blank: Blank, put: Callback<Entry>) -> Html {
        let Blank { id, label, kind, range, required, entry } = blank;
        html! {
            <FormEntry {id} {label} {kind} {range} {required} {entry} language={self.state.language}
                opened={self.state.opened} placeholder="…" {put} />
        }
    }

    /// A field under its name.
    pub(super) fn named(self, blank: Blank, change: impl Fn(&mut Scenario, Entry) + 'static) -> Html {
        self.labelled(blank, self.edit(change))
    }

    #[inline(never)]
    fn labelled(self, blank: Blank, put: Callback<Entry>) -> Html {
        let (id, label) = (blank.id.clone(), blank.label.clone());
        html! { <p class="labelled"><label for={id}>{ label }</label>{ self.entry(blank, put) }</p> }
    }

    /// A button that changes something.
    pub(super) fn button(self, label: &'static str, change: impl Fn(&mut Scenario) + 'static) -> Html {
        pressed("link-button", label.to_owned(), &self.edit(move |scenario, ()| change(scenario)))
    }

    /// A small button in a row: its sign, and what it does, for readers.
    pub(super) fn remove(self, label: String, change: impl Fn(&mut Scenario) + 'static) -> Html {
        let edit = self.edit(move |scenario, ()| change(scenario));
        let onclick = move |_: MouseEvent| edit.emit(());
        html! {
            <button type="button" class="link-button scores-remove" title={label.clone()} aria-label={label} {onclick}>{ text("✕") }</button>
        }
    }

    /// What may be changed, together.
    pub(super) fn form(self, class: &'static str, parts: Vec<Html>) -> Html {
        html! { <fieldset class="path-controls" disabled={self.state.locked()}>{ element("div", class, parts) }</fieldset> }
    }
}

/// A button for an edit that is ready.
#[inline(never)]
pub(super) fn pressed(class: &'static str, label: String, edit: &Callback<()>) -> Html {
    let edit = edit.clone();
    let onclick = Callback::from(move |_: MouseEvent| edit.emit(()));
    html! { <button type="button" {class} {onclick}>{ said(label) }</button> }
}
