//! How a share is held against a threshold.

/// The comparison of a target. Strictness matters at the edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparator {
    /// ≥ "từ … trở lên", "tối thiểu".
    AtLeast,
    /// > "trên".
    Above,
    /// ≤ "từ … trở xuống", "không quá".
    AtMost,
    /// < "dưới".
    Below,
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
    /// Every comparator, in the order they are offered.
    pub const ALL: &'static [Comparator] =
        &[Comparator::AtLeast, Comparator::Above, Comparator::AtMost, Comparator::Below];

    /// The code name used in links and files.
    pub const fn code(self) -> &'static str {
        match self {
            Comparator::AtLeast => "ge",
            Comparator::Above => "gt",
            Comparator::AtMost => "le",
            Comparator::Below => "lt",
        }
    }

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

    /// The comparator with this code name.
    pub fn from_code(code: &str) -> Option<Comparator> {
        Self::ALL.iter().copied().find(|comparator| comparator.code() == code)
    }
}
