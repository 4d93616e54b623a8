//! Walking the tree: where a value stands, which fields a table has, what was left out of it.

use super::value::glimpse;
use crate::file::MAX_LISTED;
use crate::file::json::{Field, Json};
use crate::file::omission::{Omission, Wanted, Why};

/// What was left out so far.
#[derive(Default)]
pub(super) struct Log {
    pub(super) left_out: Vec<Omission>,
    pub(super) unlisted: u64,
}

/// Where a value stands.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// It is the whole file.
    File,
    /// It is this field of a table.
    Field(&'a Place<'a>, &'a str),
    /// It is this row of a list, from 0.
    Row(&'a Place<'a>, usize),
}

/// The fields of a table.
pub(super) struct Fields<'a> {
    held: &'a [Field<'a>],
    at: &'a Place<'a>,
    known: Vec<&'static str>,
}

impl Log {
    /// Leaves out what stands there.
    pub(super) fn say(&mut self, at: &Place, why: Why) {
        if self.left_out.len() < MAX_LISTED {
            self.left_out.push(Omission { path: at.path(), why });
        } else {
            self.unlisted += 1;
        }
    }

    /// Leaves out a value that is none that is wanted there.
    pub(super) fn refuse<T>(&mut self, at: &Place, json: &Json, wanted: Wanted) -> Option<T> {
        self.say(at, Why::Unreadable { wanted, found: glimpse(json) });
        None
    }
}

impl Place<'_> {
    fn path(&self) -> String {
        match self {
            Place::File => String::new(),
            Place::Field(Place::File, name) => short(name),
            Place::Field(table, name) => table.path() + "." + &short(name),
            Place::Row(list, row) => list.path() + "[" + &row.to_string() + "]",
        }
    }
}

/// The beginning of a text from the file, without control characters.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text.chars().take(MOST).map(|it| if it.is_control() { ' ' } else { it }).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

impl<'a> Fields<'a> {
    /// The fields of a value that must be a table.
    pub(super) fn of(json: &'a Json<'a>, at: &'a Place<'a>, log: &mut Log) -> Option<Fields<'a>> {
        match json {
            Json::Table(held) => Some(Fields { held, at, known: Vec::new() }),
            _ => log.refuse(at, json, Wanted::Table),
        }
    }

    /// The value of the first field with this name.
    pub(super) fn first(&self, name: &str) -> Option<&'a Json<'a>> {
        self.held.iter().find(|(held, _)| held == name).map(|(_, value)| value)
    }

    /// Takes note that this version knows the field.
    pub(super) fn know(&mut self, name: &'static str) {
        self.known.push(name);
    }

    /// Reads a field, if it is there.
    pub(super) fn read<T>(
        &mut self,
        name: &'static str,
        log: &mut Log,
        read: impl FnOnce(&Json, &Place, &mut Log) -> Option<T>,
    ) -> Option<T> {
        self.know(name);
        read(self.first(name)?, &Place::Field(self.at, name), log)
    }

    /// Reads a field without which the table says nothing.
    pub(super) fn need<T>(
        &mut self,
        name: &'static str,
        log: &mut Log,
        read: impl FnOnce(&Json, &Place, &mut Log) -> Option<T>,
    ) -> Option<T> {
        let value = self.read(name, log, read);
        if value.is_none() {
            log.say(self.at, Why::Lacks { field: name });
        }
        value
    }

    /// Leaves out what nothing has asked for: fields that this version does not know, and known ones that stand twice.
    pub(super) fn finish(self, log: &mut Log) {
        let mut taken: Vec<&str> = Vec::new();
        for (name, _) in self.held {
            let known = self.known.contains(&name.as_ref());
            let repeated = known && taken.contains(&name.as_ref());
            if repeated || !known {
                let why = if repeated { Why::Repeated } else { Why::UnknownField };
                log.say(&Place::Field(self.at, name), why);
            } else {
                taken.push(name);
            }
        }
    }
}
