//! The site in its two forms: for development, as written and without Node; and optimised, every file named by its
//! content.

use crate::page::{self, Names};
use crate::policy::{self, Hosting};
use crate::toolchain::{Purpose, Toolchain};
use crate::{asset, bindings, hosting, icon, node, paths, process, single, size, split, toolchain, wasm};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

const SCRIPT: &str = include_str!("start.js");
/// What fetches the parts of the program.
const PARTS: &str = include_str!("parts.js");
/// What keeps the site on the device: the page's side of it, and the worker's, into which the list of files goes.
const OFFLINE: &str = include_str!("offline.js");
const WORKER: &str = include_str!("worker.js");
/// What a page in a frame has to say to the page around it.
const HOST: &str = include_str!("host.js");
/// What opens and writes spreadsheets: the page's side of it, and the worker's.
const TABLES: &str = include_str!("tables.js");
const OPENER: &str = include_str!("opener.js");
/// What makes pictures of charts.
const PICTURE: &str = include_str!("picture.js");
const WASM: &str = "candich_bg.wasm";
const SPREADSHEET: &str = "spreadsheet_bg.wasm";
const PAGE: &str = "index.html";
const MANIFEST: &str = "candich.webmanifest";
/// The pictures of the guide: where the test run keeps them, and their folder in the site.
const PICTURES: &str = "tests/e2e/pictures/guide";
const GUIDE: &str = "guide";

/// Builds the development site into its folder.
pub(crate) fn develop(toolchain: Toolchain, hosting: &Hosting) -> Result<()> {
    let folder = paths::development();
    fs::create_dir_all(&folder)?;
    wasm::build(toolchain, &folder)?;
    copy_folder(&paths::root().join("styles"), &folder.join("styles"))?;
    copy_folder(&paths::root().join(PICTURES), &folder.join(GUIDE))?;
    wasm::build_spreadsheet(toolchain, Purpose::Development, &folder)?;
    let script = with_specimens(SCRIPT)?;
    for (name, text) in [
        ("start.js", &*script),
        ("parts.js", PARTS),
        ("offline.js", OFFLINE),
        ("host.js", HOST),
        ("tables.js", TABLES),
        ("opener.js", OPENER),
    ] {
        write(&folder.join(name), text.as_bytes())?;
    }
    write(&folder.join(PAGE), page::with_policy(&read_page()?, hosting)?.as_bytes())
}

/// The start script that shows every component where the address asks for it: the program of development alone can.
fn with_specimens(script: &str) -> Result<String> {
    let script = page::replace(script, "import init, { start } from", "import init, { show_components, start } from")?;
    page::replace(
        &script,
        "  start();",
        "  if (location.search === \"?components\") show_components();\n  else start();",
    )
}

/// What the site takes, compressed, in bytes.
pub(crate) struct Loads {
    /// What every page loads.
    pub(crate) first: u64,
    /// What is fetched when it is first used.
    pub(crate) later: u64,
}

/// Builds the optimised site and the single file, and holds the site against its budget.
pub(crate) fn build(hosting: &Hosting) -> Result<Loads> {
    node::ensure()?;
    let toolchain = toolchain::ensure_release()?;
    let files = optimise(toolchain, hosting)?;
    held(&files.tables, &size::TABLES)?;
    let loads = Loads { first: held(&files.first, &size::FIRST_LOAD)?, later: held(&files.later, &size::LATER)? };
    println!("The optimised site is in dist/.");
    Ok(loads)
}

/// What these files of the site take, held against their budget.
fn held(files: &[String], budget: &size::Budget) -> Result<u64> {
    let sizes = size::measure(&paths::dist(), files)?;
    println!("\n{}", size::table(&sizes, budget));
    let (name, total, most) = (budget.name, size::total(&sizes), budget.bytes);
    ensure!(total <= most, "the {name} takes {total} bytes, {} more than its budget of {most}", total - most);
    Ok(total)
}

/// The files of the site.
struct Files {
    /// What every page loads.
    first: Vec<String>,
    /// What is fetched when it is first used.
    later: Vec<String>,
    /// What is fetched when a file is first opened or written.
    tables: Vec<String>,
}

/// Writes the optimised site and names its files.
fn optimise(toolchain: Toolchain, hosting: &Hosting) -> Result<Files> {
    let (stage, dist) = (paths::stage(), paths::dist());
    empty(&stage)?;
    empty(&dist)?;
    wasm::build_apart(toolchain, &stage)?;
    bindings::shorten(&stage.join(WASM), &stage.join("candich.js"))?;
    let wasm = publish_wasm(&stage.join(WASM), "candich.wasm")?;
    let parts = parts(&stage, &wasm)?;
    let tables = tables(toolchain, &stage)?;
    let further = further(&stage, &tables)?;
    let start = start(&stage, &further)?;
    let styles = bundled(&stage, &paths::root().join("styles/index.css"), "index.css")?;
    let icon = publish("icon.svg", icon::svg().as_bytes())?;
    let names = Names { styles: &styles, start: &start, wasm: &wasm, icon: &icon, manifest: MANIFEST };
    write(&dist.join(PAGE), page::with_names(&read_page()?, &names, hosting)?.as_bytes())?;
    let drawn = manifest(&dist, &icon)?;
    let first = vec![PAGE.to_owned(), styles, start, wasm, icon, MANIFEST.to_owned()];
    let later = [further.map(|(_, name)| name).to_vec(), parts].concat();
    let kept = [&first[..], &later, &drawn].concat();
    let tables = [tables.worker, tables.wasm].to_vec();
    let pictures = pictures()?;
    fs::create_dir_all(dist.join(GUIDE))?;
    for (name, content) in &pictures {
        write(&dist.join(name), content)?;
    }
    let used = tables.iter().cloned().chain(pictures.iter().map(|(name, _)| name.clone())).collect::<Vec<_>>();
    write(&dist.join("worker.js"), worker(&dist, &kept, &used)?.as_bytes())?;
    let all = [kept, used, vec!["worker.js".to_owned()]].concat();
    for (name, text) in hosting::files(&policy::headers(hosting), &all) {
        write(&dist.join(name), text.as_bytes())?;
    }
    write(&dist.join(single::NAME), single(&stage, &pictures, hosting)?.as_bytes())?;
    Ok(Files { first, later, tables })
}

/// Publishes the parts of the program that are fetched later, and tells the script that fetches them all their names.
fn parts(stage: &Path, wasm: &str) -> Result<Vec<String>> {
    let (mut script, mut published) = (page::replace(PARTS, WASM, wasm)?, Vec::new());
    for name in split::NAMES.map(|name| format!("{name}.wasm")) {
        let part = publish_wasm(&stage.join(&name), &name)?;
        script = page::replace(&script, &name, &part)?;
        published.push(part);
    }
    write(&stage.join("parts.js"), script.as_bytes())?;
    Ok(published)
}

/// The single file, of what the site was made of.
fn single(stage: &Path, pictures: &[(String, Vec<u8>)], hosting: &Hosting) -> Result<String> {
    write(&stage.join("unpack.js"), single::UNPACK.as_bytes())?;
    write(&stage.join("single.js"), ["import \"./unpack.js\";\n", SCRIPT].concat().as_bytes())?;
    let styles = [
        bundle(stage, &paths::root().join("styles/index.css"), "index.css")?,
        read(&stage.join("bundled/planning.css"))?,
    ];
    let script = bundle(stage, &stage.join("single.js"), "single.js")?;
    let mut program = single::PARTS.map(|_| Vec::new());
    for (part, bytes) in single::PARTS.iter().zip(&mut program) {
        let file = match *part {
            "candich" => WASM,
            "spreadsheet" => SPREADSHEET,
            later => later,
        };
        *bytes = fs::read(stage.join(file).with_extension("optimised.wasm"))
            .with_context(|| format!("the part {part} could not be read"))?;
    }
    let text = single::text(&single::Contents {
        page: &read_page()?,
        styles: &String::from_utf8_lossy(&styles.concat()),
        script: &String::from_utf8_lossy(&script),
        program: &program,
        pictures,
        site: hosting.site.as_deref(),
    })?;
    println!("\n{}: {} bytes", single::NAME, text.len());
    Ok(text)
}

/// The pictures of the guide: their names in the site, and what they are.
fn pictures() -> Result<Vec<(String, Vec<u8>)>> {
    let pictures = paths::files(&paths::root().join(PICTURES))?;
    Ok(pictures.into_iter().map(|(name, picture)| (format!("{GUIDE}/{name}"), picture)).collect())
}

/// What opens and writes spreadsheets, by its names in the site.
struct Tables {
    worker: String,
    wasm: String,
}

/// Builds what opens and writes spreadsheets.
fn tables(toolchain: Toolchain, stage: &Path) -> Result<Tables> {
    wasm::build_spreadsheet(toolchain, Purpose::Beside, stage)?;
    let wasm = publish_wasm(&stage.join(SPREADSHEET), "spreadsheet.wasm")?;
    write(&stage.join("opener.js"), OPENER.as_bytes())?;
    write(&stage.join("named.js"), OPENER.replace(SPREADSHEET, &wasm).as_bytes())?;
    Ok(Tables { worker: bundled(stage, &stage.join("named.js"), "opener.js")?, wasm })
}

/// What the start script asks for later, by the names that it has there and those in the site.
fn further(stage: &Path, tables: &Tables) -> Result<[(&'static str, String); 5]> {
    let scripts = [("offline.js", OFFLINE), ("host.js", HOST), ("tables.js", TABLES), ("picture.js", PICTURE)];
    for (name, text) in scripts {
        write(&stage.join(name), text.as_bytes())?;
    }
    let door = TABLES.replace("opener.js", &tables.worker);
    write(&stage.join("door.js"), door.as_bytes())?;
    let door = bundled(stage, &stage.join("door.js"), "tables.js")?;
    let script = |name: &'static str| bundled(stage, &stage.join(name), name).map(|published| (name, published));
    let styles = bundled(stage, &paths::root().join("styles/planning.css"), "planning.css")?;
    let (offline, host, picture) = (script("offline.js")?, script("host.js")?, script("picture.js")?);
    Ok([offline, host, picture, ("tables.js", door), ("styles/planning.css", styles)])
}

/// The start script with the program's bindings in it.
fn start(stage: &Path, further: &[(&'static str, String)]) -> Result<String> {
    let named =
        further.iter().try_fold(SCRIPT.to_owned(), |script, (before, name)| page::replace(&script, before, name))?;
    write(&stage.join("entry.js"), named.as_bytes())?;
    bundled(stage, &stage.join("entry.js"), "start.js")
}

/// Writes the drawn icons and the manifest that names them; returns the icons' names.
fn manifest(dist: &Path, icon: &str) -> Result<Vec<String>> {
    let drawn = icon::SIZES.iter().map(|&side| Ok((side, publish(&format!("icon-{side}.png"), &icon::png(side)?)?)));
    let drawn: Vec<(u32, String)> = drawn.collect::<Result<_>>()?;
    write(&dist.join(MANIFEST), page::manifest(icon, &drawn).as_bytes())?;
    Ok(drawn.into_iter().map(|(_, name)| name).collect())
}

/// The worker that keeps these files, and those of `used` once they were asked for; another file, or another content of
/// one, makes it another worker.
fn worker(dist: &Path, files: &[String], used: &[String]) -> Result<String> {
    let mut contents = Vec::new();
    for file in files.iter().chain(used) {
        contents.extend(fs::read(dist.join(file)).with_context(|| format!("{file} could not be read"))?);
    }
    let listed = |files: &[String]| {
        let names = files.iter().map(|file| if file == PAGE { "./" } else { file });
        format!("[{}]", names.map(|file| format!("\"{file}\"")).collect::<Vec<_>>().join(", "))
    };
    let text = WORKER.replacen("[]", &listed(files), 1).replacen("[]", &listed(used), 1);
    Ok(text.replacen("\"version\"", &format!("\"{}\"", asset::digest(&contents)), 1))
}

/// Makes a wasm file smaller and copies it into the site under the name of its content.
fn publish_wasm(from: &Path, name: &str) -> Result<String> {
    let optimised = from.with_extension("optimised.wasm");
    wasm::optimise(from, &optimised)?;
    publish(name, &fs::read(&optimised).with_context(|| format!("{} could not be read", optimised.display()))?)
}

/// Bundles a script or a stylesheet and publishes it.
fn bundled(stage: &Path, from: &Path, name: &str) -> Result<String> {
    publish(name, &bundle(stage, from, name)?)
}

/// Bundles and minifies a script or a stylesheet with everything it imports. What is fetched later is imported by its
/// final name, which is no file of the stage.
fn bundle(stage: &Path, from: &Path, name: &str) -> Result<Vec<u8>> {
    let to = stage.join("bundled").join(name);
    let mut command = node::tool("esbuild");
    command
        .arg(from)
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8"])
        .args(["--log-level=warning", "--legal-comments=none", "--external:./offline-*.js", "--external:./host-*.js"])
        .args(["--external:./tables-*.js", "--external:./opener-*.js", "--external:./picture-*.js"])
        .arg(format!("--outfile={}", to.display()));
    process::run(&mut command)?;
    read(&to)
}

/// Writes a file of the site under the name of its content.
fn publish(name: &str, content: &[u8]) -> Result<String> {
    let name = asset::hashed(name, content);
    write(&paths::dist().join(&name), content)?;
    Ok(name)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} could not be read", path.display()))
}

pub(crate) fn read_page() -> Result<String> {
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
