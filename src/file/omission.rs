//! What was not read, where it stands, and why. The sentence is made in `i18n`.

/// Why a text is no scenario file at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// It is larger than [`super::MAX_SIZE`]; nothing of it was read.
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
    /// There is nothing in it.
    Empty,
    /// It ends before it is complete.
    CutOff,
    /// It is no JSON.
    NotJson {
        /// The first line, from 1, that is none.
        line: u64,
    },
    /// It is JSON of another format.
    OtherFormat,
}

/// Something in a file that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omission {
    /// Where it stands, rows counted from 0: `units[3].counts.received`.
    pub path: String,
    /// Why it was left out.
    pub why: Why,
}

/// Why something was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The file comes from a later version; what this version knows was read.
    NewerVersion {
        /// The version it names.
        version: String,
    },
    /// This version does not know the field.
    UnknownField,
    /// The field, the group or the index stands there twice; the first was taken.
    Repeated,
    /// The value is none that may stand here.
    Unreadable {
        /// What may.
        wanted: Wanted,
        /// The value, shortened.
        found: String,
    },
    /// The text is longer than [`crate::model::MAX_TEXT`].
    TooLong {
        /// Its length in characters.
        length: u64,
    },
    /// There are more rows than are read; those beyond were left out.
    TooMany {
        /// How many there are.
        given: u64,
        /// How many are read.
        most: u64,
    },
    /// The row or the table says nothing without this field, which is absent or was not read; it was left out whole.
    Lacks {
        /// The field.
        field: &'static str,
    },
    /// The days are not in order.
    OutOfOrder,
    /// The parts of the period are not all known, so that no history can be placed: all were left out.
    NoParts,
    /// The history has more parts than the period; it was left out.
    BeyondParts,
    /// The plan has no such target.
    NoSuchTarget,
}

/// What may stand in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// Values in brackets.
    List,
    /// Fields in braces.
    Table,
    /// One of the code names of this place.
    Code,
    /// A whole number up to [`crate::model::MAX_COUNT`].
    Count,
    /// A whole number from 1 on.
    Number,
    /// A year from 2000 to 2100.
    Year,
    /// A whole number from 1 to [`crate::model::MAX_WEIGHT`].
    Weight,
    /// A text that is a percentage.
    Percent,
    /// A text that is a score.
    Score,
    /// A text that is a day.
    Day,
    /// A text that is a comparator and a percentage.
    Requirement,
    /// `true`, `false` or a day.
    Completion,
    /// A table with one of `level`, `field`, `unit`.
    Scope,
}

impl Wanted {
    /// Everything that may be wanted.
    pub const ALL: &'static [Wanted] = &[
        Wanted::Text,
        Wanted::Flag,
        Wanted::List,
        Wanted::Table,
        Wanted::Code,
        Wanted::Count,
        Wanted::Number,
        Wanted::Year,
        Wanted::Weight,
        Wanted::Percent,
        Wanted::Score,
        Wanted::Day,
        Wanted::Requirement,
        Wanted::Completion,
        Wanted::Scope,
    ];
}
