//! What ships as data: published cases that open whole, and plans that give the right verdict on published figures.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

mod deadline;
mod engine;
mod examples;
mod filled;
mod khanh_hoa;
mod quang_nam;
mod sense;
mod table;
mod unfilled;
