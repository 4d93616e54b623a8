//! Opens a file by what it is, whatever it is called.

use std::io::{Cursor, Read, Seek};

use calamine::{Data, DataRef, Dimensions, ExcelDateTime, Ods, Range, Reader, Xls, Xlsx, XlsxError};

use super::packed::{Kind, kind};
use super::records;
use super::text;
use crate::sheet::book::{Book, Cell, MOST_CELLS, MOST_COLUMNS, MOST_MERGED, MOST_ROWS, Merged, Sheet};
use crate::sheet::refused::{MAX_FILE, Refused};

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How many bytes a compound file has for each of its parts in its list of them. The list begins where a sector does, at
/// a multiple of 512 bytes; in an entry the name comes first, and then, here, its length with the zero at its end.
const ENTRY: usize = 128;
const LENGTH: usize = 64;

/// Opens a file. `name` is what it is called.
///
/// The libraries panic on some broken files. Where that can be caught, such a file is a damaged one; in the browser it
/// ends the worker, which says the same (`xtask/src/opener.js`).
///
/// # Errors
/// Why it is no book of tables.
pub fn open(name: &str, bytes: &[u8]) -> Result<Book, Refused> {
    std::panic::catch_unwind(|| look(name, bytes)).unwrap_or(Err(Refused::Damaged))
}

fn look(name: &str, bytes: &[u8]) -> Result<Book, Refused> {
    if bytes.len() > MAX_FILE {
        return Err(Refused::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refused::Empty);
    }
    let begins = |start: &[u8]| bytes.starts_with(start);
    let sheets = if begins(ZIP) {
        match kind(bytes)? {
            Kind::Xlsx => xlsx(bytes),
            Kind::Ods => ods(bytes),
        }
    } else if begins(COMPOUND) {
        compound(bytes)
    } else if begins(b"%PDF") {
        Err(Refused::Pdf)
    } else if begins(b"\x89PNG") || begins(b"\xff\xd8\xff") || begins(b"GIF8") {
        Err(Refused::Picture)
    } else if begins(b"{\\rtf") {
        Err(Refused::Document)
    } else {
        text::sheet(bytes).map(|sheet| vec![sheet])
    }?;
    Ok(Book { name: name.to_owned(), sheets })
}

/// How many cells may still come.
struct Room {
    cells: usize,
    rows: usize,
}

impl Room {
    fn new() -> Room {
        Room { cells: MOST_CELLS, rows: MOST_ROWS }
    }

    fn put(&mut self, sheet: &mut Sheet, row: u32, column: u32, cell: Cell) -> Result<(), Refused> {
        if cell.is_empty() {
            return Ok(());
        }
        let place = |place: u32| usize::try_from(place).unwrap_or(usize::MAX);
        let (row, column) = (place(row), place(column));
        let new = (row + 1).saturating_sub(sheet.rows.len());
        let wide = (column + 1).saturating_sub(sheet.rows.get(row).map_or(0, Vec::len));
        if column >= MOST_COLUMNS {
            return Err(Refused::TooMany);
        }
        self.rows = self.rows.checked_sub(new).ok_or(Refused::TooMany)?;
        self.cells = self.cells.checked_sub(wide).ok_or(Refused::TooMany)?;
        sheet.put(row, column, cell);
        Ok(())
    }
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let refused = |error: XlsxError| match error {
        XlsxError::Password => Refused::Locked,
        _ => Refused::Damaged,
    };
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let mut room = Room::new();
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let mut sheet = Sheet { name: name.clone(), ..Sheet::default() };
        // A chart that stands in the place of a sheet has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = cells.next_cell().map_err(refused)? {
            let (row, column) = cell.get_position();
            room.put(&mut sheet, row, column, of_ref(cell.get_value()))?;
        }
        drop(cells);
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheet.merged = merged.iter().take(MOST_MERGED).map(joined).collect();
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn joined(area: &Dimensions) -> Merged {
    Merged { top: area.start.0, left: area.start.1, bottom: area.end.0, right: area.end.1 }
}

fn ods(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => Refused::Locked,
        _ => Refused::Damaged,
    })?;
    ranges(&mut book)
}

/// A compound file: XLS, or another one encrypted.
fn compound(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let has = |part: &str| {
        let name: Vec<u8> = part.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(name.len()).unwrap_or_default().to_le_bytes();
        let is =
            |entry: &[u8]| entry.starts_with(&name) && entry.get(LENGTH..).is_some_and(|it| it.starts_with(&length));
        bytes.chunks(ENTRY).any(is)
    };
    // A newer file that is encrypted stands in one of the old form.
    if has("EncryptedPackage") {
        return Err(Refused::Locked);
    }
    let damaged = || if has("WordDocument") { Refused::Document } else { Refused::Damaged };
    let counted =
        records::counted(bytes).map_err(|refused| if refused == Refused::Damaged { damaged() } else { refused })?;
    let mut book: Xls<_> = Xls::new(Cursor::new(counted)).map_err(|error| match error {
        calamine::XlsError::Password => Refused::Locked,
        _ => damaged(),
    })?;
    let names = book.sheet_names();
    let mut sheets = ranges(&mut book)?;
    for sheet in sheets.iter_mut().filter(|sheet| names.contains(&sheet.name)) {
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        sheet.merged = merged.iter().take(MOST_MERGED).map(joined).collect();
    }
    Ok(sheets)
}

fn ranges<R: Read + Seek, B: Reader<R>>(book: &mut B) -> Result<Vec<Sheet>, Refused> {
    let mut room = Room::new();
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let mut sheet = Sheet { name, ..Sheet::default() };
        fill(&mut sheet, &range, &mut room)?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn fill(sheet: &mut Sheet, range: &Range<Data>, room: &mut Room) -> Result<(), Refused> {
    let (top, left) = range.start().unwrap_or_default();
    for (row, cells) in (top..).zip(range.rows()) {
        for (column, cell) in (left..).zip(cells) {
            room.put(sheet, row, column, of_data(cell))?;
        }
    }
    Ok(())
}

fn of_ref(value: &DataRef) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => whole(*number),
        DataRef::Float(number) => float(*number),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(truth) => boolean(*truth),
        DataRef::DateTime(moment) => day(moment),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::text(text),
        DataRef::Error(error) => Cell::text(&error.to_string()),
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => whole(*number),
        Data::Float(number) => float(*number),
        Data::Bool(truth) => boolean(*truth),
        Data::DateTime(moment) => day(moment),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Error(error) => Cell::text(&error.to_string()),
    }
}

fn boolean(truth: bool) -> Cell {
    Cell::text(if truth { "TRUE" } else { "FALSE" })
}

fn whole(number: i64) -> Cell {
    u64::try_from(number).map_or_else(|_| Cell::Number(number.to_string().into()), Cell::Whole)
}

/// Spreadsheets hold every number as one of these; up to this one, each whole number is exactly itself.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn float(number: f64) -> Cell {
    if number.fract() == 0.0 && (0.0..EXACT).contains(&number) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and in range")]
        return Cell::Whole(number as u64);
    }
    Cell::Number(number.to_string().into())
}

/// A day as a reader would type it.
fn day(moment: &ExcelDateTime) -> Cell {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Cell::text(&format!("{day}/{month}/{year}"))
}
