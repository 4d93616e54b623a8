//! The quick answer: a sentence with fields in it, and the answer under it in large type.

mod answer;
mod question;
mod what_if;

use std::rc::Rc;

use yew::prelude::*;

use crate::calc::outcome::calculate;
use crate::i18n::problem::link_problem;
use crate::ui::components::example_list::ExampleList;
use crate::ui::components::notice::Notice;
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
    let dismiss = Some((AttrValue::from(words.link.dismiss), dispatch.reform(|_| Action::Dismiss)));
    html! {
        <main class="quick">
            <ExampleList {language} shown={state.example} open={dispatch.reform(Action::OpenExample)}
                clear={dispatch.reform(|()| Action::Clear)} />
            <Notice heading={words.link.heading} lines={problems} {dismiss} />
            { question::question(state, dispatch) }
            { answer::answer_section(state, dispatch, &outcome) }
        </main>
    }
}
