//! What each row under the headings is: a unit, the total, the head of a section, a note.

use std::sync::LazyLock;

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

/// How the row is called that holds what was typed for all units together, without marks.
static TYPED: LazyLock<Vec<String>> =
    LazyLock::new(|| Language::ALL.iter().map(|language| unmarked(language.planning().data.typed_total)).collect());

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its place in the sheet.
    pub(super) place: usize,
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

/// The rows of a sheet that are not blank, as far as they were looked at.
#[derive(Default)]
pub(super) struct Looked {
    seen: Vec<Seen>,
    next: usize,
}

impl Looked {
    /// Looks at so many rows; whether there are more.
    pub(super) fn look(&mut self, sheet: &Sheet, layout: &Layout, most: usize) -> bool {
        let from = self.next.max(layout.first);
        let end = from.saturating_add(most).min(sheet.rows.len());
        let rows = (from..end).filter(|&row| !sheet.is_blank(row));
        self.seen.extend(rows.map(|row| Seen::new(sheet, layout, row)));
        self.next = end;
        end < sheet.rows.len()
    }

    /// Each of them for what it is.
    pub(super) fn rows(self) -> Vec<Row> {
        let last = self.seen.iter().rposition(|row| row.figures).map_or(0, |last| last + 1);
        let looks: Vec<Looks> = self.seen.iter().map(|row| row.looks).collect();
        let mut section = None;
        let mut rows = Vec::with_capacity(self.seen.len());
        for (order, row) in self.seen.into_iter().enumerate() {
            let next = looks.get(order + 1).filter(|_| order + 1 < last);
            let leads = next.is_some_and(|next| !matches!(next, Looks::Head | Looks::Total));
            let noted = order >= last && last > 0 || row.name.is_empty() && !row.figures;
            let kind = match row.looks {
                Looks::Leveled => RowKind::Unit,
                Looks::Total => RowKind::Aside(AsideKind::Total),
                Looks::Typed => RowKind::Aside(AsideKind::Typed),
                Looks::Head if leads => {
                    section = level(without_number(&row.name));
                    RowKind::Aside(AsideKind::Section)
                }
                _ if noted => RowKind::Aside(AsideKind::Note),
                _ => RowKind::Unit,
            };
            rows.push(Row { place: row.row, name: row.name, kind, level: section });
        }
        rows
    }
}

/// A row as it looks by itself.
struct Seen {
    row: usize,
    name: String,
    /// Whether it holds figures.
    figures: bool,
    looks: Looks,
}

/// What a row looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looks {
    /// It tells its level: it is a unit, however it is called and whatever it lacks.
    Leveled,
    /// It is called a total.
    Total,
    /// It holds what was typed for all units together.
    Typed,
    /// It may head the rows under it: it is called by a level, or numbered by a letter or a Roman number.
    Head,
    Plain,
}

impl Seen {
    fn new(sheet: &Sheet, layout: &Layout, row: usize) -> Seen {
        let name = name(sheet, layout, row);
        Seen { row, figures: has_number(sheet, layout, row), looks: looks(sheet, layout, row, &name), name }
    }
}

fn looks(sheet: &Sheet, layout: &Layout, row: usize, name: &str) -> Looks {
    if layout.column(Meaning::Level).is_some_and(|column| !sheet.cell(row, column).is_empty()) {
        return Looks::Leveled;
    }
    let plain = unmarked(name);
    let order = layout.column(Meaning::Running).map(|column| sheet.cell(row, column));
    let numbered = matches!(order, Some(Cell::Text(order)) if is_order(order)) || without_number(name) != name;
    match () {
        () if TOTALS.contains(&plain.as_str()) => Looks::Total,
        () if TYPED.contains(&plain) => Looks::Typed,
        () if numbered || level(name).is_some() => Looks::Head,
        () => Looks::Plain,
    }
}

/// The name of a row: that of its unit; where the cell is empty – as in a total whose cells are joined – the first words
/// of the row.
fn name(sheet: &Sheet, layout: &Layout, row: usize) -> String {
    let column = layout.column(Meaning::Name).unwrap_or(0);
    // A name may reach down over the rows of its months.
    let own = sheet.reaching(row, column);
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
        {
            let mut looked = Looked::default();
            while looked.look(&sheet, &layout, 1) {}
            looked.rows()
        }
        .into_iter()
        .map(|row| (row.name, row.kind, row.level))
        .collect()
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
