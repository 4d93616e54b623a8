//! The one place that knows how to make a cargo command for wasm.
//!
//! Two ways lead there: the toolchain in use has the target, or rustup fetches it; where rustup's server cannot be
//! reached, Debian's own toolchain builds the standard library from source.

use crate::{apt, host, process};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
/// The name under which rustup knows Debian's toolchain.
const LINKED: &str = "candich-debian";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld-19"];
const CLIPPY_PACKAGES: &[&str] = &["rust-web-clippy"];
/// Long enough for the target on a slow line, short enough where the server never answers.
const PATIENCE: Duration = Duration::from_secs(90);

/// The published wasm ends a panic at once: the start script shows the last good link, and the texts, formatting and
/// folders of panics stay at home. With the standard library built for size, 22 KB of Brotli less to load.
const SMALL: &str = "target.wasm32-unknown-unknown.rustflags=\
    ['-Zunstable-options', '-Cpanic=immediate-abort', '-Zfmt-debug=none', '-Zlocation-detail=none']";
/// The toolchain that builds wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The one in use, with the target's own standard library.
    Current,
    /// Debian's, which builds the standard library from source.
    Debian,
}

/// What a wasm build is for: each purpose needs other parts of the standard library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The site while it is being written.
    Development,
    /// The site as it is published.
    Release,
    /// The programs beside the page's – the worker's, those of the benchmarks –, in one piece each and otherwise as the
    /// site is published.
    Beside,
    /// Lints and tests.
    Test,
}

impl Purpose {
    /// Whether it is built as the site is published.
    pub(crate) fn is_published(self) -> bool {
        matches!(self, Purpose::Release | Purpose::Beside)
    }
}

/// Finds or installs a toolchain that builds wasm.
pub(crate) fn ensure() -> Result<Toolchain> {
    if current_has_target() {
        return Ok(Toolchain::Current);
    }
    if linked() && apt::installed(PACKAGES) {
        return Ok(Toolchain::Debian);
    }
    if process::find(&["rustup"]).is_none() {
        bail!(
            "Rust's target {TARGET} is missing and rustup is not here to add it: install rustup from https://rustup.rs"
        );
    }
    println!("Adding Rust's target {TARGET} through rustup.");
    if process::succeeds_within(Command::new("rustup").args(["target", "add", TARGET]), PATIENCE) {
        return Ok(Toolchain::Current);
    }
    println!("rustup could not fetch the target: turning to Debian's own toolchain.");
    install_debian()
}

/// Finds or installs a toolchain that builds the published wasm, the standard library included.
pub(crate) fn ensure_release() -> Result<Toolchain> {
    let toolchain = ensure()?;
    if toolchain == Toolchain::Debian || has_library_source() {
        return Ok(toolchain);
    }
    println!("Adding the source of Rust's standard library through rustup.");
    if process::succeeds_within(Command::new("rustup").args(["component", "add", "rust-src"]), PATIENCE) {
        return Ok(toolchain);
    }
    println!("rustup could not fetch it: turning to Debian's own toolchain.");
    install_debian()
}

/// Adds clippy where the toolchain comes without.
pub(crate) fn ensure_clippy(toolchain: Toolchain) -> Result<()> {
    match toolchain {
        Toolchain::Debian if apt::available() => apt::install(CLIPPY_PACKAGES),
        Toolchain::Debian | Toolchain::Current => Ok(()),
    }
}

impl Toolchain {
    /// A cargo command for wasm, in a target directory of its own so that wasm and this machine's builds do not evict
    /// each other.
    pub(crate) fn cargo(self, subcommand: &str, purpose: Purpose) -> Command {
        let mut command = match self {
            Self::Current => host::cargo(&[]),
            Self::Debian => debian_cargo(),
        };
        command.args([subcommand, "--target", TARGET, "--target-dir", target_dir(purpose)]);
        if purpose == Purpose::Release {
            command.args(["--features", "split"]);
        }
        if purpose.is_published() {
            command.args(["--release", "--config", SMALL, "-Z", "build-std-features=optimize_for_size"]);
        }
        if self == Self::Debian || purpose.is_published() {
            // Building the standard library is unstable; for this command alone, since build scripts look at it.
            command.env("RUSTC_BOOTSTRAP", "1").args(["-Z", standard_library(purpose)]);
        }
        command
    }
}

/// Where the wasm of a program lies after a build for this purpose.
pub(crate) fn wasm(name: &str, purpose: Purpose) -> PathBuf {
    let profile = if purpose.is_published() { "release" } else { "debug" };
    crate::paths::root().join(target_dir(purpose)).join(TARGET).join(profile).join(name).with_extension("wasm")
}

/// Tests stay apart: they also build the command-line program, whose wasm would have the library's name.
fn target_dir(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Development | Purpose::Release | Purpose::Beside => "target/wasm",
        Purpose::Test => "target/wasm-test",
    }
}

fn standard_library(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Development | Purpose::Release | Purpose::Beside => "build-std=std,panic_abort",
        Purpose::Test => "build-std=std,panic_unwind,panic_abort,test",
    }
}

fn debian_cargo() -> Command {
    let mut command = Command::new("rustup");
    command
        .args(["run", LINKED, "cargo"])
        // The libraries and the name of the toolchain that runs xtask.
        .env_remove("LD_LIBRARY_PATH")
        .env_remove("CARGO")
        // Debian's rustc looks for rust-lld and does not have it.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-19");
    command
}

fn current_has_target() -> bool {
    process::answer(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

fn has_library_source() -> bool {
    process::answer(Command::new("rustc").args(["--print", "sysroot"]))
        .is_some_and(|folder| Path::new(&folder).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn linked() -> bool {
    process::answer(Command::new("rustup").args(["run", LINKED, "rustc", "--version"])).is_some()
}

fn install_debian() -> Result<Toolchain> {
    if !apt::available() {
        bail!(
            "Rust's target {TARGET} is missing: run `rustup target add {TARGET}` where there is a network, \
             or on Debian run this command as root so that it can install {}",
            PACKAGES.join(", ")
        );
    }
    apt::install(PACKAGES)?;
    process::quiet(Command::new("rustup").args(["toolchain", "link", LINKED, "/usr"]))
        .context("rustup could not link Debian's toolchain")?;
    Ok(Toolchain::Debian)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(command: &Command) -> Vec<String> {
        command.get_args().map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn only_the_published_build_needs_unstable_options() {
        for purpose in [Purpose::Development, Purpose::Test] {
            let command = Toolchain::Current.cargo("build", purpose);
            assert!(!words(&command).contains(&"-Z".to_owned()));
            assert!(!command.get_envs().any(|(name, _)| name == "RUSTC_BOOTSTRAP"));
        }
        let command = Toolchain::Current.cargo("build", Purpose::Release);
        assert!(words(&command).ends_with(&["-Z".into(), "build-std=std,panic_abort".into()]));
    }

    #[test]
    fn debian_builds_the_standard_library() {
        let command = Toolchain::Debian.cargo("test", Purpose::Test);
        assert!(words(&command).ends_with(&["-Z".into(), "build-std=std,panic_unwind,panic_abort,test".into()]));
        assert!(command.get_envs().any(|(name, value)| name == "RUSTC_BOOTSTRAP" && value.is_some()));
    }
}
