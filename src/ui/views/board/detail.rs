//! What stands behind a target: the answer with its proof, every definition, the levels; and the form to change it.

use yew::prelude::*;

use super::form::form;
use super::table::actions;
use crate::calc::board::{Basis, Lack, Mark, Row, question_of};
use crate::calc::ledger::Ledger;
use crate::calc::levels::levels_of;
use crate::calc::outcome::calculate;
use crate::i18n::answer::{Answer, answer, definition_table as table_of};
use crate::i18n::board::{BoardRow, level_lines};
use crate::link::Page;
use crate::model::{Goal, Indicator, Question, Scope, Target, Yardstick};
use crate::ui::components::certificate::certificate;
use crate::ui::components::definition_table::definition_table;
use crate::ui::components::sentence::phrase;
use crate::ui::components::status_list::status_list;
use crate::ui::edit::{Edit, RatioEdit};
use crate::ui::markup::{button, each, element, said, worded, wrap};
use crate::ui::state::{Action, State};

/// The details of a target.
pub(super) fn detail(
    state: &State,
    dispatch: &Callback<Action>,
    place: u32,
    target: &Target,
    row: &Row,
    row_said: &BoardRow,
    ledger: &Ledger,
) -> Html {
    let figures = ledger.of(&target.scope);
    let note = row_said.note.map(|note| wrap("p", "board-note", said(note.to_owned()))).unwrap_or_default();
    let (main, side) = match (question_of(target, &figures, state.scenario.period), &row.basis) {
        (Some(question), Basis::Ratio { .. }) => {
            (answered(state, dispatch, place, target, &question), levels(state, target, row, ledger))
        }
        _ => (plain(row_said), html! {}),
    };
    let asks = target.scope == Scope::All && matches!(target.goal, Goal::Ratio(_));
    let parts = vec![
        note,
        main,
        figures_link(state, dispatch, row),
        side,
        form(state, dispatch, place, target, &figures),
        actions(state, dispatch, place, asks),
    ];
    element("div", "detail", parts)
}

/// Where figures are missing, the way to them.
fn figures_link(state: &State, dispatch: &Callback<Action>, row: &Row) -> Html {
    if !matches!((row.mark, &row.basis), (Mark::NoData, Basis::Ratio { .. } | Basis::Lacking(Lack::Rows))) {
        return html! {};
    }
    let label = state.language.planning().board.data;
    element("p", "", vec![button("link-button", label, dispatch, Action::Go(Page::Data))])
}

/// What a goal without a question comes to: the table's own words, in full.
fn plain(row: &BoardRow) -> Html {
    wrap("p", "detail-plain", said(row.remaining.clone()))
}

fn answered(state: &State, dispatch: &Callback<Action>, place: u32, target: &Target, question: &Question) -> Html {
    let language = state.language;
    let outcome = calculate(question);
    let answer = answer(language, question, &outcome);
    let table = table_of(language, question, &outcome);
    let choose = |indicator| choose(place, target, indicator);
    let main = element("div", "", vec![headline(&answer), certificate(language, &answer)]);
    let side = wrap("div", "", definition_table(state, &table, &choose, dispatch));
    element("div", "detail-columns", vec![main, side])
}

fn headline(answer: &Answer) -> Html {
    let mut lines = vec![wrap("p", "detail-headline", phrase(&answer.headline.text))];
    lines.extend(each(&answer.headline.lines, |line| wrap("p", "", phrase(line))));
    lines.push(status_list(&answer.statuses));
    lines.extend(each(&answer.branches, |line| wrap("p", "", phrase(line))));
    element("div", "", lines)
}

/// Another definition for a target, whatever kind of goal it has.
fn choose(place: u32, target: &Target, indicator: Indicator) -> Action {
    let goal = match &target.goal {
        Goal::Growth { by, manner, year, .. } => {
            Goal::Growth { indicator, by: *by, manner: *manner, base: None, year: *year }
        }
        Goal::Improve(Yardstick::Share { .. }) => Goal::Improve(Yardstick::Share { indicator, last: None }),
        _ => return Action::Edit(Edit::Ratio(Some(place), RatioEdit::Choose(0, indicator))),
    };
    Action::Edit(Edit::Target(place, Box::new(Target { goal, ..target.clone() })))
}

/// What each level would have to reach if the others stay where they are.
fn levels(state: &State, target: &Target, row: &Row, ledger: &Ledger) -> Html {
    let language = state.language;
    let parts = levels_of(target, row, ledger);
    let lines = parts.map(|(branch, parts)| level_lines(language, branch, &parts)).unwrap_or_default();
    if lines.is_empty() {
        return html! {};
    }
    let items = each(&lines, |line| wrap("li", "", said(line.clone())));
    let heading = worded("h3", "", language.planning().board.levels);
    element("div", "detail-levels", vec![heading, element("ul", "", items)])
}
