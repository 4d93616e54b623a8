//! The shares that make it sure, over other targets and volumes, the darker the higher.

use yew::prelude::*;

use super::super::Horizon;
use crate::i18n::phrase::fill;
use crate::i18n::risk::{required_table, whole_percent};
use crate::model::Sense;
use crate::ui::markup::{each, element, heading, list, said, text, worded, wrap};

/// What the table is called.
pub(super) fn title(horizon: &Horizon) -> AttrValue {
    let words = &horizon.language.planning().path.risk.required;
    let limited = horizon.speaker().sense() == Sense::Limit;
    let percent = whole_percent(horizon.language, horizon.certainty.confidence.percent());
    fill(if limited { words.title_limit } else { words.title }, &[("percent", &percent)]).plain().into()
}

pub(super) fn required(horizon: &Horizon) -> Html {
    let Some(Ok(course)) = &horizon.course else { return Html::default() };
    let words = &horizon.language.planning().path.risk.required;
    let found = course.required(horizon.certainty.confidence.percent());
    let table = required_table(horizon.speaker(), &found, course);
    let mut head = vec![heading("col", "", text(words.corner))];
    head.extend(each(&table.heads, |target| heading("col", "number", said(target.clone()))));
    let rows = table.rows.into_iter().enumerate().map(|(row, (volume, cells))| {
        let mut parts = vec![heading("row", "", said(volume))];
        parts.extend(cells.into_iter().enumerate().map(|(column, (share, heat))| {
            let class = if (column, row) == table.own { "number required-own" } else { "number" };
            let mark = heat.map(|heat| heat.to_string());
            html! { <td {class} data-heat={mark}>{ said(share) }</td> }
        }));
        element("tr", "", parts)
    });
    let body = vec![wrap("thead", "", element("tr", "", head)), element("tbody", "", rows.collect())];
    let table = wrap("div", "path-scroll", element("table", "path-table required", body));
    list(vec![table, worded("p", "path-hint", words.note)])
}
