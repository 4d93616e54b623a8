//! The tables: what each scenario answers, how its targets stand, and which of its inputs differ.

use yew::prelude::*;

use crate::calc::comparison::{Inputs, Row, Subject};
use crate::i18n::comparison::{ComparedCell, ComparedRow, Comparer, compared_name};
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::ui::components::sentence::phrase;
use crate::ui::markup::{classed, each, element, heading, list, said, sign, text, when, worded, wrap};

pub(super) fn tables(comparer: Comparer, answers: &[Row], inputs: &Inputs) -> Html {
    let words = &comparer.language.further().compare;
    let (targets, answers): (Vec<&Row>, Vec<&Row>) =
        answers.iter().partition(|row| matches!(row.subject, Subject::Target(..)));
    let inputs_shown: Vec<&Row> = inputs.rows.iter().collect();
    let more = when(inputs.hidden > 0, || {
        let count = format_count(inputs.hidden as u128, comparer.language);
        wrap("p", "path-about", phrase(&fill(words.inputs_more, &[("n", &count)])))
    });
    list(vec![
        worded("h3", "", words.answers),
        table(comparer, words.subject_answer, &answers),
        when(!targets.is_empty(), || {
            list(vec![worded("h3", "", words.targets), table(comparer, words.subject_answer, &targets)])
        }),
        worded("h3", "", words.inputs),
        if inputs_shown.is_empty() {
            worded("p", "", words.inputs_same)
        } else {
            table(comparer, words.subject_input, &inputs_shown)
        },
        more,
    ])
}

fn table(comparer: Comparer, subject: &'static str, rows: &[&Row]) -> Html {
    let head =
        |(place, scenario): (usize, _)| heading("col", "", said(compared_name(comparer.language, scenario, place)));
    let scenarios = comparer.scenarios.iter().map(|it| &**it);
    let heads: Vec<Html> =
        std::iter::once(heading("col", "", text(subject))).chain(scenarios.enumerate().map(head)).collect();
    let body = each(rows, |row| said_row(&comparer.row(row)));
    let parts = vec![wrap("thead", "", element("tr", "", heads)), element("tbody", "", body)];
    let label = comparer.language.further().compare.title;
    html! {
        <div class="compare-scroll" tabindex="0" role="group" aria-label={label}>{ element("table", "path-table compare-table", parts) }</div>
    }
}

fn said_row(row: &ComparedRow) -> Html {
    let cells = std::iter::once(heading("row", "", said(row.subject.clone()))).chain(each(&row.cells, cell));
    element("tr", "", cells.collect())
}

fn cell(cell: &ComparedCell) -> Html {
    let stands = cell.tone.map(|tone| list(vec![sign(tone.sign()), text(" ")])).unwrap_or_default();
    let class = cell.favour.map_or("compare-difference", |tone| match tone {
        crate::i18n::answer::Tone::Good => "compare-difference compare-better",
        _ => "compare-difference compare-worse",
    });
    let difference = when(!cell.difference.is_empty(), || {
        let better = if cell.better.is_empty() { String::new() } else { [" · ", cell.better].concat() };
        classed(wrap("span", "", said([&cell.difference, &*better].concat())), class)
    });
    element("td", "", vec![stands, said(cell.text.clone()), text(" "), difference])
}
