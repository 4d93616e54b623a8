//! Cán Đích: what is still needed to reach an administrative-reform target, exactly.
//!
//! # Where things are
//!
//! | to find | look in |
//! |---|---|
//! | what a count, an indicator, a target, a scenario is | [`model`] |
//! | a rule of the engine | [`calc`], one topic a file: see below |
//! | the published plans and cases | [`plans`] |
//! | every formula in words, with its example | [`i18n::method`] |
//! | the share link, its grammar and its promise | [`link`] |
//! | the scenario file, its fields and its schema | [`file`] |
//! | a word, a number format, an answer in words | [`i18n`] |
//! | tables from other programmes, and for them | [`sheet`]; reading and writing their files | `spreadsheet` |
//! | chart geometry | [`chart`] |
//! | the page (feature `web`) | `ui`: `action` what the user does, `state` and `edit` apply it, `entry` the fields, `views` the pages, `planning` the doors to the parts fetched later |
//! | the native command | `bin/candich` |
//!
//! # The rules of the engine
//!
//! | rule | file |
//! |---|---|
//! | share, comparison with a threshold, verdict | [`calc::share`] |
//! | counts that follow from others, why a share cannot be read | [`calc::known`] |
//! | least and greatest numerator, gap and headroom, certificate, dossiers on both sides, dilution | [`calc::need`] |
//! | rest of the year: required share, cap, feasible, best possible, certain, on course | [`calc::rest`] |
//! | what is done and what of it is still open | [`calc::progress`] |
//! | the pace and where it leads | [`calc::pace`] |
//! | the volume at which a plan breaks | [`calc::volume`] |
//! | the day on which the threshold is crossed | [`calc::crossing`] |
//! | months, weeks, working days | [`calc::calendar`] |
//! | one target under every definition | [`calc::definitions`] |
//! | the plan of the following year | [`calc::renewal`] |
//! | the figures of rows and scopes, sums, parts of the period | [`calc::ledger`] |
//! | every target of a plan, of every kind | [`calc::board`] |
//! | gates: who is caught, who is near | [`calc::gate`] |
//! | what one level must reach if the others stay | [`calc::levels`] |
//! | what if volume or target were different | [`calc::what_if`] |
//! | figures that do not add up | [`calc::check`] |
//! | path through the rest of the period, its steps and its sums | [`calc::path`], [`calc::steps`] |
//! | how a target is split over units | [`calc::allocation`], [`calc::assignment`] |
//! | probabilities, intervals, the law of ranks | [`calc::risk`] |
//! | score cards, the cheapest way, ranks, surveys | [`calc::score_card`], [`calc::way`], [`calc::rank`], [`calc::survey`] |
//! | scenarios side by side | [`calc::comparison`] |
//! | all of it for a question; the cheapest of several branches | [`calc::outcome`] |
//!
//! # From a field on the screen to the formula and back
//!
//! Five files: `ui/entry/place.rs` puts what was typed into the scenario; `ui/state.rs` applies it, undoably;
//! `calc/outcome.rs` asks the rules above; `i18n/answer/mod.rs` says what they found; `ui/views/quick/answer.rs` shows it.
//!
//! # Imports
//!
//! `model` ← `calc`, `plans` ← `link` ← `file` ← `i18n` ← `sheet` ← `spreadsheet` ← `ui`, `bin`. `calc` sees `model` alone, `chart` nothing of
//! ours. `tests/architecture` holds the rule; the compiler holds the wall between the core and the browser
//! (feature `web`).

pub mod calc;
pub mod chart;
pub mod file;
pub mod i18n;
pub mod link;
pub mod model;
pub mod plans;
pub mod sheet;
#[cfg(any(not(target_arch = "wasm32"), feature = "spreadsheet"))]
pub mod spreadsheet;
#[cfg(feature = "web")]
pub mod ui;
