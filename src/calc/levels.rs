//! What one level would have to reach if the others stay where they are.

use super::board::Row;
use super::definitions::Standpoint;
use super::known::read;
use super::ledger::Ledger;
use super::outcome::BranchOutcome;
use super::share::Share;
use crate::model::{Branch, Level, Scope, Target};

/// One level's part in a target of all units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelPart {
    /// The level.
    pub level: Level,
    /// Its share today.
    pub share: Share,
    /// The share it needs on today's denominators if the other levels stay; above 1 where it alone cannot do it.
    pub needed: Option<Share>,
}

/// The levels behind a row of the board, with the branch that they are measured by: the one that the row speaks of.
/// `None` where the target is not about a ratio of all units that can be read.
pub fn levels_of<'a>(target: &Target, row: &'a Row, ledger: &Ledger) -> Option<(&'a BranchOutcome, Vec<LevelPart>)> {
    let outcome = row.branch().filter(|_| target.scope == Scope::All)?;
    let now = outcome.now.as_ref().ok()?;
    Some((outcome, level_parts(outcome.branch, now, ledger)))
}

/// The levels that make up a target of all units, where there are several and each can be read.
pub fn level_parts(branch: Branch, now: &Standpoint, ledger: &Ledger) -> Vec<LevelPart> {
    let units = [Level::Province, Level::District, Level::Commune];
    let all = ledger.rows_of(&Scope::All);
    let parts: Vec<LevelPart> = units
        .into_iter()
        .filter(|&level| ledger.rows_of(&Scope::Level(level)).iter().any(|place| all.contains(place)))
        .filter_map(|level| {
            let share = read(branch.indicator, &ledger.of(&Scope::Level(level)).counts).ok()?;
            Some(LevelPart { level, share, needed: needed(now, share) })
        })
        .collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// What is missing in all, on top of (or, of a limit, taken off) what the level has.
fn needed(now: &Standpoint, level: Share) -> Option<Share> {
    let numerator = level.part().checked_add_signed(now.need?.margin)?;
    Share::new(numerator, level.whole())
}
