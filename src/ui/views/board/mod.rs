//! The plan board: every target of the plan with its verdict, and the gates.

mod detail;
mod form;
mod gate_rows;
mod gates;
mod goal_form;
mod heading;
mod picker;
mod row;
mod table;
mod tally;

use yew::prelude::*;

use super::copying::{copying, copying_all};
use crate::calc::board::board_of;
use crate::calc::ledger::Ledger;
use crate::sheet::report::plan_table;
use crate::ui::markup::{element, list, when};
use crate::ui::state::{Action, State};

/// The page.
pub fn board(state: &State, dispatch: &Callback<Action>) -> Html {
    let empty = state.scenario.targets.is_empty() && state.scenario.groups.is_empty();
    let main = if empty { picker::picker(state, dispatch) } else { plan(state, dispatch) };
    element("main", "board", vec![heading::heading(state, dispatch), main])
}

fn plan(state: &State, dispatch: &Callback<Action>) -> Html {
    let ledger = Ledger::new(&state.scenario);
    let outcome = board_of(&state.scenario, &ledger);
    let main = html! {
        <section class="board-main" id="answer" tabindex="-1" aria-label={state.language.planning().board.heading}>
            { tally::tally(state, dispatch, &outcome.rows) }
            { tally::printed(state, &outcome.rows) }
            { table::table(state, dispatch, &outcome.rows, &ledger) }
            { copying(state, plan_table) }
            { table::add_group(state, dispatch) }
            { picker::change(state, dispatch) }
        </section>
    };
    let mut side = vec![gates::gates(state, dispatch, &outcome.gates)];
    side.push(when(!outcome.gates.is_empty(), || copying_all(state.language, ".gate-table")));
    let gates = element("aside", "board-side", side);
    list(vec![element("div", "board-columns", vec![main, gates])])
}
