//! New units below the last row: each with a level and a name of its own.

use std::rc::Rc;

use super::{Ground, short};
use crate::model::{Level, MAX_UNITS, Unit};
use crate::sheet::merge::name_new;
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
