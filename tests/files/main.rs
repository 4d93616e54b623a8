//! The scenario file: nothing is lost on the way, nothing broken goes unsaid, the schema says what is written.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod broken;
mod every_file;
mod frozen;
mod given;
mod schema;

/// A scenario with a goal of every kind, every scope, gates, indices and histories, written by hand.
pub(crate) const EVERYTHING: &str = include_str!("v1/everything.candich.json");
/// What the second version of links brought to files too: the path and the split, likewise.
pub(crate) const OUTLOOK: &str = include_str!("v1/outlook.candich.json");
/// What the third one brought: how sure to be.
pub(crate) const CERTAINTY: &str = include_str!("v1/certainty.candich.json");
/// What is scored, ranked and asked.
pub(crate) const SCORES: &str = include_str!("v1/scores.candich.json");
