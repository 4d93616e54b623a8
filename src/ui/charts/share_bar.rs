//! Done, needed, the rest, and the target line, as one bar.

use yew::prelude::*;

use crate::chart::{Anchor, Bar, Label, Segment};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) bar: Bar,
    pub(crate) done: AttrValue,
    pub(crate) open: Option<AttrValue>,
    pub(crate) target: AttrValue,
    pub(crate) whole: AttrValue,
    /// What the bar says, for those who do not see it.
    pub(crate) described: AttrValue,
}

const TOP: &str = "26";
const HEIGHT: &str = "24";

/// The bar with its labels beside what they name.
#[component]
pub(crate) fn ShareBar(props: &Props) -> Html {
    let Bar { done, open, mark } = props.bar;
    html! {
        <svg class="share-bar" role="img" aria-label={props.described.clone()} width="100%" height="94">
            <defs>
                <pattern id="share-bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="share-bar-hatch" d="M0 6L6 0" />
                </pattern>
            </defs>
            <rect class="share-bar-rest" x="0" y={TOP} width="100%" height={HEIGHT} />
            { segment(done, "share-bar-done") }
            { segment(open, "share-bar-open") }
            <rect fill="url(#share-bar-hatch)" x={percent(open.start)} y={TOP} width={percent(open.length)} height={HEIGHT} />
            <line class="share-bar-mark" x1={percent(mark)} x2={percent(mark)} y1="6" y2="56" />
            { label(&props.target, Bar::label(mark), "15", "share-bar-target") }
            { label(&props.done, Label { at: 0.0, anchor: Anchor::Start }, "69", "share-bar-label") }
            { label(&props.whole, Label { at: 100.0, anchor: Anchor::End }, "69", "share-bar-soft") }
            if let Some(words) = &props.open {
                { label(words, open_label(open), "88", "share-bar-label") }
            }
        </svg>
    }
}

/// Under the open stretch, at its beginning or, past the middle, at its end.
fn open_label(open: Segment) -> Label {
    match Bar::label(open.start).anchor {
        Anchor::Start => Bar::label(open.start),
        Anchor::End => Label { at: open.start + open.length, anchor: Anchor::End },
    }
}

fn segment(segment: Segment, class: &'static str) -> Html {
    html! { <rect {class} x={percent(segment.start)} y={TOP} width={percent(segment.length)} height={HEIGHT} /> }
}

fn label(text: &AttrValue, label: Label, y: &'static str, class: &'static str) -> Html {
    let (anchor, dx) = match label.anchor {
        Anchor::Start => ("start", if label.at > 0.0 { "5" } else { "0" }),
        Anchor::End => ("end", if label.at < 100.0 { "-5" } else { "0" }),
    };
    html! { <text {class} x={percent(label.at)} {dx} {y} text-anchor={anchor}>{ text }</text> }
}

fn percent(value: f64) -> String {
    format!("{value:.3}%")
}
