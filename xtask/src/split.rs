//! Takes the published program apart: the first load, and what is fetched when it is first used.
//!
//! The program says where it can be cut (`src/ui/planning.rs`); the linker leaves its relocations in, so that code and
//! data that only the second part reaches can be moved there.

use crate::page;
use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The script that joins the parts again, beside the bindings.
const SCRIPT: &str = "./__wasm_split.js";
/// What compiles the second part (`later.js`), so that the start script and the one that joins the parts share it.
const LATER: &str = "import { later } from \"./later.js\";\n";

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
    let script = folder.join(SCRIPT);
    let text = fs::read_to_string(&script).with_context(|| format!("{} could not be read", script.display()))?;
    let name = later.file_name().context("the second part has no name")?.to_string_lossy();
    fs::write(&script, compiled_once(&text, &name)?)
        .with_context(|| format!("{} could not be written", script.display()))?;
    Ok(Parts { first, later })
}

/// The script that joins the parts, which takes the second one as `later.js` has compiled it.
fn compiled_once(script: &str, name: &str) -> Result<String> {
    let fetched = format!("fetch(new URL(\"./{name}\", import.meta.url))");
    let script = page::replace(script, &fetched, "later()")?;
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    Ok([LATER, &page::replace(&script, streamed, "WebAssembly.instantiate(await src, imports)")?].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_part_is_compiled_once() {
        let script = "const src = fetch(new URL(\"./b.wasm\", import.meta.url));\n\
                      return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
        let joined = compiled_once(script, "b.wasm").unwrap();
        assert_eq!(
            joined,
            "import { later } from \"./later.js\";\nconst src = later();\n\
             return async (imports) => (WebAssembly.instantiate(await src, imports));"
        );
        assert!(compiled_once(script, "c.wasm").is_err());
    }
}
