//! The words for what could not be read of a scenario file. The name of a field says which sentence it is.

/// What is wrong with a file, or was left out of it.
#[derive(Debug)]
pub struct FileWords {
    pub heading: &'static str,
    pub more: &'static str,

    pub too_large: &'static str,
    pub empty: &'static str,
    pub cut_off: &'static str,
    pub not_json: &'static str,
    pub other_format: &'static str,

    pub newer_version: &'static str,
    pub unknown_field: &'static str,
    pub repeated: &'static str,
    pub unreadable: &'static str,
    pub too_long: &'static str,
    pub too_many: &'static str,
    pub lacks: &'static str,
    pub out_of_order: &'static str,
    pub no_parts: &'static str,
    pub beyond_parts: &'static str,
    pub no_such_target: &'static str,

    pub wanted: WantedWords,
}

/// What may stand in a place, as it stands in the slot `{wanted}` of `unreadable`.
#[derive(Debug)]
pub struct WantedWords {
    pub text: &'static str,
    pub flag: &'static str,
    pub list: &'static str,
    pub table: &'static str,
    pub code: &'static str,
    pub count: &'static str,
    pub number: &'static str,
    pub year: &'static str,
    /// A whole number from 1 to 10.
    pub weight: &'static str,
    pub percent: &'static str,
    pub score: &'static str,
    pub day: &'static str,
    pub requirement: &'static str,
    pub completion: &'static str,
    pub scope: &'static str,
}
