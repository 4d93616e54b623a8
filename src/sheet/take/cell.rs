//! Reads a cell that should hold a count.

use std::borrow::Cow;

use super::super::book::Cell;
use crate::i18n::number::{Note, NumberError, parse_count};
use crate::i18n::problem;
use crate::model::{Language, MAX_COUNT};

/// What a cell tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// Nothing.
    Untold,
    /// Nothing: a dash stands there.
    Dash,
    /// This number.
    Told(u64),
    /// This number, by the other language's convention.
    Reread(u64),
}

const DASHES: &[&str] = &["-", "–", "—", "...", "…", "x"];

/// The most letters of a cell that a sentence quotes.
const MOST_QUOTED: usize = 60;

/// The text of a cell for a sentence: of a long one only how it begins.
fn quoted(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => Cow::Owned([text.get(..end).unwrap_or_default(), "…"].concat()),
        None => Cow::Borrowed(text),
    }
}

/// Reads a cell.
///
/// # Errors
/// The sentence that says why it is no count.
pub(super) fn count(cell: &Cell, language: Language) -> Result<Count, String> {
    let failed = |error: NumberError, text: &str| problem::number_error(language, &error, &quoted(text));
    match cell {
        Cell::Empty => Ok(Count::Untold),
        Cell::Whole(number) if *number <= MAX_COUNT => Ok(Count::Told(*number)),
        Cell::Whole(number) => Err(failed(NumberError::TooLarge, &number.to_string())),
        Cell::Number(text) if text.starts_with('-') => Err(failed(NumberError::Negative, text)),
        // Held as a number, it is not written in any language's manner.
        Cell::Number(text) => Err(failed(NumberError::NotWhole, text)),
        Cell::Text(text) if DASHES.contains(&&**text) => Ok(Count::Dash),
        Cell::Text(text) => match parse_count(text, language) {
            Ok(read) if read.note == Some(Note::OtherConvention) => Ok(Count::Reread(read.value)),
            Ok(read) => Ok(Count::Told(read.value)),
            Err(error) => Err(failed(error, text)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_text_a_sentence_quotes_the_beginning() {
        let why = |text: &str| count(&Cell::text(text), Language::Vi).unwrap_err();
        let note = "Số liệu của quý này do đơn vị tự rà soát, chưa đối chiếu";
        assert!(why(note).contains(&format!("“{note}”")), "{}", why(note));
        assert!(why(&note.repeat(20)).contains(&format!("“{note}Số l…”")), "{}", why(&note.repeat(20)));
    }
}
