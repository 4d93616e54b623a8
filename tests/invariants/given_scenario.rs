//! Whole scenarios: units with Vietnamese names, every kind of goal, scope and gate, indices, histories.
//!
//! Beside `given`, which it takes the small things from.

use std::rc::Rc;

use candich::model::{
    Allocation, Asked, Cadence, Certainty, Completion, Condition, Confidence, Count, Counts, Decimal, Division,
    Figures, Forecast, Gate, Goal, Index, IndexRecord, Level, MAX_WEIGHT, Manner, Percent, Placing, Policy, Profile,
    Ratio, Reading, Route, Scenario, Scope, Setting, Shape, StandardGroup, Subject, Target, TaskGroup, Unit, Unknown,
    Volume, Yardstick,
};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::{any_counts, branch, count, day, indicator, percent, requirement};
use crate::given_scores::scores;

const WORDS: &[&str] = &[
    "Sở Xây dựng",
    "UBND huyện Diên Khánh",
    "Phường Vĩnh Hải",
    "Xã Ninh Ích",
    "đất đai",
    "Đội",
    "A",
    "ẵ",
    "&=#?%",
    "🙂",
    "Sở Tài nguyên và Môi trường",
    "UBND xã",
    "0",
    "e\u{301}",
    "<b>",
    "=1+1",
];

/// A name, often one that begins or ends like another.
pub(crate) fn name() -> impl Strategy<Value = String> {
    let word = || select(WORDS);
    prop_oneof![
        1 => Just(String::new()),
        3 => word().prop_map(str::to_owned),
        3 => (word(), 0..300_u32).prop_map(|(word, number)| format!("{word} {number}")),
        2 => (word(), word()).prop_map(|(one, other)| format!("{one} {other}")),
        1 => (word(), 1..40_usize).prop_map(|(word, times)| word.repeat(times).chars().take(500).collect()),
        1 => "\\PC{0,20}",
    ]
}

pub(crate) fn decimal() -> impl Strategy<Value = Decimal> {
    let exact =
        (0..=Decimal::MAX_SCALE).prop_flat_map(|scale| (0..=Decimal::MOST * 10_u64.pow(scale.into()), Just(scale)));
    prop_oneof![3 => (0..=10_000_u64, Just(2_u8)), 1 => exact]
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).unwrap())
}

fn index() -> impl Strategy<Value = Index> {
    prop_oneof![4 => select(Index::PUBLISHED), 1 => name().prop_map(Index::Own)]
}

fn group() -> impl Strategy<Value = TaskGroup> {
    prop_oneof![
        3 => select(StandardGroup::ALL).prop_map(TaskGroup::Standard),
        1 => name().prop_map(TaskGroup::Own),
    ]
}

fn ratio() -> impl Strategy<Value = Ratio> {
    let alternatives = prop::collection::vec(branch(indicator()), 0..=3);
    let cap = prop_oneof![2 => Just(Percent::HUNDRED), 1 => percent()];
    (branch(indicator()), alternatives, cap, option::of(percent()))
        .prop_map(|(target, alternatives, cap, pace)| Ratio { target, alternatives, cap, pace })
}

fn yardstick() -> impl Strategy<Value = Yardstick> {
    prop_oneof![
        index().prop_map(Yardstick::Score),
        index().prop_map(Yardstick::Rank),
        (indicator(), option::of(percent())).prop_map(|(indicator, last)| Yardstick::Share { indicator, last }),
    ]
}

fn completion() -> impl Strategy<Value = Completion> {
    prop_oneof![Just(Completion::Open), Just(Completion::Done), day().prop_map(Completion::DoneOn)]
}

fn goal() -> impl Strategy<Value = Goal> {
    let growth = (indicator(), percent(), select(Manner::ALL), option::of(percent()), any::<Option<u16>>());
    let assigned = (option::of(select(Count::ALL)), option::of(count()), option::of(count()));
    prop_oneof![
        3 => ratio().prop_map(Goal::Ratio),
        1 => (index(), any::<Option<u32>>()).prop_map(|(index, at_most)| Goal::Rank { index, at_most }),
        1 => (index(), option::of(decimal())).prop_map(|(index, at_least)| Goal::Score { index, at_least }),
        1 => (index(), select(Reading::ALL)).prop_map(|(index, reading)| Goal::Average { index, reading }),
        1 => yardstick().prop_map(Goal::Improve),
        1 => growth.prop_map(|(indicator, by, manner, base, year)| Goal::Growth { indicator, by, manner, base, year }),
        1 => assigned.prop_map(|(count, assigned, done)| Goal::Assigned { count, assigned, done }),
        1 => completion().prop_map(Goal::Milestone),
    ]
}

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        2 => Just(Scope::All),
        1 => select(Level::ALL).prop_map(Scope::Level),
        1 => name().prop_map(Scope::Field),
        1 => name().prop_map(Scope::Unit),
    ]
}

fn target() -> impl Strategy<Value = Target> {
    (name(), origin(), group(), goal(), scope(), option::of(day()), name()).prop_map(
        |(name, origin, group, goal, scope, deadline, lead)| Target {
            name,
            origin,
            group,
            goal,
            scope,
            deadline,
            lead,
        },
    )
}

fn origin() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), (1..30_u32).prop_map(|row| format!("khanh-hoa-2021.{row}"))]
}

fn gate() -> impl Strategy<Value = Gate> {
    let condition =
        (indicator(), requirement()).prop_map(|(indicator, requirement)| Condition { indicator, requirement });
    (name(), origin(), select(Subject::ALL), prop::collection::vec(condition, 0..=3))
        .prop_map(|(consequence, origin, subject, conditions)| Gate { consequence, origin, subject, conditions })
}

fn record() -> impl Strategy<Value = IndexRecord> {
    let placing = || (any::<Option<u32>>(), option::of(decimal())).prop_map(|(rank, score)| Placing { rank, score });
    (index(), any::<Option<u32>>(), placing(), placing(), option::of(decimal()))
        .prop_map(|(index, ranked, now, last, mean)| IndexRecord { index, ranked, now, last, mean })
}

pub(crate) fn forecast() -> impl Strategy<Value = Forecast> {
    let volumes: Vec<Volume> = Volume::all().collect();
    prop::collection::vec((select(volumes), count()), 0..=4).prop_map(|held| held.into_iter().collect())
}

/// A few counts, the same ones often, or any at all.
fn counts() -> impl Strategy<Value = Counts> {
    let few =
        prop::collection::vec((select(&[Count::Received, Count::Online, Count::ResolvedLate][..]), count()), 0..=3);
    prop_oneof![8 => few.prop_map(|held| held.into_iter().collect()), 1 => any_counts()]
}

fn unit() -> impl Strategy<Value = Unit> {
    let field = prop_oneof![2 => Just(String::new()), 1 => name()];
    (name(), select(Level::ALL), field, counts(), forecast(), prop::collection::vec(counts(), 0..=4)).prop_map(
        |(name, level, field, counts, ahead, history)| Unit {
            name,
            level,
            field,
            figures: Figures { counts, ahead },
            history,
        },
    )
}

fn route() -> impl Strategy<Value = Route> {
    let days = || prop::collection::btree_set(day(), 0..=4).prop_map(|days| days.into_iter().collect());
    let numbers = || prop::collection::vec(option::of(count()), 0..=12);
    let choices = (select(Cadence::ALL), select(Profile::ALL), select(Shape::ALL));
    (choices, (days(), days()), (numbers(), numbers()), decimal()).prop_map(
        |((cadence, profile, shape), (cutoffs, days_off), (last_year, weights), growth)| Route {
            cadence,
            cutoffs,
            profile,
            last_year,
            growth,
            weights,
            shape,
            days_off,
        },
    )
}

fn setting() -> impl Strategy<Value = Setting> {
    let part = prop_oneof![
        1 => select(Level::ALL).prop_map(Scope::Level),
        1 => name().prop_map(Scope::Field),
        2 => name().prop_map(Scope::Unit),
    ];
    (part, option::of(percent()), option::of(percent()), 1..=MAX_WEIGHT, option::of(count()))
        .prop_map(|(part, floor, cap, weight, lock)| Setting { part, floor, cap, weight, lock })
}

fn allocation() -> impl Strategy<Value = Allocation> {
    let settings = prop::collection::vec(setting(), 0..=3).prop_map(|settings| {
        settings.into_iter().fold(Vec::new(), |mut held: Vec<Setting>, setting| {
            if held.iter().all(|it| it.part != setting.part) {
                held.push(setting);
            }
            held
        })
    });
    (select(Division::ALL), select(Policy::ALL), settings).prop_map(|(over, policy, settings)| Allocation {
        over,
        policy,
        settings,
    })
}

/// The way through the rest of the period, how the target is split, how sure of it one wants to be: as usual, or any.
fn outlook() -> BoxedStrategy<(Route, Allocation, Certainty)> {
    let plan = prop_oneof![2 => Just((Route::default(), Allocation::default())), 1 => (route(), allocation())];
    let certainty = prop_oneof![3 => Just(Certainty::default()), 1 => certainty()];
    (plan, certainty).prop_map(|((route, allocation), certainty)| (route, allocation, certainty)).boxed()
}

fn certainty() -> impl Strategy<Value = Certainty> {
    (select(Confidence::ALL), option::of(percent()), option::of(percent()), percent(), any::<bool>(), count()).prop_map(
        |(confidence, volume, share, shock, aim, seed)| Certainty { confidence, volume, share, shock, aim, seed },
    )
}

/// Any scenario within the limits of the model.
pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    let day = || option::of(day());
    let texts = (name(), name(), origin(), (day(), day(), day()), any::<bool>());
    let totals = (counts(), forecast());
    let rows = (prop::collection::vec(unit(), 0..=6), prop::collection::vec(crate::given::day(), 0..=4));
    let plan = (
        prop::collection::vec(group(), 0..=3),
        prop::collection::vec(target(), 0..=4),
        prop::collection::vec(gate(), 0..=2),
        prop::collection::vec(record(), 0..=3),
    );
    let ratio = prop_oneof![Just(Ratio::default()), ratio()];
    let asked = (any::<Option<u32>>(), ratio, select(Unknown::ALL));
    (texts, totals, rows, plan, asked, (outlook(), scores())).prop_map(
        |(texts, (counts, ahead), (units, parts), plan, asked, (outlook, scores))| {
            let (name, place, plan_code, (start, cutoff, end), districts_contain_communes) = texts;
            let (groups, targets, gates, indices) = plan;
            let (target, ratio, unknown) = asked;
            Scenario {
                name,
                place,
                plan: plan_code,
                period: candich::model::Period { start, cutoff, end },
                totals: Figures { counts, ahead },
                units: units.into_iter().map(Rc::new).collect(),
                parts,
                districts_contain_communes,
                groups,
                targets,
                gates,
                indices,
                asked: Asked { target, ratio, unknown },
                route: outlook.0,
                allocation: outlook.1,
                certainty: outlook.2,
                scores,
            }
        },
    )
}
