//! Handing a chart out: its title is the answer that it shows, its source the scenario.

use yew::prelude::*;

use crate::calc::outcome::calculate;
use crate::i18n::answer::answer;
use crate::i18n::format_date;
use crate::ui::components::picture_tools::PictureTools;
use crate::ui::state::{Action, State};

/// The bar of the quick answer, where there is one.
pub fn of_answer(state: &State, _: &Callback<Action>) -> Html {
    let outcome = calculate(&state.question());
    if super::quick::has_bar(state, &outcome) {
        tools(state, ".share-bar")
    } else {
        html! {}
    }
}

/// The chart of the path.
pub(super) fn of_path(state: &State) -> Html {
    tools(state, ".path-chart")
}

fn tools(state: &State, chart: &'static str) -> Html {
    let (language, scenario) = (state.language, &state.scenario);
    let words = &language.planning().import.export;
    let question = state.question();
    let title = answer(language, &question, &calculate(&question)).headline.text.plain();
    let days = [scenario.period.start, scenario.period.cutoff].into_iter().flatten();
    let days: Vec<String> = days.map(|day| format_date(day, language)).collect();
    let told = [scenario.place.clone(), scenario.name.clone(), days.join(" – "), "Cán Đích".to_owned()];
    let source: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
    let source = format!("{}: {}", words.source, source.join(" · "));
    let name = if scenario.name.is_empty() { scenario.place.clone() } else { scenario.name.clone() };
    let words = [words.png, words.svg, words.no_picture];
    html! { <PictureTools {chart} title={title} source={source} name={name} {words} /> }
}
