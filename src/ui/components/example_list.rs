//! Published cases to try with one click, and where the one on the page comes from.

use yew::prelude::*;

use super::sentence::phrase;
use crate::i18n::phrase::fill;
use crate::model::Language;
use crate::plans::EXAMPLES;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// The place of the example on the page.
    pub(crate) shown: Option<usize>,
    /// Called with the place of an example.
    pub(crate) open: Callback<usize>,
    /// Called to start over.
    pub(crate) clear: Callback<()>,
}

/// The examples in a row.
#[component]
pub(crate) fn ExampleList(props: &Props) -> Html {
    let words = props.language.words();
    let example = |(place, example): (usize, &'static crate::plans::Example)| {
        let onclick = props.open.reform(move |_: MouseEvent| place);
        let pressed = (props.shown == Some(place)).to_string();
        html! {
            <li><button type="button" class="link-button" aria-pressed={pressed} {onclick}>
                { example.title.of(props.language) }
            </button></li>
        }
    };
    let clear = props.clear.reform(|_: MouseEvent| ());
    let source = props.shown.and_then(|place| EXAMPLES.get(place)).map(|example| example.source.of(props.language));
    html! {
        <nav class="example-list" aria-label={words.examples_label}>
            <span>{ words.examples_label }{ ":" }</span>
            <ul>
                { for EXAMPLES.iter().enumerate().map(example) }
                <li><button type="button" class="link-button example-list-clear" onclick={clear}>{ words.start_over }</button></li>
            </ul>
            if let Some(source) = source {
                <p>{ phrase(&fill(words.example_source, &[("source", source)])) }</p>
            }
        </nav>
    }
}
