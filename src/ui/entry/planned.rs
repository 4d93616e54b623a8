//! Where the entries of planning stand in the scenario.

use std::rc::Rc;

use super::place::{at, count, target, threshold, words};
use super::{Column, Entry, Field, TargetField};
use crate::model::{
    Completion, Counts, Goal, Index, IndexRecord, MAX_PARTS, Scenario, Scope, Target, TaskGroup, Unit, Yardstick,
};

/// What a field of planning holds.
pub(super) fn entry(field: Field, scenario: &Scenario) -> Entry {
    match field {
        Field::Target(place, field) => {
            target(scenario, place).map_or(Entry::Empty, |target| field.entry(target, scenario))
        }
        Field::Consequence(place) => {
            scenario.gates.get(at(place)).map_or(Entry::Empty, |gate| words(&gate.consequence))
        }
        Field::Condition(gate, place) => {
            let condition = scenario.gates.get(at(gate)).and_then(|gate| gate.conditions.get(usize::from(place)));
            condition.map_or(Entry::Empty, |it| threshold(it.requirement))
        }
        Field::Cell(row, column) => scenario.units.get(at(row)).map_or(Entry::Empty, |unit| column.entry(unit)),
        Field::Part(row, part, name) => {
            let part = scenario.units.get(at(row)).and_then(|unit| unit.history.get(usize::from(part)));
            part.map_or(Entry::Empty, |part| count(part.get(name)))
        }
        Field::Route(field) => field.entry(&scenario.route),
        Field::Setting(part, field) => field.entry(part, scenario),
        Field::Certainty(field) => field.entry(scenario.certainty),
        _ => Entry::Empty,
    }
}

/// Puts an entry that fits it into a field of planning.
pub(super) fn put(field: Field, scenario: &mut Scenario, entry: Entry) {
    match field {
        Field::Target(place, field) => put_target(scenario, place, field, entry),
        Field::Consequence(place) => {
            if let Some(gate) = scenario.gates.get_mut(at(place)) {
                gate.consequence = entry.words();
            }
        }
        Field::Condition(gate, place) => {
            let gate = scenario.gates.get_mut(at(gate));
            let condition = gate.and_then(|gate| gate.conditions.get_mut(usize::from(place)));
            if let (Some(condition), Some(threshold)) = (condition, entry.percent()) {
                condition.requirement.threshold = threshold;
            }
        }
        Field::Cell(row, column) => put_cell(scenario, row, column, entry),
        Field::Part(row, part, name) => {
            if let Some(unit) = scenario.units.get_mut(at(row))
                && u32::from(part) < MAX_PARTS
            {
                Column::Count(name).put(Rc::make_mut(unit), Some(part), entry);
            }
        }
        Field::Route(field) => field.put(&mut scenario.route, entry),
        Field::Setting(part, field) => field.put(part, scenario, &entry),
        Field::Certainty(field) => field.put(&mut scenario.certainty, &entry),
        _ => {}
    }
}

impl Column {
    fn entry(self, unit: &Unit) -> Entry {
        match self {
            Column::Name => words(&unit.name),
            Column::Field => words(&unit.field),
            Column::Count(name) => count(unit.figures.counts.get(name)),
            Column::Ahead(volume) => count(unit.figures.ahead.get(volume)),
        }
    }
}

impl TargetField {
    fn entry(self, target: &Target, scenario: &Scenario) -> Entry {
        use TargetField as F;
        let record = target.goal.index().and_then(|index| scenario.record(index));
        let number = |it: Option<u32>| count(it.map(u64::from));
        let decimal = |it: Option<_>| it.map_or(Entry::Empty, Entry::Decimal);
        let percent = |it: Option<_>| it.map_or(Entry::Empty, Entry::Percent);
        match (self, &target.goal) {
            (F::Name, _) => words(&target.name),
            (F::Lead, _) => words(&target.lead),
            (F::Group, _) => match &target.group {
                TaskGroup::Own(name) => words(name),
                TaskGroup::Standard(_) => Entry::Empty,
            },
            (F::Field, _) => match &target.scope {
                Scope::Field(name) => words(name),
                _ => Entry::Empty,
            },
            (F::Index, goal) => match goal.index() {
                Some(Index::Own(name)) => words(name),
                _ => Entry::Empty,
            },
            (F::Deadline, _) => target.deadline.map_or(Entry::Empty, Entry::Day),
            (F::AtMost, Goal::Rank { at_most, .. }) => number(*at_most),
            (F::AtLeast, Goal::Score { at_least, .. }) => decimal(*at_least),
            (F::By, Goal::Growth { by, .. }) if by.mantissa() > 0 => Entry::Percent(*by),
            (F::Base, Goal::Growth { base, .. } | Goal::Improve(Yardstick::Share { last: base, .. })) => percent(*base),
            (F::Year, Goal::Growth { year, .. }) => count(year.map(u64::from)),
            (F::Assigned, Goal::Assigned { assigned, .. }) => count(*assigned),
            (F::Done, Goal::Assigned { done, .. }) => count(*done),
            (F::DoneOn, Goal::Milestone(Completion::DoneOn(day))) => Entry::Day(*day),
            (F::Ranked, _) => number(record.and_then(|it| it.ranked)),
            (F::Rank, _) => number(record.and_then(|it| it.now.rank)),
            (F::Score, _) => decimal(record.and_then(|it| it.now.score)),
            (F::LastRank, _) => number(record.and_then(|it| it.last.rank)),
            (F::LastScore, _) => decimal(record.and_then(|it| it.last.score)),
            (F::Mean, _) => decimal(record.and_then(|it| it.mean)),
            _ => Entry::Empty,
        }
    }
}

fn put_target(scenario: &mut Scenario, place: u32, field: TargetField, entry: Entry) {
    use TargetField as F;
    let Some(target) = scenario.targets.get_mut(at(place)) else { return };
    match (field, &mut target.goal) {
        (F::Name, _) => target.name = entry.words(),
        (F::Lead, _) => target.lead = entry.words(),
        (F::Group, _) => rename_group(scenario, place, entry.words()),
        (F::Field, _) if matches!(target.scope, Scope::Field(_)) => target.scope = Scope::Field(entry.words()),
        (F::Index, goal) => {
            if let Some(before @ Index::Own(_)) = goal.index().cloned() {
                rename_index(scenario, &before, &Index::Own(entry.words()));
            }
        }
        (F::Deadline, _) => target.deadline = entry.day(),
        (F::AtMost, Goal::Rank { at_most, .. }) => *at_most = entry.number(),
        (F::AtLeast, Goal::Score { at_least, .. }) => *at_least = entry.decimal(),
        (F::By, Goal::Growth { by, .. }) => *by = entry.percent().unwrap_or(*by),
        (F::Base, Goal::Growth { base, .. } | Goal::Improve(Yardstick::Share { last: base, .. })) => {
            *base = entry.percent();
        }
        (F::Year, Goal::Growth { year, .. }) => *year = entry.count().and_then(|it| u16::try_from(it).ok()),
        (F::Assigned, Goal::Assigned { assigned, .. }) => *assigned = entry.count(),
        (F::Done, Goal::Assigned { done, .. }) => *done = entry.count(),
        (F::DoneOn, Goal::Milestone(completion)) => {
            *completion = entry.day().map_or(Completion::Done, Completion::DoneOn);
        }
        (_, goal) => {
            if let Some(index) = goal.index().cloned() {
                put_index(scenario.record_mut(&index), field, &entry);
            }
        }
    }
}

fn put_index(record: &mut IndexRecord, field: TargetField, entry: &Entry) {
    use TargetField as F;
    match field {
        F::Ranked => record.ranked = entry.number(),
        F::Rank => record.now.rank = entry.number(),
        F::Score => record.now.score = entry.decimal(),
        F::LastRank => record.last.rank = entry.number(),
        F::LastScore => record.last.score = entry.decimal(),
        F::Mean => record.mean = entry.decimal(),
        _ => {}
    }
}

/// Renames a group of the user's own, with all that stands under it.
fn rename_group(scenario: &mut Scenario, place: u32, name: String) {
    let Some(before @ TaskGroup::Own(_)) = target(scenario, place).map(|target| target.group.clone()) else { return };
    let after = TaskGroup::Own(name);
    if scenario.groups.contains(&after) {
        scenario.groups.retain(|group| *group != before);
    }
    let targets = scenario.targets.iter_mut().map(|target| &mut target.group);
    for group in scenario.groups.iter_mut().chain(targets).filter(|group| **group == before) {
        *group = after.clone();
    }
}

/// Renames an index of the user's own wherever a target is about it; what is known of it goes along.
fn rename_index(scenario: &mut Scenario, before: &Index, after: &Index) {
    if scenario.record(after).is_none() {
        for record in scenario.indices.iter_mut().filter(|record| record.index == *before) {
            record.index = after.clone();
        }
    }
    if scenario.scores.league(after).is_none() {
        for league in scenario.scores.leagues.iter_mut().filter(|league| league.index == *before) {
            league.index = after.clone();
        }
    }
    for target in &mut scenario.targets {
        if let Some(index) = target.goal.index_mut().filter(|index| *index == before) {
            *index = after.clone();
        }
    }
}

fn put_cell(scenario: &mut Scenario, row: u32, column: Column, entry: Entry) {
    let Some(unit) = scenario.units.get_mut(at(row)) else { return };
    match column {
        // A row keeps its name: scopes refer to it.
        Column::Name if entry == Entry::Empty => {}
        Column::Name => rename(scenario, row, &entry.words()),
        _ => column.put(Rc::make_mut(unit), None, entry),
    }
}

impl Column {
    /// Puts an entry into a row; a count into its part of the period, where one is given.
    pub(in crate::ui) fn put(self, unit: &mut Unit, part: Option<u8>, entry: Entry) {
        match (self, part) {
            (Column::Name, _) => unit.name = entry.words(),
            (Column::Field, _) => unit.field = entry.words(),
            (Column::Count(name), None) => unit.figures.counts.set(name, entry.count()),
            (Column::Count(name), Some(part)) => part_of(unit, part).set(name, entry.count()),
            (Column::Ahead(volume), _) => unit.figures.ahead.set(volume, entry.count()),
        }
    }
}

/// Renames a row; targets that are about it follow, unless another row keeps the old name.
fn rename(scenario: &mut Scenario, row: u32, name: &str) {
    let Some(unit) = scenario.units.get_mut(at(row)) else { return };
    let before = std::mem::replace(&mut Rc::make_mut(unit).name, name.to_owned());
    if scenario.unit(&before).is_some() {
        return;
    }
    let settled = scenario.allocation.settings.iter_mut().map(|setting| &mut setting.part);
    for scope in scenario.targets.iter_mut().map(|target| &mut target.scope).chain(settled) {
        if *scope == Scope::Unit(before.clone()) {
            *scope = Scope::Unit(name.to_owned());
        }
    }
}

/// The table of a part of the period; made, with those before it, where there is none.
fn part_of(unit: &mut Unit, part: u8) -> &mut Counts {
    let place = usize::from(part);
    if unit.history.len() <= place {
        unit.history.resize(place + 1, Counts::default());
    }
    #[expect(clippy::indexing_slicing, reason = "the table has just been made long enough")]
    &mut unit.history[place]
}
