//! JSON as a tree that keeps what stands in the text: the order of fields, repeated names, numbers digit by digit.

mod parse;
mod print;

use std::borrow::Cow;

pub(super) use parse::{Fault, parse};
pub(super) use print::print;

/// A value; texts without escapes are those of the file itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number as it is written.
    Number(Cow<'a, str>),
    /// A text.
    Text(Cow<'a, str>),
    /// Values in brackets.
    List(Vec<Json<'a>>),
    /// Fields in braces, in order, repeated names and all.
    Table(Vec<Field<'a>>),
}

/// A name and its value.
pub(super) type Field<'a> = (Cow<'a, str>, Json<'a>);

impl Json<'_> {
    /// Whether it holds other values.
    pub(super) fn is_container(&self) -> bool {
        matches!(self, Json::List(_) | Json::Table(_))
    }
}
