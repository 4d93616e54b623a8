//! Sentences: filled ones whose numbers stand out, and templates whose slots are fields.

use yew::prelude::*;

use crate::i18n::phrase::{Phrase, Piece, Run, pieces};

/// A filled sentence; what stood in its slots is set off.
pub(crate) fn phrase(phrase: &Phrase) -> Html {
    let run = |run: &Run| match run {
        Run::Text(text) => html! { { text } },
        Run::Value(value) => html! { <strong>{ value }</strong> },
    };
    phrase.0.iter().map(run).collect()
}

/// A template whose slots are filled with parts of the page. Text that follows a slot without a space
/// stays on its line.
pub(crate) fn sentence(template: &str, slot: impl Fn(&str) -> Html) -> Html {
    let mut parts = Vec::new();
    let mut pieces = pieces(template).peekable();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => parts.push(html! { { text } }),
            Piece::Slot(name) => match pieces.peek().copied() {
                Some(Piece::Text(text)) => {
                    pieces.next();
                    let (glued, rest) = text.split_at_checked(glue(text)).unwrap_or(("", text));
                    parts.push(html! { <><span class="sentence-slot">{ slot(name) }{ glued }</span>{ rest }</> });
                }
                _ => parts.push(slot(name)),
            },
        }
    }
    html! { <span class="sentence">{ for parts }</span> }
}

/// How much of a text must not be broken off from the slot before it: a percent sign, punctuation.
fn glue(text: &str) -> usize {
    let sign = text.strip_prefix(" %").map_or(0, |_| 2);
    let behind = text.get(sign..).unwrap_or_default();
    sign + behind.find(|it: char| !matches!(it, '.' | ',' | ';' | ':' | ')')).unwrap_or(behind.len())
}

#[cfg(test)]
mod tests {
    use super::glue;

    #[test]
    fn a_percent_sign_and_punctuation_stay_with_their_field() {
        assert_eq!(glue(" %. Và"), 3);
        assert_eq!(glue(", trong đó"), 1);
        assert_eq!(glue(" hồ sơ"), 0);
        assert_eq!(glue("."), 1);
    }
}
