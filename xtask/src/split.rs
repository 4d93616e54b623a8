//! Takes the published program apart: the first load, and what is fetched when it is first used.
//!
//! The program says where it can be cut (`src/ui/planning.rs`); the linker leaves its relocations in, so that code and
//! data that only another part reaches can be moved there.

use crate::page;
use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

/// The script that joins the parts again, beside the bindings.
pub(crate) const SCRIPT: &str = "./__wasm_split.js";
/// What compiles the parts (`parts.js`), so that the start script and the one that joins the parts share them.
const PARTS: &str = "import { part } from \"./parts.js\";\n";
/// The parts that are fetched later: what reads packed links, what it shares with planning, and planning.
pub(crate) const NAMES: [&str; 3] = ["packed", "shared", "planning"];

/// Takes a program apart into a folder: what the page begins with is `first.wasm`, the others have their names.
/// `bindings` is the script that will begin the first part.
pub(crate) fn split(program: &Path, folder: &Path, bindings: &str) -> Result<()> {
    let whole = fs::read(program).with_context(|| format!("{} could not be read", program.display()))?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = SCRIPT;
    options.main_module = bindings;
    let split = transform(options).map_err(|error| anyhow!("the program could not be taken apart: {error:#}"))?;
    let mut script = fs::read_to_string(folder.join(SCRIPT)).context("the script of the parts could not be read")?;
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    ensure!(script.matches(streamed).count() == NAMES.len(), "the script joins the parts in another way");
    script = script.replace(streamed, "WebAssembly.instantiate(await src, imports)");
    let mut found = Vec::new();
    for part in split.split_modules {
        let stem = stem(&part)?;
        let name = stem.strip_prefix("split_").unwrap_or("shared");
        script = compiled_once(&script, stem, name)?;
        found.push(name.to_owned());
        fs::rename(&part, part.with_file_name(name).with_extension("wasm"))
            .with_context(|| format!("{} could not be renamed", part.display()))?;
    }
    found.sort_unstable_by_key(|name| NAMES.iter().position(|it| it == name));
    ensure!(found == NAMES, "the program fell into the parts {}", found.join(", "));
    fs::write(folder.join(SCRIPT), [PARTS, &script].concat()).context("the script of the parts could not be written")
}

fn stem(part: &Path) -> Result<&str> {
    part.file_stem().and_then(|stem| stem.to_str()).with_context(|| format!("{} has no name", part.display()))
}

/// The script that joins the parts, which takes one of them as `parts.js` has compiled it.
fn compiled_once(script: &str, stem: &str, name: &str) -> Result<String> {
    let fetched = format!("fetch(new URL(\"./{stem}.wasm\", import.meta.url))");
    page::replace(script, &fetched, &format!("part(\"{name}\")"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_compiled_once() {
        let script = "const src = fetch(new URL(\"./chunk_2.wasm\", import.meta.url));";
        assert_eq!(compiled_once(script, "chunk_2", "shared").unwrap(), "const src = part(\"shared\");");
        assert!(compiled_once(script, "split_packed", "packed").is_err());
    }

    #[test]
    fn the_scripts_know_every_part() {
        let (parts, start) = (include_str!("parts.js"), include_str!("start.js"));
        for name in NAMES {
            assert!(parts.contains(&format!("{name}: \"./{name}.wasm\"")) && start.contains(&format!("\"{name}\"")));
        }
    }
}
