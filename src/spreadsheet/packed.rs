//! What a packed file unpacks to, counted before a library reads it.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::sheet::book::MOST_CELLS;
use crate::sheet::refused::Refused;

/// The most bytes that the parts of a file unpack to, all together.
const MOST_UNPACKED: u64 = 160 * 1024 * 1024;
/// The most parts of a file.
const MOST_PARTS: usize = 5_000;

/// What kind of packed file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
}

/// Looks through a packed file.
///
/// # Errors
/// Where it is none of tables, or holds too much.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let named = |name: &str| archive.index_for_name(name).is_some();
    let kind = if named("xl/workbook.xml") || named("xl/workbook.bin") {
        Kind::Xlsx
    } else if named("content.xml") {
        Kind::Ods
    } else if named("word/document.xml") {
        return Err(Refused::Document);
    } else if archive.file_names().flatten().any(|name| name.to_ascii_lowercase().ends_with("workbook.xml")) {
        Kind::Xlsx
    } else {
        return Err(Refused::Unknown);
    };
    if kind == Kind::Ods && is_encrypted(&mut archive) {
        return Err(Refused::Locked);
    }
    if archive.len() > MOST_PARTS {
        return Err(Refused::Unpacks);
    }
    let mut left = MOST_UNPACKED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|error| refused(&error))?;
        if !part.name().is_ok_and(|name| is_read(&name)) {
            continue;
        }
        // What it says of its own size need not be true: it is unpacked and counted, into nothing.
        let size = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| Refused::Damaged)?;
        left = left.checked_sub(size).ok_or(Refused::Unpacks)?;
    }
    if kind == Kind::Ods {
        repeats(&mut archive)?;
    }
    Ok(kind)
}

/// The list of parts of such a file says which of them are encrypted.
fn is_encrypted(archive: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let mut text = String::new();
    let list = archive.by_name("META-INF/manifest.xml").ok();
    list.is_some_and(|list| list.take(1 << 20).read_to_string(&mut text).is_ok()) && text.contains("encryption-data")
}

/// Pictures and the like are never unpacked.
fn is_read(name: &str) -> bool {
    [".xml", ".rels", ".bin", ".vml"].iter().any(|end| name.to_ascii_lowercase().ends_with(end))
}

fn refused(error: &ZipError) -> Refused {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => Refused::Locked,
        // The list of parts stands at the end.
        ZipError::InvalidArchive(_) | ZipError::Io(_) => Refused::CutOff,
        _ => Refused::Damaged,
    }
}

/// In this format a cell or a row can stand for many of its kind: how many there will be.
fn repeats(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), Refused> {
    let mut text = String::new();
    let content = archive.by_name("content.xml").map_err(|error| refused(&error))?;
    content.take(MOST_UNPACKED).read_to_string(&mut text).map_err(|_| Refused::Damaged)?;
    let (mut rows, mut filled_rows, mut widest) = (0_usize, 0_usize, 0_usize);
    for row in text.split("<table:table-row").skip(1) {
        let (head, cells) = row.split_once('>').unwrap_or((row, ""));
        let (mut place, mut filled) = (0_usize, 0_usize);
        for cell in cells.split("table-cell").skip(1).filter(|cell| !cell.starts_with('>')) {
            let head = cell.split_once('>').map_or(cell, |(head, _)| head);
            place = place.saturating_add(number(head, "number-columns-repeated"));
            if head.contains("value-type") {
                filled = place;
            }
        }
        rows = rows.saturating_add(number(head, "number-rows-repeated"));
        if filled > 0 {
            (filled_rows, widest) = (rows, widest.max(filled));
        }
    }
    let fits = filled_rows.saturating_mul(widest) <= MOST_CELLS;
    if fits { Ok(()) } else { Err(Refused::TooMany) }
}

fn number(head: &str, attribute: &str) -> usize {
    let value = head.split_once(attribute).and_then(|(_, rest)| rest.split(['"', '\'']).nth(1));
    value.and_then(|value| value.parse().ok()).unwrap_or(1)
}
