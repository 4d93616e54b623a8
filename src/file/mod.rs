//! The scenario file `*.candich.json`: a scenario as text that people read, keep, send and compare.
//!
//! It begins with `"format": "candich-scenario"` and `"version": 1`; `candich.schema.json` beside this file describes
//! every field. Left out, a field has the value of `Scenario::default()`. Percentages and scores are texts, so that no
//! reader rounds them. Writing is canonical: equal scenarios give equal files, a row of data a line.
//!
//! Reading opens what can be read and lists the rest, with its place and the reason; nothing is guessed. A row without
//! what it is about (its level, its goal) is left out whole. Files of every released version stay readable; names are
//! only ever added. Every byte met here is untrusted; nothing here panics, computes or words a message.
//!
//! The JSON is read and written by [`json`], not by serde: its tree would merge repeated names and forget their order,
//! both in silence, and it would weigh several times as much in the page.

mod json;
mod omission;
mod read;
mod write;
mod write_scores;

pub use omission::{NotAFile, Omission, Wanted, Why};
pub use read::{Read, read, read_bytes};
pub use write::write;

/// The largest file that is read, in bytes. Every commune of a large province with a year of monthly figures is smaller.
pub const MAX_SIZE: usize = 16 * 1024 * 1024;

/// The most omissions that are listed; further ones are counted.
pub const MAX_LISTED: usize = 1_000;

/// What the field `format` says.
const FORMAT: &str = "candich-scenario";

/// The version that [`write`] writes.
const VERSION: u64 = 1;
