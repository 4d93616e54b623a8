//! What every sentence about one target needs: the language, its words, the scenario, the target.

use super::super::number;
use super::super::phrase::fill;
use super::super::plan_words::PlanWords;
use super::super::{IndicatorWords, Words};
use crate::model::{Comparator, Decimal, Indicator, Language, Percent, Requirement, Scenario, Target};

/// Speaks of one target.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clerk<'a> {
    pub(super) language: Language,
    pub(super) words: &'static Words,
    pub(super) plan: &'static PlanWords,
    pub(super) scenario: &'a Scenario,
    pub(super) target: &'a Target,
}

impl<'a> Clerk<'a> {
    pub(super) fn new(language: Language, scenario: &'a Scenario, target: &'a Target) -> Self {
        let words = language.words();
        Clerk { language, words, plan: &language.planning().plan, scenario, target }
    }

    pub(super) fn count(&self, count: impl Into<u128>) -> String {
        number::format_count(count.into(), self.language)
    }

    pub(super) fn decimal(&self, score: Decimal) -> String {
        number::format_decimal(score, self.language)
    }

    pub(super) fn percent(&self, percent: Percent) -> String {
        number::format_percent(percent, self.language)
    }

    pub(super) fn indicator(&self, indicator: Indicator) -> &'static IndicatorWords {
        (self.words.indicator)(indicator)
    }

    /// "điểm"; "point" or "points".
    pub(super) fn points(&self, score: Decimal) -> &'static str {
        self.plan.points.of(if Decimal::new(1, 0) == Some(score) { 1 } else { 2 })
    }

    /// "từ 65 % trở lên".
    pub(super) fn bound(&self, requirement: Requirement) -> String {
        if requirement.foregone() == Some(true) {
            return self.plan.bound_open.to_owned();
        }
        bound(self.words.bound, requirement, self.language)
    }
}

/// A requirement in one of the manners of saying it.
pub(super) fn bound(said: fn(Comparator) -> &'static str, requirement: Requirement, language: Language) -> String {
    let threshold = number::format_percent(requirement.threshold, language);
    fill(said(requirement.comparator), &[("threshold", &threshold)]).plain()
}

/// A sentence with its slots filled.
pub(super) fn said(template: &str, values: &[(&str, &str)]) -> String {
    fill(template, values).plain()
}
