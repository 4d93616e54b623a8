//! The rows of a scenario in a packed link: names first, then their numbers, column by column.

use super::catalogue::{LEVELS, volume};
use super::coder::{Coder, Defect, mix, slot};
use super::plan::{PLACES, count, step};
use super::texts::{Texts, effort};
use crate::model::{Counts, Date, Level, MAX_COUNT, MAX_PARTS, MAX_UNITS, Scenario, Tally, Unit};

/// The cells of a column: a row's own cell, or one for each part that it tells.
type Cells = Vec<Option<u64>>;

/// The rows without their numbers.
pub(super) async fn rows(coder: &mut Coder, texts: &mut Texts, scenario: &mut Scenario) -> Vec<Unit> {
    let mut parts = std::mem::take(&mut scenario.parts);
    let mut last = scenario.period.start;
    coder.list(slot("parts"), &mut parts, MAX_PARTS, &Date::MIN, |coder, day| {
        coder.next_day(slot("part"), last, day);
        last = Some(*day);
    });
    scenario.parts = parts;
    let mut rows: Vec<Unit> = scenario.units.iter().map(|unit| Unit::clone(unit)).collect();
    let blank = Unit::new("", Level::Province);
    coder.list(slot("units"), &mut rows, MAX_UNITS, &blank, |_, _| {});
    for row in &mut rows {
        if coder.defect().is_some() {
            break;
        }
        texts.text(coder, slot("unit"), &mut row.name);
        coder.pace(effort(&row.name)).await;
    }
    let mut kind = slot("level");
    for row in &mut rows {
        coder.variant(kind, &mut row.level, LEVELS);
        let place = LEVELS.iter().position(|&level| level == row.level);
        kind = mix(slot("level"), place.and_then(|place| u32::try_from(place).ok()).map_or(0, |place| place + 1));
    }
    for row in &mut rows {
        texts.text(coder, slot("field"), &mut row.field);
        coder.pace(effort(&row.field)).await;
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
pub(super) async fn numbers(coder: &mut Coder, rows: &mut [Unit]) {
    let own = vec![1; rows.len()];
    group(coder, slot("counts"), count, &own, rows, |row, _| Some(&mut row.figures.counts)).await;
    group(coder, slot("ahead"), volume, &own, rows, |row, _| Some(&mut row.figures.ahead)).await;
    let told: Vec<usize> = rows.iter().map(|row| row.history.len()).collect();
    group(coder, slot("history"), count, &told, rows, |row, part| row.history.get_mut(part)).await;
}

/// The columns of one kind, those that hold anything, each with a seal behind it.
async fn group<K: Copy + Ord>(
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
        // Only a writer knows what comes next; a reader need not look for it in its rows.
        let mut filled = |place: &u32| key(*place).is_some_and(|key| holds(rows, widths, key, table));
        let place = if coder.writing() { (next..PLACES.end).find(&mut filled) } else { None };
        if !coder.bit(&[mix(kind, 2)], place.is_some()) {
            return;
        }
        let place = step(coder, kind, next, place.unwrap_or(next));
        let Some(key) = key(place) else { return coder.fail(Defect::Newer) };
        let mut cells = gather(rows, widths, key, table);
        column(coder, mix(kind, place + 10), widths, &before, &mut cells).await;
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

/// Whether a row holds anything of a column.
fn holds<K: Copy + Ord>(
    rows: &mut [Unit],
    widths: &[usize],
    key: K,
    table: fn(&mut Unit, usize) -> Option<&mut Tally<K>>,
) -> bool {
    rows.iter_mut()
        .zip(widths)
        .any(|(row, &width)| (0..width).any(|part| table(row, part).is_some_and(|table| table.get(key).is_some())))
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

/// A column, cell by cell: each beside the part before it, the row above it and the column before this one.
async fn column(coder: &mut Coder, kind: u32, widths: &[usize], before: &[Option<u64>], cells: &mut Cells) {
    let (mut start, mut above) = (0, 0..0);
    for &width in widths {
        for part in 0..width {
            let at = start + part;
            let left = (part > 0).then(|| at.saturating_sub(1));
            let up = Some(above.start + part).filter(|up| above.contains(up));
            cell(coder, kind, at, [left, up], before, cells);
        }
        (above, start) = (start..start + width, start + width);
        if coder.defect().is_some() {
            return;
        }
        coder.pace(width).await;
    }
}

/// A cell beside its neighbours.
fn cell(
    coder: &mut Coder,
    kind: u32,
    at: usize,
    neighbours: [Option<usize>; 2],
    before: &[Option<u64>],
    cells: &mut Cells,
) {
    let states = neighbours.map(|near| near.map(|near| value(cells, near)));
    let state = |near: Option<Option<u64>>| near.map_or(0, |near| 1 + u32::from(near.is_some()));
    let [left, above] = states.map(state);
    let across = value(before, at);
    // What a neighbour has, in the proportion that the column before this one has changed by.
    let scaled = |near: Option<usize>| {
        let (then, now) = (value(before, near?)?, across?);
        let scaled = u128::from(value(cells, near?)?) * u128::from(now) / u128::from(then.max(1));
        u64::try_from(scaled.min(u128::from(MAX_COUNT))).ok()
    };
    let [by_left, by_above] = neighbours.map(scaled);
    let [at_left, at_above] = states.map(Option::flatten);
    let guess = by_left.or(by_above).or(at_left).or(across).or(at_above);
    let held = value(cells, at);
    let known = coder.bit(&[mix(kind, 1), mix(kind, 2 + 3 * left + above)], held.is_some());
    let read = known.then(|| coder.guessed(&[slot("cell"), mix(kind, 0)], guess, held.unwrap_or(0)));
    if read > Some(MAX_COUNT) {
        coder.fail(Defect::Absurd);
    }
    coder.spend();
    match cells.get_mut(at) {
        Some(cell) => *cell = read,
        None => cells.push(read),
    }
}

fn value(cells: &[Option<u64>], at: usize) -> Option<u64> {
    cells.get(at).copied().flatten()
}
