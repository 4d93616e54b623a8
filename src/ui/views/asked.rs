//! Which target the path and the split are about, what it needs, and how to mend what is missing.

use yew::prelude::*;

use super::{labelled, named_field};
use crate::calc::board::board;
use crate::calc::outcome::calculate;
use crate::calc::prospect::Prospect;
use crate::i18n::answer::{Speaker, answer};
use crate::i18n::board::board_row;
use crate::link::Page;
use crate::model::{Goal, Scope, Target};
use crate::ui::components::choice::Choice;
use crate::ui::components::sentence::phrase;
use crate::ui::edit::Edit;
use crate::ui::entry::{Field, RatioField};
use crate::ui::markup::{button, element, said, wrap};
use crate::ui::state::{Action, State};

/// The choice, where the plan has targets to choose from, and the headline of the answer.
pub(super) fn asked(state: &State, dispatch: &Callback<Action>, speaker: Speaker) -> Html {
    let outcome = calculate(speaker.question);
    let said = answer(state.language, speaker.question, &outcome);
    element("div", "asked", vec![choice(state, dispatch), wrap("p", "asked-headline", phrase(&said.headline.text))])
}

fn choice(state: &State, dispatch: &Callback<Action>) -> Html {
    let scenario = &state.scenario;
    let words = &state.language.planning().path;
    let askable = |goal: &Goal| matches!(goal, Goal::Ratio(_));
    let board = board(scenario);
    let option = |(place, (target, row)): (u32, (&Target, _))| {
        let askable = askable(&target.goal) && target.scope == Scope::All;
        askable.then(|| (place.to_string().into(), board_row(state.language, scenario, target, row).title.into()))
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

/// What mends a lack.
#[derive(Clone, Copy)]
pub(super) enum Remedy {
    /// A field, to be filled in where the lack is told.
    Fill(Field),
    /// The page of the data.
    Data,
    /// Nothing that could be offered.
    Nothing,
}

/// What is missing, and what mends it.
pub(super) fn lack(state: &State, dispatch: &Callback<Action>, why: String, remedy: Remedy) -> Html {
    let data = (state.language.words().page)(Page::Data);
    let mend = match remedy {
        _ if state.locked() => None,
        Remedy::Fill(field) => Some(named_field(state, dispatch, field)),
        Remedy::Data => Some(wrap("p", "", button("link-button", data, dispatch, Action::Go(Page::Data)))),
        Remedy::Nothing => None,
    };
    element("div", "lack", vec![wrap("p", "", said(why)), mend.unwrap_or_default()])
}

/// The field of the volume to come, of the branch that is gone by.
pub(super) fn volume_field(found: &Prospect) -> Field {
    let place = found.question.branches().position(|branch| branch.indicator == found.branch.branch.indicator);
    Field::Ratio(None, RatioField::Ahead(place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)))
}
