//! Tables as text: commas, semicolons or tabs between the cells.

use crate::sheet::book::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet};
use crate::sheet::refused::Refused;

/// Between cells, in the order in which they are looked for: a comma may also stand inside a number.
const SEPARATORS: [u8; 3] = [b'\t', b';', b','];
/// How many lines are looked at to tell the separator.
const SAMPLE: usize = 50;

/// Reads a text as a table.
///
/// # Errors
/// Where it is no text, no table, or too much.
pub(super) fn sheet(bytes: &[u8]) -> Result<Sheet, Refused> {
    let text = decode(bytes)?;
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    if text.trim_start().starts_with('<') {
        return Err(Refused::WebPage);
    }
    if text.contains('\0') {
        return Err(Refused::Unknown);
    }
    let (separator, text) = separator(&text);
    let mut lines =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let (mut cells, mut blank) = (0, 0);
    for (order, line) in lines.records().enumerate() {
        let line = line.map_err(|_| Refused::Damaged)?;
        // The reader passes over blank lines; addresses count them.
        let start = line.position().and_then(|at| usize::try_from(at.byte()).ok()).and_then(|at| text.get(at..));
        blank += start.unwrap_or_default().bytes().take_while(|&byte| byte == b'\n').count();
        let row = order + blank;
        cells += line.len();
        if row >= MOST_ROWS || line.len() > MOST_COLUMNS || cells > MOST_CELLS {
            return Err(Refused::TooMany);
        }
        for (column, text) in line.iter().enumerate() {
            sheet.put(row, column, plain(text));
        }
    }
    Ok(sheet)
}

/// Bare digits are a number in every language; everything else is read where the language is known.
fn plain(text: &str) -> Cell {
    let text = text.trim();
    let bare = !text.is_empty() && text.len() < 19 && text.bytes().all(|it| it.is_ascii_digit());
    let leads = text.starts_with('0') && text.len() > 1;
    match text.parse() {
        Ok(number) if bare && !leads => Cell::Whole(number),
        _ => Cell::text(unguarded(text)),
    }
}

/// What is handed out with a mark before it, so that no spreadsheet takes it for a formula, comes back without.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}

fn decode(bytes: &[u8]) -> Result<String, Refused> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        let units = rest.chunks_exact(2).map(|pair| u16::from_le_bytes(<[u8; 2]>::try_from(pair).unwrap_or_default()));
        return char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| Refused::Encoding);
    }
    let text = str::from_utf8(bytes).map_err(|_| {
        let binary = bytes.iter().take(4_096).filter(|&&byte| byte == 0).count() > 0;
        if binary { Refused::Unknown } else { Refused::Encoding }
    })?;
    Ok(text.to_owned())
}

/// What stands between the cells, and the text behind a line that says so.
fn separator(text: &str) -> (u8, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(told) = first.trim().strip_prefix("sep=").and_then(|told| told.bytes().next()) {
        return (told, rest);
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let having = |separator: u8| lines.iter().filter(|line| outside_quotes(line, separator) > 0).count();
    let most = |separator: &u8| 2 * having(*separator) > lines.len();
    (SEPARATORS.into_iter().find(most).unwrap_or(b','), text)
}

fn outside_quotes(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    let counts = |byte: &u8| {
        quoted ^= *byte == b'"';
        !quoted && *byte == separator
    };
    line.as_bytes().iter().copied().filter(counts).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let shown = |row: &Vec<Cell>| row.iter().map(Cell::shown).collect();
        sheet(text.as_bytes()).unwrap().rows.iter().map(shown).collect()
    }

    #[test]
    fn the_separator_is_told_by_the_lines() {
        assert_eq!(rows("Đơn vị;Tổng\nSở A;1,5\nSở B;2\n"), [["Đơn vị", "Tổng"], ["Sở A", "1,5"], ["Sở B", "2"]]);
        assert_eq!(rows("a,b\n\"c,d\",2"), [["a", "b"], ["c,d", "2"]]);
        assert_eq!(rows("a\tb\n1\t2"), [["a", "b"], ["1", "2"]]);
        assert_eq!(rows("sep=,\na;b,c"), [["a;b", "c"]]);
        assert_eq!(rows("\u{feff}a,b\r\n1,2\r\n"), [["a", "b"], ["1", "2"]]);
    }

    #[test]
    fn addresses_count_blank_lines() {
        assert_eq!(rows("a,b\n\n1,2"), [vec!["a", "b"], vec![], vec!["1", "2"]]);
    }

    #[test]
    fn guarded_texts_come_back() {
        assert_eq!(rows("a,'=1+1\nb,'x"), [["a", "=1+1"], ["b", "'x"]]);
    }

    #[test]
    fn other_encodings_are_refused() {
        assert_eq!(sheet(b"S\xed A,1"), Err(Refused::Encoding));
        assert_eq!(sheet(b"\x00\xff\x01"), Err(Refused::Unknown));
        assert_eq!(sheet(b"<table><tr><td>1"), Err(Refused::WebPage));
        let utf16: Vec<u8> = "\u{feff}Sở\t1".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(sheet(&utf16).unwrap().cell(0, 0), &Cell::text("Sở"));
    }
}
