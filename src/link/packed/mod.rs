//! The packed form, versions 1 to 5: a whole scenario in one field of the link.
//!
//! ```text
//! s        = version length checksum *letter        ; letters of base64url, six bits each
//! version  = letter                                  ; 1, written "B", to 5, "F"
//! length   = 4 letter                                ; how many letters follow the checksum
//! checksum = 4 letter                                ; CRC-24 of version, length and what follows
//! ```
//!
//! Every field of the head has letters of its own, so one wrong letter is in one field and is told for what it is: a
//! text that is shorter than its length was cut off, unless its checksum is right for what is there. Behind the head
//! stand the bytes of the coder (`coder`): the plan, the rows, then each column of numbers, a seal of 16 bits behind
//! each of them. What comes before a seal that holds is right even where the rest is missing.
//!
//! Version 2 is version 1 with one section more behind the others: the way through the rest of the period and how the
//! target is split (`outlook`); version 3 has one more: how sure of the target one wants to be; version 4 holds more rows;
//! version 5 has what is scored, ranked and asked (`scores`). A scenario is written as
//! the first version that can say it, so that every link made before stays the one that its scenario is written as.
//!
//! The form is canonical: what is read is written again and must give the same letters.

mod catalogue;
mod coder;
mod columns;
mod letters;
mod outlook;
mod plan;
mod scores;
mod texts;
mod values;
mod vocabulary;

use std::rc::Rc;

use coder::{Coder, Defect};
use texts::Texts;

use super::work::finish;
use crate::model::{Certainty, Scenario, Scores};

/// What has no outlook.
const FIRST: u8 = 1;
/// What has one.
const SECOND: u8 = 2;
/// What says how sure one wants to be.
const THIRD: u8 = 3;
/// The version that holds more rows than [`FEW`].
const FOURTH: u8 = 4;
/// What is scored, ranked or asked.
const FIFTH: u8 = 5;
/// The latest of them.
pub(super) const LATEST: u8 = FIFTH;
/// The most rows of data, and of what is settled for parts of the split, in the versions before.
const FEW: usize = 5_000;
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

/// Writes a scenario as one text, with rests; `None` where it holds more than a reader takes.
pub(super) async fn write(scenario: &Scenario) -> Option<String> {
    let mut coder = Coder::writer();
    let mut scenario = scenario.clone();
    let few = scenario.units.len() <= FEW && scenario.allocation.settings.len() <= FEW;
    let version = match scenario.certainty == Certainty::default() {
        _ if scenario.scores != Scores::default() => FIFTH,
        _ if !few => FOURTH,
        true if outlook::is_usual(&scenario) => FIRST,
        true => SECOND,
        false => THIRD,
    };
    code(version, &mut coder, &mut scenario).await;
    if coder.defect().is_some() {
        return None;
    }
    let body = letters::from_bytes(&coder.finish());
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    let mut sextets = vec![version];
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
        Ok((version, bytes, cut)) => open(text, version, bytes, cut),
    }
}

/// The version, the bytes behind the head, and whether some are missing.
fn body(sextets: &[u8]) -> Result<(u8, Vec<u8>, bool), Flaw> {
    let Some((&version, behind)) = sextets.split_first() else { return Err(Flaw::CutOff) };
    let (length, behind) = behind.split_at_checked(LENGTH).ok_or(Flaw::CutOff)?;
    let (checksum, body) = behind.split_at_checked(CHECKSUM).ok_or(Flaw::CutOff)?;
    let whole = |version: u8, length: usize| {
        let length = letters::digits(u32::try_from(length).unwrap_or(u32::MAX), 4);
        let all = std::iter::once(version).chain(length).chain(body.iter().copied());
        letters::checksum(all) == letters::number(checksum)
    };
    let told = usize::try_from(letters::number(length)).unwrap_or(usize::MAX);
    if !(FIRST..=FIFTH).contains(&version) {
        // Where one of ours fits, it is the letter of the version that is wrong.
        let ours = (FIRST..=FIFTH).any(|version| whole(version, told));
        return Err(if version < FIRST || ours { Flaw::Damaged } else { Flaw::Newer(version) });
    }
    let (bytes, left) = letters::bytes(body);
    if told > body.len() && !whole(version, body.len()) {
        return Ok((version, bytes, true));
    }
    if told != body.len() || !whole(version, told) {
        return Err(Flaw::Damaged);
    }
    if left == 0 { Ok((version, bytes, false)) } else { Err(Flaw::Uncanonical) }
}

fn open(text: &str, version: u8, bytes: Vec<u8>, cut: bool) -> (Option<Scenario>, Option<Flaw>) {
    let mut coder = Coder::reader(bytes, cut);
    let mut scenario = Scenario::default();
    let begun = finish(code(version, &mut coder, &mut scenario));
    let flaw = match coder.defect() {
        None | Some(Defect::Absurd) if cut => Flaw::CutOff,
        None if finish(write(&scenario)).as_deref() == Some(text) => return (Some(scenario), None),
        None => Flaw::Uncanonical,
        Some(Defect::Ended) => Flaw::CutOff,
        Some(Defect::Newer) => Flaw::Unknown,
        Some(Defect::Absurd) => Flaw::Absurd,
    };
    let kept = begun && matches!(flaw, Flaw::CutOff | Flaw::Unknown);
    (kept.then_some(scenario), Some(flaw))
}

/// Writes or reads a scenario, section by section; whether anything of it was read.
async fn code(version: u8, coder: &mut Coder, scenario: &mut Scenario) -> bool {
    let mut texts = Texts::new(coder);
    let mut begun = Scenario::clone(scenario);
    plan::plan(coder, &mut texts, &mut begun);
    if !coder.sealed() {
        return false;
    }
    *scenario = begun;
    let mut begun = Scenario::clone(scenario);
    let mut rows = columns::rows(coder, &mut texts, &mut begun).await;
    if coder.sealed() {
        scenario.parts = begun.parts;
        columns::numbers(coder, &mut rows).await;
        scenario.units = rows.into_iter().map(Rc::new).collect();
    }
    if version >= SECOND {
        let mut begun = (scenario.route.clone(), scenario.allocation.clone());
        outlook::outlook(coder, &mut texts, &mut begun);
        if coder.sealed() {
            (scenario.route, scenario.allocation) = begun;
        }
    }
    if version >= THIRD {
        let mut begun = scenario.certainty;
        outlook::certainty(coder, &mut begun);
        if coder.sealed() {
            scenario.certainty = begun;
        }
    }
    if version >= FIFTH {
        let mut begun = scenario.scores.clone();
        scores::scores(coder, &mut texts, &mut begun);
        if coder.sealed() {
            scenario.scores = begun;
        }
    }
    true
}
