//! The jobs of the benchmarks as WebAssembly, built as the published site is: for speed in a real browser.
//!
//! Each export does its job so many times, and returns what no compiler can leave out.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "exports for benches/browser.mjs alone"
)]
#![allow(clippy::missing_panics_doc, reason = "a benchmark says what is wrong by failing")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::rc::Rc;

use candich::calc::board::board;
use candich::calc::risk::chance;
use candich::link::{self, Page};
use candich::model::Policy;
use given::plan::scenario;
use given::split::{Instance, instance};
use given::{check_case, league};
use wasm_bindgen::prelude::wasm_bindgen;

mod given;

/// So many times the probability of the check case, its error included.
#[wasm_bindgen]
pub fn probability(times: u32) -> f64 {
    let rest = check_case();
    (0..times).map(|_| chance(black_box(&rest), 0.30).value).sum::<f64>() / f64::from(times)
}

/// So many times the share needed to be 80 % sure.
#[wasm_bindgen]
pub fn share_needed(times: u32) -> f64 {
    let rest = check_case();
    (0..times).filter_map(|_| black_box(&rest).share_for(0.30, 0.80)).sum::<f64>() / f64::from(times)
}

/// So many times the probability of rank 20 or better among 63 others, in millionths.
#[wasm_bindgen]
pub fn rank(times: u32) -> u32 {
    let (field, score) = league();
    let chance = || field.chance(black_box(score), 20).and_then(|it| u32::try_from(it.part()).ok()).unwrap_or(0);
    (0..times).map(|_| chance()).max().unwrap_or(0)
}

thread_local! {
    /// What is split, by the number of units: making it takes longer than splitting it, and is not what is measured.
    static INSTANCES: RefCell<BTreeMap<u32, Rc<Instance>>> = RefCell::default();
}

/// So many times the split of so many units, with six months where it is asked for; the sum of its numbers.
#[wasm_bindgen]
pub fn split_units(times: u32, units: u32, in_months: bool) -> u64 {
    let made = || Rc::new(instance(units.into()));
    let given = INSTANCES.with_borrow_mut(|instances| instances.entry(units).or_insert_with(made).clone());
    let sum = || -> u64 {
        if in_months {
            black_box(&given).solve(Policy::SameYearEnd).iter().flatten().sum()
        } else {
            black_box(&given).split(Policy::SameYearEnd).iter().sum()
        }
    };
    (0..times).map(|_| sum()).max().unwrap_or(0)
}

/// So many times all of a board of 40 targets over 200 units × 12 months × 12 counts; how many rows it has.
#[wasm_bindgen]
pub fn recompute(times: u32) -> u32 {
    let large = scenario(200, 40, 12);
    let rows = || u32::try_from(board(black_box(&large)).rows.len()).unwrap();
    (0..times).map(|_| rows()).max().unwrap_or(0)
}

/// The link of a plan of 200 units × 12 counts, or as many in each of some months.
#[wasm_bindgen]
pub fn packed_link(months: u32) -> String {
    link::write(&scenario(200, 40, months.into()), Page::Quick).unwrap()
}

/// So many times that link is read; how many units it holds.
#[wasm_bindgen]
pub fn read_link(times: u32) -> u32 {
    let link = packed_link(12);
    let units = || u32::try_from(link::read(black_box(&link)).scenario.units.len()).unwrap();
    (0..times).map(|_| units()).max().unwrap_or(0)
}
