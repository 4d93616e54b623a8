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

use candich::calc::allocation::{Fit, Portion, split};
use candich::calc::months::months;
use candich::calc::steps::by_weight;
use candich::model::{Percent, Policy, Sense};
use serde_json::{Value, json};

/// The volume of each month to come, in proportion.
const MONTHS: [u128; 6] = [8, 9, 10, 11, 12, 14];
/// How often each job is run.
const RUNS: usize = 201;

/// Units, what must be split over them, and what each can take in each month.
struct Instance {
    portions: Vec<Portion>,
    need: u64,
    caps: Vec<Vec<u64>>,
    columns: Vec<u64>,
}

/// Numbers that look like a province's and are always the same.
fn instance(units: u64) -> Instance {
    let mut state = 0x5eed_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let portions: Vec<Portion> = (0..units)
        .map(|_| {
            let whole = 200 + next(9_000);
            let (done, ahead) = (whole * next(80) / 100, 100 + next(9_000));
            let cap = Percent::whole(u8::try_from(60 + next(41)).unwrap());
            let weight = u8::try_from(1 + next(5)).unwrap();
            Portion { done, whole, ahead, room: ahead, floor: Some(Percent::ZERO), cap, weight, lock: None }
        })
        .collect();
    let room: u64 = portions.iter().map(|it| it.room).sum();
    let need = room * 45 / 100;
    let caps = portions.iter().map(|it| by_weight(it.room, &MONTHS).unwrap()).collect();
    Instance { need, caps, columns: by_weight(need, &MONTHS).unwrap(), portions }
}

impl Instance {
    fn split(&self, policy: Policy) -> Vec<u64> {
        let split = split(policy, Sense::Reach, &self.portions, self.need).unwrap();
        assert_eq!(split.fit, Fit::Exact);
        split.counts
    }

    fn solve(&self, policy: Policy) -> Vec<Vec<u64>> {
        months(&self.split(policy), &self.columns, &self.caps).unwrap()
    }

    fn told(&self) -> Value {
        let rows = self.portions.iter().zip(&self.caps).map(|(it, caps)| {
            let (a, b) = it.cap.fraction();
            let most = u128::from(it.room) * a / b;
            json!({ "done": it.done, "whole": it.whole + it.ahead, "most": most, "weight": it.weight, "room": it.room,
                "months": caps })
        });
        json!({ "need": self.need, "columns": self.columns, "rows": rows.collect::<Vec<_>>(),
            "even": self.split(Policy::SameYearEnd), "least": self.split(Policy::LeastEffort) })
    }
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
    let mut told = instance(150).told();
    told["own"] = Value::Object(own.into_iter().collect());
    // Cargo adds `--bench` of its own.
    let file = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    std::fs::write(file.unwrap(), told.to_string()).unwrap();
}
