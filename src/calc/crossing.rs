//! The day on which the cumulative share crosses the threshold, the volume to come spread evenly by day.

use time::Duration;

use super::calendar::remaining;
use super::pace::Pace;
use super::progress::Progress;
use super::share::Share;
use crate::model::{Date, Period, Requirement};

/// When the verdict changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crossing {
    /// On this day it becomes met.
    MetOn(Date),
    /// On this day it stops being met.
    LostOn(Date),
    /// It is met already and stays so.
    StaysMet,
    /// It is not met and stays so until the end of the period.
    StaysUnmet,
}

/// The first day after the cut-off whose verdict differs from the cut-off's: by then ⌊R·d/D⌋ of the
/// volume has come (and as much of what is open of a stock), at the pace. `None` without a span of days.
pub fn crossing(
    requirement: Requirement,
    progress: Progress,
    volume: u128,
    pace: Pace,
    period: Period,
) -> Option<Crossing> {
    let days = remaining(period)?.days;
    let progress = pace.applied_to(progress);
    let (above, below) = pace.fraction();
    let met_after = |day: u128| {
        let (come, open) = (volume * day / days, progress.room(volume) * day / days);
        let part = progress.part * below + above * open;
        Share::new(part, (progress.whole + come) * below).map(|share| share.meets(requirement))
    };
    // Where nothing is done yet, the first day with a share stands for the cut-off.
    let (first, met) = (0..=days).find_map(|day| Some((day, met_after(day)?)))?;
    let Some(day) = (first + 1..=days).find(|&day| met_after(day) == Some(!met)) else {
        return Some(if met { Crossing::StaysMet } else { Crossing::StaysUnmet });
    };
    let date = period.cutoff?.checked_add(Duration::days(i64::try_from(day).ok()?))?;
    Some(if met { Crossing::LostOn(date) } else { Crossing::MetOn(date) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Comparator, Percent, date};

    #[test]
    fn half_online_from_now_on_crosses_in_the_middle() {
        let period = Period { start: None, cutoff: date(2023, 6, 30), end: date(2023, 7, 10) };
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) };
        let at =
            |volume| crossing(requirement, Progress::flow(100, 500), volume, Pace::Typed(Percent::whole(50)), period);
        // 100 + v/2 ≥ 0.3 · (500 + v) from v = 250 on: the fifth of ten days with 500 to come.
        assert_eq!(at(500), Some(Crossing::MetOn(date(2023, 7, 5).unwrap())));
        assert_eq!(at(200), Some(Crossing::StaysUnmet));
    }
}
