//! The quick answer: a sentence with fields in it, and the answer under it in large type.

mod answer;
mod question;
mod what_if;

pub(super) use answer::has_bar;

use yew::prelude::*;

use crate::calc::outcome::calculate;
use crate::ui::components::example_list::example_list;
use crate::ui::markup::element;
use crate::ui::state::{Action, State};

/// The page.
pub fn quick(state: &State, dispatch: &Callback<Action>) -> Html {
    let question = state.question();
    let outcome = calculate(&question);
    let parts = vec![
        example_list(state.language, state.example, dispatch),
        question::question(state, &question, dispatch),
        answer::answer_section(state, &question, dispatch, &outcome),
    ];
    element("main", "quick", parts)
}
