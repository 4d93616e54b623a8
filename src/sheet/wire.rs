//! A book as bytes, from the worker that opens files to the page. Nothing else reads or keeps them.
//!
//! Numbers are in groups of seven bits, the lowest first; texts are their length and their bytes; a cell is a sign and
//! what it holds.

use super::book::{Book, Cell, MOST_CELLS, Merged, Sheet};

const EMPTY: u8 = 0;
const WHOLE: u8 = 1;
const NUMBER: u8 = 2;
const TEXT: u8 = 3;

/// Writes a book.
pub fn write(book: &Book) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_text(&mut bytes, &book.name);
    put_length(&mut bytes, book.sheets.len());
    for sheet in &book.sheets {
        put_text(&mut bytes, &sheet.name);
        put_length(&mut bytes, sheet.merged.len());
        for &Merged { top, left, bottom, right } in &sheet.merged {
            for place in [top, left, bottom, right] {
                put(&mut bytes, place.into());
            }
        }
        put_length(&mut bytes, sheet.rows.len());
        for row in &sheet.rows {
            put_length(&mut bytes, row.len());
            for cell in row {
                put_cell(&mut bytes, cell);
            }
        }
    }
    bytes
}

fn put_cell(bytes: &mut Vec<u8>, cell: &Cell) {
    match cell {
        Cell::Empty => bytes.push(EMPTY),
        Cell::Whole(number) => {
            bytes.push(WHOLE);
            put(bytes, *number);
        }
        Cell::Number(text) => {
            bytes.push(NUMBER);
            put_text(bytes, text);
        }
        Cell::Text(text) => {
            bytes.push(TEXT);
            put_text(bytes, text);
        }
    }
}

fn put(bytes: &mut Vec<u8>, mut number: u64) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        bytes.push(if number > 0 { low | 0x80 } else { low });
        if number == 0 {
            return;
        }
    }
}

fn put_length(bytes: &mut Vec<u8>, length: usize) {
    put(bytes, u64::try_from(length).unwrap_or(0));
}

fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_length(bytes, text.len());
    bytes.extend_from_slice(text.as_bytes());
}

/// Reads a book; none where these bytes are none.
pub fn read(bytes: &[u8]) -> Option<Book> {
    let mut rest = Rest { bytes, cells: 0 };
    let name = rest.text()?;
    let mut book = Book { name, sheets: Vec::new() };
    for _ in 0..rest.length()? {
        let mut sheet = Sheet { name: rest.text()?, ..Sheet::default() };
        for _ in 0..rest.length()? {
            let mut place = || u32::try_from(rest.number()?).ok();
            sheet.merged.push(Merged { top: place()?, left: place()?, bottom: place()?, right: place()? });
        }
        for _ in 0..rest.length()? {
            let length = rest.length()?;
            let cells: Option<Vec<Cell>> = (0..length).map(|_| rest.cell()).collect();
            sheet.rows.push(cells?);
        }
        book.sheets.push(sheet);
    }
    rest.bytes.is_empty().then_some(book)
}

struct Rest<'a> {
    bytes: &'a [u8],
    cells: usize,
}

impl Rest<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(byte)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// No list is longer than the bytes that are left.
    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|&length| length <= self.bytes.len())
    }

    fn text(&mut self) -> Option<String> {
        let length = self.length()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        str::from_utf8(text).ok().map(str::to_owned)
    }

    fn cell(&mut self) -> Option<Cell> {
        self.cells += 1;
        if self.cells > MOST_CELLS {
            return None;
        }
        Some(match self.byte()? {
            EMPTY => Cell::Empty,
            WHOLE => Cell::Whole(self.number()?),
            NUMBER => Cell::Number(self.text()?.into()),
            TEXT => Cell::Text(self.text()?.into()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_comes_back_as_it_was() {
        let rows =
            vec![vec![Cell::text("Sở A"), Cell::Whole(u64::MAX), Cell::Empty, Cell::Number("0.5".into())], vec![]];
        let merged = vec![Merged { top: 0, left: 1, bottom: 2, right: 300 }];
        let sheets = vec![Sheet { name: "Tháng 1".to_owned(), rows, merged }, Sheet::default()];
        let book = Book { name: "số liệu.xlsx".to_owned(), sheets };
        let bytes = write(&book);
        assert_eq!(read(&bytes), Some(book));
        for end in 0..bytes.len() {
            assert_eq!(read(&bytes[..end]), None);
        }
    }
}
