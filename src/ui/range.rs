//! A range of cells of the grid, and what is done with all of them at once: one change, one step to undo.

use std::ops::RangeInclusive;
use std::rc::Rc;

use super::entry::{Column, Entry, at};
use super::grid::{GridColumn, GridRow, Position};
use super::paste::{Ground, Pasted, Refusal, paste, with_new};
use crate::model::{Language, Unit};

/// Cells from one corner to the other, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    top: u32,
    left: u32,
    bottom: u32,
    right: u32,
}

impl Range {
    /// The cells between two corners.
    pub fn of(one: Position, other: Position) -> Range {
        Range {
            top: one.row.min(other.row),
            left: one.column.min(other.column),
            bottom: one.row.max(other.row),
            right: one.column.max(other.column),
        }
    }

    /// Whether it is one cell.
    pub fn is_single(self) -> bool {
        (self.top, self.left) == (self.bottom, self.right)
    }

    /// Its columns, in a row that it reaches over.
    pub fn in_row(self, row: u32) -> Option<(u32, u32)> {
        (self.top..=self.bottom).contains(&row).then_some((self.left, self.right))
    }

    /// How many rows it reaches over.
    pub fn height(self) -> u32 {
        self.bottom - self.top + 1
    }

    /// Its first cell.
    pub fn start(self) -> Position {
        Position { row: self.top, column: self.left }
    }

    fn rows(self, units: &[Rc<Unit>]) -> RangeInclusive<usize> {
        // The empty row below the others is none.
        at(self.top)..=at(self.bottom).min(units.len().saturating_sub(1))
    }

    fn columns<'c>(self, ground: &'c Ground) -> &'c [GridColumn] {
        let end = at(self.right).saturating_add(1).min(ground.columns.len());
        ground.columns.get(at(self.left)..end).unwrap_or_default()
    }

    /// What stands in its cells, as another programme reads it: bare digits, tabs between cells, a line a row.
    pub fn text(self, ground: &Ground) -> String {
        let units = ground.units.get(self.rows(ground.units)).unwrap_or_default();
        let line = |unit: &Rc<Unit>| {
            let row = GridRow::new(unit.clone(), ground.part, ground.language);
            let cells = self.columns(ground).iter().map(|&column| row.plain(column, ground.part, ground.language));
            cells.map(|cell| cell.replace(['\t', '\n', '\r'], " ")).collect::<Vec<_>>().join("\t")
        };
        let lines: Vec<String> = units.iter().map(line).collect();
        // Every line of several ends, as spreadsheets have it: the last ones may be empty.
        if lines.len() > 1 { lines.join("\n") + "\n" } else { lines.concat() }
    }

    /// The rows with its cells emptied; a level is never empty.
    pub fn cleared(self, ground: &Ground) -> Vec<Rc<Unit>> {
        self.changed(ground, self.top, |unit, column| {
            if let GridColumn::Typed(column) = column {
                column.put(unit, ground.part, Entry::Empty);
            }
        })
    }

    /// The rows with what stands in its first row in all of its rows.
    pub fn filled_down(self, ground: &Ground) -> Vec<Rc<Unit>> {
        let Some(first) = ground.units.get(at(self.top)) else { return ground.units.to_vec() };
        self.changed(ground, self.top + 1, |unit, column| copy(first, unit, column, ground.part))
    }

    /// The rows with a text of one cell in every cell.
    ///
    /// # Errors
    /// As [`paste`] has them.
    pub fn filled_with(self, ground: &Ground, text: &str) -> Result<Pasted, Refusal> {
        let cell = text.trim_end_matches(['\r', '\n']);
        let line = vec![cell; self.columns(ground).len()].join("\t");
        let rows = self.rows(ground.units).count().max(1);
        paste(&Ground { at: self.start(), ..*ground }, &vec![line; rows].join("\n"))
    }

    /// The rows without those that it reaches over.
    pub fn removed(self, ground: &Ground) -> Vec<Rc<Unit>> {
        let gone = self.rows(ground.units);
        let kept = ground.units.iter().enumerate().filter(|(place, _)| !gone.contains(place));
        kept.map(|(_, unit)| unit.clone()).collect()
    }

    fn changed(self, ground: &Ground, from: u32, change: impl Fn(&mut Unit, GridColumn)) -> Vec<Rc<Unit>> {
        let mut units = ground.units.to_vec();
        let rows = at(from)..=at(self.bottom);
        for unit in units.iter_mut().enumerate().filter(|(place, _)| rows.contains(place)).map(|(_, unit)| unit) {
            let unit = Rc::make_mut(unit);
            self.columns(ground).iter().for_each(|&column| change(unit, column));
        }
        units
    }
}

fn copy(from: &Unit, to: &mut Unit, column: GridColumn, part: Option<u8>) {
    let GridColumn::Typed(typed) = column else {
        to.level = from.level;
        return;
    };
    let number = |number: Option<u64>| number.map_or(Entry::Empty, Entry::Count);
    let entry = match typed {
        Column::Name => Entry::Text(from.name.clone()),
        Column::Field => Entry::Text(from.field.clone()),
        Column::Ahead(volume) => number(from.figures.ahead.get(volume)),
        Column::Count(count) => number(match part {
            None => from.figures.counts.get(count),
            Some(part) => from.history.get(usize::from(part)).and_then(|counts| counts.get(count)),
        }),
    };
    typed.put(to, part, entry);
}

/// The rows with a new one in this place; `None` where there is no room.
pub fn with_inserted(ground: &Ground, row: u32) -> Option<Vec<Rc<Unit>>> {
    let mut units = with_new(ground, Column::Name, Entry::Empty)?;
    let mut new = units.pop()?;
    let place = at(row).min(units.len());
    if let Some(beside) = units.get(place) {
        Rc::make_mut(&mut new).level = beside.level;
    }
    units.insert(place, new);
    Some(units)
}

/// The rows in the order of a column: numbers from the least, words by their letters; what is unknown stands last.
pub fn sorted(ground: &Ground, column: GridColumn, descending: bool) -> Vec<Rc<Unit>> {
    let mut keyed: Vec<(Option<u64>, String, Rc<Unit>)> =
        ground.units.iter().map(|unit| key(unit, column, ground.part, ground.language)).collect();
    keyed.sort_by(|(one, name, _), (other, its, _)| {
        let numbers = match (one, other) {
            (Some(one), Some(other)) if descending => other.cmp(one),
            (Some(one), Some(other)) => one.cmp(other),
            // None stands last either way.
            (one, other) => one.is_none().cmp(&other.is_none()),
        };
        numbers.then_with(|| if descending { its.cmp(name) } else { name.cmp(its) })
    });
    keyed.into_iter().map(|(_, _, unit)| unit).collect()
}

fn key(unit: &Rc<Unit>, column: GridColumn, part: Option<u8>, language: Language) -> (Option<u64>, String, Rc<Unit>) {
    let row = GridRow::new(unit.clone(), part, language);
    match column {
        GridColumn::Level => (Some(unit.level as u64), String::new(), unit.clone()),
        _ if column.is_number() => (row.number(column, part).map(|(number, _)| number), String::new(), unit.clone()),
        GridColumn::Typed(_) => {
            let words = row.words(column, language).unwrap_or_default();
            // First without marks, as a reader looks a name up; then as it is.
            let plain = crate::sheet::words::unmarked(words);
            (Some(0).filter(|_| !words.is_empty()), [&plain, "\u{0}", words].concat(), unit.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Count, Level};

    const COLUMNS: &[GridColumn] = &[
        GridColumn::Typed(Column::Name),
        GridColumn::Level,
        GridColumn::Typed(Column::Count(Count::Received)),
        GridColumn::Typed(Column::Count(Count::Online)),
    ];

    fn units() -> Vec<Rc<Unit>> {
        let unit = |(name, received, online): (&str, u64, u64)| {
            let mut unit = Unit::new(name, Level::Province);
            unit.figures.counts = [(Count::Received, received), (Count::Online, online)].into_iter().collect();
            Rc::new(unit)
        };
        [("Sở Y tế", 20, 3), ("Sở Đất đai", 9, 5), ("Sở Ế", 100, 1)].map(unit).into()
    }

    fn ground(units: &[Rc<Unit>]) -> Ground<'_> {
        Ground { units, columns: COLUMNS, part: None, at: Position::default(), language: Language::Vi }
    }

    fn range(top: u32, left: u32, bottom: u32, right: u32) -> Range {
        Range::of(Position { row: bottom, column: left }, Position { row: top, column: right })
    }

    fn text(units: &[Rc<Unit>]) -> String {
        range(0, 2, 9, 3).text(&ground(units)).trim_end_matches('\n').to_owned()
    }

    #[test]
    fn cells_are_read_cleared_and_filled() {
        let units = units();
        assert_eq!(range(0, 0, 1, 2).text(&ground(&units)), "Sở Y tế\tCấp tỉnh\t20\nSở Đất đai\tCấp tỉnh\t9\n");
        assert_eq!(text(&range(1, 2, 2, 2).cleared(&ground(&units))), "20\t3\n\t5\n\t1");
        assert_eq!(text(&range(0, 3, 9, 3).filled_down(&ground(&units))), "20\t3\n9\t3\n100\t3");
        let filled = range(1, 2, 2, 3).filled_with(&ground(&units), "1.234\n").unwrap();
        assert_eq!((text(&filled.units).as_str(), filled.cells), ("20\t3\n1234\t1234\n1234\t1234", 4));
    }

    #[test]
    fn rows_are_removed_and_inserted() {
        let units = units();
        assert_eq!(text(&range(0, 0, 1, 0).removed(&ground(&units))), "100\t1");
        let inserted = with_inserted(&ground(&units), 1).unwrap();
        assert_eq!(text(&inserted), "20\t3\n\t\n9\t5\n100\t1");
    }

    #[test]
    fn rows_are_sorted_by_numbers_and_by_names() {
        let mut units = units();
        Rc::make_mut(&mut units[1]).figures.counts.set(Count::Online, None);
        let received = GridColumn::Typed(Column::Count(Count::Received));
        assert_eq!(text(&sorted(&ground(&units), received, false)), "9\t\n20\t3\n100\t1");
        let online = GridColumn::Typed(Column::Count(Count::Online));
        assert_eq!(text(&sorted(&ground(&units), online, true)), "20\t3\n100\t1\n9\t", "the unknown stands last");
        let names = |descending| {
            let sorted = sorted(&ground(&units), COLUMNS[0], descending);
            sorted.iter().map(|unit| unit.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(names(false), ["Sở Đất đai", "Sở Ế", "Sở Y tế"]);
        assert_eq!(names(true), ["Sở Y tế", "Sở Ế", "Sở Đất đai"]);
    }
}
