//! What ships as data: published cases to try. No logic; a test opens every one of them.

mod examples;

pub use examples::{EXAMPLES, Example, Text};
