//! Reads the rows of a book by its layouts: the units with their figures, what cannot be read, what does not add up.
//!
//! Nothing is repaired and nothing guessed. A cell that cannot be read is named by its address, and can be corrected
//! by the reader before anything is taken.

mod cell;
mod check;
mod sheet;

use std::collections::BTreeMap;

use self::sheet::{Ground, Page, SheetGround};
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
        let mut taking = Taking::new(self, book, scenario, language);
        while taking.step(usize::MAX) {}
        taking.finish()
    }

    /// What stands in a cell: what the reader says, else what the book holds.
    fn cell<'a>(&'a self, at: At, held: &'a Cell) -> (std::borrow::Cow<'a, Cell>, bool) {
        match self.corrected.get(&at) {
            Some(text) => (std::borrow::Cow::Owned(Cell::text(text)), true),
            None => (std::borrow::Cow::Borrowed(held), false),
        }
    }
}

/// A book that is being read, some rows at a time: thousands at once would hold the page up.
pub struct Taking<'a> {
    ground: Ground<'a>,
    book: &'a Book,
    taken: Taken,
    names: Names,
    /// The sheet that is being read, and what is left of it.
    sheet: usize,
    page: Option<Page>,
}

impl<'a> Taking<'a> {
    /// Begins to read.
    pub fn new(reading: &'a Reading, book: &'a Book, scenario: &'a Scenario, language: Language) -> Taking<'a> {
        let ground = Ground { reading, scenario, language };
        Taking { ground, book, taken: Taken::default(), names: Names::default(), sheet: 0, page: None }
    }

    /// Reads so many rows, or to the end of the sheet; whether there are more.
    pub fn step(&mut self, rows: usize) -> bool {
        let Some((sheet, layout)) = self.book.sheets.get(self.sheet).zip(self.ground.reading.layouts.get(self.sheet))
        else {
            return false;
        };
        if layout.used {
            let sheet = SheetGround { ground: self.ground, sheet, layout, place: self.sheet };
            let page = self.page.get_or_insert_with(|| sheet.begin(&mut self.taken));
            if sheet.take(page, rows, &mut self.taken, &mut self.names) {
                return true;
            }
        }
        self.page = None;
        self.sheet += 1;
        true
    }

    /// What was read.
    pub fn finish(mut self) -> Taken {
        self.taken.undated.sort_unstable();
        self.taken.undated.dedup();
        check::units(&mut self.taken);
        self.taken
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
