//! A gate in words: the consequence, its conditions, and every row that it looks at.

use super::super::answer::Tone;
use super::super::number::{format_count, format_share, format_signed};
use super::super::phrase::fill;
use super::clerk::{bound, said};
use super::names::counts_named;
use crate::calc::definitions::Standpoint;
use crate::calc::gate::{GateOutcome, GateRow, clear_of, says};
use crate::calc::known::Unreadable;
use crate::calc::share::Verdict;
use crate::model::{Condition, Gate, Language, Scenario, Sense};
use crate::plans;

/// A gate, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateWords {
    /// The consequence.
    pub consequence: String,
    /// When it follows.
    pub conditions: String,
    /// What the plan's text leaves open, and how it is read.
    pub note: Option<&'static str>,
    /// How many rows trip it: "3 đơn vị không được xếp loại Tốt".
    pub summary: String,
    /// Whether any row does.
    pub tone: Tone,
    /// The headings of the cells: for each condition what is measured, and what is still allowed or to spare.
    pub headings: Vec<(&'static str, &'static str)>,
    /// The rows that trip it, then those whose figures contradict each other, then those that are nearest to it.
    pub rows: Vec<GateLine>,
    /// How many rows tell nothing of what it looks at, and which.
    pub unread: Option<String>,
}

/// A row under a gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateLine {
    /// Its name.
    pub name: String,
    /// Whether the consequence follows; `None` where it cannot be judged.
    pub tripped: Option<bool>,
    /// Its sign.
    pub tone: Tone,
    /// Which condition holds, with its value, or what is missing or contradicts; empty where it is clear.
    pub why: String,
    /// A cell for each condition.
    pub cells: Vec<GateCell>,
}

/// What one condition says of a row; both empty where it cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GateCell {
    /// The share.
    pub share: String,
    /// What is still allowed, or to spare; how many are too many or missing.
    pub remaining: String,
}

/// How many rows without figures are named.
const NAMED: usize = 8;

/// Says what a gate found. The outcome is the board's outcome for this gate of this scenario.
pub fn gate_words(language: Language, scenario: &Scenario, gate: &Gate, outcome: &GateOutcome) -> GateWords {
    let planned = plans::gate(&gate.origin);
    let (unread, mut seen): (Vec<&GateRow>, Vec<&GateRow>) = outcome.rows.iter().partition(|row| tells_nothing(row));
    seen.sort_by_key(|row| (rank(row), row.headroom(gate).unwrap_or(i128::MAX), row.place));
    let name = |row: &GateRow| {
        let place = usize::try_from(row.place).ok();
        place.and_then(|place| scenario.units.get(place)).map(|unit| unit.name.clone()).unwrap_or_default()
    };
    let own = Some(gate.consequence.as_str()).filter(|own| !own.is_empty());
    let consequence = own.or_else(|| planned.map(|planned| planned.consequence.of(language)));
    GateWords {
        consequence: consequence.unwrap_or(language.planning().plan.gate.unnamed).to_owned(),
        conditions: conditions(language, gate),
        note: planned.and_then(|planned| planned.note).map(|note| note.of(language)),
        summary: summary(language, gate, outcome),
        tone: summary_tone(outcome),
        headings: gate.conditions.iter().map(|condition| heading(language, *condition)).collect(),
        rows: seen.into_iter().map(|row| line(language, gate, row, name(row))).collect(),
        unread: (!unread.is_empty()).then(|| {
            let names: Vec<String> = unread.into_iter().map(name).collect();
            unread_names(language, gate, &names)
        }),
    }
}

/// Whether a row lacks figures for every condition.
fn tells_nothing(row: &GateRow) -> bool {
    !row.conditions.is_empty() && row.conditions.iter().all(|it| matches!(it, Err(Unreadable::Missing(_))))
}

/// Who trips it comes first, then who cannot be judged because the figures contradict each other.
fn rank(row: &GateRow) -> u8 {
    let contradicts = |it: &Result<Standpoint, Unreadable>| matches!(it, Err(Unreadable::Contradiction { .. }));
    match row.tripped {
        Some(true) => 0,
        None if row.conditions.iter().any(contradicts) => 1,
        _ => 2,
    }
}

fn unread_names(language: Language, gate: &Gate, names: &[String]) -> String {
    let (words, subject) = (&language.planning().plan.gate, (language.planning().plan.subject)(gate.subject));
    let (first, more) = names.split_at_checked(NAMED).unwrap_or((names, &[]));
    let mut list = first.join("; ");
    if !more.is_empty() {
        let more = more.len() as u128;
        let values = [("names", &*list), ("n", &format_count(more, language)), ("subject", subject.of(more))];
        list = said(words.unread_more, &values);
    }
    let count = names.len() as u128;
    let values = [("n", &*format_count(count, language)), ("subject", subject.of(count)), ("names", &list)];
    said(words.unread, &values)
}

fn conditions(language: Language, gate: &Gate) -> String {
    let (words, sentences) = (language.words(), &language.planning().plan.gate);
    let each = gate.conditions.iter().map(|condition| {
        let bound = bound(language.planning().plan.condition_bound, condition.requirement, language);
        let indicator = (words.indicator)(condition.indicator).name;
        let sentence = if says(*condition) { sentences.condition } else { sentences.condition_open };
        said(sentence, &[("indicator", indicator), ("bound", &bound)])
    });
    each.reduce(|one, other| said(sentences.either, &[("one", &one), ("other", &other)])).unwrap_or_default()
}

/// How many rows trip it; while a row cannot be judged, that none does is only so far.
fn summary(language: Language, gate: &Gate, outcome: &GateOutcome) -> String {
    let sentences = &language.planning().plan.gate;
    let count = u128::from(outcome.tripped());
    let planned = plans::gate(&gate.origin).filter(|_| gate.consequence.is_empty());
    let (sentence, consequence) = match planned {
        _ if gate.conditions.is_empty() => (sentences.no_condition, ""),
        _ if outcome.rows.is_empty() => (sentences.no_rows, ""),
        _ if count == 0 && !gate.conditions.iter().any(|it| says(*it)) => (sentences.no_threshold, ""),
        _ if outcome.rows.iter().all(tells_nothing) => (sentences.no_figures, ""),
        _ if count == 0 && outcome.rows.iter().all(|row| row.headroom(gate).is_none()) => (sentences.none_judged, ""),
        _ if count == 0 && outcome.rows.iter().all(|row| row.tripped.is_some()) => (sentences.clear, ""),
        _ if count == 0 => (sentences.clear_so_far, ""),
        Some(planned) => (sentences.tripped, planned.follows.of(language)),
        None if gate.consequence.is_empty() => (sentences.tripped_own, sentences.unnamed),
        None => (sentences.tripped_own, gate.consequence.as_str()),
    };
    let subject = (language.planning().plan.subject)(gate.subject).of(count);
    let values = [("n", &*format_count(count, language)), ("subject", subject), ("consequence", consequence)];
    fill(sentence, &values).plain()
}

fn summary_tone(outcome: &GateOutcome) -> Tone {
    if outcome.tripped() > 0 {
        Tone::Bad
    } else if outcome.rows.is_empty() || outcome.rows.iter().any(|row| row.tripped.is_none()) {
        Tone::Unknown
    } else {
        Tone::Good
    }
}

fn heading(language: Language, condition: Condition) -> (&'static str, &'static str) {
    let words = language.words();
    let margin = match clear_of(condition).comparator.sense() {
        Sense::Limit => words.definitions.allowed,
        Sense::Reach => language.planning().plan.gate.spare,
    };
    ((words.family)(condition.indicator.definition().family), margin)
}

fn line(language: Language, gate: &Gate, row: &GateRow, name: String) -> GateLine {
    let read = || gate.conditions.iter().copied().zip(&row.conditions);
    GateLine {
        name,
        tripped: row.tripped,
        tone: match row.tripped {
            Some(true) => Tone::Bad,
            Some(false) => Tone::Good,
            None => Tone::Unknown,
        },
        why: read().filter_map(|(condition, said)| why(language, condition, said, row)).collect::<Vec<_>>().join("; "),
        cells: read()
            .map(|(condition, said)| cell(language, condition, said.as_ref().ok().filter(|_| says(condition))))
            .collect(),
    }
}

/// The condition if it holds; of a row that cannot be judged, what is missing of it.
fn why(
    language: Language,
    condition: Condition,
    found: &Result<Standpoint, Unreadable>,
    row: &GateRow,
) -> Option<String> {
    let words = language.words();
    match found {
        _ if !says(condition) => None,
        Ok(now) if now.verdict == Verdict::NotMet => {
            let bound = bound(language.planning().plan.condition_bound, condition.requirement, language);
            let name = (words.family)(condition.indicator.definition().family);
            let share = format_share(now.share, 2, &[condition.requirement], language);
            Some(said(language.planning().plan.gate.why, &[("name", name), ("share", &share), ("bound", &bound)]))
        }
        Err(Unreadable::Missing(counts)) if row.tripped.is_none() => {
            Some(said(language.planning().plan.lack.counts, &[("counts", &counts_named(language, counts))]))
        }
        Err(Unreadable::Undefined) if row.tripped.is_none() => Some(language.planning().plan.lack.undefined.to_owned()),
        Err(Unreadable::Contradiction { part, whole }) if row.tripped.is_none() => {
            let name = (words.family)(condition.indicator.definition().family);
            let (above, below) = (format_signed(*part, language), format_signed(*whole, language));
            let values = [("name", name), ("above", &above), ("below", &below)];
            Some(said(language.planning().plan.gate.contradiction, &values))
        }
        _ => None,
    }
}

fn cell(language: Language, condition: Condition, now: Option<&Standpoint>) -> GateCell {
    let Some(now) = now else { return GateCell::default() };
    let words = language.words();
    let sense = clear_of(condition).comparator.sense();
    let margin = now.need.map(|need| if sense == Sense::Reach { -need.margin } else { need.margin });
    let remaining = margin.map(|margin| {
        let count = format_count(margin.unsigned_abs(), language);
        match (margin, sense) {
            (0.., _) => count,
            (_, Sense::Limit) => said(words.definitions.too_many, &[("n", &count)]),
            (_, Sense::Reach) => said(language.planning().plan.gate.short, &[("n", &count)]),
        }
    });
    GateCell {
        share: format_share(now.share, 2, &[condition.requirement], language),
        remaining: remaining.unwrap_or_default(),
    }
}
