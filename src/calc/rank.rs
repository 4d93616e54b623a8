//! Ranks: what score a rank takes, how far that is, and how likely it is when the others move.
//!
//! The others are known whole, each with its score, or only as neighbours with their ranks; then what a rank takes lies
//! between two of them. “At the average” has two readings: no worse than the middle rank, or no lower than the mean.

use super::board::middle_rank;
use super::risk::Field;
use super::share::Share;
use crate::model::{Decimal, Goal, Index, IndexRecord, League, Scenario, Ties};

/// What a rank takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// At least this score; where `above`, more than it.
    Score {
        /// The score.
        at: Decimal,
        /// Whether the score itself is too low.
        above: bool,
    },
    /// No less than the first and no more than the second: the one between is not known.
    Between(Option<Decimal>, Option<Decimal>),
    /// Any score: no more are ranked.
    Any,
    /// Nobody near it is known.
    Unknown,
}

/// How a province stands in an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankOutcome {
    /// The score that is spoken of: the one expected, else this year's.
    pub score: Option<Decimal>,
    /// The rank that it gives, where all others are known.
    pub rank: Option<u32>,
    /// How many are ranked, as told or, where all others are known, as they are.
    pub ranked: Option<u32>,
    /// The rank that is wanted.
    pub wanted: Option<u32>,
    /// What the wanted rank takes.
    pub needed: Option<Needed>,
    /// How likely the wanted rank is.
    pub chance: Option<Share>,
    /// The lowest score that makes it as sure as one wants to be.
    pub sure: Option<Decimal>,
    /// The middle rank, and what it takes.
    pub middle: Option<(u32, Needed)>,
    /// What not to be below the mean takes.
    pub mean: Option<Decimal>,
    /// Whether every other one is known by its score.
    pub complete: bool,
}

/// The others, the best first.
struct Others<'a> {
    league: &'a League,
    scores: Vec<Decimal>,
    /// Places among the others, from 1, with their scores.
    placed: Vec<(u32, Decimal)>,
    complete: bool,
}

impl<'a> Others<'a> {
    fn new(league: &'a League, record: Option<&IndexRecord>) -> Others<'a> {
        let mut scores: Vec<Decimal> = league.others.iter().filter_map(|other| other.score).collect();
        scores.sort_unstable_by(|one, other| other.cmp(one));
        let ranked = record.and_then(|record| record.ranked).and_then(|ranked| usize::try_from(ranked).ok());
        let all = scores.len() == league.others.len() && !scores.is_empty();
        let complete = all && ranked.is_some_and(|ranked| ranked == scores.len() + 1);
        let own = record.and_then(|record| record.now.rank);
        let place = |rank: u32| if own.is_some_and(|own| rank > own) { rank.saturating_sub(1) } else { rank };
        let placed = if complete {
            (1..).zip(scores.iter().copied()).collect()
        } else {
            let mut placed: Vec<(u32, Decimal)> =
                league.others.iter().filter_map(|other| Some((place(other.rank?), other.score?))).collect();
            placed.sort_unstable();
            placed
        };
        Others { league, scores, placed, complete }
    }

    fn needed(&self, rank: u32) -> Needed {
        if self.complete && usize::try_from(rank).is_ok_and(|rank| rank > self.scores.len()) {
            return Needed::Any;
        }
        let above = self.league.ties == Ties::Behind;
        if let Some(&(_, at)) = self.placed.iter().find(|&&(place, _)| place == rank) {
            return Needed::Score { at, above };
        }
        let better = self.placed.iter().rev().find(|&&(place, _)| place < rank).map(|&(_, score)| score);
        let worse = self.placed.iter().find(|&&(place, _)| place > rank).map(|&(_, score)| score);
        if better.is_none() && worse.is_none() { Needed::Unknown } else { Needed::Between(worse, better) }
    }

    fn rank(&self, own: Decimal) -> Option<u32> {
        let ahead = |score: &&Decimal| match self.league.ties {
            Ties::Shared => **score > own,
            Ties::Behind => **score >= own,
        };
        let ahead = self.scores.iter().filter(ahead).count();
        u32::try_from(ahead + 1).ok().filter(|_| self.complete)
    }

    /// The score that is not below the mean of all: the mean of the others, rounded up to its last decimal.
    fn mean(&self, record: Option<&IndexRecord>) -> Option<Decimal> {
        if self.complete {
            let sum: u64 = self.scores.iter().map(|score| score.millionths()).sum();
            return Decimal::from_millionths(sum.div_ceil(u64::try_from(self.scores.len()).ok()?));
        }
        let record = record?;
        let (mean, own, ranked) = (record.mean?, record.now.score, record.ranked.filter(|&ranked| ranked > 1));
        // The mean told has the own score in it, and would rise with it.
        let others = own.zip(ranked).and_then(|(own, ranked)| {
            let sum = mean.millionths().checked_mul(ranked.into())?.checked_sub(own.millionths())?;
            Decimal::from_millionths(sum.div_ceil(u64::from(ranked) - 1))
        });
        others.or(Some(mean))
    }
}

/// How the province stands in an index. Total: what is not known is left out.
pub fn standing(scenario: &Scenario, index: &Index) -> RankOutcome {
    let record = scenario.record(index);
    let none = League::new(index.clone());
    let league = scenario.scores.league(index).unwrap_or(&none);
    let others = Others::new(league, record);
    let score = league.expected.or(record.and_then(|record| record.now.score));
    let wanted = league.wanted.or_else(|| planned_rank(scenario, index)).filter(|&rank| rank > 0);
    let ranked = record.and_then(|record| record.ranked);
    let field = others.complete.then(|| Field::new(others.scores.iter().copied(), league.drift, league.ties));
    let most = others.scores.first().copied().max(score);
    let ends = most.and_then(|most| Decimal::from_millionths((most.millionths() * 2).min(Decimal::MOST * 1_000_000)));
    RankOutcome {
        score,
        rank: score.and_then(|score| others.rank(score)),
        ranked,
        wanted,
        needed: wanted.map(|rank| others.needed(rank)),
        chance: field.as_ref().zip(score).zip(wanted).and_then(|((field, score), rank)| field.chance(score, rank)),
        sure: field
            .as_ref()
            .zip(wanted)
            .zip(ends)
            .and_then(|((field, rank), ends)| field.score_for(rank, scenario.certainty.confidence.percent(), ends)),
        middle: ranked.map(middle_rank).map(|rank| (rank, others.needed(rank))),
        mean: others.mean(record),
        complete: others.complete,
    }
}

/// The rank that the plan wants in an index: the best of its targets.
pub fn planned_rank(scenario: &Scenario, index: &Index) -> Option<u32> {
    let wanted = scenario.targets.iter().filter_map(|target| match &target.goal {
        Goal::Rank { index: of, at_most } if of == index => *at_most,
        _ => None,
    });
    wanted.min()
}

/// How many points are missing: nothing where the score is enough.
pub fn gap(needed: Needed, score: Decimal) -> Option<(Decimal, bool)> {
    match needed {
        Needed::Score { at, above } => {
            let met = if above { score > at } else { score >= at };
            let gap = at.millionths().saturating_sub(score.millionths());
            (!met).then(|| Decimal::from_millionths(gap)).flatten().map(|gap| (gap, above))
        }
        _ => None,
    }
}
