//! Where each field's entry stands in the scenario.

use super::{Entry, Field, RatioField};
use crate::model::{Branch, Goal, Ratio, Requirement, Scenario, Scope, Target, Volume};

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
            other => planned_entry(other, scenario),
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
            other => planned_put(other, scenario, entry),
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

/// A threshold that says nothing is one that is still to be told.
pub(super) fn threshold(requirement: Requirement) -> Entry {
    if requirement.foregone().is_some() { Entry::Empty } else { Entry::Percent(requirement.threshold) }
}

pub(super) fn count(count: Option<u64>) -> Entry {
    count.map_or(Entry::Empty, Entry::Count)
}

pub(super) fn words(words: &str) -> Entry {
    if words.is_empty() { Entry::Empty } else { Entry::Text(words.to_owned()) }
}

/// The place as an index; one too far for this machine is in no list.
pub(in crate::ui) fn at(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

pub(super) fn target(scenario: &Scenario, place: u32) -> Option<&Target> {
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

/// Fields of planning: what they hold, and where it goes. Fetched with the pages that show them; nobody asks before.
#[cfg(feature = "split")]
static PLANNED: std::sync::OnceLock<Planned> = std::sync::OnceLock::new();

#[cfg(feature = "split")]
struct Planned {
    entry: fn(Field, &Scenario) -> Entry,
    put: fn(Field, &mut Scenario, Entry),
}

/// Makes the fields of planning known. Whoever names this holds them.
#[cfg(feature = "split")]
pub(in crate::ui) fn learn() {
    // Known already, they are the same.
    let _ = PLANNED.set(Planned { entry: super::planned::entry, put: super::planned::put });
}

#[cfg(feature = "split")]
fn planned_entry(field: Field, scenario: &Scenario) -> Entry {
    PLANNED.get().map_or(Entry::Empty, |planned| (planned.entry)(field, scenario))
}

#[cfg(feature = "split")]
fn planned_put(field: Field, scenario: &mut Scenario, entry: Entry) {
    if let Some(planned) = PLANNED.get() {
        (planned.put)(field, scenario, entry);
    }
}

#[cfg(not(feature = "split"))]
use super::planned::{entry as planned_entry, put as planned_put};
