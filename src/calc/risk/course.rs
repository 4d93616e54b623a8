//! The rest of the period as chance may have it: the months of a path, and how far each may stray.

use super::number::{float, fraction, value};
use super::spread::Spread;
use super::{Month, Rest, chance};
use crate::calc::ledger::Ledger;
use crate::calc::outcome::BranchOutcome;
use crate::calc::path::{Leg, Path};
use crate::calc::share::Share;
use crate::model::{Date, Scenario, Sense};

/// A probability with more of an error than this is not told: it is an estimate, and tenths of a percent are shown.
const WORST: f64 = 1e-4;
/// The days of a month, on average.
const MONTH: f64 = 365.25 / 12.0;

/// Why nothing is told of chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCourse {
    /// What can still enter the numerator is not what the denominator grows by, as with the backlog of a stock.
    Stock,
    /// Months stray so wildly that the probability cannot be told well.
    Wild,
}

/// A path whose months stray.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// What is done, and the months to come; those that are alike are told once.
    pub(super) rest: Rest,
    /// How likely the share at the end is at least the target.
    pub(super) above: f64,
    /// How far single months stray.
    pub spread: Spread,
    /// Each step of the path, by its last day.
    pub(super) steps: Vec<(Date, Month)>,
    /// The target, from 0 to 1.
    pub(super) target: f64,
    /// Whether it is a limit.
    pub(super) limit: bool,
    /// The share so far.
    pub(super) pace: Option<Share>,
    /// What must still enter the numerator; of a limit, what may.
    pub(super) need: u64,
    /// What is to come.
    pub(super) volume: u64,
}

impl Course {
    /// The course of a path.
    ///
    /// # Errors
    /// Why nothing is told of it.
    pub fn new(scenario: &Scenario, ledger: &Ledger, branch: &BranchOutcome, path: &Path) -> Result<Course, NoCourse> {
        let need = branch.rest.and_then(|rest| u64::try_from(rest.count?).ok()).ok_or(NoCourse::Stock)?;
        let branch = branch.branch;
        let volume = path.volume();
        if volume == 0 || path.legs.iter().any(|leg| leg.room != leg.volume) {
            return Err(NoCourse::Stock);
        }
        let pace = Share::new(path.done.0.into(), path.done.1.into());
        let shares: Vec<Share> = pace.into_iter().chain(Share::new(need.into(), volume.into())).collect();
        let spread = Spread::of_all(scenario, ledger, branch, &shares).ok_or(NoCourse::Wild)?;
        let share = |leg: &Leg| Share::new(leg.count.into(), leg.volume.max(1).into()).map_or(0.0, value);
        let month = |leg: &Leg| (leg.step.last, strayed(leg, float(leg.volume), share(leg), spread));
        let steps: Vec<(Date, Month)> = path.legs.iter().map(month).collect();
        let months = alike(steps.iter().map(|&(_, month)| month));
        let shock = value(spread.shock);
        let rest = Rest { numerator: float(path.done.0), denominator: float(path.done.1), months, shock };
        let target = fraction(branch.requirement.threshold.fraction());
        let found = chance(&rest, target);
        // What cannot be told well is not told.
        if found.error > WORST {
            return Err(NoCourse::Wild);
        }
        let limit = branch.requirement.comparator.sense() == Sense::Limit;
        Ok(Course { rest, above: found.value, spread, steps, target, limit, pace, need, volume })
    }

    /// What is to come.
    pub fn volume(&self) -> u64 {
        self.volume
    }

    /// How likely the target is met where it is this likely that the share at the end is at least the target.
    pub(super) fn kept(&self, above: f64) -> f64 {
        if self.limit { 1.0 - above } else { above }
    }

    /// A share of what is to come in dossiers: what must be reached is rounded up, what is allowed is rounded down.
    pub fn dossiers(&self, share: Share) -> u64 {
        let part = share.part() * u128::from(self.volume);
        let count = if self.limit { part / share.whole() } else { part.div_ceil(share.whole()) };
        u64::try_from(count).unwrap_or(self.volume)
    }

    /// The share of what is to come with which the target is met so surely, in percent: of a limit the greatest; `None`
    /// where no share does. As near as told.
    pub(super) fn share_for(&self, rest: &Rest, target: f64, percent: u8, near: f64) -> Option<f64> {
        let confidence = f64::from(percent) / 100.0;
        if !self.limit {
            return rest.share_near(target, confidence, near);
        }
        // The greatest share that leaves no more than the rest of the probability above the limit.
        let most = rest.share_near(target, 1.0 - confidence, near).unwrap_or(1.0);
        Some(most).filter(|_| 1.0 - chance(&rest.at(0.0), target).value >= confidence)
    }
}

/// A step of this volume and this share, as it may come: one of several months strays less than one of them.
pub(super) fn strayed(leg: &Leg, volume: f64, share: f64, spread: Spread) -> Month {
    let days = f64::from(i32::try_from((leg.step.last - leg.step.after).whole_days()).unwrap_or(0));
    let shrunk = (days / MONTH).round().max(1.0).sqrt();
    let (volume_cv, share_sd, _) = spread.values();
    Month { volume, volume_cv: volume_cv / shrunk, share, share_sd: share_sd / shrunk }
}

/// Months that differ by no more than rounding to whole dossiers are taken for equal, their sums kept.
pub(super) fn alike(months: impl Iterator<Item = Month>) -> Vec<(Month, u32)> {
    let mut alike: Vec<(Month, u32)> = Vec::new();
    for next in months {
        let near = |held: &Month| {
            let parts = (held.volume * held.share - next.volume * next.share).abs();
            (held.volume - next.volume).abs() <= 2.0 && parts <= 2.0 && (held.share_sd - next.share_sd).abs() < 1e-12
        };
        match alike.last_mut() {
            Some((held, times)) if near(held) => {
                let before = f64::from(*times);
                let part = held.volume * held.share * before + next.volume * next.share;
                held.volume = (held.volume * before + next.volume) / (before + 1.0);
                held.share = part / (held.volume * (before + 1.0)).max(1.0);
                *times += 1;
            }
            _ => alike.push((next, 1)),
        }
    }
    alike
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::risk::Source;
    use crate::calc::steps::Step;
    use crate::model::date;

    fn month(volume: f64, share: f64, share_sd: f64) -> Month {
        Month { volume, volume_cv: 0.1, share, share_sd }
    }

    fn times(months: &[Month]) -> Vec<u32> {
        let told = alike(months.iter().copied());
        // Whatever is told once: no dossier is lost.
        let sum = |of: &dyn Fn(&Month) -> f64| -> f64 { months.iter().map(of).sum() };
        let held =
            |of: &dyn Fn(&Month) -> f64| -> f64 { told.iter().map(|(it, times)| of(it) * f64::from(*times)).sum() };
        for of in [&(|it: &Month| it.volume) as &dyn Fn(&Month) -> f64, &|it: &Month| it.volume * it.share] {
            assert!((sum(of) - held(of)).abs() < 1e-6, "{} of {}", held(of), sum(of));
        }
        told.into_iter().map(|it| it.1).collect()
    }

    #[test]
    fn months_that_differ_by_rounding_are_told_once_with_their_sums() {
        let first = month(1_000.0, 0.5, 0.05);
        let second = |volume: f64, part: f64| month(volume, part / volume, 0.05);
        for (next, wanted) in [
            (second(1_002.0, 500.0), vec![2]),
            (second(998.0, 500.0), vec![2]),
            (second(1_003.0, 500.0), vec![1, 1]),
            (second(997.0, 500.0), vec![1, 1]),
            (second(1_000.0, 501.999), vec![2]),
            (second(1_000.0, 498.001), vec![2]),
            (second(1_000.0, 503.0), vec![1, 1]),
            (second(1_000.0, 497.0), vec![1, 1]),
            (month(1_000.0, 0.5, 0.051), vec![1, 1]),
            (month(1_000.0, 0.5, 0.049), vec![1, 1]),
        ] {
            assert_eq!(times(&[first, next]), wanted, "{next:?}");
        }
        assert_eq!(times(&[first, second(1_001.0, 501.0), second(1_001.0, 500.0), second(400.0, 90.0)]), [3, 1]);
        assert_eq!(times(&[first, second(400.0, 90.0), first]), [1, 1, 1]);
        assert_eq!(times(&[]), [] as [u32; 0]);
        // Where nothing comes there is no share of it.
        assert_eq!(times(&[month(0.0, 0.0, 0.05), month(0.0, 0.0, 0.05)]), [2]);
    }

    #[test]
    fn a_step_of_several_months_strays_less() {
        let part = |part: u128| (Share::new(part, 100).unwrap(), Source::Usual);
        let spread = Spread { volume: part(12), share: part(6), shock: Share::new(0, 1).unwrap() };
        let share = Share::new(0, 1).unwrap();
        for (until, shrunk) in [(date(2023, 3, 31), 3.0), (date(2023, 1, 31), 1.0), (date(2023, 1, 9), 1.0)] {
            let step =
                Step { place: 0, after: date(2022, 12, 31).unwrap(), last: until.unwrap(), working_days: 0, length: 1 };
            let leg = Leg { step, volume: 9, room: 9, count: 3, share, unchanged: None };
            let strayed = strayed(&leg, 9.0, 0.4, spread);
            assert!((strayed.volume_cv * f64::sqrt(shrunk) - 0.12).abs() < 1e-12, "{strayed:?}");
            assert!((strayed.share_sd * f64::sqrt(shrunk) - 0.06).abs() < 1e-12, "{strayed:?}");
        }
    }
}
