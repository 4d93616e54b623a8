//! What the engine found, in words: the headline, the lines under it, the verdict, the proof.
//!
//! Says what a piece of text is (headline, status, fact); the page and the command decide how it
//! looks. Every number printed here comes from `calc`.

mod definitions;
mod need;
mod other;
mod proof;
mod speaker;
mod what_if;

pub use definitions::{DefinitionRow, DefinitionTable, definition_table};
pub use proof::Fact;
pub use speaker::Speaker;
pub(in crate::i18n) use speaker::count_names;
pub use what_if::{WhatIfCell, WhatIfTable, trial, what_if_table};

use super::phrase::{Phrase, fill};
use crate::calc::known::Unreadable;
use crate::calc::outcome::{BranchOutcome, Outcome, cost};
use crate::calc::rest::Standing;
use crate::calc::share::Verdict;
use crate::model::{Language, Question, Sense, Unknown};

/// How something stands; shown by a sign and a word as well as by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Met, certain, on course.
    Good,
    /// Something is still to be done.
    Open,
    /// Not met, out of reach.
    Bad,
    /// Nothing can be said.
    Unknown,
}

impl Tone {
    /// The sign beside the word.
    pub const fn sign(self) -> &'static str {
        match self {
            Tone::Good => "✓",
            Tone::Open => "▲",
            Tone::Bad => "✕",
            Tone::Unknown => "–",
        }
    }
}

/// One line of the verdict: "✕ Chưa đạt — hiện tại 22,33 %".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// How it stands.
    pub tone: Tone,
    /// The verdict in a word or two.
    pub word: &'static str,
    /// The figure behind it.
    pub detail: Option<Phrase>,
}

/// A headline with the lines that explain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The answer in one short sentence.
    pub text: Phrase,
    /// The lines under it.
    pub lines: Vec<Phrase>,
}

/// The whole answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The headline, of the cheapest branch where there are two.
    pub headline: Headline,
    /// Every branch in one line, where there are two.
    pub branches: Vec<Phrase>,
    /// Verdict today and outlook.
    pub statuses: Vec<Status>,
    /// The formula in words.
    pub formula: Phrase,
    /// The certificate: two neighbouring facts.
    pub facts: Vec<Fact>,
    /// What the facts prove.
    pub proof: Option<Phrase>,
}

/// Says what the engine found.
pub fn answer(language: Language, question: &Question, outcome: &Outcome) -> Answer {
    let speaker = Speaker::new(language, question, chosen(outcome));
    let mut headline = headline(&speaker);
    let branches = if outcome.branches.len() > 1 { branch_lines(language, question, outcome) } else { Vec::new() };
    if outcome.branches.len() > 1 && outcome.cheapest.is_some() {
        let (name, bound) = (speaker.indicator().name, speaker.bound());
        headline.lines.insert(0, fill(speaker.words.answer.branch_by, &[("indicator", name), ("bound", &bound)]));
    }
    Answer {
        headline,
        branches,
        statuses: statuses(&speaker, outcome),
        formula: fill(speaker.words.proof.formula, &[("definition", speaker.indicator().definition)]),
        facts: proof::facts(&speaker),
        proof: proof::proof(&speaker),
    }
}

/// The branch that the headline speaks of: the cheapest, else the target itself.
pub fn chosen(outcome: &Outcome) -> Option<&BranchOutcome> {
    outcome.cheapest.and_then(|place| outcome.branches.get(usize::from(place))).or(outcome.branches.first())
}

fn headline(speaker: &Speaker) -> Headline {
    let words = &speaker.words.answer;
    let Some(branch) = speaker.branch else { return plain(words.no_data, Vec::new()) };
    match &branch.now {
        Err(Unreadable::Missing(counts)) => {
            plain(words.no_data, vec![fill(words.no_data_first, &[("counts", &speaker.count_names(counts))])])
        }
        Err(Unreadable::Contradiction { part, whole }) => {
            let (above, below) = (speaker.signed(*part), speaker.signed(*whole));
            let negative = *part < 0 || *whole < 0;
            let why = if negative { words.contradiction_negative } else { words.contradiction_why };
            plain(words.contradiction, vec![fill(why, &[("above", &above), ("below", &below)])])
        }
        Err(Unreadable::Undefined) if branch.rest.is_none() => {
            plain(words.undefined, vec![fill(words.undefined_why, &[])])
        }
        _ => match speaker.question.unknown {
            Unknown::Need => need::headline(speaker, branch),
            Unknown::Reach => other::reach(speaker, branch),
            Unknown::Volume => other::volume(speaker, branch),
            Unknown::Date => other::date(speaker, branch),
        },
    }
}

fn plain(text: &str, lines: Vec<Phrase>) -> Headline {
    Headline { text: fill(text, &[]), lines }
}

/// Today's verdict (of the branch that is met, where one is), then the outlook of the branch spoken of.
fn statuses(speaker: &Speaker, outcome: &Outcome) -> Vec<Status> {
    let words = &speaker.words.verdict;
    let Some(branch) = speaker.branch else { return Vec::new() };
    let met = |branch: &&BranchOutcome| branch.now.as_ref().is_ok_and(|now| now.verdict == Verdict::Met);
    let today = outcome.branches.iter().find(met).unwrap_or(branch);
    let speaker_today = Speaker { branch: Some(today), ..*speaker };
    let today = match &today.now {
        Ok(now) => {
            let detail = fill(words.now, &[("share", &speaker_today.share(now.share))]);
            let (tone, word) = verdict(speaker, now.verdict);
            Status { tone, word, detail: Some(detail) }
        }
        Err(Unreadable::Missing(_)) => return Vec::new(),
        Err(Unreadable::Undefined) => Status { tone: Tone::Unknown, word: words.undefined, detail: None },
        Err(Unreadable::Contradiction { .. }) => {
            Status { tone: Tone::Unknown, word: words.contradiction, detail: None }
        }
    };
    std::iter::once(today).chain(outlook(speaker, branch)).collect()
}

/// The sign and the word of a verdict.
fn verdict(speaker: &Speaker, verdict: Verdict) -> (Tone, &'static str) {
    match verdict {
        Verdict::Met => (Tone::Good, speaker.words.verdict.met),
        Verdict::NotMet => (Tone::Bad, speaker.words.verdict.not_met),
    }
}

fn outlook(speaker: &Speaker, branch: &BranchOutcome) -> Option<Status> {
    let rest = branch.rest.as_ref()?;
    let words = &speaker.words.verdict;
    let so_far = speaker.question.pace.is_none();
    let projected = rest.projected.map(|share| {
        let sentence = if so_far { words.projected_so_far } else { words.projected };
        fill(sentence, &[("share", &speaker.share(share))])
    });
    let best = || Some(fill(words.best, &[("share", &speaker.share(rest.best))]));
    let (tone, word, detail) = match (rest.standing, speaker.sense()) {
        (Standing::Certain, _) => (Tone::Good, words.certain, projected),
        (Standing::OnCourse, _) => (Tone::Good, words.on_course, projected),
        (Standing::NeedsMore, _) if projected.is_none() => (Tone::Open, words.within_reach, None),
        (Standing::NeedsMore, Sense::Reach) => (Tone::Open, words.needs_more, projected),
        (Standing::NeedsMore, Sense::Limit) => (Tone::Open, words.needs_less, projected),
        (Standing::OutOfReach, _) => (Tone::Bad, words.out_of_reach, best()),
    };
    Some(Status { tone, word, detail })
}

fn branch_lines(language: Language, question: &Question, outcome: &Outcome) -> Vec<Phrase> {
    let line = |branch: &BranchOutcome| {
        let speaker = Speaker::new(language, question, Some(branch));
        let words = &speaker.words.answer;
        let needs_ahead = branch.rest.is_none() && question.target.ahead.is_some();
        let said = match cost(branch) {
            None if branch.now.is_err() => headline(&speaker).text.plain(),
            None => words.branch_impossible.to_owned(),
            Some(_) if needs_ahead => words.branch_needs_ahead.to_owned(),
            Some(_) => need::headline(&speaker, branch).text.plain(),
        };
        let (name, bound) = (speaker.indicator().name, speaker.bound());
        fill(words.branch_line, &[("indicator", name), ("bound", &bound), ("answer", &said)])
    };
    outcome.branches.iter().map(line).collect()
}
