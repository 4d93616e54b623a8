//! The edits of planning: of targets, gates, rows, the path, the split, the scores. Fetched with the pages that ask for
//! them.

use std::rc::Rc;

use super::{Direction, Edit, add_group, add_target, closed_up, fits, neighbour_in_group, swapped, take};
use crate::model::{Counts, Date, MAX_PARTS, MAX_ROWS, MAX_UNITS, Scenario, Unit};
use crate::ui::entry::at;

/// Applies one; one whose place is not there, or for which there is no room, changes nothing.
pub(super) fn apply(edit: Edit, scenario: &mut Scenario) {
    match edit {
        Edit::Target(place, target) => replace(&mut scenario.targets, place, *target),
        Edit::AddTarget(target) => add_target(scenario, *target),
        Edit::RemoveTarget(place) => remove_target(scenario, place),
        Edit::MoveTarget(place, direction) => move_target(scenario, place, direction),
        Edit::AddGroup(group) => add_group(scenario, group),
        Edit::RemoveGroup(group) if scenario.targets.iter().all(|target| target.group != group) => {
            scenario.groups.retain(|it| *it != group);
        }
        Edit::Gate(place, gate) => replace(&mut scenario.gates, place, *gate),
        Edit::AddGate(gate) if fits(scenario.gates.len(), MAX_ROWS) => scenario.gates.push(*gate),
        Edit::RemoveGate(place) => drop(take(&mut scenario.gates, at(place))),
        Edit::AddUnit(name, level) if fits(scenario.units.len(), MAX_UNITS) => {
            scenario.units.push(Rc::new(Unit::new(name, level)));
        }
        Edit::RemoveUnit(place) => drop(take(&mut scenario.units, at(place))),
        Edit::MoveUnit(place, direction) => {
            if let Some(other) = neighbour(place, direction, scenario.units.len()) {
                scenario.units.swap(at(place), other);
            }
        }
        Edit::Level(place, level) => {
            if let Some(unit) = scenario.units.get_mut(at(place)) {
                Rc::make_mut(unit).level = level;
            }
        }
        Edit::Nest(nested) => scenario.districts_contain_communes = nested,
        Edit::AddPart(day) => add_part(scenario, day),
        Edit::RemovePart => remove_part(scenario),
        Edit::Units(units) => scenario.units.clone_from(&units),
        Edit::TakeIn(with) => scenario.clone_from(&with),
        Edit::Route(route) => scenario.route = *route,
        Edit::Allocation(allocation) => scenario.allocation = *allocation,
        Edit::Certainty(certainty) => scenario.certainty = certainty,
        Edit::Scores(scores, indices) => (scenario.scores, scenario.indices) = (*scores, indices),
        Edit::AddTargets(targets) => targets.into_iter().for_each(|target| add_target(scenario, target)),
        Edit::ClearTotals => scenario.totals.counts = Counts::default(),
        _ => {}
    }
}

fn remove_target(scenario: &mut Scenario, place: u32) {
    if take(&mut scenario.targets, at(place)).is_some() {
        scenario.asked.target = scenario.asked.target.and_then(|asked| closed_up(asked, place));
    }
}

/// Swaps a target with its neighbour.
fn move_target(scenario: &mut Scenario, place: u32, direction: Direction) {
    let Some(other) = neighbour_in_group(scenario, place, direction) else { return };
    scenario.targets.swap(at(place), at(other));
    scenario.asked.target = scenario.asked.target.map(|asked| swapped(asked, place, other));
}

/// Parts follow each other; a day that is not behind the last one is no further part.
fn add_part(scenario: &mut Scenario, day: Date) {
    if scenario.parts.last().is_none_or(|&last| last < day) && fits(scenario.parts.len(), MAX_PARTS) {
        scenario.parts.push(day);
    }
}

fn remove_part(scenario: &mut Scenario) {
    scenario.parts.pop();
    let left = scenario.parts.len();
    for unit in scenario.units.iter_mut().filter(|unit| unit.history.len() > left) {
        Rc::make_mut(unit).history.truncate(left);
    }
}

fn replace<T>(list: &mut [T], place: u32, item: T) {
    if let Some(old) = list.get_mut(at(place)) {
        *old = item;
    }
}

fn neighbour(place: u32, direction: Direction, count: usize) -> Option<usize> {
    let other = match direction {
        Direction::Up => at(place).checked_sub(1)?,
        Direction::Down => at(place).checked_add(1)?,
    };
    (at(place) < count && other < count).then_some(other)
}
