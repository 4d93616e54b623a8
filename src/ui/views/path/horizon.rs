//! What is seen of a path, so that what is made from it is made anew only when that is another.

use std::cell::OnceCell;

use crate::calc::prospect::Prospect;
use crate::calc::risk::{Course, NoCourse, Outlook, Spread};
use crate::i18n::answer::Speaker;
use crate::model::{Certainty, Language};
use crate::ui::state::State;

/// What is seen of a path: all that its chart and what is said of chance are made from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Horizon {
    pub(super) language: Language,
    pub(super) found: Prospect,
    pub(super) course: Option<Result<Course, NoCourse>>,
    pub(super) certainty: Certainty,
    outlook: Once<Outlook>,
}

/// What follows from the rest of a thing, found when it is first asked for; it makes no difference between two.
#[derive(Clone, Debug)]
struct Once<T>(OnceCell<T>);

impl<T> PartialEq for Once<T> {
    fn eq(&self, _: &Once<T>) -> bool {
        true
    }
}

impl Horizon {
    pub(super) fn new(state: &State, found: Prospect) -> Horizon {
        let course = found.course(&state.scenario);
        let (language, certainty) = (state.language, state.scenario.certainty);
        Horizon { language, found, course, certainty, outlook: Once(OnceCell::new()) }
    }

    pub(super) fn speaker(&self) -> Speaker<'_> {
        Speaker::new(self.language, &self.found.question, Some(&self.found.branch))
    }

    /// How sure the target is on its course.
    pub(super) fn outlook(&self, course: &Course) -> &Outlook {
        self.outlook.0.get_or_init(|| course.outlook())
    }

    pub(super) fn spread(&self) -> Option<Spread> {
        Some(self.course.as_ref()?.as_ref().ok()?.spread)
    }
}
