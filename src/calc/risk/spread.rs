//! How far single months stray from what is expected of them: typed, else as the months of the data did, else as usual.

use super::number::{large, parts, value};
use crate::calc::known::read;
use crate::calc::ledger::Ledger;
use crate::calc::share::Share;
use crate::model::{Branch, Percent, Scenario, Scope};

/// Fewer months than these tell no spread.
const FEWEST: usize = 3;
/// Spreads are told, and used, in these parts of one.
const PARTS: u32 = 10_000;
/// The usual spreads where there are too few months: a tenth of the volume, five points of the share, though no more than
/// half of what the share so far, or the one that is needed, can fall or rise by.
const USUAL: (u32, u32) = (1_000, 500);

/// Where a spread is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It was typed.
    Typed,
    /// So many months of the data.
    Months(usize),
    /// It is the usual one.
    Usual,
}

/// How far single months stray.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The coefficient of variation of a month's volume, and where it is from.
    pub volume: (Share, Source),
    /// The standard deviation of a month's share, and where it is from.
    pub share: (Share, Source),
    /// The coefficient of variation of what all volumes have in common.
    pub shock: Share,
}

impl Spread {
    /// The spread of the months of all units together, whose shares may be these.
    pub(super) fn of_all(scenario: &Scenario, ledger: &Ledger, branch: Branch, shares: &[Share]) -> Option<Spread> {
        Spread::of(scenario, told(scenario, ledger, &Scope::All, branch), usual(shares))
    }

    /// The spread of the months of one part, where its own tell one or it is typed.
    pub(super) fn of_part(scenario: &Scenario, ledger: &Ledger, part: &Scope, branch: Branch) -> Option<Spread> {
        let certainty = scenario.certainty;
        let told = told(scenario, ledger, part, branch);
        if told.is_none() && (certainty.volume.is_none() || certainty.share.is_none()) {
            return None;
        }
        Spread::of(scenario, told, USUAL)
    }

    fn of(
        scenario: &Scenario,
        told: Option<(Share, Share, usize)>,
        (usual_volume, usual_share): (u32, u32),
    ) -> Option<Spread> {
        let certainty = scenario.certainty;
        let told_by = told.map(|told| told.2);
        let choose = |typed: Option<Percent>, told: Option<Share>, usual: u32| {
            let typed = typed.and_then(share).map(|share| (share, Source::Typed));
            let months = || told_by.zip(told).map(|(months, share)| (share, Source::Months(months)));
            typed.or_else(months).or_else(|| Some((Share::new(usual.into(), PARTS.into())?, Source::Usual)))
        };
        Some(Spread {
            volume: choose(certainty.volume, told.map(|told| told.0), usual_volume)?,
            share: choose(certainty.share, told.map(|told| told.1), usual_share)?,
            shock: share(certainty.shock)?,
        })
    }

    /// The coefficient of variation of a month's volume, the standard deviation of its share, and what all have in common.
    pub(super) fn values(self) -> (f64, f64, f64) {
        (value(self.volume.0), value(self.share.0), value(self.shock))
    }
}

/// The usual spreads where the share may be one of these.
fn usual(shares: &[Share]) -> (u32, u32) {
    let half = |share: &Share| {
        let part = share.part().min(share.whole().saturating_sub(share.part()));
        part * u128::from(PARTS) / (2 * share.whole())
    };
    let widest = shares.iter().map(half).max().unwrap_or(u128::MAX);
    (USUAL.0, u32::try_from(widest).map_or(USUAL.1, |half| half.min(USUAL.1)))
}

fn share(percent: Percent) -> Option<Share> {
    let (part, whole) = percent.fraction();
    Share::new(part, whole)
}

/// The spread of the months that the data tell of a scope, where they tell enough: of the volume, of the share, and how
/// many months they are.
fn told(scenario: &Scenario, ledger: &Ledger, scope: &Scope, branch: Branch) -> Option<(Share, Share, usize)> {
    let months = (0..).zip(&scenario.parts).map(|(part, _)| ledger.sum_of_part(scope, part));
    let shares: Vec<Share> = months.map_while(|counts| read(branch.indicator, &counts).ok()).collect();
    if shares.len() < FEWEST {
        return None;
    }
    let (mean, sd) = moments(&shares.iter().map(|share| large(share.whole())).collect::<Vec<_>>());
    let (_, share_sd) = moments(&shares.iter().copied().map(value).collect::<Vec<_>>());
    let part = |spread: f64| parts(spread.min(1.0), PARTS);
    Some((part(sd / mean)?, part(share_sd)?, shares.len()))
}

/// The mean, and the standard deviation with one less than their number below it.
fn moments(values: &[f64]) -> (f64, f64) {
    let count = values.iter().map(|_| 1.0).sum::<f64>();
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, (squares / (count - 1.0)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Certainty;

    #[test]
    fn the_usual_spread_is_half_of_what_the_share_can_move_by_at_most() {
        let of = |part| usual(&[Share::new(part, 1_000).unwrap()]);
        assert_eq!([of(40), of(960), of(500), of(0)], [(1_000, 200), (1_000, 200), (1_000, 500), (1_000, 0)]);
        assert_eq!(usual(&[Share::new(40, 1_000).unwrap(), Share::new(60, 1_000).unwrap()]), (1_000, 300));
        assert_eq!(usual(&[]), USUAL);
    }

    #[test]
    fn a_part_without_months_has_a_spread_where_both_of_its_numbers_are_typed() {
        let typed = Some(Percent::whole(5));
        let of = |volume, share| {
            let certainty = Certainty { volume, share, ..Certainty::default() };
            let scenario = Scenario { certainty, ..Scenario::default() };
            Spread::of_part(&scenario, &Ledger::new(&scenario), &Scope::All, scenario.asked.ratio.target).is_some()
        };
        assert_eq!([of(typed, typed), of(typed, None), of(None, typed), of(None, None)], [true, false, false, false]);
    }
}
