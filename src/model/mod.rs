//! The nouns of the field: counts, units, indicators, targets, gates, periods, the scenario that holds them.
//!
//! Plain data with chosen doors: what cannot be valid cannot be built. No arithmetic beyond units,
//! no I/O, no words for the screen.

mod allocation;
mod certainty;
pub(crate) mod codes;
mod comparator;
mod count;
mod decimal;
mod figures;
mod index;
mod indicator;
mod language;
mod percent;
mod period;
mod question;
mod route;
mod scenario;
mod scores;
mod target;
mod text;
mod theme;
mod unit;
mod volume;

pub use allocation::{Allocation, Division, MAX_WEIGHT, Policy, Setting};
pub use certainty::{Certainty, Confidence};
pub use comparator::{Comparator, Sense};
pub use count::{Accrual, Count};
pub use decimal::Decimal;
pub use figures::{Counts, Figures, Forecast, MAX_COUNT, Tally};
pub use index::{Index, IndexRecord, Placing};
pub use indicator::{Definition, Family, Indicator, Linear, Nature, Sign, Term};
pub use language::Language;
pub use percent::Percent;
pub use period::{Date, Period, date};
pub use question::{Branch, Question, Requirement, Unknown};
pub use route::{Cadence, MAX_DAYS, MAX_STEPS, Profile, Route, Shape};
pub use scenario::{Asked, MAX_PARTS, MAX_ROWS, MAX_TEXT, MAX_UNITS, Scenario};
pub use scores::{
    Band, Drift, Item, ItemGroup, League, MAX_ITEMS, MAX_NEIGHBOURS, MAX_STRATA, Measure, Neighbour, STEPS, ScoreCard,
    Scores, Stratum, Survey, Ties,
};
pub use target::{
    Completion, Condition, Gate, Goal, GoalKind, Manner, Ratio, Reading, Scope, StandardGroup, Subject, Target,
    TaskGroup, Yardstick,
};
pub use text::tidy;
pub use theme::Theme;
pub use unit::{Level, Unit};
pub use volume::Volume;
