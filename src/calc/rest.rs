//! The rest of the year: what the volume still to come must bring, and whether it can.
//!
//! X of N so far, R to come, at most ⌊cR⌋ of them in the numerator (of a stock, whatever of N is open as well). To reach: the least r with
//! (X + r)/(N + R) meeting the requirement, feasible iff r ≤ ⌊cR⌋. To stay under: the greatest r.

use super::need::{Certificate, Need, need};
use super::pace::Pace;
use super::progress::Progress;
use super::share::Share;
use crate::model::{Percent, Requirement, Sense};

/// How the year stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Met whatever the rest brings.
    Certain,
    /// Met if the pace is kept.
    OnCourse,
    /// Possible, but not at this pace.
    NeedsMore,
    /// Not possible any more.
    OutOfReach,
}

/// What the rest of the year must bring, in dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The volume to come.
    pub volume: u128,
    /// How many can still enter the numerator: the volume, and what is open of a stock.
    pub room: u128,
    /// The deciding numerator − part so far: what must still come, or what may still come.
    /// Below zero: already certain (to reach), already too many (to stay under).
    /// `None` where no numerator can meet the requirement.
    pub margin: Option<i128>,
    /// The margin as a count of the dossiers to come, not below zero; to stay under, at most all of them and
    /// all that is in progress.
    /// `None` where no numerator can meet the requirement.
    pub count: Option<u128>,
    /// `count` of `room`; above 1 where it cannot be reached, `None` where nothing is to come.
    pub share: Option<Share>,
    /// The most that can enter the numerator: ⌊c · room⌋.
    pub most: u128,
    /// The best possible share at the end of the year.
    pub best: Share,
    /// The worst possible share at the end of the year.
    pub worst: Share,
    /// The share at the end of the year if the pace is kept, exactly.
    pub projected: Option<Share>,
    /// How the year stands.
    pub standing: Standing,
    /// The two neighbouring facts at the end of the year.
    pub certificate: Option<Certificate>,
}

/// Looks at the rest of the year. `None` where nothing is done and nothing is to come.
pub fn rest(
    requirement: Requirement,
    progress: Progress,
    volume: u128,
    cap: Percent,
    pace: Option<Pace>,
) -> Option<Rest> {
    let room = progress.room(volume);
    let most = most(cap, room);
    let Progress { part, may_enter, may_leave, .. } = progress;
    let (low, high) = (part - may_leave, part + most + may_enter);
    let (best, worst) = match requirement.comparator.sense() {
        Sense::Reach => (high, low),
        Sense::Limit => (low, high),
    };
    let total = progress.whole + volume;
    let (best, worst) = (Share::new(best, total)?, Share::new(worst, total)?);
    let need = need(requirement, part, total);
    let margin = need.map(|need| need.margin);
    let count = margin.map(|margin| counted(requirement.comparator.sense(), margin, room + may_enter));
    let projected = pace.and_then(|pace| pace.projected(progress, volume));
    Some(Rest {
        volume,
        room,
        margin,
        count,
        share: count.and_then(|count| required(requirement.comparator.sense(), count, room)),
        most,
        best,
        worst,
        projected,
        standing: standing(requirement, best, worst, projected),
        certificate: need.map(|need| certificate(requirement.comparator.sense(), need, worst)),
    })
}

/// ⌊c · room⌋.
fn most(cap: Percent, room: u128) -> u128 {
    let (a, b) = cap.fraction();
    a * room / b
}

fn counted(sense: Sense, margin: i128, room: u128) -> u128 {
    let margin = u128::try_from(margin).unwrap_or(0);
    match sense {
        Sense::Reach => margin,
        Sense::Limit => margin.min(room),
    }
}

/// To stay under, no more than all that is to come.
fn required(sense: Sense, count: u128, room: u128) -> Option<Share> {
    match sense {
        Sense::Reach => Share::new(count, room),
        Sense::Limit => Share::new(count.min(room), room),
    }
}

/// A limit that even the worst case keeps is proved by the worst case: its edge cannot come about.
fn certificate(sense: Sense, need: Need, worst: Share) -> Certificate {
    if sense == Sense::Limit && need.numerator > worst.part() {
        Certificate { meets: worst, misses: None }
    } else {
        need.certificate
    }
}

fn standing(requirement: Requirement, best: Share, worst: Share, projected: Option<Share>) -> Standing {
    if worst.meets(requirement) {
        Standing::Certain
    } else if !best.meets(requirement) {
        Standing::OutOfReach
    } else if projected.is_some_and(|share| share.meets(requirement)) {
        Standing::OnCourse
    } else {
        Standing::NeedsMore
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Comparator, Nature};

    #[test]
    fn services_nobody_used_can_still_be_used() {
        let half = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(50) };
        let at = |nature| rest(half, Progress::of(nature, 516, 1_884, None), 16, Percent::HUNDRED, None).unwrap();
        let stock = at(Nature::Stock);
        assert_eq!((stock.count, stock.room, stock.standing), (Some(434), 1_384, Standing::NeedsMore));
        assert_eq!(at(Nature::Flow).standing, Standing::OutOfReach);
    }

    #[test]
    fn the_cap_counts_for_what_can_still_enter() {
        let half = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(50) };
        let at = |cap| rest(half, Progress::flow(20, 100), 100, Percent::whole(cap), None).unwrap();
        assert_eq!((at(80).most, at(80).standing), (80, Standing::NeedsMore));
        assert_eq!((at(79).most, at(79).standing), (79, Standing::OutOfReach));
    }

    #[test]
    fn what_is_in_progress_may_still_turn_late() {
        let below = Requirement { comparator: Comparator::Below, threshold: Percent::whole(5) };
        let at = |in_progress| {
            let progress = Progress::of(Nature::MayTurnLate, 10, 139_506, in_progress);
            rest(below, progress, 10, Percent::HUNDRED, None).unwrap().standing
        };
        assert_eq!(at(Some(139_406)), Standing::NeedsMore);
        assert_eq!(at(None), Standing::NeedsMore);
        assert_eq!(at(Some(100)), Standing::Certain);
    }

    #[test]
    fn the_edge_of_a_limit_is_shown_where_the_worst_case_reaches_it() {
        let half = Requirement { comparator: Comparator::AtMost, threshold: Percent::whole(50) };
        let edge = |room| {
            let rest = rest(half, Progress::flow(40, 100 - room), room, Percent::HUNDRED, None).unwrap();
            let told = rest.certificate.unwrap();
            (told.meets.part(), told.misses.map(Share::part))
        };
        assert_eq!([edge(9), edge(10), edge(11)], [(49, None), (50, Some(51)), (50, Some(51))]);
    }

    #[test]
    fn dossiers_in_time_may_still_leave() {
        let most = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(95) };
        let progress = Progress::of(Nature::MayStayInTime, 1_000, 1_000, Some(900));
        let rest = rest(most, progress, 10, Percent::HUNDRED, None).unwrap();
        assert_eq!((rest.worst.part(), rest.standing), (100, Standing::NeedsMore));
    }

    #[test]
    fn a_limit_that_cannot_be_broken_is_proved_by_the_worst_case() {
        let below = Requirement { comparator: Comparator::Below, threshold: Percent::whole(5) };
        let rest = rest(below, Progress::flow(1, 1_000), 10, Percent::HUNDRED, None).unwrap();
        let certificate = rest.certificate.unwrap();
        assert_eq!((certificate.meets.part(), certificate.meets.whole(), certificate.misses), (11, 1_010, None));
    }
}
