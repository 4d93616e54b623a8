//! Where each field's entry stands in the scenario.

use super::{Column, Entry, Field, RatioField, TargetField};
use crate::model::{
    Branch, Completion, Counts, Goal, Index, IndexRecord, MAX_PARTS, Ratio, Requirement, Scenario, Scope, Target,
    TaskGroup, Unit, Volume, Yardstick,
};
use std::rc::Rc;

impl Field {
    /// What it holds in this scenario.
    pub fn entry(self, scenario: &Scenario) -> Entry {
        let day = |day: Option<_>| day.map_or(Entry::Empty, Entry::Day);
        match self {
            Field::Count(name) => count(scenario.totals.counts.get(name)),
            Field::Ratio(target, field) => {
                ratio(scenario, target).map_or(Entry::Empty, |it| field.entry(scenario, target, it))
            }
            Field::Start => day(scenario.period.start),
            Field::Cutoff => day(scenario.period.cutoff),
            Field::End => day(scenario.period.end),
            Field::Name => words(&scenario.name),
            Field::Place => words(&scenario.place),
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
        }
    }

    /// Puts an entry into the scenario; one that does not fit the field changes nothing.
    pub fn put(self, scenario: &mut Scenario, entry: Entry) {
        if entry == Entry::Empty && self.required() || !self.takes(&entry) {
            return;
        }
        match self {
            Field::Count(name) => scenario.totals.counts.set(name, entry.count()),
            Field::Ratio(target, field) => put_ratio(scenario, target, field, &entry),
            Field::Start => scenario.period.start = entry.day(),
            Field::Cutoff => scenario.period.cutoff = entry.day(),
            Field::End => scenario.period.end = entry.day(),
            Field::Name => scenario.name = entry.words(),
            Field::Place => scenario.place = entry.words(),
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
        }
    }

    fn takes(self, entry: &Entry) -> bool {
        use super::Kind;
        matches!(
            (self.kind(), entry),
            (_, Entry::Empty)
                | (Kind::Count, Entry::Count(_))
                | (Kind::Percent, Entry::Percent(_))
                | (Kind::Decimal, Entry::Decimal(_))
                | (Kind::Day, Entry::Day(_))
                | (Kind::Days, Entry::Days(_))
                | (Kind::Text, Entry::Text(_))
        )
    }
}

impl RatioField {
    fn entry(self, scenario: &Scenario, target: Option<u32>, ratio: &Ratio) -> Entry {
        match self {
            RatioField::Ahead(place) => {
                let branch = branch(ratio, place);
                count(branch.and_then(|it| it.ahead.or(shared_volume(scenario, target, it))))
            }
            RatioField::Threshold(place) => branch(ratio, place).map_or(Entry::Empty, |it| match target {
                Some(_) => threshold(it.requirement),
                None => Entry::Percent(it.requirement.threshold),
            }),
            RatioField::Cap => Entry::Percent(ratio.cap),
            RatioField::Pace => ratio.pace.map_or(Entry::Empty, Entry::Percent),
        }
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

/// A threshold that says nothing is one that is still to be told.
fn threshold(requirement: Requirement) -> Entry {
    if requirement.foregone().is_some() { Entry::Empty } else { Entry::Percent(requirement.threshold) }
}

fn count(count: Option<u64>) -> Entry {
    count.map_or(Entry::Empty, Entry::Count)
}

fn words(words: &str) -> Entry {
    if words.is_empty() { Entry::Empty } else { Entry::Text(words.to_owned()) }
}

/// The place as an index; one too far for this machine is in no list.
pub(in crate::ui) fn at(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

fn target(scenario: &Scenario, place: u32) -> Option<&Target> {
    scenario.targets.get(at(place))
}

fn ratio(scenario: &Scenario, place: Option<u32>) -> Option<&Ratio> {
    let Some(place) = place else { return Some(scenario.ratio()) };
    match &target(scenario, place)?.goal {
        Goal::Ratio(ratio) => Some(ratio),
        _ => None,
    }
}

/// The ratio of a target, or the one that the quick answer asks, to be changed.
pub(in crate::ui) fn ratio_mut(scenario: &mut Scenario, place: Option<u32>) -> Option<&mut Ratio> {
    let Some(place) = place else { return Some(scenario.ratio_mut()) };
    match &mut scenario.targets.get_mut(at(place))?.goal {
        Goal::Ratio(ratio) => Some(ratio),
        _ => None,
    }
}

fn branch(ratio: &Ratio, place: u8) -> Option<&Branch> {
    match usize::from(place).checked_sub(1) {
        None => Some(&ratio.target),
        Some(place) => ratio.alternatives.get(place),
    }
}

/// A branch of a ratio, to be changed.
pub(in crate::ui) fn branch_mut(ratio: &mut Ratio, place: u8) -> Option<&mut Branch> {
    match usize::from(place).checked_sub(1) {
        None => Some(&mut ratio.target),
        Some(place) => ratio.alternatives.get_mut(place),
    }
}

/// The volume that all branches with this denominator share, where the target looks at all units to the end of the period.
fn shared_volume(scenario: &Scenario, target: Option<u32>, branch: &Branch) -> Option<u64> {
    if shares_volume(scenario, target) { scenario.totals.ahead.get(Volume::of(branch.indicator)) } else { None }
}

fn shares_volume(scenario: &Scenario, place: Option<u32>) -> bool {
    let target = match place {
        Some(place) => target(scenario, place),
        None => scenario.asked_target(),
    };
    target.is_none_or(|target| {
        target.scope == Scope::All && (target.deadline.is_none() || target.deadline == scenario.period.end)
    })
}

fn put_ratio(scenario: &mut Scenario, target: Option<u32>, field: RatioField, entry: &Entry) {
    let shared = shares_volume(scenario, target);
    let own = ratio(scenario, target).map(|ratio| Volume::of(ratio.target.indicator));
    let Some(ratio) = ratio_mut(scenario, target) else { return };
    match (field, entry.percent()) {
        (RatioField::Threshold(place), Some(threshold)) => {
            if let Some(branch) = branch_mut(ratio, place) {
                branch.requirement.threshold = threshold;
            }
        }
        (RatioField::Cap, Some(cap)) => ratio.cap = cap,
        (RatioField::Pace, pace) => ratio.pace = pace,
        (RatioField::Ahead(place), _) => {
            let Some(branch) = branch_mut(ratio, place) else { return };
            let volume = Volume::of(branch.indicator);
            // The volume of the target's own denominator is the target's to tell.
            if shared && (place == 0 || Some(volume) != own) {
                branch.ahead = None;
                scenario.totals.ahead.set(volume, entry.count());
            } else {
                branch.ahead = entry.count();
            }
        }
        _ => {}
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
