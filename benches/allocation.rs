//! What a split costs: 150 units over six months beside general solvers, and its growth with the number of units.
//!
//! Prints the times of the split, and writes the instance of 150 units with its answer and its time into the file it is
//! given, for `allocation.mjs` to solve it as general solvers do.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark says what is wrong by failing"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use candich::model::Policy;
use given::split::{Instance, instance};
use serde_json::{Value, json};

#[allow(dead_code, reason = "other benchmarks use more of it")]
mod given;

/// How often each job is run.
const RUNS: usize = 201;

/// The instance for other solvers.
fn told(instance: &Instance) -> Value {
    let rows = instance.portions.iter().zip(&instance.caps).map(|(it, caps)| {
        let (a, b) = it.cap.fraction();
        let most = u128::from(it.room) * a / b;
        json!({ "done": it.done, "whole": it.whole + it.ahead, "most": most, "weight": it.weight, "room": it.room,
            "months": caps })
    });
    json!({ "need": instance.need, "columns": instance.columns, "rows": rows.collect::<Vec<_>>(),
        "even": instance.split(Policy::SameYearEnd), "least": instance.split(Policy::LeastEffort) })
}

/// How long a job takes, the shortest first.
fn times<T>(job: impl Fn() -> T) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let started = Instant::now();
            black_box(job());
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    times
}

fn milliseconds(time: Duration) -> String {
    format!("{:.4}", time.as_secs_f64() * 1e3)
}

fn main() {
    println!("| Policy | units | split: median, ms | with six months: median, ms | 95 % within, ms | each unit, ns |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    let mut own = Vec::new();
    for units in [150, 1_500, 10_000] {
        let instance = instance(units);
        for &policy in Policy::ALL {
            let (alone, whole) =
                (times(|| instance.split(black_box(policy))), times(|| instance.solve(black_box(policy))));
            let [alone, median, high] = [alone[RUNS / 2], whole[RUNS / 2], whole[RUNS * 95 / 100]];
            let each = median.as_nanos() / u128::from(units);
            let [alone, told, high] = [alone, median, high].map(milliseconds);
            println!("| {} | {units} | {alone} | {told} | {high} | {each} |", policy.code());
            if units == 150 {
                own.push((policy.code().to_owned(), json!(median.as_secs_f64() * 1e3)));
            }
        }
    }
    let mut all = told(&instance(150));
    all["own"] = Value::Object(own.into_iter().collect());
    // Cargo adds `--bench` of its own.
    let file = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    std::fs::write(file.unwrap(), all.to_string()).unwrap();
}
