//! The words of the method: every formula with its example, the glossary, the limits. The name of a field says which
//! sentence it is.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

/// The method.
#[derive(Debug)]
pub struct MethodWords {
    pub title: &'static str,
    pub about: &'static str,
    pub contents: &'static str,
    pub formulas: &'static str,
    pub example: &'static str,
    pub room: &'static str,
    pub definitions: &'static str,
    pub definitions_about: &'static str,
    pub indicator: &'static str,
    pub definition: &'static str,
    pub code: &'static str,
    pub counts: &'static str,
    pub count: &'static str,
    pub glossary: &'static str,
    pub vietnamese: &'static str,
    pub english: &'static str,
    pub meaning: &'static str,
    pub sources: &'static str,
    pub source_plans: &'static str,
    pub source_cases: &'static str,
    pub source_methods: &'static str,
    pub check: &'static str,
    pub limits: &'static str,
    pub version: &'static str,
    pub version_told: &'static str,
    pub numbers_changed: &'static str,
    pub limit: LimitWords,
    pub changed: ChangedWords,
    pub topic: TopicsWords,
    pub term: GlossaryWords,
}

/// One formula.
#[derive(Debug)]
pub struct TopicWords {
    pub title: &'static str,
    pub formula: &'static str,
    pub text: &'static str,
    /// With slots for what the engine computes.
    pub example: &'static str,
}

/// What the tool does not do.
#[derive(Debug)]
pub struct LimitWords {
    pub size: &'static str,
    pub link: &'static str,
    pub working_days: &'static str,
    pub chance: &'static str,
    pub definitions: &'static str,
    pub device: &'static str,
}

/// What changed in the numbers.
#[derive(Debug)]
pub struct ChangedWords {
    pub beyond: &'static str,
    pub gate: &'static str,
    pub open: &'static str,
    pub fall: &'static str,
    pub keep: &'static str,
    pub deadline: &'static str,
    pub rank: &'static str,
    pub ends: &'static str,
    pub sample: &'static str,
    pub near: &'static str,
}

/// The formulas.
#[derive(Debug)]
pub struct TopicsWords {
    pub verdict: TopicWords,
    pub least: TopicWords,
    pub greatest: TopicWords,
    pub extra: TopicWords,
    pub dilution: TopicWords,
    pub rest: TopicWords,
    pub best: TopicWords,
    pub any_of: TopicWords,
    pub reach: TopicWords,
    pub volume: TopicWords,
    pub crossing: TopicWords,
    pub rates: TopicWords,
    pub growth: TopicWords,
    pub display: TopicWords,
    pub path: TopicWords,
    pub split: TopicWords,
    pub chance: TopicWords,
    pub sure: TopicWords,
    pub card: TopicWords,
    pub way: TopicWords,
    pub rank: TopicWords,
    pub exact: TopicWords,
    pub wilson: TopicWords,
    pub sample: TopicWords,
    pub identities: TopicWords,
}

/// What each term means, in the language of the page; the terms themselves stand in both.
#[derive(Debug)]
pub struct GlossaryWords {
    pub dossier: &'static str,
    pub administrative_procedure: &'static str,
    pub full: &'static str,
    pub carried_over: &'static str,
    pub cut_off: &'static str,
    pub target: &'static str,
    pub threshold: &'static str,
    pub gap: &'static str,
    pub headroom: &'static str,
    pub gate: &'static str,
    pub percentage_point: &'static str,
    pub forecast: &'static str,
    pub path: &'static str,
    pub allocation: &'static str,
    pub floor: &'static str,
    pub scenario: &'static str,
    pub score_card: &'static str,
    pub certificate: &'static str,
    pub confidence_interval: &'static str,
}
