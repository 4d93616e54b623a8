//! Names and other words that the user gives: what may stand in them.

use super::scenario::MAX_TEXT;

/// Words as they are kept: without what cannot be seen, no space at either end, at most one between words.
pub fn tidy(text: &str) -> String {
    let visible = text.split(|it: char| it.is_whitespace() || it.is_control());
    let mut words = String::new();
    for word in visible.filter(|word| !word.is_empty()) {
        words.push_str(if words.is_empty() { "" } else { " " });
        words.push_str(word);
    }
    words
}

/// Whether words can be kept as they are.
pub fn is_tidy(text: &str) -> bool {
    text.chars().count() <= MAX_TEXT && tidy(text) == text
}
