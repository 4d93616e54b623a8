//! How short a packed link is.

use candich::link::{self, Page};
use candich::model::Scenario;

use crate::tables::{large_table, thirty_units};

fn measured(scenario: &Scenario) -> usize {
    let written = link::write(scenario, Page::Data).unwrap();
    let opened = link::read(&written);
    assert_eq!(opened.problems, []);
    assert_eq!(opened.scenario, *scenario);
    written.len()
}

/// The cells of the README's own row: the lengths that it claims.
fn claimed() -> Vec<String> {
    let readme = include_str!("../../README.md");
    let row = readme.lines().find(|line| line.starts_with("| Cán Đích, the whole link |")).unwrap();
    let cells = row.split(" | ").skip(1).filter_map(|cell| cell.split_once(" ("));
    cells.map(|(length, _)| length.replace(',', "")).collect()
}

#[test]
fn thirty_units_take_less_than_a_thousand_characters() {
    let length = measured(&thirty_units());
    assert!(length <= 1_000, "{length}");
    assert_eq!(claimed()[0], length.to_string());
}

#[test]
fn a_table_of_a_province_is_a_few_bits_a_number() {
    assert_eq!(claimed()[1], measured(&large_table(200, 12)).to_string());
}
