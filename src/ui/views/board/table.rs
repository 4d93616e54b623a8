//! The targets by group, a row each; one of them with its details.

use yew::prelude::*;

use super::detail::detail;
use super::form::begun;
use super::row::PlanRow;
use crate::calc::board::Row;
use crate::calc::ledger::Ledger;
use crate::i18n::board::{board_row, group_name};
use crate::link::Page;
use crate::model::{GoalKind, StandardGroup, Target, TaskGroup};
use crate::ui::components::choice::Choice;
use crate::ui::edit::{Direction, Edit};
use crate::ui::markup::{button, element, heading, said, text, wrap};
use crate::ui::state::{Action, State};

/// The table: printed, it is the annex of the plan, its head repeated on every page.
pub(super) fn table(state: &State, dispatch: &Callback<Action>, rows: &[Row], ledger: &Ledger) -> Html {
    let words = &state.language.planning().board;
    let mut heads = vec![
        heading("col", "plan-table-order", text(words.order)),
        heading("col", "", text(words.target)),
        heading("col", "number", text(words.now)),
        heading("col", "", text(words.result)),
        heading("col", "", text(words.remaining)),
        heading("col", "plan-table-wide", text(words.deadline)),
    ];
    heads.extend(led(state).then(|| heading("col", "plan-table-wide", text(words.lead))));
    let mut parts = vec![wrap("thead", "", element("tr", "", heads))];
    let mut order = 0;
    let groups = state.scenario.headings();
    parts.extend(groups.iter().map(|it| group(state, dispatch, it, rows, ledger, &mut order)));
    element("table", "plan-table", parts)
}

/// Whether any target names who leads; the column is left out where none does.
fn led(state: &State) -> bool {
    state.scenario.targets.iter().any(|target| !target.lead.is_empty())
}

/// How many columns the table has.
fn columns(state: &State) -> &'static str {
    if led(state) { "7" } else { "6" }
}

/// `order`: how many targets stand above the group.
fn group(
    state: &State,
    dispatch: &Callback<Action>,
    group: &TaskGroup,
    rows: &[Row],
    ledger: &Ledger,
    order: &mut u32,
) -> Html {
    let words = &state.language.planning().board;
    let targets: Vec<(u32, &Target, &Row)> = (0..)
        .zip(state.scenario.targets.iter().zip(rows))
        .filter(|(_, (target, _))| target.group == *group)
        .map(|(place, (target, row))| (place, target, row))
        .collect();
    let shown = targets.iter().filter(|(_, target, row)| shows(state, target, row));
    // Every line has its key: what is sifted out must not take the form under the hand with it.
    let title = title(state, dispatch, group, targets.is_empty());
    let mut lines = vec![html! { <key="title">{ title }</> }];
    for &(place, target, row) in shown {
        let said = board_row(state.language, &state.scenario, target, row);
        *order += 1;
        let open = state.unfolded == Some(place);
        let detail = open.then(|| {
            let detail = detail(state, dispatch, place, target, row, &said, ledger);
            wide(state, detail, "plan-table-detail")
        });
        let line =
            html! { <PlanRow {place} order={*order} {said} {open} led={led(state)} dispatch={dispatch.clone()} /> };
        lines.push(html! { <key={place.to_string()}>{ line }{ detail.unwrap_or_default() }</> });
    }
    if lines.len() == 1 {
        let nothing = if targets.is_empty() { words.no_target } else { words.nothing_shown };
        let nothing = wide(state, text(nothing), "plan-table-nothing");
        lines.push(html! { <key="nothing">{ nothing }</> });
    }
    element("tbody", "", lines)
}

/// Whether the filter lets a target through; one that is unfolded stays under the hand.
fn shows(state: &State, target: &Target, row: &Row) -> bool {
    let mark = state.filter.mark.is_none_or(|mark| mark == row.mark);
    let lead = state.filter.lead.as_ref().is_none_or(|lead| *lead == target.lead);
    let unfolded = state.unfolded.and_then(|place| state.scenario.targets.get(usize::try_from(place).ok()?));
    (mark && lead) || unfolded.is_some_and(|unfolded| std::ptr::eq(unfolded, target))
}

fn title(state: &State, dispatch: &Callback<Action>, group: &TaskGroup, empty: bool) -> Html {
    let words = &state.language.planning().board;
    let add = Action::Edit(Edit::AddTarget(Box::new(new_target(group.clone()))));
    let mut actions = vec![button("link-button", words.add_target, dispatch, add)];
    if empty {
        let remove = Action::Edit(Edit::RemoveGroup(group.clone()));
        actions.push(button("link-button", words.remove_group, dispatch, remove));
    }
    let name = html! { <th colspan={columns(state)} scope="rowgroup">
        <div class="plan-table-group">
            { wrap("span", "", said(group_name(state.language, group).to_owned())) }
            { element("span", "plan-table-actions", actions) }
        </div>
    </th> };
    element("tr", "plan-table-title", vec![name])
}

/// What a new target is until the user says more: a task in some groups, a share of online dossiers without a threshold
/// in others.
fn new_target(group: TaskGroup) -> Target {
    let kind = match group {
        TaskGroup::Standard(StandardGroup::Procedures | StandardGroup::Digital) => GoalKind::Ratio,
        TaskGroup::Standard(StandardGroup::Ranking) => GoalKind::Rank,
        _ => GoalKind::Milestone,
    };
    Target::new(group, begun(kind, None))
}

fn wide(state: &State, content: Html, class: &'static str) -> Html {
    wrap("tr", class, html! { <td colspan={columns(state)}>{ content }</td> })
}

/// The groups that the plan does not have yet.
pub(super) fn add_group(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().board;
    let form = &state.language.planning().form;
    let option = |group: &StandardGroup| {
        let name = group_name(state.language, &TaskGroup::Standard(*group)).to_owned();
        (AttrValue::from(group.code()), AttrValue::from(name))
    };
    let absent = |group: &&StandardGroup| !state.scenario.groups.contains(&TaskGroup::Standard(**group));
    let mut options = vec![("".into(), words.add_group.into())];
    options.extend(StandardGroup::ALL.iter().filter(absent).map(option));
    options.push(("own".into(), form.new_group.into()));
    let own = form.new_group.trim_end_matches('…').to_owned();
    let choose = move |code: String| {
        let group = StandardGroup::from_code(&code).map_or_else(|| TaskGroup::Own(own.clone()), TaskGroup::Standard);
        Action::Edit(Edit::AddGroup(group))
    };
    let choice = Choice {
        id: "add-group".into(),
        label: words.add_group,
        groups: vec![(None, options)],
        chosen: "".into(),
        choose: dispatch.reform(choose),
    };
    wrap("p", "board-add-group", choice.view())
}

/// Buttons that act on a target.
pub(super) fn actions(state: &State, dispatch: &Callback<Action>, place: u32, asks: bool) -> Html {
    let words = &state.language.planning().board;
    let act = |label, action| button("button button-quiet", label, dispatch, action);
    let page = state.language.words().page;
    let pages = [(words.ask, Page::Quick), (page(Page::Path), Page::Path), (page(Page::Allocation), Page::Allocation)];
    let asked = pages.map(|(label, page)| act(label, Action::Ask(place, page)));
    let mut actions: Vec<Html> = asked.into_iter().filter(|_| asks).collect();
    actions.extend([
        act(words.move_up, Action::Edit(Edit::MoveTarget(place, Direction::Up))),
        act(words.move_down, Action::Edit(Edit::MoveTarget(place, Direction::Down))),
        act(words.remove_target, Action::Edit(Edit::RemoveTarget(place))),
    ]);
    element("p", "plan-table-tools", actions)
}
