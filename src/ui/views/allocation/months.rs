//! Units and reporting dates together: rows, columns and total agree.

use yew::prelude::*;

use super::super::copying::copying_shown;
use crate::calc::allocation::Fit;
use crate::calc::assignment::Assignment;
use crate::calc::path::Path;
use crate::i18n::answer::Speaker;
use crate::i18n::assignment::AssignmentTable;
use crate::i18n::format_date;
use crate::i18n::number::format_count;
use crate::ui::markup::{each, element, heading, list, said, text, worded, wrap};

pub(super) fn months(speaker: Speaker, path: &Path, found: &Assignment, table: &AssignmentTable) -> Html {
    let words = &speaker.language.planning().allocation;
    if found.fit != Fit::Exact {
        return Html::default();
    }
    let body = if found.months.is_empty() {
        worded("p", "allocation-lack", words.months_apart)
    } else {
        grid(speaker, path, found, table)
    };
    html! { <details class="allocation-months"><summary>{ text(words.months) }</summary>{ body }</details> }
}

fn grid(speaker: Speaker, path: &Path, found: &Assignment, table: &AssignmentTable) -> Html {
    let words = &speaker.language.planning().allocation;
    let count = |count: u64| format_count(count.into(), speaker.language);
    let number = |value: u64| wrap("td", "number", said(count(value)));
    let mut head = vec![heading("col", "", text(table.part_heading))];
    head.extend(each(&path.legs, |leg| heading("col", "number", said(format_date(leg.step.last, speaker.language)))));
    head.push(heading("col", "number", text(words.sum)));
    let rows = table.rows.iter().zip(&found.months).map(|(row, months)| {
        let mut cells = vec![heading("row", "", said(row.name.clone()))];
        cells.extend(each(months, |&value| number(value)));
        cells.push(wrap("td", "number allocation-count", said(row.count.clone())));
        element("tr", "", cells)
    });
    let mut foot = vec![heading("row", "", text(words.sum))];
    foot.extend(each(&path.legs, |leg| number(leg.count)));
    foot.push(number(found.need));
    let parts = vec![
        wrap("thead", "", element("tr", "", head)),
        element("tbody", "", rows.collect()),
        wrap("tfoot", "", element("tr", "", foot)),
    ];
    let table = wrap("div", "path-scroll", element("table", "allocation-table allocation-months", parts));
    list(vec![table, copying_shown(speaker.language, ".allocation-months")])
}
