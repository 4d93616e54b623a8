//! What tells a Vietnamese text apart from an English one: for the words by themselves, and for whole pages (`views`).

/// What an English text may hold of Vietnamese: names.
const NAMES: &[&str] = &["Cán Đích", "Quảng Nam", "Khánh Hòa", "Đắk Nông", "Phú Thọ"];

/// A letter that English does not have and Vietnamese does.
pub(crate) fn is_vietnamese(letter: char) -> bool {
    // Formulas speak Greek in both.
    letter.is_alphabetic() && !letter.is_ascii() && !('\u{370}'..='\u{3ff}').contains(&letter)
}

/// The first line of an English text that is Vietnamese, but for names and what else it may hold.
pub(crate) fn foreign_line(english: &str, besides: &[&str]) -> Option<String> {
    let plain = NAMES.iter().chain(besides).fold(english.to_owned(), |text, name| text.replace(name, " "));
    plain.lines().find(|line| line.contains(is_vietnamese)).map(str::to_owned)
}
