//! `bench`: what the engine costs on this machine, natively and as WebAssembly in a real browser, beside other tools on the
//! same jobs; what the site costs beside a bare page; how long links are. Reported, never asserted.

use crate::page::{self, Names};
use crate::policy::Hosting;
use crate::site::Loads;
use crate::{browser, e2e, host, node, paths, process, server, site, size, toolchain, wasm};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The programs that are built as WebAssembly.
const PROGRAMS: [&str; 2] = ["kernels", "counter"];
/// The pages that start them. Scripts of their own, as the site's policy wants it.
const PAGES: [(&str, &str); 2] = [("index.html", "./inside.js"), ("counter.html", "./start-counter.js")];
const START_COUNTER: &str = "import init, { start_counter } from \"./counter.js\";\n\
    await init({ module_or_path: new URL(\"./counter_bg.wasm\", import.meta.url) });\nstart_counter();\n";

/// Runs every benchmark and writes the report.
pub(crate) fn run() -> Result<()> {
    node::ensure()?;
    let toolchain = toolchain::ensure_release()?;
    let browsers = browser::ensure()?;
    let told = paths::root().join("target/bench");
    fs::create_dir_all(&told)?;
    let loads = site::build(&Hosting::default())?;
    let pages = pages(toolchain, &told)?;
    write(&told.join("bytes.json"), &bytes(&loads, &pages)?)?;
    process::run(&mut native("plan"))?;
    // What each writes down, its script does as other tools do.
    for name in ["allocation", "links"] {
        let given = told.join(name).with_extension("json");
        process::run(native(name).arg("--").arg(&given))?;
        process::run(script(name).arg(&given).arg(told.join(format!("{name}-peers.json"))))?;
    }
    let serve = |folder: &Path| server::spawn(folder, server::listen(Some(0))?, &Hosting::default());
    let (site, benches) = (serve(&paths::dist())?, serve(&pages)?);
    let mut measure = script("browser");
    measure.args([format!("{site}/"), benches]).arg(told.join("browser.json"));
    let measure = measure.env("CANDICH_CHROMIUM", &browsers.chromium).env("CANDICH_COMMAND", e2e::command()?);
    process::run(measure)?;
    process::run(script("report").arg(&told).arg(paths::root().join("benches/REPORT.md")))
}

/// Builds the pages of the benchmarks into a folder of their own.
fn pages(toolchain: toolchain::Toolchain, told: &Path) -> Result<PathBuf> {
    let (stage, folder) = (told.join("stage"), told.join("pages"));
    for made in [&stage, &folder] {
        fs::create_dir_all(made)?;
    }
    wasm::build_measured(toolchain, &PROGRAMS, &stage)?;
    for name in ["inside.mjs", "peers.mjs"] {
        fs::copy(paths::root().join("benches").join(name), stage.join(name))?;
    }
    write(&stage.join("start-counter.js"), START_COUNTER)?;
    for (from, to) in [("inside.mjs", "inside.js"), ("start-counter.js", "start-counter.js")] {
        let mut bundle = node::tool("esbuild");
        bundle.arg(stage.join(from)).args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--platform=browser",
        ]);
        // What is written for Node alone is never called here.
        bundle.args(["--external:node:*", "--external:web-worker", "--log-level=error"]);
        process::run(bundle.arg(format!("--outfile={}", folder.join(to).display())))?;
    }
    for name in PROGRAMS.map(|name| format!("{name}_bg.wasm")) {
        fs::copy(stage.join(&name), folder.join(&name))?;
    }
    for (page, script) in PAGES {
        let text = format!(
            "<!doctype html><meta charset=\"utf-8\"><title>…</title><script type=\"module\" src=\"{script}\"></script>\n"
        );
        write(&folder.join(page), &text)?;
    }
    dress(&folder)?;
    Ok(folder)
}

/// The site's own page, its policy and its styles, around the counter in place of the site's program.
fn dress(folder: &Path) -> Result<()> {
    let published = paths::files(&paths::dist())?;
    let copy = |start: &str, end: &str| {
        let (name, content) = published
            .iter()
            .find(|(name, _)| name.starts_with(start) && name.ends_with(end))
            .with_context(|| format!("the site has no {start}…{end}"))?;
        write(&folder.join(name), content)?;
        Ok::<_, anyhow::Error>(&**name)
    };
    let names = Names {
        styles: copy("index-", ".css")?,
        start: "start-counter.js",
        wasm: "counter_bg.wasm",
        icon: copy("icon-", ".svg")?,
        manifest: copy("candich", ".webmanifest")?,
    };
    write(&folder.join("dressed.html"), &page::with_names(&site::read_page()?, &names, &Hosting::default())?)
}

/// What the site and the counter take, compressed.
fn bytes(site: &Loads, pages: &Path) -> Result<String> {
    let counter = ["counter.html", "start-counter.js", "counter_bg.wasm"].map(str::to_owned);
    let counter = size::total(&size::measure(pages, &counter)?);
    let Loads { first, later } = site;
    Ok(format!("{{\"first\": {first}, \"later\": {later}, \"counter\": {counter}}}\n"))
}

fn native(name: &str) -> Command {
    host::cargo(&["bench", "--profile", "measured", "--no-default-features", "--bench", name])
}

fn script(name: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(paths::root().join("benches").join(name).with_extension("mjs"));
    command
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} could not be written", path.display()))
}
