//! Sentences: filled ones whose numbers stand out, and templates whose slots are fields.

use yew::prelude::*;

use crate::i18n::phrase::{Phrase, Piece, Run, pieces};
use crate::ui::markup::{each, element, list, said, text, wrap};

/// A filled sentence; the figures in it are set off.
pub(crate) fn phrase(phrase: &Phrase) -> Html {
    let run = |run: &Run| match run {
        Run::Text(text) => said(text.clone()),
        Run::Value(value) => wrap("strong", "", said(value.clone())),
    };
    list(each(&phrase.0, run))
}

/// A template whose slots are filled with parts of the page. A percent sign or punctuation behind a
/// slot stays on its line.
pub(crate) fn sentence(template: &'static str, slot: &dyn Fn(&'static str) -> Html) -> Html {
    let mut parts = Vec::new();
    let mut pieces = pieces(template).peekable();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(words) => parts.push(text(words)),
            Piece::Slot(name) => {
                let words = match pieces.next_if(|next| matches!(next, Piece::Text(_))) {
                    Some(Piece::Text(words)) => words,
                    _ => "",
                };
                let (glued, rest) = words.split_at_checked(glue(words)).unwrap_or(("", words));
                parts.push(element("span", "sentence-slot", vec![slot(name), text(glued)]));
                parts.push(text(rest));
            }
        }
    }
    element("span", "sentence", parts)
}

/// How much of a text must not be broken off from the slot before it: a percent sign, punctuation.
fn glue(text: &str) -> usize {
    text.find(|it: char| !matches!(it, '\u{a0}' | '%' | '.' | ',' | ';' | ':' | ')')).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::glue;

    #[test]
    fn a_percent_sign_and_punctuation_stay_with_their_field() {
        assert_eq!(glue("\u{a0}%. Và"), 4);
        assert_eq!(glue("% are"), 1);
        assert_eq!(glue(", trong đó"), 1);
        assert_eq!(glue(" hồ sơ"), 0);
        assert_eq!(glue("."), 1);
    }
}
