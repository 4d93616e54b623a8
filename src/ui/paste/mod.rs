//! Lays a pasted block over the rows: all of it, or nothing. A table with headings is none: it is shown first, and taken
//! in (`sheet`).
//!
//! Empty cells leave what is there. Rows that reach below the last one become new units.

mod block;
mod columns;
mod lay;
mod new_unit;
mod refusal;
mod total;

use std::rc::Rc;

use self::columns::placed;
use self::lay::lay;
use super::entry::Column;
use super::grid::{GridColumn, Position};
use crate::model::{Language, Level, Unit};
pub use block::cells;
pub use new_unit::with_new;
pub use refusal::{Refusal, Unread, notes, sentences};
pub use total::Total;

/// The largest block, in bytes: more than the most rows of the longest names and numbers.
pub const MOST_BYTES: usize = 8 << 20;

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
    /// The levels that new units took from the place that they came to or from the row above, as nothing tells theirs:
    /// each with how many did.
    pub assumed: Vec<(Level, u32)>,
    /// Whether the first of those had no row above, as the table was empty.
    pub first: bool,
    /// The columns that it went to, where it fills several.
    pub unheaded: Vec<GridColumn>,
    /// The rows that add up the others, which are no units.
    pub totals: Vec<Total>,
}

/// Whether a text is more than one cell. Spreadsheets end every line, that of a single cell as well.
pub fn is_block(text: &str) -> bool {
    let line = text.strip_suffix('\n').unwrap_or(text);
    line.strip_suffix('\r').unwrap_or(line).contains(['\t', '\n', '\r'])
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
    if rows.is_empty() {
        return Err(Refusal::Empty);
    }
    let layout = placed(ground, &rows)?;
    let pasted = lay(ground, &layout, &rows, 1)?;
    let unheaded: Vec<GridColumn> = layout.into_iter().flatten().collect();
    Ok(Pasted { unheaded: if unheaded.len() > 1 { unheaded } else { Vec::new() }, ..pasted })
}

const NAME: GridColumn = GridColumn::Typed(Column::Name);

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
    use crate::model::{Count, MAX_COUNT, MAX_UNITS};
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

    fn levels(pasted: &Pasted) -> Vec<(&str, Level)> {
        pasted.units.iter().map(|unit| (unit.name.as_str(), unit.level)).collect()
    }

    #[test]
    fn a_unit_that_the_table_knows_keeps_its_level_wherever_its_row_lands() {
        let pasted = at(&rows(), 0, 0, "Huyện Diên Khánh\t1\t2\nSở Xây dựng\t3\t4\nXã Suối Hiệp\t5\t6").unwrap();
        let expected = [
            ("Huyện Diên Khánh", Level::District),
            ("Sở Xây dựng", Level::Province),
            ("Xã Suối Hiệp", Level::Province),
        ];
        assert_eq!(levels(&pasted), expected);
        assert_eq!((pasted.assumed.as_slice(), pasted.first), (&[(Level::Province, 1)][..], false));
        // Two units of one name tell nothing of its level.
        let twins = [Level::Province, Level::District].map(|level| Rc::new(Unit::new("Ninh Hòa", level)));
        assert_eq!(at(&twins, 2, 0, "Ninh Hòa\t1\t2").unwrap().assumed, [(Level::District, 1)]);
    }

    #[test]
    fn what_is_assumed_is_counted_level_by_level() {
        let block = "A\tCấp xã\t1\nB\t\t2\nC\tCấp huyện\t3\nD\t\t4\nE\t\t5";
        let pasted = at(&[], 0, 0, block).unwrap();
        assert_eq!(pasted.assumed, [(Level::District, 2), (Level::Commune, 1)]);
        assert!(!pasted.first);
    }

    #[test]
    fn running_numbers_and_merged_totals_need_no_heading() {
        let pasted = at(&[], 0, 0, "1\tSở A\t10\t100\n2\tSở B\t20\t200\nTổng cộng\t\t30\t300").unwrap();
        assert_eq!(levels(&pasted), [("Sở A", Level::Province), ("Sở B", Level::Province)]);
        assert_eq!(counts(&pasted.units[1]), (Some(20), Some(200)));
        assert_eq!(pasted.totals[0].differs, []);
    }

    #[test]
    fn a_total_alone_is_held_against_nothing() {
        let pasted = at(&rows(), 2, 0, "Tổng cộng\t1\t10").unwrap();
        assert_eq!((pasted.units.len(), pasted.totals[0].alone), (2, true));
    }

    #[test]
    fn numbers_alone_do_not_become_names() {
        let refused = at(&rows(), 0, 0, "1\t10\n2\t20");
        assert_eq!(refused, Err(Refusal::Nameless { columns: 2, room: 2, column: COLUMNS[2] }));
        assert_eq!(at(&[], 0, 0, "101\n102").unwrap().units[1].name, "102");
    }

    #[test]
    fn one_cell_that_cannot_be_read_does_not_turn_a_column_of_numbers_into_levels() {
        let cells = unread(at(&rows(), 0, 0, "Sở A\t5.9123\t1\nSở B\t2\t1\nSở C\t3\t1"));
        assert_eq!(cells, [(1, "Tiếp nhận trực tuyến".to_owned())]);
    }

    #[test]
    fn a_row_that_adds_up_the_others_is_no_unit() {
        let block = "Sở A\t1\t10\nSở B\t2\t20\nTỔNG CỘNG\t4\t30";
        let pasted = at(&[], 0, 0, block).unwrap();
        assert_eq!((pasted.rows, pasted.units.len()), (2, 2));
        let online = GridColumn::Typed(Column::Count(Count::Online));
        assert_eq!(
            pasted.totals,
            [Total { name: "TỔNG CỘNG".to_owned(), alone: false, differs: vec![(online, 4, 3)] }]
        );
        let first = at(&[], 0, 0, "Tổng số\t\t3\nSở A\t\t3").unwrap();
        assert_eq!((first.units.len(), first.units[0].name.as_str()), (1, "Sở A"));
        assert!(first.totals[0].differs.is_empty());
        assert_eq!(at(&rows(), 0, 2, "1\n2").unwrap().totals, []);
    }

    #[test]
    fn a_block_of_names_and_numbers_goes_past_the_levels() {
        let pasted = at(&[], 0, 0, "Sở A\t1\t10\nSở B\t2\t20").unwrap();
        assert_eq!(counts(&pasted.units[1]), (Some(2), Some(20)));
        assert_eq!(pasted.assumed, [(Level::Province, 2)]);
        assert!(pasted.first, "there is no row above to take it from");
        assert_eq!(pasted.unheaded, [COLUMNS[0], COLUMNS[2], COLUMNS[3]]);
        assert_eq!(at(&[], 0, 0, "Sở A\t1\t10\t5"), Err(Refusal::TooWide { columns: 4, room: 3 }));
        let told = at(&[], 0, 0, "Sở A\tHuyện\t10").unwrap();
        assert_eq!((told.units[0].level, told.assumed), (Level::District, vec![]));
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
