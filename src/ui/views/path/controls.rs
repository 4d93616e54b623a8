//! How the path is walked: its shape, its dates, how the volume is spread; and what the volume could be.

use yew::prelude::*;

use super::super::asked::volume_field;
use super::super::{labelled, named_field};
use crate::calc::prospect::Prospect;
use crate::i18n::PathWords;
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::model::{Cadence, Profile, Route, Shape};
use crate::ui::components::choice::Choice;
use crate::ui::edit::Edit;
use crate::ui::entry::{Entry, Field, RouteField};
use crate::ui::markup::{button, element, said, text, when};
use crate::ui::state::{Action, State};

pub(super) fn controls(state: &State, dispatch: &Callback<Action>, found: &Prospect) -> Html {
    let words = &state.language.planning().path;
    let route = &state.scenario.route;
    let shape = choice("shape", words.shape, (Shape::ALL, Shape::code, &words.shapes), route.shape, dispatch, {
        let route = route.clone();
        move |shape| Route { shape, ..route.clone() }
    });
    let cadence =
        choice("cadence", words.cadence, (Cadence::ALL, Cadence::code, &words.cadences), route.cadence, dispatch, {
            let route = route.clone();
            move |cadence| Route { cadence, cutoffs: Vec::new(), ..route.clone() }
        });
    let profile =
        choice("profile", words.profile, (Profile::ALL, Profile::code, &words.profiles), route.profile, dispatch, {
            let route = route.clone();
            move |profile| Route { profile, ..route.clone() }
        });
    let last_year = route.profile == Profile::LastYear;
    let growth = when(last_year, || named_field(state, dispatch, Field::Route(RouteField::Growth)));
    let more = html! {
        <details>
            <summary>{ text(words.more) }</summary>
            { named_field(state, dispatch, Field::Route(RouteField::Cutoffs)) }
            { named_field(state, dispatch, Field::Route(RouteField::DaysOff)) }
            <p class="path-hint">{ text(words.cutoffs_hint) }</p>
        </details>
    };
    let choices = element("div", "path-choices", vec![shape, cadence, profile, growth]);
    html! {
        <fieldset class="path-controls" aria-label={words.title} disabled={state.locked()}>
            { volumes(state, dispatch, found, words) }{ choices }{ more }
        </fieldset>
    }
}

/// Every choice of a kind, its code names and its words.
type Choices<T> = (&'static [T], fn(T) -> &'static str, &'static [&'static str]);

/// One of the choices of the route.
fn choice<T: Copy + PartialEq + 'static>(
    id: &'static str,
    label: &'static str,
    (all, code, names): Choices<T>,
    chosen: T,
    dispatch: &Callback<Action>,
    change: impl Fn(T) -> Route + 'static,
) -> Html {
    let options = all.iter().zip(names).map(|(&it, &name)| (code(it).into(), name.into())).collect();
    let choose = dispatch.reform(move |chosen: String| {
        let it = all.iter().copied().find(|&it| code(it) == chosen);
        Action::Edit(Edit::Route(Box::new(it.map(&change).unwrap_or_default())))
    });
    let choice = Choice { id: id.into(), label, groups: vec![(None, options)], chosen: code(chosen).into(), choose };
    labelled(id.to_owned(), label, choice.view())
}

/// What the volume would be by the pace so far and by last year, where that is not what it is.
fn volumes(state: &State, dispatch: &Callback<Action>, found: &Prospect, words: &'static PathWords) -> Html {
    let told = found.branch.rest.map(|rest| rest.volume);
    let field = volume_field(found);
    let offered = |template: &'static str, count: Option<u64>| {
        let count = count.filter(|&count| told != Some(u128::from(count)))?;
        let number = format_count(count.into(), state.language);
        let offer = said(fill(template, &[("count", &number)]).plain() + " ");
        let take = button("link-button", words.take, dispatch, Action::Enter(field, Entry::Count(count)));
        Some(element("span", "path-offer", vec![offer, take]))
    };
    let (pace, last_year) = found.volumes;
    let parts = [offered(words.same_pace, pace), offered(words.as_last_year, last_year)];
    element("p", "path-volume", parts.map(Option::unwrap_or_default).into())
}
