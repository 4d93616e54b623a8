//! What there is to evaluate: a scenario from a link or a file, and what could not be read of it.

use std::path::Path;
use std::rc::Rc;

use candich::file::{self, NotAFile, Omission};
use candich::i18n::{omission, problem};
use candich::link::{self, Page, Problem};
use candich::model::{Language, Scenario};
use candich::plans::Plan;

use crate::table::{self, Table};

/// A scenario that has been read as far as it could be.
pub(crate) struct Input {
    /// The scenario.
    pub(crate) scenario: Scenario,
    /// Those that stand beside it.
    pub(crate) pinned: Vec<Rc<Scenario>>,
    /// The page that it opens.
    pub(crate) page: Page,
    /// The language that it asks for.
    pub(crate) language: Option<Language>,
    /// Whether there is nothing in it.
    pub(crate) empty: bool,
    unread: Unread,
}

/// What could not be read.
enum Unread {
    OfLink(Vec<Problem>),
    OfFile(Vec<Omission>, u64),
    NoFile(NotAFile),
    OfTable(Box<Table>),
    /// What the system says of the file.
    Refused(String),
}

impl Input {
    /// Opens a link, or the file of this name: what ends like one, or names a file that is there. `language` is how a
    /// table writes its numbers.
    pub(crate) fn open(text: &str, language: Language) -> Input {
        let path = Path::new(text);
        let ends = |ending: &&str| path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending));
        let named = !text.contains('#');
        if named && table::ENDINGS.iter().any(ends) {
            Input::of_table(path, language)
        } else if named && ends(&"json") || path.is_file() {
            Input::of_file(path)
        } else {
            Input::of_link(text)
        }
    }

    fn of_table(path: &Path, language: Language) -> Input {
        let (scenario, empty, unread) = match table::read(path, language) {
            Ok((scenario, table)) => (scenario, false, Unread::OfTable(Box::new(table))),
            Err(why) => (Scenario::default(), true, Unread::Refused(why)),
        };
        Input { scenario, pinned: Vec::new(), page: Page::Data, language: None, empty, unread }
    }

    /// The table that it was read from, if it was one.
    pub(crate) fn table(&self) -> Option<&Table> {
        match &self.unread {
            Unread::OfTable(table) => Some(table),
            _ => None,
        }
    }

    fn of_link(text: &str) -> Input {
        let opened = link::read(text);
        Input {
            scenario: opened.scenario,
            pinned: opened.pinned.iter().map(|it| it.scenario().clone()).collect(),
            page: opened.page,
            language: opened.language,
            empty: opened.empty,
            unread: Unread::OfLink(opened.problems),
        }
    }

    fn of_file(path: &Path) -> Input {
        let read = std::fs::read(path).map_err(|error| Unread::Refused(format!("{}: {error}", path.display())));
        let read = read.and_then(|bytes| file::read_bytes(&bytes).map_err(Unread::NoFile));
        let (scenario, empty, unread) = match read {
            Ok(read) => (read.scenario, false, Unread::OfFile(read.left_out, read.unlisted)),
            Err(unread) => (Scenario::default(), true, unread),
        };
        Input { scenario, pinned: Vec::new(), page: Page::Board, language: None, empty, unread }
    }

    /// The same figures under a shipped plan.
    pub(crate) fn under(self, plan: &Plan) -> Input {
        Input { scenario: plan.adopt(&self.scenario), empty: false, ..self }
    }

    /// Says on standard error what could not be read, or that there is nothing; whether all was read.
    pub(crate) fn complain(&self, language: Language) -> bool {
        let problems = self.problems(language);
        for problem in &problems {
            eprintln!("candich: {problem}");
        }
        if self.empty && problems.is_empty() {
            eprintln!("candich: {}", language.words().link.empty);
        }
        problems.is_empty()
    }

    /// What could not be read, in words.
    pub(crate) fn problems(&self, language: Language) -> Vec<String> {
        match &self.unread {
            Unread::OfLink(problems) => problems.iter().map(|it| problem::link_problem(language, it)).collect(),
            Unread::OfFile(left_out, unlisted) => {
                let more = (*unlisted > 0).then(|| omission::more(language, *unlisted));
                left_out.iter().map(|it| omission::omission(language, it)).chain(more).collect()
            }
            Unread::OfTable(table) => table.unread(language),
            Unread::NoFile(why) => vec![omission::not_a_file(language, *why)],
            Unread::Refused(said) => vec![said.clone()],
        }
    }
}
