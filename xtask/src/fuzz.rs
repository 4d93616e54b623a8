//! `fuzz`: hostile input, guided by what of the code it reaches (libFuzzer). What was found to reach something is kept in
//! `tests/fuzz/corpus` and is where every run begins; an input that fails is kept in `target/fuzz/found`.

use crate::{apt, host, paths, process};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is fuzzed, and how long its inputs may be.
const TARGETS: &[(&str, u32)] = &[
    ("links", 4_096),
    ("packed", 1_024),
    ("files", 8_192),
    ("csv", 8_192),
    ("sheets", 65_536),
    ("numbers", 64),
    ("scores", 4_096),
];
/// Seconds of each in a run of all checks.
const BRIEF: u64 = 4;
/// What the compiler puts in so that what is reached can be seen.
const INSTRUMENTS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";
/// No input may make anything ask for more at once, in megabytes, or run on for so many seconds.
const MEMORY: u32 = 64;
const SECONDS: u32 = 5;

/// Fuzzes the targets named, or all of them, for so many seconds each.
pub(crate) fn run(names: &[&str], seconds: Option<u64>) -> Result<()> {
    let known: Vec<&str> = TARGETS.iter().map(|(target, _)| *target).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(*name)) {
        bail!("there is no target `{unknown}`; the targets are {}", known.join(", "));
    }
    let programs = build()?;
    let mut failed = Vec::new();
    for (target, longest) in TARGETS.iter().filter(|(target, _)| names.is_empty() || names.contains(target)) {
        println!("\n--- fuzzing {target}");
        if let Err(error) = fuzz(&programs.join(target), target, *longest, seconds.unwrap_or(BRIEF)) {
            println!("{error:#}");
            failed.push(*target);
        }
    }
    ensure!(failed.is_empty(), "what was found stands in target/fuzz/found: {}", failed.join(", "));
    Ok(())
}

/// Builds the targets; the folder in which they are.
fn build() -> Result<PathBuf> {
    if process::find(&["g++", "c++", "clang++"]).is_none() {
        ensure!(apt::available(), "a C++ compiler is needed for libFuzzer: on Debian, as root, `apt-get install g++`");
        apt::install(&["g++"])?;
    }
    let machine =
        process::answer(Command::new("rustc").args(["--print", "host-tuple"])).context("rustc does not answer")?;
    let folder = paths::root().join("target/fuzz");
    let manifest = paths::root().join("tests/fuzz/Cargo.toml");
    let mut build = host::cargo(&["build", "--release", "--locked", "--target", &machine]);
    build.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(&folder).env("RUSTFLAGS", INSTRUMENTS);
    process::run(&mut build)?;
    Ok(folder.join(machine).join("release"))
}

fn fuzz(program: &Path, target: &str, longest: u32, seconds: u64) -> Result<()> {
    let corpus = paths::root().join("tests/fuzz/corpus").join(target);
    let work = paths::root().join("target/fuzz/work").join(target);
    let found = paths::root().join("target/fuzz/found");
    for folder in [&corpus, &work, &found] {
        fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))?;
    }
    let mut fuzz = Command::new(program);
    fuzz.arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={longest}"))
        .arg(format!("-malloc_limit_mb={MEMORY}"))
        .arg(format!("-timeout={SECONDS}"))
        .arg(format!("-artifact_prefix={}/{target}-", found.display()))
        .args(["-rss_limit_mb=1024", "-print_final_stats=1", "-verbosity=0"])
        // What is new goes into the first folder, the second is only read.
        .args([&work, &corpus]);
    process::run(&mut fuzz)
}
