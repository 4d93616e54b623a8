//! Published cases to try with one click, and where the one on the page comes from.

use yew::prelude::*;

use super::sentence::phrase;
use crate::i18n::ExampleWords;
use crate::i18n::phrase::fill;
use crate::model::Language;
use crate::ui::markup::{button, element, text, wrap};
use crate::ui::state::Action;

/// The examples in a row, a button to start over, and the source of the example in place `shown`.
pub(crate) fn example_list(language: Language, shown: Option<usize>, dispatch: &Callback<Action>) -> Html {
    let words = language.words();
    let example = |(place, example): (usize, &ExampleWords)| {
        let class = if shown == Some(place) { "link-button example-list-shown" } else { "link-button" };
        wrap("li", "", button(class, example.title, dispatch, Action::OpenExample(place)))
    };
    let mut examples: Vec<Html> = words.examples.iter().enumerate().map(example).collect();
    let clear = button("link-button example-list-clear", words.start_over, dispatch, Action::Clear);
    examples.push(wrap("li", "", clear));
    let source = shown.and_then(|place| words.examples.get(place)).map(|example| {
        let source = phrase(&fill(words.example_source, &[("source", example.source)]));
        html! { <p role="status">{ source }</p> }
    });
    html! {
        <nav class="example-list" aria-label={words.examples_label}>
            { element("span", "", vec![text(words.examples_label), text(":")]) }
            { element("ul", "", examples) }
            { source.unwrap_or_default() }
        </nav>
    }
}
