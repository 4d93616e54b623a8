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
