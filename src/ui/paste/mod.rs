//! Lays a pasted block over the rows: all of it, or nothing.
//!
//! Empty cells leave what is there. Rows that reach below the last one become new units.

mod block;
mod heading;
mod new_unit;
mod refusal;
mod total;

use std::rc::Rc;

use self::heading::{Heading, heading, level};
use self::new_unit::{fresh, name_new};
use self::total::totals;
use super::entry::{Column, at};
use super::grid::{GridColumn, Position};
use crate::i18n::number::parse_count;
use crate::i18n::phrase::fill;
use crate::model::{Language, Level, MAX_UNITS, Unit};
pub use new_unit::with_new;
pub use refusal::{Refusal, Unread, notes, sentences};
pub use total::Total;

/// The largest block, in bytes: more than the most rows of the longest names and numbers.
const MOST_BYTES: usize = 8 << 20;

/// What a block is laid over.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The rows.
    pub units: &'a [Rc<Unit>],
    /// The columns shown.
    pub columns: &'a [GridColumn],
    /// The part of the period shown.
    pub part: Option<u8>,
    /// Where the first cell goes.
    pub at: Position,
    /// How numbers are written.
    pub language: Language,
}

/// The rows after a block was laid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The rows.
    pub units: Vec<Rc<Unit>>,
    /// How many cells it filled.
    pub cells: u32,
    /// How many rows are new.
    pub rows: u32,
    /// The level that the new rows took from the row above, where the block tells none.
    pub level: Option<Level>,
    /// The columns that it went to, where it has no heading and fills several.
    pub unheaded: Vec<GridColumn>,
    /// The rows that add up the others, which are no units.
    pub totals: Vec<Total>,
}

/// Whether a text is more than one cell.
pub fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n', '\r'])
}

/// Lays a block.
///
/// # Errors
/// Why nothing was laid.
pub fn paste(ground: &Ground, text: &str) -> Result<Pasted, Refusal> {
    if text.len() > MOST_BYTES {
        return Err(Refusal::TooMany);
    }
    let rows = block::cells(text);
    let (first, others) = rows.split_first().ok_or(Refusal::Empty)?;
    if !others.is_empty() && is_heading(ground, first) {
        let columns = named(ground.language, first, others).map_err(Refusal::Unread)?;
        lay(ground, &columns, others, 2)
    } else {
        let columns = placed(ground, &rows)?;
        let pasted = lay(ground, &columns, &rows, 1)?;
        let unheaded = columns.into_iter().flatten().collect::<Vec<_>>();
        Ok(Pasted { unheaded: if unheaded.len() > 1 { unheaded } else { Vec::new() }, ..pasted })
    }
}

/// Words where numbers are expected; where none are, names of columns alone.
fn is_heading(ground: &Ground, row: &[String]) -> bool {
    let mut filled = (0..).zip(row).filter(|(_, cell)| !cell.trim().is_empty()).peekable();
    let number = |at: u32| column_at(ground, at).is_none_or(GridColumn::is_number);
    let worded = |cell: &str| cell.chars().any(is_letter) && parse_count(cell, ground.language).is_err();
    if filled.clone().any(|(at, _)| number(at)) {
        filled.all(|(at, cell)| !number(at) || worded(cell))
    } else {
        filled.peek().is_some() && filled.all(|(_, cell)| heading(cell).is_some())
    }
}

/// Letters beyond ASCII are not looked up one by one: no sign of a number but a space stands among them.
fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || !(sign.is_ascii() || sign.is_whitespace())
}

fn column_at(ground: &Ground, at: u32) -> Option<GridColumn> {
    let place = usize::try_from(ground.at.column.checked_add(at)?).ok()?;
    ground.columns.get(place).copied()
}

/// The columns of a block that names none: those from its place on. Where it has numbers in the place of the levels and
/// the fields, it has neither.
fn placed(ground: &Ground, rows: &[Vec<String>]) -> Result<Vec<Option<GridColumn>>, Refusal> {
    let filled = |row: &Vec<String>| row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    let wide = rows.iter().map(filled).max().unwrap_or(0);
    let numbers = |at: usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.trim().is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| parse_count(cell, ground.language).is_ok())
    };
    let mut columns = Vec::new();
    for &column in ground.columns.iter().skip(at(ground.at.column)) {
        let worded = matches!(column, GridColumn::Level | GridColumn::Typed(Column::Field));
        if !(worded && numbers(columns.len())) {
            columns.push(Some(column));
        }
    }
    if wide > columns.len() {
        return Err(Refusal::TooWide { columns: short(wide), room: short(columns.len()) });
    }
    columns.truncate(wide);
    Ok(columns)
}

/// The columns that a heading names; a column of nothing but running numbers is left out.
fn named(language: Language, heads: &[String], rows: &[Vec<String>]) -> Result<Vec<Option<GridColumn>>, Vec<Unread>> {
    let words = &language.planning().data;
    let mut columns: Vec<Option<GridColumn>> = Vec::new();
    let mut unread = Vec::new();
    let names_rows = heads.iter().any(|head| heading(head) == Some(Heading::Column(NAME)));
    for (at, head) in heads.iter().enumerate() {
        let bare = rows.iter().all(|row| row.get(at).is_none_or(|cell| cell.trim().is_empty()));
        let column = match heading(head) {
            Some(Heading::Running) => Ok(None),
            Some(Heading::Column(column)) if columns.contains(&Some(column)) => Err(words.paste_column_twice),
            Some(Heading::Column(column)) => Ok(Some(column)),
            None if head.trim().is_empty() && bare => Ok(None),
            // The corner of a table is often empty: the names stand under it.
            None if head.trim().is_empty() && at == 0 && !names_rows => Ok(Some(NAME)),
            None => Err(words.paste_no_column),
        };
        match column {
            Ok(column) => columns.push(column),
            Err(why) => {
                columns.push(None);
                let why = fill(why, &[("text", head.trim())]).plain();
                unread.push(Unread { row: 1, column: (at + 1).to_string(), why });
            }
        }
    }
    if unread.is_empty() { Ok(columns) } else { Err(unread) }
}

const NAME: GridColumn = GridColumn::Typed(Column::Name);

fn lay(ground: &Ground, columns: &[Option<GridColumn>], rows: &[Vec<String>], first: u32) -> Result<Pasted, Refusal> {
    let start = at(ground.at.row).min(ground.units.len());
    let (left_out, totals): (Vec<usize>, Vec<Total>) = totals(columns, rows, ground.language).into_iter().unzip();
    if short(start + rows.len() - left_out.len()) > MAX_UNITS {
        return Err(Refusal::TooMany);
    }
    let mut pasted = Pasted { units: ground.units.to_vec(), totals, ..Pasted::default() };
    let mut unread = Vec::new();
    let units = (first..).zip(rows).enumerate().filter(|(order, _)| !left_out.contains(order));
    for (place, (_, (line, row))) in (start..).zip(units) {
        if place >= pasted.units.len() {
            pasted.units.push(Rc::new(fresh(&pasted.units)));
            pasted.rows += 1;
        }
        let Some(unit) = pasted.units.get_mut(place).map(Rc::make_mut) else { continue };
        for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            match lay_cell(ground, unit, columns.get(at), cell) {
                Ok(cells) => pasted.cells += cells,
                Err(why) => {
                    let column = columns.get(at).copied().flatten();
                    let column = column.map_or_else(|| (at + 1).to_string(), |column| label(ground.language, column));
                    unread.push(Unread { row: line, column, why });
                }
            }
        }
    }
    name_new(&mut pasted.units, ground.units.len(), ground.language);
    let untold = pasted.rows > 0 && !columns.contains(&Some(GridColumn::Level));
    pasted.level = pasted.units.last().filter(|_| untold).map(|unit| unit.level);
    if unread.is_empty() { Ok(pasted) } else { Err(Refusal::Unread(unread)) }
}

/// How many cells this one filled: none under a heading of running numbers. Behind the last heading stands nothing.
fn lay_cell(ground: &Ground, unit: &mut Unit, column: Option<&Option<GridColumn>>, cell: &str) -> Result<u32, String> {
    match column {
        Some(&Some(column)) => put(ground, unit, column, cell).map(|()| 1),
        Some(None) => Ok(0),
        None => Err(ground.language.planning().data.paste_no_heading.to_owned()),
    }
}

fn put(ground: &Ground, unit: &mut Unit, column: GridColumn, cell: &str) -> Result<(), String> {
    let GridColumn::Typed(typed) = column else {
        let named = level(cell)
            .ok_or_else(|| fill(ground.language.planning().data.paste_no_level, &[("text", cell.trim())]).plain())?;
        unit.level = named;
        return Ok(());
    };
    // The row does not matter to how a cell is read.
    let Some(field) = column.field(0, ground.part) else { return Ok(()) };
    typed.put(unit, ground.part, field.read(cell, ground.language)?.entry);
    Ok(())
}

/// The name of a column for a reader.
pub fn label(language: Language, column: GridColumn) -> String {
    match column {
        GridColumn::Level => language.planning().data.level.to_owned(),
        GridColumn::Typed(column) => column.name(language),
    }
}

fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Count, Counts, MAX_COUNT};
    use crate::ui::entry::Entry;

    const COLUMNS: &[GridColumn] = &[
        NAME,
        GridColumn::Level,
        GridColumn::Typed(Column::Count(Count::Online)),
        GridColumn::Typed(Column::Count(Count::Received)),
    ];

    fn rows() -> Vec<Rc<Unit>> {
        [("Sở Xây dựng", Level::Province), ("Huyện Diên Khánh", Level::District)]
            .map(|(name, level)| Rc::new(Unit::new(name, level)))
            .into()
    }

    fn at(units: &[Rc<Unit>], row: u32, column: u32, text: &str) -> Result<Pasted, Refusal> {
        let ground =
            Ground { units, columns: COLUMNS, part: None, at: Position { row, column }, language: Language::Vi };
        paste(&ground, text)
    }

    fn counts(unit: &Unit) -> (Option<u64>, Option<u64>) {
        (unit.figures.counts.get(Count::Online), unit.figures.counts.get(Count::Received))
    }

    fn unread(outcome: Result<Pasted, Refusal>) -> Vec<(u32, String)> {
        match outcome {
            Err(Refusal::Unread(cells)) => cells.into_iter().map(|cell| (cell.row, cell.column)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_block_is_laid_from_its_place_in_either_convention() {
        let pasted = at(&rows(), 0, 2, "1.234\t56,039\n7\t\n").unwrap();
        assert_eq!((pasted.cells, pasted.rows), (3, 0));
        assert_eq!(counts(&pasted.units[0]), (Some(1_234), Some(56_039)));
        assert_eq!(counts(&pasted.units[1]), (Some(7), None));
    }

    #[test]
    fn an_empty_cell_leaves_what_is_there() {
        let units = at(&rows(), 0, 2, "5\t9").unwrap().units;
        let units = at(&units, 0, 2, "\t10").unwrap().units;
        assert_eq!(counts(&units[0]), (Some(5), Some(10)));
    }

    #[test]
    fn rows_below_the_last_are_new_units_of_its_level() {
        let pasted = at(&rows(), 1, 0, "Huyện A\tCấp huyện\t1\nXã B\tcap xa\t2\nXã C\t\t3").unwrap();
        assert_eq!((pasted.units.len(), pasted.rows), (4, 2));
        let names: Vec<_> = pasted.units.iter().map(|unit| (unit.name.as_str(), unit.level)).collect();
        let expected = [
            ("Sở Xây dựng", Level::Province),
            ("Huyện A", Level::District),
            ("Xã B", Level::Commune),
            ("Xã C", Level::Commune),
        ];
        assert_eq!(names, expected);
        let nameless = at(&rows(), 2, 2, "1\n2").unwrap();
        assert_eq!(nameless.units[2].name, "Đơn vị 3");
        assert_eq!(nameless.units[3].name, "Đơn vị 4");
    }

    #[test]
    fn what_cannot_be_read_refuses_all_of_it_and_is_named() {
        let cells = unread(at(&rows(), 0, 2, "151.10\t1\n2\t5.9123\n3\t1"));
        assert_eq!(cells, [(1, "Tiếp nhận trực tuyến".to_owned()), (2, "Tổng tiếp nhận".to_owned())]);
        let large = (MAX_COUNT + 1).to_string();
        assert_eq!(unread(at(&rows(), 0, 2, &large)).len(), 1);
        assert_eq!(unread(at(&rows(), 0, 1, "không có cấp này\t1")), [(1, "Cấp".to_owned())]);
    }

    #[test]
    fn a_heading_chooses_the_columns() {
        let block = "STT\tĐơn vị\tTong tiep nhan\tresolved_late\n1\tSở A\t10\t1\n2\tSở B\t20\t2";
        let pasted = at(&[], 0, 0, block).unwrap();
        assert_eq!(pasted.rows, 2);
        assert_eq!(pasted.units[1].name, "Sở B");
        let expected: Counts = [(Count::Received, 20), (Count::ResolvedLate, 2)].into_iter().collect();
        assert_eq!(pasted.units[1].figures.counts, expected);
        // The corner is empty, as in many tables.
        let pasted = at(&[], 0, 0, "\tOnline\nSở A\t3").unwrap();
        assert_eq!((pasted.units[0].name.as_str(), counts(&pasted.units[0]).0), ("Sở A", Some(3)));
    }

    #[test]
    fn a_row_that_adds_up_the_others_is_no_unit() {
        let block = "Đơn vị\tTổng tiếp nhận\tonline\nSở A\t10\t1\nSở B\t20\t2\nTỔNG CỘNG\t30\t4";
        let pasted = at(&[], 0, 0, block).unwrap();
        assert_eq!((pasted.rows, pasted.units.len()), (2, 2));
        let online = GridColumn::Typed(Column::Count(Count::Online));
        assert_eq!(pasted.totals, [Total { name: "TỔNG CỘNG".to_owned(), differs: vec![(online, 4, 3)] }]);
        let first = at(&[], 0, 0, "Tổng số\t\t3\nSở A\t\t3").unwrap();
        assert_eq!((first.units.len(), first.units[0].name.as_str()), (1, "Sở A"));
        assert!(first.totals[0].differs.is_empty());
        assert_eq!(at(&rows(), 0, 2, "1\n2").unwrap().totals, []);
    }

    #[test]
    fn a_block_of_names_and_numbers_goes_past_the_levels() {
        let pasted = at(&[], 0, 0, "Sở A\t1\t10\nSở B\t2\t20").unwrap();
        assert_eq!(counts(&pasted.units[1]), (Some(2), Some(20)));
        assert_eq!(pasted.level, Some(Level::Province));
        assert_eq!(pasted.unheaded, [COLUMNS[0], COLUMNS[2], COLUMNS[3]]);
        assert_eq!(at(&[], 0, 0, "Sở A\t1\t10\t5"), Err(Refusal::TooWide { columns: 4, room: 3 }));
        let told = at(&[], 0, 0, "Sở A\tHuyện\t10").unwrap();
        assert_eq!((told.units[0].level, told.level), (Level::District, None));
    }

    #[test]
    fn a_heading_that_names_no_column_is_refused() {
        assert_eq!(unread(at(&rows(), 0, 2, "Số này\tTổng tiếp nhận\n1\t2")), [(1, "1".to_owned())]);
        assert_eq!(unread(at(&rows(), 0, 2, "online\tTiếp nhận trực tuyến\n1\t2")), [(1, "2".to_owned())]);
        // One line of words is no heading of anything.
        assert_eq!(unread(at(&rows(), 0, 3, "Tổng tiếp nhận")), [(1, "Tổng tiếp nhận".to_owned())]);
    }

    #[test]
    fn a_block_beyond_the_last_column_is_refused() {
        assert_eq!(at(&rows(), 0, 3, "1\t2\n3\t4"), Err(Refusal::TooWide { columns: 2, room: 1 }));
        assert_eq!(at(&rows(), 0, 3, "1\t\n3\t \n"), at(&rows(), 0, 3, "1\n3"));
        assert_eq!(at(&rows(), 0, 0, " \n\t"), Err(Refusal::Empty));
    }

    #[test]
    fn more_rows_than_a_scenario_holds_are_refused() {
        let most = usize::try_from(MAX_UNITS).unwrap();
        assert_eq!(at(&[], 0, 0, &"x\n".repeat(most)).unwrap().units.len(), most);
        assert_eq!(at(&[], 0, 0, &"x\n".repeat(most + 1)), Err(Refusal::TooMany));
    }

    #[test]
    fn a_new_row_takes_its_first_entry() {
        let units = rows();
        let ground = Ground {
            units: &units,
            columns: COLUMNS,
            part: Some(1),
            at: Position { row: 2, column: 2 },
            language: Language::Vi,
        };
        let made = with_new(&ground, Column::Count(Count::Online), Entry::Count(8)).unwrap();
        assert_eq!((made[2].name.as_str(), made[2].level), ("Đơn vị 3", Level::District));
        assert_eq!(made[2].history[1].get(Count::Online), Some(8));
    }
}
