//! Scenarios side by side: the one that is open, and up to three others held against it.

mod add;
mod chart;
mod lanes;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::add::Add;
use self::lanes::lanes;
use super::copying::copying_all;
use crate::calc::board::Board;
use crate::calc::comparison::{Inputs, Position, Row, answers, inputs};
use crate::i18n::comparison::Comparer;
use crate::link::Pinned;
use crate::model::{Language, Scenario};
use crate::ui::kept::Kept;
use crate::ui::markup::{list, when, worded};
use crate::ui::state::{Action, State};

/// The page.
pub fn compare(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.further().compare;
    let scenarios: Vec<Rc<Scenario>> =
        std::iter::once(&state.scenario).chain(state.pinned.iter().map(Pinned::scenario)).cloned().collect();
    let several = scenarios.len() > 1;
    let compared = Rc::new(Compared { language: state.language, scenarios });
    let beside = Beside { open: state.scenario.clone(), pinned: state.pinned.clone() };
    let saved = || state.library.saved.iter().map(|entry| (entry.link.clone(), entry.name.clone())).collect();
    let parts = vec![
        worded("h2", "", words.title),
        worded("p", "path-about", words.about),
        lanes(state, &beside, dispatch),
        when(!state.locked(), || {
            html! {
                <Add language={state.language} beside={beside.clone()} saved={Rc::<Vec<_>>::new(saved())} dispatch={dispatch.clone()} />
            }
        }),
        if several {
            html! { <Kept<Compared> of={compared} view={shown as fn(&Compared) -> Html} /> }
        } else {
            worded("p", "compare-alone", words.alone)
        },
        when(several, || copying_all(state.language, ".compare table")),
    ];
    html! { <main id="answer" tabindex="-1" class="compare">{ list(parts) }</main> }
}

/// The open scenario and those beside it, as the buttons take them.
#[derive(Clone, PartialEq)]
struct Beside {
    open: Rc<Scenario>,
    pinned: Rc<Vec<Pinned>>,
}

/// What is compared: made anew only when it is another.
#[derive(PartialEq)]
struct Compared {
    language: Language,
    scenarios: Vec<Rc<Scenario>>,
}

/// What was found, to be shown.
struct Found {
    answers: Vec<Row>,
    positions: Vec<Option<Position>>,
    boards: Vec<Board>,
    inputs: Inputs,
}

fn shown(Compared { language, scenarios }: &Compared) -> Html {
    let (answers, positions, boards) = answers(scenarios);
    let found = Found { answers, positions, boards, inputs: inputs(scenarios) };
    let comparer = Comparer { language: *language, scenarios, boards: &found.boards };
    list(vec![chart::chart(comparer, &found.positions), table::tables(comparer, &found.answers, &found.inputs)])
}
