//! Done, needed, the rest, and the target line, as one bar.

use yew::prelude::*;

use crate::chart::{Anchor, Bar, Label, STEPS, Segment};

/// The bar with its labels beside what they name.
pub(crate) struct ShareBar {
    pub(crate) bar: Bar,
    pub(crate) done: String,
    pub(crate) open: Option<String>,
    pub(crate) target: String,
    pub(crate) whole: String,
    /// What the bar says, for those who do not see it.
    pub(crate) described: String,
}

const TOP: &str = "26";
const HEIGHT: &str = "24";

impl ShareBar {
    pub(crate) fn view(self) -> Html {
        let Bar { done, open, mark } = self.bar;
        html! {
            <svg class="share-bar" role="img" aria-label={self.described} width="100%" height="94">
                <defs>
                    <pattern id="share-bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
                        <path class="share-bar-hatch" d="M0 6L6 0" />
                    </pattern>
                </defs>
                <rect class="share-bar-rest" x="0" y={TOP} width="100%" height={HEIGHT} />
                { segment(done, "share-bar-done", None) }
                { segment(open, "share-bar-open", None) }
                { segment(open, "share-bar-hatched", Some("url(#share-bar-hatch)")) }
                <line class="share-bar-mark" x1={percent(mark)} x2={percent(mark)} y1="6" y2="56" />
                { label(self.target, Label::towards_space(mark), "15", "share-bar-target") }
                { label(self.done, Label { at: 0, anchor: Anchor::Start }, "69", "share-bar-label") }
                { label(self.whole, Label { at: STEPS, anchor: Anchor::End }, "69", "share-bar-soft") }
                { for self.open.map(|words| label(words, open_label(open), "88", "share-bar-label")) }
            </svg>
        }
    }
}

/// Under the open stretch, at its beginning or, past the middle, at its end.
fn open_label(open: Segment) -> Label {
    let label = Label::towards_space(open.start);
    match label.anchor {
        Anchor::Start => label,
        Anchor::End => Label { at: open.start + open.length, ..label },
    }
}

fn segment(segment: Segment, class: &'static str, fill: Option<&'static str>) -> Html {
    html! { <rect {class} {fill} x={percent(segment.start)} y={TOP} width={percent(segment.length)} height={HEIGHT} /> }
}

fn label(text: String, label: Label, y: &'static str, class: &'static str) -> Html {
    let (anchor, dx) = match label.anchor {
        Anchor::Start => ("start", if label.at > 0 { "5" } else { "0" }),
        Anchor::End => ("end", if label.at < STEPS { "-5" } else { "0" }),
    };
    html! { <text {class} x={percent(label.at)} {dx} {y} text-anchor={anchor}>{ text }</text> }
}

fn percent(steps: u32) -> String {
    format!("{}.{:02}%", steps / 100, steps % 100)
}
