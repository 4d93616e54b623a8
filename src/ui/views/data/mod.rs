//! The data: units × counts, with what they add up to and what does not add up in them.

mod checks;
mod columns;
mod export;
mod foot;
mod import;

use std::rc::Rc;

use yew::prelude::*;

use self::checks::Checks;
use self::columns::columns;
use self::export::TableExport;
use self::foot::Sums;
use self::import::TableImport;
use crate::calc::ledger::Ledger;
use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::model::{Date, Level, MAX_PARTS};
use crate::ui::components::choice::Choice;
use crate::ui::components::data_grid::DataGrid;
use crate::ui::components::part_adder::part_adder;
use crate::ui::edit::Edit;
use crate::ui::markup::{Fresh, button, element, list, text, worded};
use crate::ui::state::{Action, State};

/// The page.
pub fn data(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().data;
    let ledger = Ledger::new(&state.scenario);
    let part = part(state);
    let columns = columns(&state.scenario, part, state.all_counts);
    let of_all = ledger.total_findings();
    let foot = Fresh(Sums { state, ledger: &ledger, of_all: &of_all, columns: &columns, part }.view(dispatch));
    let units = Rc::new(state.scenario.units.clone());
    let empty = state.scenario.units.is_empty().then(|| worded("p", "data-hint", words.empty));
    let grid = html! {
        <DataGrid {units} columns={Rc::new(columns)} {part} language={state.language} opened={state.opened} sought={state.sought} {foot}
            locked={state.locked()}
            dispatch={dispatch.clone()} />
    };
    let import = (!state.locked()).then(|| {
        html! {
            <TableImport scenario={state.scenario.clone()} book={state.offered.clone()} {part} language={state.language}
                dispatch={dispatch.clone()} />
        }
    });
    let parts = vec![
        worded("h2", "", words.heading),
        empty.unwrap_or_default(),
        import.unwrap_or_default(),
        html! { <p id="grid-keys" class="data-hint">{ text(words.hint) }</p> },
        switches(state, dispatch),
        parts_of_the_period(state, part, dispatch),
        grid,
        html! {
            <Checks scenario={state.scenario.clone()} of_all={Rc::new(of_all)} kept={state.kept.clone()} language={state.language}
                locked={state.locked()} dispatch={dispatch.clone()} />
        },
        html! { <TableExport scenario={state.scenario.clone()} {part} language={state.language} /> },
    ];
    html! { <main id="answer" tabindex="-1" class="data">{ list(parts) }</main> }
}

/// The part shown, as long as it is there.
fn part(state: &State) -> Option<u8> {
    state.part.filter(|&part| usize::from(part) < state.scenario.parts.len())
}

/// What is shown and how it is added up.
fn switches(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().data;
    let has = |level| state.scenario.units.iter().any(|unit| unit.level == level);
    let nested = state.scenario.districts_contain_communes;
    let nest = (nested || has(Level::District) && has(Level::Commune))
        .then(|| switch(words.nested, nested, dispatch.reform(move |_| Action::Edit(Edit::Nest(!nested)))));
    let all = state.all_counts;
    let all = switch(words.all_counts, all, dispatch.reform(move |_| Action::AllCounts(!all)));
    element("p", "data-switches", vec![nest.unwrap_or_default(), all])
}

fn switch(label: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! { <label><input type="checkbox" aria-label={label} {checked} {onchange} />{ text(" ") }{ text(label) }</label> }
}

/// The choice of a part of the period, and its tools.
fn parts_of_the_period(state: &State, part: Option<u8>, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().data;
    let parts = &state.scenario.parts;
    let chosen =
        (!parts.is_empty()).then(|| list(vec![text(words.part_label), text(" "), choice(state, part, dispatch)]));
    let last = parts.last().copied();
    let room = u32::try_from(parts.len()).is_ok_and(|count| count < MAX_PARTS);
    let new = u8::try_from(parts.len()).ok();
    let add = {
        let dispatch = dispatch.clone();
        Callback::from(move |day: Date| {
            dispatch.emit(Action::Edit(Edit::AddPart(day)));
            dispatch.emit(Action::Part(new));
        })
    };
    let adder = room.then(|| part_adder(state.language, last, add));
    let remove = last.map(|_| button("link-button", words.remove_part, dispatch, Action::Edit(Edit::RemovePart)));
    let hint = last.map(|_| worded("span", "data-hint", words.part_hint));
    let tools = element("div", "data-part-tools", [adder, remove, hint].map(Option::unwrap_or_default).into());
    let more = html! { <details><summary>{ text(words.parts) }</summary>{ tools }</details> };
    element("div", "data-parts", vec![chosen.unwrap_or_default(), more])
}

fn choice(state: &State, part: Option<u8>, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().data;
    let option = |(place, &day): (usize, &Date)| {
        let (number, day) = ((place + 1).to_string(), format_date(day, state.language));
        (place.to_string().into(), fill(words.part, &[("n", &number), ("day", &day)]).plain().into())
    };
    let mut options = vec![("all".into(), words.whole_period.into())];
    options.extend(state.scenario.parts.iter().enumerate().map(option));
    let chosen = part.map_or("all".into(), |part| part.to_string().into());
    let choose = dispatch.reform(|code: String| Action::Part(code.parse().ok()));
    Choice { id: "part".into(), label: words.part_label, groups: vec![(None, options)], chosen, choose }.view()
}
