//! The README as the tests read it: fenced blocks, tables, links.

pub(crate) const README: &str = include_str!("../../README.md");

/// A fenced block: what stands behind its fence, and its lines.
pub(crate) struct Block {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// Every fenced block, in order.
pub(crate) fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in README.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(kind), None) => open = Some(Block { kind, text: String::new() }),
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some(block)) => block.text.extend([line, "\n"]),
            (None, None) => {}
        }
    }
    blocks
}

/// The rows of the table with this head, cell by cell, without the head.
pub(crate) fn table(head: &str) -> Vec<Vec<&'static str>> {
    let mut lines = README.lines().skip_while(|line| *line != head).skip(2);
    assert!(README.lines().any(|line| line == head), "there is no table {head}");
    lines.by_ref().take_while(|line| line.starts_with('|')).map(cells).collect()
}

fn cells(line: &'static str) -> Vec<&'static str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

/// What stands between backticks, in order.
pub(crate) fn codes(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Every link in a text: what holds `#/?` or begins with `?`, up to a blank or a quotation mark.
pub(crate) fn links(text: &str) -> Vec<String> {
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '`' | '<' | '>');
    let pieces = text.split(ends).filter(|piece| piece.contains("#/?") || piece.starts_with('?'));
    pieces.map(|piece| piece.replace("&amp;", "&")).collect()
}

/// What a formula of texts and cells joined by `&` comes to.
pub(crate) fn formula(text: &str, cells: &[(&str, &str)]) -> String {
    let mut value = String::new();
    for (place, piece) in text.trim().trim_start_matches('=').split('"').enumerate() {
        if place % 2 == 1 {
            value += piece;
            continue;
        }
        for name in piece.split('&').filter(|name| !name.is_empty()) {
            value += cells.iter().find(|(cell, _)| *cell == name).map_or("?", |(_, held)| held);
        }
    }
    value
}
