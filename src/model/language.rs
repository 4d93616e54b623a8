//! The languages of the page.

/// A language of the page. Switching it never changes a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// Both languages.
    pub const ALL: &'static [Language] = &[Language::Vi, Language::En];

    /// The code of BCP 47.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Vi => "vi",
            Language::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Language> {
        Self::ALL.iter().copied().find(|language| language.code() == code)
    }
}
