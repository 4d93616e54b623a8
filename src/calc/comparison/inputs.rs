//! The inputs of scenarios that differ.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Row, Subject, Value};
use crate::model::{
    Allocation, Branch, Cadence, Certainty, Confidence, Count, Division, Gate, Goal, GoalKind, Index, Indicator,
    Percent, Policy, Profile, Route, Scenario, Shape, Target, Unit, Volume,
};

/// How many rows of single units are told; of the others only how many there are.
pub const MOST_ROWS: usize = 300;

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// The rows, all of which differ.
    pub rows: Vec<Row>,
    /// How many further figures of single units differ.
    pub hidden: usize,
}

/// The inputs in which scenarios differ.
pub fn inputs(scenarios: &[Rc<Scenario>]) -> Inputs {
    let mut rows: Vec<Row> = FIRST.iter().map(|(subject, read)| row(subject.clone(), scenarios, read)).collect();
    rows.extend(branches(scenarios));
    rows.extend(
        Count::ALL
            .iter()
            .map(|&count| row(Subject::Total(count), scenarios, |it| it.totals.counts.get(count).map(Value::Count))),
    );
    rows.extend(
        Volume::all().map(|volume| {
            row(Subject::TotalAhead(volume), scenarios, |it| it.totals.ahead.get(volume).map(Value::Count))
        }),
    );
    rows.extend(indices(scenarios));
    rows.extend(LAST.iter().map(|(subject, read)| row(subject.clone(), scenarios, read)));
    rows.extend(alike(scenarios));
    rows.retain(|row| !row.agrees());
    rows.extend(entries(scenarios, targets, same_target, Subject::Target));
    rows.extend(entries(scenarios, gates, same_gate, Subject::Gate));
    let (units, hidden) = units(scenarios);
    rows.extend(units);
    Inputs { rows, hidden }
}

/// Reads one input.
type Read = fn(&Scenario) -> Option<Value>;

const FIRST: &[(Subject, Read)] = &[
    (Subject::Place, |it| told(&it.place)),
    (Subject::Plan, |it| told(&it.plan)),
    (Subject::Start, |it| it.period.start.map(Value::Day)),
    (Subject::Cutoff, |it| it.period.cutoff.map(Value::Day)),
    (Subject::End, |it| it.period.end.map(Value::Day)),
    (Subject::Cap, |it| Some(Value::Percent(it.ratio().cap))),
    (Subject::Pace, |it| it.ratio().pace.map(Value::Percent)),
    (Subject::Units, |it| u64::try_from(it.units.len()).ok().map(Value::Count)),
    (Subject::Nested, |it| Some(Value::Flag(it.districts_contain_communes))),
];

const LAST: &[(Subject, Read)] = &[
    (Subject::Cadence, |it| place(Cadence::ALL, &it.route.cadence)),
    (Subject::Profile, |it| place(Profile::ALL, &it.route.profile)),
    (Subject::Shape, |it| place(Shape::ALL, &it.route.shape)),
    (Subject::Division, |it| place(Division::ALL, &it.allocation.over)),
    (Subject::Policy, |it| place(Policy::ALL, &it.allocation.policy)),
    (Subject::Confidence, |it| Some(Value::Percent(Percent::whole(it.certainty.confidence.percent())))),
    (Subject::Aim, |it| Some(Value::Flag(it.certainty.aim))),
];

fn told(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

fn place<T: PartialEq>(all: &[T], chosen: &T) -> Option<Value> {
    all.iter().position(|it| it == chosen).map(Value::Choice)
}

fn row(subject: Subject, scenarios: &[Rc<Scenario>], read: impl Fn(&Scenario) -> Option<Value>) -> Row {
    Row { subject, values: scenarios.iter().map(|it| read(it)).collect() }
}

/// What is asked to be reached, by any of its branches, and what they say of what is to come.
fn branches(scenarios: &[Rc<Scenario>]) -> Vec<Row> {
    let branch = |scenario: &Scenario, place: u8| scenario.ratio().branches().nth(usize::from(place));
    let asked = |scenario: &Scenario, place| Some(Value::Branch(Branch { ahead: None, ..branch(scenario, place)? }));
    let ahead = |scenario: &Scenario, place| branch(scenario, place)?.ahead.map(Value::Count);
    let rows = |place| {
        [
            row(Subject::Asked(place), scenarios, |it| asked(it, place)),
            row(Subject::AskedAhead(place), scenarios, |it| ahead(it, place)),
        ]
    };
    let most = scenarios.iter().map(|it| it.ratio().alternatives.len()).max().unwrap_or(0);
    (0..=u8::try_from(most).unwrap_or(u8::MAX)).flat_map(rows).collect()
}

pub(super) fn targets(scenario: &Scenario) -> &[Target] {
    &scenario.targets
}

fn gates(scenario: &Scenario) -> &[Gate] {
    &scenario.gates
}

/// What tells a target from the others of its plan, whatever it asks for.
pub(super) fn same_target(one: &Target, other: &Target) -> bool {
    let shipped = !one.origin.is_empty() && one.origin == other.origin;
    one.scope == other.scope && (shipped || key(one) == key(other))
}

/// The name, the kind, and what is measured.
type Key<'a> = (&'a str, &'a str, GoalKind, Option<&'a Index>, Option<Indicator>);

fn key(target: &Target) -> Key<'_> {
    let indicator = match &target.goal {
        Goal::Ratio(ratio) => Some(ratio.target.indicator),
        Goal::Growth { indicator, .. } => Some(*indicator),
        _ => None,
    };
    (&target.origin, &target.name, target.goal.kind(), target.goal.index(), indicator)
}

fn same_gate(one: &Gate, other: &Gate) -> bool {
    (&one.origin, &one.consequence, one.subject) == (&other.origin, &other.consequence, other.subject)
}

/// Each entry of a list under the first scenario that has it, with its place in every other one.
pub(super) fn matched<T>(
    scenarios: &[Rc<Scenario>],
    list: fn(&Scenario) -> &[T],
    same: fn(&T, &T) -> bool,
) -> Vec<Vec<Option<usize>>> {
    let mut rows: Vec<Vec<Option<usize>>> = Vec::new();
    for (column, scenario) in scenarios.iter().enumerate() {
        for (place, entry) in list(scenario).iter().enumerate() {
            let is_it = |row: &Vec<Option<usize>>| {
                let free = row.get(column).is_some_and(Option::is_none);
                let first = row.iter().zip(scenarios).find_map(|(place, it)| list(it).get((*place)?));
                free && first.is_some_and(|first| same(first, entry))
            };
            let known = rows.iter().position(is_it).unwrap_or(rows.len());
            if known == rows.len() {
                rows.push(vec![None; scenarios.len()]);
            }
            if let Some(cell) = rows.get_mut(known).and_then(|row| row.get_mut(column)) {
                *cell = Some(place);
            }
        }
    }
    rows
}

/// The entries of a list that are not the same in all scenarios.
fn entries<T: PartialEq>(
    scenarios: &[Rc<Scenario>],
    list: fn(&Scenario) -> &[T],
    same: fn(&T, &T) -> bool,
    subject: fn(usize, usize) -> Subject,
) -> Vec<Row> {
    let differing = matched(scenarios, list, same).into_iter().filter(|places| {
        let mut found = places.iter().zip(scenarios).map(|(place, it)| list(it).get((*place)?));
        let first = found.next().flatten();
        found.any(|it| it != first)
    });
    differing.filter_map(|places| entry_row(places, subject)).collect()
}

/// A row of the places that an entry has; none where no scenario has it.
pub(super) fn entry_row(places: Vec<Option<usize>>, subject: fn(usize, usize) -> Subject) -> Option<Row> {
    let (column, place) = places.iter().enumerate().find_map(|(column, place)| Some((column, (*place)?)))?;
    let values = places.into_iter().map(|place| place.map(Value::Entry)).collect();
    Some(Row { subject: subject(column, place), values })
}

/// What is known of the indices.
fn indices(scenarios: &[Rc<Scenario>]) -> Vec<Row> {
    let known: BTreeSet<&Index> = scenarios.iter().flat_map(|it| &it.indices).map(|record| &record.index).collect();
    let rank = |it: &Scenario, index: &Index| it.record(index)?.now.rank.map(Value::Rank);
    let score = |it: &Scenario, index: &Index| it.record(index)?.now.score.map(Value::Score);
    let of = |index: &Index| {
        [
            row(Subject::Rank(index.clone()), scenarios, |it| rank(it, index)),
            row(Subject::Score(index.clone()), scenarios, |it| score(it, index)),
        ]
    };
    known.into_iter().flat_map(of).collect()
}

/// What is too much to be shown: which scenarios have the same.
fn alike(scenarios: &[Rc<Scenario>]) -> Vec<Row> {
    let route = |it: &Scenario| {
        // These have rows of their own.
        Route { cadence: Cadence::default(), profile: Profile::default(), shape: Shape::default(), ..it.route.clone() }
    };
    let settings =
        |it: &Scenario| Allocation { over: Division::default(), policy: Policy::default(), ..it.allocation.clone() };
    let stray = |it: &Scenario| Certainty { confidence: Confidence::default(), aim: false, seed: 0, ..it.certainty };
    let leagues = scenarios.iter().flat_map(|it| &it.scores.leagues).map(|league| &league.index);
    let mut rows = vec![
        same(Subject::Route, scenarios, route),
        same(Subject::Settings, scenarios, settings),
        same(Subject::Stray, scenarios, stray),
        same(Subject::Card, scenarios, |it| it.scores.card.clone()),
        same(Subject::Survey, scenarios, |it| it.scores.survey.clone()),
    ];
    let leagues: BTreeSet<&Index> = leagues.collect();
    rows.extend(
        leagues
            .into_iter()
            .map(|index| same(Subject::League(index.clone()), scenarios, |it| it.scores.league(index).cloned())),
    );
    rows
}

fn same<T: PartialEq>(subject: Subject, scenarios: &[Rc<Scenario>], read: impl Fn(&Scenario) -> T) -> Row {
    let read: Vec<T> = scenarios.iter().map(|it| read(it)).collect();
    let first = |value: &T| read.iter().position(|it| it == value).map(Value::SameAs);
    Row { subject, values: read.iter().map(first).collect() }
}

/// The figures of single rows of the data, and how many there are beyond the most that are told.
fn units(scenarios: &[Rc<Scenario>]) -> (Vec<Row>, usize) {
    let named: Vec<BTreeMap<&str, &Rc<Unit>>> = scenarios.iter().map(|it| by_name(it)).collect();
    let (mut rows, mut hidden, mut seen) = (Vec::new(), 0, BTreeSet::new());
    for unit in scenarios.iter().flat_map(|it| &it.units) {
        if !seen.insert(unit.name.as_str()) {
            continue;
        }
        let versions: Vec<Option<&Rc<Unit>>> = named.iter().map(|it| it.get(unit.name.as_str()).copied()).collect();
        if versions.iter().all(|it| it.is_some_and(|it| Rc::ptr_eq(it, unit))) {
            continue;
        }
        for row in unit_rows(&unit.name, &versions) {
            if rows.len() < MOST_ROWS { rows.push(row) } else { hidden += 1 }
        }
    }
    (rows, hidden)
}

/// Of several rows of one name the first, as everywhere.
fn by_name(scenario: &Scenario) -> BTreeMap<&str, &Rc<Unit>> {
    scenario.units.iter().rev().map(|unit| (unit.name.as_str(), unit)).collect()
}

fn unit_rows(name: &str, versions: &[Option<&Rc<Unit>>]) -> Vec<Row> {
    let row = |subject: Subject, read: &dyn Fn(&Unit) -> Option<Value>| Row {
        subject,
        values: versions.iter().map(|it| read((*it)?)).collect(),
    };
    let counts = Count::ALL
        .iter()
        .map(|&count| row(Subject::Unit(name.to_owned(), count), &|it| it.figures.counts.get(count).map(Value::Count)));
    let ahead = Volume::all().map(|volume| {
        row(Subject::UnitAhead(name.to_owned(), volume), &|it| it.figures.ahead.get(volume).map(Value::Count))
    });
    let months = versions.iter().map(|version| {
        let same = |other: Option<&Rc<Unit>>| other.map(|it| &it.history) == version.map(|it| &it.history);
        version.and(versions.iter().position(|&it| same(it))).map(Value::SameAs)
    });
    let months = Row { subject: Subject::UnitMonths(name.to_owned()), values: months.collect() };
    counts.chain(ahead).chain([months]).filter(|row| !row.agrees()).collect()
}
