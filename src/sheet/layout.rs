//! Where the table stands in a sheet: its headings, what each column holds, where the rows of figures begin.
//!
//! A layout is a proposal: the reader sees it and can change every part before anything is taken.

use std::ops::Range;

use super::book::{Cell, Merged, Sheet, at};
use super::heading::{Guess, guess};
use super::meaning::Meaning;
use super::month::When;
use crate::i18n::number::parse_count;
use crate::model::{Count, Language, Level};

/// How far down a table may begin.
const MOST_TITLES: usize = 40;
/// The most rows of headings.
const MOST_HEADS: usize = 5;

/// What a column is taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The headings over it, the uppermost first, each once.
    pub path: Vec<String>,
    /// What it holds.
    pub meaning: Meaning,
    /// The month that it is about, where a heading names one.
    pub month: Option<When>,
    /// The count that is printed together with its own.
    pub joined: Option<Count>,
}

/// How a sheet is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Whether the sheet is read at all.
    pub used: bool,
    /// The rows of headings.
    pub heads: Range<usize>,
    /// The first row of figures.
    pub first: usize,
    /// The columns.
    pub columns: Vec<Column>,
    /// The level of all units, where a heading tells it.
    pub level: Option<Level>,
    /// The month that all of the sheet is about, where its name tells it.
    pub month: Option<When>,
}

impl Layout {
    /// How a sheet looks to be laid out.
    pub fn of(sheet: &Sheet, language: Language) -> Layout {
        let width = sheet.width();
        let first = first_row(sheet, language);
        let heads = heads(sheet, first, language);
        Layout::under(sheet, heads, first, width)
    }

    /// The layout of a sheet whose headings end where the reader says: with `rows` of them before the row `first`.
    pub fn at(sheet: &Sheet, first: usize, rows: usize) -> Layout {
        Layout::under(sheet, first.saturating_sub(rows)..first, first, sheet.width())
    }

    fn under(sheet: &Sheet, heads: Range<usize>, first: usize, width: usize) -> Layout {
        let texts = filled(sheet, &heads, width);
        let paths: Vec<Vec<String>> = (0..width).map(|column| path(&texts, column)).collect();
        let guesses: Vec<Guess> = paths.iter().map(|path| guess(path)).collect();
        let level = guesses.iter().find_map(|guess| guess.level);
        let mut columns: Vec<Column> = Vec::with_capacity(width);
        for (path, Guess { meaning, month, joined, .. }) in paths.into_iter().zip(guesses) {
            let taken = |column: &Column| column.meaning == meaning && column.month == month;
            // Two headings of one name: the reader says which is meant.
            let free = meaning == Meaning::Running || !columns.iter().any(taken);
            let meaning = if free { meaning } else { Meaning::Nothing };
            columns.push(Column { path, meaning, month, joined });
        }
        let mut layout = Layout { used: false, heads, first, columns, level, month: When::read(&sheet.name) };
        layout.find_names(sheet);
        layout.used = layout.is_sound();
        layout
    }

    /// Whether it tells whose figures there are, and any.
    pub fn is_sound(&self) -> bool {
        self.column(Meaning::Name).is_some() && self.columns.iter().any(|column| column.meaning.is_number())
    }

    /// Whether a block is a table with headings, to be shown before it is taken: words over figures, or nothing but names
    /// of columns over words.
    pub fn has_headings(&self, sheet: &Sheet, language: Language) -> bool {
        let figures = (self.first..sheet.rows.len())
            .any(|row| sheet.rows.get(row).is_some_and(|row| row.iter().any(|cell| is_number(cell, language))));
        let headed: Vec<&Column> = self.columns.iter().filter(|column| !column.path.is_empty()).collect();
        let known = headed.iter().filter(|column| column.meaning != Meaning::Nothing).count();
        !self.heads.is_empty() && (figures || known > 1 && known == headed.len())
    }

    /// The place of the first column of a meaning.
    pub fn column(&self, meaning: Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.meaning == meaning)
    }

    /// Where no heading says whose the figures are, the first column of words before them does; a name of the level over
    /// the names, too.
    fn find_names(&mut self, sheet: &Sheet) {
        if self.column(Meaning::Name).is_some() {
            return;
        }
        let end = self.columns.iter().position(|column| column.meaning.is_number()).unwrap_or(self.columns.len());
        let worded = |&place: &usize| {
            let below = || (self.first..sheet.rows.len()).map(|row| sheet.cell(row, place));
            let words = below().filter(|cell| matches!(cell, Cell::Text(_))).count();
            2 * words > below().filter(|cell| !cell.is_empty()).count()
        };
        let open = |&place: &usize| self.columns.get(place).is_some_and(|it| it.meaning == Meaning::Nothing);
        let found = (0..end).filter(open).find(worded);
        if let Some(column) = found.and_then(|place| self.columns.get_mut(place)) {
            column.meaning = Meaning::Name;
        }
    }
}

fn is_number(cell: &Cell, language: Language) -> bool {
    match cell {
        Cell::Whole(_) | Cell::Number(_) => true,
        Cell::Text(text) => parse_count(text, language).is_ok() || is_figures(text),
        Cell::Empty => false,
    }
}

/// Digits and what stands between them: "151.10" is no heading, whatever it means.
fn is_figures(text: &str) -> bool {
    let between = |it: char| it.is_ascii_digit() || " .,%\u{a0}".contains(it);
    text.chars().all(between) && text.bytes().any(|it| it.is_ascii_digit())
}

/// "(1)", "A", "(3)=(4)+(5)": how forms number their columns.
fn is_number_of_column(cell: &Cell) -> bool {
    let shown = cell.shown();
    let bare = shown.split('=').next().unwrap_or_default().trim().trim_matches(['(', ')', '[', ']']);
    let one_letter = bare.len() == 1 && bare.bytes().all(|it| it.is_ascii_alphabetic());
    one_letter || (bare.len() <= 2 && bare.parse::<u8>().is_ok())
}

/// Whether a row numbers the columns: each by one more than the one before.
fn numbers_columns(row: &[Cell]) -> bool {
    let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_empty()).collect();
    if filled.len() < 3 || !filled.iter().all(|cell| is_number_of_column(cell)) {
        return false;
    }
    let number = |cell: &&Cell| {
        let shown = cell.shown();
        shown.split('=').next().unwrap_or_default().trim_matches(|it: char| !it.is_ascii_digit()).parse::<u8>().ok()
    };
    let numbers: Vec<u8> = filled.iter().filter_map(number).collect();
    numbers.len() + 2 >= filled.len()
        && numbers.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(1) == Some(*b)))
}

/// The first row of figures: words, then mostly numbers.
fn first_row(sheet: &Sheet, language: Language) -> usize {
    let is_data = |row: &Vec<Cell>| {
        let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_empty()).collect();
        let numbers = filled.iter().filter(|cell| is_number(cell, language)).count();
        numbers > 0 && 2 * numbers + 2 >= filled.len() && !numbers_columns(row)
    };
    let place = sheet.rows.iter().take(MOST_TITLES).position(is_data);
    // A list of names without figures begins under its first row.
    place.unwrap_or_else(|| usize::from(sheet.rows.len() > 1))
}

/// The rows of headings: those above the figures that name several columns.
fn heads(sheet: &Sheet, first: usize, language: Language) -> Range<usize> {
    let names_several = |row: usize| {
        let cells = sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let whole = sheet.merged.iter().any(|it| covers(it, row) && spans(it) + 1 >= sheet.width());
        filled > 1 && !whole || filled == 1 && first == row + 1 && cells.len() > 1 && !whole
    };
    let mut begin = first;
    while begin > 0 && first - begin < MOST_HEADS && names_several(begin - 1) {
        begin -= 1;
    }
    // Names of columns do not hold numbers, but those that number them.
    let worded = |&row: &usize| {
        let cells = sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        numbers_columns(cells) || !cells.iter().any(|cell| is_number(cell, language))
    };
    let begin = (begin..first).rev().take_while(worded).last().unwrap_or(first);
    begin..first
}

fn covers(merged: &Merged, row: usize) -> bool {
    at(merged.top) <= row && row <= at(merged.bottom)
}

fn spans(merged: &Merged) -> usize {
    at(merged.right.saturating_sub(merged.left)) + 1
}

/// The texts of the headings, each in every place that it reaches over.
fn filled(sheet: &Sheet, heads: &Range<usize>, width: usize) -> Vec<Vec<String>> {
    let mut texts: Vec<Vec<String>> =
        heads.clone().map(|row| (0..width).map(|column| sheet.cell(row, column).shown()).collect()).collect();
    for merged in sheet.merged.iter().filter(|it| heads.clone().any(|row| covers(it, row))) {
        let text = sheet.cell(at(merged.top), at(merged.left)).shown();
        for row in heads.clone().filter(|&row| covers(merged, row)) {
            let cells = texts.get_mut(row - heads.start).into_iter().flatten();
            let reached = cells.skip(at(merged.left)).take(spans(merged)).filter(|cell| cell.is_empty());
            reached.for_each(|cell| cell.clone_from(&text));
        }
    }
    let numbering = |row: &usize| sheet.rows.get(*row).is_some_and(|row| numbers_columns(row));
    let numbered: Vec<usize> = heads.clone().filter(numbering).map(|row| row - heads.start).collect();
    if sheet.merged.is_empty() {
        reach_right(&mut texts, &numbered);
    }
    texts.into_iter().enumerate().filter(|(row, _)| !numbered.contains(row)).map(|(_, texts)| texts).collect()
}

/// Where nothing tells how far a heading reaches – a block from the clipboard –, it reaches over the empty cells behind
/// it, as long as something stands under them that is not under nothing.
fn reach_right(texts: &mut [Vec<String>], numbered: &[usize]) {
    let last = (0..texts.len()).rev().find(|row| !numbered.contains(row)).unwrap_or(0);
    for row in 0..last {
        let (above, below) = texts.split_at_mut(row + 1);
        let Some(cells) = above.last_mut() else { continue };
        let under = |column: usize| {
            let mut rows = below.iter().take(last - row);
            rows.any(|row: &Vec<String>| row.get(column).is_some_and(|text| !text.is_empty()))
        };
        let mut reaching: Option<String> = None;
        for (column, cell) in cells.iter_mut().enumerate() {
            if !cell.is_empty() {
                reaching = under(column).then(|| cell.clone());
            } else if let Some(text) = reaching.as_ref().filter(|_| under(column)) {
                cell.clone_from(text);
            } else {
                reaching = None;
            }
        }
    }
}

/// What stands over a column, the uppermost first, each text once.
fn path(texts: &[Vec<String>], column: usize) -> Vec<String> {
    let mut path: Vec<String> = Vec::new();
    for text in texts.iter().filter_map(|row| row.get(column)).filter(|text| !text.is_empty()) {
        if path.last() != Some(text) {
            path.push(text.clone());
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meanings(rows: &[&str], merged: &[Merged]) -> (Layout, Vec<String>) {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('|').collect()).collect();
        let sheet = Sheet { merged: merged.to_vec(), ..Sheet::of_texts(&rows) };
        let layout = Layout::of(&sheet, Language::Vi);
        let codes = layout.columns.iter().map(|column| column.meaning.code()).collect();
        (layout, codes)
    }

    const FORM: &[&str] = &[
        "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
        "Kỳ báo cáo: Quý I/2023|",
        "",
        "STT|Đơn vị|Số lượng hồ sơ tiếp nhận||||Số lượng hồ sơ đã giải quyết||",
        "||Tổng số|Trong kỳ||Từ kỳ trước|Tổng số|Trước, đúng hạn|Quá hạn",
        "|||Trực tuyến|Trực tiếp, bưu chính||||",
        "(1)|(2)|(3)=(4)+(5)+(6)|(4)|(5)|(6)|(7)|(8)|(9)",
        "1|Sở Xây dựng|100|40|50|10|80|79|1",
        "2|Sở Y tế|200|80|100|20|150|150|0",
    ];
    const MEANT: &[&str] = &[
        "running",
        "name",
        "received",
        "online",
        "direct",
        "carried_over",
        "resolved",
        "resolved_on_time",
        "resolved_late",
    ];

    #[test]
    fn the_form_is_found_without_knowing_what_is_joined() {
        let (layout, codes) = meanings(FORM, &[]);
        assert_eq!((layout.heads, layout.first), (3..7, 7));
        assert_eq!(codes, MEANT);
    }

    #[test]
    fn the_form_is_found_by_what_is_joined() {
        let merged = |top, left, bottom, right| Merged { top, left, bottom, right };
        let merged = [
            merged(0, 0, 0, 8),
            merged(3, 0, 5, 0),
            merged(3, 1, 5, 1),
            merged(3, 2, 3, 5),
            merged(3, 6, 3, 8),
            merged(4, 2, 5, 2),
            merged(4, 3, 4, 4),
            merged(4, 5, 5, 5),
            merged(4, 6, 5, 6),
            merged(4, 7, 5, 7),
            merged(4, 8, 5, 8),
        ];
        let (layout, codes) = meanings(FORM, &merged);
        assert_eq!((layout.heads, layout.first), (3..7, 7));
        assert_eq!(codes, MEANT);
    }

    #[test]
    fn a_plain_table_is_found() {
        let (layout, codes) = meanings(&["Đơn vị|Tổng tiếp nhận|online", "Sở A|10|4"], &[]);
        assert_eq!((layout.heads.clone(), layout.first, layout.used), (0..1, 1, true));
        assert_eq!(codes, ["name", "received", "online"]);
        let (_, codes) = meanings(&["|Received|Online", "Sở A|10|4"], &[]);
        assert_eq!(codes, ["name", "received", "online"]);
    }

    #[test]
    fn headings_of_one_name_are_left_to_the_reader() {
        let (_, codes) = meanings(&["Đơn vị|Tiếp nhận trực tuyến|Tiếp nhận qua mạng", "Sở A|10|4"], &[]);
        assert_eq!(codes, ["name", "online", "nothing"]);
    }

    #[test]
    fn a_sheet_without_headings_is_not_read_by_itself() {
        let (layout, codes) = meanings(&["Sở A|10|4", "Sở B|20|5"], &[]);
        assert_eq!((layout.heads, layout.first, layout.used), (0..0, 0, false));
        assert_eq!(codes, ["name", "nothing", "nothing"]);
    }

    #[test]
    fn figures_that_cannot_be_read_are_no_headings() {
        let (layout, _) = meanings(&["151.10|5.9123", "3|4"], &[]);
        assert_eq!((layout.heads, layout.first), (0..0, 0));
    }

    #[test]
    fn months_may_stand_over_the_columns() {
        let (layout, codes) =
            meanings(&["Đơn vị|Tháng 1||Tháng 2|", "|Tiếp nhận|Trực tuyến|Tiếp nhận|Trực tuyến", "A|9|1|8|2"], &[]);
        // "Trực tuyến" alone says nothing of what is online.
        assert_eq!(codes, ["name", "received", "nothing", "received", "nothing"]);
        let months: Vec<_> = layout.columns.iter().map(|column| column.month).collect();
        let (first, second) = (When::read("Tháng 1"), When::read("Tháng 2"));
        assert_eq!(months, [None, first, first, second, second]);
    }
}
