//! Short names for what the wasm imports from its script.
//!
//! The binding generator ends every name with a hash of sixteen digits, which stands in the wasm and in the script and
//! does not compress: some 2 KB of the first load.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use walrus::Module;

/// The module that the wasm imports from: the bindings. What it imports from elsewhere keeps its name.
const BINDINGS: &str = "./candich_bg.js";
/// The same in its short form.
const MODULE: &str = "w";

/// Renames the imports in the wasm and in the script alike.
pub(crate) fn shorten(wasm: &Path, script: &Path) -> Result<()> {
    let mut module = Module::from_file(wasm).with_context(|| format!("{} could not be read", wasm.display()))?;
    let mut renamed = Vec::new();
    let bindings = module.imports.iter_mut().filter(|import| import.module == BINDINGS);
    for (place, import) in bindings.enumerate() {
        let short = name(place);
        renamed.push((std::mem::replace(&mut import.name, short.clone()), short));
        renamed.push((std::mem::replace(&mut import.module, MODULE.to_owned()), MODULE.to_owned()));
    }
    module.emit_wasm_file(wasm).with_context(|| format!("{} could not be written", wasm.display()))?;
    let text = fs::read_to_string(script).with_context(|| format!("{} could not be read", script.display()))?;
    fs::write(script, rename(&text, renamed)).with_context(|| format!("{} could not be written", script.display()))
}

/// Replaces every long name, the longest first, so that none is taken for the beginning of another.
fn rename(script: &str, mut names: Vec<(String, String)>) -> String {
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    names.dedup();
    names.iter().fold(script.to_owned(), |script, (long, short)| script.replace(long, short))
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
}
