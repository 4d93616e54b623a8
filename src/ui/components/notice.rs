//! A list of sentences that the reader should know of, under a heading.

use yew::prelude::*;

/// The notice, with what is said or done under its list; nothing where there is nothing to say.
pub(crate) fn notice(heading: &'static str, lines: Vec<String>, below: Html) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <section class="notice" role="status">
            <h2>{ "! " }{ heading }</h2>
            <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            { below }
        </section>
    }
}
