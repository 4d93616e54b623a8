//! What the user does, where the browser has a part in it: copying, files, opening another work, turning the page.

use std::rc::Rc;

use yew::prelude::*;

use super::{App, Message, Unwritten};
use crate::link::{Opened, Page, alone, page_of};
use crate::ui::browser;
use crate::ui::entry::{Field, TargetField};
use crate::ui::file_name;
use crate::ui::state::{Action, Copied, Limit, Shelf, State};
use crate::ui::works::Stamp;

/// Where an action comes from; with the stamp of the work that it brings.
pub(super) enum Coming {
    Page,
    /// The address is what it is: it stays, with all that could not be read of it.
    Address(Stamp),
    /// From the works of the device.
    Shelf(Stamp),
}

impl App {
    /// Does what only the browser can do; everything else is the state's.
    pub(super) fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        match action {
            Action::Copy if self.state.rejected.is_empty() => self.copy(ctx),
            Action::Download(text) => {
                browser::download(&file_name(&self.state.scenario.name, ".candich.json"), &text);
                false
            }
            Action::Reopen(stamp) => self.reopen(ctx, stamp),
            Action::Speak(language) if !language.has_words() => {
                self.await_part(ctx, Message::Act(Action::Speak(language)))
            }
            Action::Library(Shelf::Drop(_)) => {
                let dropped = self.take(ctx, action, &Coming::Page);
                browser::keep_works(&mut self.state.library.works);
                dropped
            }
            Action::Renew => {
                // The address must hold what was edited last before the page is loaded anew.
                self.keep(ctx, false);
                browser::renew();
                false
            }
            action => self.take(ctx, action, &Coming::Page),
        }
    }

    fn copy(&mut self, ctx: &Context<Self>) -> bool {
        match self.this_fragment() {
            Err(Unwritten::Away) => self.await_part(ctx, Message::Act(Action::Copy)),
            Err(Unwritten::TooLarge) => self.take(ctx, Action::Beyond(Limit::Link), &Coming::Page),
            Ok(fragment) => {
                let compared = self.state.page == Page::Compare;
                let address = browser::address_of(&if compared { fragment } else { alone(&fragment) });
                ctx.link().send_future(async move {
                    let copied = browser::copy(&address).await;
                    Message::Act(Action::Copied(if copied { Copied::Done } else { Copied::Refused(address.into()) }))
                });
                false
            }
        }
    }

    /// A work of the device takes the place of the one on the page.
    fn reopen(&mut self, ctx: &Context<Self>, stamp: Stamp) -> bool {
        let Some(work) = self.state.library.works.with(&stamp) else { return false };
        let Some(opened) = self.read(&work.link) else {
            return self.await_part(ctx, Message::Act(Action::Reopen(stamp)));
        };
        self.take(ctx, Action::Reopen(stamp.clone()), &Coming::Page);
        self.take(ctx, Action::Open(Box::new(opened)), &Coming::Shelf(stamp))
    }

    /// A step of this work only turns the page, and its address is brought up to date; another one is opened, as it was
    /// kept last. What is on the page already only gets its stamp.
    pub(super) fn go_to(&mut self, ctx: &Context<Self>, fragment: String, stamp: Option<Stamp>) -> bool {
        if stamp.is_none() && self.this_fragment().is_ok_and(|own| [own.as_str(), &self.framing].concat() == fragment) {
            self.write_address();
            return false;
        }
        let page = page_of(&fragment).filter(|_| stamp.is_some());
        if let Some(page) = page.filter(|_| stamp.as_ref() == Some(&self.stamp)) {
            let turned = self.take(ctx, Action::Go(page), &Coming::Address(self.stamp.clone()));
            self.write_address();
            return turned;
        }
        let kept = stamp.as_ref().and_then(|stamp| self.state.library.works.with(stamp)).map(|work| work.link.clone());
        let Some(opened) = self.read(kept.as_ref().unwrap_or(&fragment)) else {
            return self.await_part(ctx, Message::Fragment(fragment, stamp));
        };
        let opened = Opened { page: page.unwrap_or(opened.page), ..opened };
        // What the page around a frame sends and is nothing says so, and takes nothing away.
        if !self.framing.is_empty() && opened.empty && !opened.problems.is_empty() {
            self.state.problems = Rc::new(opened.problems);
            self.write_address();
            return true;
        }
        let coming = Coming::Address(stamp.unwrap_or_else(browser::new_stamp));
        let news = self.take(ctx, Action::Open(Box::new(opened)), &coming);
        if kept.is_some() || !self.framing.is_empty() {
            self.write_address();
        }
        news
    }

    fn take(&mut self, ctx: &Context<Self>, action: Action, coming: &Coming) -> bool {
        let mut next = self.state.apply(action);
        if next == self.state {
            return false;
        }
        let stamp = self.stamp.clone();
        if next.begun != self.state.begun {
            self.begin(&mut next, coming);
        }
        let added = next.added.filter(|_| next.added != self.state.added);
        self.entrance = added.map(|target| Field::Target(target, TargetField::Name)).or(self.entrance);
        let before = std::mem::replace(&mut self.state, next);
        if self.wants() {
            self.want(ctx);
        }
        self.tell_browser(ctx, &before, &stamp, coming);
        true
    }

    /// Another work begins. The one on the page is kept under its stamp, and the user is told of it unless it is saved.
    /// What came at a click and can come again gives its place up.
    fn begin(&mut self, next: &mut State, coming: &Coming) {
        let edited = self.keeping.is_some() || self.state.library.works.with(&self.stamp).is_some();
        if edited
            && self.framing.is_empty()
            && !self.state.fresh
            && let Ok(link) = self.this_fragment()
        {
            let saved = self.state.library.holds(&link);
            self.keep_work(&link);
            next.library.works = self.state.library.works.clone();
            next.limit = self.state.limit;
            next.work_before = Some(self.stamp.clone()).filter(|_| !saved);
        }
        self.keeping = None;
        match coming {
            Coming::Address(stamp) | Coming::Shelf(stamp) => self.stamp = stamp.clone(),
            Coming::Page if self.state.fresh => {}
            Coming::Page => self.stamp = browser::new_stamp(),
        }
    }
}
