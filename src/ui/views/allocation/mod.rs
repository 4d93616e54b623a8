//! The split: who gets how much of the target, why, and in which month; printed, copied, or put into the plan.

mod controls;
mod months;
mod table;
mod targets;

use yew::prelude::*;

use self::controls::controls;
use self::months::months;
use self::table::table;
use self::targets::tools;
use super::asked::{asked, lack};
use super::path::choices;
use crate::calc::assignment::NoAssignment;
use crate::calc::prospect::prospect;
use crate::i18n::answer::Speaker;
use crate::i18n::assignment::{AssignmentTable, assignment_table, no_assignment};
use crate::i18n::risk::aim_lines;
use crate::ui::markup::{each, element, list, said, text, worded, wrap};
use crate::ui::state::{Action, State};

/// How many parts are few enough to say at once why each has its number.
const FEW: usize = 12;

/// The page.
pub fn allocation(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.planning().allocation;
    let Some(found) = prospect(&state.scenario) else { return Html::default() };
    let speaker = Speaker::new(language, &found.question, Some(&found.branch));
    let split = match &found.assignment {
        Ok(assigned) => {
            let said_of = assignment_table(speaker, &state.scenario.allocation, assigned);
            let class = if said_of.exact { "allocation-lines" } else { "allocation-lines tone-bad" };
            let mut lines = said_of.lines.clone();
            lines.extend(aim_lines(speaker, &found, state.scenario.certainty));
            vec![
                element("div", class, each(&lines, |line| wrap("p", "", said(line.clone())))),
                table(state, dispatch, speaker, assigned, &said_of),
                tools(state, dispatch, speaker, assigned, &said_of),
                reasons(words.reasons, &said_of),
                found.path.as_ref().ok().map(|path| months(speaker, path, assigned, &said_of)).unwrap_or_default(),
            ]
        }
        Err(missing) => {
            let why = no_assignment(language, state.scenario.allocation.over, missing);
            let data = matches!(missing, NoAssignment::Figures | NoAssignment::Rows | NoAssignment::Unread(_));
            vec![lack(state, dispatch, why, data)]
        }
    };
    let mut parts = vec![
        worded("h2", "", words.title),
        worded("p", "allocation-about", words.about),
        asked(state, dispatch, &found, &[]),
        controls(state, dispatch),
        choices(state, dispatch),
    ];
    parts.extend(split);
    html! { <main id="answer" tabindex="-1" class="allocation">{ list(parts) }</main> }
}

/// Why each number is what it is; where there are many parts, unfolded when asked for.
fn reasons(title: &'static str, table: &AssignmentTable) -> Html {
    let reasons = element("ul", "allocation-why", each(&table.rows, |row| wrap("li", "", said(row.why.clone()))));
    html! { <details class="allocation-reasons" open={table.rows.len() <= FEW}><summary>{ text(title) }</summary>{ reasons }</details> }
}
