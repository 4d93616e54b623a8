//! The end-to-end tests: Node's test runner drives real browsers over the optimised site.

use crate::browser::Browsers;
use crate::policy::Hosting;
use crate::{host, node, paths, process, server, single};
use anyhow::{Context, Result, anyhow, ensure};
use std::env::{consts::EXE_SUFFIX, current_exe};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

/// Where the example portal of the tests stands: another origin of this machine, at any port.
const PORTALS: [&str; 1] = ["http://127.0.0.1:*"];

/// How the name of a file of tests ends.
const TEST: &str = ".test.mjs";

/// What is not run in Firefox and `WebKit` besides: another light and printing, of which they cannot be told from here, how
/// quick the page is and how much memory it takes; and the journeys that are Firefox's own.
const ONCE: [&str; 7] = ["firefox", "lighthouse", "long-use", "looks", "planning-looks", "planning-speed", "speed"];

/// Serves `dist/` at a free port and runs every test file against it, and those of the page once more in Firefox and `WebKit`.
pub(crate) fn run(browsers: &Browsers) -> Result<()> {
    node::ensure()?;
    let dist = paths::dist();
    ensure!(dist.join("index.html").is_file(), "dist/ is empty: run `cargo xtask build` first");
    let files = files()?;
    ensure!(!files.is_empty(), "tests/e2e/ has no file that ends in .test.mjs");
    let command = command()?;
    let portals = Hosting { portals: PORTALS.map(str::to_owned).to_vec(), site: None };
    let address = server::spawn(&dist, server::listen(Some(0))?, &portals)?;
    let tests = |engine: &str, files: &[PathBuf]| {
        let mut tests = Command::new("node");
        tests
            .args(["--test", "--test-reporter=spec"])
            .args(files)
            .env("CANDICH_ENGINE", engine)
            .env("CANDICH_ADDRESS", format!("{address}/"))
            .env("CANDICH_SUBFOLDER_ADDRESS", format!("{address}{}/", server::SUBFOLDER))
            .env("CANDICH_SINGLE", dist.join(single::NAME))
            .env("CANDICH_COMMAND", &command)
            .env("CANDICH_CHROMIUM", &browsers.chromium)
            .env("CANDICH_FIREFOX", &browsers.firefox)
            .env("CANDICH_OFFICE", &browsers.office)
            .env("CANDICH_WEBKIT", &browsers.webkit)
            .env("CANDICH_WEBKIT_DRIVER", &browsers.webkit_driver)
            .env("CANDICH_SCREEN", &browsers.screen);
        tests
    };
    process::run(&mut tests("chromium", &files))?;
    println!("\nThe page once more, in Firefox and WebKit beside each other:");
    let once = ONCE.map(|name| folder().join([name, TEST].concat()));
    let besides: Vec<PathBuf> = files.iter().filter(|file| !once.contains(file)).cloned().collect();
    ensure!(besides.len() + once.len() == files.len(), "a file of tests that is run once is not there");
    // Mostly each waits for its browser. What WebKit has to say is told when Firefox has finished.
    let (firefox, webkit) = thread::scope(|scope| {
        let webkit = scope.spawn(|| process::capture(&mut tests("webkit", &besides)));
        (process::run(&mut tests("firefox", &besides)), webkit.join())
    });
    let webkit = webkit.map_err(|_| anyhow!("the tests in WebKit broke off"))??;
    println!("\nIn WebKit:\n{}{}", String::from_utf8_lossy(&webkit.stdout), String::from_utf8_lossy(&webkit.stderr));
    firefox?;
    ensure!(webkit.status.success(), "tests failed in WebKit ({})", webkit.status);
    Ok(())
}

/// The native command, whose answers the page's are held against.
pub(crate) fn command() -> Result<PathBuf> {
    process::run(&mut host::cargo(&["build", "--quiet", "--no-default-features", "--bin", "candich"]))?;
    // Cargo puts it beside this program, wherever the target directory is.
    let own = current_exe().context("this program does not know its own path")?;
    Ok(own.with_file_name(format!("candich{EXE_SUFFIX}")))
}

fn folder() -> PathBuf {
    paths::root().join("tests/e2e")
}

/// Named one by one, because Node's versions disagree on what a folder means.
fn files() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder()).context("tests/e2e/ could not be read")? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(TEST)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
