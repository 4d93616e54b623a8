//! The native command over the same core.

fn main() {}
