//! The table that holds the target against every definition of its family.

use super::super::phrase::{Phrase, fill};
use super::{Speaker, Tone, verdict};
use crate::calc::definitions::Standpoint;
use crate::calc::known::Unreadable;
use crate::calc::outcome::Outcome;
use crate::model::{Indicator, Language, Question, Sense};

/// A definition that the data allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionRow {
    /// The definition.
    pub indicator: Indicator,
    /// Its words.
    pub definition: &'static str,
    /// Whether the target uses it.
    pub own: bool,
    /// The share today.
    pub now: String,
    /// What is missing or still allowed on today's denominator.
    pub margin: String,
    /// How it stands.
    pub tone: Tone,
    /// The verdict in a word.
    pub verdict: &'static str,
}

/// The table and what it comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DefinitionTable {
    /// The heading of the margin column.
    pub margin_heading: &'static str,
    /// The rows, in the order of the indicator table.
    pub rows: Vec<DefinitionRow>,
    /// Whether the definitions agree; nothing where there is only one.
    pub summary: Option<Phrase>,
    /// Whether they differ.
    pub differs: bool,
    /// How many definitions lack figures.
    pub untold: Option<Phrase>,
}

/// The target under every definition of its family that the data allow.
pub fn definition_table(language: Language, question: &Question, outcome: &Outcome) -> DefinitionTable {
    let speaker = Speaker::new(language, question, outcome.branches.first());
    let words = &speaker.words.definitions;
    let read =
        outcome.definitions.iter().filter_map(|reading| Some((reading.indicator, reading.result.as_ref().ok()?)));
    let rows = read.map(|(indicator, standpoint)| row(&speaker, indicator, standpoint)).collect();
    let untold = outcome.definitions.iter().filter(|it| matches!(it.result, Err(Unreadable::Missing(_)))).count();
    // With a second branch the plan itself accepts another definition: the rows stand without a conclusion.
    let alone = question.alternatives.is_empty();
    let (met, not_met) = (outcome.agreement.met, outcome.agreement.not_met);
    DefinitionTable {
        margin_heading: match speaker.sense() {
            Sense::Reach => words.missing,
            Sense::Limit => words.allowed,
        },
        rows,
        summary: summary(&speaker, met, not_met).filter(|_| alone),
        differs: alone && met > 0 && not_met > 0,
        untold: (untold > 0).then(|| fill(words.untold, &[("n", &speaker.count(untold as u128))])),
    }
}

fn summary(speaker: &Speaker, met: u32, not_met: u32) -> Option<Phrase> {
    let words = &speaker.words.definitions;
    let count = |count: u32| speaker.count(u128::from(count));
    let (all, met_count, not_met_count) = (count(met + not_met), count(met), count(not_met));
    match (met, not_met) {
        (0, 0 | 1) | (1, 0) => None,
        (1.., 1..) => Some(fill(words.differ, &[("met", &met_count), ("not_met", &not_met_count)])),
        _ => {
            let verdicts = &speaker.words.verdict;
            let word = if met > 0 { verdicts.met_inline } else { verdicts.not_met_inline };
            Some(fill(words.agree, &[("verdict", word), ("n", &all)]))
        }
    }
}

fn row(speaker: &Speaker, indicator: Indicator, standpoint: &Standpoint) -> DefinitionRow {
    let (tone, verdict) = verdict(speaker, standpoint.verdict);
    DefinitionRow {
        indicator,
        definition: (speaker.words.indicator)(indicator).definition,
        own: indicator == speaker.question.target.indicator,
        now: speaker.share(standpoint.share),
        margin: standpoint.need.map(|need| margin(speaker, need.margin)).unwrap_or_default(),
        tone,
        verdict,
    }
}

fn margin(speaker: &Speaker, margin: i128) -> String {
    let words = &speaker.words.definitions;
    let count = speaker.count(margin.unsigned_abs());
    match (speaker.sense(), margin) {
        (Sense::Reach, 1..) | (Sense::Limit, 0..) => count,
        (Sense::Reach, _) => fill(words.to_spare, &[("n", &count)]).plain(),
        (Sense::Limit, _) => fill(words.too_many, &[("n", &count)]).plain(),
    }
}
