//! What if the volume or the target were different: the required share over both.

use super::progress::Progress;
use super::rest::{Rest, Standing, rest};
use super::share::Share;
use crate::model::{MAX_COUNT, Percent, Question, Requirement, Sense};

/// Changes of the volume to come shown in the table, in percent.
pub const VOLUME_CHANGES: [i8; 5] = [-20, -10, 0, 10, 20];

const REACH_THRESHOLDS: [u8; 4] = [30, 50, 65, 80];
const LIMIT_THRESHOLDS: [u8; 4] = [1, 2, 5, 10];

/// One row of the table: a threshold, and a cell for each volume change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The requirement of the row.
    pub requirement: Requirement,
    /// Whether it is the question's own.
    pub own: bool,
    /// A cell for each of [`VOLUME_CHANGES`].
    pub cells: Vec<Cell>,
}

/// A cell: the share of what is to come that is required (allowed), and whether it can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The required (allowed) share; above 1 where it is not possible; `None` where nothing is to come.
    pub share: Option<Share>,
    /// How the year would stand.
    pub standing: Standing,
}

/// The volume changed by some percent, rounded to the nearest dossier.
pub fn changed(volume: u128, percent: i8) -> u128 {
    let factor = u128::from(100_i16.saturating_add(i16::from(percent)).unsigned_abs());
    (volume * factor + 50) / 100
}

/// A volume and a threshold that are only tried. By default, the question's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// Change of the volume to come, in percent.
    pub change: i8,
    /// The threshold in halves of a percent.
    pub halves: Option<u8>,
}

impl Trial {
    /// The question's target alone, as if the trial were real.
    pub fn question(self, question: &Question) -> Question {
        let mut tried = Question { alternatives: Vec::new(), ..question.clone() };
        let target = &mut tried.target;
        let tried_ahead =
            |ahead| u64::try_from(changed(u128::from(ahead), self.change)).unwrap_or(ahead).min(MAX_COUNT);
        target.ahead = target.ahead.map(tried_ahead);
        let threshold = self.halves.and_then(|halves| Percent::new(u64::from(halves) * 5, 1));
        target.requirement.threshold = threshold.unwrap_or(target.requirement.threshold);
        tried
    }

    /// The question with the trial taken over; further branches stay.
    pub fn applied(self, question: &Question) -> Question {
        Question { alternatives: question.alternatives.clone(), ..self.question(question) }
    }
}

/// The table of required shares; whether a pace would do it is not asked here: the question's own threshold among the usual ones.
pub fn table(requirement: Requirement, progress: Progress, volume: u128, cap: Percent) -> Vec<Row> {
    thresholds(requirement)
        .into_iter()
        .map(|threshold| {
            let row = Requirement { threshold, ..requirement };
            let cell = |&change: &i8| rest(row, progress, changed(volume, change), cap, None).map(|rest| cell(&rest));
            Row { requirement: row, own: row == requirement, cells: VOLUME_CHANGES.iter().filter_map(cell).collect() }
        })
        .collect()
}

fn cell(rest: &Rest) -> Cell {
    Cell { share: rest.share, standing: rest.standing }
}

fn thresholds(requirement: Requirement) -> Vec<Percent> {
    let usual = match requirement.comparator.sense() {
        Sense::Reach => REACH_THRESHOLDS,
        Sense::Limit => LIMIT_THRESHOLDS,
    };
    let mut thresholds: Vec<Percent> = usual.into_iter().map(Percent::whole).chain([requirement.threshold]).collect();
    thresholds.sort_unstable();
    thresholds.dedup();
    thresholds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::outcome::calculate;
    use crate::model::{Branch, Comparator, Count};

    /// 50 of 100 are online, 100 more are to come, 65 % are asked for.
    fn question() -> Question {
        let counts = [(Count::Received, 100), (Count::Online, 50)].into_iter().collect();
        let mut question = Question { counts, ..Question::default() };
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(65) };
        question.target = Branch { requirement, ahead: Some(100), ..question.target };
        question.alternatives = vec![question.target];
        question
    }

    #[test]
    fn from_a_fifth_less_to_a_fifth_more() {
        let outcome = calculate(&question());
        let own = outcome.what_if.iter().find(|row| row.own).unwrap();
        let shares: Vec<Share> = own.cells.iter().map(|cell| cell.share.unwrap()).collect();
        let by_hand = [(67, 80), (74, 90), (80, 100), (87, 110), (93, 120)];
        assert_eq!(shares, by_hand.map(|(needed, volume)| Share::new(needed, volume).unwrap()));
    }

    #[test]
    fn a_trial_looks_at_the_target_alone_and_keeps_the_other_ways_once_taken_over() {
        let (question, trial) = (question(), Trial { change: 10, halves: Some(141) });
        let tried = trial.question(&question);
        assert_eq!((tried.target.ahead, tried.alternatives.as_slice()), (Some(110), [].as_slice()));
        assert_eq!(Some(tried.target.requirement.threshold), Percent::new(705, 1));
        let applied = trial.applied(&question);
        assert_eq!((applied.target, applied.alternatives), (tried.target, question.alternatives));
    }
}
