//! How a share is held against a threshold.

use super::codes::codes;

codes! {
    /// The comparison of a target. Strictness matters at the edge.
    Comparator {
        /// ≥ "từ … trở lên", "tối thiểu".
        AtLeast "ge",
        /// > "trên".
        Above "gt",
        /// ≤ "từ … trở xuống", "không quá".
        AtMost "le",
        /// < "dưới".
        Below "lt",
    }
}

/// Which side of the threshold is the good one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sense {
    /// More is better: ≥ and >.
    Reach,
    /// Less is better: ≤ and <.
    Limit,
}

impl Comparator {
    /// The sign of mathematics.
    pub const fn symbol(self) -> &'static str {
        match self {
            Comparator::AtLeast => "≥",
            Comparator::Above => ">",
            Comparator::AtMost => "≤",
            Comparator::Below => "<",
        }
    }

    /// Which side is the good one.
    pub const fn sense(self) -> Sense {
        match self {
            Comparator::AtLeast | Comparator::Above => Sense::Reach,
            Comparator::AtMost | Comparator::Below => Sense::Limit,
        }
    }
}
