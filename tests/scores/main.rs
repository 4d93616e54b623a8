//! Scores: cards, ranks and surveys against published cases, independent tables and brute force.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod card;
mod few;
mod rank;
mod sample;
mod survey;
