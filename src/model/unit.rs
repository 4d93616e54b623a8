//! Units: the rows of the data, each with its level, its field, its figures and their history.

use super::codes::codes;
use super::figures::{Counts, Figures};

codes! {
    /// What a row stands for.
    Level {
        /// A department or agency of the province.
        Province "province",
        /// A district.
        District "district",
        /// A commune or ward.
        Commune "commune",
        /// A field over all units: the same dossiers, cut another way.
        Field "field",
        /// An official: the same dossiers, by the hand that handles them.
        Official "official",
    }
}

impl Level {
    /// Whether rows of this level are units whose figures add up to the whole.
    pub const fn is_unit(self) -> bool {
        matches!(self, Level::Province | Level::District | Level::Commune)
    }
}

/// A row of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name; scopes refer to it.
    pub name: String,
    /// What it stands for.
    pub level: Level,
    /// Its field (land, construction …); empty where it has none.
    pub field: String,
    /// Its figures up to the cut-off.
    pub figures: Figures,
    /// Its counts in each part of the period, as far as they are told: one table a part.
    pub history: Vec<Counts>,
}

impl Unit {
    /// A unit of which nothing is known but its name and level.
    pub fn new(name: impl Into<String>, level: Level) -> Unit {
        Unit { name: name.into(), level, field: String::new(), figures: Figures::default(), history: Vec::new() }
    }
}
