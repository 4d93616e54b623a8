//! Words of tables without their marks: headings are compared so, however they are typed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::model::{Language, Level};

/// Letters with marks, behind the letter without. Vietnamese needs no more than these, and the tables of all letters
/// of the world would weigh on the page.
const MARKED: &[(char, &str)] = &[
    ('a', "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"),
    ('d', "đĐ"),
    ('e', "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ"),
    ('i', "ìíỉĩịÌÍỈĨỊ"),
    ('o', "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
    ('u', "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ"),
    ('y', "ỳýỷỹỵỲÝỶỸỴ"),
];

/// Words in small letters without marks, one space between them and no other sign.
pub fn unmarked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        // Marks that stand as letters of their own.
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        let bare = if letter.is_ascii() { letter } else { without_mark(letter) };
        if bare.is_ascii_alphanumeric() {
            plain.push(bare.to_ascii_lowercase());
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

fn without_mark(letter: char) -> char {
    MARKED.iter().find(|(_, marked)| marked.contains(letter)).map_or(letter, |&(bare, _)| bare)
}

/// Whether whole words stand in a text, both without marks.
pub(super) fn says(plain: &str, words: &str) -> bool {
    let ends = |at: usize| plain.get(at..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let begins = |at: usize| plain.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' '));
    plain.match_indices(words).any(|(at, found)| begins(at) && ends(at + found.len()))
}

/// Whether one of these stands in a text.
pub(super) fn says_any(plain: &str, words: &[&str]) -> bool {
    words.iter().any(|it| says(plain, it))
}

/// The level that a text names, with or without marks.
pub fn level(text: &str) -> Option<Level> {
    LEVELS.get_or_init(level_names).get(&unmarked(text)).copied()
}

/// What names a level, without marks. Thousands of rows are asked.
static LEVELS: OnceLock<BTreeMap<String, Level>> = OnceLock::new();

fn level_names() -> BTreeMap<String, Level> {
    let mut names = BTreeMap::new();
    for &level in Level::ALL {
        names.insert(level.code().to_owned(), level);
        for language in Language::ALL {
            let words = &language.planning().data;
            names.insert(unmarked((words.level_name)(level)), level);
            names.extend((words.level_synonyms)(level).iter().map(|&name| (name.to_owned(), level)));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found() {
        assert!(says("da giai quyet qua han", "qua han"));
        assert!(says("qua han", "qua han"));
        assert!(!says("chua qua hanh dong", "qua han"));
        assert!(!says("moigio", "moi"));
    }

    #[test]
    fn levels_are_read_by_name() {
        assert_eq!(level("Cấp huyện"), Some(Level::District));
        assert_eq!(level("cap xa"), Some(Level::Commune));
        assert_eq!(level("district"), Some(Level::District));
        assert_eq!(level("Huyện"), Some(Level::District));
        assert_eq!(level("Sở, ngành"), Some(Level::Province));
        assert_eq!(level("CÔNG CHỨC"), Some(Level::Official));
        assert_eq!(level("huyện nọ"), None);
    }

    #[test]
    fn levels_are_read_by_what_tables_call_them() {
        let of = |level, names: &[&'static str]| names.iter().map(|&name| (name, level)).collect::<Vec<_>>();
        let expected = [
            of(Level::Province, &["Tỉnh", "Cấp tỉnh", "Sở ngành", "SỞ, NGÀNH", "so, ban, nganh", "Province"]),
            of(Level::District, &["Huyện", "Cấp huyện", "HUYEN", "District"]),
            of(Level::Commune, &["Xã", "Cấp xã", "Phường", "phuong", "Xã/phường", "Commune", "ward"]),
            of(Level::Official, &["Cá nhân", "Công chức", "ca nhan", "Person", "Official"]),
            of(Level::Field, &["Lĩnh vực", "Field"]),
        ];
        for (name, expected) in expected.concat() {
            assert_eq!(level(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn no_name_stands_for_two_levels() {
        for language in Language::ALL {
            let words = &language.planning().data;
            for &of in Level::ALL {
                for name in (words.level_synonyms)(of) {
                    assert_eq!(level(name), Some(of), "{name}");
                }
            }
        }
    }
}
