//! The packed form, version 1: a whole scenario in one field of the link.
//!
//! ```text
//! s        = version length checksum *letter        ; letters of base64url, six bits each
//! version  = letter                                  ; 1, written "B"
//! length   = 4 letter                                ; how many letters follow the checksum
//! checksum = 4 letter                                ; CRC-24 of version, length and what follows
//! ```
//!
//! Every field of the head has letters of its own, so one wrong letter is in one field and is told for what it is: a
//! text that is shorter than its length was cut off, unless its checksum is right for what is there. Behind the head
//! stand the bytes of the coder (`coder`): the plan, the rows, then each column of numbers, a seal of 16 bits behind
//! each of them. What comes before a seal that holds is right even where the rest is missing.
//!
//! The form is canonical: what is read is written again and must give the same letters.

mod catalogue;
mod coder;
mod columns;
mod letters;
mod plan;
mod texts;
mod values;
mod vocabulary;

use std::rc::Rc;

use coder::{Coder, Defect};
use texts::Texts;

use crate::model::Scenario;

const VERSION: u8 = 1;
const LENGTH: usize = 4;
const CHECKSUM: usize = 4;

/// What is wrong with a packed scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It is of this later version.
    Newer(u8),
    /// Its end is missing.
    CutOff,
    /// Its checksum is wrong.
    Damaged,
    /// It names something that only a later version knows.
    Unknown,
    /// It holds what no scenario can have.
    Absurd,
    /// It is written as no version writes it.
    Uncanonical,
}

/// Writes a scenario as one text; `None` where it holds more than a reader takes.
pub(super) fn write(scenario: &Scenario) -> Option<String> {
    let mut coder = Coder::writer();
    let mut scenario = scenario.clone();
    code(&mut coder, &mut scenario);
    if coder.defect().is_some() {
        return None;
    }
    let body = letters::from_bytes(&coder.finish());
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    let mut sextets = vec![VERSION];
    sextets.extend(letters::digits(length, 4));
    let sum = letters::checksum(sextets.iter().chain(&body).copied());
    sextets.extend(letters::digits(sum, 4));
    sextets.extend(body);
    Some(letters::text(&sextets))
}

/// Reads a text: what of it is certainly right, and what is wrong with it.
pub(super) fn read(text: &str) -> (Option<Scenario>, Option<Flaw>) {
    let Some(sextets) = letters::sextets(text) else { return (None, Some(Flaw::Damaged)) };
    match body(&sextets) {
        Err(flaw) => (None, Some(flaw)),
        Ok((bytes, cut)) => open(text, bytes, cut),
    }
}

/// The bytes behind the head, and whether some are missing.
fn body(sextets: &[u8]) -> Result<(Vec<u8>, bool), Flaw> {
    let Some((&version, behind)) = sextets.split_first() else { return Err(Flaw::CutOff) };
    let (length, behind) = behind.split_at_checked(LENGTH).ok_or(Flaw::CutOff)?;
    let (checksum, body) = behind.split_at_checked(CHECKSUM).ok_or(Flaw::CutOff)?;
    let whole = |version: u8, length: usize| {
        let length = letters::digits(u32::try_from(length).unwrap_or(u32::MAX), 4);
        let all = std::iter::once(version).chain(length).chain(body.iter().copied());
        letters::checksum(all) == letters::number(checksum)
    };
    let told = usize::try_from(letters::number(length)).unwrap_or(usize::MAX);
    if version != VERSION {
        return Err(if version < VERSION || whole(VERSION, told) { Flaw::Damaged } else { Flaw::Newer(version) });
    }
    let (bytes, left) = letters::bytes(body);
    if told > body.len() && !whole(VERSION, body.len()) {
        return Ok((bytes, true));
    }
    if told != body.len() || !whole(VERSION, told) {
        return Err(Flaw::Damaged);
    }
    if left == 0 { Ok((bytes, false)) } else { Err(Flaw::Uncanonical) }
}

fn open(text: &str, bytes: Vec<u8>, cut: bool) -> (Option<Scenario>, Option<Flaw>) {
    let mut coder = Coder::reader(bytes, cut);
    let mut scenario = Scenario::default();
    let begun = code(&mut coder, &mut scenario);
    let flaw = match coder.defect() {
        None | Some(Defect::Absurd) if cut => Flaw::CutOff,
        None if write(&scenario).as_deref() == Some(text) => return (Some(scenario), None),
        None => Flaw::Uncanonical,
        Some(Defect::Ended) => Flaw::CutOff,
        Some(Defect::Newer) => Flaw::Unknown,
        Some(Defect::Absurd) => Flaw::Absurd,
    };
    let kept = begun && matches!(flaw, Flaw::CutOff | Flaw::Unknown);
    (kept.then_some(scenario), Some(flaw))
}

/// Writes or reads a scenario, section by section; whether anything of it was read.
fn code(coder: &mut Coder, scenario: &mut Scenario) -> bool {
    let mut texts = Texts::new(coder);
    let mut begun = Scenario::clone(scenario);
    plan::plan(coder, &mut texts, &mut begun);
    if !coder.sealed() {
        return false;
    }
    *scenario = begun;
    let mut begun = Scenario::clone(scenario);
    let mut rows = columns::rows(coder, &mut texts, &mut begun);
    if coder.sealed() {
        scenario.parts = begun.parts;
        columns::numbers(coder, &mut rows);
        scenario.units = rows.into_iter().map(Rc::new).collect();
    }
    true
}
