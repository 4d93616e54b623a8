//! Cán Đích.
pub mod calc;
pub mod i18n;
pub mod link;
pub mod model;
pub mod plans;
#[cfg(feature = "web")]
pub mod ui;
