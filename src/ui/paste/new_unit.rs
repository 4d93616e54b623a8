//! New units below the last row: each with a level and a name of its own.

use std::rc::Rc;

use super::{Ground, short};
use crate::model::{Language, Level, MAX_UNITS, Unit};
use crate::ui::entry::{Column, Entry};

/// The rows with one more below them, which holds this entry; `None` where there is no room.
pub fn with_new(ground: &Ground, column: Column, entry: Entry) -> Option<Vec<Rc<Unit>>> {
    if short(ground.units.len()) >= MAX_UNITS {
        return None;
    }
    let mut unit = fresh(ground.units);
    column.put(&mut unit, ground.part, entry);
    let mut units = ground.units.to_vec();
    units.push(Rc::new(unit));
    name_new(&mut units, ground.units.len(), ground.language);
    Some(units)
}

/// A row of the level of the last one, still without a name.
pub(super) fn fresh(units: &[Rc<Unit>]) -> Unit {
    Unit::new(String::new(), units.last().map_or(Level::Province, |unit| unit.level))
}

/// Gives the nameless among the rows from this place on a name each that no other has: "Đơn vị 3".
pub(super) fn name_new(units: &mut [Rc<Unit>], from: usize, language: Language) {
    let template = language.planning().data.new_unit;
    let (before, behind) = template.split_once("{n}").unwrap_or((template, ""));
    let number = |name: &str| name.strip_prefix(before)?.strip_suffix(behind)?.parse::<u32>().ok();
    let highest =
        units.iter().filter_map(|unit| number(&unit.name)).filter(|&number| number < u32::MAX - MAX_UNITS).max();
    let mut last = highest.unwrap_or(0).max(short(from));
    for unit in units.iter_mut().skip(from).filter(|unit| unit.name.is_empty()) {
        last += 1;
        Rc::make_mut(unit).name = [before, &last.to_string(), behind].concat();
    }
}
