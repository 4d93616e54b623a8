//! Handing a chart out: its title is the answer that it shows, its source the scenario.

use yew::prelude::*;

use super::copying::copying_all;
use crate::calc::board::asked;
use crate::calc::outcome::calculate;
use crate::i18n::answer::answer;
use crate::i18n::format_date;
use crate::model::{Language, Scenario};
use crate::ui::components::picture_tools::{Caption, PictureTools};
use crate::ui::markup::element;
use crate::ui::state::State;

/// The bar of the quick answer, where there is one, and its tables; nothing in a frame.
pub fn of_answer(state: &State) -> Html {
    let computed = state.frame.is_none() && !state.rejected.iter().any(|field| field.decides());
    if computed && super::quick::has_bar(&calculate(&state.question())) {
        element("div", "hand-out", vec![tools(state, ".share-bar"), copying_all(state.language, ".answer table")])
    } else {
        html! {}
    }
}

/// The chart of the path.
pub(super) fn of_path(state: &State) -> Html {
    tools(state, ".path-chart")
}

fn tools(state: &State, chart: &'static str) -> Html {
    let words = &state.language.planning().import.export;
    let (language, scenario) = (state.language, state.scenario.clone());
    let caption = Callback::from(move |()| caption(language, &scenario));
    html! { <PictureTools {chart} {caption} words={[words.png, words.svg, words.no_picture]} /> }
}

fn caption(language: Language, scenario: &Scenario) -> Caption {
    let question = asked(scenario);
    let title = answer(language, &question, &calculate(&question)).headline.text.plain();
    let days = [scenario.period.start, scenario.period.cutoff].into_iter().flatten();
    let days: Vec<String> = days.map(|day| format_date(day, language)).collect();
    let told = [scenario.place.clone(), scenario.name.clone(), days.join(" – "), "Cán Đích".to_owned()];
    let source: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
    let source = [language.planning().import.export.source, ": ", &source.join(" · ")].concat();
    let name = if scenario.name.is_empty() { &scenario.place } else { &scenario.name };
    Caption { title, source, name: name.clone() }
}
