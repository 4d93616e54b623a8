//! The row of a pasted block that adds the others up: it is no unit. It is held against them and left out.

use super::NAME;
use super::heading::unmarked;
use crate::i18n::number::parse_count;
use crate::model::Language;
use crate::ui::grid::GridColumn;

/// How such a row is called, without marks.
const NAMES: &[&str] = &["tong", "tong cong", "tong so", "cong", "toan tinh", "cong toan tinh", "total", "sum"];

/// A row that adds up the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// How it is called.
    pub name: String,
    /// Where it is not the sum of the block's other rows: the column, what it tells, and the sum.
    pub differs: Vec<(GridColumn, u64, u64)>,
}

/// The rows of a block that add up the others: their places in it, and what they tell.
pub(super) fn totals(columns: &[Option<GridColumn>], rows: &[Vec<String>], language: Language) -> Vec<(usize, Total)> {
    let Some(names) = columns.iter().position(|column| *column == Some(NAME)) else { return Vec::new() };
    let name = |row: &[String]| row.get(names).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    let adds = |row: &[String]| NAMES.contains(&unmarked(&name(row)).as_str());
    let number = |row: &[String], at: usize| Some(parse_count(row.get(at)?, language).ok()?.value);
    let total = |row: &[String]| {
        let differs = columns.iter().enumerate().filter_map(|(at, column)| {
            let (column, told) = (column.filter(|column| column.is_number())?, number(row, at)?);
            let others = rows.iter().filter(|row| !adds(row)).filter_map(|row| number(row, at));
            let sum = others.fold(0, u64::saturating_add);
            (told != sum).then_some((column, told, sum))
        });
        Total { name: name(row), differs: differs.collect() }
    };
    rows.iter().enumerate().filter(|(_, row)| adds(row)).map(|(place, row)| (place, total(row))).collect()
}
