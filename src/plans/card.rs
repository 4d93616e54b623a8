//! Score cards that ship as data.

use super::text::Text;
use crate::model::{Band, Decimal, Item, ItemGroup, Language, Measure, Percent, ScoreCard};

/// A card.
#[derive(Debug)]
pub struct Card {
    /// The code name.
    pub code: &'static str,
    /// What it is called.
    pub name: Text,
    /// The groups, in order.
    pub groups: &'static [CardGroup],
    /// The bands whose names are known; from which total on, the official text says.
    pub bands: &'static [Text],
}

/// A group of a card.
#[derive(Debug)]
pub struct CardGroup {
    /// The code name, told apart within the card.
    pub code: &'static str,
    /// What it is called.
    pub name: Text,
    /// The items, in order.
    pub items: &'static [CardItem],
}

/// An item of a card.
#[derive(Debug)]
pub struct CardItem {
    /// The code name, told apart within the card.
    pub code: &'static str,
    /// What it is called.
    pub name: Text,
    /// What the source leaves open.
    pub note: Option<Text>,
    /// The most points.
    pub max: u64,
    /// The ratio from which on all points are given.
    pub full_at: Percent,
    /// Its ratio.
    pub measure: Measure,
    /// Where sources differ on when all points are given: what they say.
    pub choices: &'static [Percent],
}

impl Card {
    /// The card to begin with; the names of bands are the user's own from then on.
    pub fn begun(&self, language: Language) -> ScoreCard {
        let origin = |code: &str| [self.code, ".", code].concat();
        let item = |item: &CardItem| Item {
            name: String::new(),
            origin: origin(item.code),
            max: Decimal::new(item.max, 0).unwrap_or(Decimal::ZERO),
            full_at: item.full_at,
            measure: item.measure,
            fixed: false,
        };
        let group = |group: &CardGroup| ItemGroup {
            name: String::new(),
            origin: origin(group.code),
            items: group.items.iter().map(item).collect(),
        };
        let band = |name: &Text| Band { name: name.of(language).to_owned(), at_least: None };
        ScoreCard {
            name: String::new(),
            origin: self.code.to_owned(),
            groups: self.groups.iter().map(group).collect(),
            bands: self.bands.iter().map(band).collect(),
            wanted: None,
        }
    }
}
