//! Where things are. No file is read or written here.

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
