//! The exact engine: pure functions of the model, one topic a file, whole numbers only, but for `risk`.
//!
//! Every function is total: no error, no panic, no I/O, no clock, no locale. Two doors call all the
//! others: `outcome::calculate` answers one question, `board::board` a whole plan. Nothing here knows how a
//! scenario travels (`link`) or how an answer is worded (`i18n`).

pub mod allocation;
pub mod assignment;
pub mod board;
pub mod calendar;
pub mod check;
pub mod comparison;
pub mod crossing;
pub mod definitions;
pub mod demand;
pub mod fill;
pub mod gate;
pub mod known;
pub mod ledger;
pub mod levels;
mod logistic;
pub mod mark;
pub mod months;
pub mod need;
pub mod outcome;
pub mod pace;
pub mod path;
pub mod points;
pub mod progress;
pub mod prospect;
pub mod rank;
pub mod renewal;
pub mod rest;
pub mod risk;
pub mod score_card;
mod search;
pub mod share;
pub mod steps;
pub mod survey;
pub mod volume;
pub mod way;
pub mod what_if;
