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

/// The most cells that a table spans, the empty ones among them.
const MOST_SPANNED: usize = 4 * MOST_CELLS;

/// Looks through the records of a file.
///
/// # Errors
/// Where a table spans too much, or the file holds none.
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
        for (_, data) in globals().filter(|(kind, _)| *kind == SHEET) {
            let start = u32::from(number(data, 0)) | u32::from(number(data, 2)) << 16;
            span(usize::try_from(start).ok().and_then(|start| records.get(start..)).unwrap_or_default())?;
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

/// Holds what the cells of a table span against the most that is taken. Tables within the table count as its own.
fn span(table: &[u8]) -> Result<(), Refused> {
    // The first and the last row and column so far.
    let mut spanned: Option<[usize; 4]> = None;
    let mut depth = 0_usize;
    for (kind, data) in Records(table) {
        let last = match kind {
            BEGIN => {
                depth += 1;
                None
            }
            END if depth <= 1 => return Ok(()),
            END => {
                depth -= 1;
                None
            }
            SIZE if claimed(data) > MOST_SPANNED => return Err(Refused::TooMany),
            SEVERAL => data.len().checked_sub(2),
            _ if CELLS.contains(&kind) => Some(2),
            _ => None,
        };
        let Some(last) = last.filter(|_| data.len() >= 4) else { continue };
        let [row, first, last] = [0, 2, last].map(|at| usize::from(number(data, at)));
        let [top, bottom, left, right] = spanned.unwrap_or([row, row, first, first]);
        let now = [top.min(row), bottom.max(row), left.min(first), right.max(first).max(last)];
        let [top, bottom, left, right] = now;
        if (bottom - top + 1).saturating_mul(right - left + 1) > MOST_SPANNED {
            return Err(Refused::TooMany);
        }
        spanned = Some(now);
    }
    Ok(())
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
