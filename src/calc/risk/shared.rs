//! How many dossiers make it so sure: of all units together, whose months stray each by itself.

use super::course::{Course, alike, strayed};
use super::inversion::pass;
use super::number::{FINE, float, parts};
use super::spread::Spread;
use super::{Month, ROUGH, Rest, crossing, score};
use crate::calc::ledger::Ledger;
use crate::calc::path::{Leg, Path};
use crate::model::{Branch, Scenario, Scope};

/// So many make it as sure as one wants to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SureNeed {
    /// How many of what is to come must enter the numerator (at a limit: may) on average.
    pub count: u64,
    /// Whether the months of each unit stray by themselves, as its own data tell; else all stray as one.
    pub by_units: bool,
}

/// A part of all: who it is, what is to come of it, how many of it enter the numerator.
pub type Portion = (Scope, u64, u64);

impl Course {
    /// How many make it so sure, in percent, where all stray as one. `None` where no number does.
    pub fn sure_need(&self, percent: u8) -> Option<SureNeed> {
        let share = self.share_for(&self.rest, self.target, percent, super::NEAR)?;
        Some(SureNeed { count: self.told_dossiers(share), by_units: false })
    }

    /// The same where each part strays by itself: `split` tells what each part brings of so many. `None` where the spread
    /// of a part is not known, where the parts are not the whole, and where no number makes it so sure.
    pub fn sure_need_of_parts(
        &self,
        (scenario, ledger, branch): (&Scenario, &Ledger, Branch),
        path: &Path,
        percent: u8,
        split: impl Fn(u64) -> Option<Vec<Portion>>,
    ) -> Option<SureNeed> {
        let first = split(self.need)?;
        if first.iter().map(|(_, volume, _)| volume).sum::<u64>() != self.volume {
            return None;
        }
        let spreads: Option<Vec<Spread>> =
            first.iter().map(|(part, ..)| Spread::of_part(scenario, ledger, part, branch)).collect();
        let spreads = spreads?;
        let rest = |portions: &[Portion]| -> Rest {
            let parts = portions.iter().zip(&spreads);
            let months = parts.flat_map(|(portion, spread)| self.months_of(portion, *spread, path)).collect();
            Rest { months, ..self.rest.clone() }
        };
        let confidence = f64::from(percent) / 100.0;
        let kept = if self.limit { 1.0 - confidence } else { confidence };
        let sure = |share: f64| {
            let portions = split(self.told_dossiers(share)).unwrap_or_default();
            pass(&rest(&portions), self.target, ROUGH).value - kept
        };
        let spread = rest(&first).sd(self.target) / float(self.volume);
        let guess = float(self.need) / float(self.volume) + score(kept) * spread;
        let share = crossing(sure, guess, spread, 0.5 / float(self.volume));
        let found = SureNeed { count: self.told_dossiers(share), by_units: true };
        let reached = self.kept(pass(&rest(&split(found.count)?), self.target, 1.0).value);
        (reached > confidence - 1e-3).then_some(found)
    }

    /// The months of one part: the volume of each step is its part of that of all, at one share.
    fn months_of(&self, (_, volume, count): &Portion, spread: Spread, path: &Path) -> Vec<(Month, u32)> {
        if *volume == 0 {
            return Vec::new();
        }
        let share = (float(*count) / float(*volume)).min(1.0);
        let month = |leg: &Leg| strayed(leg, float(leg.volume) * float(*volume) / float(self.volume), share, spread);
        alike(path.legs.iter().map(month))
    }

    /// A share of what is to come, to a millionth, in dossiers.
    fn told_dossiers(&self, share: f64) -> u64 {
        parts(share, FINE).map_or(0, |share| self.dossiers(share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::risk::Source;
    use crate::calc::share::Share;
    use crate::calc::steps::Step;
    use crate::model::{Comparator, Indicator, Percent, Requirement, date};

    /// A million are to come in two steps, half of it of each of two units; 30 % of two million are wanted.
    fn needed(need: u64, volume_cv: Percent, percent: u8) -> Option<SureNeed> {
        let mut scenario = Scenario::default();
        (scenario.certainty.volume, scenario.certainty.share) = (Some(volume_cv), Some(Percent::ZERO));
        let nothing = Share::new(0, 1).unwrap();
        let step = |place: u8| Step {
            place,
            after: date(2023, 6 + u64::from(place), 30).unwrap(),
            last: date(2023, 7 + u64::from(place), 30).unwrap(),
            working_days: 20,
            length: 1,
        };
        let leg = |place| Leg {
            step: step(place),
            volume: 500_000,
            room: 500_000,
            count: need / 2,
            share: nothing,
            unchanged: None,
        };
        let done = (600_000 - need, 1_000_000);
        let legs = vec![leg(0), leg(1)];
        let path = Path { past: Vec::new(), done, legs, need, best: None, crosses: None, crosses_unchanged: None };
        let usual = (nothing, Source::Usual);
        let course = Course {
            rest: Rest { numerator: float(done.0), denominator: float(done.1), months: Vec::new(), shock: 0.0 },
            above: 0.5,
            spread: Spread { volume: usual, share: usual, shock: nothing },
            steps: Vec::new(),
            target: 0.3,
            limit: false,
            pace: None,
            need,
            volume: 1_000_000,
        };
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) };
        let branch = Branch { indicator: Indicator::OnlineOfReceived, requirement, ahead: None };
        let split = |count: u64| Some(vec![(Scope::All, 500_000, count / 2), (Scope::All, 500_000, count.div_ceil(2))]);
        course.sure_need_of_parts((&scenario, &Ledger::new(&scenario), branch), &path, percent, split)
    }

    #[test]
    fn what_comes_for_certain_is_needed_to_the_dossier() {
        for need in [100_000, 250_000, 370_000, 555_555, 600_000] {
            for percent in [50, 90, 99, 100] {
                let found = needed(need, Percent::ZERO, percent).map(|it| (it.count, it.by_units));
                assert_eq!(found, Some((need, true)), "{percent} %");
            }
        }
    }

    /// Four equal volumes that stray by a hundred-thousandth together stray by half of that. At 99 % they fall short of
    /// what is expected by 2.3263 times as much, of so many above 30 %.
    #[test]
    fn what_hardly_strays_is_needed_and_a_few_more() {
        for (need, count) in [(500_000, 500_003), (370_000, 370_001), (600_000, 600_004), (430_000, 430_002)] {
            let found = needed(need, Percent::new(1, 3).unwrap(), 99).map(|it| it.count);
            assert_eq!(found, Some(count), "{need}");
        }
    }
}
