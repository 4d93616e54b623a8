//! Chart geometry without a framework: lengths in, positions out. Knows nothing of dossiers, words or pages.

mod bar;
mod line;
mod span;

pub use bar::{Anchor, Bar, Label, STEPS, Segment};
pub use line::{Fraction, Plane, Point};
pub use span::{percent, span};
