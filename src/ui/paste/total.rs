//! The row of a pasted block that adds the others up: it is no unit. It is held against them and left out.

use super::NAME;
use crate::i18n::number::parse_count;
use crate::model::Language;
use crate::sheet::is_total;
use crate::ui::grid::GridColumn;

/// A row that adds up the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// How it is called.
    pub name: String,
    /// Whether there is no other row in the block to hold it against.
    pub alone: bool,
    /// Where it is not the sum of the block's other rows: the column, what it tells, and the sum.
    pub differs: Vec<(GridColumn, u64, u64)>,
}

/// What a row is called where it adds up the others. Its name stands in the first cell that is filled: that of the
/// running numbers, where it is one with that of the names.
fn called(row: &[String]) -> Option<&str> {
    let name = row.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty())?;
    is_total(name).then_some(name)
}

/// Whether a row adds up the others.
pub(super) fn adds(row: &[String]) -> bool {
    called(row).is_some()
}

/// The rows of a block that add up the others: their places in it, and what they tell.
pub(super) fn totals(columns: &[Option<GridColumn>], rows: &[Vec<String>], language: Language) -> Vec<(usize, Total)> {
    if !columns.contains(&Some(NAME)) {
        return Vec::new();
    }
    let others: Vec<&Vec<String>> = rows.iter().filter(|row| !adds(row)).collect();
    let number = |row: &[String], at: usize| Some(parse_count(row.get(at)?, language).ok()?.value);
    let total = |name: &str, row: &[String]| {
        let differs = columns.iter().enumerate().filter_map(|(at, column)| {
            let (column, told) = (column.filter(|column| column.is_number())?, number(row, at)?);
            let sum = others.iter().filter_map(|row| number(row, at)).fold(0, u64::saturating_add);
            (told != sum).then_some((column, told, sum))
        });
        let alone = others.is_empty();
        Total { name: name.to_owned(), alone, differs: if alone { Vec::new() } else { differs.collect() } }
    };
    rows.iter().enumerate().filter_map(|(place, row)| Some((place, total(called(row)?, row)))).collect()
}
