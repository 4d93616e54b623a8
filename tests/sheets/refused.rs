//! What is no table, holds too much, or is broken: each is refused for what it is, and nothing does harm.

use std::io::{Cursor, Write as _};

use candich::model::Language;
use candich::sheet::refused::{MAX_FILE, Refused};
use candich::spreadsheet;
use cfb::{CompoundFile, Version};
use proptest::prelude::*;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::taken;

const XLSX: &[u8] = include_bytes!("made/form06.xlsx");
const ODS: &[u8] = include_bytes!("made/form06.ods");
const XLS: &[u8] = include_bytes!("made/form06.xls");

fn refused(bytes: &[u8]) -> Option<Refused> {
    spreadsheet::open("a", bytes).err()
}

/// A packed file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn each_is_refused_for_what_it_is() {
    assert_eq!(refused(b""), Some(Refused::Empty));
    assert_eq!(refused(b" \r\n"), Some(Refused::Empty));
    assert_eq!(refused(b"%PDF-1.7 ..."), Some(Refused::Pdf), "a PDF, whatever it is called");
    assert_eq!(refused(b"\x89PNG\r\n"), Some(Refused::Picture));
    assert_eq!(refused(b"{\\rtf1"), Some(Refused::Document));
    assert_eq!(refused(&packed(&[("word/document.xml", b"<w/>")])), Some(Refused::Document));
    assert_eq!(refused(&packed(&[("a.txt", b"x")])), Some(Refused::Unknown));
    assert_eq!(refused(&vec![b'1'; MAX_FILE + 1]), Some(Refused::TooLarge));
    assert_eq!(refused(b"<html><table>"), Some(Refused::WebPage));
    for locked in
        [&include_bytes!("made/locked.xlsx")[..], include_bytes!("made/locked.ods"), include_bytes!("made/locked.xls")]
    {
        assert_eq!(refused(locked), Some(Refused::Locked));
    }
    for whole in [XLSX, ODS] {
        assert_eq!(refused(&whole[..whole.len() - 30]), Some(Refused::CutOff));
        assert_eq!(refused(&whole[..whole.len() / 2]), Some(Refused::CutOff));
    }
    assert!(refused(&XLS[..XLS.len() / 2]).is_some());
}

#[test]
fn a_part_of_an_old_file_tells_what_it_is() {
    for version in [Version::V3, Version::V4] {
        for (part, why) in
            [("EncryptedPackage", Refused::Locked), ("WordDocument", Refused::Document), ("a", Refused::Damaged)]
        {
            let mut file = CompoundFile::create_with_version(version, Cursor::new(Vec::new())).unwrap();
            file.create_stream(["/", part].concat()).unwrap().write_all(b"...").unwrap();
            assert_eq!(refused(file.into_inner().get_ref()), Some(why), "{version:?} {part}");
        }
    }
}

/// Only the name of a part says so: a cell may hold the same word, wherever it stands.
#[test]
fn what_a_cell_says_locks_nothing() {
    let word: Vec<u8> = "EncryptedPackage".encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    for before in [0, 1] {
        let said = [XLS, &vec![0; before], &word, &[b'.'; 200]].concat();
        assert_eq!(refused(&said), None, "{before}");
    }
}

/// The library fills the whole rectangle that the cells of such a file span, or that it says they do.
#[test]
fn cells_and_sizes_far_apart_are_not_filled_in() {
    // A shared label in its row and column: kind, length, row, column.
    let label = XLS.windows(4).position(|bytes| bytes == [0xFD, 0, 10, 0]).unwrap();
    let mut far = XLS.to_vec();
    far[label + 4..label + 8].fill(0xFF);
    assert_eq!(refused(&far), Some(Refused::TooMany));
    let size = XLS.windows(4).position(|bytes| bytes == [0, 2, 14, 0]).unwrap();
    let mut large = XLS.to_vec();
    large[size + 8..size + 12].fill(0xFF);
    assert_eq!(refused(&large), Some(Refused::TooMany));
}

/// Names lead to a part by way of the parts before it; where that way is broken, the library finds the part all the same.
#[test]
fn a_book_that_cannot_be_counted_is_not_opened() {
    let label = XLS.windows(4).position(|bytes| bytes == [0xFD, 0, 10, 0]).unwrap();
    let root: Vec<u8> = "Root Entry".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let root = XLS.windows(root.len()).rposition(|bytes| bytes == root).unwrap();
    let mut lost = XLS.to_vec();
    lost[label + 4..label + 8].fill(0xFF);
    // The way from the root to its parts: none.
    lost[root + 76..root + 80].fill(0xFF);
    assert_eq!(refused(&lost), Some(Refused::Damaged));
}

#[test]
fn what_unpacks_to_far_more_is_not_unpacked() {
    let zeros = vec![b' '; 170 << 20];
    let bomb = packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refused(&bomb), Some(Refused::Unpacks));
}

#[test]
fn a_cell_that_stands_for_millions_is_refused() {
    let content = br#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
        <table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">
        <table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"><text:p>1</text:p></table:table-cell>
        </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    let bomb = packed(&[("mimetype", mimetype), ("META-INF/manifest.xml", b"<m/>"), ("content.xml", content)]);
    assert_eq!(refused(&bomb), Some(Refused::TooMany));
    let far = XLSX.to_vec();
    assert_eq!(refused(&far), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_do_harm(which in 0..3_usize, changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..12), end in any::<usize>()) {
        let mut bytes = [XLSX, ODS, XLS][which].to_vec();
        for (place, byte) in changes {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        if end % 3 == 0 {
            bytes.truncate(end % bytes.len() + 1);
        }
        if let Ok(book) = spreadsheet::open("a", &bytes) {
            taken(&book, Language::Vi);
        }
    }

    #[test]
    fn no_text_does_harm(text in "[a-zĐđ0-9;,\t\"'\n\r.%()= -]{0,400}") {
        if let Ok(book) = spreadsheet::open("a.csv", text.as_bytes()) {
            taken(&book, Language::En);
        }
    }
}
