//! The head of the page: name, language, look, link.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::Choice;
use super::copy_link::CopyLink;
use crate::link;
use crate::model::{Language, Scenario};
use crate::ui::state::{Action, Theme};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) scenario: Rc<Scenario>,
    /// The whole address of a fragment.
    pub(crate) address: Callback<String, String>,
    pub(crate) dispatch: Callback<Action>,
}

/// The head of the page.
#[component]
pub(crate) fn Masthead(props: &Props) -> Html {
    let words = props.language.words();
    let paint = props.dispatch.reform(|code: String| Action::Paint(Theme::from_code(&code).unwrap_or_default()));
    let themes = Theme::ALL.iter().map(|theme| {
        let name = match theme {
            Theme::Auto => words.theme_auto,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        (theme.code(), name.into())
    });
    let address = props.address.emit(link::write(&props.scenario));
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
                { languages(props) }
                <Choice id="theme" label={words.theme_label} groups={vec![(None, themes.collect())]}
                    chosen={props.theme.code()} choose={paint} />
                <CopyLink language={props.language} {address} />
            </div>
        </header>
    }
}

fn languages(props: &Props) -> Html {
    let button = |&language: &Language| {
        let name = match language {
            Language::Vi => "Tiếng Việt",
            Language::En => "English",
        };
        let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Speak(language));
        let pressed = (language == props.language).to_string();
        html! {
            <button type="button" class="masthead-language" lang={language.code()} title={name} aria-label={name}
                aria-pressed={pressed} {onclick}>{ language.code().to_uppercase() }</button>
        }
    };
    html! {
        <div class="masthead-languages" role="group" aria-label={props.language.words().language_label}>
            { for Language::ALL.iter().map(button) }
        </div>
    }
}
