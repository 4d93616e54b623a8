//! Chart geometry without a framework: lengths in, positions out. Knows nothing of dossiers, words or pages.

mod bar;
mod line;

pub use bar::{Anchor, Bar, Label, STEPS, Segment};
pub use line::{Fraction, Plane, Point};
