//! Properties that hold for every question, each tried on thousands of them.
//!
//! What the engine says is checked against arithmetic of the tests' own (`by_hand`): fractions are
//! compared by Euclid's algorithm, never by the products that the engine uses; answers on small
//! numbers by trying every possibility. The seed is fixed; `PROPTEST_RNG_SEED` and `PROPTEST_CASES`
//! (upwards) give other and more scenarios.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod allocation;
mod board;
mod by_hand;
mod counts;
mod days;
mod given;
mod given_scenario;
mod given_scores;
mod months;
mod need;
mod path;
mod question;
mod risk;
mod year;
