//! Published cases to try with one click, and where the one on the page comes from.

use yew::prelude::*;

use super::sentence::phrase;
use crate::i18n::phrase::fill;
use crate::model::Language;
use crate::plans::{EXAMPLES, Example};
use crate::ui::state::{Action, on_click};

/// The examples in a row, a button to start over, and the source of the example in place `shown`.
pub(crate) fn example_list(language: Language, shown: Option<usize>, dispatch: &Callback<Action>) -> Html {
    let words = language.words();
    let example = |(place, example): (usize, &Example)| {
        let onclick = on_click(dispatch, Action::OpenExample(place));
        let pressed = if shown == Some(place) { "true" } else { "false" };
        html! {
            <li><button type="button" class="link-button" aria-pressed={pressed} {onclick}>
                { example.title.of(language) }
            </button></li>
        }
    };
    let source = shown.and_then(|place| EXAMPLES.get(place)).map(|example| {
        html! { <p>{ phrase(&fill(words.example_source, &[("source", example.source.of(language))])) }</p> }
    });
    let clear = on_click(dispatch, Action::Clear);
    html! {
        <nav class="example-list" aria-label={words.examples_label}>
            <span>{ words.examples_label }{ ":" }</span>
            <ul>
                { for EXAMPLES.iter().enumerate().map(example) }
                <li><button type="button" class="link-button example-list-clear" onclick={clear}>{ words.start_over }</button></li>
            </ul>
            { for source }
        </nav>
    }
}
