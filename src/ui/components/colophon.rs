//! The foot of the page: what it promises, and how it looks.

use yew::prelude::*;

use super::choice::Choice;
use crate::model::{Language, Theme};
use crate::ui::markup::{element, text, worded};
use crate::ui::state::Action;

/// The foot of the page.
pub(crate) fn colophon(language: Language, theme: Theme, dispatch: &Callback<Action>) -> Html {
    let words = language.words();
    let theme = vec![
        html! { <label for="theme">{ text(words.theme_label) }{ text(": ") }</label> },
        themes(language, theme, dispatch),
    ];
    let lines =
        vec![worded("p", "", words.footer_privacy), worded("p", "", words.footer_check), element("p", "", theme)];
    element("footer", "colophon", lines)
}

fn themes(language: Language, theme: Theme, dispatch: &Callback<Action>) -> Html {
    let words = language.words();
    let name = |&theme: &Theme| match theme {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let option = |theme: &Theme| (theme.code().into(), name(theme).into());
    let groups = vec![(None, Theme::ALL.iter().map(option).collect())];
    let choose = dispatch.reform(|code: String| Action::Paint(Theme::from_code(&code).unwrap_or_default()));
    Choice { id: "theme".into(), label: words.theme_label, groups, chosen: theme.code().into(), choose }.view()
}
