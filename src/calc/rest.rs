//! The rest of the year: what the volume still to come must bring, and whether it can.
//!
//! X of N so far, R to come, at most ⌊cR⌋ of them in the numerator. To reach: the least r with
//! (X + r)/(N + R) meeting the requirement, feasible iff r ≤ ⌊cR⌋. To stay under: the greatest r.

use super::need::{Certificate, need};
use super::pace::Pace;
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
    /// The deciding numerator − part so far: what must still come, or what may still come.
    /// Below zero: already certain (to reach), already too many (to stay under).
    /// `None` where no numerator can meet the requirement.
    pub margin: Option<i128>,
    /// The margin as a count of the dossiers to come, not below zero; to stay under, at most all of them.
    /// `None` where no numerator can meet the requirement.
    pub count: Option<u128>,
    /// `count` of `volume`; above 1 where it cannot be reached, `None` where nothing is to come.
    pub share: Option<Share>,
    /// The most that can enter the numerator: ⌊cR⌋.
    pub most: u128,
    /// The best possible share at the end of the year.
    pub best: Share,
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
    part: u128,
    whole: u128,
    volume: u128,
    cap: Percent,
    pace: Option<Pace>,
) -> Option<Rest> {
    let total = whole + volume;
    let best_part = match requirement.comparator.sense() {
        Sense::Reach => part + most(cap, volume),
        Sense::Limit => part,
    };
    let best = Share::new(best_part, total)?;
    let need = need(requirement, part, total);
    let margin = need.map(|need| need.margin);
    let count = margin.map(|margin| counted(requirement.comparator.sense(), margin, volume));
    let projected = pace.and_then(|pace| pace.projected(part, whole, volume));
    Some(Rest {
        volume,
        margin,
        count,
        share: count.and_then(|count| Share::new(count, volume)),
        most: most(cap, volume),
        best,
        projected,
        standing: standing(requirement, part, total, most(cap, volume), best, projected),
        certificate: need.map(|need| need.certificate),
    })
}

/// ⌊cR⌋.
fn most(cap: Percent, volume: u128) -> u128 {
    let (a, b) = cap.fraction();
    a * volume / b
}

fn counted(sense: Sense, margin: i128, volume: u128) -> u128 {
    let margin = u128::try_from(margin).unwrap_or(0);
    match sense {
        Sense::Reach => margin,
        Sense::Limit => margin.min(volume),
    }
}

fn standing(
    requirement: Requirement,
    part: u128,
    total: u128,
    most: u128,
    best: Share,
    projected: Option<Share>,
) -> Standing {
    let worst = match requirement.comparator.sense() {
        Sense::Reach => part,
        Sense::Limit => part + most,
    };
    if Share::new(worst, total).is_some_and(|share| share.meets(requirement)) {
        Standing::Certain
    } else if !best.meets(requirement) {
        Standing::OutOfReach
    } else if projected.is_some_and(|share| share.meets(requirement)) {
        Standing::OnCourse
    } else {
        Standing::NeedsMore
    }
}
