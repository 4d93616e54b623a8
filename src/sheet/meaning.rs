//! What a column of a table holds, and the names by which it is known.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::words::{level, unmarked};
use crate::i18n::board::volume_name;
use crate::i18n::phrase::fill;
use crate::model::{Count, Indicator, Language, Level, Volume};

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing that is taken.
    #[default]
    Nothing,
    /// Running numbers, which nobody needs.
    Running,
    /// The names of the units.
    Name,
    /// What each row stands for.
    Level,
    /// The fields.
    Field,
    /// The month that a row is about.
    Month,
    /// A count.
    Count(Count),
    /// A volume still to come.
    Ahead(Volume),
    /// A printed rate: the counts are held against it, and it is not taken.
    Rate(Indicator),
}

impl Meaning {
    /// Everything that a column can hold, as a list to choose from has it.
    pub fn all() -> impl Iterator<Item = Meaning> {
        use Meaning as M;
        [M::Nothing, M::Name, M::Level, M::Field, M::Month, M::Running]
            .into_iter()
            .chain(Count::ALL.iter().copied().map(M::Count))
            .chain(Volume::all().map(M::Ahead))
            .chain(Indicator::ALL.iter().copied().map(M::Rate))
    }

    /// Its code name.
    pub fn code(self) -> String {
        match self {
            Meaning::Nothing => "nothing".to_owned(),
            Meaning::Running => "running".to_owned(),
            Meaning::Name => "name".to_owned(),
            Meaning::Level => "level".to_owned(),
            Meaning::Field => "field".to_owned(),
            Meaning::Month => "month".to_owned(),
            Meaning::Count(count) => count.code().to_owned(),
            Meaning::Ahead(volume) => ["ahead:", &volume.code()].concat(),
            Meaning::Rate(indicator) => ["rate:", indicator.definition().code].concat(),
        }
    }

    /// The meaning with this code name.
    pub fn from_code(code: &str) -> Option<Meaning> {
        Meaning::all().find(|meaning| meaning.code() == code)
    }

    /// Its name for a reader.
    pub fn name(self, language: Language) -> String {
        let words = &language.planning();
        match self {
            Meaning::Nothing => words.import.nothing.to_owned(),
            Meaning::Running => words.import.running.to_owned(),
            Meaning::Name => words.data.unit.to_owned(),
            Meaning::Level => words.data.level.to_owned(),
            Meaning::Field => words.data.field.to_owned(),
            Meaning::Month => words.import.month.to_owned(),
            Meaning::Count(count) => (language.words().count)(count).to_owned(),
            Meaning::Ahead(volume) => volume_name(language, volume),
            Meaning::Rate(indicator) => {
                let definition = (language.words().indicator)(indicator).definition;
                fill(words.import.rate, &[("definition", definition)]).plain()
            }
        }
    }

    /// Whether its cells are counts.
    pub fn is_number(self) -> bool {
        matches!(self, Meaning::Count(_) | Meaning::Ahead(_))
    }
}

/// The counts that tables give first, as tables give them: each whole before its parts, what came in before what became
/// of it. The report's own order has the parts first; links and files keep to that.
const FIRST: &[Count] = &[
    Count::Received,
    Count::CarriedOver,
    Count::ReceivedNew,
    Count::Online,
    Count::OnlineFull,
    Count::OnlinePartial,
    Count::Direct,
    Count::Postal,
    Count::Resolved,
    Count::ResolvedEarly,
    Count::ResolvedOnTime,
    Count::ResolvedLate,
    Count::ResolvedOnline,
    Count::Pending,
    Count::PendingWithin,
    Count::PendingOverdue,
];

/// Every count, as the columns of tables stand.
pub fn in_order() -> impl Iterator<Item = Count> {
    FIRST.iter().chain(Count::ALL.iter().filter(|count| !FIRST.contains(count))).copied()
}

/// What a heading is known to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A column.
    Column(Meaning),
    /// The names of units, all of this level: "Xã".
    Units(Level),
}

/// What stands over a column of running numbers.
const RUNNING: &[&str] = &["stt", "tt", "so tt", "so thu tu", "no"];

/// What else stands over the names of the units.
const UNITS: &[&str] = &[
    "ten don vi",
    "don vi co quan",
    "co quan don vi",
    "ten co quan don vi",
    "don vi thuc hien",
    "dia phuong",
    "ten",
    "units",
    "name",
    "agency",
];

/// What a heading names by one of the project's own names: in either language, with or without marks, or by its code.
pub fn named(text: &str) -> Option<Named> {
    let plain = unmarked(text);
    if RUNNING.contains(&plain.as_str()) {
        return Some(Named::Column(Meaning::Running));
    }
    if UNITS.contains(&plain.as_str()) {
        return Some(Named::Column(Meaning::Name));
    }
    let found = COLUMNS.get(&plain).copied();
    found.map(Named::Column).or_else(|| level(text).map(Named::Units))
}

/// What the project itself calls a column, without marks. Every heading is asked.
static COLUMNS: LazyLock<BTreeMap<String, Meaning>> = LazyLock::new(column_names);

fn column_names() -> BTreeMap<String, Meaning> {
    let mut names = BTreeMap::new();
    let heads = |meaning: &Meaning| !matches!(meaning, Meaning::Nothing | Meaning::Running | Meaning::Rate(_));
    for meaning in Meaning::all().filter(heads) {
        let code = if let Meaning::Count(count) = meaning { Some(count.code().to_owned()) } else { None };
        let words = Language::ALL.iter().map(|&language| meaning.name(language));
        for name in code.into_iter().chain(words) {
            names.entry(unmarked(&name)).or_insert(meaning);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_lead_back() {
        for meaning in Meaning::all() {
            assert_eq!(Meaning::from_code(&meaning.code()), Some(meaning));
        }
    }

    #[test]
    fn every_count_and_volume_is_found_by_each_of_its_names() {
        for meaning in Meaning::all().filter(|meaning| meaning.is_number()) {
            for language in Language::ALL {
                assert_eq!(named(&meaning.name(*language)), Some(Named::Column(meaning)), "{language:?}");
            }
        }
    }

    #[test]
    fn every_count_has_its_place_among_the_columns() {
        let mut ordered: Vec<Count> = in_order().collect();
        ordered.sort_unstable();
        let mut all = Count::ALL.to_vec();
        all.sort_unstable();
        assert_eq!(ordered, all);
    }
}
