//! Which target the path and the split are about, what it needs, and what it is reckoned with.

use yew::prelude::*;

use super::{entry_field, labelled, named_field};
use crate::calc::board::board;
use crate::calc::outcome::calculate;
use crate::calc::prospect::Prospect;
use crate::i18n::answer::answer;
use crate::i18n::board::board_row;
use crate::i18n::number::format_count;
use crate::link::Page;
use crate::model::Target;
use crate::ui::components::choice::Choice;
use crate::ui::components::sentence::phrase;
use crate::ui::edit::Edit;
use crate::ui::entry::{Field, RatioField};
use crate::ui::markup::{button, element, said, when, wrap};
use crate::ui::state::{Action, State};

/// The choice, where the plan has targets to choose from, the headline of the answer, and what it is reckoned with: the
/// volume to come, and these fields.
pub(super) fn asked(state: &State, dispatch: &Callback<Action>, found: &Prospect, fields: &[Field]) -> Html {
    let question = &found.question;
    let said = answer(state.language, question, &calculate(question));
    let fields = fields.iter().map(|&field| named_field(state, dispatch, field));
    let given = element("div", "path-choices", std::iter::once(volume(state, dispatch, found)).chain(fields).collect());
    let headline = wrap("p", "asked-headline", phrase(&said.headline.text));
    let given = html! { <fieldset class="path-given" disabled={state.locked()}>{ given }</fieldset> };
    element("div", "asked", vec![choice(state, dispatch), headline, given])
}

/// The volume to come; where the data tell it, their number stands in the empty field.
fn volume(state: &State, dispatch: &Callback<Action>, found: &Prospect) -> Html {
    let field = volume_field(found);
    let label = field.label(state.language);
    let told = found.branch.rest.map(|rest| format_count(rest.volume, state.language));
    let usual = told.map_or("…".into(), AttrValue::from);
    labelled(field.id(), label, entry_field(state, dispatch, field, usual, Some(label.into())))
}

/// The choice by itself, above the quick answer: which target of the plan that is of, or that it is of none.
pub fn of_quick(state: &State, dispatch: &Callback<Action>) -> Html {
    let label = state.language.planning().path.asked;
    when(state.scenario.first_askable().is_some(), || {
        let choice = choice(state, dispatch);
        html! { <section class="quick-asked" aria-label={label}><fieldset disabled={state.locked()}>{ choice }</fieldset></section> }
    })
}

fn choice(state: &State, dispatch: &Callback<Action>) -> Html {
    let scenario = &state.scenario;
    let words = &state.language.planning().path;
    let board = board(scenario);
    let option = |(place, (target, row)): (u32, (&Target, _))| {
        target
            .is_askable()
            .then(|| (place.to_string().into(), board_row(state.language, scenario, target, row).title.into()))
    };
    let mut options: Vec<(AttrValue, AttrValue)> =
        (0..).zip(scenario.targets.iter().zip(&board.rows)).filter_map(option).collect();
    if options.is_empty() {
        return Html::default();
    }
    options.push(("own".into(), words.own_question.into()));
    let chosen =
        scenario.asked_target().and(scenario.asked.target).map_or("own".into(), |place| place.to_string().into());
    let choose = dispatch.reform(|code: String| Action::Edit(Edit::AskOf(code.parse().ok())));
    let choice = Choice { id: "asked".into(), label: words.asked, groups: vec![(None, options)], chosen, choose };
    labelled("asked".to_owned(), words.asked, choice.view())
}

/// What is missing; where the data lack it, the way to them.
pub(super) fn lack(state: &State, dispatch: &Callback<Action>, why: String, data: bool) -> Html {
    let name = (state.language.words().page)(Page::Data);
    let way =
        (data && !state.locked()).then(|| wrap("p", "", button("link-button", name, dispatch, Action::Go(Page::Data))));
    element("div", "lack", vec![wrap("p", "", said(why)), way.unwrap_or_default()])
}

/// The field of the volume to come, of the branch that is gone by.
pub(super) fn volume_field(found: &Prospect) -> Field {
    let place = found.question.branches().position(|branch| branch.indicator == found.branch.branch.indicator);
    Field::Ratio(None, RatioField::Ahead(place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)))
}
