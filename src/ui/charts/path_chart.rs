//! The share in all over the days of the period: done, the path, what happens if nothing changes, the target.

use yew::prelude::*;

use crate::chart::{Anchor, Label, Point, STEPS, percent};
use crate::ui::markup::{classed, said, shape};

/// How high the plane is, and where it begins, in pixels.
const HEIGHT: u32 = 220;
const TOP: u32 = 18;
/// From a point to the base line of words above and below it, and of the days under the plane.
const ABOVE: &str = "-7";
const BELOW: &str = "16";
const DAYS: &str = "34";

/// Words at a point of a line.
pub(crate) struct Mark {
    pub(crate) point: Point,
    pub(crate) above: bool,
    pub(crate) words: String,
}

/// The chart; every point is a position on its plane.
pub(crate) struct PathChart {
    /// The shares so far, up to the cut-off.
    pub(crate) done: Vec<Point>,
    /// From the cut-off on, step by step.
    pub(crate) path: Vec<Point>,
    /// The same if nothing changes.
    pub(crate) unchanged: Vec<Point>,
    /// Between which shares nine cases in ten are, step by step: the lower edge, the upper edge.
    pub(crate) fan: (Vec<Point>, Vec<Point>),
    /// What that is.
    pub(crate) fan_mark: Option<Mark>,
    /// How far down the target is.
    pub(crate) target: u32,
    /// How far across the cut-off is.
    pub(crate) today: u32,
    /// The ticks of the shares: how far down, and what they say.
    pub(crate) ticks: Vec<(u32, String)>,
    /// Where the path ends.
    pub(crate) path_end: Option<Mark>,
    /// Where it ends if nothing changes.
    pub(crate) unchanged_end: Option<Mark>,
    /// Where it stands today.
    pub(crate) now: Option<Mark>,
    /// What the target is.
    pub(crate) target_words: String,
    /// When the cut-off is.
    pub(crate) today_words: String,
    /// The first and the last day.
    pub(crate) days: (String, String),
    /// What the chart says, for those who do not see it.
    pub(crate) described: String,
}

impl PathChart {
    pub(crate) fn view(self) -> Html {
        let mut parts: Vec<Html> = Vec::new();
        for (down, words) in self.ticks {
            parts.push(across("path-chart-tick", down));
            parts.push(words_at(words, Label { at: 0, anchor: Anchor::Start }, down, "path-chart-soft"));
        }
        parts.extend(band(&self.fan));
        let today =
            [("x1", percent(self.today)), ("x2", percent(self.today)), ("y1", height(0)), ("y2", height(STEPS))];
        parts.push(shape("line", "path-chart-today", &today));
        parts.push(across("path-chart-target", self.target));
        parts.push(words_at(
            self.target_words,
            Label { at: STEPS / 8, anchor: Anchor::Start },
            self.target,
            "path-chart-strong",
        ));
        parts.extend(line(&self.unchanged, "path-chart-unchanged"));
        parts.extend(line(&self.path, "path-chart-path"));
        parts.extend(line(&self.done, "path-chart-done"));
        parts.extend(self.path.iter().skip(1).map(|point| dot(*point, "path-chart-dot")));
        parts.extend(self.done.iter().map(|point| dot(*point, "path-chart-dot-done")));
        let end = Label { at: STEPS, anchor: Anchor::End };
        parts.extend(self.fan_mark.map(|mark| {
            let label = Label { at: mark.point.across, anchor: Anchor::End };
            mark.view(label, "path-chart-soft path-chart-fan-mark")
        }));
        parts.extend(self.unchanged_end.map(|mark| mark.view(end, "path-chart-soft")));
        parts.extend(self.path_end.map(|mark| mark.view(end, "path-chart-strong")));
        parts.extend(self.now.map(|mark| {
            let anchor = if starts_early(mark.point) { Anchor::Start } else { Anchor::End };
            let label = Label { at: mark.point.across, anchor };
            mark.view(label, "path-chart-strong")
        }));
        parts.push(below(self.days.0, Label { at: 0, anchor: Anchor::Start }));
        parts.push(below(self.days.1, end));
        // Near an end there is no room for a third day.
        if (STEPS / 4..STEPS * 3 / 4).contains(&self.today) {
            let label = Label::towards_space(self.today);
            parts.push(text(self.today_words, label, height(STEPS), DAYS, "path-chart-soft path-chart-cutoff"));
        }
        html! {
            <svg class="path-chart" role="img" aria-label={self.described} width="100%" height="278">{ for parts }</svg>
        }
    }
}

impl Mark {
    fn view(self, label: Label, class: &'static str) -> Html {
        text(self.words, label, height(self.point.down), if self.above { ABOVE } else { BELOW }, class)
    }
}

/// Whether there is too little room on the left of a point for what is written at it.
pub(crate) fn starts_early(point: Point) -> bool {
    point.across < STEPS * 3 / 10
}

/// What lies between two lines: on a plane of its own, stretched over the chart, for corners are no percentages.
fn band((lower, upper): &(Vec<Point>, Vec<Point>)) -> Option<Html> {
    let corners = upper.iter().chain(lower.iter().rev());
    let corners = corners.map(|point| [point.across.to_string(), point.down.to_string()].join(","));
    let corners = corners.collect::<Vec<_>>().join(" ");
    if corners.is_empty() {
        return None;
    }
    let view = format!("0 0 {STEPS} {STEPS}");
    Some(html! {
        <svg y={TOP.to_string()} width="100%" height={HEIGHT.to_string()} viewBox={view} preserveAspectRatio="none">
            { shape("polygon", "path-chart-fan", &[("points", corners)]) }
        </svg>
    })
}

/// A line through points, one stretch at a time: positions across are percentages, which a path does not know.
fn line(points: &[Point], class: &'static str) -> Vec<Html> {
    let stretch = |pair: &[Point]| {
        let [from, to] = pair else { return Html::default() };
        let ends = [
            ("x1", percent(from.across)),
            ("y1", height(from.down)),
            ("x2", percent(to.across)),
            ("y2", height(to.down)),
        ];
        shape("line", class, &ends)
    };
    points.windows(2).map(stretch).collect()
}

fn across(class: &'static str, down: u32) -> Html {
    let ends = [("x1", "0".to_owned()), ("x2", "100%".to_owned()), ("y1", height(down)), ("y2", height(down))];
    shape("line", class, &ends)
}

fn dot(point: Point, class: &'static str) -> Html {
    shape("circle", class, &[("cx", percent(point.across)), ("cy", height(point.down)), ("r", "3".to_owned())])
}

/// Words above a line.
fn words_at(words: String, label: Label, down: u32, class: &'static str) -> Html {
    text(words, label, height(down), "-4", class)
}

/// Words under the plane.
fn below(words: String, label: Label) -> Html {
    text(words, label, height(STEPS), DAYS, "path-chart-soft")
}

fn text(words: String, label: Label, y: String, dy: &'static str, class: &'static str) -> Html {
    let anchor = if label.anchor == Anchor::Start { "start" } else { "end" };
    classed(html! { <text x={percent(label.at)} {y} {dy} text-anchor={anchor}>{ said(words) }</text> }, class)
}

/// How far down, in pixels with one decimal.
fn height(down: u32) -> String {
    let tenths = TOP * 10 + down * HEIGHT * 10 / STEPS;
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}
