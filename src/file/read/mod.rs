//! Reading: the whole file, its rows of data, and what the quick answer asks.

mod fields;
mod plan;
mod route;
mod scores;
mod value;

use std::rc::Rc;

use fields::{Fields, Log, Place};
use value::{code, count, counts, day, figures, flag, rows, shipped, text, version};

use super::json::{Fault, Json, parse};
use super::omission::{NotAFile, Omission, Why};
use super::{FORMAT, MAX_SIZE};
use crate::model::{
    Asked, Counts, Date, Figures, Level, MAX_PARTS, MAX_ROWS, MAX_UNITS, Period, Scenario, Target, Unit, Unknown,
};
use crate::plans;

/// A file that has been read as far as it could be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The scenario; what the file does not say is as in `Scenario::default()`.
    pub scenario: Scenario,
    /// What was left out; the first [`super::MAX_LISTED`] of it.
    pub left_out: Vec<Omission>,
    /// How much more was left out.
    pub unlisted: u64,
}

/// Reads the bytes of a file.
pub fn read_bytes(bytes: &[u8]) -> Result<Read, NotAFile> {
    check_size(bytes.len())?;
    match str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(error) if error.error_len().is_none() => Err(NotAFile::CutOff),
        Err(error) => {
            let sound = bytes.iter().take(error.valid_up_to());
            Err(NotAFile::NotJson { line: sound.filter(|&&byte| byte == b'\n').count() as u64 + 1 })
        }
    }
}

/// Reads the text of a file.
pub fn read(file: &str) -> Result<Read, NotAFile> {
    check_size(file.len())?;
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    if file.trim().is_empty() {
        return Err(NotAFile::Empty);
    }
    let json = parse(file).map_err(|fault| match fault {
        Fault::Cut => NotAFile::CutOff,
        Fault::Wrong(line) => NotAFile::NotJson { line },
        Fault::Deep => NotAFile::OtherFormat,
    })?;
    let mut log = Log::default();
    let place = Place::File;
    let mut fields = Fields::of(&json, &place, &mut log).filter(is_ours).ok_or(NotAFile::OtherFormat)?;
    fields.read("version", &mut log, version);
    let scenario = scenario(&mut fields, &mut log);
    fields.finish(&mut log);
    Ok(Read { scenario, left_out: log.left_out, unlisted: log.unlisted })
}

fn check_size(size: usize) -> Result<(), NotAFile> {
    if size > MAX_SIZE { Err(NotAFile::TooLarge { size: size as u64 }) } else { Ok(()) }
}

fn is_ours(fields: &Fields) -> bool {
    matches!(fields.first("format"), Some(Json::Text(format)) if format == FORMAT)
}

fn scenario(fields: &mut Fields, log: &mut Log) -> Scenario {
    fields.know("format");
    let name = fields.read("name", log, text).unwrap_or_default();
    let place = fields.read("place", log, text).unwrap_or_default();
    let plan = fields.read("plan", log, shipped(|code| plans::plan(code).is_some())).unwrap_or_default();
    let period = fields.read("period", log, period).unwrap_or_default();
    let totals = fields.read("totals", log, totals).unwrap_or_default();
    let parts = if fields.first("parts").is_some() { fields.read("parts", log, parts) } else { Some(Vec::new()) };
    let contain = fields.read("districts_contain_communes", log, flag).unwrap_or_default();
    let known_parts = parts.as_ref().map(Vec::len);
    let units = fields.read("units", log, |json, at, log| {
        rows(json, at, log, MAX_UNITS, |json, at, log| unit(json, at, log, known_parts))
    });
    let groups = fields.read("groups", log, plan::groups).unwrap_or_default();
    let targets = fields.read("targets", log, |json, at, log| rows(json, at, log, MAX_ROWS, plan::target));
    let targets = targets.unwrap_or_default();
    let gates = fields.read("gates", log, |json, at, log| rows(json, at, log, MAX_ROWS, plan::gate));
    let indices = fields.read("indices", log, plan::indices).unwrap_or_default();
    let asked = fields.read("asked", log, |json, at, log| asked(json, at, log, &targets)).unwrap_or_default();
    let route = fields.read("route", log, route::route).unwrap_or_default();
    let allocation = fields.read("allocation", log, route::allocation).unwrap_or_default();
    let certainty = fields.read("certainty", log, route::certainty).unwrap_or_default();
    let scores = fields.read("scores", log, scores::scores).unwrap_or_default();
    Scenario {
        name,
        place,
        plan,
        period,
        totals,
        units: units.unwrap_or_default().into_iter().flatten().map(Rc::new).collect(),
        parts: parts.unwrap_or_default(),
        districts_contain_communes: contain,
        groups,
        targets: targets.into_iter().flatten().collect(),
        gates: gates.unwrap_or_default().into_iter().flatten().collect(),
        indices,
        asked,
        route,
        allocation,
        certainty,
        scores,
    }
}

fn period(json: &Json, at: &Place, log: &mut Log) -> Option<Period> {
    let mut fields = Fields::of(json, at, log)?;
    let period = Period {
        start: fields.read("start", log, day),
        cutoff: fields.read("cutoff", log, day),
        end: fields.read("end", log, day),
    };
    fields.finish(log);
    Some(period)
}

fn totals(json: &Json, at: &Place, log: &mut Log) -> Option<Figures> {
    let mut fields = Fields::of(json, at, log)?;
    let totals = figures(&mut fields, log);
    fields.finish(log);
    Some(totals)
}

/// All parts or none: with a part missing, the figures of another would stand in its place.
fn parts(json: &Json, at: &Place, log: &mut Log) -> Option<Vec<Date>> {
    let days = rows(json, at, log, MAX_PARTS, day).unwrap_or_default();
    let whole = matches!(json, Json::List(given) if given.len() == days.len());
    let sound: Vec<Date> = days.iter().copied().flatten().collect();
    let ordered = sound.is_sorted_by(|earlier, later| earlier < later);
    if !ordered {
        log.say(at, Why::OutOfOrder);
    }
    if whole && ordered && sound.len() == days.len() {
        return Some(sound);
    }
    log.say(at, Why::NoParts);
    None
}

/// `parts`: how many parts the period has, where they are known.
fn unit(json: &Json, at: &Place, log: &mut Log, parts: Option<usize>) -> Option<Unit> {
    let mut fields = Fields::of(json, at, log)?;
    let name = fields.read("name", log, text).unwrap_or_default();
    let level = fields.need("level", log, code(Level::from_code));
    let field = fields.read("field", log, text).unwrap_or_default();
    let figures = figures(&mut fields, log);
    let history = fields.read("history", log, |json, at, log| history(json, at, log, parts)).unwrap_or_default();
    fields.finish(log);
    Some(Unit { name, level: level?, field, figures, history })
}

/// The tables of a history; one that cannot be read stands there empty, so that the others keep their places.
fn history(json: &Json, at: &Place, log: &mut Log, parts: Option<usize>) -> Option<Vec<Counts>> {
    let parts = parts?;
    if matches!(json, Json::List(tables) if tables.len() > parts) {
        log.say(at, Why::BeyondParts);
        return None;
    }
    let tables = rows(json, at, log, MAX_PARTS, counts)?;
    Some(tables.into_iter().map(Option::unwrap_or_default).collect())
}

/// `targets`: the rows of the plan, those left out included.
fn asked(json: &Json, at: &Place, log: &mut Log, targets: &[Option<Target>]) -> Option<Asked> {
    let mut fields = Fields::of(json, at, log)?;
    let target = fields.read("target", log, |json, at, log| {
        let told = usize::try_from(count(json, at, log)?).ok();
        let (before, _) = told.and_then(|told| targets.split_at_checked(told)).unwrap_or_default();
        if told.and_then(|told| targets.get(told)).is_none_or(Option::is_none) {
            log.say(at, Why::NoSuchTarget);
            return None;
        }
        u32::try_from(before.iter().flatten().count()).ok()
    });
    let ratio = fields.read("ratio", log, |json, at, log| {
        let mut fields = Fields::of(json, at, log)?;
        let ratio = plan::ratio(&mut fields, log);
        fields.finish(log);
        ratio
    });
    let unknown = fields.read("solve", log, code(Unknown::from_code));
    fields.finish(log);
    Some(Asked { target, ratio: ratio.unwrap_or_default(), unknown: unknown.unwrap_or_default() })
}
