//! How large the tables of an XLS file are, counted before a library makes them: it fills the whole rectangle that its
//! cells span, and a damaged address spans thousands of millions.

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use crate::sheet::book::MOST_CELLS;
use crate::sheet::refused::{MAX_FILE, Refused};

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
/// Records of one cell: number, label, rich label, truth, number in four bytes, shared label, formula.
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD, 0x0006];
/// Numbers of several cells of a row: its last two bytes are the last column.
const SEVERAL: u16 = 0x00BD;

/// The most cells that a table may say that it has: their room is given back once those that are there are known.
const MOST_CLAIMED: usize = 2 * MOST_CELLS;

/// Looks through the records of a file. What its tables span, the empty cells among them, counts as cells of the book.
///
/// # Errors
/// Where they span too much, or the file holds none.
pub(super) fn count(bytes: &[u8]) -> Result<(), Refused> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    for name in ["/Workbook", "/Book"] {
        let Ok(stream) = file.open_stream(name) else { continue };
        let mut records = Vec::new();
        stream.take(MAX_FILE as u64).read_to_end(&mut records).map_err(|_| Refused::Damaged)?;
        let globals = || Records(&records).take_while(|(kind, _)| *kind != END);
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
        return Ok(());
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

/// How many cells the rectangle has that those of a table span. Tables within the table count as its own.
fn span(table: &[u8]) -> Result<usize, Refused> {
    // The first and the last row and column so far.
    let mut spanned: Option<[usize; 4]> = None;
    let mut depth = 0_usize;
    for (kind, data) in Records(table) {
        let last = match kind {
            BEGIN => {
                depth += 1;
                None
            }
            END if depth <= 1 => break,
            END => {
                depth -= 1;
                None
            }
            SIZE if claimed(data) > MOST_CLAIMED => return Err(Refused::TooMany),
            SEVERAL => data.len().checked_sub(2),
            _ if CELLS.contains(&kind) => Some(2),
            _ => None,
        };
        let Some(last) = last.filter(|_| data.len() >= 4) else { continue };
        let [row, first, last] = [0, 2, last].map(|at| usize::from(number(data, at)));
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

    /// A file of so many tables, each with two cells: the first one, and one in this row and column.
    fn book(tables: u32, row: u16, column: u16) -> Vec<u8> {
        let cell = |at: [u16; 2]| record(CELLS[0], &at.map(u16::to_le_bytes).concat());
        let table = [record(BEGIN, &[0; 8]), cell([0, 0]), cell([row, column]), record(END, &[])].concat();
        let length = u32::try_from(table.len()).unwrap();
        let globals = |begin: u32| {
            let sheets = (0..tables).flat_map(|order| record(SHEET, &(begin + order * length).to_le_bytes()));
            [record(BEGIN, &[0; 8]), sheets.collect(), record(END, &[])].concat()
        };
        let begin = u32::try_from(globals(0).len()).unwrap();
        let records = [globals(begin), table.repeat(tables as usize)].concat();
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/Workbook").unwrap().write_all(&records).unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn what_all_tables_span_counts() {
        assert_eq!(count(&book(2, 39_999, 9)), Ok(()));
        assert_eq!(count(&book(2, 39_999, 13)), Err(Refused::TooMany));
        assert_eq!(count(&book(1, 39_999, 24)), Ok(()));
        assert_eq!(count(&book(1, 39_999, 25)), Err(Refused::TooMany));
        assert_eq!(count(&book(200, 99, 49)), Ok(()));
        assert_eq!(count(&book(201, 99, 49)), Err(Refused::TooMany));
    }
}
