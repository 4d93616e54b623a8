//! A table as text: for a file with commas, for the clipboard, and as a web page that Word takes over.

use super::{Out, Table};
use crate::model::Language;

/// Signs at the beginning of a cell that spreadsheets take for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table with commas between its cells and a mark at its beginning, by which Excel knows the encoding. Numbers are
/// bare digits; words that a spreadsheet would take for a formula have an apostrophe before them.
pub fn csv(table: &Table) -> String {
    let mut text = String::from("\u{feff}");
    let mut line = |cells: Vec<String>| {
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    };
    line(table.head.iter().map(|cell| quoted(&guarded(cell))).collect());
    for row in &table.rows {
        line(row.iter().map(|cell| quoted(&bare(cell))).collect());
    }
    text
}

fn bare(cell: &Out) -> String {
    match cell {
        Out::Empty => String::new(),
        Out::Text(text) => guarded(text),
        Out::Count(number) | Out::Sum(number, _) => number.to_string(),
        Out::Share(..) => cell.shown(Language::En),
    }
}

fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA) { ["'", text].concat() } else { text.to_owned() }
}

/// Words as a cell between tabs: in one line, and no formula.
pub fn plain(text: &str) -> String {
    guarded(&text.replace(['\t', '\n', '\r'], " "))
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', ';', '\n', '\r', '\t']) {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text.to_owned()
    }
}

/// The table with tabs between its cells, as spreadsheets take it from the clipboard.
pub fn tabs(table: &Table, language: Language) -> String {
    let mut lines = vec![table.head.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("\t")];
    for row in &table.rows {
        let cells = row.iter().map(|cell| match cell {
            // A dot between groups is a point to half the world's spreadsheets.
            Out::Count(number) | Out::Sum(number, _) => number.to_string(),
            cell if cell.is_number() => cell.shown(language),
            cell => plain(&cell.shown(language)),
        });
        lines.push(cells.collect::<Vec<_>>().join("\t"));
    }
    lines.join("\n")
}

/// The table as a web page: with rules, numbers to the right, sums in bold.
pub fn html(table: &Table, language: Language) -> String {
    let units = table.rows.len().saturating_sub(table.sums);
    let head = table.head.iter().map(|cell| (cell.clone(), false)).collect();
    let cells = |row: &Vec<Out>| row.iter().map(|cell| (cell.shown(language), cell.is_number())).collect();
    page(std::iter::once(head).chain(table.rows.iter().map(cells)), units)
}

/// The same of tables with tabs between their cells, and an empty line between two of them: their first columns are words,
/// the others are numbers.
pub fn page_of_tabs(text: &str) -> String {
    text.split("\n\n").map(page_of_table).collect::<Vec<_>>().join("<br>")
}

fn page_of_table(text: &str) -> String {
    let cells = |(row, line): (usize, &str)| {
        line.split('\t').enumerate().map(|(column, cell)| (cell.to_owned(), row > 0 && column > 0)).collect()
    };
    page(text.lines().enumerate().map(cells), usize::MAX)
}

/// Lines of cells, each with whether it is a number; those behind so many under the headings are sums.
fn page(lines: impl Iterator<Item = Vec<(String, bool)>>, units: usize) -> String {
    // Attributes, not styles: a page whose policy forbids styles may not hand any out either.
    let mut text = String::from("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    for (line, cells) in lines.enumerate() {
        let tag = if line == 0 { "th" } else { "td" };
        let (bold, plain) = if line > units { ("<b>", "</b>") } else { ("", "") };
        text.push_str("<tr>");
        for (cell, number) in cells {
            let side = if number { " align=\"right\"" } else { "" };
            text.extend(["<", tag, side, ">", bold, &*escaped(&cell), plain, "</", tag, ">"]);
        }
        text.push_str("</tr>");
    }
    text.push_str("</table>");
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_for_a_formula() {
        let cells = ["=1+1", "+84", "-5", "@x", "a=b", "\"q\", r"].map(|text| Out::Text(text.to_owned()));
        let table = Table { head: vec!["=x".to_owned()], rows: vec![cells.into()], ..Table::default() };
        assert_eq!(csv(&table), "\u{feff}'=x\r\n'=1+1,'+84,'-5,'@x,a=b,\"\"\"q\"\", r\"\r\n");
        assert_eq!(tabs(&table, Language::Vi).lines().nth(1), Some("'=1+1\t'+84\t'-5\t'@x\ta=b\t\"q\", r"));
        let html = html(&Table { rows: vec![vec![Out::Text("<b>&".to_owned())]], ..Table::default() }, Language::Vi);
        assert!(html.contains(">&lt;b&gt;&amp;</td>"));
    }

    #[test]
    fn tables_with_an_empty_line_between_them_stay_apart() {
        let page = page_of_tabs("a\tb\nc\t1\n\nd\te\nf\t2");
        let cells =
            |page: &str| page.matches("<t").count() - page.matches("<tr").count() - page.matches("<table").count();
        assert_eq!(page.split("<br>").map(cells).collect::<Vec<_>>(), [4, 4]);
    }
}
