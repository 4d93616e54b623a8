//! Score cards, ranks and surveys.

mod card;
mod desk;
mod item;
mod league;
mod rank;
mod strata;
mod survey;

use yew::prelude::*;

use self::desk::Desk;
use crate::calc::ledger::Ledger;
use crate::model::Scope;
use crate::ui::markup::{list, worded};
use crate::ui::state::{Action, State};

/// The page.
pub fn scores(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().scores;
    let desk = Desk { state, dispatch };
    let known = Ledger::new(&state.scenario).of(&Scope::All).counts;
    let parts = vec![
        worded("h2", "", words.title),
        worded("p", "path-about", words.about),
        html! { <section class="scores-card">{ card::card(desk, &known) }</section> },
        html! { <section class="scores-rank">{ rank::ranks(desk) }</section> },
        html! { <section class="scores-survey">{ survey::survey(desk, &known) }</section> },
    ];
    html! { <main id="answer" tabindex="-1" class="scores">{ list(parts) }</main> }
}
