//! What a link held: the scenario as far as it could be read, how it is shown, and what could not be read.

use super::frame::Frame;
use super::page::Page;
use super::pinned::Pinned;
use crate::model::{Language, Scenario, Theme};

/// A link that has been read as far as it could be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The scenario; what the link does not say is as in `Scenario::default()`.
    pub scenario: Scenario,
    /// The page that the link opens.
    pub page: Page,
    /// The language that the link asks for.
    pub language: Option<Language>,
    /// The look that the link asks for.
    pub theme: Option<Theme>,
    /// How the page behaves in a frame, where the link is for one.
    pub frame: Option<Frame>,
    /// The scenarios that stand beside this one.
    pub pinned: Vec<Pinned>,
    /// What could not be read, in the order of the link.
    pub problems: Vec<Problem>,
    /// Whether nothing of the link went into the scenario.
    pub empty: bool,
}

/// Something in a link that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link is longer than is read; nothing of it was.
    TooLong {
        /// Its length in characters.
        length: u64,
        /// The greatest length: [`MAX_LENGTH`](super::MAX_LENGTH), or [`MAX_PACKED`](super::MAX_PACKED) with a packed scenario.
        most: u64,
    },
    /// The link comes from a later version; what this version knows was read.
    NewerVersion {
        /// The version it names.
        version: String,
    },
    /// The link names a page that does not exist.
    UnknownPage {
        /// The page it names.
        page: String,
    },
    /// This version does not know the field.
    UnknownField {
        /// The field.
        field: String,
    },
    /// The field stands twice; the first value was taken.
    RepeatedField {
        /// The field.
        field: String,
    },
    /// The field has no value: the link was cut off here.
    NoValue {
        /// The field.
        field: String,
    },
    /// The field says nothing without another, which is absent.
    NeedsField {
        /// The field.
        field: String,
        /// The other field.
        needed: &'static str,
    },
    /// The value is none that the field can have.
    BadValue {
        /// The field.
        field: String,
        /// The value.
        value: String,
    },
    /// The field stands beside a packed scenario, which says everything; it was left out.
    BesidePacked {
        /// The field.
        field: String,
    },
    /// The end of the packed scenario is missing.
    CutOff {
        /// Whether its beginning was opened.
        opened: bool,
    },
    /// The packed scenario is not what was written; nothing of it was opened.
    Damaged,
    /// The packed scenario names something that only a later version knows.
    NewerContent {
        /// Whether what comes before it was opened.
        opened: bool,
    },
    /// The packed scenario holds what no scenario can have; nothing of it was opened.
    Absurd,
    /// The packed scenario is written as no version writes it; nothing of it was opened.
    Uncanonical,
    /// The same of a scenario that stands beside this one.
    Pinned {
        /// Its place among those beside, from 1.
        place: u64,
        /// What is wrong with it.
        problem: Box<Problem>,
    },
}
