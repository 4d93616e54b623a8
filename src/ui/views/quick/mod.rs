//! The quick answer: a sentence with fields in it, and the answer under it in large type.

mod answer;
mod question;
mod what_if;

use yew::prelude::*;

use crate::calc::outcome::calculate;
use crate::i18n::problem::link_problem;
use crate::ui::components::example_list::example_list;
use crate::ui::components::notice::notice;
use crate::ui::markup::{button, element};
use crate::ui::state::{Action, State};

/// The page.
pub fn quick(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.language.words();
    let outcome = calculate(&state.scenario);
    let problems = state.problems.iter().map(|problem| link_problem(state.language, problem)).collect();
    let understood = button("button button-quiet", words.link.dismiss, dispatch, Action::Dismiss);
    let parts = vec![
        example_list(state.language, state.example, dispatch),
        notice(words.link.heading, problems, understood),
        question::question(state, dispatch),
        answer::answer_section(state, dispatch, &outcome),
    ];
    element("main", "quick", parts)
}
