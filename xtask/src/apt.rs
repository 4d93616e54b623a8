//! Debian's packages: asked for, and installed where this process is allowed to.
//!
//! Never asks a question and never raises its own rights.

use crate::process;
use anyhow::{Context, Result};
use std::process::Command;
use std::sync::OnceLock;

/// Whether this process may install packages here: Debian's installer, and root.
pub(crate) fn available() -> bool {
    let root = || process::answer(Command::new("id").arg("-u")).as_deref() == Some("0");
    process::find(&["apt-get"]).is_some() && root()
}

/// Whether all these packages are installed.
pub(crate) fn installed(packages: &[&str]) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat", "${db:Status-Status}\n"]).args(packages);
    process::answer(&mut query)
        .is_some_and(|answer| answer.lines().filter(|status| *status == "installed").count() == packages.len())
}

/// Installs the packages that are not there yet.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    if installed(packages) {
        return Ok(());
    }
    refresh();
    println!("Installing Debian's {}.", packages.join(", "));
    let mut install = apt();
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    process::quiet(&mut install).with_context(|| format!("Debian's {} could not be installed", packages.join(", ")))
}

/// Fetches the package lists, once per run.
fn refresh() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        println!("Fetching Debian's package lists.");
        // A machine with fresh lists and one unreachable source can still install: let that step decide.
        if let Err(error) = process::quiet(apt().arg("update")) {
            eprintln!("warning: {error:#}");
        }
    });
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
    command
}
