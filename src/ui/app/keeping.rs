//! What the browser is told: the address, the document, and the works of the device follow the state.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::acting::Coming;
use super::{App, Message, Unwritten, title};
use crate::model::Scenario;
use crate::ui::browser;
use crate::ui::state::{Action, Limit, Shelf, State};
use crate::ui::works::{Stamp, Work, Works};

/// How long the address and the device wait for the next edit, in milliseconds.
const KEEPING_DELAY: u32 = 400;

impl App {
    /// Carries what has changed over to the address, the document and the device.
    pub(super) fn tell_browser(&mut self, ctx: &Context<Self>, before: &State, stamp: &Stamp, coming: &Coming) {
        let State { language, theme, page, .. } = self.state;
        if (language, theme, page) != (before.language, before.theme, before.page) {
            browser::dress(language, theme, title(&self.state));
            browser::keep(language, theme);
        }
        if self.state.library.saved != before.library.saved && !browser::keep_library(&self.state.library.text()) {
            self.state = self.state.apply(Action::Beyond(Limit::Device));
        }
        let changed = self.state.scenario != before.scenario || self.state.pinned != before.pinned;
        if matches!(coming, Coming::Address(_)) {
            if changed {
                self.keeping = None;
            }
            return;
        }
        // Where the reader is at another step already, that one would be written over.
        if self.steps.get() == 0
            && (page, &self.stamp) != (before.page, stamp)
            && let (Ok(left), Ok(reached)) = (self.pen.fragment(self.packing, before), self.this_fragment())
        {
            if self.framing.is_empty() {
                browser::replace_fragment(&left, stamp);
                browser::push_fragment(&reached, &self.stamp);
            } else {
                // The steps of a frame are those of the page around it, whose address is not ours.
                self.write_address();
            }
        }
        if changed {
            if self.steps.get() == 0 && self.stamp == *stamp {
                // The step shows this work from now on, whatever its address still says.
                browser::mark_step(stamp);
            }
            self.write_after(ctx, KEEPING_DELAY);
        }
    }

    pub(super) fn write_address(&mut self) {
        if let Ok(fragment) = self.this_fragment() {
            self.put_address(&fragment);
        }
    }

    pub(super) fn put_address(&self, fragment: &str) {
        // The reader has gone to another step already: its address would be written over.
        if self.steps.get() == 0 {
            browser::replace_fragment(&[fragment, &self.framing].concat(), &self.stamp);
        }
    }

    /// Another window has kept its work: where that is this one's, they part.
    pub(super) fn share(&mut self, works: Works) -> bool {
        let link = self.this_fragment().ok();
        let parted = works.with(&self.stamp).zip(link).is_some_and(|(theirs, own)| theirs.link != own);
        self.state = self.state.apply(Action::Library(Shelf::Works(works)));
        if parted {
            self.stamp = browser::new_stamp();
            self.write_address();
        }
        self.state.panel.is_some()
    }

    /// Keeps the work on the device and in the address, where that is due; `true` where there is something new to tell.
    ///
    /// A page that is being left writes no address if the device keeps the work: `WebKit` would forget which work the step
    /// shows, and a reload would open what the address said before. If the page stays, or comes back, it writes it then.
    pub(super) fn keep(&mut self, ctx: &Context<Self>, leaving: bool) -> bool {
        // What could not be read yet must not be written over.
        if self.keeping.is_none() || self.awaits_link() {
            return false;
        }
        match self.this_fragment() {
            // It is tried again when the part is there.
            Err(Unwritten::Away) => return self.want(ctx),
            Err(Unwritten::TooLarge) => self.tell_unkept(Limit::Link),
            Ok(link) => {
                let framed = !self.framing.is_empty();
                if !framed && self.keep_work(&link) && leaving {
                    let (link, stamp) = (ctx.link().clone(), Some(self.stamp.clone()));
                    Timeout::new(0, move || link.send_message(Message::Fragment(browser::fragment(), stamp))).forget();
                } else {
                    self.put_address(&link);
                }
                if framed {
                    browser::tell_host(&link);
                }
            }
        }
        self.keeping = None;
        self.state.panel.is_some() || self.state.limit.is_some()
    }

    /// Keeps the work on the device; whether it could.
    pub(super) fn keep_work(&mut self, link: &str) -> bool {
        let Scenario { name, place, .. } = &*self.state.scenario;
        let title = if name.is_empty() { place } else { name }.clone();
        let works = &mut self.state.library.works;
        works.keep(Work { stamp: self.stamp.clone(), kept: browser::this_minute(), title, link: link.to_owned() });
        let kept = browser::keep_works(works);
        if !kept {
            self.tell_unkept(Limit::Device);
        }
        kept
    }

    pub(super) fn tell_unkept(&mut self, limit: Limit) {
        self.state = self.state.apply(Action::Library(Shelf::Unkept(limit)));
    }
}
