//! `test`: every check in a fixed order, each with its time; the first failure ends the run.

use crate::policy::Hosting;
use crate::toolchain::Purpose;
use crate::{browser, e2e, fuzz, host, node, process, site, toolchain, wall, wasm};
use anyhow::{Context, Result, bail};
use std::env::current_exe;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn() -> Result<()>,
}

/// The steps, from the quickest answer to the slowest.
const STEPS: &[Step] = &[
    Step { name: "setup", about: "what the checks need", run: setup },
    Step { name: "format", about: "rustfmt", run: format },
    Step { name: "clippy", about: "clippy for this machine", run: clippy },
    Step { name: "wall", about: "the core without the browser", run: wall::check },
    Step { name: "clippy-wasm", about: "clippy for the browser", run: clippy_wasm },
    Step { name: "unit", about: "tests on this machine", run: unit },
    Step { name: "hostile", about: "millions of broken links", run: hostile },
    Step { name: "fuzz", about: "hostile input for every parser, guided by coverage", run: fuzz_briefly },
    Step { name: "wasm", about: "wasm tests in a real browser", run: wasm_tests },
    Step { name: "build", about: "the optimised site and its budget", run: build },
    Step { name: "e2e", about: "end-to-end tests in real browsers", run: end_to_end },
];

/// Runs all steps, or those named.
pub(crate) fn run(names: &[&str]) -> Result<()> {
    let steps = choose(names)?;
    let mut times = Vec::new();
    for step in steps {
        println!("\n=== {}: {} ===", step.name, step.about);
        let started = Instant::now();
        let result = (step.run)();
        times.push((step.name, started.elapsed()));
        if let Err(error) = result {
            println!("\n{}", summary(&times, false));
            return Err(error.context(format!("step `{}` failed", step.name)));
        }
        println!("--- {}: {:.1} s", step.name, started.elapsed().as_secs_f32());
    }
    println!("\n{}", summary(&times, true));
    Ok(())
}

fn choose(names: &[&str]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step `{unknown}`; the steps are {}", known.join(", "));
    }
    Ok(STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name)).collect())
}

fn summary(times: &[(&str, Duration)], passed: bool) -> String {
    let last = times.len().saturating_sub(1);
    let mut text = String::from("step         result     time\n");
    for (index, (name, time)) in times.iter().enumerate() {
        let result = if passed || index < last { "passed" } else { "FAILED" };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:<12} {result}  {:>7.1} s", time.as_secs_f32());
    }
    let total: Duration = times.iter().map(|(_, time)| time).sum();
    text + &format!("{:<12}         {:>7.1} s", "total", total.as_secs_f32())
}

/// Everything at once, so that what is missing is said before anything long starts.
fn setup() -> Result<()> {
    node::ensure()?;
    let toolchain = toolchain::ensure_release()?;
    toolchain::ensure_clippy(toolchain)?;
    browser::ensure()?;
    println!("Everything is here.");
    Ok(())
}

fn format() -> Result<()> {
    process::run(&mut host::cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    process::run(&mut host::cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn clippy_wasm() -> Result<()> {
    let toolchain = toolchain::ensure()?;
    toolchain::ensure_clippy(toolchain)?;
    process::run(toolchain.cargo("clippy", Purpose::Test).args([
        "--lib",
        "--features",
        "split",
        "--",
        "-D",
        "warnings",
    ]))
}

fn unit() -> Result<()> {
    process::run(&mut host::cargo(&["test", "--workspace"]))
}

/// The tests of packed links once more, in fast code: there each takes a million rounds.
fn hostile() -> Result<()> {
    let build = ["test", "--profile", "hostile", "--no-default-features", "--test", "links"];
    process::run(host::cargo(&build).args(["--", "makes_it_panic", "letters_of_nothing"]))
}

fn fuzz_briefly() -> Result<()> {
    fuzz::run(&[], None)
}

fn wasm_tests() -> Result<()> {
    let toolchain = toolchain::ensure()?;
    let browsers = browser::ensure()?;
    let runner = current_exe().context("this program does not know its own path")?;
    // A list, because a path may contain spaces.
    let runner =
        format!("target.wasm32-unknown-unknown.runner=[{:?}, {:?}]", runner.display().to_string(), wasm::RUNNER);
    let mut tests = toolchain.cargo("test", Purpose::Test);
    tests
        .args(["--test", "browser", "--config", &runner])
        .env("CHROMEDRIVER", browsers.driver)
        // The first start of a browser on a small machine is slow.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    process::run(&mut tests)
}

fn build() -> Result<()> {
    site::build(&Hosting::default()).map(drop)
}

fn end_to_end() -> Result<()> {
    e2e::run(&browser::ensure()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name_and_keep_their_order() {
        let chosen: Vec<_> = choose(&["build", "format"]).unwrap().iter().map(|step| step.name).collect();
        assert_eq!(chosen, ["format", "build"]);
        assert_eq!(choose(&[]).unwrap().len(), STEPS.len());
    }

    #[test]
    fn an_unknown_step_is_refused_with_the_known_ones() {
        let Err(error) = choose(&["lint"]) else { panic!("`lint` is no step") };
        assert!(error.to_string().contains("no step `lint`; the steps are setup, format"));
    }

    #[test]
    fn the_summary_says_what_failed() {
        let times = [("format", Duration::from_millis(900)), ("clippy", Duration::from_secs(61))];
        let text = summary(&times, false);
        assert!(text.contains("format       passed      0.9 s"));
        assert!(text.contains("clippy       FAILED     61.0 s"));
        assert!(text.ends_with("total                   61.9 s"));
    }
}
