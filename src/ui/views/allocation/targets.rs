//! What becomes of a split: a table on the clipboard, a printed sheet, targets in the plan.

use yew::prelude::*;

use crate::calc::assignment::{Assignment, Row};
use crate::i18n::answer::Speaker;
use crate::i18n::assignment::{AssignmentTable, part_name};
use crate::i18n::phrase::fill;
use crate::link::Page;
use crate::model::{Goal, Ratio, StandardGroup, Target, TaskGroup};
use crate::sheet::report::plain;
use crate::ui::browser;
use crate::ui::components::copy_table::CopyTable;
use crate::ui::edit::Edit;
use crate::ui::markup::{element, text};
use crate::ui::state::{Action, State};

pub(super) fn tools(
    state: &State,
    dispatch: &Callback<Action>,
    speaker: Speaker,
    found: &Assignment,
    table: &AssignmentTable,
) -> Html {
    let words = &state.language.planning().allocation;
    let table = block(state, found, table);
    let make = Callback::from(move |()| table.clone());
    let copy = html! { <CopyTable {make} label={words.copy} done={words.copied} /> };
    let onclick = |_: MouseEvent| browser::print();
    let print = html! { <button type="button" class="link-button" {onclick}>{ text(words.print) }</button> };
    let adopt = (!state.locked()).then(|| {
        let targets = targets(state, speaker, found);
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| {
            dispatch.emit(Action::Edit(Edit::AddTargets(targets.clone())));
            dispatch.emit(Action::Go(Page::Board));
        };
        html! { <button type="button" class="link-button" {onclick}>{ text(words.adopt) }</button> }
    });
    element("p", "allocation-tools", vec![copy, print, adopt.unwrap_or_default()])
}

/// The table as a spreadsheet takes it: cells with tabs between them, numbers in bare digits.
fn block(state: &State, found: &Assignment, table: &AssignmentTable) -> AttrValue {
    let words = &state.language.planning().allocation;
    let heads =
        [table.part_heading, words.heading.done, words.heading.ahead, table.count_heading, words.heading.at_end];
    let line = |(row, said): (&Row, &crate::i18n::assignment::AssignmentRow)| {
        let [done, ahead, count] = [row.portion.done, row.portion.ahead, row.count].map(|number| number.to_string());
        [plain(&said.name), done, ahead, count, said.at_end.clone()].join("\t")
    };
    let mut lines = vec![heads.join("\t")];
    lines.extend(found.rows.iter().zip(&table.rows).map(line));
    let sum = |of: fn(&Row) -> u64| found.rows.iter().map(of).sum::<u64>().to_string();
    let sums = [words.sum.to_owned(), sum(|row| row.portion.done), sum(|row| row.portion.ahead), sum(|row| row.count)];
    lines.push(sums.join("\t"));
    lines.join("\n").into()
}

/// A target for each part that its number gives a share.
fn targets(state: &State, speaker: Speaker, found: &Assignment) -> Vec<Target> {
    let words = &state.language.planning().allocation;
    let asked = state.scenario.asked_target();
    let group = asked.map_or(TaskGroup::Standard(StandardGroup::Procedures), |target| target.group.clone());
    let target = |row: &Row| {
        let branch = row.branch(found.branch.indicator, speaker.sense())?;
        let own = [speaker.indicator().name, " ", &speaker.bound_of(branch.requirement)].concat();
        let part = part_name(state.language, &row.part);
        let goal = Goal::Ratio(Ratio { target: branch, alternatives: Vec::new(), cap: row.portion.cap, pace: None });
        Some(Target {
            name: fill(words.target_name, &[("target", &own), ("name", &part)]).plain(),
            scope: row.part.clone(),
            deadline: asked.and_then(|target| target.deadline),
            ..Target::new(group.clone(), goal)
        })
    };
    found.rows.iter().filter_map(target).collect()
}
