//! A list of sentences that the reader should know of, under a heading.

use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) heading: AttrValue,
    pub(crate) lines: Vec<String>,
    /// Said under the list.
    #[prop_or_default]
    pub(crate) remark: Option<AttrValue>,
    /// The words on a button that puts the notice away, and what it does.
    #[prop_or_default]
    pub(crate) dismiss: Option<(AttrValue, Callback<MouseEvent>)>,
}

/// The notice; nothing where there is nothing to say.
#[component]
pub(crate) fn Notice(props: &Props) -> Html {
    if props.lines.is_empty() {
        return html! {};
    }
    html! {
        <section class="notice" role="status">
            <h2>{ "! " }{ &props.heading }</h2>
            <ul>{ for props.lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            if let Some(remark) = &props.remark {
                <p>{ remark }</p>
            }
            if let Some((words, onclick)) = props.dismiss.clone() {
                <button type="button" class="button button-quiet" {onclick}>{ words }</button>
            }
        </section>
    }
}
