//! What the user should know of and may not have asked: a link that was not read whole, work that is still there, a
//! device that keeps nothing.

use yew::prelude::*;

use crate::i18n::problem::link_problem;
use crate::ui::components::notice::notice;
use crate::ui::markup::{button, list};
use crate::ui::state::{Action, Shelf, State, Storage};

/// The notices, each with what can be done.
pub fn news(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.words().news;
    let act = |label, action| button("button button-quiet", label, dispatch, action);
    let problems = state.problems.iter().map(|problem| link_problem(state.language, problem)).collect();
    let link = notice(
        state.language.words().link.heading,
        problems,
        act(state.language.words().link.dismiss, Action::Dismiss),
    );
    let refused: Vec<String> =
        (state.storage == Storage::Refused).then(|| words.storage_refused.to_owned()).into_iter().collect();
    let storage = notice(words.attention, refused, act(words.understood, Action::Library(Shelf::Known)));
    let before: Vec<String> = state.work_before.is_some().then(|| words.work_before.to_owned()).into_iter().collect();
    let choices = list(vec![act(words.recover, Action::Recover), act(words.understood, Action::Forget)]);
    let before = notice(words.attention, before, choices);
    list(vec![link, before, storage])
}
