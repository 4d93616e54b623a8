//! Names that carry a hash of the content, so that a file can be kept for ever and a new one is always fetched.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Hexadecimal digits in a name: enough that two versions of one file never meet.
const DIGITS: usize = 10;

/// The beginning of the content's SHA-256.
pub(crate) fn digest(content: &[u8]) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(content).iter().take(DIGITS / 2) {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

/// `start.js` with this content becomes `start-0123456789.js`.
pub(crate) fn hashed(name: &str, content: &[u8]) -> String {
    let hash = digest(content);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

/// Whether a path ends in a name that carries its hash.
pub(crate) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == DIGITS && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_its_content() {
        // The first bytes of the SHA-256 of nothing are published: e3b0c44298 fc1c149a…
        assert_eq!(hashed("start.js", b""), "start-e3b0c44298.js");
        assert_ne!(hashed("start.js", b"a"), hashed("start.js", b"b"));
        assert_eq!(hashed("LICENCE", b""), "LICENCE-e3b0c44298");
    }

    #[test]
    fn hashed_names_are_recognised() {
        assert!(is_hashed("start-e3b0c44298.js"));
        assert!(is_hashed("/sub/folder/candich-e3b0c44298.wasm"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("start-e3b0c4429.js"));
        assert!(!is_hashed("a-e3b0c44298/start.js"));
        assert!(!is_hashed("unit-templates.csv"));
    }
}
