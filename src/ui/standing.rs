//! Small parts of the state: what the board shows, what became of copying, what does not add up, what cannot hold the scenario.

use std::rc::Rc;

use crate::calc::board::Mark;
use crate::calc::check::Finding;

/// Which targets the board shows; all of them by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those that stand so.
    pub mark: Option<Mark>,
    /// Those that this agency leads.
    pub lead: Option<String>,
}

/// What became of copying the link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is on the clipboard.
    Done,
    /// The browser refuses: this is the address, to be copied by hand.
    Refused(Rc<str>),
    /// A field cannot be read, and would be missing in the link.
    Unread,
}

/// Something that does not add up in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The name of its row; none where it is about all of them.
    pub unit: Option<String>,
    /// What it is.
    pub finding: Finding,
}

/// What lies open under the head of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The scenarios and files.
    Library,
    /// The ways of passing the link on.
    Share,
}

/// What does not hold the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The device refuses, or is full.
    Device,
    /// No link is that long.
    Link,
    /// No file is that large.
    File,
}
