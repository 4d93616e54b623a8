//! The script that binds the program to the page, shortened.
//!
//! The binding generator ends every name with a hash of sixteen digits, which stands in the wasm and in the script and
//! does not compress: some 2 KB of the first load. It imports the script that joins the parts once for every part, and
//! it begins the program in ways of which the start script uses one.

use crate::split;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use walrus::Module;

/// The module that the wasm imports from: the bindings. What it imports from elsewhere keeps its name.
const BINDINGS: &str = "./candich_bg.js";
/// The same in its short form.
const MODULE: &str = "w";

/// How the names begin by which the script calls closures of the program: each tells all its types.
const CLOSURE: &str = "wasm_bindgen_";

/// How the generator begins a program: everything from this function on.
const BEGINNING: &str = "function __wbg_finalize_init";
/// How the start script begins it, and how the script that joins the parts asks for it again. Not at once: some browsers
/// begin no large program so, Chromium before 114 none that is not tiny.
const BEGINS: &str = "async function init({ module_or_path }) {
    wasm = (await WebAssembly.instantiate(module_or_path, __wbg_get_imports())).exports;
    wasm.__wbindgen_start();
}
const initSync = () => wasm;
export { init as default, initSync };
";

/// Shortens the script, and renames in the wasm what it imports from there and what is called by it.
pub(crate) fn shorten(wasm: &Path, script: &Path) -> Result<()> {
    let mut module = Module::from_file(wasm).with_context(|| format!("{} could not be read", wasm.display()))?;
    let mut renamed = Vec::new();
    let bindings = module.imports.iter_mut().filter(|import| import.module == BINDINGS);
    for (place, import) in bindings.enumerate() {
        let short = name(place);
        renamed.push((std::mem::replace(&mut import.name, short.clone()), short));
        renamed.push((std::mem::replace(&mut import.module, MODULE.to_owned()), MODULE.to_owned()));
    }
    let closures = module.exports.iter_mut().filter(|export| export.name.starts_with(CLOSURE));
    for (place, export) in closures.enumerate() {
        let short = format!("call_{}", name(place));
        renamed.push((std::mem::replace(&mut export.name, short.clone()), short));
    }
    module.emit_wasm_file(wasm).with_context(|| format!("{} could not be written", wasm.display()))?;
    let text = fs::read_to_string(script).with_context(|| format!("{} could not be read", script.display()))?;
    fs::write(script, begun(&once(&rename(&text, renamed))?)?)
        .with_context(|| format!("{} could not be written", script.display()))
}

/// Replaces every long name, the longest first, so that none is taken for the beginning of another.
fn rename(script: &str, mut names: Vec<(String, String)>) -> String {
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    names.dedup();
    names.iter().fold(script.to_owned(), |script, (long, short)| script.replace(long, short))
}

/// The script without the lines that import what joins the parts again, and hand it on.
fn once(script: &str) -> Result<String> {
    let joins = |line: &&str| line.contains(split::SCRIPT);
    let (imports, handed): (Vec<&str>, Vec<&str>) =
        script.lines().filter(joins).partition(|line| line.starts_with("import "));
    let (first, hands_on) = (imports.first(), handed.first());
    ensure!(imports.len() == handed.len() && first.is_some(), "the script imports what joins the parts in another way");
    let kept = |line: &&str| !joins(line) || first == Some(line) || hands_on == Some(line);
    Ok(script.lines().filter(kept).flat_map(|line| [line, "\n"]).collect())
}

/// The script that begins the program in one way.
fn begun(script: &str) -> Result<String> {
    let (bindings, _) = script.split_once(BEGINNING).context("the script does not begin the program")?;
    Ok([bindings, BEGINS].concat())
}

/// "a", "b", … "z", "ba", …
fn name(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + u8::try_from(place % 26).unwrap_or(0)));
        place /= 26;
        if place == 0 {
            return letters.iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_distinct() {
        let names: Vec<String> = (0..800).map(name).collect();
        assert_eq!((names[0].as_str(), names[25].as_str(), names[26].as_str()), ("a", "z", "ba"));
        assert!(names.iter().all(|name| name.len() <= 3));
        assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), names.len());
    }

    #[test]
    fn a_name_that_begins_another_stays_whole() {
        let names = [("__wbg_get", "a"), ("__wbg_get_0123", "b"), ("./candich_bg.js", "w")];
        let names = names.map(|(long, short)| (long.to_owned(), short.to_owned())).to_vec();
        let script = r#"{"./candich_bg.js":{__wbg_get_0123:1,__wbg_get:2}}"#;
        assert_eq!(rename(script, names), r#"{"w":{b:1,a:2}}"#);
    }

    #[test]
    fn the_program_is_begun_in_one_way() {
        let script =
            begun("let wasmModule, wasm;\nfunction __wbg_finalize_init() {}\nfunction initSync(module) {}").unwrap();
        assert!(script.starts_with("let wasmModule, wasm;\nasync function init("));
        assert!(begun("let wasm;").is_err());
    }

    #[test]
    fn what_joins_the_parts_is_imported_once() {
        let line = |number: u8| format!("import * as import{number} from \"./__wasm_split.js\"\n");
        let handed = |number: u8| format!("\"./__wasm_split.js\": import{number},\n");
        let other = "\"w\": import0,\n".to_owned();
        let script = [line(1), line(2), other.clone(), handed(1), handed(2)].concat();
        assert_eq!(once(&script).unwrap(), [line(1), other, handed(1)].concat());
        assert!(once(&line(1)).is_err());
    }
}
