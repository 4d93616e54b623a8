//! What moves the share at the end: a row for each input, a bar from its lower to its higher end, and a sentence.

use yew::prelude::*;

use crate::calc::risk::Course;
use crate::calc::share::Share;
use crate::chart::span;
use crate::i18n::answer::Speaker;
use crate::i18n::risk::{SwingLine, swing_lines};
use crate::ui::markup::{element, heading, list, said, shape, text, worded, wrap};

pub(super) fn tornado(speaker: Speaker, course: &Course) -> Html {
    let swings = course.tornado();
    let words = &speaker.language.planning().path.risk.tornado;
    let ends = || swings.iter().flat_map(|swing| [swing.low, swing.high]).map(Share::part);
    let (Some(least), Some(most), Some(middle)) = (ends().min(), ends().max(), course.expected().map(Share::part))
    else {
        return Html::default();
    };
    let rows = swings.iter().zip(swing_lines(speaker, &swings));
    let rows = rows.map(|(swing, line)| row(line, bar([swing.low.part(), middle, swing.high.part()], (least, most))));
    let [input, low, high] = words.heading;
    let head = vec![
        heading("col", "", text(input)),
        heading("col", "number", text(low)),
        wrap("td", "tornado-drawn", text("")),
        heading("col", "number", text(high)),
    ];
    let body = vec![wrap("thead", "", element("tr", "", head)), element("tbody", "", rows.collect())];
    list(vec![
        worded("h3", "", words.title),
        worded("p", "path-hint", words.about),
        element("table", "path-table tornado", body),
    ])
}

fn row(line: SwingLine, bar: Html) -> Html {
    let [low, high] = line.ends.map(|end| wrap("td", "number", said(end)));
    let name = list(vec![said(line.name), wrap("span", "tornado-sentence", said(line.sentence))]);
    element("tr", "", vec![heading("row", "tornado-input", name), low, wrap("td", "tornado-drawn", bar), high])
}

/// From the lower end over what is expected to the higher one. The side where the input is lower is drawn hollow.
fn bar([low, middle, high]: [u128; 3], axis: (u128, u128)) -> Html {
    let part = |class: &'static str, from: u128, to: u128| {
        let (from, to) = (from.min(to), from.max(to));
        let [x, width] = span(from, to, axis);
        shape("rect", class, &[("x", x), ("y", "1".to_owned()), ("width", width), ("height", "12".to_owned())])
    };
    html! {
        <svg class="tornado-bar" aria-hidden="true" width="100%" height="14">
            { part("tornado-lower", low, middle) }{ part("tornado-higher", middle, high) }
        </svg>
    }
}
