//! What the user does, as data: everything that changes the state.

use std::rc::Rc;

use super::edit::Edit;
use super::entry::{Entry, Field};
use super::state::{Check, Copied, Filter, Limit};
use super::works::{Stamp, Works};
use crate::calc::what_if::Trial;
use crate::file::{NotAFile, Read};
use crate::link::{Opened, Page, Pinned};
use crate::model::{Language, Scenario, Theme};
use crate::sheet::book::Book;

/// What the user does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Enters something readable.
    Enter(Field, Entry),
    /// Is in the middle of typing something that is not readable yet.
    Type(Field),
    /// Leaves something unreadable in a field.
    Reject(Field),
    /// Leaves a field.
    Leave,
    /// Changes the scenario in another way.
    Edit(Edit),
    /// Takes the last change back.
    Undo,
    /// Takes the last undoing back.
    Redo,
    /// Turns to a page.
    Go(Page),
    /// Turns to a page and opens a target's details.
    Show(u32),
    /// Asks of the target in this place, on a page that answers: the quick answer, the path, the split.
    Ask(u32, Page),
    /// Opens or closes a target's details.
    Unfold(Option<u32>),
    /// Chooses which targets are shown.
    Sift(Filter),
    /// Chooses the part of the period whose data are shown.
    Part(Option<u8>),
    /// Shows every count, or only those that the targets need.
    AllCounts(bool),
    /// Wants to see a row of the data.
    Seek(u32),
    /// Has seen that something does not add up, and keeps it as it is.
    KeepAsIs(Check),
    /// Keeps just these as they are.
    KeepAll(Rc<Vec<Check>>),
    /// Tries a volume and a threshold.
    Try(Trial),
    /// Takes over what is tried.
    Apply,
    /// Opens a link.
    Open(Box<Opened>),
    /// Opens the example in this place.
    OpenExample(usize),
    /// Opens a file as it was read.
    OpenFile(Rc<Result<Read, NotAFile>>),
    /// Shows tables before they are taken in, or no more.
    Offer(Option<Rc<Book>>),
    /// Takes over what a shipped plan makes of the scenario.
    Adopt(Box<Scenario>),
    /// Lays these scenarios beside the one on the page; where another one is given, that takes its place.
    Lay(Rc<Vec<Pinned>>, Option<Rc<Scenario>>),
    /// Wants this work of the device back.
    Reopen(Stamp),
    /// Does not want to go back to it.
    Forget,
    /// Starts over.
    Clear,
    /// Does something with the list of scenarios.
    Library(Shelf),
    /// Switches the language.
    Speak(Language),
    /// Switches the look.
    Paint(Theme),
    /// Has read what was wrong with the link or the file.
    Dismiss,
    /// Wants the link on the clipboard.
    Copy,
    /// Learns what became of copying the link.
    Copied(Copied),
    /// Wants this text, the scenario's, as a file.
    Download(Rc<str>),
    /// Wants the scenario where it cannot be held.
    Beyond(Limit),
    /// Shows or hides the ways of passing the link on.
    Share,
    /// Learns that a newer version of the site is ready.
    Renewable,
    /// Wants that version.
    Renew,
}

impl Action {
    /// Whether it changes what is on the page, and not only how it is looked at. Opening a link is for the page around
    /// a frame as well.
    pub fn changes_the_work(&self) -> bool {
        use Action::{
            Adopt, Apply, Ask, Clear, Edit, Enter, Lay, Library, Offer, OpenExample, OpenFile, Redo, Reject, Reopen,
            Type, Undo,
        };
        matches!(
            self,
            Enter(..)
                | Type(_)
                | Reject(_)
                | Edit(_)
                | Undo
                | Redo
                | Apply
                | Ask(..)
                | OpenExample(_)
                | OpenFile(_)
                | Adopt(_)
                | Lay(..)
                | Offer(_)
                | Reopen(_)
                | Clear
                | Library(_)
        )
    }
}

/// What the user does with the list of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum Shelf {
    /// Shows or hides it.
    Toggle,
    /// Keeps the scenario, as this link.
    Save(Rc<str>),
    /// Opens the entry in this place, as its link was read.
    Open(u32, Box<Opened>),
    /// Takes this scenario's plan over, and keeps the figures.
    Adopt(Box<Scenario>),
    /// Copies the entry in this place.
    Duplicate(u32),
    /// Deletes the entry in this place.
    Delete(u32),
    /// Brings back what was deleted last.
    Restore,
    /// Learns of the list as another window left it.
    Read(Rc<str>),
    /// Learns of the works of the device.
    Works(Works),
    /// Deletes this work.
    Drop(Stamp),
    /// Learns that the scenario could not be kept by itself.
    Unkept(Limit),
    /// Has read of it.
    Known,
}
