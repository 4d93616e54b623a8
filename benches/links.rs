//! How long a link is beside what other tools would write of the same table.
//!
//! Writes one JSON object per table into the file it is given: its name, the length of its packed link, and the shortest
//! plain JSON that says the same, for `links.mjs` to pack in the usual ways. `cargo xtask bench` runs both and prints
//! the README's table.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a benchmark says what is wrong by failing")]

use candich::link::{self, Page};
use candich::model::{Count, Counts, Scenario};
use serde_json::{Value, json};

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../tests/links/tables.rs"]
mod tables;

/// The table as arrays, each name of a count said once: nothing that a plain JSON could leave out.
fn shortest_json(scenario: &Scenario) -> Value {
    let counts: Vec<Count> = scenario
        .units
        .first()
        .and_then(|unit| unit.history.first())
        .map_or(Vec::new(), |part| part.iter().map(|(count, _)| count).collect());
    let row = |part: &Counts| counts.iter().map(|&count| part.get(count)).collect::<Vec<_>>();
    let units: Vec<Value> = scenario
        .units
        .iter()
        .map(|unit| json!([unit.name, unit.level.code(), unit.history.iter().map(row).collect::<Vec<_>>()]))
        .collect();
    let parts: Vec<String> = scenario.parts.iter().map(ToString::to_string).collect();
    let codes: Vec<&str> = counts.iter().map(|count| count.code()).collect();
    json!([parts, codes, units])
}

/// What `links.mjs` is told of a table.
fn table(name: &str, scenario: &Scenario) -> Value {
    let link = link::write(scenario, Page::Data).unwrap();
    let numbers: usize = scenario.units.iter().flat_map(|unit| &unit.history).map(|part| part.iter().count()).sum();
    json!({ "name": name, "numbers": numbers, "link": link.len(), "json": shortest_json(scenario).to_string() })
}

fn main() {
    let tables = [
        table("30 units × 6 months × 3 counts", &tables::thirty_units()),
        table("200 units × 12 months × 12 counts", &tables::large_table(200, 12)),
    ];
    // Cargo adds `--bench` of its own.
    let file = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    std::fs::write(file.unwrap(), tables.map(|table| format!("{table}\n")).concat()).unwrap();
}
