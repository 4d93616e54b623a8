//! From Rust to wasm and the script that binds it to the page; and the runner of wasm tests.

use crate::toolchain::{self, Purpose, Toolchain};
use crate::{node, process, split};
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// The hidden command under which cargo calls the test runner.
pub(crate) const RUNNER: &str = "wasm-test-runner";
/// What rustc's target uses by default today: the optimiser has to allow it.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The script that begins the program.
const BINDINGS: &str = "./candich.js";

/// Builds the library and writes `candich.js` and `candich_bg.wasm` into the folder.
pub(crate) fn build(toolchain: Toolchain, folder: &Path) -> Result<()> {
    process::run(toolchain.cargo("build", Purpose::Development).arg("--lib"))?;
    bind(&toolchain::wasm("candich", Purpose::Development), "candich", Purpose::Development, folder)
}

/// Builds the programs of the benchmarks as the site is published, but in one piece; each as `name.js` and
/// `name_bg.wasm`.
pub(crate) fn build_measured(toolchain: Toolchain, names: &[&str], folder: &Path) -> Result<()> {
    let mut build = toolchain.cargo("build", Purpose::Beside);
    process::run(build.args(names.iter().flat_map(|name| ["--example", *name])))?;
    for name in names {
        bind(&toolchain::wasm(&format!("examples/{name}"), Purpose::Beside), name, Purpose::Beside, folder)?;
        let bound = folder.join(format!("{name}_bg.wasm"));
        let whole = bound.with_extension("whole");
        std::fs::rename(&bound, &whole)?;
        optimise(&whole, &bound)?;
    }
    Ok(())
}

/// Builds the published library in its parts: the first as `candich.js` and `candich_bg.wasm`, the others by their names.
pub(crate) fn build_apart(toolchain: Toolchain, folder: &Path) -> Result<()> {
    // What is taken apart keeps what the linker knew of it.
    process::run(toolchain.cargo("rustc", Purpose::Release).args(["--lib", "--", "-Clink-arg=--emit-relocs"]))?;
    split::split(&toolchain::wasm("candich", Purpose::Release), folder, BINDINGS)?;
    bind(&folder.join("first.wasm"), "candich", Purpose::Release, folder)
}

/// The name of the program that opens and writes spreadsheets.
const SPREADSHEET: &str = "spreadsheet";
/// No file makes it take more memory than this; where it would, it ends.
const MEMORY: &str = "-Clink-arg=--max-memory=1073741824";

/// Builds the program of the worker as `spreadsheet.js` and `spreadsheet_bg.wasm`.
pub(crate) fn build_spreadsheet(toolchain: Toolchain, purpose: Purpose, folder: &Path) -> Result<()> {
    let mut build = toolchain.cargo("rustc", purpose);
    build.args(["--no-default-features", "--features", SPREADSHEET, "--bin", SPREADSHEET, "--", MEMORY]);
    process::run(&mut build)?;
    bind(&toolchain::wasm(SPREADSHEET, purpose), SPREADSHEET, purpose, folder)
}

/// What the optimiser leaves undone: repeated code travels better through Brotli than code inlined or shared by hand.
const LEFT: &[&str] = &[
    "-ocimfs",
    "0",
    "-aimfs",
    "0",
    "-fimfs",
    "0",
    "--skip-pass=local-cse",
    "--strip-target-features",
    "--strip-producers",
    "--converge",
];

/// Makes a wasm file smaller.
pub(crate) fn optimise(from: &Path, to: &Path) -> Result<()> {
    let mut command = node::tool("wasm-opt");
    command.arg("-O3").args(LEFT).args(FEATURES).arg(from).arg("-o").arg(to);
    process::quiet(&mut command)
}

/// Runs a file of wasm tests in the browser whose driver the environment names.
pub(crate) fn run_tests(arguments: Vec<OsString>) -> Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(arguments)
}

fn bind(wasm: &Path, name: &str, purpose: Purpose, folder: &Path) -> Result<()> {
    let readable = !purpose.is_published();
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(false)
        // The page's scripts name the file: its final name is not known here.
        .omit_default_module_path(true)
        .debug(readable)
        .keep_debug(readable)
        .remove_name_section(!readable)
        .remove_producers_section(!readable)
        // The other parts join the first by what the linker exports.
        .keep_lld_exports(purpose == Purpose::Release)
        .generate(folder)
        .context("wasm-bindgen could not bind the wasm")
}
