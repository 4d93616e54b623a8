//! The parts of a page. Each takes plain props, never the scenario's whole state; each has a stylesheet
//! and a class of its own name. None touches the window.

pub(super) mod certificate;
pub(super) mod choice;
pub(super) mod colophon;
pub(super) mod copy_link;
pub(super) mod copy_table;
pub(super) mod data_grid;
pub(super) mod data_row;
pub(super) mod definition_table;
pub(super) mod entry_field;
pub(super) mod example_list;
pub(super) mod file_button;
pub(super) mod form_entry;
pub(super) mod masthead;
pub(super) mod notice;
pub(super) mod part_adder;
pub(super) mod paste_box;
pub(super) mod picture_tools;
pub(super) mod qr_code;
pub(super) mod row_tools;
pub(super) mod sentence;
pub(super) mod share_sheet;
pub(super) mod slider;
pub(super) mod status_list;
pub(super) mod unfolding;
pub(super) mod what_if_table;
