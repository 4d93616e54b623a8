//! The head of the page: name, language, link.

use yew::prelude::*;

use super::copy_link::copy_link;
use crate::model::Language;
use crate::ui::markup::{each, element, text, wrap};
use crate::ui::state::{Action, State};

/// The head of the page.
pub(crate) fn masthead(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let name = vec![
        html! {
            <svg class="masthead-mark" viewBox="0 0 20 20" aria-hidden="true">
                <rect class="masthead-mark-done" x="1" y="8" width="9" height="5" />
                <rect class="masthead-mark-line" x="12" y="2" width="3" height="16" />
            </svg>
        },
        wrap("h1", "", text("Cán Đích")),
        wrap("p", "", text(language.words().tagline)),
    ];
    let tools = vec![languages(language, dispatch), copy_link(state, dispatch)];
    element("header", "masthead", vec![element("div", "masthead-name", name), element("div", "masthead-tools", tools)])
}

fn languages(chosen: Language, dispatch: &Callback<Action>) -> Html {
    let button = |&language: &Language| {
        let (short, name) = match language {
            Language::Vi => ("VI", "Tiếng Việt"),
            Language::En => ("EN", "English"),
        };
        let onclick = dispatch.reform(move |_: MouseEvent| Action::Speak(language));
        let pressed = if language == chosen { "true" } else { "false" };
        html! {
            <button type="button" class="masthead-language" lang={language.code()} title={name}
                aria-pressed={pressed} {onclick}>{ text(short) }</button>
        }
    };
    html! {
        <div class="masthead-languages" role="group" aria-label={chosen.words().language_label}>
            { for each(Language::ALL, button) }
        </div>
    }
}
