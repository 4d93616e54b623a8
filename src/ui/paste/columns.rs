//! Which column each column of a block goes to: by its heading, or one after the other from the active cell on.

use super::heading::{Heading, heading};
use super::refusal::{Refusal, Unread};
use super::total::adds;
use super::{Ground, NAME, short};
use crate::i18n::number::parse_count;
use crate::i18n::phrase::fill;
use crate::model::{Language, Level};
use crate::sheet::words::level;
use crate::ui::entry::{Column, at};
use crate::ui::grid::GridColumn;

/// Where the columns of a block go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// The column of the table for each one; none for what is left out.
    pub(super) columns: Vec<Option<GridColumn>>,
    /// The level of all its units, where the heading over their names tells it: "Xã".
    pub(super) level: Option<Level>,
}

/// Words where numbers are expected or follow; where none are, names of columns alone.
pub(super) fn is_heading(ground: &Ground, row: &[String], others: &[Vec<String>]) -> bool {
    let others: Vec<&[String]> = units(others);
    let filled = || row.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    let number = |place: usize| {
        column_at(ground, place).is_none_or(GridColumn::is_number) || is_numeric(&others, place, ground.language)
    };
    let worded = |cell: &str| cell.chars().any(is_letter) && parse_count(cell, ground.language).is_err();
    if filled().any(|(place, _)| number(place)) {
        filled().all(|(place, cell)| !number(place) || worded(cell))
    } else {
        // "Xã" over names alone would be as good a name.
        let names_column = |cell: &str| matches!(heading(cell), Some(Heading::Column(_) | Heading::Running));
        filled().next().is_some() && filled().all(|(_, cell)| names_column(cell))
    }
}

/// Letters beyond ASCII are not looked up one by one: no sign of a number but a space stands among them.
fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || !(sign.is_ascii() || sign.is_whitespace())
}

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
    Ok(Layout { columns, level: None })
}

/// Numbers alone where the names begin: they are no names.
fn nameless(ground: &Ground, wide: usize) -> Refusal {
    let mut numbers = ground.columns.iter().copied().filter(|column| column.is_number());
    let room = short(numbers.clone().count());
    let column = numbers.next().unwrap_or(NAME);
    Refusal::Nameless { columns: short(wide), room, column }
}

/// The columns that a heading names; a column of nothing but running numbers is left out.
pub(super) fn named(language: Language, heads: &[String], rows: &[Vec<String>]) -> Result<Layout, Vec<Unread>> {
    let mut layout = Layout::default();
    let mut unread = Vec::new();
    let names_rows = heads.iter().any(|head| heading(head) == Some(Heading::Column(NAME)));
    for (place, head) in heads.iter().enumerate() {
        let bare = rows.iter().all(|row| row.get(place).is_none_or(|cell| cell.trim().is_empty()));
        let corner = place == 0 && !names_rows;
        let column = column_under(language, head, &mut layout, bare, corner, names_rows);
        layout.columns.push(column.unwrap_or_default());
        if let Err(why) = column {
            let why = fill(why, &[("text", head.trim())]).plain();
            unread.push(Unread { row: 1, column: (place + 1).to_string(), why });
        }
    }
    if unread.is_empty() { Ok(layout) } else { Err(unread) }
}

/// The column that a heading names. `bare`: nothing stands under it; `corner`: names may stand under it without one.
fn column_under(
    language: Language,
    head: &str,
    layout: &mut Layout,
    bare: bool,
    corner: bool,
    names_rows: bool,
) -> Result<Option<GridColumn>, &'static str> {
    let words = &language.planning().data;
    match heading(head) {
        Some(Heading::Running) => Ok(None),
        Some(Heading::Column(column)) if layout.columns.contains(&Some(column)) => Err(words.paste_column_twice),
        Some(Heading::Column(column)) => Ok(Some(column)),
        Some(Heading::Units(level)) if !names_rows && !layout.columns.contains(&Some(NAME)) => {
            layout.level = Some(level);
            Ok(Some(NAME))
        }
        None if head.trim().is_empty() && bare => Ok(None),
        // The corner of a table is often empty: the names stand under it.
        None if head.trim().is_empty() && corner => Ok(Some(NAME)),
        None | Some(Heading::Units(_)) => Err(words.paste_no_column),
    }
}
