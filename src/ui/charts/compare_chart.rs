//! Scenarios one under the other on one axis of shares: what is done, where it leads if nothing changes, the target.

use yew::prelude::*;

use crate::chart::{Anchor, Label, STEPS, percent};
use crate::ui::markup::{classed, said, shape};

/// How high a scenario is, and where in it its bar is, in pixels.
const HEIGHT: u32 = 84;
const BAR: u32 = 38;
const THICK: u32 = 16;

/// One scenario; every position is one on the axis.
pub(crate) struct Lane {
    /// Its name.
    pub(crate) name: String,
    /// The share now, and what is said of it.
    pub(crate) now: Option<(u32, String)>,
    /// The share at the end if nothing changes.
    pub(crate) unchanged: Option<(u32, String)>,
    /// The target.
    pub(crate) target: (u32, String),
    /// All of it, for those who do not see it.
    pub(crate) described: String,
}

/// The chart.
pub(crate) struct CompareChart {
    pub(crate) lanes: Vec<Lane>,
    /// The ticks of the shares: where they are, and what they say.
    pub(crate) ticks: Vec<(u32, String)>,
    /// What the chart is of.
    pub(crate) name: &'static str,
}

impl CompareChart {
    pub(crate) fn view(self) -> Html {
        let described: Vec<&str> = self.lanes.iter().map(|lane| lane.described.as_str()).collect();
        let described = [self.name, ". ", &described.join(" ")].concat();
        let lanes = u32::try_from(self.lanes.len()).unwrap_or(0) * HEIGHT;
        let mut parts: Vec<Html> = Vec::new();
        for (at, words) in self.ticks {
            let place = percent(at);
            let line = [("x1", place.clone()), ("x2", place), ("y1", "0".into()), ("y2", lanes.to_string())];
            parts.push(shape("line", "compare-chart-tick", &line));
            parts.push(text(words, Label::towards_space(at), lanes + 16, "compare-chart-soft"));
        }
        for (top, lane) in (0..).step_by(HEIGHT as usize).zip(self.lanes) {
            parts.extend(lane.view(top));
        }
        let height = (lanes + 24).to_string();
        html! {
            <svg class="compare-chart" role="img" aria-label={described} width="100%" {height}>{ for parts }</svg>
        }
    }
}

impl Lane {
    fn view(self, top: u32) -> Vec<Html> {
        let start = Label { at: 0, anchor: Anchor::Start };
        let middle = top + BAR + THICK / 2;
        let mut parts = vec![
            bar(top, STEPS, "compare-chart-rest"),
            bar(top, self.now.as_ref().map_or(0, |now| now.0), "compare-chart-done"),
            text(self.name, start, top + 14, "compare-chart-strong"),
        ];
        if let Some((at, words)) = self.unchanged {
            let ring = [("cx", percent(at)), ("cy", middle.to_string()), ("r", "5".into())];
            parts.push(shape("circle", "compare-chart-unchanged", &ring));
            parts.push(text(
                words,
                Label { at: STEPS, anchor: Anchor::End },
                top + BAR + THICK + 15,
                "compare-chart-soft",
            ));
        }
        parts.extend(self.now.map(|(_, words)| text(words, start, top + BAR + THICK + 15, "compare-chart-label")));
        let (at, words) = self.target;
        let place = percent(at);
        let (y1, y2) = (top + BAR - 6, top + BAR + THICK + 4);
        let line = [("x1", place.clone()), ("x2", place), ("y1", y1.to_string()), ("y2", y2.to_string())];
        parts.push(shape("line", "compare-chart-target", &line));
        parts.push(text(words, Label::towards_space(at), top + BAR - 8, "compare-chart-label"));
        parts
    }
}

fn bar(top: u32, length: u32, class: &'static str) -> Html {
    let place =
        [("x", "0".into()), ("y", (top + BAR).to_string()), ("width", percent(length)), ("height", THICK.to_string())];
    shape("rect", class, &place)
}

fn text(words: String, label: Label, y: u32, class: &'static str) -> Html {
    let anchor = if label.anchor == Anchor::Start { "start" } else { "end" };
    classed(html! { <text x={percent(label.at)} y={y.to_string()} text-anchor={anchor}>{ said(words) }</text> }, class)
}
