//! Changes of the scenario other than typing into a field. Each is data, and applied by one pure function.

mod planned;

use std::cmp::Ordering;
use std::rc::Rc;

use super::entry::{Entry, Field, RatioField, at, branch_mut, ratio_mut};
use crate::calc::board::asked;
use crate::calc::what_if::Trial;
use crate::model::{
    Allocation, Branch, Certainty, Comparator, Date, Gate, Goal, IndexRecord, Indicator, Level, MAX_ROWS, Percent,
    Ratio, Requirement, Route, Scenario, Scope, Scores, Sense, StandardGroup, Target, TaskGroup, Unit, Unknown,
};

/// How many branches a target can have.
pub const MOST_BRANCHES: usize = 4;

/// A change of the scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Changes a ratio: that of the target in this place, or the one that the quick answer asks.
    Ratio(Option<u32>, RatioEdit),
    /// Asks for another unknown.
    Ask(Unknown),
    /// Puts the question of the quick answer into the plan.
    AddToPlan,
    /// Has the quick answer ask of the target in this place; of one in no plan without a place.
    AskOf(Option<u32>),
    /// Replaces the target in this place.
    Target(u32, Box<Target>),
    /// Adds a target behind the others of its group.
    AddTarget(Box<Target>),
    /// Removes the target in this place.
    RemoveTarget(u32),
    /// Moves the target in this place before or behind its neighbour in its group.
    MoveTarget(u32, Direction),
    /// Adds a heading.
    AddGroup(TaskGroup),
    /// Removes a heading that no target stands under.
    RemoveGroup(TaskGroup),
    /// Replaces the gate in this place.
    Gate(u32, Box<Gate>),
    /// Adds a gate.
    AddGate(Box<Gate>),
    /// Removes the gate in this place.
    RemoveGate(u32),
    /// Adds a row of this level behind the others.
    AddUnit(String, Level),
    /// Removes the row in this place.
    RemoveUnit(u32),
    /// Moves the row in this place up or down.
    MoveUnit(u32, Direction),
    /// Changes what the row in this place stands for.
    Level(u32, Level),
    /// Says whether districts already contain their communes.
    Nest(bool),
    /// Adds a part of the period, up to this day.
    AddPart(Date),
    /// Removes the last part of the period with what the rows tell of it.
    RemovePart,
    /// Replaces the rows, as a pasted block leaves them.
    Units(Rc<Vec<Rc<Unit>>>),
    /// Takes tables in: the scenario with what they tell.
    TakeIn(Rc<Scenario>),
    /// Replaces the way through the rest of the period.
    Route(Box<Route>),
    /// Replaces how the target is split.
    Allocation(Box<Allocation>),
    /// Replaces how sure one wants to be.
    Certainty(Certainty),
    /// Replaces what is scored, ranked and asked, and what is known of the indices.
    Scores(Box<Scores>, Vec<IndexRecord>),
    /// Adds targets behind the others of their groups.
    AddTargets(Vec<Target>),
    /// Forgets the counts that were typed for all units together; what is expected to come stays.
    ClearTotals,
}

/// A change of a ratio; the number is the place of the branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatioEdit {
    /// Chooses an indicator.
    Choose(u8, Indicator),
    /// Chooses a comparator.
    Compare(u8, Comparator),
    /// Adds a branch.
    AddBranch,
    /// Removes a branch.
    RemoveBranch(u8),
}

/// Before or behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before its neighbour.
    Up,
    /// Behind its neighbour.
    Down,
}

impl Edit {
    /// Applies the change; one whose place is not there changes nothing.
    pub fn apply(self, scenario: &mut Scenario) {
        match self {
            Edit::Ratio(place, edit) => {
                if let Some(ratio) = ratio_mut(scenario, place) {
                    edit.apply(ratio, place.is_none());
                }
            }
            Edit::Ask(unknown) => scenario.asked.unknown = unknown,
            Edit::AddToPlan => add_to_plan(scenario),
            Edit::AskOf(place) => scenario.asked.target = place,
            other => planned(other, scenario),
        }
    }
}

/// What an edit of planning does.
#[cfg(not(feature = "split"))]
fn planned(edit: Edit, scenario: &mut Scenario) {
    planned::apply(edit, scenario);
}

/// What an edit of planning does, once that part of the page is there: nobody asks for one before.
#[cfg(feature = "split")]
fn planned(edit: Edit, scenario: &mut Scenario) {
    if let Some(apply) = PLANNED.get() {
        apply(edit, scenario);
    }
}

#[cfg(feature = "split")]
static PLANNED: std::sync::OnceLock<fn(Edit, &mut Scenario)> = std::sync::OnceLock::new();

/// Makes the edits of planning known. Whoever names this holds them.
#[cfg(feature = "split")]
pub(super) fn learn() {
    // Known already, they are the same.
    let _ = PLANNED.set(planned::apply);
}

impl RatioEdit {
    /// The quick answer begins with an example to be changed; a target of the plan says only what it was told.
    fn apply(self, ratio: &mut Ratio, quick: bool) {
        match self {
            RatioEdit::Choose(place, indicator) => {
                if let Some(branch) = branch_mut(ratio, place) {
                    choose(branch, indicator, quick);
                }
            }
            RatioEdit::Compare(place, comparator) => {
                if let Some(branch) = branch_mut(ratio, place) {
                    let plain = Requirement { comparator, ..branch.requirement };
                    branch.requirement = if quick { plain } else { branch.requirement.compared(comparator) };
                }
            }
            RatioEdit::AddBranch if ratio.alternatives.len() + 1 < MOST_BRANCHES => {
                ratio.alternatives.push(alternative(ratio, quick));
            }
            RatioEdit::AddBranch => {}
            RatioEdit::RemoveBranch(place) => {
                if let Some(place) = place.checked_sub(1) {
                    let _ = take(&mut ratio.alternatives, usize::from(place));
                }
            }
        }
    }
}

/// Changes the indicator; a comparator of the wrong side turns to the usual one, with a usual threshold or none yet.
fn choose(branch: &mut Branch, indicator: Indicator, quick: bool) {
    let sense = indicator.definition().sense;
    if branch.requirement.comparator.sense() != sense {
        branch.requirement = if quick { usual(sense) } else { untold(sense) };
    }
    branch.indicator = indicator;
}

/// What is usually asked of an indicator whose good side is this one.
fn usual(sense: Sense) -> Requirement {
    match sense {
        Sense::Reach => Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) },
        Sense::Limit => Requirement { comparator: Comparator::Below, threshold: Percent::whole(5) },
    }
}

/// What is asked of an indicator before its threshold is told.
pub fn untold(sense: Sense) -> Requirement {
    Requirement::open(match sense {
        Sense::Reach => Comparator::AtLeast,
        Sense::Limit => Comparator::AtMost,
    })
}

/// A further branch to begin with: the next definition of the family, at 50 % or without a threshold yet.
fn alternative(ratio: &Ratio, quick: bool) -> Branch {
    let half = Requirement { threshold: Percent::whole(50), ..ratio.target.requirement };
    let used: Vec<Indicator> = ratio.branches().map(|branch| branch.indicator).collect();
    let other = ratio.target.indicator.family().find(|indicator| !used.contains(indicator));
    Branch {
        indicator: other.unwrap_or(ratio.target.indicator),
        requirement: if quick { half } else { untold(half.comparator.sense()) },
        ahead: None,
    }
}

fn add_to_plan(scenario: &mut Scenario) {
    if scenario.asked_target().is_some() || !fits(scenario.targets.len(), MAX_ROWS) {
        return;
    }
    let ratio = std::mem::take(&mut scenario.asked.ratio);
    add_target(scenario, Target::new(TaskGroup::Standard(StandardGroup::Procedures), Goal::Ratio(ratio)));
    scenario.asked.target = u32::try_from(scenario.targets.len()).ok().and_then(|count| count.checked_sub(1));
}

fn add_target(scenario: &mut Scenario, target: Target) {
    if fits(scenario.targets.len(), MAX_ROWS) {
        add_group(scenario, target.group.clone());
        scenario.targets.push(target);
    }
}

fn add_group(scenario: &mut Scenario, group: TaskGroup) {
    if !scenario.groups.contains(&group) && fits(scenario.groups.len(), MAX_ROWS) {
        scenario.groups.push(group);
    }
}

/// The place of the nearest target of the same group on that side.
fn neighbour_in_group(scenario: &Scenario, place: u32, direction: Direction) -> Option<u32> {
    let group = &scenario.targets.get(at(place))?.group;
    let same = |other: &usize| scenario.targets.get(*other).is_some_and(|target| target.group == *group);
    let other = match direction {
        Direction::Up => (0..at(place)).rev().find(same),
        Direction::Down => (at(place) + 1..scenario.targets.len()).find(same),
    };
    other.and_then(|other| u32::try_from(other).ok())
}

/// A place once another one is removed; none where it is this one.
fn closed_up(place: u32, removed: u32) -> Option<u32> {
    match place.cmp(&removed) {
        Ordering::Less => Some(place),
        Ordering::Equal => None,
        Ordering::Greater => Some(place - 1),
    }
}

/// A place once two are swapped.
fn swapped(place: u32, one: u32, other: u32) -> u32 {
    match place {
        place if place == one => other,
        place if place == other => one,
        place => place,
    }
}

/// Whether there is room for one more.
pub(super) fn fits(count: usize, most: u32) -> bool {
    u32::try_from(count).is_ok_and(|count| count < most)
}

/// Takes out what stands in this place, where anything does.
pub(super) fn take<T>(list: &mut Vec<T>, place: usize) -> Option<T> {
    (place < list.len()).then(|| list.remove(place))
}

impl Scenario {
    /// The fields that rows and targets name, each once: what can be chosen as a scope.
    pub(in crate::ui) fn named_fields(&self) -> Vec<String> {
        let mut fields: Vec<String> = self.fields().into_iter().map(str::to_owned).collect();
        for target in &self.targets {
            if let Scope::Field(field) = &target.scope
                && !fields.contains(field)
            {
                fields.push(field.clone());
            }
        }
        fields
    }
}

impl Edit {
    /// Where the target in this place stands after the edit; none where it is removed.
    pub fn follow(&self, scenario: &Scenario, place: u32) -> Option<u32> {
        match self {
            Edit::RemoveTarget(removed) => closed_up(place, *removed),
            Edit::MoveTarget(moved, direction) => {
                let other = neighbour_in_group(scenario, *moved, *direction);
                Some(other.map_or(place, |other| swapped(place, *moved, other)))
            }
            _ => Some(place),
        }
    }

    /// Whether what stands in a list stands in another place afterwards.
    pub fn moves(&self) -> bool {
        matches!(
            self,
            Edit::Target(..)
                | Edit::RemoveTarget(_)
                | Edit::MoveTarget(..)
                | Edit::Gate(..)
                | Edit::RemoveGate(_)
                | Edit::AskOf(_)
                | Edit::AddToPlan
                | Edit::RemoveUnit(_)
                | Edit::MoveUnit(..)
                | Edit::Units(_)
                | Edit::TakeIn(_)
                | Edit::ClearTotals
        )
    }
}

/// Writes what is tried into the ratio that is asked, and into the volumes.
pub(super) fn apply_trial(trial: Trial, scenario: &mut Scenario) {
    let tried = trial.question(&asked(scenario)).target;
    let put = |scenario: &mut Scenario, field, entry| Field::Ratio(None, field).put(scenario, entry);
    put(scenario, RatioField::Threshold(0), Entry::Percent(tried.requirement.threshold));
    if let Some(ahead) = tried.ahead {
        put(scenario, RatioField::Ahead(0), Entry::Count(ahead));
    }
}
