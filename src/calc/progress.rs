//! What is done so far, and what of it can still change.

use super::share::Share;
use crate::model::Nature;

/// X of N so far, and how many of the N may still enter the numerator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The numerator so far.
    pub part: u128,
    /// The denominator so far.
    pub whole: u128,
    /// What of the denominator is open: nothing of a flow, all that is not done of a stock.
    pub backlog: u128,
}

impl Progress {
    /// Of a flow: a dossier received on paper stays so.
    pub fn flow(part: u128, whole: u128) -> Progress {
        Progress { part, whole, backlog: 0 }
    }

    /// Of an indicator of this nature.
    pub fn of(nature: Nature, part: u128, whole: u128) -> Progress {
        match nature {
            Nature::Flow => Progress::flow(part, whole),
            Nature::Stock => Progress { part, whole, backlog: whole.saturating_sub(part) },
        }
    }

    /// How many can still enter the numerator when `volume` more come.
    pub fn room(self, volume: u128) -> u128 {
        self.backlog + volume
    }

    /// The share once `entered` have entered the numerator and `come` the denominator.
    pub fn after(self, entered: u128, come: u128) -> Option<Share> {
        Share::new(self.part + entered, self.whole + come)
    }
}
