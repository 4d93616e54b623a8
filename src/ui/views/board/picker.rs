//! Plans to begin with: those that ship, an empty one, the one of last year, the user's own.

use yew::prelude::*;

use super::super::library::plan_of;
use crate::calc::renewal::next_year;
use crate::model::{Scenario, StandardGroup, TaskGroup};
use crate::plans::PLANS;
use crate::ui::markup::{button_for, each, element, said, text, worded};
use crate::ui::state::{Action, State};

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
    let adopt = |make: fn(&Scenario) -> Scenario| {
        let scenario = state.scenario.clone();
        move || Action::Adopt(Box::new(make(&scenario)))
    };
    let shipped = PLANS.iter().map(|plan| {
        let title = [plan.place, if plan.place.is_empty() { "" } else { " – " }, plan.title.of(language)].concat();
        let scenario = state.scenario.clone();
        choice(dispatch, title, plan.source.of(language), move || Action::Adopt(Box::new(plan.adopt(&scenario))))
    });
    let mut choices: Vec<Html> = shipped.collect();
    choices.push(choice(dispatch, words.blank.to_owned(), words.blank_about, adopt(blank)));
    if !state.scenario.targets.is_empty() {
        choices.push(choice(dispatch, words.next_year.to_owned(), words.next_year_about, adopt(next_year)));
    }
    choices.extend(each(&state.library.saved, |entry| {
        choice(dispatch, entry.name.clone(), words.own_plans, plan_of(entry))
    }));
    element("ul", "", choices)
}

/// The seven usual groups without targets, on the same figures.
fn blank(scenario: &Scenario) -> Scenario {
    let groups = StandardGroup::ALL.iter().filter(|&&group| group != StandardGroup::Ranking);
    let mut blank = scenario.clone();
    blank.asked.ratio = scenario.ratio().clone();
    blank.asked.target = None;
    blank.plan = String::new();
    blank.groups = groups.map(|&group| TaskGroup::Standard(group)).collect();
    (blank.targets, blank.gates) = (Vec::new(), Vec::new());
    blank
}

fn choice(
    dispatch: &Callback<Action>,
    title: String,
    about: &'static str,
    adopt: impl Fn() -> Action + 'static,
) -> Html {
    let button = button_for("link-button", said(title), dispatch, adopt);
    element("li", "", vec![button, text(" "), worded("span", "picker-about", about)])
}
