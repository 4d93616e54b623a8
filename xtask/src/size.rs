//! What the reader's browser has to fetch: every file, raw and compressed, against the budget.

use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A budget, compressed.
pub(crate) struct Budget {
    pub(crate) name: &'static str,
    pub(crate) bytes: u64,
}

/// What every page loads.
pub(crate) const FIRST_LOAD: Budget = Budget { name: "first load", bytes: 150_000 };
/// What is fetched when it is first used.
pub(crate) const LATER: Budget = Budget { name: "later load", bytes: 450_000 };

/// What is fetched when a file of another programme is first opened or written.
pub(crate) const TABLES: Budget = Budget { name: "spreadsheets", bytes: 600_000 };

/// One file of the site.
pub(crate) struct Size {
    pub(crate) name: String,
    pub(crate) raw: u64,
    /// Brotli at its best quality, as static hosts prepare it.
    pub(crate) compressed: u64,
}

/// Measures the named files of a folder.
pub(crate) fn measure(folder: &Path, names: &[String]) -> Result<Vec<Size>> {
    names.iter().map(|name| measure_one(folder, name)).collect()
}

/// All the files' compressed bytes.
pub(crate) fn total(sizes: &[Size]) -> u64 {
    sizes.iter().map(|size| size.compressed).sum()
}

/// The sizes as a table, with the total against the budget.
pub(crate) fn table(sizes: &[Size], budget: &Budget) -> String {
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max(budget.name.len());
    let mut text = format!("{:width$}  {:>9}  {:>9}\n", "file", "bytes", "Brotli");
    for size in sizes {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{:width$}  {:>9}  {:>9}", size.name, size.raw, size.compressed);
    }
    let raw: u64 = sizes.iter().map(|size| size.raw).sum();
    let used = total(sizes);
    let Budget { name, bytes } = budget;
    let _ = write!(text, "{name:width$}  {raw:>9}  {used:>9}  of {bytes} ({} %)", used * 100 / bytes.max(&1));
    text
}

fn measure_one(folder: &Path, name: &str) -> Result<Size> {
    let content = fs::read(folder.join(name)).with_context(|| format!("{name} could not be read"))?;
    let compressed = compress(&content).with_context(|| format!("{name} could not be compressed"))?;
    Ok(Size { name: name.to_owned(), raw: content.len() as u64, compressed: compressed.len() as u64 })
}

fn compress(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, raw: u64, compressed: u64) -> Size {
        Size { name: name.into(), raw, compressed }
    }

    #[test]
    fn the_table_adds_up() {
        let sizes = [size("index.html", 900, 400), size("candich-0123456789.wasm", 100_000, 40_000)];
        let table = table(&sizes, &Budget { name: "first load", bytes: 80_800 });
        assert_eq!(
            table,
            "file                         bytes     Brotli\n\
             index.html                     900        400\n\
             candich-0123456789.wasm     100000      40000\n\
             first load                  100900      40400  of 80800 (50 %)"
        );
    }

    #[test]
    fn repetition_compresses() {
        assert!(compress(&[b'a'; 10_000]).unwrap().len() < 100);
    }
}
