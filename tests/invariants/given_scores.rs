//! What is scored, ranked and asked: any of it within the limits of the model.

use candich::model::{
    Band, Confidence, Count, Drift, Index, Item, ItemGroup, League, Measure, Neighbour, Percent, STEPS, ScoreCard,
    Scores, Stratum, Survey, Ties,
};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::{count, indicator, percent, requirement};
use crate::given_scenario::{decimal, name};
use candich::plans::CARDS;

fn measure() -> impl Strategy<Value = Measure> {
    prop_oneof![
        indicator().prop_map(Measure::Indicator),
        (select(Count::ALL), select(Count::ALL)).prop_map(|(part, whole)| Measure::Counts(part, whole)),
        (option::of(count()), option::of(count())).prop_map(|(part, whole)| Measure::Numbers(part, whole)),
        option::of(percent()).prop_map(Measure::Share),
        option::of(decimal()).prop_map(Measure::Points),
    ]
}

fn origin(codes: Vec<String>) -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 1 => select(codes)]
}

fn item() -> impl Strategy<Value = Item> {
    let codes = CARDS.iter().flat_map(|card| {
        card.groups.iter().flat_map(|group| group.items).map(|item| [card.code, ".", item.code].concat())
    });
    let full_at = percent().prop_filter("nothing is divided by zero", |&it| it != Percent::ZERO);
    (name(), origin(codes.collect()), decimal(), full_at, measure(), any::<bool>())
        .prop_map(|(name, origin, max, full_at, measure, fixed)| Item { name, origin, max, full_at, measure, fixed })
}

fn card() -> impl Strategy<Value = ScoreCard> {
    let codes = CARDS.iter().flat_map(|card| card.groups.iter().map(|group| [card.code, ".", group.code].concat()));
    let group = (name(), origin(codes.collect()), prop::collection::vec(item(), 0..=3))
        .prop_map(|(name, origin, items)| ItemGroup { name, origin, items });
    let band = (name(), option::of(decimal())).prop_map(|(name, at_least)| Band { name, at_least });
    let cards = CARDS.iter().map(|card| card.code.to_owned()).collect();
    (
        name(),
        origin(cards),
        prop::collection::vec(group, 0..=3),
        prop::collection::vec(band, 0..=3),
        option::of(decimal()),
    )
        .prop_map(|(name, origin, groups, bands, wanted)| ScoreCard { name, origin, groups, bands, wanted })
}

fn league() -> impl Strategy<Value = League> {
    let rank = || option::of(1..=u32::MAX);
    let other = (name(), rank(), option::of(decimal())).prop_map(|(name, rank, score)| Neighbour { name, rank, score });
    let drift = (decimal(), any::<bool>(), decimal()).prop_map(|(mean, down, sd)| Drift { mean, down, sd });
    let drift = prop_oneof![Just(Drift::default()), drift];
    let others = prop::collection::vec(other, 0..=4);
    (select(Index::PUBLISHED), others, select(Ties::ALL), rank(), option::of(decimal()), drift).prop_map(
        |(index, others, ties, wanted, expected, drift)| League { index, others, ties, wanted, expected, drift },
    )
}

fn survey() -> impl Strategy<Value = Survey> {
    let told = || option::of(count());
    let steps = prop_oneof![Just([None; STEPS]), [told(), told(), told(), told(), told()]];
    let stratum = (name(), told(), told(), steps, option::of(decimal())).prop_map(
        |(name, respondents, satisfied, steps, weight)| Stratum { name, respondents, satisfied, steps, weight },
    );
    let planned = (1..=5_u8, option::of(percent()), percent());
    (requirement(), prop::collection::vec(stratum, 0..=3), told(), select(Confidence::ALL), planned).prop_map(
        |(requirement, strata, population, confidence, (satisfied_from, truth, power))| Survey {
            requirement,
            strata,
            population,
            confidence,
            satisfied_from,
            truth,
            power,
        },
    )
}

/// As usual, or any.
pub(crate) fn scores() -> BoxedStrategy<Scores> {
    let leagues = prop::collection::vec(league(), 0..=3).prop_map(|leagues| {
        leagues.into_iter().fold(Vec::new(), |mut held: Vec<League>, league| {
            if held.iter().all(|it| it.index != league.index) {
                held.push(league);
            }
            held
        })
    });
    let survey = prop_oneof![Just(Survey::default()), survey()];
    let any =
        (option::of(card()), leagues, survey).prop_map(|(card, leagues, survey)| Scores { card, leagues, survey });
    prop_oneof![2 => Just(Scores::default()), 1 => any].boxed()
}
