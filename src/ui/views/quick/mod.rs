//! The quick answer: a sentence with fields in it, and the answer under it in large type.

mod answer;
mod question;
mod what_if;

use std::rc::Rc;

use yew::prelude::*;

use crate::calc::outcome::calculate;
use crate::i18n::problem::link_problem;
use crate::ui::components::example_list::example_list;
use crate::ui::components::notice::notice;
use crate::ui::state::{Action, State};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) state: State,
    pub(crate) dispatch: Callback<Action>,
}

/// The page.
#[component]
pub(crate) fn Quick(props: &Props) -> Html {
    let Props { state, dispatch } = props;
    let language = state.language;
    let words = language.words();
    let outcome = use_memo(Rc::clone(&state.scenario), |scenario| calculate(scenario));
    let problems: Vec<String> = state.problems.iter().map(|problem| link_problem(language, problem)).collect();
    let dismiss = dispatch.reform(|_: MouseEvent| Action::Dismiss);
    let understood = html! {
        <button type="button" class="button button-quiet" onclick={dismiss}>{ words.link.dismiss }</button>
    };
    let open = dispatch.reform(Action::OpenExample);
    let clear = dispatch.reform(|_: MouseEvent| Action::Clear);
    html! {
        <main class="quick">
            { example_list(language, state.example, &open, clear) }
            { notice(words.link.heading, problems, understood) }
            { question::question(state, dispatch) }
            { answer::answer_section(state, dispatch, &outcome) }
        </main>
    }
}
