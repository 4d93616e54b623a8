//! Tables as another programme holds them: sheets of cells, nothing read into them yet.

use std::rc::Rc;

/// The most rows that are looked at in a book, those of all sheets together.
pub const MOST_ROWS: usize = 40_000;
/// The most columns of a sheet.
pub const MOST_COLUMNS: usize = 200;
/// The most cells of a book.
pub const MOST_CELLS: usize = 1_000_000;
/// The most joined cells of a sheet that are looked at.
pub const MOST_MERGED: usize = 4_000;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A whole number, held as one.
    Whole(u64),
    /// Another number that is held as one: plain digits, a dot before the decimals.
    Number(Rc<str>),
    /// Words, or a number typed as words.
    Text(Rc<str>),
}

impl Cell {
    /// A cell of words; empty where there are none.
    pub fn text(text: &str) -> Cell {
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.trim().into()) }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        *self == Cell::Empty
    }

    /// As it stands there.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Whole(number) => number.to_string(),
            Cell::Number(text) | Cell::Text(text) => text.to_string(),
        }
    }
}

/// Cells that are joined, from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The first row.
    pub top: u32,
    /// The first column.
    pub left: u32,
    /// The last row.
    pub bottom: u32,
    /// The last column.
    pub right: u32,
}

/// One table: rows from the top, of different lengths; what is missing behind the last cell is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty where it has none.
    pub name: String,
    /// Its cells, row by row.
    pub rows: Vec<Vec<Cell>>,
    /// Which of them are joined.
    pub merged: Vec<Merged>,
}

/// The tables of a file, of a page or of the clipboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// What it is called: the name of the file.
    pub name: String,
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A cell of a table of a web page, which may reach over others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned {
    /// What stands in it.
    pub text: String,
    /// How many rows it reaches over.
    pub rows: u32,
    /// How many columns it reaches over.
    pub columns: u32,
}

impl Sheet {
    /// The cell in this place.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&Cell::Empty)
    }

    /// The cell that reaches over this place: itself, or where cells are joined the first of them.
    pub fn reaching(&self, row: usize, column: usize) -> &Cell {
        let own = self.cell(row, column);
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (row, column) = (place(row), place(column));
        let covers = |it: &&Merged| (it.top..=it.bottom).contains(&row) && (it.left..=it.right).contains(&column);
        let joined = || self.merged.iter().find(covers).map(|it| self.cell(at(it.top), at(it.left)));
        if own.is_empty() { joined().unwrap_or(own) } else { own }
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether nothing stands in a row.
    pub fn is_blank(&self, row: usize) -> bool {
        self.rows.get(row).is_none_or(|row| row.iter().all(Cell::is_empty))
    }

    /// A table without joined cells.
    pub fn of_texts<T: AsRef<str>>(rows: &[Vec<T>]) -> Sheet {
        let cells = |row: &Vec<T>| row.iter().map(|text| Cell::text(text.as_ref())).collect();
        Sheet { rows: rows.iter().map(cells).collect(), ..Sheet::default() }
    }

    /// The table that cells over several rows and columns make, as web pages lay them out: each takes the first places
    /// that are free in its row. What goes beyond [`MOST_CELLS`] is left out.
    pub fn of_spans(rows: &[Vec<Spanned>]) -> Sheet {
        let mut sheet = Sheet { rows: vec![Vec::new(); rows.len()], ..Sheet::default() };
        // For each column, the first row in which nothing reaches into it.
        let mut free: Vec<usize> = Vec::new();
        for (top, cells) in rows.iter().enumerate() {
            let mut left = 0;
            for cell in cells {
                while free.get(left).is_some_and(|&row| row > top) {
                    left += 1;
                }
                let wide = usize::try_from(cell.columns).unwrap_or(1).clamp(1, MOST_COLUMNS);
                let high = usize::try_from(cell.rows).unwrap_or(1).clamp(1, rows.len() - top);
                if left + wide > MOST_COLUMNS {
                    break;
                }
                free.resize(free.len().max(left + wide), 0);
                free.iter_mut().skip(left).take(wide).for_each(|row| *row = top + high);
                sheet.put(top, left, Cell::text(&cell.text));
                if wide > 1 || high > 1 {
                    sheet.merged.push(merged(top, left, top + high - 1, left + wide - 1));
                }
                left += wide;
            }
        }
        sheet
    }

    /// Puts a cell where it belongs; the row grows to reach it.
    pub fn put(&mut self, row: usize, column: usize, cell: Cell) {
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        let Some(cells) = self.rows.get_mut(row) else { return };
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
    }
}

/// A place as an index.
pub(super) fn at(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

fn merged(top: usize, left: usize, bottom: usize, right: usize) -> Merged {
    let [top, left, bottom, right] = [top, left, bottom, right].map(|place| u32::try_from(place).unwrap_or(u32::MAX));
    Merged { top, left, bottom, right }
}

/// The name of a cell, as spreadsheets give it: "D7". Both places count from 0.
pub fn address(row: usize, column: usize) -> String {
    [column_name(column), (row + 1).to_string()].concat()
}

/// The name of a column, as spreadsheets give it: "A", "Z", "AA".
pub fn column_name(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    match (column / 26).checked_sub(1) {
        Some(before) => format!("{}{letter}", column_name(before)),
        None => letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        assert_eq!(address(0, 0), "A1");
        assert_eq!(address(6, 3), "D7");
        assert_eq!([25, 26, 51, 52, 701, 702].map(column_name), ["Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    fn spanned(text: &str, rows: u32, columns: u32) -> Spanned {
        Spanned { text: text.to_owned(), rows, columns }
    }

    #[test]
    fn cells_over_several_places_push_the_others_aside() {
        let rows = [
            vec![spanned("STT", 2, 1), spanned("Tiếp nhận", 1, 2), spanned("Ghi chú", 2, 1)],
            vec![spanned("Tổng", 1, 1), spanned("Trực tuyến", 1, 1)],
            vec![spanned("1", 1, 1), spanned("10", 1, 1), spanned("4", 1, 1), spanned("x", 1, 1)],
        ];
        let sheet = Sheet::of_spans(&rows);
        assert_eq!(sheet.cell(1, 1), &Cell::text("Tổng"));
        assert_eq!(sheet.cell(1, 2), &Cell::text("Trực tuyến"));
        assert_eq!(sheet.cell(0, 3), &Cell::text("Ghi chú"));
        assert_eq!(sheet.cell(2, 3), &Cell::text("x"));
        assert_eq!(sheet.merged, [merged(0, 0, 1, 0), merged(0, 1, 0, 2), merged(0, 3, 1, 3)]);
    }

    #[test]
    fn absurd_spans_stay_inside() {
        let sheet = Sheet::of_spans(&[vec![spanned("a", u32::MAX, u32::MAX), spanned("b", 1, 1)]]);
        assert_eq!((sheet.rows.len(), sheet.width()), (1, 1));
    }
}
