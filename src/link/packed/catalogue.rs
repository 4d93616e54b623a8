//! The lists that packed links count their places in. Append only: a place once given out keeps its meaning.
//!
//! They depend neither on the order of the model's lists nor on how its enumerations are held. Counts and indicators
//! have their numbers in the model's own tables; what else is new in the model is appended here, and the tests fail
//! until it is.

use crate::model::{
    Cadence, Comparator, Completion, Confidence, Count, Division, Goal, Index, Indicator, Level, Manner, Measure,
    Percent, Policy, Profile, Ratio, Reading, Scope, Shape, StandardGroup, Subject, TaskGroup, Ties, Unknown, Volume,
    Yardstick,
};

/// A list by the numbers that the model gives; a number that is missing or given twice does not compile.
macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident: $kind:ident) => {
        $(#[$doc])*
        #[expect(clippy::indexing_slicing, reason = "what does not fit fails while it is compiled")]
        pub(super) const $name: [$kind; $kind::ALL.len()] = {
            let mut list = [$kind::ALL[0]; $kind::ALL.len()];
            let mut place = 0;
            while place < list.len() {
                list[$kind::ALL[place].number()] = $kind::ALL[place];
                place += 1;
            }
            place = 0;
            while place < list.len() {
                assert!(list[place].number() == place, "a number is missing or given twice");
                place += 1;
            }
            list
        };
    };
}

numbered! {
    /// The counts. What was carried over comes before what was received: the sum of the latter depends on the former.
    COUNTS: Count
}

numbered! {
    /// The indicators; a volume has the place of the first indicator here that has it.
    INDICATORS: Indicator
}

pub(super) const COMPARATORS: &[Comparator] =
    &[Comparator::AtLeast, Comparator::Above, Comparator::AtMost, Comparator::Below];

pub(super) const UNKNOWNS: &[Unknown] = &[Unknown::Need, Unknown::Reach, Unknown::Volume, Unknown::Date];

pub(super) const LEVELS: &[Level] = &[Level::Province, Level::District, Level::Commune, Level::Field, Level::Official];

pub(super) const STANDARD_GROUPS: &[StandardGroup] = &[
    StandardGroup::Direction,
    StandardGroup::Institutions,
    StandardGroup::Procedures,
    StandardGroup::Organisation,
    StandardGroup::CivilService,
    StandardGroup::Finance,
    StandardGroup::Digital,
    StandardGroup::Ranking,
];

pub(super) const MANNERS: &[Manner] = &[Manner::Points, Manner::Relative];

pub(super) const CADENCES: &[Cadence] =
    &[Cadence::Month, Cadence::Quarter, Cadence::HalfYear, Cadence::NineMonths, Cadence::Year];

pub(super) const PROFILES: &[Profile] = &[Profile::Even, Profile::WorkingDays, Profile::LastYear, Profile::Typed];

pub(super) const SHAPES: &[Shape] = &[Shape::Level, Shape::Straight, Shape::SCurve];

pub(super) const DIVISIONS: &[Division] = &[Division::Units, Division::Levels, Division::Fields];

pub(super) const POLICIES: &[Policy] =
    &[Policy::SameShare, Policy::SameYearEnd, Policy::SameUplift, Policy::Headroom, Policy::LeastEffort];

pub(super) const CONFIDENCES: &[Confidence] =
    &[Confidence::Half, Confidence::Eighty, Confidence::Ninety, Confidence::NinetyFive];

pub(super) const TIES: &[Ties] = &[Ties::Shared, Ties::Behind];

/// Measures, blank.
pub(super) const MEASURES: &[Measure] = &[
    Measure::Indicator(Indicator::OnlineOfReceived),
    Measure::Counts(Count::Received, Count::Received),
    Measure::Numbers(None, None),
    Measure::Share(None),
    Measure::Points(None),
];

pub(super) const READINGS: &[Reading] = &[Reading::MiddleRank, Reading::MeanScore];

pub(super) const SUBJECTS: &[Subject] = &[Subject::Units, Subject::Officials];

/// The indices; the last one stands for every index of the user's own.
pub(super) const INDICES: &[Index] =
    &[Index::Par, Index::Pci, Index::Sipas, Index::Papi, Index::Dti, Index::Ict, Index::Own(String::new())];

/// Headings, blank.
pub(super) const GROUPS: &[TaskGroup] = &[TaskGroup::Standard(StandardGroup::Direction), TaskGroup::Own(String::new())];

/// Scopes, blank.
pub(super) const SCOPES: &[Scope] =
    &[Scope::All, Scope::Level(Level::Province), Scope::Field(String::new()), Scope::Unit(String::new())];

/// States of a task, blank; a day is read over the one that stands here.
pub(super) const COMPLETIONS: &[Completion] =
    &[Completion::Open, Completion::Done, Completion::DoneOn(crate::model::Date::MIN)];

/// Yardsticks, blank.
pub(super) const YARDSTICKS: &[Yardstick] = &[
    Yardstick::Score(Index::Par),
    Yardstick::Rank(Index::Par),
    Yardstick::Share { indicator: Indicator::OnlineOfReceived, last: None },
];

/// Goals, blank.
pub(super) fn goals() -> [Goal; 8] {
    [
        Goal::Ratio(Ratio::default()),
        Goal::Rank { index: Index::Par, at_most: None },
        Goal::Score { index: Index::Par, at_least: None },
        Goal::Average { index: Index::Par, reading: Reading::MiddleRank },
        Goal::Improve(Yardstick::Score(Index::Par)),
        Goal::Growth {
            indicator: Indicator::OnlineOfReceived,
            by: Percent::ZERO,
            manner: Manner::Points,
            base: None,
            year: None,
        },
        Goal::Assigned { count: None, assigned: None, done: None },
        Goal::Milestone(Completion::Open),
    ]
}

/// The volume in the place of an indicator; `None` where an indicator before it has the same.
pub(super) fn volume(place: u32) -> Option<Volume> {
    let place = usize::try_from(place).ok()?;
    let volume = Volume::of(*INDICATORS.get(place)?);
    INDICATORS.iter().take(place).all(|&before| Volume::of(before) != volume).then_some(volume)
}

#[cfg(test)]
mod tests {
    use super::*;

    const APPEND: &str = "something is missing from a list of this file: append it, and freeze it with the release";

    fn holds<T: PartialEq>(list: &[T], all: &[T]) -> bool {
        all.iter().all(|it| list.iter().filter(|&other| other == it).count() == 1)
    }

    #[test]
    fn every_list_is_complete() {
        assert!(holds(COMPARATORS, Comparator::ALL), "{APPEND}");
        assert!(holds(UNKNOWNS, Unknown::ALL), "{APPEND}");
        assert!(holds(LEVELS, Level::ALL), "{APPEND}");
        assert!(holds(STANDARD_GROUPS, StandardGroup::ALL), "{APPEND}");
        assert!(holds(MANNERS, Manner::ALL), "{APPEND}");
        assert!(holds(READINGS, Reading::ALL), "{APPEND}");
        assert!(holds(SUBJECTS, Subject::ALL), "{APPEND}");
        assert!(holds(INDICES, Index::PUBLISHED), "{APPEND}");
        assert!(holds(CADENCES, Cadence::ALL), "{APPEND}");
        assert!(holds(PROFILES, Profile::ALL), "{APPEND}");
        assert!(holds(SHAPES, Shape::ALL), "{APPEND}");
        assert!(holds(DIVISIONS, Division::ALL), "{APPEND}");
        assert!(holds(POLICIES, Policy::ALL), "{APPEND}");
        assert!(holds(CONFIDENCES, Confidence::ALL), "{APPEND}");
        assert!(holds(TIES, Ties::ALL), "{APPEND}");
    }

    #[test]
    fn every_volume_has_one_place() {
        let places: Vec<Volume> = (0..64).filter_map(volume).collect();
        assert!(holds(&places, &Volume::all().collect::<Vec<_>>()), "{APPEND}");
    }
}
