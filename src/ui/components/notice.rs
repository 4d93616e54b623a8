//! A list of sentences that the reader should know of, under a heading.

use yew::prelude::*;

use crate::ui::markup::{element, said, text, wrap};

/// The notice, with what is said or done under its list; nothing where there is nothing to say.
pub(crate) fn notice(heading: &'static str, lines: Vec<String>, below: Html) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    let lines = lines.into_iter().map(|line| wrap("li", "", said(line))).collect();
    let heading = element("h2", "", vec![text("! "), text(heading)]);
    html! { <section class="notice" role="status">{ heading }{ element("ul", "", lines) }{ below }</section> }
}
