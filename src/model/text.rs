//! What a text of the user's looks like: one line, trimmed, at most [`MAX_TEXT`] characters.

use super::scenario::MAX_TEXT;

/// The text as scenarios hold it: control characters are spaces, blanks at the ends are gone.
/// `None` where that is longer than [`MAX_TEXT`].
pub fn tidy(text: &str) -> Option<String> {
    let spaced: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    let text = spaced.trim();
    (text.chars().count() <= MAX_TEXT).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_trimmed_line() {
        assert_eq!(tidy(" Sở\tXây\r\ndựng\u{7f}\u{a0}").as_deref(), Some("Sở Xây  dựng"));
        assert_eq!(tidy(" \n ").as_deref(), Some(""));
        for text in ["a\u{85}b", "", "Đ", "a  b", "“x”\u{2028}y"] {
            let once = tidy(text).unwrap();
            assert_eq!(tidy(&once).as_ref(), Some(&once));
        }
    }

    #[test]
    fn the_longest_text_is_held_and_a_longer_one_is_not() {
        assert!(tidy(&format!(" {}\n", "đ".repeat(MAX_TEXT))).is_some());
        assert_eq!(tidy(&"đ".repeat(MAX_TEXT + 1)), None);
    }
}
