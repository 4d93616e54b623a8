//! `bench`: what the engine costs on this machine, measured by criterion. Reported, never asserted.

use crate::{host, process};
use anyhow::Result;

/// Runs every benchmark, natively and without the browser's crates.
pub(crate) fn run() -> Result<()> {
    process::run(&mut host::cargo(&["bench", "--no-default-features", "--bench", "plan"]))
}
