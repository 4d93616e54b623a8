//! What is handed out comes back.

use std::rc::Rc;

use candich::link::{self, Page};
use candich::model::{Count, Language, Level, Scenario, Unit};
use candich::sheet::report::{csv, data_table, report};
use candich::spreadsheet;
use proptest::prelude::*;

use crate::given::data;
use crate::merged;

fn written(scenario: &Scenario, language: Language) -> Vec<u8> {
    let link = link::write(scenario, Page::Data).unwrap_or_default();
    spreadsheet::write(&report(scenario, language, &link)).unwrap()
}

/// So many rows take a link that no cell holds: the file says so, and is written all the same.
#[test]
fn a_scenario_whose_link_is_longer_than_a_cell_is_written() {
    let unit = |place: u64| {
        let mut unit = Unit::new(format!("Xã {place}"), Level::Commune);
        for (order, &count) in (1..).zip(Count::ALL.iter().take(12)) {
            unit.figures.counts.set(count, Some(place * 7_919 * order % 9_973));
        }
        Rc::new(unit)
    };
    let scenario = Scenario { units: (0..5_000).map(unit).collect(), ..Scenario::default() };
    let link = link::write(&scenario, Page::Data).unwrap();
    assert!(link.len() > 32_767, "{}", link.len());
    let bytes = written(&scenario, Language::Vi);
    let book = spreadsheet::open("a.xlsx", &bytes).unwrap();
    assert_eq!(merged(&book, Language::Vi).scenario.units, scenario.units);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_spreadsheet_comes_back_as_it_was(scenario in data(), vietnamese in any::<bool>()) {
        let language = if vietnamese { Language::Vi } else { Language::En };
        let bytes = written(&scenario, language);
        let book = spreadsheet::open("a.xlsx", &bytes).unwrap();
        let back = merged(&book, language).scenario;
        prop_assert_eq!(&back.units, &scenario.units);
        prop_assert_eq!((&back.parts, &back.totals), (&scenario.parts, &scenario.totals));
        // Equal scenarios give equal files.
        prop_assert_eq!(bytes, written(&scenario, language));
    }

    #[test]
    fn a_text_with_commas_comes_back_as_it_was(scenario in data()) {
        let scenario = Scenario {
            parts: Vec::new(),
            units: scenario.units.iter().map(|unit| {
                let mut unit = (**unit).clone();
                unit.history.clear();
                unit.into()
            }).collect(),
            ..scenario
        };
        let text = csv(&data_table(&scenario, None, Language::Vi));
        let book = spreadsheet::open("a.csv", text.as_bytes()).unwrap();
        let back = merged(&book, Language::Vi).scenario;
        prop_assert_eq!((&back.units, &back.totals), (&scenario.units, &scenario.totals));
    }
}
