//! Gates: which rows trip one, which condition holds for them, and how far the others are from it.

use super::definitions::{Standpoint, standpoint};
use super::known::Unreadable;
use super::ledger::Ledger;
use super::share::Verdict;
use crate::model::{Comparator, Condition, Gate, Level, Requirement, Scenario, Sense, Subject};

/// What a gate says of every row that it looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateOutcome {
    /// A row for each unit (or official), in the order of the data.
    pub rows: Vec<GateRow>,
}

/// What a gate says of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateRow {
    /// The place of the row in the data.
    pub place: u32,
    /// What each condition says: the share held against what keeps clear of it, or why there is none.
    pub conditions: Vec<Result<Standpoint, Unreadable>>,
    /// Whether the consequence follows; `None` where a figure is missing and no other condition holds, and where the gate
    /// has no condition.
    pub tripped: Option<bool>,
}

impl GateOutcome {
    /// How many rows trip it.
    pub fn tripped(&self) -> u32 {
        let count = self.rows.iter().filter(|row| row.tripped == Some(true)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

impl GateRow {
    /// Whether figures of the row contradict one another.
    pub fn contradicts(&self) -> bool {
        self.conditions.iter().any(|said| matches!(said, Err(Unreadable::Contradiction { .. })))
    }

    /// How many dossiers (answers) keep the row clear of the nearest condition that can be read; below zero where one
    /// holds, the least where nothing could keep clear of it. `None` where none can be read.
    pub fn headroom(&self, gate: &Gate) -> Option<i128> {
        let read = |(condition, said): (&Condition, &Result<Standpoint, Unreadable>)| {
            let margin = said.as_ref().ok()?.need.map(|need| need.margin);
            Some(match (clear_of(*condition).comparator.sense(), margin) {
                (_, None) => i128::MIN,
                (Sense::Reach, Some(missing)) => -missing,
                (Sense::Limit, Some(allowed)) => allowed,
            })
        };
        gate.conditions.iter().zip(&self.conditions).filter_map(read).min()
    }
}

/// What keeps clear of a condition: "5 % or more" is kept clear of below 5 %.
pub fn clear_of(condition: Condition) -> Requirement {
    let Requirement { comparator, threshold } = condition.requirement;
    let comparator = match comparator {
        Comparator::AtLeast => Comparator::Below,
        Comparator::Above => Comparator::AtMost,
        Comparator::AtMost => Comparator::Above,
        Comparator::Below => Comparator::AtLeast,
    };
    Requirement { comparator, threshold }
}

/// Holds every row of its subject against a gate.
pub fn gate(gate: &Gate, scenario: &Scenario, ledger: &Ledger) -> GateOutcome {
    let looked_at = |level: Level| match gate.subject {
        Subject::Units => level.is_unit(),
        Subject::Officials => level == Level::Official,
    };
    let rows = (0..).zip(&scenario.units).filter(|(_, unit)| looked_at(unit.level));
    GateOutcome { rows: rows.filter_map(|(place, _)| row(gate, place, ledger)).collect() }
}

fn row(gate: &Gate, place: u32, ledger: &Ledger) -> Option<GateRow> {
    let known = &ledger.row(place)?.counts;
    let conditions: Vec<_> = gate.conditions.iter().map(|&it| standpoint(it.indicator, clear_of(it), known)).collect();
    let holds = |it: &Result<Standpoint, Unreadable>| Some(it.as_ref().ok()?.verdict == Verdict::NotMet);
    let tripped = if conditions.iter().any(|it| holds(it) == Some(true)) {
        Some(true)
    } else {
        (!conditions.is_empty() && conditions.iter().all(Result::is_ok)).then_some(false)
    };
    Some(GateRow { place, conditions, tripped })
}
