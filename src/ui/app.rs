//! Ties the state to the browser: address, document, language and look kept on the device.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::browser;
use super::components::colophon::colophon;
use super::components::masthead::masthead;
use super::state::{Action, State};
use super::views::quick::quick;
use crate::link;

/// How long the address waits for the next edit, in milliseconds.
const ADDRESS_DELAY: u32 = 400;

/// What the page begins with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The state at the beginning.
    pub opening: State,
}

/// The page.
#[component]
pub fn App(props: &Props) -> Html {
    let opening = props.opening.clone();
    let state = use_reducer(move || opening);
    use_address(&state);
    use_effect_with((state.language, state.theme), |&(language, theme)| browser::dress(language, theme));
    let dispatch = use_callback(state.dispatcher(), |action: Action, dispatcher| {
        match &action {
            Action::Speak(language) => browser::keep_language(*language),
            Action::Paint(theme) => browser::keep_theme(*theme),
            _ => {}
        }
        dispatcher.dispatch(action);
    });
    let words = state.language.words();
    html! {
        <>
            <a class="skip" href="#answer" onclick={skip_to_answer()}>{ words.skip_to_answer }</a>
            { masthead(state.language, link::write(&state.scenario), &dispatch) }
            { quick(&state, &dispatch) }
            { colophon(state.language, state.theme, &dispatch) }
        </>
    }
}

/// The fragment belongs to the scenario, so the skip link moves the focus itself.
fn skip_to_answer() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("answer");
    })
}

/// Writes the scenario into the address after an edit, and opens what the reader puts there.
#[hook]
fn use_address(state: &UseReducerHandle<State>) {
    let fragment = link::write(&state.scenario);
    // The address of a link just opened stays as it came, until something is edited.
    use_effect_with(fragment, |fragment| {
        let fragment = fragment.clone();
        let timeout = Timeout::new(ADDRESS_DELAY, move || {
            let shown = browser::fragment();
            if link::write(&link::read(&shown).scenario) != fragment {
                browser::replace_fragment(&fragment);
            }
        });
        move || drop(timeout)
    });
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        let listener =
            browser::on_fragment(move |fragment| dispatcher.dispatch(Action::Open(Box::new(link::read(&fragment)))));
        move || drop(listener)
    });
}
