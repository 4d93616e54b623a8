//! `bench`: what the engine costs on this machine, beside general solvers where they do the same job, and how long links
//! are beside what other tools write. Reported, never asserted.

use crate::{host, node, paths, process};
use anyhow::Result;
use std::process::Command;

/// Runs every benchmark, natively and without the browser's crates.
pub(crate) fn run() -> Result<()> {
    node::ensure()?;
    process::run(&mut bench("plan"))?;
    // What each writes down, its script does as other tools do.
    for name in ["allocation", "links"] {
        let told = paths::root().join("target").join(name).with_extension("json");
        process::run(bench(name).arg("--").arg(&told))?;
        let script = paths::root().join("benches").join(name).with_extension("mjs");
        process::run(Command::new("node").arg(script).arg(&told))?;
    }
    Ok(())
}

fn bench(name: &str) -> Command {
    host::cargo(&["bench", "--profile", "measured", "--no-default-features", "--bench", name])
}
