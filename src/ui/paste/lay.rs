//! Lays the cells of a block over the rows, once their columns are known.

use std::rc::Rc;

use super::new_unit::fresh;
use super::refusal::{Refusal, Unread};
use super::total::{Total, totals};
use super::{Ground, Pasted, label, short};
use crate::i18n::phrase::fill;
use crate::model::{Level, MAX_UNITS, Unit};
use crate::sheet::merge::name_new;
use crate::sheet::words::level;
use crate::ui::entry::at;
use crate::ui::grid::GridColumn;

/// `first`: the line of the block that the first row stands in.
pub(super) fn lay(
    ground: &Ground,
    layout: &[Option<GridColumn>],
    rows: &[Vec<String>],
    first: u32,
) -> Result<Pasted, Refusal> {
    let start = at(ground.at.row).min(ground.units.len());
    let (left_out, totals): (Vec<usize>, Vec<Total>) = totals(layout, rows, ground.language).into_iter().unzip();
    if short(start + rows.len() - left_out.len()) > MAX_UNITS {
        return Err(Refusal::TooMany);
    }
    let mut pasted = Pasted { units: ground.units.to_vec(), totals, ..Pasted::default() };
    let mut unread = Vec::new();
    let units = (first..).zip(rows).enumerate().filter(|(order, _)| !left_out.contains(order));
    for (place, (_, (line, row))) in (start..).zip(units) {
        if place >= pasted.units.len() {
            pasted.units.push(Rc::new(fresh(&pasted.units)));
            pasted.rows += 1;
        }
        let Some(unit) = pasted.units.get_mut(place).map(Rc::make_mut) else { continue };
        pasted.cells += lay_row(ground, layout, unit, (line, row), &mut unread);
        let renamed = ground.units.get(place).is_none_or(|before| before.name != unit.name);
        if !renamed || tells_level(layout, row) {
            continue;
        }
        if let Some(level) = known_level(ground.units, &unit.name) {
            unit.level = level;
        } else {
            assume(&mut pasted.assumed, unit.level);
            pasted.first |= place == 0 && ground.units.is_empty();
        }
    }
    name_new(&mut pasted.units, ground.units.len(), ground.language);
    if unread.is_empty() { Ok(pasted) } else { Err(Refusal::Unread(unread)) }
}

/// The level of the units of this name in the table; none where there are none, or where they stand at several.
fn known_level(units: &[Rc<Unit>], name: &str) -> Option<Level> {
    let mut levels = units.iter().filter(|unit| unit.name == name).map(|unit| unit.level);
    let level = levels.next()?;
    levels.all(|other| other == level).then_some(level)
}

/// Whether a row says what it stands for.
fn tells_level(layout: &[Option<GridColumn>], row: &[String]) -> bool {
    let mut cells = layout.iter().zip(row);
    cells.any(|(column, cell)| *column == Some(GridColumn::Level) && !cell.trim().is_empty())
}

fn assume(assumed: &mut Vec<(Level, u32)>, level: Level) {
    match assumed.iter_mut().find(|(held, _)| *held == level) {
        Some((_, count)) => *count += 1,
        None => assumed.push((level, 1)),
    }
    assumed.sort_by_key(|(level, _)| *level as u8);
}

/// Lays the cells of a row: how many it filled.
fn lay_row(
    ground: &Ground,
    layout: &[Option<GridColumn>],
    unit: &mut Unit,
    (line, row): (u32, &[String]),
    unread: &mut Vec<Unread>,
) -> u32 {
    let mut laid = 0;
    for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        match lay_cell(ground, unit, layout.get(at), cell) {
            Ok(cells) => laid += cells,
            Err(why) => {
                let column = layout.get(at).copied().flatten();
                let column = column.map_or_else(|| (at + 1).to_string(), |column| label(ground.language, column));
                unread.push(Unread { row: line, column, why });
            }
        }
    }
    laid
}

/// How many cells this one filled: none under a heading of running numbers. Behind the last heading stands nothing.
fn lay_cell(ground: &Ground, unit: &mut Unit, column: Option<&Option<GridColumn>>, cell: &str) -> Result<u32, String> {
    match column {
        Some(&Some(column)) => put(ground, unit, column, cell).map(|()| 1),
        Some(None) => Ok(0),
        None => Err(ground.language.planning().data.paste_no_heading.to_owned()),
    }
}

fn put(ground: &Ground, unit: &mut Unit, column: GridColumn, cell: &str) -> Result<(), String> {
    let GridColumn::Typed(typed) = column else {
        let named = level(cell)
            .ok_or_else(|| fill(ground.language.planning().data.paste_no_level, &[("text", cell.trim())]).plain())?;
        unit.level = named;
        return Ok(());
    };
    // The row does not matter to how a cell is read.
    let Some(field) = column.field(0, ground.part) else { return Ok(()) };
    typed.put(unit, ground.part, field.read(cell, ground.language)?.entry);
    Ok(())
}
