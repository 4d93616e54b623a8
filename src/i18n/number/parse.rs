//! Reading. Both conventions are tried; a number is taken only where one reading fits the field.
//!
//! "151.10" is flagged in Vietnamese (a dot group of two digits), "62.5 %" is read as sixty-two and a
//! half in both languages, "1,000" is ambiguous where the comma is the decimal point.

use super::Convention;
use crate::model::{Decimal, Language, MAX_COUNT, Percent};

/// A number read, and what the user should be told about the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<T> {
    /// The number.
    pub value: T,
    /// What to say beside it.
    pub note: Option<Note>,
}

/// What to say beside a number that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// It follows the other language's convention.
    OtherConvention,
    /// These words behind the number were left out.
    WordsDropped(String),
}

/// Why a text is not a number for this field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing is written.
    Empty,
    /// There is something that is no part of a number.
    NotANumber,
    /// A group behind a separator does not have three digits.
    Grouping,
    /// The two conventions give two different numbers.
    Ambiguous,
    /// It is below zero.
    Negative,
    /// It has decimals where whole numbers are counted.
    NotWhole,
    /// It is above [`MAX_COUNT`].
    TooLarge,
    /// It is above 100 %.
    AboveHundred,
    /// It has more than [`Percent::MAX_SCALE`] decimals.
    TooManyDecimals,
    /// It is above [`Decimal::MOST`].
    ScoreTooLarge,
    /// It has more than [`Decimal::MAX_SCALE`] decimals.
    ScoreTooFine,
}

/// The digits that were read, and how many of them are decimals.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Digits {
    mantissa: u64,
    scale: u8,
}

/// Which numbers that both conventions can read, and differently, are not taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doubtful {
    /// Those with the language's own point: of counts, "1,000" where the comma is the point.
    Pointed,
    /// Those with the language's own groups: of scores, "86.125" where the dot groups.
    Grouped,
}

/// Words that may stand behind a count, as they come along when a cell or a sentence is pasted.
const COUNTED: &[&str] =
    &["hồ sơ", "HỒ SƠ", "hs", "phiếu", "thủ tục", "tthc", "dịch vụ", "văn bản", "kết quả", "dossiers", "dossier"];

/// Reads a count of whole dossiers.
///
/// # Errors
/// Why the text is not such a count.
pub fn parse_count(text: &str, language: Language) -> Result<Parsed<u64>, NumberError> {
    let (body, words) = without_words(text.trim());
    let read = parse(body, language, Doubtful::Pointed, |number| {
        let unit = 10_u64.checked_pow(u32::from(number.scale)).ok_or(NumberError::NotWhole)?;
        let whole = number.mantissa / unit;
        match number.mantissa % unit {
            _ if whole > MAX_COUNT => Err(NumberError::TooLarge),
            0 => Ok(whole),
            _ => Err(NumberError::NotWhole),
        }
    })?;
    Ok(Parsed { note: read.note.or(words.map(Note::WordsDropped)), ..read })
}

/// Reads a percentage from 0 to 100, with or without its sign.
///
/// # Errors
/// Why the text is not such a percentage.
pub fn parse_percent(text: &str, language: Language) -> Result<Parsed<Percent>, NumberError> {
    let text = text.trim();
    let body = text.strip_suffix('%').unwrap_or(text).trim_end();
    parse(body, language, Doubtful::Pointed, |number| {
        let above = number.mantissa / 100 >= 10_u64.checked_pow(u32::from(number.scale)).unwrap_or(u64::MAX);
        let error = if above { NumberError::AboveHundred } else { NumberError::TooManyDecimals };
        Percent::new(number.mantissa, number.scale).ok_or(error)
    })
}

/// Reads a score: a decimal from 0 to [`Decimal::MOST`].
///
/// # Errors
/// Why the text is not such a score.
pub fn parse_decimal(text: &str, language: Language) -> Result<Parsed<Decimal>, NumberError> {
    let fitted = parse(text.trim(), language, Doubtful::Grouped, |number| {
        let too_fine = number.scale > Decimal::MAX_SCALE;
        let error = if too_fine { NumberError::ScoreTooFine } else { NumberError::ScoreTooLarge };
        Decimal::new(number.mantissa, number.scale).ok_or(error)
    });
    fitted.map_err(|error| match error {
        NumberError::TooLarge => NumberError::ScoreTooLarge,
        NumberError::TooManyDecimals => NumberError::ScoreTooFine,
        other => other,
    })
}

fn parse<T: PartialEq>(
    body: &str,
    language: Language,
    doubtful: Doubtful,
    fit: impl Fn(Digits) -> Result<T, NumberError>,
) -> Result<Parsed<T>, NumberError> {
    plausible(body)?;
    let own = read(body, Convention::of(language));
    let other = read(body, Convention::other(language));
    let grouped = body.contains(Convention::of(language).group);
    let doubted = grouped == (doubtful == Doubtful::Grouped);
    match (own.and_then(&fit), other.and_then(&fit)) {
        (Ok(value), Ok(same)) if value == same => Ok(Parsed { value, note: None }),
        (Ok(_), Ok(_)) if doubted => Err(NumberError::Ambiguous),
        (Ok(value), _) => Ok(Parsed { value, note: None }),
        (Err(_), Ok(value)) => Ok(Parsed { value, note: Some(Note::OtherConvention) }),
        // A point that is no point here: "151.10" where dots group.
        (Err(NumberError::Grouping), Err(NumberError::NotWhole)) => Err(NumberError::Grouping),
        (Err(NumberError::Grouping), Err(error)) | (Err(error), Err(_)) => Err(error),
    }
}

fn plausible(body: &str) -> Result<(), NumberError> {
    let unsigned = body.trim_start_matches(['-', '−', '–']);
    let digits = unsigned.chars().filter(char::is_ascii_digit).count();
    if body.is_empty() {
        Err(NumberError::Empty)
    } else if digits == 0 || !unsigned.chars().all(|it| it.is_ascii_digit() || is_separator(it)) {
        Err(NumberError::NotANumber)
    } else if unsigned.len() < body.len() {
        Err(NumberError::Negative)
    } else {
        Ok(())
    }
}

fn is_space(it: char) -> bool {
    matches!(it, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_separator(it: char) -> bool {
    it == '.' || it == ',' || is_space(it)
}

/// Reads digits under one convention; spaces group in both.
fn read(body: &str, convention: Convention) -> Result<Digits, NumberError> {
    let (whole, fraction) = body.split_once(convention.point).unwrap_or((body, ""));
    let pointed = whole.len() < body.len();
    if fraction.chars().any(is_separator) || (pointed && fraction.is_empty()) {
        return Err(NumberError::Grouping);
    }
    let fraction = fraction.trim_end_matches('0');
    let digits = ungrouped(whole, convention.group)? + fraction;
    let scale = u8::try_from(fraction.len()).map_err(|_| NumberError::TooManyDecimals)?;
    let too_long = if scale == 0 { NumberError::TooLarge } else { NumberError::TooManyDecimals };
    Ok(Digits { mantissa: digits.parse().map_err(|_| too_long)?, scale })
}

fn ungrouped(whole: &str, group: char) -> Result<String, NumberError> {
    let separators: Vec<char> = whole.chars().filter(|&it| is_separator(it)).collect();
    let Some(&first) = separators.first() else {
        return if whole.is_empty() { Err(NumberError::Grouping) } else { Ok(whole.to_owned()) };
    };
    let alike = separators.iter().all(|&it| it == first) && (first == group || is_space(first));
    let mut groups = whole.split(first);
    let head = groups.next().unwrap_or_default();
    let well_formed = (1..=3).contains(&head.len()) && !head.starts_with('0') && groups.all(|it| it.len() == 3);
    if alike && well_formed {
        Ok(whole.chars().filter(char::is_ascii_digit).collect())
    } else {
        Err(NumberError::Grouping)
    }
}

fn without_words(text: &str) -> (&str, Option<String>) {
    let end = text.rfind(|it: char| it.is_ascii_digit()).map_or(0, |place| place + 1);
    let (number, words) = text.split_at_checked(end).unwrap_or((text, ""));
    let words = words.trim();
    if end > 0 && COUNTED.iter().any(|it| it.eq_ignore_ascii_case(words.trim_end_matches('.'))) {
        (number, Some(words.to_owned()))
    } else {
        (text, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Vi};

    fn count(text: &str, language: Language) -> Result<u64, NumberError> {
        parse_count(text, language).map(|parsed| parsed.value)
    }

    fn percent(text: &str, language: Language) -> Result<Percent, NumberError> {
        parse_percent(text, language).map(|parsed| parsed.value)
    }

    #[test]
    fn both_conventions_read_where_unambiguous() {
        for text in ["1.234.567", "1,234,567", "1 234 567", "1\u{a0}234\u{a0}567", "1234567", "1.234.567,0"] {
            for language in [Vi, En] {
                assert_eq!(count(text, language), Ok(1_234_567), "{text} in {language:?}");
            }
        }
        for text in ["62,5%", "62.5 %", "62,50", "62.500"] {
            for language in [Vi, En] {
                assert_eq!(percent(text, language), Ok(Percent::new(625, 1).unwrap()), "{text} in {language:?}");
            }
        }
    }

    #[test]
    fn one_group_is_read_in_the_language_of_the_page() {
        assert_eq!(count("1.234", Vi), Ok(1_234));
        assert_eq!(count("1,234", En), Ok(1_234));
        assert_eq!(parse_count("1,234", Vi).unwrap(), Parsed { value: 1_234, note: Some(Note::OtherConvention) });
        assert_eq!(parse_count("1.234", En).unwrap(), Parsed { value: 1_234, note: Some(Note::OtherConvention) });
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(count("151.10", Vi), Err(NumberError::Grouping));
        assert_eq!(count("5.9123", Vi), Err(NumberError::Grouping));
        assert_eq!(count("151.10", En), Err(NumberError::NotWhole));
        assert_eq!(count("5.9123", En), Err(NumberError::NotWhole));
        assert_eq!(count("1,000", Vi), Err(NumberError::Ambiguous));
        assert_eq!(count("1.000", En), Err(NumberError::Ambiguous));
        assert_eq!(count("12 34", Vi), Err(NumberError::Grouping));
        assert_eq!(count("1.234,567.8", Vi), Err(NumberError::Grouping));
        assert_eq!(count("0.125", Vi), Err(NumberError::Grouping));
        assert_eq!(count("56.", Vi), Err(NumberError::Grouping));
    }

    #[test]
    fn each_wrong_input_has_its_own_reason() {
        assert_eq!(count("  ", Vi), Err(NumberError::Empty));
        assert_eq!(count("mười", Vi), Err(NumberError::NotANumber));
        assert_eq!(count("56 nghìn", Vi), Err(NumberError::NotANumber));
        assert_eq!(count("2⁶³", Vi), Err(NumberError::NotANumber));
        assert_eq!(count("-5", Vi), Err(NumberError::Negative));
        assert_eq!(count("12,5", Vi), Err(NumberError::NotWhole));
        assert_eq!(count("9223372036854775808", Vi), Err(NumberError::TooLarge));
        assert_eq!(count("99999999999999999999999", Vi), Err(NumberError::TooLarge));
        assert_eq!(count("999999999999", Vi), Ok(MAX_COUNT));
        assert_eq!(percent("100,01", Vi), Err(NumberError::AboveHundred));
        assert_eq!(percent("1234", Vi), Err(NumberError::AboveHundred));
        assert_eq!(percent("30,0000000001", Vi), Err(NumberError::TooManyDecimals));
    }

    #[test]
    fn scores_are_read_in_both_conventions_and_never_guessed() {
        let score = |text, language| parse_decimal(text, language).map(|parsed| parsed.value);
        let of = |mantissa, scale| Ok(Decimal::new(mantissa, scale).unwrap());
        for language in [Vi, En] {
            assert_eq!(score("86,14", language), of(8_614, 2));
            assert_eq!(score("86.14", language), of(8_614, 2));
            assert_eq!(score("1000000", language), of(1_000_000, 0));
            assert_eq!(score("1.000.001", language), Err(NumberError::ScoreTooLarge));
            assert_eq!(score("99999999999999999999", language), Err(NumberError::ScoreTooLarge));
            assert_eq!(score("0,1234567", language), Err(NumberError::ScoreTooFine));
            assert_eq!(score("−1", language), Err(NumberError::Negative));
        }
        assert_eq!(score("86,125", Vi), of(86_125, 3));
        assert_eq!(score("86.125", Vi), Err(NumberError::Ambiguous));
        assert_eq!(score("86.125", En), of(86_125, 3));
        assert_eq!(score("86,125", En), Err(NumberError::Ambiguous));
    }

    #[test]
    fn known_words_behind_a_count_are_dropped_and_named() {
        let parsed = parse_count("56.039 hồ sơ", Vi).unwrap();
        assert_eq!(parsed, Parsed { value: 56_039, note: Some(Note::WordsDropped("hồ sơ".to_owned())) });
        assert_eq!(count("56.039 Hồ sơ.", Vi), Ok(56_039));
    }

    #[test]
    fn what_is_wrong_is_told_by_the_first_thing_that_is() {
        // Half a dossier, of as many as there may be, and of one more.
        assert_eq!(count("999999999999,5", Vi), Err(NumberError::NotWhole));
        assert_eq!(count("1000000000000,5", Vi), Err(NumberError::TooLarge));
        assert_eq!(count("1.2 3", Vi), Err(NumberError::Grouping));
        assert_eq!(count("hồ sơ", Vi), Err(NumberError::NotANumber));
        let score = |text| parse_decimal(text, Vi).map(|parsed| parsed.value);
        assert_eq!(score("1000001,123456"), Err(NumberError::ScoreTooLarge));
        assert_eq!(score("1,1234567"), Err(NumberError::ScoreTooFine));
        assert_eq!(score("1,123456"), Ok(Decimal::new(1_123_456, 6).unwrap()));
    }
}
