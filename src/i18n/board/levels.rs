//! What each level would have to reach if the others stay where they are.

use super::super::answer::Speaker;
use super::clerk::said;
use crate::calc::levels::LevelPart;
use crate::calc::outcome::BranchOutcome;
use crate::calc::share::Verdict;
use crate::model::{Comparator, Language, Percent, Question, Requirement, Sense};

/// A sentence for each level, where the target is not met today; none where it is.
pub fn level_lines(language: Language, branch: &BranchOutcome, parts: &[LevelPart]) -> Vec<String> {
    if branch.now.as_ref().is_ok_and(|now| now.verdict == Verdict::Met) {
        return Vec::new();
    }
    let question = Question::default();
    let speaker = Speaker::new(language, &question, Some(branch));
    parts.iter().map(|part| line(&speaker, *part)).collect()
}

fn line(speaker: &Speaker, part: LevelPart) -> String {
    let words = &speaker.language.planning().plan.part;
    let possible = Requirement { comparator: Comparator::AtMost, threshold: Percent::HUNDRED };
    let needed = part.needed.filter(|needed| needed.meets(possible));
    let sentence = match (speaker.sense(), needed) {
        (Sense::Reach, Some(_)) => words.must_reach,
        (Sense::Reach, None) => words.cannot_reach,
        (Sense::Limit, Some(_)) => words.must_fall,
        (Sense::Limit, None) => words.cannot_fall,
    };
    said(
        sentence,
        &[
            ("level", (speaker.language.planning().plan.level)(part.level)),
            ("share", &needed.map(|needed| speaker.rest_share(needed)).unwrap_or_default()),
            ("now", &speaker.share(part.share)),
            ("part", speaker.indicator().part.many),
        ],
    )
}
