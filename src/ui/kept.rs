//! A part of the page that is made anew only when what it is made from is another; and where it takes long, only once
//! that has stood for a while.

use std::marker::PhantomData;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::browser;

/// A part that took longer than this, in milliseconds, waits until nothing has changed for so long.
const LONG: f64 = 60.0;
const PAUSE: u32 = 200;

/// What a part is made from, and how.
#[derive(Properties)]
pub(super) struct Props<K: PartialEq + 'static> {
    /// What it is made from.
    pub(super) of: Rc<K>,
    /// Makes it; two that make the same kind of part from the same are the same.
    pub(super) view: fn(&K) -> Html,
}

impl<K: PartialEq> PartialEq for Props<K> {
    fn eq(&self, other: &Props<K>) -> bool {
        self.of == other.of && std::ptr::fn_addr_eq(self.view, other.view)
    }
}

/// The part as it was made, and how long that took.
pub(super) struct Kept<K> {
    made: Html,
    took: f64,
    waiting: Option<Timeout>,
    of: PhantomData<K>,
}

/// Nothing has changed for a while.
pub(super) struct Rested;

impl<K: PartialEq> Kept<K> {
    fn make(props: &Props<K>) -> Kept<K> {
        let begun = browser::elapsed();
        let made = (props.view)(&props.of);
        Kept { made, took: browser::elapsed() - begun, waiting: None, of: PhantomData }
    }
}

impl<K: PartialEq + 'static> Component for Kept<K> {
    type Message = Rested;
    type Properties = Props<K>;

    fn create(ctx: &Context<Self>) -> Self {
        Kept::make(ctx.props())
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props<K>) -> bool {
        if self.took <= LONG {
            *self = Kept::make(ctx.props());
        } else {
            let link = ctx.link().clone();
            self.waiting = Some(Timeout::new(PAUSE, move || link.send_message(Rested)));
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, _: Rested) -> bool {
        *self = Kept::make(ctx.props());
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let waiting = self.waiting.is_some();
        let class = if waiting { "kept kept-waiting" } else { "kept" };
        html! { <div {class} aria-busy={waiting.then_some("true")}>{ self.made.clone() }</div> }
    }
}
