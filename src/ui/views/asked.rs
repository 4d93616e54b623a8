//! Which target the path and the split are about, and what it needs.

use yew::prelude::*;

use super::labelled;
use crate::calc::board::board;
use crate::calc::outcome::calculate;
use crate::i18n::answer::{Speaker, answer};
use crate::i18n::board::board_row;
use crate::model::Goal;
use crate::model::Scope;
use crate::ui::components::choice::Choice;
use crate::ui::components::sentence::phrase;
use crate::ui::edit::Edit;
use crate::ui::markup::{element, wrap};
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
    let option = |(place, (target, row)): (u32, (&crate::model::Target, _))| {
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
