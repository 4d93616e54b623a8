//! Everything in the data that does not add up, in one list: each with its row to go to, to be corrected there or kept as
//! it is.

use std::rc::Rc;

use yew::prelude::*;

use crate::calc::ledger::{Ledger, completed, row_findings};
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::i18n::problem;
use crate::model::{Counts, Language, Scenario};
use crate::ui::components::unfolding::Unfolding;
use crate::ui::markup::{button_for, element, list, said, text, when, worded, wrap};
use crate::ui::state::{Action, State};

/// Of more rows, what does not add up is only looked for when it is asked for.
const MANY: usize = 1_500;
/// How many are listed.
const LISTED: usize = 200;

/// One thing that does not add up.
struct Check {
    /// Its row; none where it is about all of them.
    row: Option<u32>,
    /// What it is, with the name of the row.
    said: String,
}

/// The list, under the table; nothing where all is well and there is little.
pub(super) fn checks(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().data;
    let (scenario, kept, language) = (state.scenario.clone(), state.kept.clone(), state.language);
    if scenario.units.is_empty() {
        return html! {};
    }
    let title = if scenario.units.len() > MANY {
        words.checks_many.to_owned()
    } else {
        let open = found(&scenario, language).iter().filter(|check| !kept.contains(&check.said)).count();
        match open {
            0 => words.checks_none.to_owned(),
            open => fill(words.checks, &[("n", &count(language, open))]).plain(),
        }
    };
    let (dispatch, locked) = (dispatch.clone(), state.locked());
    let content = Callback::from(move |()| shown(&scenario, &kept, language, locked, &dispatch));
    html! { <Unfolding {title} {content} /> }
}

fn count(language: Language, count: usize) -> String {
    format_count(u128::try_from(count).unwrap_or(0), language)
}

fn found(scenario: &Scenario, language: Language) -> Vec<Check> {
    let ledger = Ledger::new(scenario);
    let words = &language.planning().plan;
    let of_rows = (0..).zip(&scenario.units).flat_map(|(row, unit)| {
        let known = completed(unit);
        let said = row_findings(unit, &known.counts).into_iter().map(move |finding| {
            let finding = problem::finding(language, &finding, &known.counts);
            fill(words.finding_of, &[("unit", &unit.name), ("finding", &finding)]).plain()
        });
        said.map(move |said| Check { row: Some(row), said }).collect::<Vec<_>>()
    });
    let all = ledger.total_findings();
    let of_all = all.iter().map(|it| Check { row: None, said: problem::finding(language, it, &Counts::default()) });
    of_rows.chain(of_all).collect()
}

fn shown(
    scenario: &Scenario,
    kept: &Rc<Vec<String>>,
    language: Language,
    locked: bool,
    dispatch: &Callback<Action>,
) -> Html {
    let words = &language.planning().data;
    let (known, open): (Vec<Check>, Vec<Check>) =
        found(scenario, language).into_iter().partition(|check| kept.contains(&check.said));
    let more = open.len().saturating_sub(LISTED);
    let lines: Vec<Html> = open.into_iter().take(LISTED).map(|check| line(check, language, locked, dispatch)).collect();
    let none = when(lines.is_empty(), || worded("p", "data-hint", words.checks_none));
    let more = when(more > 0, || {
        wrap("p", "data-hint", said(fill(words.checks_more, &[("n", &count(language, more))]).plain()))
    });
    let kept_words = fill(words.checks_kept, &[("n", &count(language, known.len()))]).plain();
    let kept = when(!known.is_empty(), || {
        let again = button_for("link-button", text(words.checks_again), dispatch, || Action::KeepAll(Rc::default()));
        element("p", "data-hint", vec![said(kept_words), text(" "), again])
    });
    list(vec![none, element("ul", "checks", lines), more, kept])
}

fn line(check: Check, language: Language, locked: bool, dispatch: &Callback<Action>) -> Html {
    let words = &language.planning().data;
    let go = check.row.map(|row| button_for("link-button", text(words.check_go), dispatch, move || Action::Seek(row)));
    let said_of = check.said.clone();
    let keep = when(!locked, || {
        button_for("link-button", text(words.check_keep), dispatch, move || Action::KeepAsIs(said_of.clone()))
    });
    element("li", "", vec![said(check.said), text(" "), go.unwrap_or_default(), text(" "), keep])
}
