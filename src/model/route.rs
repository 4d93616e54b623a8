//! The way through the rest of the period: its steps, how its volume is spread over them, which shape the path has.

use super::codes::codes;
use super::decimal::Decimal;
use super::period::Date;

/// The greatest number of steps that a number is told for.
pub const MAX_STEPS: u32 = 130;
/// The greatest number of days in a list.
pub const MAX_DAYS: u32 = 366;

codes! {
    /// How often is reported: where the steps of the path end.
    #[derive(Default)]
    Cadence {
        /// Every month.
        #[default]
        Month "month",
        /// Every quarter.
        Quarter "quarter",
        /// After six months, and at the end.
        HalfYear "half_year",
        /// After nine months, and at the end.
        NineMonths "nine_months",
        /// At the end alone.
        Year "year",
    }
}

impl Cadence {
    /// The months from the first day of the period after which a step may end; of a rhythm, the first of them.
    pub const fn months(self) -> i32 {
        match self {
            Cadence::Month => 1,
            Cadence::Quarter => 3,
            Cadence::HalfYear => 6,
            Cadence::NineMonths => 9,
            Cadence::Year => 12,
        }
    }
}

codes! {
    /// How the volume to come is spread over the steps.
    #[derive(Default)]
    Profile {
        /// Evenly, by the length of each step in months.
        #[default]
        Even "even",
        /// By working days.
        WorkingDays "working_days",
        /// As it was in the same steps of last year.
        LastYear "last_year",
        /// In proportion to typed numbers.
        Typed "typed",
    }
}

codes! {
    /// How the share rises from today to the end.
    #[derive(Default)]
    Shape {
        /// One share from now on.
        #[default]
        Level "level",
        /// By equal steps a month.
        Straight "straight",
        /// Slowly, then fast, then slowly.
        SCurve "s_curve",
    }
}

/// The way through the rest of the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Where steps end, unless days are typed.
    pub cadence: Cadence,
    /// Days at which steps end, typed; none where the cadence tells them.
    pub cutoffs: Vec<Date>,
    /// How the volume is spread.
    pub profile: Profile,
    /// The volume of each step last year, as far as it is told.
    pub last_year: Vec<Option<u64>>,
    /// What this year is to last year, in percent: 100 is the same.
    pub growth: Decimal,
    /// Typed numbers that the volume is spread by.
    pub weights: Vec<Option<u64>>,
    /// The shape of the path.
    pub shape: Shape,
    /// Days off beside Saturdays and Sundays, in order.
    pub days_off: Vec<Date>,
}

impl Default for Route {
    fn default() -> Route {
        Route {
            cadence: Cadence::default(),
            cutoffs: Vec::new(),
            profile: Profile::default(),
            last_year: Vec::new(),
            growth: Decimal::HUNDRED,
            weights: Vec::new(),
            shape: Shape::default(),
            days_off: Vec::new(),
        }
    }
}
