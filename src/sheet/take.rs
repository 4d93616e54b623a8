//! Reads the rows of a book by its layouts: the units with their figures, what cannot be read, what does not add up.
//!
//! Nothing is repaired and nothing guessed. A cell that cannot be read is named by its address, and can be corrected
//! by the reader before anything is taken.

mod cell;
mod check;
mod sheet;

use std::collections::BTreeMap;

use super::book::{Book, Cell};
use super::layout::Layout;
use super::month::When;
use super::remark::{Aside, At, Remark, Unread};
use crate::model::{Counts, Date, Figures, Language, Level, Scenario};

/// How a book is to be read: the proposal, as far as the reader has not changed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// A layout for each sheet.
    pub layouts: Vec<Layout>,
    /// The part of the period that figures without a month are about; none for all of it.
    pub part: Option<Date>,
    /// The year of months that do not tell theirs.
    pub year: Option<u16>,
    /// What the reader says stands in a cell.
    pub corrected: BTreeMap<At, String>,
}

/// A unit as a book tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Its name.
    pub name: String,
    /// Its level, where something tells it.
    pub level: Option<Level>,
    /// Its field; empty where there is none.
    pub field: String,
    /// Its figures of the whole period.
    pub figures: Figures,
    /// Its counts of parts of the period, by their last days.
    pub parts: BTreeMap<Date, Counts>,
    /// Where its name stands first.
    pub at: At,
}

/// What a book tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The units, in order.
    pub units: Vec<Told>,
    /// What is told of all units together: by the row of the total, where there is no other row, or by one of its own.
    pub totals: Option<Figures>,
    /// The first day and the cut-off that stand above the table.
    pub period: Option<(Date, Date)>,
    /// Cells that cannot be read.
    pub unread: Vec<Unread>,
    /// Months whose year nothing tells.
    pub undated: Vec<When>,
    /// Rows that are no units.
    pub asides: Vec<Aside>,
    /// What does not add up, and what the reader should know of.
    pub remarks: Vec<Remark>,
    /// How many cells are figures.
    pub cells: u32,
}

impl Default for At {
    fn default() -> At {
        At { sheet: 0, row: 0, column: 0 }
    }
}

impl Reading {
    /// How a book looks to be read: the first sheet that looks like a table, and those of months or parts of the period;
    /// where none does, the first one, for the reader to lay out.
    pub fn of(book: &Book, language: Language) -> Reading {
        let mut layouts: Vec<Layout> = book.sheets.iter().map(|sheet| Layout::of(sheet, language)).collect();
        let first = layouts.iter().position(|layout| layout.used && layout.month.is_none());
        let none = layouts.iter().all(|layout| !layout.used);
        for (place, layout) in layouts.iter_mut().enumerate() {
            let chosen = if none { place == 0 } else { layout.month.is_some() || Some(place) == first };
            layout.used = chosen && (layout.used || none);
        }
        Reading { layouts, ..Reading::default() }
    }

    /// Reads the book for a scenario, whose period and parts say what months mean.
    pub fn take(&self, book: &Book, scenario: &Scenario, language: Language) -> Taken {
        let mut taken = Taken::default();
        let mut names = Names::default();
        for (place, (sheet, layout)) in book.sheets.iter().zip(&self.layouts).enumerate() {
            if layout.used {
                let ground = sheet::Ground { reading: self, sheet, layout, place, scenario, language };
                ground.take(&mut taken, &mut names);
            }
        }
        taken.undated.sort_unstable();
        taken.undated.dedup();
        check::units(&mut taken);
        taken
    }

    /// What stands in a cell: what the reader says, else what the book holds.
    fn cell<'a>(&'a self, at: At, held: &'a Cell) -> (std::borrow::Cow<'a, Cell>, bool) {
        match self.corrected.get(&at) {
            Some(text) => (std::borrow::Cow::Owned(Cell::text(text)), true),
            None => (std::borrow::Cow::Borrowed(held), false),
        }
    }
}

/// Where the units of a name stand: a name that comes again in another month is the same unit.
#[derive(Default)]
struct Names {
    /// The units of each name, in order.
    units: BTreeMap<String, Vec<usize>>,
    /// How often a name has come in this sheet and month.
    seen: BTreeMap<(String, usize, Option<Date>), usize>,
}

impl Names {
    /// The unit for a name that comes in a sheet, about a month or the whole period.
    fn unit(&mut self, name: &str, sheet: usize, month: Option<Date>, taken: &mut Taken, at: At) -> usize {
        // Without a month, each row of a sheet is a unit of its own.
        let seen = self.seen.entry((name.to_owned(), sheet, month)).or_default();
        let (order, named) = (*seen, self.units.entry(name.to_owned()).or_default());
        *seen += 1;
        if let Some(&unit) = named.get(order) {
            return unit;
        }
        taken.units.push(Told { name: name.to_owned(), at, ..Told::default() });
        named.push(taken.units.len() - 1);
        taken.units.len() - 1
    }
}

#[cfg(test)]
mod tests;
