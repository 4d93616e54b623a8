//! Another scenario comes to the page: from a link, a file, a plan, or from beside this one.

use std::rc::Rc;

use super::{Filter, State, Trial};
use crate::file::{NotAFile, Read};
use crate::link::{Opened, Page, Pinned};
use crate::model::Scenario;

impl State {
    /// Lays other scenarios beside this one, or beside the one that takes its place.
    pub(super) fn lay(&mut self, pinned: Rc<Vec<Pinned>>, scenario: Option<Rc<Scenario>>) {
        self.history.keep(self.moment(), None);
        self.pinned = pinned;
        if let Some(scenario) = scenario {
            self.settle(scenario);
            self.look_anew();
        }
        self.fresh = false;
    }

    pub(super) fn open(&mut self, opened: Opened) {
        self.begin(opened.scenario);
        if !opened.pinned.is_empty() {
            self.pinned = Rc::new(opened.pinned);
        }
        self.problems = Rc::new(opened.problems);
        self.language = opened.language.unwrap_or(self.language);
        self.page = opened.page;
    }

    /// A file that is none leaves the page as it was.
    pub(super) fn open_file(&mut self, file: &Rc<Result<Read, NotAFile>>) {
        let news = match &**file {
            Ok(read) => {
                self.begin(read.scenario.clone());
                self.panel = None;
                // The quick answer shows nothing of a plan but the target that it asks of.
                let shown = usize::from(read.scenario.asked_target().is_some());
                if self.page == Page::Quick && read.scenario.targets.len() > shown {
                    self.turn(Page::Board);
                }
                !read.left_out.is_empty()
            }
            Err(_) => true,
        };
        self.file = news.then(|| file.clone());
    }

    /// A plan for the figures; where it takes the place of another one, that is another work.
    pub(super) fn adopt(&mut self, scenario: Scenario) {
        let planned = !self.scenario.targets.is_empty() || !self.scenario.gates.is_empty();
        let fresh = planned || self.fresh;
        if planned {
            self.begin(scenario);
        } else {
            self.replace(scenario);
        }
        self.fresh = fresh;
    }

    /// Another work.
    pub(super) fn begin(&mut self, scenario: Scenario) {
        self.begun = self.begun.wrapping_add(1);
        self.library.current = None;
        self.replace(scenario);
    }

    /// Another scenario takes the place of this one, which undo brings back.
    pub(super) fn replace(&mut self, scenario: Scenario) {
        if *self.scenario != scenario {
            self.history.keep(self.moment(), None);
        }
        self.settle(Rc::new(scenario));
        self.look_anew();
    }

    /// How another scenario is looked at: nothing of the one before lies open.
    pub(super) fn look_anew(&mut self) {
        self.shown = self.scenario.totals.counts.iter().map(|(count, _)| count).collect();
        (self.unfolded, self.added, self.filter, self.part) = (None, None, Filter::default(), None);
        self.kept = Rc::default();
    }

    /// A scenario that was not typed: whatever stood in the fields is gone.
    pub(super) fn settle(&mut self, scenario: Rc<Scenario>) {
        self.scenario = scenario;
        self.opened = self.opened.wrapping_add(1);
        self.rejected = Vec::new();
        (self.typing, self.example, self.copied) = (None, None, None);
        (self.file, self.offered) = (None, None);
        (self.problems, self.trial) = (Rc::default(), Trial::default());
        self.fresh = *self.scenario == Scenario::default();
    }
}
