//! Puts what a book tells into a scenario: beside what is there, unit by unit, or in its place.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::take::{Taken, Told};
use crate::model::{Counts, Date, Figures, Language, Level, MAX_PARTS, MAX_UNITS, Scenario, Unit};

/// What becomes of the rows that are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// They stay; a unit of the same name takes over what the book tells of it.
    #[default]
    Merge,
    /// They give way.
    Replace,
}

/// What the reader wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What becomes of the rows that are there.
    pub manner: Manner,
    /// Whether the days above the table become those of the period.
    pub period: bool,
    /// Whether districts contain their communes; none where the scenario's own choice stays.
    pub nested: Option<bool>,
}

/// A scenario with what a book tells in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The scenario.
    pub scenario: Scenario,
    /// How many units are new.
    pub added: u32,
    /// How many of those that were there tell something else.
    pub changed: u32,
    /// The levels that nothing told, each with how many units were given it.
    pub assumed: Vec<(Level, u32)>,
}

/// Why nothing can be put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// More rows than a scenario holds.
    Units,
    /// More parts of the period than a scenario holds.
    Parts,
    /// Nothing is told.
    Nothing,
}

/// Puts what was taken into a scenario.
///
/// # Errors
/// Where it is too much, or nothing.
pub fn merge(scenario: &Scenario, taken: &Taken, wish: Wish, language: Language) -> Result<Merged, TooMuch> {
    if taken.units.is_empty() && taken.totals.is_none() {
        return Err(TooMuch::Nothing);
    }
    let mut next = scenario.clone();
    if wish.manner == Manner::Replace && !taken.units.is_empty() {
        (next.units, next.parts) = (Vec::new(), Vec::new());
    }
    let told: BTreeSet<Date> = taken.units.iter().flat_map(|unit| unit.parts.keys().copied()).collect();
    widen(&mut next, told)?;
    let mut merged = Merged { scenario: next, added: 0, changed: 0, assumed: Vec::new() };
    merged.put_units(scenario, taken, language);
    if merged.scenario.units.len() > usize::try_from(MAX_UNITS).unwrap_or(usize::MAX) {
        return Err(TooMuch::Units);
    }
    if let Some(totals) = &taken.totals {
        put(&mut merged.scenario.totals, totals);
    }
    if let Some(nested) = wish.nested {
        merged.scenario.districts_contain_communes = nested;
    }
    if let Some((start, cutoff)) = taken.period.filter(|_| wish.period) {
        (merged.scenario.period.start, merged.scenario.period.cutoff) = (Some(start), Some(cutoff));
    }
    Ok(merged)
}

/// Makes room for parts that the scenario does not have; what is told of the others stays with them.
fn widen(scenario: &mut Scenario, told: BTreeSet<Date>) -> Result<(), TooMuch> {
    let mut parts = told;
    parts.extend(&scenario.parts);
    let parts: Vec<Date> = parts.into_iter().collect();
    if parts.len() > usize::try_from(MAX_PARTS).unwrap_or(usize::MAX) {
        return Err(TooMuch::Parts);
    }
    if parts == scenario.parts {
        return Ok(());
    }
    let places: Vec<usize> = scenario.parts.iter().filter_map(|day| parts.binary_search(day).ok()).collect();
    for unit in scenario.units.iter_mut().filter(|unit| !unit.history.is_empty()) {
        let unit = Rc::make_mut(unit);
        let before = std::mem::take(&mut unit.history);
        for (&place, counts) in places.iter().zip(before) {
            put_part(unit, place, counts);
        }
    }
    scenario.parts = parts;
    Ok(())
}

fn put_part(unit: &mut Unit, place: usize, counts: Counts) {
    if counts.is_empty() && unit.history.len() <= place {
        return;
    }
    if unit.history.len() <= place {
        unit.history.resize(place + 1, Counts::default());
    }
    if let Some(part) = unit.history.get_mut(place) {
        *part = counts;
    }
}

/// What is told stands; the rest stays as it is.
fn put(into: &mut Figures, told: &Figures) {
    put_counts(&mut into.counts, &told.counts);
    told.ahead.iter().for_each(|(volume, number)| into.ahead.set(volume, Some(number)));
}

fn put_counts(into: &mut Counts, told: &Counts) {
    told.iter().for_each(|(count, number)| into.set(count, Some(number)));
}

impl Merged {
    fn put_units(&mut self, before: &Scenario, taken: &Taken, language: Language) {
        // The units of each name, in order: the second of a name in the book is the second of that name here.
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, unit) in self.scenario.units.iter().enumerate() {
            places.entry(unit.name.clone()).or_default().push(place);
        }
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let known = known_levels(before);
        let mut last = self.scenario.units.last().map_or(Level::Province, |unit| unit.level);
        for told in &taken.units {
            let order = seen.entry(told.name.as_str()).or_default();
            let place = places.get(&told.name).and_then(|places| places.get(*order)).copied();
            *order += 1;
            if let Some(unit) = place.and_then(|place| self.scenario.units.get_mut(place)) {
                let with = updated(unit, told, &self.scenario.parts);
                self.changed += u32::from(**unit != with);
                *unit = Rc::new(with);
            } else {
                let level = told.level.or_else(|| known.get(told.name.as_str()).copied().flatten());
                if level.is_none() {
                    self.assume(last);
                }
                last = level.unwrap_or(last);
                let unit = Unit::new(told.name.clone(), last);
                self.scenario.units.push(Rc::new(updated(&unit, told, &self.scenario.parts)));
                self.added += 1;
            }
        }
        let from = self.scenario.units.len() - usize::try_from(self.added).unwrap_or(0);
        name_new(&mut self.scenario.units, from, language);
    }

    fn assume(&mut self, level: Level) {
        match self.assumed.iter_mut().find(|(held, _)| *held == level) {
            Some((_, rows)) => *rows += 1,
            None => self.assumed.push((level, 1)),
        }
    }
}

/// The level of the units of each name; none where they stand at several.
fn known_levels(scenario: &Scenario) -> BTreeMap<&str, Option<Level>> {
    let mut known: BTreeMap<&str, Option<Level>> = BTreeMap::new();
    for unit in &scenario.units {
        let level = known.entry(&unit.name).or_insert(Some(unit.level));
        *level = level.filter(|level| *level == unit.level);
    }
    known
}

fn updated(unit: &Unit, told: &Told, parts: &[Date]) -> Unit {
    let mut unit = unit.clone();
    unit.level = told.level.unwrap_or(unit.level);
    if !told.field.is_empty() {
        unit.field.clone_from(&told.field);
    }
    put(&mut unit.figures, &told.figures);
    for (day, counts) in &told.parts {
        if let Ok(place) = parts.binary_search(day) {
            let mut part = unit.history.get(place).cloned().unwrap_or_default();
            put_counts(&mut part, counts);
            put_part(&mut unit, place, part);
        }
    }
    unit
}

/// Gives the nameless among the rows from this place on a name each that no other has: "Đơn vị 3".
pub fn name_new(units: &mut [Rc<Unit>], from: usize, language: Language) {
    let template = language.planning().data.new_unit;
    let (before, behind) = template.split_once("{n}").unwrap_or((template, ""));
    let number = |name: &str| name.strip_prefix(before)?.strip_suffix(behind)?.parse::<u32>().ok();
    let highest =
        units.iter().filter_map(|unit| number(&unit.name)).filter(|&number| number < u32::MAX - MAX_UNITS).max();
    let mut last = highest.unwrap_or(0).max(u32::try_from(from).unwrap_or(u32::MAX));
    for unit in units.iter_mut().skip(from).filter(|unit| unit.name.is_empty()) {
        last = last.saturating_add(1);
        Rc::make_mut(unit).name = [before, &last.to_string(), behind].concat();
    }
}
