//! How a target stands, in one word.

/// How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Met; what the rest of the period brings is not known or does not matter.
    Met,
    /// Met whatever the rest brings.
    Certain,
    /// Met if the pace is kept.
    OnCourse,
    /// Possible, but not at this pace.
    NeedsMore,
    /// Not met; what the rest of the period brings is not known, or it is over.
    NotMet,
    /// Not possible any more.
    OutOfReach,
    /// Nothing to divide by.
    Undefined,
    /// Figures are missing.
    NoData,
    /// The figures contradict each other.
    Contradiction,
}

impl Mark {
    /// Every mark, the best first.
    pub const ALL: &'static [Mark] = &[
        Mark::Certain,
        Mark::Met,
        Mark::OnCourse,
        Mark::NeedsMore,
        Mark::NotMet,
        Mark::OutOfReach,
        Mark::Undefined,
        Mark::NoData,
        Mark::Contradiction,
    ];

    /// The code name used in reports.
    pub const fn code(self) -> &'static str {
        match self {
            Mark::Met => "met",
            Mark::Certain => "certain",
            Mark::OnCourse => "on_course",
            Mark::NeedsMore => "needs_more",
            Mark::NotMet => "not_met",
            Mark::OutOfReach => "out_of_reach",
            Mark::Undefined => "undefined",
            Mark::NoData => "no_data",
            Mark::Contradiction => "contradiction",
        }
    }

    /// Met or not.
    pub(super) fn of(met: bool) -> Mark {
        if met { Mark::Met } else { Mark::NotMet }
    }
}
