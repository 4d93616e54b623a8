//! `bench`: what the engine costs on this machine, measured by criterion, and how long links are beside what other tools
//! write. Reported, never asserted.

use crate::{host, node, paths, process};
use anyhow::Result;
use std::process::Command;

/// Runs every benchmark, natively and without the browser's crates.
pub(crate) fn run() -> Result<()> {
    node::ensure()?;
    process::run(&mut bench("plan"))?;
    // The tables that `links.rs` writes down are packed by `links.mjs` as other tools pack them.
    let tables = paths::root().join("target/links.jsonl");
    process::run(bench("links").arg("--").arg(&tables))?;
    process::run(Command::new("node").arg("benches/links.mjs").arg(&tables))
}

fn bench(name: &str) -> Command {
    host::cargo(&["bench", "--no-default-features", "--bench", name])
}
