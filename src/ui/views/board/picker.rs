//! Plans to begin with: those that ship, an empty one, the one of last year, the user's own.

use yew::prelude::*;

use crate::calc::renewal::next_year;
use crate::link;
use crate::model::{Scenario, StandardGroup, TaskGroup};
use crate::plans::PLANS;
use crate::ui::markup::{each, element, said, text, worded};
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
    let adopt = |make: fn(&Scenario) -> Scenario| {
        let scenario = state.scenario.clone();
        dispatch.reform(move |_: MouseEvent| Action::Adopt(Box::new(make(&scenario))))
    };
    let shipped = PLANS.iter().map(|plan| {
        let title = [plan.place, if plan.place.is_empty() { "" } else { " – " }, plan.title.of(language)].concat();
        let scenario = state.scenario.clone();
        let choose = dispatch.reform(move |_: MouseEvent| Action::Adopt(Box::new(plan.adopt(&scenario))));
        choice(title, plan.source.of(language), choose)
    });
    let mut choices: Vec<Html> = shipped.collect();
    choices.push(choice(words.blank.to_owned(), words.blank_about, adopt(blank)));
    if !state.scenario.targets.is_empty() {
        choices.push(choice(words.next_year.to_owned(), words.next_year_about, adopt(next_year)));
    }
    choices.extend(each(&state.library.saved, |entry| {
        let link = entry.link.clone();
        let plan_of = move |_: MouseEvent| Action::Library(Shelf::Adopt(Box::new(link::read(&link).scenario)));
        choice(entry.name.clone(), words.own_plans, dispatch.reform(plan_of))
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

fn choice(title: String, about: &'static str, onclick: Callback<MouseEvent>) -> Html {
    let button = html! { <button type="button" class="link-button" {onclick}>{ said(title) }</button> };
    element("li", "", vec![button, text(" "), worded("span", "picker-about", about)])
}
