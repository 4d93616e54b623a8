//! What a province is scored, ranked and asked about: a score card, the neighbours in the indices, a survey.

use super::certainty::Confidence;
use super::codes::codes;
use super::comparator::Comparator;
use super::count::Count;
use super::decimal::Decimal;
use super::index::Index;
use super::indicator::Indicator;
use super::percent::Percent;
use super::question::Requirement;

/// The greatest number of groups of a card, of items of a group, of bands: each.
pub const MAX_ITEMS: u32 = 60;
/// The greatest number of neighbours in an index.
pub const MAX_NEIGHBOURS: u32 = 200;
/// The greatest number of strata of a survey.
pub const MAX_STRATA: u32 = 200;
/// The steps of an answer, the least satisfied first.
pub const STEPS: usize = 5;

/// The ratio that an item is scored by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// An indicator of the scenario's counts.
    Indicator(Indicator),
    /// One count of the scenario over another.
    Counts(Count, Count),
    /// Two numbers: so many of so many.
    Numbers(Option<u64>, Option<u64>),
    /// A share.
    Share(Option<Percent>),
    /// None: the points themselves are told.
    Points(Option<Decimal>),
}

/// An item: `min(max, max · ratio / full_at)` points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is called, where the user called it something.
    pub name: String,
    /// The code of the shipped card's item that it comes from; empty where it comes from none.
    pub origin: String,
    /// The most points.
    pub max: Decimal,
    /// The ratio from which on all points are given; above zero.
    pub full_at: Percent,
    /// Its ratio.
    pub measure: Measure,
    /// Whether the way to a wanted total leaves it as it is.
    pub fixed: bool,
}

/// Items under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemGroup {
    /// What it is called, where the user called it something.
    pub name: String,
    /// The code of the shipped card's group that it comes from; empty where it comes from none.
    pub origin: String,
    /// The items, in order.
    pub items: Vec<Item>,
}

/// A class of totals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// What it is called.
    pub name: String,
    /// The lowest total that belongs to it.
    pub at_least: Option<Decimal>,
}

/// A card of points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreCard {
    /// What it is called.
    pub name: String,
    /// The code of the shipped card that it began with; empty where it began with none.
    pub origin: String,
    /// The groups, in order.
    pub groups: Vec<ItemGroup>,
    /// The bands.
    pub bands: Vec<Band>,
    /// The total that is wanted.
    pub wanted: Option<Decimal>,
}

codes! {
    /// Who comes first of those with the same score.
    #[derive(Default)]
    Ties {
        /// They share the better rank.
        #[default]
        Shared "shared",
        /// The others do.
        Behind "behind",
    }
}

/// Another one in an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbour {
    /// Its name.
    pub name: String,
    /// Its rank.
    pub rank: Option<u32>,
    /// Its score.
    pub score: Option<Decimal>,
}

/// How the scores of the others move until the index is told again: each by a normal law of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// By how much on average.
    pub mean: Decimal,
    /// Whether that is downwards.
    pub down: bool,
    /// The standard deviation.
    pub sd: Decimal,
}

/// The others in an index, and what is wanted among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct League {
    /// The index.
    pub index: Index,
    /// The others, as far as they are known.
    pub others: Vec<Neighbour>,
    /// Who comes first of equals.
    pub ties: Ties,
    /// The rank that is wanted; without one, the plan's.
    pub wanted: Option<u32>,
    /// The score that is expected; without one, this year's.
    pub expected: Option<Decimal>,
    /// How the others move.
    pub drift: Drift,
}

impl League {
    /// One of which nothing is known yet.
    pub fn new(index: Index) -> League {
        League {
            index,
            others: Vec::new(),
            ties: Ties::default(),
            wanted: None,
            expected: None,
            drift: Drift::default(),
        }
    }
}

/// The answers of one part of those asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stratum {
    /// What it is called.
    pub name: String,
    /// How many answered.
    pub respondents: Option<u64>,
    /// How many of them are satisfied.
    pub satisfied: Option<u64>,
    /// The answers by step, the least satisfied first; where any is told, they say how many answered and are satisfied.
    pub steps: [Option<u64>; STEPS],
    /// How much it weighs in the whole.
    pub weight: Option<Decimal>,
}

/// A survey of satisfaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// What is to be shown.
    pub requirement: Requirement,
    /// The parts of those asked; without any, the scenario's counts are the answers.
    pub strata: Vec<Stratum>,
    /// How many could have been asked.
    pub population: Option<u64>,
    /// How sure the interval is.
    pub confidence: Confidence,
    /// The step from which on an answer is satisfied, from 1.
    pub satisfied_from: u8,
    /// The true share that a sample is planned for.
    pub truth: Option<Percent>,
    /// How likely such a sample is to show it.
    pub power: Percent,
}

impl Default for Survey {
    fn default() -> Survey {
        Survey {
            requirement: Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(80) },
            strata: Vec::new(),
            population: None,
            confidence: Confidence::NinetyFive,
            satisfied_from: 4,
            truth: None,
            power: Percent::whole(80),
        }
    }
}

/// Everything that is scored, ranked and asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// The card, where there is one.
    pub card: Option<ScoreCard>,
    /// What is known of the indices, each once.
    pub leagues: Vec<League>,
    /// The survey.
    pub survey: Survey,
}

impl Scores {
    /// What is known of the others in an index.
    pub fn league(&self, index: &Index) -> Option<&League> {
        self.leagues.iter().find(|league| league.index == *index)
    }

    /// The same, to be changed; made where there is nothing.
    pub fn league_mut(&mut self, index: &Index) -> &mut League {
        let place = self.leagues.iter().position(|league| league.index == *index).unwrap_or(self.leagues.len());
        if place == self.leagues.len() {
            self.leagues.push(League::new(index.clone()));
        }
        #[expect(clippy::indexing_slicing, reason = "the place is that of a league found or just pushed")]
        &mut self.leagues[place]
    }
}
