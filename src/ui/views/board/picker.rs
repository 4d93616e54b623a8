//! Plans to begin with: those that ship, an empty one, the one of last year, the user's own.

use yew::prelude::*;

use crate::calc::renewal::next_year;
use crate::model::{Scenario, StandardGroup, TaskGroup};
use crate::plans::PLANS;
use crate::ui::markup::{each, element, said, text, worded, wrap};
use crate::ui::state::{Action, Shelf, State};

/// The choice where there is no plan yet.
pub(super) fn picker(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().board;
    let parts = vec![worded("p", "board-empty", words.empty), worded("h3", "", words.choose), plans(state, dispatch)];
    html! { <section class="picker" id="answer" tabindex="-1">{ for parts }</section> }
}

/// The choice beside a plan.
pub(super) fn change(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().board;
    element("details", "picker", vec![worded("summary", "", words.change), plans(state, dispatch)])
}

fn plans(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.planning().board;
    let mut choices = each(PLANS, |plan| {
        let title = [plan.place, if plan.place.is_empty() { "" } else { " – " }, plan.title.of(language)].concat();
        choice(
            title,
            plan.source.of(language).to_owned(),
            dispatch,
            Action::Adopt(Box::new(plan.adopt(&state.scenario))),
        )
    });
    choices.push(choice(words.blank.to_owned(), words.blank_about.to_owned(), dispatch, blank(&state.scenario)));
    if !state.scenario.targets.is_empty() {
        let next = Action::Adopt(Box::new(next_year(&state.scenario)));
        choices.push(choice(words.next_year.to_owned(), words.next_year_about.to_owned(), dispatch, next));
    }
    let own = (0..).zip(&state.library.saved).map(|(place, entry)| {
        choice(entry.name.clone(), words.own_plans.to_owned(), dispatch, Action::Library(Shelf::Adopt(place)))
    });
    choices.extend(own);
    element("ul", "", choices)
}

/// The seven usual groups without targets, on the same figures.
fn blank(scenario: &Scenario) -> Action {
    let groups = StandardGroup::ALL.iter().filter(|&&group| group != StandardGroup::Ranking);
    let mut blank = scenario.clone();
    blank.asked.ratio = scenario.ratio().clone();
    blank.asked.target = None;
    blank.plan = String::new();
    blank.groups = groups.map(|&group| TaskGroup::Standard(group)).collect();
    (blank.targets, blank.gates) = (Vec::new(), Vec::new());
    Action::Adopt(Box::new(blank))
}

fn choice(title: String, about: String, dispatch: &Callback<Action>, action: Action) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| dispatch.emit(action.clone());
    let button = html! { <button type="button" class="link-button" {onclick}>{ said(title) }</button> };
    element("li", "", vec![button, text(" "), wrap("span", "picker-about", said(about))])
}
