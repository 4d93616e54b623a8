//! Charts as SVG. Geometry comes from `crate::chart`; positions are percentages, so text keeps its size
//! on a phone. Each chart has a text that says the same.

pub(super) mod compare_chart;
pub(super) mod path_chart;
pub(super) mod share_bar;
