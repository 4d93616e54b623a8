//! How large the tables of an XLS file are, counted before a library makes them: it fills the whole rectangle that its
//! cells span, and a damaged address spans thousands of millions. The library is given what was counted and nothing else.

use std::io::{self, Cursor, Read, Write};

use cfb::{CompoundFile, Version};

use crate::sheet::book::MOST_CELLS;
use crate::sheet::refused::{MAX_FILE, Refused};

/// The part of the file that holds the book, and what it was called in older files.
const BOOK: &str = "/Workbook";
const BEFORE: &str = "/Book";

/// Says that everything behind it is locked.
const LOCK: u16 = 0x002F;
/// Says where a table begins: its first four bytes.
const SHEET: u16 = 0x0085;
/// Begins a table, or what stands in one.
const BEGIN: u16 = 0x0809;
/// Says which rows and columns a table has: room is made for all of them.
const SIZE: u16 = 0x0200;
/// Ends the globals, a table, or what stands in one.
const END: u16 = 0x000A;
/// Records of one cell: number, label, rich label, truth, number in four bytes, shared label.
const CELLS: [u16; 6] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD];
/// Numbers of several cells of a row: its last two bytes are the last column.
const SEVERAL: u16 = 0x00BD;
/// A cell's formula, and the text that the last one gave: it has no place of its own.
const FORMULA: u16 = 0x0006;
const GIVEN: u16 = 0x0207;

/// The most cells that a table may say that it has: their room is given back once those that are there are known.
const MOST_CLAIMED: usize = 2 * MOST_CELLS;

/// Looks through the records of a file, and returns a file that holds them alone: a damaged one holds several of this
/// name, and the library would take another one. What its tables span, the empty cells among them, counts as cells of
/// the book.
///
/// # Errors
/// Where they span too much, or the file holds none.
pub(super) fn counted(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut records = Vec::new();
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    let stream = file.open_stream(BOOK).or_else(|_| file.open_stream(BEFORE)).map_err(|_| Refused::Damaged)?;
    stream.take(MAX_FILE as u64).read_to_end(&mut records).map_err(|_| Refused::Damaged)?;
    count(&records)?;
    alone(&records).map_err(|_| Refused::Damaged)
}

fn alone(records: &[u8]) -> io::Result<Vec<u8>> {
    // The library takes a file of the other version for one without a root.
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    let mut stream = file.create_stream(BOOK)?;
    stream.write_all(records)?;
    stream.flush()?;
    drop(stream);
    Ok(file.into_inner().into_inner())
}

fn count(records: &[u8]) -> Result<(), Refused> {
    let globals = || Records(records).take_while(|(kind, _)| *kind != END);
    // What is locked the library refuses, and makes nothing of it.
    if globals().any(|(kind, data)| kind == LOCK && number(data, 0) != 0) {
        return Ok(());
    }
    let mut left = MOST_CELLS;
    for (_, data) in globals().filter(|(kind, _)| *kind == SHEET) {
        let start = u32::from(number(data, 0)) | u32::from(number(data, 2)) << 16;
        let table = usize::try_from(start).ok().and_then(|start| records.get(start..)).unwrap_or_default();
        left = left.checked_sub(span(table)?).ok_or(Refused::TooMany)?;
    }
    Ok(())
}

/// The records of a stream: the kind of each and its content.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, behind) = self.0.split_at_checked(4)?;
        let (data, rest) = behind.split_at_checked(number(head, 2).into()).unwrap_or((behind, &[]));
        self.0 = rest;
        Some((number(head, 0), data))
    }
}

/// How many cells the rectangle has that those of a table span. What stands in the table, as a chart does, the library
/// passes over.
fn span(table: &[u8]) -> Result<usize, Refused> {
    // The first and the last row and column so far.
    let mut spanned: Option<[usize; 4]> = None;
    // Where the last formula stands, and its column again; before one has come, the library means the first cell.
    let mut formula = [0; 3];
    let mut depth = 0_usize;
    for (kind, data) in Records(table) {
        let place = |last| [0, 2, last].map(|at| usize::from(number(data, at)));
        let [row, first, last] = match kind {
            BEGIN => {
                depth += 1;
                continue;
            }
            END if depth <= 1 => break,
            END => {
                depth -= 1;
                continue;
            }
            _ if depth > 1 => continue,
            SIZE if claimed(data) > MOST_CLAIMED => return Err(Refused::TooMany),
            GIVEN => formula,
            _ if data.len() < 4 => continue,
            FORMULA => {
                formula = place(2);
                formula
            }
            SEVERAL => place(data.len() - 2),
            _ if CELLS.contains(&kind) => place(2),
            _ => continue,
        };
        let [top, bottom, left, right] = spanned.unwrap_or([row, row, first, first]);
        spanned = Some([top.min(row), bottom.max(row), left.min(first), right.max(first).max(last)]);
    }
    Ok(spanned.map_or(0, |[top, bottom, left, right]| (bottom - top + 1).saturating_mul(right - left + 1)))
}

/// How many cells a table says that it has: rows and columns, each from the first to the one behind the last.
fn claimed(data: &[u8]) -> usize {
    let wide = |at| usize::from(number(data, at)) | usize::from(number(data, at + 2)) << 16;
    let narrow = |at| usize::from(number(data, at));
    let [top, bottom, left, right] =
        if data.len() < 14 { [0, 2, 4, 6].map(narrow) } else { [wide(0), wide(4), narrow(8), narrow(10)] };
    // A first one behind the last is told as such by the library.
    (bottom.abs_diff(top) + 1).saturating_mul(right.abs_diff(left) + 1)
}

fn number(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|bytes| bytes.try_into().ok()).map_or(0, u16::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let head = [kind, u16::try_from(data.len()).unwrap()];
        head.into_iter().flat_map(u16::to_le_bytes).chain(data.iter().copied()).collect()
    }

    fn cell(kind: u16, at: [u16; 2]) -> Vec<u8> {
        record(kind, &at.map(u16::to_le_bytes).concat())
    }

    /// The records of a book of so many tables alike.
    fn book(tables: u32, table: &[Vec<u8>]) -> Vec<u8> {
        let table = [record(BEGIN, &[0; 8]), table.concat(), record(END, &[])].concat();
        let length = u32::try_from(table.len()).unwrap();
        let globals = |begin: u32| {
            let sheets = (0..tables).flat_map(|order| record(SHEET, &(begin + order * length).to_le_bytes()));
            [record(BEGIN, &[0; 8]), sheets.collect(), record(END, &[])].concat()
        };
        let begin = u32::try_from(globals(0).len()).unwrap();
        [globals(begin), table.repeat(tables as usize)].concat()
    }

    #[test]
    fn what_all_tables_span_counts() {
        let spanned = |tables, row, column| count(&book(tables, &[[0, 0], [row, column]].map(|at| cell(CELLS[0], at))));
        assert_eq!(spanned(2, 39_999, 9), Ok(()));
        assert_eq!(spanned(2, 39_999, 13), Err(Refused::TooMany));
        assert_eq!(spanned(1, 39_999, 24), Ok(()));
        assert_eq!(spanned(1, 39_999, 25), Err(Refused::TooMany));
        assert_eq!(spanned(200, 99, 49), Ok(()));
        assert_eq!(spanned(201, 99, 49), Err(Refused::TooMany));
    }

    #[test]
    fn the_text_of_a_formula_stands_where_the_formula_does() {
        let far = [60_000, 250];
        let text = record(GIVEN, b"text");
        assert_eq!(count(&book(1, &[cell(FORMULA, far), text.clone()])), Ok(()));
        assert_eq!(
            count(&book(1, &[text, cell(CELLS[0], far)])),
            Err(Refused::TooMany),
            "of no formula: the first cell"
        );
    }

    #[test]
    fn what_stands_in_a_table_is_passed_over() {
        let chart = [record(BEGIN, &[0; 8]), cell(CELLS[0], [60_000, 250]), record(END, &[])].concat();
        assert_eq!(count(&book(1, &[cell(CELLS[0], [0, 0]), chart.clone()])), Ok(()));
        assert_eq!(
            count(&book(1, &[chart, [[0, 0], [60_000, 250]].map(|at| cell(CELLS[0], at)).concat()])),
            Err(Refused::TooMany)
        );
    }

    /// A damaged list of parts can name two alike; the library looks for names, not for the way there.
    #[test]
    fn the_library_is_given_what_was_counted() {
        let records = book(1, &[cell(CELLS[0], [0, 0])]);
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (part, content) in [("/Beside", &b"beside"[..]), (BOOK, &records)] {
            file.create_stream(part).unwrap().write_all(content).unwrap();
        }
        let alone = counted(file.into_inner().get_ref()).unwrap();
        let mut alone = CompoundFile::open(Cursor::new(alone)).unwrap();
        let parts: Vec<String> = alone.walk().map(|part| part.path().display().to_string()).collect();
        assert_eq!(parts, ["/", BOOK]);
        let mut given = Vec::new();
        alone.open_stream(BOOK).unwrap().read_to_end(&mut given).unwrap();
        assert_eq!(given, records);
    }
}
