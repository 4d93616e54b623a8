//! What one edit of a large plan costs: 40 targets over 200 units of 12 counts and 12 parts of the period.
//!
//! `cargo xtask bench` runs it. Nothing here asserts a time: machines differ, and the report says what this one did.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a benchmark says what is wrong by failing")]

use std::hint::black_box;
use std::time::Duration;

use candich::calc::board::board;
use candich::calc::ledger::Ledger;
use candich::calc::risk::chance;
use candich::file;
use candich::link::{self, Page};
use criterion::{Criterion, criterion_group, criterion_main};
use given::plan::scenario;
use given::{check_case, league};

#[allow(dead_code, reason = "other benchmarks use more of it")]
mod given;

fn plan(criterion: &mut Criterion) {
    let large = scenario(200, 40, 12);
    let province = scenario(3_400, 40, 0);
    let fragment = link::write(&large, Page::Board).unwrap_or_default();
    let text = file::write(&large);
    println!(
        "link of 200 units × 12 counts × 12 parts and 40 targets: {} characters; file: {} bytes",
        fragment.len(),
        text.len()
    );
    let mut group = criterion.benchmark_group("plan");
    group.bench_function("ledger, 200 units", |bench| bench.iter(|| Ledger::new(black_box(&large))));
    group.bench_function("board, 40 targets × 200 units", |bench| bench.iter(|| board(black_box(&large))));
    group.bench_function("board, 40 targets × 3400 units", |bench| bench.iter(|| board(black_box(&province))));
    group.bench_function("scenario cloned for an edit, 200 units", |bench| bench.iter(|| black_box(&large).clone()));
    group.bench_function("link written, 200 units × 12 parts", |bench| {
        bench.iter(|| link::write(black_box(&large), Page::Board));
    });
    group.bench_function("link read, 200 units × 12 parts", |bench| bench.iter(|| link::read(black_box(&fragment))));
    group.bench_function("file read, 200 units × 12 parts", |bench| bench.iter(|| file::read(black_box(&text))));
    group.finish();
}

/// The check case of `calc::risk`.
fn risk(criterion: &mut Criterion) {
    let rest = check_case();
    let mut group = criterion.benchmark_group("risk");
    group.bench_function("probability with its error, 6 months", |bench| bench.iter(|| chance(black_box(&rest), 0.30)));
    group.bench_function("share to be 80 % sure, 6 months", |bench| {
        bench.iter(|| black_box(&rest).share_for(0.30, 0.80));
    });
    let (field, score) = league();
    group
        .bench_function("rank 20 or better among 63 others", |bench| bench.iter(|| field.chance(black_box(score), 20)));
    group.bench_function("quantile, 6 months", |bench| bench.iter(|| black_box(&rest).quantile(0.05)));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = plan, risk
}
criterion_main!(benches);
