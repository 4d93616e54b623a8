//! The schema accepts what is written, refuses what is not, and describes every field. Open catalogues (counts,
//! indicators, volumes) are patterns there, so that a new row asks for no new line; closed ones are enumerated.

use std::collections::BTreeSet;

use candich::file;
use candich::model::{
    Cadence, Certainty, Comparator, Confidence, Count, Division, Figures, Gate, Goal, Index, IndexRecord, Indicator,
    Level, MAX_COUNT, MAX_DAYS, MAX_PARTS, MAX_ROWS, MAX_STEPS, MAX_TEXT, MAX_UNITS, MAX_WEIGHT, Manner, Percent,
    Policy, Profile, Ratio, Reading, Requirement, Scenario, Scope, Shape, StandardGroup, Subject, Target, TaskGroup,
    Ties, Unit, Unknown, Volume,
};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::given::{config, scenario};
use crate::{CERTAINTY, EVERYTHING, OUTLOOK, SCORES};

const SCHEMA: &str = include_str!("../../src/file/candich.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

/// The schema accepts this file.
fn accepts(validator: &Validator, file: &str) {
    let value = serde_json::from_str(file).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{file}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..config() })]

    #[test]
    fn what_is_written_is_what_the_schema_says(scenario in scenario()) {
        thread_local!(static VALIDATOR: Validator = validator());
        VALIDATOR.with(|validator| accepts(validator, &file::write(&scenario)));
    }
}

fn target(group: StandardGroup, goal: Goal) -> Target {
    Target::new(TaskGroup::Standard(group), goal)
}

/// A scenario in which every code name of the model stands.
fn every_code() -> Scenario {
    let requirement = |comparator| Requirement { comparator, threshold: Percent::whole(5) };
    let ratio = |indicator| Goal::Ratio(Ratio::new(indicator, requirement(Comparator::AtLeast)));
    let compared = Comparator::ALL.iter().map(|&it| Goal::Ratio(Ratio::new(Indicator::OnlineOfNew, requirement(it))));
    let averages = Reading::ALL.iter().map(|&reading| Goal::Average { index: Index::Par, reading });
    let growths = Manner::ALL.iter().map(|&manner| Goal::Growth {
        indicator: Indicator::OnlineOfNew,
        by: Percent::whole(20),
        manner,
        base: None,
        year: Some(2_100),
    });
    let goals = Indicator::ALL.iter().map(|&it| ratio(it)).chain(compared).chain(averages).chain(growths);
    let groups = StandardGroup::ALL.iter().cycle();
    let targets = goals.zip(groups).map(|(goal, &group)| target(group, goal));
    let scopes = Level::ALL.iter().map(|&level| Target {
        scope: Scope::Level(level),
        ..target(StandardGroup::Direction, ratio(Indicator::OnlineOfNew))
    });
    let gate = |&subject| Gate { consequence: String::new(), origin: String::new(), subject, conditions: Vec::new() };
    Scenario {
        totals: Figures {
            counts: Count::ALL.iter().map(|&count| (count, MAX_COUNT)).collect(),
            ahead: Volume::all().map(|volume| (volume, 0)).collect(),
        },
        units: Level::ALL.iter().map(|&level| Unit::new("x".repeat(MAX_TEXT), level).into()).collect(),
        groups: StandardGroup::ALL.iter().copied().map(TaskGroup::Standard).collect(),
        targets: targets.chain(scopes).collect(),
        gates: Subject::ALL.iter().map(gate).collect(),
        indices: Index::PUBLISHED.iter().cloned().map(IndexRecord::new).collect(),
        ..Scenario::default()
    }
}

#[test]
fn every_code_name_of_the_model_is_accepted() {
    let validator = validator();
    accepts(&validator, EVERYTHING);
    accepts(&validator, OUTLOOK);
    accepts(&validator, CERTAINTY);
    accepts(&validator, SCORES);
    accepts(&validator, &file::write(&Scenario::default()));
    accepts(&validator, &file::write(&every_code()));
    let mut scenario = Scenario::default();
    for &unknown in Unknown::ALL {
        scenario.asked.unknown = unknown;
        accepts(&validator, &file::write(&scenario));
    }
    for (&cadence, &profile) in Cadence::ALL.iter().zip(Profile::ALL.iter().cycle()) {
        (scenario.route.cadence, scenario.route.profile) = (cadence, profile);
        accepts(&validator, &file::write(&scenario));
    }
    for &confidence in Confidence::ALL {
        scenario.certainty = Certainty { confidence, shock: Percent::whole(5), seed: 7, ..scenario.certainty };
        accepts(&validator, &file::write(&scenario));
    }
    for (&policy, (&over, &shape)) in Policy::ALL.iter().zip(Division::ALL.iter().zip(Shape::ALL).cycle()) {
        (scenario.allocation.policy, scenario.allocation.over, scenario.route.shape) = (policy, over, shape);
        accepts(&validator, &file::write(&scenario));
    }
}

/// Every enumeration of the schema.
fn enumerated(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            let codes = fields.get("enum").and_then(Value::as_array).into_iter().flatten();
            found.extend(codes.map(|code| code.as_str().unwrap().to_owned()));
            fields.values().for_each(|value| enumerated(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| enumerated(value, found)),
        _ => {}
    }
}

#[test]
fn no_code_name_is_enumerated_that_the_model_lacks() {
    let mut found = BTreeSet::new();
    enumerated(&schema(), &mut found);
    let mut known: BTreeSet<&str> =
        ["improve_score", "improve_rank", "indicator", "counts", "numbers", "share", "points"].into();
    known.extend(Ties::ALL.iter().map(|it| it.code()));
    known.extend(Unknown::ALL.iter().map(|it| it.code()));
    known.extend(Confidence::ALL.iter().map(|it| it.code()));
    known.extend(Level::ALL.iter().map(|it| it.code()));
    known.extend(StandardGroup::ALL.iter().map(|it| it.code()));
    known.extend(Index::PUBLISHED.iter().filter_map(Index::code));
    known.extend(Reading::ALL.iter().map(|it| it.code()));
    known.extend(Manner::ALL.iter().map(|it| it.code()));
    known.extend(Subject::ALL.iter().map(|it| it.code()));
    known.extend(Cadence::ALL.iter().map(|it| it.code()));
    known.extend(Profile::ALL.iter().map(|it| it.code()));
    known.extend(Shape::ALL.iter().map(|it| it.code()));
    known.extend(Division::ALL.iter().map(|it| it.code()));
    known.extend(Policy::ALL.iter().map(|it| it.code()));
    assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), known);
}

#[test]
fn what_the_reader_leaves_out_the_schema_refuses() {
    let validator = validator();
    let defects = [
        json!({"version": 1}),
        json!({"format": "candich-scenario", "version": 2}),
        json!({"format": "candich-scenario", "sparkle": 1}),
        json!({"format": "candich-scenario", "name": 5}),
        json!({"format": "candich-scenario", "period": {"start": "14/3/2023"}}),
        json!({"format": "candich-scenario", "totals": {"counts": {"received": -1}}}),
        json!({"format": "candich-scenario", "totals": {"counts": {"received": "5"}}}),
        json!({"format": "candich-scenario", "units": [{"name": "a"}]}),
        json!({"format": "candich-scenario", "units": [{"level": "ward"}]}),
        json!({"format": "candich-scenario", "groups": ["digital", "digital"]}),
        json!({"format": "candich-scenario", "targets": [{"group": "digital"}]}),
        json!({"format": "candich-scenario", "targets": [{"group": "digital", "goal": {"kind": "rank"}}]}),
        json!({"format": "candich-scenario", "targets": [{"group": "digital", "goal": {"kind": "wish"}}]}),
        json!({"format": "candich-scenario", "targets": [{"group": "digital", "goal": {"kind": "milestone"}, "scope": {}}]}),
        json!({"format": "candich-scenario", "gates": [{"subject": "units", "any_of": [{"indicator": "late_of_due", "requirement": 5}]}]}),
        json!({"format": "candich-scenario", "indices": [{"index": "par", "mean": 84.79}]}),
        json!({"format": "candich-scenario", "asked": {"solve": "all"}}),
        json!({"format": "candich-scenario", "route": {"cadence": "week"}}),
        json!({"format": "candich-scenario", "route": {"last_year": [1, "2"]}}),
        json!({"format": "candich-scenario", "allocation": {"settings": [{"lock": 5}]}}),
        json!({"format": "candich-scenario", "allocation": {"settings": [{"part": {"level": "district"}, "weight": 11}]}}),
    ];
    for defect in defects {
        assert!(!validator.is_valid(&defect), "{defect}");
        let read = file::read(&defect.to_string());
        assert!(read.is_err() || !read.unwrap().left_out.is_empty(), "{defect}");
    }
}

/// Every field that has no description, and every field there is.
fn fields(schema: &Value, place: &str, bare: &mut Vec<String>, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(entries) => {
            for (name, field) in entries.get("properties").and_then(Value::as_object).into_iter().flatten() {
                names.insert(name.clone());
                if field["description"].as_str().is_none_or(str::is_empty) {
                    bare.push(format!("{place}/{name}"));
                }
            }
            entries.iter().for_each(|(name, value)| fields(value, &format!("{place}/{name}"), bare, names));
        }
        Value::Array(values) => values.iter().for_each(|value| fields(value, place, bare, names)),
        _ => {}
    }
}

/// Every name of a field in a file, besides the code names of counts and volumes.
fn written(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                names.insert(name.clone());
                let coded = matches!(name.as_str(), "counts" | "history") || (name == "ahead" && value.is_object());
                if !coded {
                    written(value, names);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| written(value, names)),
        _ => {}
    }
}

#[test]
fn every_field_is_described_and_every_described_field_is_written() {
    let (mut bare, mut described, mut names) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    fields(&schema(), "", &mut bare, &mut described);
    assert!(bare.is_empty(), "{bare:?}");
    for file in [EVERYTHING, OUTLOOK, CERTAINTY, SCORES] {
        written(&serde_json::from_str(file).unwrap(), &mut names);
    }
    assert_eq!(described, names);
}

#[test]
fn its_limits_are_those_of_the_model() {
    let schema = schema();
    let limit = |path: &str| schema.pointer(path).and_then(Value::as_u64).unwrap();
    assert_eq!(limit("/$defs/count/maximum"), MAX_COUNT);
    assert_eq!(limit("/$defs/text/maxLength"), MAX_TEXT as u64);
    assert_eq!(limit("/properties/units/maxItems"), u64::from(MAX_UNITS));
    for list in ["groups", "targets", "gates", "indices"] {
        assert_eq!(limit(&format!("/properties/{list}/maxItems")), u64::from(MAX_ROWS));
    }
    for list in ["/properties/parts/maxItems", "/$defs/unit/properties/history/maxItems"] {
        assert_eq!(limit(list), u64::from(MAX_PARTS));
    }
    assert_eq!(limit("/properties/allocation/properties/settings/maxItems"), u64::from(MAX_UNITS));
    assert_eq!(limit("/$defs/setting/properties/weight/maximum"), u64::from(MAX_WEIGHT));
    assert_eq!(limit("/$defs/days/maxItems"), u64::from(MAX_DAYS));
    assert_eq!(limit("/$defs/series/maxItems"), u64::from(MAX_STEPS));
}
