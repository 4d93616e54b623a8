//! Numbers as people write and read them: "1.234.567,8" and "1,234,567.8".

mod format;
mod parse;

pub use format::{
    format_bounding_share, format_change, format_count, format_decimal, format_fixed, format_length, format_percent,
    format_points, format_share, format_signed, format_times,
};
pub use parse::{Note, NumberError, Parsed, parse_count, parse_decimal, parse_percent};

use crate::model::Language;

/// The two separators of a language.
#[derive(Clone, Copy, Debug)]
struct Convention {
    group: char,
    point: char,
}

const DOT_GROUPS: Convention = Convention { group: '.', point: ',' };
const COMMA_GROUPS: Convention = Convention { group: ',', point: '.' };

impl Convention {
    const fn of(language: Language) -> Convention {
        match language {
            Language::Vi => DOT_GROUPS,
            Language::En => COMMA_GROUPS,
        }
    }

    const fn other(language: Language) -> Convention {
        match language {
            Language::Vi => COMMA_GROUPS,
            Language::En => DOT_GROUPS,
        }
    }
}
