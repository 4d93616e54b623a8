//! How sure the path is: sentences, the share needed to be surer, what moves the result, and by which spread.

mod controls;
mod draws;
mod required;
mod tornado;

use std::rc::Rc;

use yew::prelude::*;

pub(in crate::ui::views) use self::controls::choices;
pub(super) use self::controls::spreads;
use self::draws::draws;
use self::required::required;
use self::tornado::tornado;
use super::Horizon;
use crate::calc::risk::Course;
use crate::i18n::risk::{fan_rows, no_course, risk_table, sure_line};
use crate::ui::components::sentence::phrase;
use crate::ui::components::unfolding::Unfolding;
use crate::ui::markup::{each, element, heading, list, said, text, worded, wrap};
use crate::ui::state::{Action, State};

/// The section; what it says is made from what is seen of the path alone.
pub(super) fn risk(horizon: &Horizon) -> Html {
    match &horizon.course {
        Some(Ok(course)) => list(vec![sureness(horizon, course), tornado(horizon.speaker(), course)]),
        Some(Err(lack)) => worded("p", "path-hint", no_course(horizon.language, *lack)),
        None => Html::default(),
    }
}

/// What is enough on average, and what makes it as sure as one wants to be: beside the number needed.
pub(super) fn at_once(horizon: &Horizon) -> Html {
    let Some(Ok(course)) = &horizon.course else { return Html::default() };
    let line = sure_line(horizon.speaker(), course, horizon.outlook(course), horizon.certainty);
    element("p", "path-sure-line", line.iter().map(phrase).collect())
}

fn sureness(horizon: &Horizon, course: &Course) -> Html {
    let table = risk_table(horizon.speaker(), course, horizon.outlook(course), horizon.certainty);
    list(vec![
        element("div", "path-lines", each(&table.lines, |line| wrap("p", "", phrase(line)))),
        numbers(table.heads, table.rows, Some(table.own)),
        element("div", "path-hint", each(&table.notes, |note| wrap("p", "", said(note.clone())))),
    ])
}

/// A table of numbers under their heads, each row with its name first; one row may be the reader's own.
fn numbers<const COLUMNS: usize>(
    heads: [&'static str; COLUMNS],
    rows: Vec<[String; COLUMNS]>,
    own: Option<usize>,
) -> Html {
    let class = |column: usize| if column == 0 { "" } else { "number" };
    let head = heads.into_iter().enumerate().map(|(column, words)| heading("col", class(column), text(words)));
    let row = |(place, cells): (usize, [String; COLUMNS])| {
        let cells = cells.into_iter().enumerate().map(|(column, cell)| match column {
            0 => heading("row", "", said(cell)),
            _ => wrap("td", class(column), said(cell)),
        });
        element("tr", if Some(place) == own { "own" } else { "" }, cells.collect())
    };
    let rows = rows.into_iter().enumerate().map(row).collect();
    let body = vec![wrap("thead", "", element("tr", "", head.collect())), element("tbody", "", rows)];
    element("table", "path-table path-sure", body)
}

/// What is unfolded when asked for: the table over targets and volumes, the fan as numbers, random years.
pub(super) fn further(state: &State, dispatch: &Callback<Action>, horizon: &Rc<Horizon>) -> Html {
    let words = &state.language.planning().path.risk;
    let Some(Ok(_)) = &horizon.course else { return Html::default() };
    let of = |view: fn(&Horizon) -> Html| {
        let horizon = Rc::clone(horizon);
        Callback::from(move |()| view(&horizon))
    };
    html! {
        <>
            <Unfolding title={required::title(horizon)} content={of(required)} />
            <Unfolding title={words.fan.title} content={of(fan)} />
            { draws(state, dispatch, horizon) }
        </>
    }
}

fn fan(horizon: &Horizon) -> Html {
    let (Ok(path), Some(Ok(course))) = (&horizon.found.path, &horizon.course) else { return Html::default() };
    let rows = fan_rows(horizon.speaker(), &course.fine_fan(), path);
    numbers(horizon.language.planning().path.risk.fan.heading, rows, None)
}
