//! The foot of the page: what it promises, and how it looks.

use yew::prelude::*;

use super::choice::Choice;
use crate::model::Language;
use crate::ui::state::{Action, Theme};

/// The foot of the page.
pub(crate) fn colophon(language: Language, theme: Theme, dispatch: &Callback<Action>) -> Html {
    let words = language.words();
    html! {
        <footer class="colophon">
            <p>{ words.footer_privacy }</p>
            <p>{ words.footer_check }</p>
            <p><label for="theme">{ words.theme_label }{ ": " }</label>{ themes(language, theme, dispatch) }</p>
        </footer>
    }
}

fn themes(language: Language, theme: Theme, dispatch: &Callback<Action>) -> Html {
    let words = language.words();
    let name = |&theme: &Theme| match theme {
        Theme::Auto => (theme.code(), words.theme_auto),
        Theme::Light => (theme.code(), words.theme_light),
        Theme::Dark => (theme.code(), words.theme_dark),
    };
    let groups = vec![(None, Theme::ALL.iter().map(name).collect())];
    let choose = dispatch.reform(|code: String| Action::Paint(Theme::from_code(&code).unwrap_or_default()));
    Choice { id: "theme", label: words.theme_label, groups, chosen: theme.code(), choose }.view()
}
