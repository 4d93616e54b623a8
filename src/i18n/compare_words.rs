//! The words of scenarios side by side. The name of a field says which sentence it is.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

use super::words::Noun;

/// Scenarios side by side.
#[derive(Debug)]
pub struct CompareWords {
    pub title: &'static str,
    pub about: &'static str,
    pub alone: &'static str,
    pub full: &'static str,
    pub open_one: &'static str,
    pub unnamed: &'static str,
    pub named: &'static str,
    pub add: &'static str,
    pub pin: &'static str,
    pub saved: &'static str,
    pub file: &'static str,
    pub link: &'static str,
    pub link_hint: &'static str,
    pub link_take: &'static str,
    pub link_empty: &'static str,
    pub link_whole: &'static str,
    pub examples: &'static str,
    pub choose: &'static str,
    pub open: &'static str,
    pub remove: &'static str,
    pub name: &'static str,
    pub answers: &'static str,
    pub targets: &'static str,
    pub inputs: &'static str,
    pub inputs_same: &'static str,
    pub inputs_more: &'static str,
    pub subject_input: &'static str,
    pub subject_answer: &'static str,
    pub none: &'static str,
    pub same_as: &'static str,
    pub own: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub never: &'static str,
    pub entry: &'static str,
    pub entry_due: &'static str,
    pub entry_led: &'static str,
    pub entry_due_led: &'static str,
    pub stands: &'static str,
    pub difference: DifferenceWords,
    pub subject: SubjectWords,
    pub chart: CompareChartWords,
}

/// How far a value is from that of A.
#[derive(Debug)]
pub struct DifferenceWords {
    pub more: &'static str,
    pub less: &'static str,
    pub better: &'static str,
    pub worse: &'static str,
    pub points: &'static str,
    pub of: &'static str,
    pub score: Noun,
    pub places: Noun,
    pub days: Noun,
}

/// What a row is of.
#[derive(Debug)]
pub struct SubjectWords {
    pub place: &'static str,
    pub plan: &'static str,
    pub asked: &'static str,
    pub asked_or: &'static str,
    pub asked_ahead: &'static str,
    pub asked_or_ahead: &'static str,
    pub cap: &'static str,
    pub pace: &'static str,
    pub units: &'static str,
    pub unit: &'static str,
    pub unit_months: &'static str,
    pub nested: &'static str,
    pub target: &'static str,
    pub gate: &'static str,
    pub rank: &'static str,
    pub score: &'static str,
    pub route: &'static str,
    pub settings: &'static str,
    pub aim: &'static str,
    pub stray: &'static str,
    pub card: &'static str,
    pub league: &'static str,
    pub survey: &'static str,
    pub now: &'static str,
    pub standing: &'static str,
    pub needed: &'static str,
    pub allowed: &'static str,
    pub of_rest: &'static str,
    pub monthly: &'static str,
    pub unchanged: &'static str,
    pub best: &'static str,
    pub chance: &'static str,
    pub tally: &'static str,
    pub caught: &'static str,
    pub points: &'static str,
}

/// What stands at the marks of the chart.
#[derive(Debug)]
pub struct CompareChartWords {
    pub name: &'static str,
    pub now: &'static str,
    pub unchanged: &'static str,
    pub target: &'static str,
    pub described: &'static str,
}
