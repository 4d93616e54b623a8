//! The pages. A view reads the state, asks the engine, and lays out components.

pub mod quick;
