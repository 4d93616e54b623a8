//! What links hold of the scenario: written once for all pages, and where it is long, a stretch at a time.

use std::rc::Rc;

use super::{App, Message, Unwritten};
use crate::link::{MAX_FRAGMENT, Work, beside, fragment, write_readable};
use crate::model::Scenario;
use crate::ui::planning::Packing;
use crate::ui::state::State;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// What links hold of a scenario; none where that is more than a link may hold.
type Fields = Option<String>;

/// Writes what links hold.
#[derive(Default)]
pub(super) struct Pen {
    /// The scenario of which something is written, or being written.
    of: Option<Rc<Scenario>>,
    state: Written,
}

#[derive(Default)]
enum Written {
    #[default]
    Nothing,
    Begun(Work<Fields>),
    Done(Fields),
}

impl Pen {
    /// Takes another scenario, unless it is this one.
    fn take(&mut self, scenario: &Rc<Scenario>, write: fn(Rc<Scenario>) -> Work<Fields>) {
        if !self.of.as_ref().is_some_and(|of| Rc::ptr_eq(of, scenario)) {
            self.of = Some(scenario.clone());
            self.state = Written::Begun(write(scenario.clone()));
        }
    }

    /// Writes for a stretch; whether all is written.
    fn go_on(&mut self) -> bool {
        if let Written::Begun(work) = &mut self.state
            && let Some(fields) = work.go_on()
        {
            self.state = Written::Done(fields);
        }
        !matches!(self.state, Written::Begun(_))
    }

    /// What is written, once all is.
    fn fields(&mut self) -> Option<&str> {
        while !self.go_on() {}
        match &self.state {
            Written::Done(fields) => fields.as_deref(),
            _ => None,
        }
    }

    /// The fragment of a state: its page, its scenario, and those beside it.
    pub(super) fn fragment(&mut self, packing: Option<&Packing>, state: &State) -> Result<String, Unwritten> {
        let fields = match packing {
            Some(doors) => {
                self.take(&state.scenario, doors.write);
                self.fields().map(str::to_owned).ok_or(Unwritten::TooLarge)
            }
            None => write_readable(&state.scenario).ok_or(Unwritten::Away),
        }?;
        let fragment = fragment(state.page, &[fields, beside(&state.pinned)].concat());
        if fragment.len() > MAX_FRAGMENT { Err(Unwritten::TooLarge) } else { Ok(fragment) }
    }
}

impl App {
    /// The fragment of the page as it stands.
    pub(super) fn this_fragment(&mut self) -> Result<String, Unwritten> {
        self.pen.fragment(self.packing, &self.state)
    }

    /// Writes the link for a stretch, then goes on when the page has had its turn; keeps the work once it is written.
    pub(super) fn write_on(&mut self, ctx: &Context<Self>) -> bool {
        if let Some(doors) = self.packing {
            self.pen.take(&self.state.scenario, doors.write);
            if !self.pen.go_on() {
                self.write_after(ctx, 0);
                return false;
            }
        }
        self.keep(ctx, false)
    }

    /// Writes the link, and keeps the work, after so many milliseconds.
    pub(super) fn write_after(&mut self, ctx: &Context<Self>, delay: u32) {
        let link = ctx.link().clone();
        self.keeping = Some(Timeout::new(delay, move || link.send_message(Message::Write)));
    }
}
