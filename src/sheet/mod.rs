//! Tables from other programmes: what stands in them, what it means, and what of it becomes rows of the scenario.
//!
//! A [`book`] holds cells as they were; [`layout`] proposes where the table is and what each column holds ([`heading`],
//! [`meaning`], [`month`]); [`take`] reads the rows under it. Nothing is guessed: what cannot be told is left to the
//! reader, what cannot be read is named by its address. Nothing here opens a file or draws anything.

pub mod book;
pub mod heading;
pub mod layout;
pub mod meaning;
pub mod merge;
pub mod month;
pub mod refused;
pub mod remark;
pub mod report;
mod rows;
pub mod scores;
pub mod sentence;
pub mod take;
pub mod wire;
pub mod words;

pub use rows::is_total;
