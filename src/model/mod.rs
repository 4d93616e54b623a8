//! The nouns of the field: counts, indicators, targets, periods, the scenario that holds them.
//!
//! Plain data with chosen doors: what cannot be valid cannot be built. No arithmetic beyond units,
//! no I/O, no words for the screen.

mod comparator;
mod count;
mod indicator;
mod language;
mod percent;
mod period;
mod scenario;

pub use comparator::{Comparator, Sense};
pub use count::{Count, Counts, MAX_COUNT};
pub use indicator::{Definition, Family, Indicator, Linear, Nature, Sign, Term};
pub use language::Language;
pub use percent::Percent;
pub use period::{Date, Period, date};
pub use scenario::{Branch, Requirement, Scenario, Unknown};
