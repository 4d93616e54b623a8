//! Takes the published program apart: the first load, and what is fetched when it is first used.
//!
//! The program says where it can be cut (`src/ui/planning.rs`); the linker leaves its relocations in, so that code and
//! data that only the second part reaches can be moved there.

use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The script that joins the parts again, beside the bindings.
pub(crate) const SCRIPT: &str = "./__wasm_split.js";

/// The parts of a program.
pub(crate) struct Parts {
    /// What the page begins with.
    pub(crate) first: PathBuf,
    /// What is fetched later; the script knows it by its file's name.
    pub(crate) later: PathBuf,
}

/// Takes a program apart into a folder. `bindings` is the script that will begin the first part.
pub(crate) fn split(program: &Path, folder: &Path, bindings: &str) -> Result<Parts> {
    let whole = fs::read(program).with_context(|| format!("{} could not be read", program.display()))?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = SCRIPT;
    options.main_module = bindings;
    let split = transform(options).map_err(|error| anyhow!("the program could not be taken apart: {error:#}"))?;
    ensure!(split.split_modules.len() == 1, "the program fell into {} parts", split.split_modules.len() + 1);
    let later = split.split_modules.into_iter().next().context("there is no second part")?;
    Ok(Parts { first, later })
}
