//! What each row under the headings is: a unit, the total, the head of a section, a note.

use super::book::{Cell, Sheet};
use super::layout::Layout;
use super::meaning::Meaning;
use super::remark::AsideKind;
use super::words::{level, unmarked};
use crate::model::{Language, Level};

/// How a row that adds up all others is called, without marks.
const TOTALS: &[&str] = &[
    "tong",
    "tong cong",
    "tong so",
    "cong",
    "toan tinh",
    "cong toan tinh",
    "tong toan tinh",
    "tong cong toan tinh",
    "tong so toan tinh",
    "total",
    "grand total",
    "whole province",
    "sum",
];

/// Whether a name is that of a row that adds up all others.
pub fn is_total(name: &str) -> bool {
    TOTALS.contains(&unmarked(name).as_str())
}

/// Whether a name is that of the row that holds what was typed for all units together.
fn is_typed_total(name: &str) -> bool {
    let plain = unmarked(name);
    Language::ALL.iter().any(|language| unmarked(language.planning().data.typed_total) == plain)
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its place in the sheet.
    pub(super) row: usize,
    /// What it is called.
    pub(super) name: String,
    pub(super) kind: RowKind,
    /// The level of the section that it stands in.
    pub(super) level: Option<Level>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    Unit,
    Aside(AsideKind),
}

/// The rows of a sheet that are not blank, each for what it is.
pub(super) fn rows(sheet: &Sheet, layout: &Layout) -> Vec<Row> {
    let places: Vec<usize> = (layout.first..sheet.rows.len()).filter(|&row| !sheet.is_blank(row)).collect();
    let last = places.iter().rposition(|&row| has_number(sheet, layout, row)).map_or(0, |last| last + 1);
    // What tells its level is a unit, however it is called and whatever it lacks.
    let leveled = |row: usize| layout.column(Meaning::Level).is_some_and(|column| !sheet.cell(row, column).is_empty());
    let heads: Vec<bool> = places.iter().map(|&row| !leveled(row) && heads_section(sheet, layout, row)).collect();
    let mut section = None;
    let mut rows = Vec::with_capacity(places.len());
    for (order, &row) in places.iter().enumerate() {
        let name = name(sheet, layout, row);
        let head = heads.get(order) == Some(&true);
        let leads = || {
            let next = places.get(order + 1).filter(|_| order + 1 < last);
            heads.get(order + 1) == Some(&false)
                && next.is_some_and(|&next| !is_total(&self::name(sheet, layout, next)))
        };
        let kind = if is_total(&name) && !leveled(row) {
            RowKind::Aside(AsideKind::Total)
        } else if is_typed_total(&name) {
            RowKind::Aside(AsideKind::Typed)
        } else if head && leads() {
            section = level(without_number(&name)).or(section.filter(|_| level(without_number(&name)).is_none()));
            RowKind::Aside(AsideKind::Section)
        } else if !leveled(row) && (order >= last && last > 0 || name.is_empty() && !has_number(sheet, layout, row)) {
            RowKind::Aside(AsideKind::Note)
        } else {
            RowKind::Unit
        };
        rows.push(Row { row, name, kind, level: section });
    }
    rows
}

/// The name of a row: that of its unit; where the cell is empty – as in a total whose cells are joined – the first words
/// of the row.
fn name(sheet: &Sheet, layout: &Layout, row: usize) -> String {
    let column = layout.column(Meaning::Name).unwrap_or(0);
    let own = sheet.cell(row, column);
    if !own.is_empty() {
        return own.shown();
    }
    let first = sheet.rows.get(row).and_then(|cells| cells.iter().find(|cell| !cell.is_empty()));
    first.filter(|cell| matches!(cell, Cell::Text(_))).map(Cell::shown).unwrap_or_default()
}

fn has_number(sheet: &Sheet, layout: &Layout, row: usize) -> bool {
    let columns = layout.columns.iter().enumerate().filter(|(_, column)| column.meaning.is_number());
    columns.into_iter().any(|(column, _)| !sheet.cell(row, column).is_empty())
}

/// Whether a row may head the rows under it: it is called by a level, or numbered by a letter or a Roman number.
fn heads_section(sheet: &Sheet, layout: &Layout, row: usize) -> bool {
    let name = name(sheet, layout, row);
    let numbered = layout.column(Meaning::Running).is_some_and(|column| is_order(&sheet.cell(row, column).shown()));
    numbered || without_number(&name) != name || level(&name).is_some()
}

/// "I", "IV", "A": how sections are numbered.
fn is_order(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')', '-']);
    let roman = text.len() <= 5 && text.bytes().all(|it| b"IVX".contains(&it));
    !text.is_empty() && (roman || matches!(text.as_bytes(), [b'A'..=b'H']))
}

/// A name without the order of its section: "II. Cấp huyện".
fn without_number(name: &str) -> &str {
    match name.split_once(['.', ')']) {
        Some((order, rest)) if is_order(order) && !rest.trim().is_empty() => {
            rest.trim_start_matches(['.', ')', '-', ' ']).trim()
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(rows: &[&str]) -> Vec<(String, RowKind, Option<Level>)> {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('|').collect()).collect();
        let sheet = Sheet::of_texts(&rows);
        let layout = Layout::of(&sheet, Language::Vi);
        super::rows(&sheet, &layout).into_iter().map(|row| (row.name, row.kind, row.level)).collect()
    }

    #[test]
    fn sections_are_told_from_units() {
        let rows = kinds(&[
            "STT|Đơn vị|Tổng tiếp nhận",
            "I|Các sở, ban, ngành|30",
            "1|Sở A|10",
            "2|Sở B|20",
            "II|Cấp huyện|",
            "1|Huyện C|5",
            "|Tổng cộng|35",
            "|Người lập biểu|",
        ]);
        let section = RowKind::Aside(AsideKind::Section);
        let expected = [
            ("Các sở, ban, ngành", section, Some(Level::Province)),
            ("Sở A", RowKind::Unit, Some(Level::Province)),
            ("Sở B", RowKind::Unit, Some(Level::Province)),
            ("Cấp huyện", section, Some(Level::District)),
            ("Huyện C", RowKind::Unit, Some(Level::District)),
            ("Tổng cộng", RowKind::Aside(AsideKind::Total), Some(Level::District)),
            ("Người lập biểu", RowKind::Aside(AsideKind::Note), Some(Level::District)),
        ];
        assert_eq!(rows, expected.map(|(name, kind, level)| (name.to_owned(), kind, level)));
    }

    #[test]
    fn a_table_of_levels_alone_has_them_for_units() {
        let rows =
            kinds(&["Đơn vị|Tổng tiếp nhận", "Sở, ban, ngành|10", "UBND cấp huyện|20", "UBND cấp xã|30", "Tổng|60"]);
        let units = rows.iter().filter(|(_, kind, _)| *kind == RowKind::Unit).count();
        assert_eq!(units, 3);
    }

    #[test]
    fn a_total_over_joined_cells_is_one() {
        let rows = kinds(&["STT|Đơn vị|Tổng tiếp nhận", "1|Sở A|10", "TỔNG CỘNG||10"]);
        assert_eq!(rows[1].1, RowKind::Aside(AsideKind::Total));
    }
}
