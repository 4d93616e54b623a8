//! The headings of a pasted block: which column each one names, in either language, with or without Vietnamese marks.

use crate::model::{Count, Language, Level, Volume};
use crate::ui::entry::Column;
use crate::ui::grid::GridColumn;

/// Letters with marks, behind the letter without. Vietnamese needs no more than these, and the tables of all letters
/// of the world would weigh on the first load.
const MARKED: &[(char, &str)] = &[
    ('a', "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"),
    ('d', "đĐ"),
    ('e', "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ"),
    ('i', "ìíỉĩịÌÍỈĨỊ"),
    ('o', "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
    ('u', "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ"),
    ('y', "ỳýỷỹỵỲÝỶỸỴ"),
];

/// What stands over a column of running numbers.
const RUNNING: &[&str] = &["stt", "tt", "so tt", "no"];

/// What a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// A column of the data.
    Column(GridColumn),
    /// The names of units, all of this level.
    Units(Level),
    /// Running numbers, which nobody needs.
    Running,
}

/// What a heading names, if anything.
pub(super) fn heading(text: &str) -> Option<Heading> {
    let plain = unmarked(text);
    if RUNNING.contains(&plain.as_str()) {
        return Some(Heading::Running);
    }
    let names = |language: &Language, column: Column| unmarked(&column.name(*language)) == plain;
    let typed = [Column::Name, Column::Field].into_iter();
    let typed =
        typed.chain(Count::ALL.iter().map(|&count| Column::Count(count))).chain(Volume::all().map(Column::Ahead));
    let found = typed.into_iter().find(|&column| {
        let code = match column {
            Column::Count(count) => unmarked(count.code()) == plain,
            _ => false,
        };
        code || Language::ALL.iter().any(|language| names(language, column))
    });
    let levels = || Language::ALL.iter().any(|language| unmarked(language.planning().data.level) == plain);
    match found {
        Some(column) => Some(Heading::Column(GridColumn::Typed(column))),
        None if levels() => Some(Heading::Column(GridColumn::Level)),
        None => level(text).map(Heading::Units),
    }
}

/// The level that a text names.
pub(super) fn level(text: &str) -> Option<Level> {
    let plain = unmarked(text);
    let named = |language: &Language, level: Level| {
        let words = &language.planning().data;
        (words.level_synonyms)(level).contains(&plain.as_str()) || unmarked((words.level_name)(level)) == plain
    };
    let is = |level: &Level| level.code() == plain || Language::ALL.iter().any(|language| named(language, *level));
    Level::ALL.iter().copied().find(is)
}

/// Words in small letters without marks, one space between them and no other sign.
pub(super) fn unmarked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        // Marks that stand as letters of their own.
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        let bare = MARKED.iter().find(|(_, marked)| marked.contains(letter)).map_or(letter, |&(bare, _)| bare);
        if bare.is_ascii_alphanumeric() {
            plain.push(bare.to_ascii_lowercase());
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Option<Count> {
        match heading(text) {
            Some(Heading::Column(GridColumn::Typed(Column::Count(count)))) => Some(count),
            _ => None,
        }
    }

    #[test]
    fn headings_are_known_in_both_languages_and_by_code() {
        for text in
            ["Tổng tiếp nhận", "TONG TIEP NHAN", " tổng  tiếp\nnhận ", "received", "To\u{302}\u{309}ng tiếp nhận"]
        {
            assert_eq!(count(text), Some(Count::Received), "{text}");
        }
        assert_eq!(count("Tiếp nhận"), None);
        assert_eq!(heading("Đơn vị"), Some(Heading::Column(GridColumn::Typed(Column::Name))));
        assert_eq!(heading("Cấp"), Some(Heading::Column(GridColumn::Level)));
        assert_eq!(heading("STT"), Some(Heading::Running));
        assert_eq!(heading(""), None);
    }

    #[test]
    fn every_count_is_found_by_each_of_its_names() {
        for &of in Count::ALL {
            assert_eq!(count(of.code()), Some(of));
            for language in Language::ALL {
                assert_eq!(count((language.words().count)(of)), Some(of), "{language:?}");
            }
        }
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
