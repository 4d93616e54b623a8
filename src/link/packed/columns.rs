//! The rows of a scenario in a packed link: names first, then their numbers, column by column.

use super::catalogue::{LEVELS, volume};
use super::coder::{Coder, Defect, mix, slot};
use super::plan::{PLACES, count, step};
use super::texts::Texts;
use crate::model::{Counts, Date, Level, MAX_COUNT, MAX_PARTS, MAX_UNITS, Scenario, Tally, Unit};

/// The cells of a column: a row's own cell, or one for each part that it tells.
type Cells = Vec<Option<u64>>;

/// The rows without their numbers.
pub(super) fn rows(coder: &mut Coder, texts: &mut Texts, scenario: &mut Scenario) -> Vec<Unit> {
    let mut parts = std::mem::take(&mut scenario.parts);
    let mut last = scenario.period.start;
    coder.list(slot("parts"), &mut parts, MAX_PARTS, &Date::MIN, |coder, day| {
        coder.next_day(slot("part"), last, day);
        last = Some(*day);
    });
    scenario.parts = parts;
    let mut rows: Vec<Unit> = scenario.units.iter().map(|unit| Unit::clone(unit)).collect();
    let blank = Unit::new("", Level::Province);
    coder
        .list(slot("units"), &mut rows, MAX_UNITS, &blank, |coder, row| texts.text(coder, slot("unit"), &mut row.name));
    let mut kind = slot("level");
    for row in &mut rows {
        coder.variant(kind, &mut row.level, LEVELS);
        kind =
            mix(slot("level"), LEVELS.iter().position(|&level| level == row.level).map_or(0, |place| place as u32 + 1));
    }
    for row in &mut rows {
        texts.text(coder, slot("field"), &mut row.field);
    }
    let mut before = None;
    for row in &mut rows {
        let told = coder.guessed(&[slot("told parts")], before, row.history.len() as u64);
        before = Some(told);
        if told > MAX_PARTS.into() {
            coder.fail(Defect::Absurd);
        } else {
            row.history.resize(usize::try_from(told).unwrap_or(0), Counts::default());
        }
    }
    rows
}

/// The numbers of the rows; those of the columns that were read whole.
pub(super) fn numbers(coder: &mut Coder, rows: &mut [Unit]) {
    let own = vec![1; rows.len()];
    group(coder, slot("counts"), count, &own, rows, |row, _| Some(&mut row.figures.counts));
    group(coder, slot("ahead"), volume, &own, rows, |row, _| Some(&mut row.figures.ahead));
    let told: Vec<usize> = rows.iter().map(|row| row.history.len()).collect();
    group(coder, slot("history"), count, &told, rows, |row, part| row.history.get_mut(part));
}

/// The columns of one kind, those that hold anything, each with a seal behind it.
fn group<K: Copy + Ord>(
    coder: &mut Coder,
    kind: u32,
    key: fn(u32) -> Option<K>,
    widths: &[usize],
    rows: &mut [Unit],
    table: fn(&mut Unit, usize) -> Option<&mut Tally<K>>,
) {
    let mut next = 0;
    let mut before = Cells::new();
    while coder.defect().is_none() {
        let filled =
            |place: &u32| key(*place).is_some_and(|key| gather(rows, widths, key, table).iter().any(Option::is_some));
        let place = PLACES.skip_while(|&place| place < next).find(filled);
        if !coder.bit(&[mix(kind, 2)], place.is_some()) {
            return;
        }
        let place = step(coder, kind, next, place.unwrap_or(next));
        let Some(key) = key(place) else { return coder.fail(Defect::Newer) };
        let mut cells = gather(rows, widths, key, table);
        column(coder, mix(kind, place + 10), widths, &before, &mut cells);
        if !coder.sealed() {
            return;
        }
        let mut told = cells.iter();
        for (row, &width) in rows.iter_mut().zip(widths) {
            for (part, &value) in (0..width).zip(told.by_ref()) {
                if let Some(table) = table(row, part) {
                    table.set(key, value);
                }
            }
        }
        (before, next) = (cells, place + 1);
    }
}

/// What the rows hold of a column.
fn gather<K: Copy + Ord>(
    rows: &mut [Unit],
    widths: &[usize],
    key: K,
    table: fn(&mut Unit, usize) -> Option<&mut Tally<K>>,
) -> Cells {
    let mut cells = Cells::new();
    for (row, &width) in rows.iter_mut().zip(widths) {
        cells.extend((0..width).map(|part| table(row, part).and_then(|table| table.get(key))));
    }
    cells
}

/// A column, cell by cell: each beside the part before, the row before and the column before.
fn column(coder: &mut Coder, kind: u32, widths: &[usize], before: &[Option<u64>], cells: &mut Cells) {
    let mut start = 0;
    let mut above = 0..0;
    for &width in widths {
        for part in 0..width {
            let at = start + part;
            let cell = |at: usize| cells.get(at).copied().flatten();
            let left = if part > 0 { cells.get(at - 1).copied() } else { None };
            let above_cell = cells.get(above.start + part).copied().filter(|_| above.start + part < above.end);
            let state = |cell: Option<Option<u64>>| cell.map_or(0, |cell| 1 + u32::from(cell.is_some()));
            let known = [mix(kind, 1), mix(kind, 2 + 3 * state(left) + state(above_cell))];
            let across = before.get(at).copied().flatten();
            let scaled = |near: Option<Option<u64>>, at: Option<usize>| {
                let (near, then) = (near.flatten()?, before.get(at?).copied().flatten()?);
                let scaled = u128::from(near) * u128::from(across?) / u128::from(then.max(1));
                u64::try_from(scaled.min(u128::from(MAX_COUNT))).ok()
            };
            let guess = scaled(left, at.checked_sub(1))
                .or(scaled(above_cell, Some(above.start + part)))
                .or(left.flatten())
                .or(across)
                .or(above_cell.flatten());
            let value = cell(at);
            let value = coder
                .bit(&known, value.is_some())
                .then(|| coder.guessed(&[slot("cell"), mix(kind, 0)], guess, value.unwrap_or(0)));
            if value > Some(MAX_COUNT) {
                coder.fail(Defect::Absurd);
            }
            coder.spend();
            if let Some(cell) = cells.get_mut(at) {
                *cell = value;
            }
        }
        above = start..start + width;
        start += width;
        if coder.defect().is_some() {
            return;
        }
    }
}
