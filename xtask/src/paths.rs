//! Where things are, and what is in a folder. Nothing is written here.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The optimised site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The development site, which `serve` shows.
pub(crate) fn development() -> PathBuf {
    root().join("target/site/development")
}

/// Where the parts of the optimised site wait for their final names.
pub(crate) fn stage() -> PathBuf {
    root().join("target/site/stage")
}

/// Every file of a folder and those in it, in the order of their names: its name from there on, and what is in it.
pub(crate) fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(open) = folders.pop() {
        for entry in fs::read_dir(&open).with_context(|| format!("{} could not be read", open.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            files.push((name, fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?));
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_in_the_order_of_names() {
        let names: Vec<String> = files(&root().join("styles")).unwrap().into_iter().map(|(name, _)| name).collect();
        assert!(names.is_sorted() && names.contains(&"views/scores.css".to_owned()), "{names:?}");
    }
}
