//! A link once given out keeps its answer: the frozen corpus, and what holds for every link.
//!
//! `v1.tsv` holds links of version 1 with what they say. Its numbers came from the engine once; each row
//! is reckoned again here by arithmetic of the test's own (`by_hand`). To add a link, append a line with the
//! link alone: the test fails with the row to check and paste.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod alike;
mod by_hand;
mod every_link;
#[allow(dead_code, reason = "links use some of the scenarios only")]
#[path = "../invariants/given.rs"]
mod given;
#[path = "../invariants/given_scenario.rs"]
mod given_scenario;
#[path = "../invariants/given_scores.rs"]
mod given_scores;
mod limits;
mod packed;
mod packed_corpus;
mod summary;
mod tables;
mod yardstick;

use std::collections::BTreeSet;

use candich::link;
use candich::model::{Comparator, Count, Indicator, Language, Unknown};

const CORPUS: &str = include_str!("v1.tsv");

/// The code names that version 1 was given out with. Append only, with the release that adds them.
const COUNTS: &str = "carried_over online_full online_partial online direct postal received_new received \
    resolved_early resolved_on_time resolved_late resolved resolved_online pending_within pending_overdue pending \
    returned due resolved_published received_published received_eligible digitised digitisable paid_online \
    fee_bearing procedures eligible_procedures published_procedures integrated_procedures services active_services \
    documents_exchanged documents_secret documents_signed results results_synced results_electronic respondents \
    satisfied part whole";
const INDICATORS: &str = "online_of_received online_of_new online_of_resolved online_of_published full_of_eligible \
    partial_of_received online_without_postal late_of_resolved late_of_workload late_of_due late_of_processed \
    on_time_of_resolved on_time_of_workload on_time_of_due on_time_of_processed digitised_of_digitisable \
    paid_online_of_fee_bearing published_of_eligible integrated_of_published active_of_services \
    signed_of_exchanged synced_of_results satisfied_of_respondents part_of_whole";

/// A line of the corpus: the link, then what it says.
struct Row {
    link: &'static str,
    says: Vec<&'static str>,
}

fn rows() -> Vec<Row> {
    let lines = CORPUS.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()).skip(1);
    lines
        .map(|line| {
            let mut cells = line.split('\t');
            Row { link: cells.next().unwrap(), says: cells.collect() }
        })
        .collect()
}

/// The value of a field in a link, as it is written.
fn field<'a>(link: &'a str, name: &str) -> Option<&'a str> {
    let (_, query) = link.split_once('?')?;
    query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

#[test]
fn every_frozen_link_says_what_it_said() {
    for row in rows() {
        let now = summary::summary(row.link);
        assert_eq!(now, row.says, "\nthe row would be\n{}\t{}\n", row.link, now.join("\t"));
    }
}

#[test]
fn the_corpus_is_headed_by_the_names_of_its_columns() {
    let head = CORPUS.lines().find(|line| !line.starts_with("# ")).unwrap();
    assert_eq!(head.split('\t').skip(1).collect::<Vec<_>>(), summary::COLUMNS);
    let links: Vec<&str> = rows().iter().map(|row| row.link).collect();
    assert_eq!(links.iter().collect::<BTreeSet<_>>().len(), links.len(), "a link stands twice");
    assert!(links.len() >= 40);
}

#[test]
fn every_row_is_right_by_hand() {
    let checked = rows().iter().map(|row| by_hand::check(row.link, &row.says)).filter(|&it| it).count();
    assert!(checked >= 40, "only {checked} rows have a number to check");
}

#[test]
fn every_frozen_link_has_one_canonical_form() {
    for row in rows() {
        let opened = link::read(row.link);
        let canonical = link::write(&opened.scenario, opened.page).unwrap();
        let again = link::read(&canonical);
        assert_eq!(again.problems, [], "{canonical}");
        assert_eq!(again.scenario, opened.scenario);
        assert_eq!(link::write(&again.scenario, again.page).unwrap(), canonical);
    }
}

#[test]
fn the_corpus_covers_every_part_of_the_readable_form() {
    let rows = rows();
    let uses = |part: &str| rows.iter().any(|row| row.link.contains(part));
    let shows = |word: &str| rows.iter().any(|row| row.says.iter().any(|cell| cell.contains(word)));
    for code in INDICATORS.split_whitespace().filter(|&code| code != "online_of_received") {
        assert!(uses(&format!("indicator={code}&")), "{code}");
    }
    for comparator in Comparator::ALL {
        assert!(uses(&format!("target={}:", comparator.code())), "{comparator:?}");
        assert!(uses(&format!(",{}:", comparator.code())), "or … {comparator:?}");
    }
    for unknown in Unknown::ALL.iter().filter(|&&unknown| unknown != Unknown::Need) {
        assert!(uses(&format!("solve={}", unknown.code())), "{unknown:?}");
    }
    for language in Language::ALL {
        assert!(uses(&format!("lang={}", language.code())), "{language:?}");
    }
    for code in COUNTS.split_whitespace() {
        assert!(uses(&format!("&{code}=")), "{code}");
    }
    for part in ["ahead=", "cap=", "pace=", "or=", "or_ahead=", "start=", "cutoff=", "end=", "%3A", "https://"] {
        assert!(uses(part), "{part}");
    }
    for word in summary::WORDS {
        assert!(shows(word), "{word}");
    }
}

#[test]
fn no_code_name_of_version_1_is_forgotten() {
    for code in COUNTS.split_whitespace() {
        assert_eq!(Count::from_code(code).map(Count::code), Some(code));
    }
    for code in INDICATORS.split_whitespace() {
        assert_eq!(Indicator::from_code(code).map(Indicator::code), Some(code));
    }
}

/// The same scenarios as WebAssembly: `tests/browser.rs`.
#[test]
fn ten_thousand_scenarios_come_to_the_number_that_they_come_to_everywhere() {
    assert_eq!(alike::digest(alike::SCENARIOS), alike::DIGEST);
}
