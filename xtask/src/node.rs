//! Node and the packages of the committed lock: the optimiser, the bundler, and what drives the browser in tests.
//!
//! The development site must never need this file.

use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

const OLDEST: u32 = 20;

/// Makes sure that Node is here and that `node_modules` is as the lock says.
pub(crate) fn ensure() -> Result<()> {
    let version = process::answer(Command::new("node").arg("--version"));
    match version.as_deref().map(major) {
        Some(Some(major)) if major >= OLDEST => {}
        Some(_) => bail!(
            "Node {OLDEST} or newer is needed, and this is {}: see https://nodejs.org",
            version.unwrap_or_default()
        ),
        None => {
            bail!("Node {OLDEST} or newer and npm are needed here, and `node` is not installed: see https://nodejs.org")
        }
    }
    if process::find(&["npm", "npm.cmd"]).is_none() {
        bail!("npm is needed beside Node, and it is not installed: on Debian it is the package `npm`");
    }
    if current(&paths::root().join("node_modules")) {
        return Ok(());
    }
    println!("Installing the npm packages of the lock.");
    // No package of ours needs its install script: the platform's programs are packages themselves.
    let mut install = Command::new("npm");
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::quiet(&mut install).context("the npm packages could not be installed")
}

/// A program of an npm package.
pub(crate) fn tool(name: &str) -> Command {
    Command::new(paths::root().join("node_modules/.bin").join(name))
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// npm writes its own lock last: a newer one of ours means that the packages changed.
fn current(modules: &Path) -> bool {
    let Some(installed) = changed(&modules.join(".package-lock.json")) else {
        return false;
    };
    changed(&paths::root().join("package-lock.json")).is_some_and(|wanted| wanted <= installed)
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_says_its_version_with_a_letter() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
