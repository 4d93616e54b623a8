//! Chart geometry without a framework: lengths in, positions out. Knows nothing of dossiers, words or pages.

mod bar;

pub use bar::{Anchor, Bar, Label, STEPS, Segment};
