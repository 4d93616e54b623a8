//! Running other programs: aloud, quietly, for their output, or for a limited time.
//!
//! Nothing here may wait for a human: standard input is always closed.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Runs a program in the repository's root, its output going straight to the reader.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = prepare(command).status().with_context(|| format!("`{}` could not start", name(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a program whose output matters only when it fails.
pub(crate) fn quiet(command: &mut Command) -> Result<()> {
    let output = capture(command)?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stdout));
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        bail!("`{}` failed ({})", line(command), output.status);
    }
    Ok(())
}

/// What a program prints, trimmed; `None` when it is missing or fails.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = capture(command).ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program succeeds within the limit; it is stopped when it takes longer.
pub(crate) fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let Ok(mut child) = prepare(command).stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        return false;
    };
    let started = Instant::now();
    while started.elapsed() < limit {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => sleep(Duration::from_millis(50)),
            Err(_) => break,
        }
    }
    // Both fail only when the program has just ended by itself.
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// The first of these programs that is on the search path.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
}

/// Runs a program and keeps what it prints.
pub(crate) fn capture(command: &mut Command) -> Result<Output> {
    prepare(command).output().with_context(|| format!("`{}` could not start", name(command)))
}

fn prepare(command: &mut Command) -> &mut Command {
    if command.get_current_dir().is_none() {
        command.current_dir(crate::paths::root());
    }
    command.stdin(Stdio::null())
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name(command)).chain(words).collect::<Vec<_>>().join(" ")
}
