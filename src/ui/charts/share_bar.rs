//! Done, needed, the rest, and the target line, as one bar.

use yew::prelude::*;

use crate::chart::{Anchor, Bar, Label, STEPS, Segment, percent};
use crate::ui::markup::{classed, said, shape};

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

impl ShareBar {
    pub(crate) fn view(self) -> Html {
        let Bar { done, open, mark } = self.bar;
        let whole = Segment { start: 0, length: STEPS };
        let place = percent(mark);
        let line = [("x1", place.clone()), ("x2", place), ("y1", "6".to_owned()), ("y2", "56".to_owned())];
        let mut parts = vec![
            segment(whole, "share-bar-rest"),
            segment(done, "share-bar-done"),
            segment(open, "share-bar-open"),
            segment(open, "share-bar-hatched"),
            shape("line", "share-bar-mark", &line),
            label(self.target, Label::towards_space(mark), "15", "share-bar-target"),
            label(self.done, Label { at: 0, anchor: Anchor::Start }, "69", "share-bar-label"),
            label(self.whole, Label { at: STEPS, anchor: Anchor::End }, "69", "share-bar-soft"),
        ];
        parts.extend(self.open.map(|words| label(words, open_label(open), "88", "share-bar-label")));
        html! {
            <svg class="share-bar" role="img" aria-label={self.described} width="100%" height="94">
                <defs>
                    <pattern id="share-bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
                        <path class="share-bar-hatch" d="M0 6L6 0" />
                    </pattern>
                </defs>
                { for parts }
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

fn segment(segment: Segment, class: &'static str) -> Html {
    let place = [
        ("x", percent(segment.start)),
        ("y", "26".to_owned()),
        ("width", percent(segment.length)),
        ("height", "24".to_owned()),
    ];
    shape("rect", class, &place)
}

fn label(words: String, label: Label, y: &'static str, class: &'static str) -> Html {
    let (anchor, dx) = match label.anchor {
        Anchor::Start => ("start", if label.at > 0 { "5" } else { "0" }),
        Anchor::End => ("end", if label.at < STEPS { "-5" } else { "0" }),
    };
    classed(html! { <text x={percent(label.at)} {dx} {y} text-anchor={anchor}>{ said(words) }</text> }, class)
}
