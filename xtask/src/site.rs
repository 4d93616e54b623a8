//! The site in its two forms: for development, as written and without Node; and optimised, every file named by its
//! content.

use crate::page::{self, Names};
use crate::toolchain::Toolchain;
use crate::{asset, imports, node, paths, policy, process, size, split, toolchain, wasm};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

const SCRIPT: &str = include_str!("start.js");
const WASM: &str = "candich_bg.wasm";
const PAGE: &str = "index.html";

/// Builds the development site into its folder.
pub(crate) fn develop(toolchain: Toolchain) -> Result<()> {
    let folder = paths::development();
    fs::create_dir_all(&folder)?;
    wasm::build(toolchain, &folder)?;
    copy_folder(&paths::root().join("styles"), &folder.join("styles"))?;
    write(&folder.join("start.js"), SCRIPT.as_bytes())?;
    write(&folder.join(PAGE), page::with_policy(&read_page()?)?.as_bytes())
}

/// Builds the optimised site and holds it against its budget.
pub(crate) fn build() -> Result<()> {
    node::ensure()?;
    let toolchain = toolchain::ensure_release()?;
    let files = optimise(toolchain)?;
    for (files, budget) in [(&files.first, &size::FIRST_LOAD), (&files.later, &size::LATER)] {
        let sizes = size::measure(&paths::dist(), files)?;
        println!("\n{}", size::table(&sizes, budget));
        let (name, total, most) = (budget.name, size::total(&sizes), budget.bytes);
        ensure!(total <= most, "the {name} takes {total} bytes, {} more than its budget of {most}", total - most);
    }
    println!("The optimised site is in dist/.");
    Ok(())
}

/// The files of the site.
struct Files {
    /// What every page loads.
    first: Vec<String>,
    /// What is fetched when it is first used.
    later: Vec<String>,
}

/// Writes the optimised site and names its files.
fn optimise(toolchain: Toolchain) -> Result<Files> {
    let (stage, dist) = (paths::stage(), paths::dist());
    empty(&stage)?;
    empty(&dist)?;
    let later = wasm::build_apart(toolchain, &stage)?;
    imports::shorten(&stage.join(WASM), &stage.join("candich.js"))?;
    let wasm = publish_wasm(&stage.join(WASM), "candich.wasm")?;
    let planning = publish_wasm(&later, "planning.wasm")?;
    rename_in(&stage.join(split::SCRIPT), &later, &planning)?;
    write(&stage.join("entry.js"), SCRIPT.replace(WASM, &wasm).as_bytes())?;
    bundle(&stage.join("entry.js"), &stage.join("start.js"))?;
    bundle(&paths::root().join("styles/index.css"), &stage.join("index.css"))?;
    let start = publish(&stage.join("start.js"), "start.js")?;
    let styles = publish(&stage.join("index.css"), "index.css")?;
    let names = Names { styles: &styles, start: &start, wasm: &wasm };
    write(&dist.join(PAGE), page::with_names(&read_page()?, &names)?.as_bytes())?;
    let files = Files { first: vec![PAGE.to_owned(), styles, start, wasm], later: vec![planning] };
    write(&dist.join("_headers"), policy::headers_file(&[&files.first[..], &files.later].concat()).as_bytes())?;
    Ok(files)
}

/// Makes a wasm file smaller and copies it into the site under the name of its content.
fn publish_wasm(from: &Path, name: &str) -> Result<String> {
    let optimised = from.with_extension("optimised.wasm");
    wasm::optimise(from, &optimised)?;
    publish(&optimised, name)
}

/// Puts a file's final name into the script that fetches it.
fn rename_in(script: &Path, file: &Path, name: &str) -> Result<()> {
    let text = fs::read_to_string(script).with_context(|| format!("{} could not be read", script.display()))?;
    let before = file.file_name().context("a part of the program has no name")?.to_string_lossy();
    ensure!(text.matches(&*before).count() == 1, "{} must name {before} exactly once", script.display());
    write(script, text.replace(&*before, name).as_bytes())
}

/// Bundles and minifies a script or a stylesheet with everything it imports.
fn bundle(from: &Path, to: &Path) -> Result<()> {
    let mut command = node::tool("esbuild");
    command
        .arg(from)
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8"])
        .args(["--log-level=warning", "--legal-comments=none"])
        .arg(format!("--outfile={}", to.display()));
    process::run(&mut command)
}

/// Copies a file into the site under the name of its content.
fn publish(from: &Path, name: &str) -> Result<String> {
    let content = fs::read(from).with_context(|| format!("{} could not be read", from.display()))?;
    let name = asset::hashed(name, &content);
    write(&paths::dist().join(&name), &content)?;
    Ok(name)
}

fn read_page() -> Result<String> {
    fs::read_to_string(paths::root().join(PAGE)).context("index.html could not be read")
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} could not be written", path.display()))
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    empty(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} could not be read", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
