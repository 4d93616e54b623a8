//! The pages. A view reads the state, asks the engine, and lays out components.

pub mod board;
pub mod data;
pub mod library;
pub mod news;
pub mod quick;
