//! What the user should know of and may not have asked: a link that was not read whole, work that is still there, what
//! could not be kept.

use yew::prelude::*;

use crate::i18n::NewsWords;
use crate::i18n::problem::link_problem;
use crate::ui::components::notice::notice;
use crate::ui::markup::{button, list};
use crate::ui::state::{Action, Limit, Shelf, State};

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
    let limit = state.limit.map(|limit| limit_words(words, limit).to_owned()).into_iter().collect();
    let limit = notice(words.attention, limit, act(words.understood, Action::Library(Shelf::Known)));
    let before = state.work_before.as_ref().map_or_else(Html::default, |stamp| {
        let choices = vec![act(words.recover, Action::Reopen(stamp.clone())), act(words.understood, Action::Forget)];
        notice(words.attention, vec![words.work_before.to_owned()], list(choices))
    });
    list(vec![link, before, limit])
}

fn limit_words(words: &NewsWords, limit: Limit) -> &'static str {
    match limit {
        Limit::Device => words.device_refused,
        Limit::Link => words.link_too_large,
        Limit::File => words.file_too_large,
    }
}
