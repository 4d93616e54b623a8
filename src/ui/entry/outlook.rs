//! The fields of the path, of the split and of certainty: what each holds, where it goes, what it is called.

use super::{Entry, Kind, at};
use crate::i18n::{AllocationWords, PathWords, RiskWords};
use crate::model::{
    Allocation, Certainty, Decimal, Level, MAX_COUNT, MAX_DAYS, MAX_STEPS, MAX_WEIGHT, Percent, Route, Scenario, Scope,
    Setting,
};
use std::ops::RangeInclusive;

/// A field of the path; the number is the place of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RouteField {
    /// The volume of a step last year.
    LastYear(u8),
    /// The number by which the volume of a step is reckoned.
    Weight(u8),
    /// What this year is to last year.
    Growth,
    /// The days at which steps end.
    Cutoffs,
    /// The days off.
    DaysOff,
}

/// A part of what is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The unit in this row of the data.
    Unit(u32),
    /// A level.
    Level(Level),
    /// The field in this place among those of the data.
    Field(u32),
}

/// What is settled for a part by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SettingField {
    /// The share that it has anyway.
    Floor,
    /// The greatest possible share.
    Cap,
    /// How hard a rise is for it.
    Weight,
    /// Its number.
    Lock,
}

/// What is settled of how far months stray.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CertaintyField {
    /// The coefficient of variation of a month's volume.
    Volume,
    /// The standard deviation of a month's share.
    Share,
    /// What all volumes have in common.
    Shock,
    /// What random draws begin with.
    Seed,
}

impl CertaintyField {
    pub(super) fn kind(self) -> Kind {
        if self == CertaintyField::Seed { Kind::Count } else { Kind::Percent }
    }

    pub(super) fn id(self) -> &'static str {
        match self {
            CertaintyField::Volume => "volume-spread",
            CertaintyField::Share => "share-spread",
            CertaintyField::Shock => "shock",
            CertaintyField::Seed => "seed",
        }
    }

    pub(super) fn label(self, words: &'static RiskWords) -> &'static str {
        match self {
            CertaintyField::Volume => words.spread.volume,
            CertaintyField::Share => words.spread.share,
            CertaintyField::Shock => words.spread.shock,
            CertaintyField::Seed => words.draws.seed,
        }
    }

    pub(super) fn entry(self, certainty: Certainty) -> Entry {
        let percent = |percent: Option<_>| percent.map_or(Entry::Empty, Entry::Percent);
        match self {
            CertaintyField::Volume => percent(certainty.volume),
            CertaintyField::Share => percent(certainty.share),
            CertaintyField::Shock => percent(Some(certainty.shock).filter(|&shock| shock != Percent::ZERO)),
            CertaintyField::Seed => Entry::Count(certainty.seed),
        }
    }

    pub(super) fn put(self, certainty: &mut Certainty, entry: &Entry) {
        let usual = Certainty::default();
        match self {
            CertaintyField::Volume => certainty.volume = entry.percent(),
            CertaintyField::Share => certainty.share = entry.percent(),
            CertaintyField::Shock => certainty.shock = entry.percent().unwrap_or(usual.shock),
            CertaintyField::Seed => certainty.seed = entry.count().unwrap_or(usual.seed),
        }
    }
}

fn count(count: Option<u64>) -> Entry {
    count.map_or(Entry::Empty, Entry::Count)
}

impl RouteField {
    pub(super) fn kind(self) -> Kind {
        match self {
            RouteField::LastYear(_) | RouteField::Weight(_) => Kind::Count,
            RouteField::Growth => Kind::Decimal,
            RouteField::Cutoffs | RouteField::DaysOff => Kind::Days,
        }
    }

    pub(super) fn id(self) -> String {
        match self {
            RouteField::LastYear(step) => ["last-year-", &step.to_string()].concat(),
            RouteField::Weight(step) => ["weight-", &step.to_string()].concat(),
            RouteField::Growth => "growth".to_owned(),
            RouteField::Cutoffs => "cutoffs".to_owned(),
            RouteField::DaysOff => "days-off".to_owned(),
        }
    }

    pub(super) fn label(self, words: &'static PathWords) -> &'static str {
        match self {
            RouteField::LastYear(_) => words.heading.last_year,
            RouteField::Weight(_) => words.heading.weight,
            RouteField::Growth => words.growth,
            RouteField::Cutoffs => words.cutoffs,
            RouteField::DaysOff => words.days_off,
        }
    }

    pub(super) fn entry(self, route: &Route) -> Entry {
        let told = |numbers: &[Option<u64>], step: u8| count(numbers.get(usize::from(step)).copied().flatten());
        let days = |days: &[_]| if days.is_empty() { Entry::Empty } else { Entry::Days(days.to_vec()) };
        match self {
            RouteField::LastYear(step) => told(&route.last_year, step),
            RouteField::Weight(step) => told(&route.weights, step),
            RouteField::Growth => Entry::Decimal(route.growth),
            RouteField::Cutoffs => days(&route.cutoffs),
            RouteField::DaysOff => days(&route.days_off),
        }
    }

    pub(super) fn put(self, route: &mut Route, entry: Entry) {
        match self {
            RouteField::LastYear(step) => tell(&mut route.last_year, step, entry.count()),
            RouteField::Weight(step) => tell(&mut route.weights, step, entry.count()),
            RouteField::Growth => route.growth = entry.decimal().unwrap_or(Decimal::HUNDRED),
            RouteField::Cutoffs => route.cutoffs = entry.days(),
            RouteField::DaysOff => route.days_off = entry.days(),
        }
    }
}

/// Puts a number into its place; behind the last one known there is nothing.
fn tell(numbers: &mut Vec<Option<u64>>, step: u8, number: Option<u64>) {
    let place = usize::from(step);
    if u32::from(step) >= MAX_STEPS {
        return;
    }
    if numbers.len() <= place {
        numbers.resize(place + 1, None);
    }
    if let Some(held) = numbers.get_mut(place) {
        *held = number;
    }
    while numbers.last() == Some(&None) {
        numbers.pop();
    }
}

impl Part {
    /// Whom it is about, where that is in the data.
    pub fn scope(self, scenario: &Scenario) -> Option<Scope> {
        match self {
            Part::Unit(row) => scenario.units.get(at(row)).map(|unit| Scope::Unit(unit.name.clone())),
            Part::Level(level) => Some(Scope::Level(level)),
            Part::Field(place) => scenario.fields().get(at(place)).map(|field| Scope::Field((*field).to_owned())),
        }
    }

    fn id(self) -> String {
        match self {
            Part::Unit(row) => row.to_string(),
            Part::Level(level) => level.code().to_owned(),
            Part::Field(place) => ["field-", &place.to_string()].concat(),
        }
    }
}

impl SettingField {
    pub(super) fn kind(self) -> Kind {
        match self {
            SettingField::Floor | SettingField::Cap => Kind::Percent,
            SettingField::Weight | SettingField::Lock => Kind::Count,
        }
    }

    pub(super) fn range(self) -> RangeInclusive<u64> {
        match self {
            SettingField::Weight => 1..=u64::from(MAX_WEIGHT),
            _ => 0..=MAX_COUNT,
        }
    }

    pub(super) fn id(self, part: Part) -> String {
        let name = match self {
            SettingField::Floor => "floor-",
            SettingField::Cap => "cap-",
            SettingField::Weight => "difficulty-",
            SettingField::Lock => "lock-",
        };
        [name, &part.id()].concat()
    }

    pub(super) fn label(self, words: &'static AllocationWords) -> &'static str {
        match self {
            SettingField::Floor => words.heading.floor,
            SettingField::Cap => words.heading.cap,
            SettingField::Weight => words.heading.weight,
            SettingField::Lock => words.heading.lock,
        }
    }

    pub(super) fn entry(self, part: Part, scenario: &Scenario) -> Entry {
        let Some(scope) = part.scope(scenario) else { return Entry::Empty };
        let setting = scenario.allocation.setting(&scope);
        let percent = |share: Option<_>| share.map_or(Entry::Empty, Entry::Percent);
        match self {
            SettingField::Floor => percent(setting.floor),
            SettingField::Cap => percent(setting.cap),
            SettingField::Weight if setting.weight == 1 => Entry::Empty,
            SettingField::Weight => Entry::Count(setting.weight.into()),
            SettingField::Lock => count(setting.lock),
        }
    }

    pub(super) fn put(self, part: Part, scenario: &mut Scenario, entry: &Entry) {
        let Some(scope) = part.scope(scenario) else { return };
        let setting = setting_mut(&mut scenario.allocation, scope);
        match self {
            SettingField::Floor => setting.floor = entry.percent(),
            SettingField::Cap => setting.cap = entry.percent(),
            SettingField::Weight => setting.weight = entry.count().and_then(|it| u8::try_from(it).ok()).unwrap_or(1),
            SettingField::Lock => setting.lock = entry.count(),
        }
        scenario.allocation.settings.retain(|setting| !setting.is_blank());
    }
}

/// What is settled for a part, to be changed; made where nothing is.
fn setting_mut(allocation: &mut Allocation, part: Scope) -> &mut Setting {
    let settings = &mut allocation.settings;
    let place = settings.iter().position(|setting| setting.part == part).unwrap_or(settings.len());
    if place == settings.len() {
        settings.push(Setting::new(part));
    }
    #[expect(clippy::indexing_slicing, reason = "the place is that of a setting found or just pushed")]
    &mut settings[place]
}

/// The greatest number of days in one field.
pub(super) const MOST_DAYS: usize = MAX_DAYS as usize;
