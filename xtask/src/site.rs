//! The site in its two forms: for development, as written and without Node; and optimised, every file named by its
//! content.

use crate::page::{self, Names};
use crate::toolchain::{Purpose, Toolchain};
use crate::{asset, imports, node, paths, policy, process, size, toolchain, wasm};
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
    wasm::build(toolchain, Purpose::Development, &folder)?;
    copy_folder(&paths::root().join("styles"), &folder.join("styles"))?;
    write(&folder.join("start.js"), SCRIPT.as_bytes())?;
    write(&folder.join(PAGE), page::with_policy(&read_page()?)?.as_bytes())
}

/// Builds the optimised site and holds it against its budget.
pub(crate) fn build() -> Result<()> {
    node::ensure()?;
    let toolchain = toolchain::ensure_release()?;
    let files = optimise(toolchain)?;
    let sizes = size::measure(&paths::dist(), &files)?;
    println!("\n{}\n", size::table(&sizes, size::BUDGET));
    let total = size::total(&sizes);
    ensure!(
        total <= size::BUDGET,
        "the first load takes {total} bytes, {} more than its budget of {}",
        total - size::BUDGET,
        size::BUDGET
    );
    println!("The optimised site is in dist/.");
    Ok(())
}

/// Writes the optimised site and names the files of its first load.
fn optimise(toolchain: Toolchain) -> Result<Vec<String>> {
    let (stage, dist) = (paths::stage(), paths::dist());
    empty(&stage)?;
    empty(&dist)?;
    wasm::build(toolchain, Purpose::Release, &stage)?;
    imports::shorten(&stage.join(WASM), &stage.join("candich.js"))?;
    wasm::optimise(&stage.join(WASM), &stage.join("optimised.wasm"))?;
    let wasm = publish(&stage.join("optimised.wasm"), "candich.wasm")?;
    write(&stage.join("entry.js"), SCRIPT.replace(WASM, &wasm).as_bytes())?;
    bundle(&stage.join("entry.js"), &stage.join("start.js"))?;
    bundle(&paths::root().join("styles/index.css"), &stage.join("index.css"))?;
    let start = publish(&stage.join("start.js"), "start.js")?;
    let styles = publish(&stage.join("index.css"), "index.css")?;
    let names = Names { styles: &styles, start: &start, wasm: &wasm };
    write(&dist.join(PAGE), page::with_names(&read_page()?, &names)?.as_bytes())?;
    let files = vec![PAGE.to_owned(), styles, start, wasm];
    write(&dist.join("_headers"), policy::headers_file(&files).as_bytes())?;
    Ok(files)
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
