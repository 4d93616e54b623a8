//! Cán Đích.
pub mod calc;
pub mod model;
#[cfg(feature = "web")]
pub mod ui;
