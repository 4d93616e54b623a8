//! The rows that a gate looks at, the first of them in sight, the rest folded away.
//!
//! They render anew only when something else is said of one of them: there may be as many as there are units.

use yew::prelude::*;

use crate::i18n::answer::Tone;
use crate::i18n::board::{GateLine, GateWords};
use crate::model::Language;
use crate::ui::markup::{each, element, heading, list, said, text, wrap};

/// How many rows a gate names before the rest is folded away.
const FIRST: usize = 12;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) language: Language,
    pub(super) gate: GateWords,
}

/// The rows.
pub(super) struct GateRows;

impl Component for GateRows {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        GateRows
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { language, gate } = ctx.props();
        if gate.rows.is_empty() {
            return html! {};
        }
        let (first, rest) = gate.rows.split_at_checked(FIRST).unwrap_or((&gate.rows, &[]));
        let more = (!rest.is_empty()).then(|| {
            let count = ["+ ", &rest.len().to_string()].concat();
            element("details", "gate-more", vec![wrap("summary", "", said(count)), table(*language, gate, rest)])
        });
        list(vec![table(*language, gate, first), more.unwrap_or_default()])
    }
}

fn table(language: Language, gate: &GateWords, lines: &[GateLine]) -> Html {
    let mut heads = vec![heading("col", "", text(language.planning().board.gate_unit))];
    for (share, remaining) in &gate.headings {
        heads.push(heading("col", "number", text(share)));
        heads.push(heading("col", "number", text(remaining)));
    }
    let parts = vec![wrap("thead", "", element("tr", "", heads)), element("tbody", "", each(lines, line))];
    element("table", "gate-table", parts)
}

fn line(line: &GateLine) -> Html {
    let class = match line.tone {
        Tone::Bad => "tone-bad",
        _ => "",
    };
    let name = list(vec![said(line.name.clone()), wrap("span", "gate-why", said(line.why.clone()))]);
    let mut cells = vec![heading("row", class, name)];
    for cell in &line.cells {
        cells.push(wrap("td", "number", said(cell.share.clone())));
        cells.push(wrap("td", "number", said(cell.remaining.clone())));
    }
    element("tr", class, cells)
}
