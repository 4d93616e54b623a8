//! One state, one action, one pure `apply`. Derived data is never stored here.

use std::rc::Rc;

mod begin;

pub use super::action::{Action, Shelf};
use super::edit::{Edit, apply_trial};
use super::entry::{Entry, Field, RatioField};
use super::history::{History, Moment};
use super::library::Library;
pub use super::standing::{Check, Copied, Filter, Limit, Panel};
use super::works::Stamp;
use crate::calc::board::asked;
use crate::calc::what_if::Trial;
use crate::file::{NotAFile, Read};
use crate::i18n::phrase::fill;
use crate::link::{Frame, Opened, Page, Pinned, Problem, read_readable};
pub use crate::model::Theme;
use crate::model::{Asked, Count, Language, Question, Scenario};
use crate::plans::EXAMPLES;
use crate::sheet::book::Book;

/// What the user did so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The scenarios that it is compared with.
    pub pinned: Rc<Vec<Pinned>>,
    /// How the page behaves in a frame, where it is in one.
    pub frame: Option<Frame>,
    /// Whether a newer version of the site is ready on the device.
    pub renewable: bool,
    /// The page shown.
    pub page: Page,
    /// The language of the page.
    pub language: Language,
    /// The look of the page.
    pub theme: Theme,
    /// The place in [`EXAMPLES`] of the case on the page, as long as it is unchanged.
    pub example: Option<usize>,
    /// What could not be read of the link that was opened.
    pub problems: Rc<Vec<Problem>>,
    /// What was left out of the file that was opened, or why it is none.
    pub file: Option<Rc<Result<Read, NotAFile>>>,
    /// Tables that are shown before they are taken in.
    pub offered: Option<Rc<Book>>,
    /// The field in which something unreadable is being typed: the answer waits.
    pub typing: Option<Field>,
    /// Fields left with something unreadable in them.
    pub rejected: Vec<Field>,
    /// What is only tried.
    pub trial: Trial,
    /// Counts that had a value since the scenario was opened: their fields stay, even when they are cleared.
    pub shown: Vec<Count>,
    /// What became of copying the link, until the next edit.
    pub copied: Option<Copied>,
    /// Counts the scenarios opened, so that fields drop their drafts when a new one comes in.
    pub opened: u32,
    /// What can be undone and redone.
    pub history: History,
    /// The scenarios kept on the device.
    pub library: Library,
    /// What lies open under the head of the page.
    pub panel: Option<Panel>,
    /// What could not be kept, until the user has read of it.
    pub limit: Option<Limit>,
    /// What the user knows of already: keeping by itself does not tell it again.
    pub limits_known: Vec<Limit>,
    /// Counts the works begun: another example, plan, file or link begins one.
    pub begun: u32,
    /// Whether what is on the page came at a click and is as it came: it can come again.
    pub fresh: bool,
    /// The work that was on the page before this one was begun.
    pub work_before: Option<Stamp>,
    /// The target whose details are shown.
    pub unfolded: Option<u32>,
    /// The target that was just added: its form is open, and takes the focus.
    pub added: Option<u32>,
    /// Which targets the board shows.
    pub filter: Filter,
    /// The part of the period that the data show; none for all of it.
    pub part: Option<u8>,
    /// Whether the data show every count.
    pub all_counts: bool,
    /// The row of the data that the reader wants to see, and how often one was wanted.
    pub sought: (u32, u32),
    /// What does not add up and is kept as it is.
    pub kept: Rc<Vec<Check>>,
}

impl State {
    /// A page that begins with this link.
    pub fn new(opened: Opened, language: Language, theme: Theme) -> State {
        let mut state = State { language, theme, frame: opened.frame, ..State::default() };
        state.open(opened);
        state.history = History::default();
        (state.opened, state.begun) = (0, 0);
        state
    }

    /// Whether readers may change nothing: in a frame whose link says so.
    pub fn locked(&self) -> bool {
        self.frame.is_some_and(|frame| frame.locked)
    }

    /// The question that the quick answer asks.
    pub fn question(&self) -> Question {
        asked(&self.scenario)
    }

    /// The state after an action.
    #[must_use]
    pub fn apply(&self, action: Action) -> State {
        let mut next = self.clone();
        if self.locked() && action.changes_the_work() {
            return next;
        }
        match action {
            Action::Speak(language) => next.language = language,
            Action::Paint(theme) => next.theme = theme,
            // Opening it is the page's part.
            Action::Forget | Action::Reopen(_) => next.work_before = None,
            Action::Dismiss => (next.problems, next.file) = (Rc::default(), None),
            Action::Try(trial) => next.trial = trial,
            Action::Copied(copied) => next.copied = Some(copied),
            // The link would lack what cannot be read.
            Action::Copy => next.copied = Some(Copied::Unread),
            Action::Leave => next.history.seal(),
            Action::Download(_) | Action::Renew => {}
            Action::Beyond(limit) => next.limit = Some(limit),
            Action::Renewable => next.renewable = true,
            Action::Share => next.toggle(Panel::Share),
            Action::Go(page) => next.turn(page),
            Action::Show(target) => {
                next.turn(Page::Board);
                next.unfolded = Some(target);
            }
            Action::Ask(target, page) => {
                next.change(Action::Edit(Edit::AskOf(Some(target))));
                next.turn(page);
            }
            Action::Unfold(target) => {
                (next.unfolded, next.added) = (target, None);
                next.drop_unread();
            }
            Action::Sift(filter) => next.filter = filter,
            Action::Part(part) => next.part = part,
            Action::AllCounts(all) => next.all_counts = all,
            Action::Seek(row) => next.sought = (row, next.sought.1.wrapping_add(1)),
            Action::KeepAsIs(check) => Rc::make_mut(&mut next.kept).push(check),
            Action::KeepAll(kept) => next.kept = kept,
            Action::Type(field) => next.typing = Some(field),
            Action::Library(wish) => next.tend(wish),
            Action::Offer(book) => next.offered = book,
            other => next.change(other),
        }
        next.forget_fields_that_are_gone();
        next
    }

    fn change(&mut self, action: Action) {
        match action {
            Action::Apply => {
                let trial = self.trial;
                self.edit(None, |scenario| apply_trial(trial, scenario));
            }
            Action::Open(opened) => self.open(*opened),
            Action::OpenExample(place) => {
                if let Some(opened) = EXAMPLES.get(place).and_then(|link| read_readable(link)) {
                    self.open(Opened { page: self.page, ..opened });
                    (self.example, self.fresh) = (Some(place), true);
                }
            }
            Action::OpenFile(file) => self.open_file(&file),
            Action::Adopt(adopted) => self.adopt(*adopted),
            Action::Lay(pinned, scenario) => self.lay(pinned, scenario),
            Action::Clear => {
                self.begin(Scenario::default());
                self.fresh = true;
            }
            Action::Undo => self.step(History::undo),
            Action::Redo => self.step(History::redo),
            Action::Reject(field) => {
                self.typing = None;
                self.rejected.retain(|&rejected| rejected != field);
                self.rejected.push(field);
                self.copied = None;
                self.edit(Some(field), |scenario| field.put(scenario, Entry::Empty));
            }
            Action::Enter(field, entry) => {
                self.typing = None;
                self.rejected.retain(|&rejected| rejected != field);
                self.show(field);
                self.edit(Some(field), |scenario| field.put(scenario, entry));
            }
            Action::Edit(edit) => {
                let moves = edit.moves();
                let adds = matches!(edit, Edit::AddTarget(_));
                self.added = self.added.and_then(|added| edit.follow(&self.scenario, added));
                self.unfolded = self.unfolded.and_then(|unfolded| edit.follow(&self.scenario, unfolded));
                let before = self.scenario.targets.len();
                self.edit(None, |scenario| edit.apply(scenario));
                if adds && self.scenario.targets.len() > before {
                    // What is new lies open, whatever the filter lets through.
                    self.added = u32::try_from(before).ok();
                    self.unfolded = self.added;
                    self.drop_unread();
                }
                if moves {
                    // The fields of a list stand elsewhere now: what stood in them is gone.
                    self.opened = self.opened.wrapping_add(1);
                    self.drop_unread();
                }
            }
            _ => {}
        }
    }

    fn tend(&mut self, wish: Shelf) {
        match wish {
            Shelf::Toggle => self.toggle(Panel::Library),
            Shelf::Save(link) => self.save(&link),
            Shelf::Open(place, opened) => self.open_saved(place, *opened),
            Shelf::Adopt(other) => self.adopt(with_plan(&self.scenario, *other)),
            Shelf::Duplicate(place) => self.library.duplicate(place),
            Shelf::Delete(place) => self.library.delete(place),
            Shelf::Restore => self.library.restore(),
            Shelf::Read(text) => self.library.saved = Library::read(&text),
            Shelf::Works(works) => self.library.works = works,
            Shelf::Drop(stamp) => self.library.works.0.retain(|work| work.stamp != stamp),
            Shelf::Unkept(limit) if self.limits_known.contains(&limit) => {}
            Shelf::Unkept(limit) => self.limit = Some(limit),
            Shelf::Known => self.limits_known.extend(self.limit.take()),
        }
    }

    fn toggle(&mut self, panel: Panel) {
        self.panel = Some(panel).filter(|_| self.panel != Some(panel));
    }

    fn save(&mut self, link: &str) {
        let named = !self.scenario.name.is_empty();
        let untitled = || self.library.current.clone().unwrap_or_else(|| self.language.words().way.untitled.to_owned());
        let wanted = if named { self.scenario.name.clone() } else { untitled() };
        let name = self.library.save(&wanted, link);
        if named {
            self.edit(None, |scenario| scenario.name = name);
        }
    }

    fn open_saved(&mut self, place: u32, opened: Opened) {
        let Some(name) = self.library.entry(place).map(|(_, entry)| entry.name.clone()) else { return };
        // What could not be read whole is not written over by saving.
        let whole = opened.problems.is_empty();
        self.open(Opened { page: self.page, ..opened });
        // A copy goes by the name of its entry.
        if !self.scenario.name.is_empty() {
            self.scenario = Rc::new(Scenario { name: name.clone(), ..(*self.scenario).clone() });
        }
        self.fresh = whole;
        self.library.current = Some(name).filter(|_| whole);
    }

    /// Names the fields of the quick answer that hold something unreadable.
    pub fn unread(&self) -> String {
        let words = self.language.words();
        let labels: Vec<&str> = self.rejected.iter().map(|field| field.asked_label(words)).collect();
        fill(words.not_computed_why, &[("fields", &labels.join("; "))]).plain()
    }

    /// What cannot be read goes with the fields that it stands in.
    fn drop_unread(&mut self) {
        (self.typing, self.rejected) = (None, Vec::new());
    }

    fn turn(&mut self, page: Page) {
        if page != self.page {
            self.drop_unread();
        }
        self.page = page;
        self.history.seal();
        self.panel = None;
    }

    /// A field that is gone must not hold up the answer.
    fn forget_fields_that_are_gone(&mut self) {
        if self.rejected.is_empty() && self.typing.is_none() {
            return;
        }
        let (branches, targets) = (self.scenario.ratio().alternatives.len(), self.scenario.targets.len());
        let there = |field: &Field| match field {
            Field::Ratio(None, RatioField::Threshold(place) | RatioField::Ahead(place)) => {
                usize::from(*place) <= branches
            }
            Field::Ratio(Some(target), _) | Field::Target(target, _) => {
                usize::try_from(*target).is_ok_and(|target| target < targets)
            }
            _ => true,
        };
        self.rejected.retain(there);
        self.typing = self.typing.filter(there);
    }

    fn show(&mut self, field: Field) {
        if let Field::Count(count) = field
            && !self.shown.contains(&count)
        {
            self.shown.push(count);
        }
    }

    fn moment(&self) -> Moment {
        Moment { scenario: self.scenario.clone(), pinned: self.pinned.clone() }
    }

    fn step(&mut self, step: fn(&mut History, Moment) -> Option<Moment>) {
        let now = self.moment();
        if let Some(Moment { scenario, pinned }) = step(&mut self.history, now) {
            self.settle(scenario);
            self.pinned = pinned;
        }
    }

    fn edit(&mut self, field: Option<Field>, change: impl FnOnce(&mut Scenario)) {
        let mut scenario = (*self.scenario).clone();
        change(&mut scenario);
        if scenario != *self.scenario {
            self.history.keep(self.moment(), field);
            self.scenario = Rc::new(scenario);
            (self.example, self.fresh) = (None, false);
            (self.trial, self.copied) = (Trial::default(), None);
        }
    }
}

/// The plan of another scenario on the figures of this one.
fn with_plan(scenario: &Scenario, other: Scenario) -> Scenario {
    let Scenario { plan, groups, targets, gates, .. } = other;
    let asked = Asked { target: None, ..scenario.asked.clone() };
    Scenario { plan, groups, targets, gates, asked, ..scenario.clone() }
}
