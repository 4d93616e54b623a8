//! Cán Đích.

#[cfg(feature = "web")]
pub mod ui;
