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
use crate::calc::path::Path;
use crate::calc::risk::Course;
use crate::i18n::answer::Speaker;
use crate::i18n::risk::{fan_rows, no_course, risk_table, sure_line};
use crate::ui::components::sentence::phrase;
use crate::ui::components::unfolding::Unfolding;
use crate::ui::markup::{each, element, heading, list, said, text, worded, wrap};
use crate::ui::state::{Action, State};

/// The section; what it says is made from what is seen of the path alone.
pub(super) fn risk(horizon: &Horizon) -> Html {
    let Ok(path) = &horizon.found.path else { return Html::default() };
    let course = match &horizon.course {
        Some(Ok(course)) => course,
        Some(Err(lack)) => return worded("p", "path-hint", no_course(horizon.language, *lack)),
        None => return Html::default(),
    };
    let speaker = horizon.speaker();
    list(vec![sureness(horizon, speaker, course, path), tornado(speaker, &course.tornado())])
}

/// What is enough on average, and what makes it as sure as one wants to be: beside the number needed.
pub(super) fn at_once(horizon: &Horizon) -> Html {
    let (Ok(path), Some(outlook)) = (&horizon.found.path, horizon.outlook()) else { return Html::default() };
    let line = sure_line(horizon.speaker(), outlook, horizon.certainty, path.volume());
    element("p", "path-sure-line", line.iter().map(phrase).collect())
}

fn sureness(horizon: &Horizon, speaker: Speaker, course: &Course, path: &Path) -> Html {
    let Some(outlook) = horizon.outlook() else { return Html::default() };
    let table = risk_table(speaker, course, outlook, horizon.certainty, path.volume());
    let [name, heads @ ..] = table.heads;
    let mut head = vec![heading("col", "", text(name))];
    head.extend(heads.map(|words| heading("col", "number", text(words))));
    let rows = table.rows.into_iter().enumerate().map(|(place, [name, cells @ ..])| {
        let mut row = vec![heading("row", "", said(name))];
        row.extend(cells.map(|cell| wrap("td", "number", said(cell))));
        element("tr", if place == table.own { "own" } else { "" }, row)
    });
    let body = vec![wrap("thead", "", element("tr", "", head)), element("tbody", "", rows.collect())];
    list(vec![
        element("div", "path-lines", each(&table.lines, |line| wrap("p", "", phrase(line)))),
        element("table", "path-table path-sure", body),
        element("div", "path-hint", each(&table.notes, |note| wrap("p", "", said(note.clone())))),
    ])
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
    let words = &horizon.language.planning().path.risk.fan;
    let [until, heads @ ..] = words.heading;
    let mut head = vec![heading("col", "", text(until))];
    head.extend(heads.map(|words| heading("col", "number", text(words))));
    let rows = fan_rows(horizon.speaker(), &course.fine_fan(), path).into_iter().map(|[until, cells @ ..]| {
        let mut row = vec![heading("row", "", said(until))];
        row.extend(cells.map(|cell| wrap("td", "number", said(cell))));
        element("tr", "", row)
    });
    let body = vec![wrap("thead", "", element("tr", "", head)), element("tbody", "", rows.collect())];
    element("table", "path-table path-sure", body)
}
