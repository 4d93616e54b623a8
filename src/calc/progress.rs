//! What is done so far, and what of it can still change.

use super::share::Share;
use crate::model::Nature;

/// X of N so far, and what of the N can still change sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The numerator so far.
    pub part: u128,
    /// The denominator so far.
    pub whole: u128,
    /// What of the denominator can be brought into the numerator: nothing of a flow, all that is not done of a stock.
    pub backlog: u128,
    /// What of the denominator may still enter the numerator by itself: dossiers in progress that turn late.
    pub may_enter: u128,
    /// What of the numerator may still leave it: dossiers in progress that do not stay in time.
    pub may_leave: u128,
}

impl Progress {
    /// Of a flow: a dossier received on paper stays so.
    pub fn flow(part: u128, whole: u128) -> Progress {
        Progress { part, whole, backlog: 0, may_enter: 0, may_leave: 0 }
    }

    /// Of an indicator of this nature. Where the dossiers in progress are unknown, all that can be in
    /// progress are taken for it, so that nothing is called certain that is not.
    pub fn of(nature: Nature, part: u128, whole: u128, in_progress: Option<u128>) -> Progress {
        let flow = Progress::flow(part, whole);
        let rest = whole.saturating_sub(part);
        match nature {
            Nature::Flow => flow,
            Nature::Stock => Progress { backlog: rest, ..flow },
            Nature::MayTurnLate => Progress { may_enter: in_progress.map_or(rest, |count| count.min(rest)), ..flow },
            Nature::MayStayInTime => Progress { may_leave: in_progress.map_or(part, |count| count.min(part)), ..flow },
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_enters_and_what_comes_are_added() {
        assert_eq!(Progress::flow(3, 10).after(2, 5), Share::new(5, 15));
        assert_eq!(Progress::flow(0, 0).after(0, 0), None);
    }
}
