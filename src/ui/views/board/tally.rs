//! How many targets stand how, and which of them are shown.

use yew::prelude::*;

use super::super::labelled;
use crate::calc::board::{Mark, Row, tally as tally_of};
use crate::i18n::board::{mark_name, tone};
use crate::i18n::phrase::fill;
use crate::ui::components::choice::Choice;
use crate::ui::components::status_list::toned;
use crate::ui::markup::{element, list, said, text, wrap};
use crate::ui::state::{Action, Filter, State};

/// The totals by verdict, each of them a filter, and the choice of an agency.
pub(super) fn tally(state: &State, dispatch: &Callback<Action>, rows: &[Row]) -> Html {
    let words = &state.language.planning().board;
    let all = chip(state, dispatch, None, list(vec![text(words.all), text("\u{a0}"), said(rows.len().to_string())]));
    let chips = tally_of(rows).into_iter().map(|(mark, count)| {
        let content =
            list(vec![toned(tone(mark), mark_name(state.language, mark)), text("\u{a0}"), said(count.to_string())]);
        chip(state, dispatch, Some(mark), content)
    });
    let chips: Vec<Html> = std::iter::once(all).chain(chips).collect();
    html! {
        <div class="tally">
            <div class="tally-marks" role="group" aria-label={words.tally_label}>{ for chips }</div>
            { leads(state, dispatch) }
        </div>
    }
}

/// The same on paper: the totals, and which targets the sheet holds where it does not hold all of them.
pub(super) fn printed(state: &State, rows: &[Row]) -> Html {
    let words = &state.language.planning().board;
    let count = rows.len().to_string();
    let marks = tally_of(rows).into_iter().map(|(mark, count)| {
        let values = [("mark", mark_name(state.language, mark)), ("n", &count.to_string())];
        fill(words.printed_mark, &values).plain()
    });
    let marks = marks.collect::<Vec<_>>().join("; ");
    let mut lines = vec![wrap("p", "", said(fill(words.printed_tally, &[("n", &count), ("marks", &marks)]).plain()))];
    let Filter { mark, lead } = &state.filter;
    let mark = mark.map(|mark| mark_name(state.language, mark).to_owned());
    let sifted = [mark, lead.clone()].into_iter().flatten().collect::<Vec<_>>().join("; ");
    if !sifted.is_empty() {
        lines.push(wrap("p", "", said(fill(words.printed_filter, &[("filter", &sifted)]).plain())));
    }
    element("div", "tally-printed", lines)
}

fn chip(state: &State, dispatch: &Callback<Action>, mark: Option<Mark>, content: Html) -> Html {
    let pressed = if state.filter.mark == mark { "true" } else { "false" };
    let filter = Filter { mark, ..state.filter.clone() };
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Sift(filter.clone()));
    html! { <button type="button" class="tally-mark" aria-pressed={pressed} {onclick}>{ content }</button> }
}

/// The agencies that lead a target, and the one chosen, even when it leads none any more; nothing where none is named.
fn leads(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().board;
    let mut leads: Vec<&str> =
        state.scenario.targets.iter().map(|target| &*target.lead).filter(|lead| !lead.is_empty()).collect();
    leads.extend(state.filter.lead.as_deref());
    leads.sort_unstable();
    leads.dedup();
    if leads.is_empty() {
        return html! {};
    }
    let option = |lead: &&str| (AttrValue::from((*lead).to_owned()), AttrValue::from((*lead).to_owned()));
    let any = (AttrValue::from(""), AttrValue::from(words.any_lead));
    let mark = state.filter.mark;
    let choose = move |lead: String| Action::Sift(Filter { mark, lead: Some(lead).filter(|lead| !lead.is_empty()) });
    let choice = Choice {
        id: "lead-filter".into(),
        label: words.lead_label,
        groups: vec![(None, std::iter::once(any).chain(leads.iter().map(option)).collect())],
        chosen: state.filter.lead.clone().unwrap_or_default().into(),
        choose: dispatch.reform(choose),
    };
    labelled("lead-filter".to_owned(), words.lead_label, choice.view())
}
