//! The numbers and nouns of one branch, printed in one language.

use super::super::phrase::fill;
use super::super::{IndicatorWords, Words, number};
use crate::calc::outcome::BranchOutcome;
use crate::calc::share::Share;
use crate::model::{Count, Language, Percent, Question, Requirement, Sense};

/// Knows the language, the question and the branch that a sentence is about.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// The language.
    pub language: Language,
    /// Its words.
    pub words: &'static Words,
    /// The question.
    pub question: &'a Question,
    /// The branch spoken of.
    pub branch: Option<&'a BranchOutcome>,
}

impl<'a> Speaker<'a> {
    /// Speaks of this branch; of the target where there is none.
    pub fn new(language: Language, question: &'a Question, branch: Option<&'a BranchOutcome>) -> Self {
        Speaker { language, words: language.words(), question, branch }
    }

    /// What the branch must reach.
    pub fn requirement(&self) -> Requirement {
        self.branch.map_or(self.question.target.requirement, |branch| branch.branch.requirement)
    }

    /// Which side of the threshold is the good one.
    pub fn sense(&self) -> Sense {
        self.requirement().comparator.sense()
    }

    /// The words of the branch's indicator.
    pub fn indicator(&self) -> &'static IndicatorWords {
        (self.words.indicator)(self.branch.map_or(self.question.target, |branch| branch.branch).indicator)
    }

    /// A count in groups of three.
    pub fn count(&self, count: u128) -> String {
        number::format_count(count, self.language)
    }

    /// A count that may be below zero.
    pub fn signed(&self, count: i128) -> String {
        number::format_signed(count, self.language)
    }

    /// A percentage as it was entered.
    pub fn percent(&self, percent: Percent) -> String {
        number::format_percent(percent, self.language)
    }

    /// A share with two decimals or more, on its own side of the branch's threshold.
    pub fn share(&self, share: Share) -> String {
        number::format_share(share, 2, &[self.requirement()], self.language)
    }

    /// A share with four decimals or more, on its own side of the branch's threshold.
    pub fn fine_share(&self, share: Share) -> String {
        number::format_share(share, 4, &[self.requirement()], self.language)
    }

    /// A share that is required or allowed of what is to come, rounded to its safe side.
    pub fn rest_share(&self, share: Share) -> String {
        number::format_bounding_share(share, 2, self.sense(), self.language)
    }

    /// What the numerator counts, for this many.
    pub fn part(&self, count: u128) -> &'static str {
        self.indicator().part.of(count)
    }

    /// What the denominator counts, for this many.
    pub fn whole(&self, count: u128) -> &'static str {
        self.indicator().whole.of(count)
    }

    /// The requirement in words: "từ 30 % trở lên".
    pub fn bound(&self) -> String {
        self.bound_of(self.requirement())
    }

    /// Any requirement in words.
    pub fn bound_of(&self, requirement: Requirement) -> String {
        let threshold = self.percent(requirement.threshold);
        fill((self.words.bound)(requirement.comparator), &[("threshold", &threshold)]).plain()
    }

    /// The names of counts, one after the other.
    pub fn count_names(&self, counts: &[Count]) -> String {
        count_names(self.words, counts, "; ")
    }
}

/// The names of counts with a separator between them.
pub(in crate::i18n) fn count_names(words: &Words, counts: &[Count], separator: &str) -> String {
    let mut names = String::new();
    for (place, &count) in counts.iter().enumerate() {
        names.push_str(if place > 0 { separator } else { "" });
        names.push_str((words.count)(count));
    }
    names
}
