//! The head of the page: name, language, link.

use yew::prelude::*;

use super::copy_link::CopyLink;
use crate::model::Language;
use crate::ui::state::{Action, on_click};

/// The head of the page. `fragment` is the link to what is on the page.
pub(crate) fn masthead(language: Language, fragment: String, dispatch: &Callback<Action>) -> Html {
    let words = language.words();
    html! {
        <header class="masthead">
            <div class="masthead-name">
                <svg class="masthead-mark" viewBox="0 0 20 20" aria-hidden="true">
                    <rect class="masthead-mark-done" x="1" y="8" width="9" height="5" />
                    <rect class="masthead-mark-line" x="12" y="2" width="3" height="16" />
                </svg>
                <h1>{ "Cán Đích" }</h1>
                <p>{ words.tagline }</p>
            </div>
            <div class="masthead-tools">
                { languages(language, dispatch) }
                <CopyLink {language} {fragment} />
            </div>
        </header>
    }
}

fn languages(chosen: Language, dispatch: &Callback<Action>) -> Html {
    let button = |&language: &Language| {
        let (short, name) = match language {
            Language::Vi => ("VI", "Tiếng Việt"),
            Language::En => ("EN", "English"),
        };
        let onclick = on_click(dispatch, Action::Speak(language));
        let pressed = if language == chosen { "true" } else { "false" };
        html! {
            <button type="button" class="masthead-language" lang={language.code()} title={name} aria-label={name}
                aria-pressed={pressed} {onclick}>{ short }</button>
        }
    };
    html! {
        <div class="masthead-languages" role="group" aria-label={chosen.words().language_label}>
            { for Language::ALL.iter().map(button) }
        </div>
    }
}
