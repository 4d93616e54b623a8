//! Files of other programmes: opening XLSX, XLS, ODS and CSV as a [`Book`](crate::sheet::book::Book), writing XLSX.
//!
//! The libraries that know these formats are larger than the whole page. The native command has them; in the browser
//! they stand in a program of their own (`worker.rs`), fetched when it is first used and run beside the page. Every byte
//! met here is untrusted: what a file unpacks to is counted before anything is made of it. Nothing here gives a cell a
//! meaning or words a sentence.

mod open;
mod packed;
mod records;
mod text;
mod write;

pub use open::open;
pub use write::write;
