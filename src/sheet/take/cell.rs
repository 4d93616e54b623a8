//! Reads a cell that should hold a count.

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

/// Reads a cell.
///
/// # Errors
/// The sentence that says why it is no count.
pub(super) fn count(cell: &Cell, language: Language) -> Result<Count, String> {
    let failed = |error: NumberError, text: &str| problem::number_error(language, &error, text);
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
