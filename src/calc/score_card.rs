//! Score cards: each item brings points by its ratio, up to its maximum; groups and the total add them up, exactly.

use super::known::{Unreadable, read};
use super::points::{Points, Sum};
use super::share::Share;
use crate::model::{Band, Count, Counts, Decimal, Item, Measure, Nature, ScoreCard};

/// Why an item has no points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unscored {
    /// Its ratio cannot be read.
    Ratio(Unreadable),
    /// Its ratio or its points are not told.
    Untold,
    /// It is told more points than it has.
    AboveMax,
}

/// How an item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemOutcome {
    /// Its ratio, where it is scored by one that can be read.
    pub ratio: Option<Share>,
    /// Its points.
    pub points: Result<Points, Unscored>,
    /// What one more in the numerator brings; nothing where all points are won.
    pub one_more: Option<Points>,
}

/// How a group stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupOutcome {
    /// Its items, in order.
    pub items: Vec<ItemOutcome>,
    /// What they bring together, as far as they are known.
    pub points: Sum,
    /// The most that they can bring.
    pub max: Decimal,
    /// The most that those bring of which nothing is known.
    pub unknown: Decimal,
}

/// How a card stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardOutcome {
    /// Its groups, in order.
    pub groups: Vec<GroupOutcome>,
    /// What they bring together, as far as they are known.
    pub total: Sum,
    /// The most that they can bring.
    pub max: Decimal,
    /// The most that those items bring of which nothing is known.
    pub unknown: Decimal,
    /// The place of the band that the total is in; none where it is in none, or where an item is unknown.
    pub band: Option<usize>,
    /// The place of the next band above.
    pub next: Option<usize>,
}

/// The numerator and the denominator of an item's ratio.
pub(super) fn ratio(measure: Measure, known: &Counts) -> Result<Share, Unscored> {
    match measure {
        Measure::Indicator(indicator) => read(indicator, known).map_err(Unscored::Ratio),
        Measure::Counts(part, whole) => match (known.get(part), known.get(whole)) {
            (Some(above), Some(below)) => share(above, below),
            (above, below) => {
                let absent = [(part, above), (whole, below)].into_iter().filter(|(_, told)| told.is_none());
                Err(Unscored::Ratio(Unreadable::Missing(absent.map(|(count, _)| count).collect())))
            }
        },
        Measure::Numbers(Some(part), Some(whole)) => share(part, whole),
        Measure::Share(Some(percent)) => {
            let (part, whole) = percent.fraction();
            Share::new(part, whole).ok_or(Unscored::Untold)
        }
        Measure::Numbers(..) | Measure::Share(None) | Measure::Points(_) => Err(Unscored::Untold),
    }
}

fn share(part: u64, whole: u64) -> Result<Share, Unscored> {
    let contradiction = Unreadable::Contradiction { part: part.into(), whole: whole.into() };
    match whole {
        0 if part == 0 => Err(Unscored::Ratio(Unreadable::Undefined)),
        whole if part > whole => Err(Unscored::Ratio(contradiction)),
        whole => Share::new(part.into(), whole.into()).ok_or(Unscored::Ratio(Unreadable::Undefined)),
    }
}

/// How an item stands on completed counts (see [`complete`](super::known::complete)).
pub fn item(item: &Item, known: &Counts) -> ItemOutcome {
    if let Measure::Points(told) = item.measure {
        let points = match told {
            Some(told) if told <= item.max => Ok(Points::of(told)),
            Some(_) => Err(Unscored::AboveMax),
            None => Err(Unscored::Untold),
        };
        return ItemOutcome { ratio: None, points, one_more: None };
    }
    match ratio(item.measure, known) {
        Err(why) => ItemOutcome { ratio: None, points: Err(why), one_more: None },
        Ok(ratio) => {
            let countable = !matches!(item.measure, Measure::Share(_));
            let gain = countable.then(|| Points::gained(item.max, ratio.part(), ratio.whole(), item.full_at));
            ItemOutcome {
                ratio: Some(ratio),
                points: Ok(Points::scored(item.max, ratio.part(), ratio.whole(), item.full_at)),
                one_more: gain.filter(|gain| !gain.is_zero() && ratio.part() < ratio.whole()),
            }
        }
    }
}

/// How a card stands on completed counts.
pub fn card(card: &ScoreCard, known: &Counts) -> CardOutcome {
    let groups: Vec<GroupOutcome> = card.groups.iter().map(|it| group(&it.items, known)).collect();
    let total: Sum = groups.iter().fold(Sum::default(), |sum, group| sum.plus(&group.points));
    let max = added(groups.iter().map(|group| group.max));
    let unknown = added(groups.iter().map(|group| group.unknown));
    let held = |band: &Band| band.at_least.is_some_and(|bound| total.reaches(bound));
    let bound = |place: &usize| card.bands.get(*place).and_then(|band| band.at_least);
    let all = || 0..card.bands.len();
    let band = all().filter(|&place| card.bands.get(place).is_some_and(held)).max_by_key(bound);
    let next = all().filter(|&place| card.bands.get(place).is_some_and(|it| it.at_least.is_some() && !held(it)));
    CardOutcome {
        band: band.filter(|_| unknown == Decimal::ZERO),
        next: next.min_by_key(bound),
        groups,
        total,
        max,
        unknown,
    }
}

fn group(items: &[Item], known: &Counts) -> GroupOutcome {
    let outcomes: Vec<ItemOutcome> = items.iter().map(|it| item(it, known)).collect();
    let points = outcomes.iter().filter_map(|outcome| outcome.points.clone().ok()).collect();
    let untold = items.iter().zip(&outcomes).filter(|(_, outcome)| outcome.points.is_err());
    GroupOutcome {
        points,
        max: added(items.iter().map(|item| item.max)),
        unknown: added(untold.map(|(item, _)| item.max)),
        items: outcomes,
    }
}

/// What decimals add up to; at most what a decimal holds.
pub fn added(decimals: impl Iterator<Item = Decimal>) -> Decimal {
    let sum: u64 = decimals.map(Decimal::millionths).sum();
    Decimal::from_millionths(sum.min(Decimal::MOST * 1_000_000)).unwrap_or(Decimal::ZERO)
}

/// The count that rises with an item's numerator, where it is one of the scenario's.
pub fn lever(measure: Measure) -> Option<Count> {
    match measure {
        Measure::Indicator(indicator) => match indicator.definition().nature {
            // However a share in time is defined, the same dossiers raise it.
            _ if indicator.definition().family == crate::model::Family::OnTime => Some(Count::ResolvedOnTime),
            Nature::MayTurnLate => None,
            _ => indicator.definition().numerator.first().and_then(|form| form.first()).map(|term| term.count),
        },
        Measure::Counts(part, _) => Some(part),
        _ => None,
    }
}
