//! Which column each column of a block goes to: one after the other from the active cell on.

use super::refusal::Refusal;
use super::total::adds;
use super::{Ground, NAME, short};
use crate::i18n::number::parse_count;
use crate::model::Language;
use crate::sheet::words::level;
use crate::ui::entry::{Column, at};
use crate::ui::grid::GridColumn;

/// The column of the table for each one of a block; none for what is left out.
pub(super) type Layout = Vec<Option<GridColumn>>;

fn column_at(ground: &Ground, place: usize) -> Option<GridColumn> {
    ground.columns.get(at(ground.at.column).checked_add(place)?).copied()
}

/// The rows that add up no others.
fn units(rows: &[Vec<String>]) -> Vec<&[String]> {
    rows.iter().map(Vec::as_slice).filter(|row| !adds(row)).collect()
}

/// What stands in a column, trimmed; without empty cells.
fn filled<'a>(rows: &[&'a [String]], place: usize) -> Vec<&'a str> {
    rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect()
}

/// Whether most of what a column holds is numbers: one of them that cannot be read does not make it one of words.
fn is_numeric(rows: &[&[String]], place: usize, language: Language) -> bool {
    let cells = filled(rows, place);
    2 * cells.iter().filter(|cell| parse_count(cell, language).is_ok()).count() > cells.len()
}

/// Whether the first column numbers the names in the second one: 1, 2, 3 …
fn is_running(rows: &[&[String]], language: Language) -> bool {
    let numbers = filled(rows, 0);
    let counted =
        numbers.iter().zip(1..).all(|(cell, order)| parse_count(cell, language).is_ok_and(|read| read.value == order));
    let named = !is_numeric(rows, 1, language) && filled(rows, 1).iter().any(|cell| level(cell).is_none());
    !numbers.is_empty() && counted && named
}

/// The columns of a block that names none: those from its place on. Where it has numbers in the place of the levels and
/// the fields, it has neither.
pub(super) fn placed(ground: &Ground, rows: &[Vec<String>]) -> Result<Layout, Refusal> {
    let end = |row: &Vec<String>| row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    let wide = rows.iter().map(end).max().unwrap_or(0);
    let rows = units(rows);
    let names = column_at(ground, 0) == Some(NAME);
    let numeric = |place: usize| is_numeric(&rows, place, ground.language);
    let mut columns = Vec::new();
    if names && is_running(&rows, ground.language) {
        columns.push(None);
    } else if names && numeric(0) && numeric(1) {
        return Err(nameless(ground, wide));
    }
    for &column in ground.columns.iter().skip(at(ground.at.column)) {
        let worded = matches!(column, GridColumn::Level | GridColumn::Typed(Column::Field));
        if !(worded && numeric(columns.len())) {
            columns.push(Some(column));
        }
    }
    if wide > columns.len() {
        return Err(Refusal::TooWide { columns: short(wide), room: short(columns.len()) });
    }
    columns.truncate(wide);
    Ok(columns)
}

/// Numbers alone where the names begin: they are no names.
fn nameless(ground: &Ground, wide: usize) -> Refusal {
    let mut numbers = ground.columns.iter().copied().filter(|column| column.is_number());
    let room = short(numbers.clone().count());
    let column = numbers.next().unwrap_or(NAME);
    Refusal::Nameless { columns: short(wide), room, column }
}
