//! A block of cells as spreadsheets put it on the clipboard: tabs between cells, a line each row.

/// The cells of a block, row by row, without empty rows at its end.
///
/// A cell that holds a tab, a line break or a quotation mark comes in quotation marks, those inside doubled. One that
/// begins with a mark and never ends it is taken as it stands.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, behind) = quoted(rest).unwrap_or_else(|| plain(rest));
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        if let Some(next) = behind.strip_prefix('\t') {
            rest = next;
        } else if let Some(next) = line_break(behind) {
            rows.push(Vec::new());
            rest = next;
        } else {
            break;
        }
    }
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    rows
}

fn line_break(text: &str) -> Option<&str> {
    text.strip_prefix("\r\n").or_else(|| text.strip_prefix(['\n', '\r']))
}

fn plain(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, behind) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.to_owned(), behind)
}

/// A cell in quotation marks, and what follows it; `None` where it is none.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (inside, behind) = rest.split_once('"')?;
        cell.push_str(inside);
        if let Some(next) = behind.strip_prefix('"') {
            cell.push('"');
            rest = next;
        } else {
            let ends = behind.is_empty() || behind.starts_with(['\t', '\n', '\r']);
            return ends.then_some((cell, behind));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_and_lines_make_cells() {
        assert_eq!(cells("a\tb\r\nc\t\r\n\r\n"), [vec!["a", "b"], vec!["c", ""]]);
        assert_eq!(cells("a\rb"), [["a"], ["b"]]);
        assert_eq!(cells("\t5"), [["", "5"]]);
        assert_eq!(cells(" \n\t\n"), Vec::<Vec<String>>::new());
    }

    #[test]
    fn quoted_cells_hold_tabs_lines_and_marks() {
        assert_eq!(cells("\"Sở\nXây dựng\"\t\"a\tb\"\n\"5\"\"\"\t1"), [vec!["Sở\nXây dựng", "a\tb"], vec!["5\"", "1"]]);
    }

    #[test]
    fn a_mark_that_is_no_quotation_stays() {
        assert_eq!(cells("\"a\tb"), [["\"a", "b"]]);
        assert_eq!(cells("\"a\"b\tc"), [["\"a\"b", "c"]]);
        assert_eq!(cells("5\"\t1"), [["5\"", "1"]]);
    }
}
