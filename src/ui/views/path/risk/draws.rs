//! Random years, handed over as a file.

use std::rc::Rc;

use yew::prelude::*;

use super::super::super::named_field;
use super::super::Horizon;
use crate::i18n::draws::draws_file;
use crate::ui::browser;
use crate::ui::entry::{CertaintyField, Field};
use crate::ui::markup::{text, worded};
use crate::ui::state::{Action, State};

/// How many are handed over.
const COUNT: u32 = 1_000;

pub(super) fn draws(state: &State, dispatch: &Callback<Action>, horizon: &Rc<Horizon>) -> Html {
    let words = &state.language.planning().path.risk.draws;
    let of = Rc::clone(horizon);
    let onclick = move |_: MouseEvent| {
        if let Some(Ok(course)) = &of.course {
            let language = of.language;
            let name = [language.planning().path.risk.draws.file, ".csv"].concat();
            let text = draws_file(language, &course.days(), &course.draws(of.certainty.seed, COUNT));
            browser::download(&name, &text);
        }
    };
    html! {
        <details class="unfolding draws">
            <summary>{ text(words.title) }</summary>
            { worded("p", "path-hint", words.about) }
            <fieldset class="path-given" disabled={state.locked()}>
                { named_field(state, dispatch, Field::Certainty(CertaintyField::Seed)) }
            </fieldset>
            <p><button type="button" class="link-button" {onclick}>{ text(words.save) }</button></p>
        </details>
    }
}
