//! A plan with figures in it, and what the board says of one of its targets.

use std::rc::Rc;

use candich::calc::board::{Basis, Board, Mark, Row, board};
use candich::calc::definitions::Standpoint;
use candich::calc::ledger::Ledger;
use candich::calc::levels::levels_of;
use candich::calc::outcome::BranchOutcome;
use candich::i18n::board::{BoardRow, GateWords, board_row, gate_words, level_lines};
use candich::model::{Count, Counts, Goal, Index, IndexRecord, Language, Level, Scenario, Target, Unit};
use candich::plans;

pub(crate) struct Filled(pub(crate) Scenario);

impl Filled {
    pub(crate) fn plan(code: &str) -> Filled {
        Filled(plans::plan(code).unwrap().scenario())
    }

    /// Figures of all units together.
    pub(crate) fn totals(mut self, figures: &[(Count, u64)]) -> Filled {
        for &(count, value) in figures {
            self.0.totals.counts.set(count, Some(value));
        }
        self
    }

    /// A row of the data.
    pub(crate) fn row(mut self, name: &str, level: Level, field: &str, figures: &[(Count, u64)]) -> Filled {
        let mut unit = Unit::new(name, level);
        field.clone_into(&mut unit.field);
        unit.figures.counts = counts(figures);
        self.0.units.push(Rc::new(unit));
        self
    }

    pub(crate) fn index(mut self, index: &Index, known: impl FnOnce(&mut IndexRecord)) -> Filled {
        known(self.0.record_mut(index));
        self
    }

    /// Changes the target with this code.
    pub(crate) fn changed(mut self, code: &str, change: impl FnOnce(&mut Target)) -> Filled {
        let place = self.place(code);
        change(&mut self.0.targets[place]);
        self
    }

    pub(crate) fn goal(self, code: &str, change: impl FnOnce(&mut Goal)) -> Filled {
        self.changed(code, |target| change(&mut target.goal))
    }

    pub(crate) fn place(&self, code: &str) -> usize {
        let origin = format!("{}.{code}", self.0.plan);
        self.0.targets.iter().position(|target| target.origin == origin).unwrap()
    }

    pub(crate) fn board(&self) -> Board {
        board(&self.0)
    }

    pub(crate) fn judged(&self, code: &str) -> Row {
        self.board().rows.swap_remove(self.place(code))
    }

    pub(crate) fn mark(&self, code: &str) -> Mark {
        self.judged(code).mark
    }

    pub(crate) fn said(&self, code: &str) -> BoardRow {
        self.said_in(Language::Vi, code)
    }

    pub(crate) fn said_in(&self, language: Language, code: &str) -> BoardRow {
        let target = &self.0.targets[self.place(code)];
        let mut row = board_row(language, &self.0, target, &self.judged(code));
        for text in [&mut row.title, &mut row.definition, &mut row.value, &mut row.remaining] {
            *text = text.replace('\u{a0}', " ");
        }
        row.by = row.by.map(|by| by.replace('\u{a0}', " "));
        row
    }

    /// What each level must reach for a target.
    pub(crate) fn levels(&self, code: &str) -> Vec<String> {
        let (target, row) = (&self.0.targets[self.place(code)], self.judged(code));
        let (branch, parts) = levels_of(target, &row, &Ledger::new(&self.0)).unwrap();
        level_lines(Language::Vi, branch, &parts).into_iter().map(|line| line.replace('\u{a0}', " ")).collect()
    }

    pub(crate) fn gate(&self, place: usize) -> GateWords {
        let mut words = gate_words(Language::Vi, &self.0, &self.0.gates[place], &self.board().gates[place]);
        let plain = |text: &mut String| *text = text.replace('\u{a0}', " ");
        plain(&mut words.conditions);
        for row in &mut words.rows {
            plain(&mut row.why);
            row.cells.iter_mut().for_each(|cell| plain(&mut cell.share));
        }
        words
    }
}

pub(crate) fn counts(figures: &[(Count, u64)]) -> Counts {
    figures.iter().copied().collect()
}

/// The answer of one branch of a ratio.
pub(crate) fn branch(row: &Row, place: usize) -> BranchOutcome {
    match &row.basis {
        Basis::Ratio { branches, .. } => branches[place].clone(),
        other => panic!("{other:?} is no ratio"),
    }
}

pub(crate) fn now(row: &Row, place: usize) -> Standpoint {
    branch(row, place).now.unwrap()
}

pub(crate) fn cheapest(row: &Row) -> Option<u8> {
    match row.basis {
        Basis::Ratio { cheapest, .. } => cheapest,
        _ => None,
    }
}
