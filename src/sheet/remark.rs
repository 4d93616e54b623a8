//! What is said of a table that was read: what could not be, what was left aside, what does not add up. Data; `i18n`
//! has no part in it, the sentences stand in [`super::sentence`].

use crate::calc::check::Finding;
use crate::calc::share::Share;
use crate::model::{Count, Date, Indicator, Level};

/// A cell of the book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The sheet, from 0.
    pub sheet: usize,
    /// The row, from 0.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
}

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands.
    pub at: At,
    /// What stands there.
    pub text: String,
    /// The sentence that says why.
    pub why: String,
}

/// A row that is no unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its name cell.
    pub at: At,
    /// What it is called.
    pub name: String,
    /// Why it is none.
    pub kind: AsideKind,
}

/// Why a row is no unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsideKind {
    /// It adds up all others.
    Total,
    /// It tells what was typed for all units together.
    Typed,
    /// It heads or adds up the rows under it.
    Section,
    /// It is a note under the table.
    Note,
}

/// Something that does not add up, or that the reader should know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Figures of a row contradict each other.
    Broken {
        /// The cell of the whole.
        at: At,
        /// The unit.
        name: String,
        /// What does not add up.
        finding: Finding,
    },
    /// A printed rate is not what the counts give.
    RateDiffers {
        /// Where it is printed.
        at: At,
        /// The unit.
        name: String,
        /// As printed.
        printed: String,
        /// What the counts give.
        share: Share,
        /// The definition by which it was reckoned.
        indicator: Indicator,
        /// Another definition that gives the printed rate.
        other: Option<Indicator>,
    },
    /// A row that adds up others gives another number than they do.
    SumDiffers {
        /// Where its number stands.
        at: At,
        /// The row.
        name: String,
        /// The count.
        count: Count,
        /// As printed.
        told: u64,
        /// What the rows add up to.
        sum: u64,
    },
    /// The total is that of the rows without the communes: those of the districts contain them already.
    Nested {
        /// Where the total stands.
        at: At,
    },
    /// Several rows have one name.
    Repeated {
        /// The second of them.
        at: At,
        /// The name.
        name: String,
    },
    /// Rows have figures and no name: each is given one.
    Nameless {
        /// The first of them.
        at: At,
        /// How many.
        rows: u32,
    },
    /// The table names other days than the scenario.
    OtherPeriod {
        /// Its first day.
        start: Date,
        /// Its cut-off.
        cutoff: Date,
    },
    /// A number was read by the other language's convention.
    Reread {
        /// Where it stands.
        at: At,
        /// As it stands there.
        text: String,
        /// What was read.
        value: u64,
    },
    /// A column holds two counts printed as one.
    Joined {
        /// The column's uppermost cell.
        at: At,
        /// The count that it is taken for.
        count: Count,
        /// The other one.
        other: Count,
    },
    /// Cells with a dash are taken for empty.
    Dashes {
        /// How many.
        cells: u32,
    },
    /// The level of rows was told by nothing.
    Assumed {
        /// The level that they are given.
        level: Level,
        /// How many.
        rows: u32,
    },
}

impl Remark {
    /// Whether it says that something does not add up, and not only how it was understood.
    pub fn is_wrong(&self) -> bool {
        match self {
            Remark::Broken { .. }
            | Remark::SumDiffers { .. }
            | Remark::Nested { .. }
            | Remark::Repeated { .. }
            | Remark::Nameless { .. } => true,
            Remark::RateDiffers { other, .. } => other.is_none(),
            Remark::OtherPeriod { .. }
            | Remark::Reread { .. }
            | Remark::Joined { .. }
            | Remark::Dashes { .. }
            | Remark::Assumed { .. } => false,
        }
    }
}
