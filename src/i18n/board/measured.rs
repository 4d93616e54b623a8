//! What is measured, and where.

use super::clerk::{Clerk, said};
use super::names::{index_name, scope_name};
use crate::model::{Goal, Index, Manner, Reading, Scope, Sense, Yardstick};

/// The definition in words; of any-of all of them; of indices the index. Behind it the scope, where it is not all.
pub(super) fn definition(clerk: &Clerk) -> String {
    let definition = of_goal(clerk, &clerk.target.goal);
    match &clerk.target.scope {
        Scope::All => definition,
        scope => {
            let scope = scope_name(clerk.language, scope);
            said(clerk.plan.measured.within, &[("definition", &definition), ("scope", &scope)])
        }
    }
}

fn of_goal(clerk: &Clerk, goal: &Goal) -> String {
    let words = &clerk.plan.measured;
    let of = |index: &Index, sentence| said(sentence, &[("index", meaning(clerk, index))]);
    match goal {
        Goal::Ratio(ratio) => {
            let each = ratio.branches().map(|branch| clerk.indicator(branch.indicator).definition.to_owned());
            let joined = each.reduce(|one, other| said(words.either, &[("one", &one), ("other", &other)]));
            joined.unwrap_or_default()
        }
        Goal::Rank { index, .. } => of(index, words.rank),
        Goal::Score { index, .. } => of(index, words.score),
        Goal::Average { index, reading: Reading::MiddleRank } => of(index, words.average_rank),
        Goal::Average { index, reading: Reading::MeanScore } => of(index, words.average_score),
        Goal::Improve(yardstick) => {
            let definition = match yardstick {
                Yardstick::Score(index) => of(index, words.score),
                Yardstick::Rank(index) => of(index, words.rank),
                Yardstick::Share { indicator, .. } => clerk.indicator(*indicator).definition.to_owned(),
            };
            said(words.last_year, &[("definition", &definition)])
        }
        Goal::Growth { indicator, manner, year, .. } => {
            let sentence = match (manner, indicator.definition().sense) {
                (Manner::Points, Sense::Reach) => words.growth_points,
                (Manner::Relative, Sense::Reach) => words.growth_relative,
                (Manner::Points, Sense::Limit) => words.fall_points,
                (Manner::Relative, Sense::Limit) => words.fall_relative,
            };
            let definition = clerk.indicator(*indicator).definition;
            said(sentence, &[("definition", definition), ("year", &base_year(clerk, *year))])
        }
        Goal::Assigned { count: Some(count), .. } => {
            said(words.assigned_count, &[("count", (clerk.words.count)(*count))])
        }
        Goal::Assigned { count: None, .. } => words.assigned.to_owned(),
        Goal::Milestone(_) => words.task.to_owned(),
    }
}

/// "năm 2022", or that it is the base year. A year is no count: it has no groups.
pub(super) fn base_year(clerk: &Clerk, year: Option<u16>) -> String {
    let words = &clerk.plan.measured;
    year.map_or_else(|| words.base_year.to_owned(), |year| said(words.year, &[("year", &year.to_string())]))
}

fn meaning<'a>(clerk: &Clerk, index: &'a Index) -> &'a str {
    (clerk.plan.index)(index).unwrap_or_else(|| index_name(index))
}
