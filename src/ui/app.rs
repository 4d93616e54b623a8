//! Ties the state to the browser: address, document, clipboard, language and look kept on the device.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::browser;
use super::components::colophon::colophon;
use super::components::masthead::masthead;
use super::markup::list;
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

/// The page: one state, changed by actions alone.
pub struct App {
    state: State,
    /// The address about to be written; a new edit takes its place.
    address: Option<Timeout>,
    /// Opens what the reader puts into the address, as long as the page is there.
    _fragment: EventListener,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let state = ctx.props().opening.clone();
        browser::dress(state.language, state.theme);
        let open = ctx.link().callback(|fragment: String| Action::Open(Box::new(link::read(&fragment))));
        App { state, address: None, _fragment: browser::on_fragment(open) }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        if action == Action::Copy && self.state.rejected.is_empty() {
            let address = browser::address_of(&link::write(&self.state.scenario));
            ctx.link().send_future(async move { Action::Copied(browser::copy(&address).await) });
            return false;
        }
        // The address of a link just opened stays as it came, with all that could not be read of it.
        let opening = matches!(action, Action::Open(_));
        let next = self.state.apply(action);
        if next == self.state {
            return false;
        }
        let before = std::mem::replace(&mut self.state, next);
        self.tell_browser(&before, opening);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let dispatch = ctx.link().callback(|action| action);
        list(vec![
            skip_link(&self.state),
            masthead(&self.state, &dispatch),
            quick(&self.state, &dispatch),
            colophon(self.state.language, self.state.theme, &dispatch),
        ])
    }
}

impl App {
    /// Carries what has changed over to the address, the document and the device.
    fn tell_browser(&mut self, before: &State, opening: bool) {
        let State { language, theme, .. } = self.state;
        if (language, theme) != (before.language, before.theme) {
            browser::dress(language, theme);
            browser::keep(language, theme);
        }
        if opening {
            self.address = None;
        } else if self.state.scenario != before.scenario {
            let fragment = link::write(&self.state.scenario);
            self.address = Some(Timeout::new(ADDRESS_DELAY, move || browser::replace_fragment(&fragment)));
        }
    }
}

/// The fragment belongs to the scenario, so the skip link moves the focus itself.
fn skip_link(state: &State) -> Html {
    let onclick = |event: MouseEvent| {
        event.prevent_default();
        browser::focus("answer");
    };
    html! { <a class="skip" href="#answer" {onclick}>{ state.language.words().skip_to_answer }</a> }
}
