//! Undo and redo: the scenarios before and after, with those beside them. Keystrokes in one field are one step.

use std::rc::Rc;

use super::entry::Field;
use crate::link::Pinned;
use crate::model::Scenario;

/// How many steps can be undone.
pub const MOST_STEPS: usize = 1_000;

/// The scenario at one time, and those beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The scenarios that it is compared with.
    pub pinned: Rc<Vec<Pinned>>,
}

/// The moments that were, and those that were undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// The field that the last step was typed into, as long as nothing else happens.
    typing: Option<Field>,
}

impl History {
    /// Keeps the moment before an edit. What is typed on into one field belongs to the step that began it.
    pub fn keep(&mut self, before: Moment, field: Option<Field>) {
        self.future.clear();
        if field.is_none() || field != self.typing {
            self.past.push(before);
            if self.past.len() > MOST_STEPS {
                self.past.remove(0);
            }
        }
        self.typing = field;
    }

    /// Ends the step: what is typed next is a step of its own.
    pub fn seal(&mut self) {
        self.typing = None;
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Steps back from `now`; `None` at the beginning.
    pub fn undo(&mut self, now: Moment) -> Option<Moment> {
        let before = self.past.pop()?;
        self.future.push(now);
        self.seal();
        Some(before)
    }

    /// Steps forward from `now`; `None` at the end.
    pub fn redo(&mut self, now: Moment) -> Option<Moment> {
        let after = self.future.pop()?;
        self.past.push(now);
        self.seal();
        Some(after)
    }
}
