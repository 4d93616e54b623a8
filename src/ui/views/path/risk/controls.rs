//! How sure one wants to be, what path and split aim at, and how far months stray.

use yew::prelude::*;

use super::super::super::{entry_field, labelled};
use crate::calc::risk::Spread;
use crate::i18n::number::format_points;
use crate::i18n::risk::{aims, whole_percent};
use crate::model::{Certainty, Confidence, Language};
use crate::ui::components::choice::Choice;
use crate::ui::edit::Edit;
use crate::ui::entry::{CertaintyField, Field};
use crate::ui::markup::{element, text};
use crate::ui::state::{Action, State};

/// The choices.
pub(in crate::ui::views) fn choices(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().path.risk;
    let certainty = state.scenario.certainty;
    let changed = |change: fn(&str, &mut Certainty)| {
        dispatch.reform(move |code: String| {
            let mut next = certainty;
            change(&code, &mut next);
            Action::Edit(Edit::Certainty(next))
        })
    };
    let percent = |it: &Confidence| (it.code().into(), whole_percent(state.language, it.percent()).into());
    let confidence = Choice {
        id: "confidence".into(),
        label: words.confidence,
        groups: vec![(None, Confidence::ALL.iter().map(percent).collect())],
        chosen: certainty.confidence.code().into(),
        choose: changed(|code, next| next.confidence = Confidence::from_code(code).unwrap_or_default()),
    };
    let [average, sure] = aims(state.language, certainty);
    let aim = Choice {
        id: "aim".into(),
        label: words.aim,
        groups: vec![(None, vec![(AVERAGE.into(), average.into()), (SURE.into(), sure.into())])],
        chosen: if certainty.aim { SURE } else { AVERAGE }.into(),
        choose: changed(|code, next| next.aim = code == SURE),
    };
    let choices = vec![
        labelled("confidence".to_owned(), words.confidence, confidence.view()),
        labelled("aim".to_owned(), words.aim, aim.view()),
    ];
    html! { <fieldset class="path-controls sure-choices" disabled={state.locked()}>{ element("div", "path-choices", choices) }</fieldset> }
}

const AVERAGE: &str = "average";
const SURE: &str = "sure";

/// How far months stray; what is used where nothing is typed stands in the fields.
pub(in crate::ui::views) fn spreads(state: &State, dispatch: &Callback<Action>, spread: Option<Spread>) -> Html {
    let language = state.language;
    let words = &language.planning().path.risk.spread;
    let used = |field: CertaintyField| -> String {
        spread.map_or_else(|| "…".to_owned(), |spread| used(language, spread, field))
    };
    let field = |it: CertaintyField| {
        let label = Field::Certainty(it).label(language);
        let entry = entry_field(state, dispatch, Field::Certainty(it), used(it).into(), Some(label.into()));
        labelled(Field::Certainty(it).id(), label, entry)
    };
    let fields = [CertaintyField::Volume, CertaintyField::Share, CertaintyField::Shock].map(field);
    html! {
        <details class="unfolding">
            <summary>{ text(words.title) }</summary>
            <fieldset class="path-controls" disabled={state.locked()}>{ element("div", "path-choices", fields.into()) }</fieldset>
            <p class="path-hint">{ text(words.hint) }</p>
        </details>
    }
}

fn used(language: Language, spread: Spread, field: CertaintyField) -> String {
    match field {
        CertaintyField::Volume => format_points(spread.volume.0, 0, language),
        CertaintyField::Share => format_points(spread.share.0, 1, language),
        _ => format_points(spread.shock, 0, language),
    }
}
