//! `release`: the optimised site, packed as it is handed out. Built twice from the same source, on whatever machine, it is
//! the same to the byte: names in order, no clock, no owner.

use crate::policy::Hosting;
use crate::{paths, site};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Builds the site and packs it: `target/release-site/candich-<version>.zip`, and beside it what it is checked with.
pub(crate) fn run(hosting: &Hosting) -> Result<()> {
    site::build(hosting)?;
    let folder = paths::root().join("target/release-site");
    fs::create_dir_all(&folder)?;
    let name = format!("candich-{}.zip", env!("CARGO_PKG_VERSION"));
    let packed = pack(&paths::files(&paths::dist())?)?;
    let sum = checksum(&packed);
    write(&folder.join(&name), &packed)?;
    write(&folder.join(format!("{name}.sha256")), format!("{sum}  {name}\n").as_bytes())?;
    println!("\ntarget/release-site/{name}: {} bytes, SHA-256 {sum}", packed.len());
    Ok(())
}

fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let settled = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(name.as_str(), settled)?;
        writer.write_all(content)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut sum, byte| {
        // Writing to a string cannot fail.
        let _ = write!(sum, "{byte:02x}");
        sum
    })
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} could not be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_files_are_packed_into_equal_bytes() {
        let files = [("a/b.txt".to_owned(), vec![1; 1_000]), ("c.txt".to_owned(), vec![2])];
        let packed = pack(&files).unwrap();
        assert_eq!(packed, pack(&files).unwrap());
        assert!(packed.len() < 600, "{}", packed.len());
        assert_eq!(checksum(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
