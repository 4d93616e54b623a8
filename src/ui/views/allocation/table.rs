//! The table of the parts: what each has, what is settled for it, what it is assigned.

use yew::prelude::*;

use super::super::entry_field;
use crate::calc::assignment::{Assignment, Row};
use crate::i18n::answer::Speaker;
use crate::i18n::assignment::{AssignmentRow, AssignmentTable};
use crate::model::{Division, Policy, Scope, Sense};
use crate::ui::entry::{Field, Part, SettingField};
use crate::ui::markup::{element, heading, said, shape, text, when, wrap};
use crate::ui::state::{Action, State};

pub(super) fn table(
    state: &State,
    dispatch: &Callback<Action>,
    speaker: Speaker,
    found: &Assignment,
    table: &AssignmentTable,
) -> Html {
    let settled = settled(state, speaker);
    let locked = found.rows.iter().any(|row| row.unlocked.is_some());
    let rows = found
        .rows
        .iter()
        .zip(&table.rows)
        .enumerate()
        .map(|(place, (row, words))| body_row(state, dispatch, (place, row, words), &settled, locked));
    let parts = vec![
        wrap("thead", "", head(state, table, &settled, locked)),
        element("tbody", "", rows.collect()),
        wrap("tfoot", "", foot(state, table, settled.len(), locked)),
    ];
    let table = element("table", "allocation-table", parts);
    html! { <fieldset class="allocation-scroll" disabled={state.locked()}>{ table }</fieldset> }
}

/// What can be settled by hand: difficulty only where it counts; a limit has no floor.
fn settled(state: &State, speaker: Speaker) -> Vec<SettingField> {
    let effort = state.scenario.allocation.policy == Policy::LeastEffort;
    let reach = speaker.sense() == Sense::Reach;
    let all = [
        (SettingField::Floor, reach),
        (SettingField::Cap, true),
        (SettingField::Weight, effort),
        (SettingField::Lock, true),
    ];
    all.into_iter().filter(|(_, shown)| *shown).map(|(field, _)| field).collect()
}

fn head(state: &State, table: &AssignmentTable, settled: &[SettingField], locked: bool) -> Html {
    let words = &state.language.planning().allocation.heading;
    let mut heads = vec![
        heading("col", "", text(table.part_heading)),
        heading("col", "number", text(table.count_heading)),
        when(locked, || heading("col", "number", text(words.unlocked))),
        heading("col", "number", text(words.at_end)),
        heading("col", "number", text(words.of_room)),
        heading("col", "number", text(words.now)),
        heading("col", "number", text(words.done)),
        heading("col", "number", text(words.ahead)),
    ];
    let label = |field: &SettingField| Field::Setting(Part::Unit(0), *field).label(state.language);
    heads.extend(settled.iter().map(|field| heading("col", "number allocation-set", text(label(field)))));
    element("tr", "", heads)
}

fn body_row(
    state: &State,
    dispatch: &Callback<Action>,
    (place, row, words): (usize, &Row, &AssignmentRow),
    settled: &[SettingField],
    locked: bool,
) -> Html {
    let part = key(state, place, &row.part);
    let cell = |class, words: &String| wrap("td", class, said(words.clone()));
    let end = row.at_end().map(|share| bar(share.part(), share.whole())).unwrap_or_default();
    let mut cells = vec![
        heading("row", "", said(words.name.clone())),
        cell("number allocation-count", &words.count),
        when(locked, || cell("number", &words.unlocked)),
        element("td", "number allocation-end", vec![said(words.at_end.clone()), end]),
        cell("number", &words.of_room),
        cell("number", &words.now),
        cell("number", &words.done),
        cell("number", &words.ahead),
    ];
    cells.extend(settled.iter().map(|&field| {
        let field = Field::Setting(part, field);
        let label = [field.label(state.language), " – ", &words.name].concat();
        let usual = if matches!(field, Field::Setting(_, SettingField::Weight)) { "1" } else { "…" };
        wrap("td", "number allocation-set", entry_field(state, dispatch, field, usual.into(), Some(label.into())))
    }));
    element("tr", "", cells)
}

/// How far the share at the end reaches, beside its number.
fn bar(part: u128, whole: u128) -> Html {
    let width = format!("{}%", part * 100 / whole.max(1));
    let whole = [("width", "100%".to_owned()), ("height", "5".to_owned())];
    let done = [("width", width), ("height", "5".to_owned())];
    html! {
        <svg class="allocation-bar" aria-hidden="true" width="100%" height="5">
            { shape("rect", "allocation-bar-rest", &whole) }{ shape("rect", "allocation-bar-part", &done) }
        </svg>
    }
}

/// The part in this place of the table, as its fields know it.
fn key(state: &State, place: usize, part: &Scope) -> Part {
    let scenario = &state.scenario;
    let small = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    match (scenario.allocation.over, part) {
        (_, Scope::Level(level)) => Part::Level(*level),
        (Division::Fields, _) => Part::Field(small(place)),
        (_, part) => {
            let named = |name: &str| matches!(part, Scope::Unit(it) if it == name);
            Part::Unit(small(scenario.units.iter().position(|unit| named(&unit.name)).unwrap_or(usize::MAX)))
        }
    }
}

fn foot(state: &State, table: &AssignmentTable, settled: usize, locked: bool) -> Html {
    let words = &state.language.planning().allocation;
    let [done, ahead, counts, at_end] = table.sums.clone();
    let sum = |class, words: String| wrap("td", class, said(words));
    let blank = || wrap("td", "", text(""));
    let mut cells = vec![
        heading("row", "", text(words.sum)),
        sum("number allocation-count", counts),
        when(locked, blank),
        sum("number", at_end),
        blank(),
        blank(),
        sum("number", done),
        sum("number", ahead),
    ];
    cells.extend((0..settled).map(|_| wrap("td", "allocation-set", text(""))));
    element("tr", "", cells)
}
