//! What must be reached, in a few words.

use super::clerk::{Clerk, said};
use super::names::index_name;
use crate::model::{Goal, Indicator, Manner, Ratio, Sense, Yardstick};
use crate::plans::PlannedTarget;

/// The user's own name, else the plan's wording while it is true of the target, else made from its kind.
pub(super) fn title(clerk: &Clerk, planned: Option<&PlannedTarget>) -> String {
    if !clerk.target.name.is_empty() {
        return clerk.target.name.clone();
    }
    let planned = planned.filter(|planned| planned.words(clerk.target));
    planned.map_or_else(|| made(clerk), |planned| planned.wording.of(clerk.language).to_owned())
}

fn made(clerk: &Clerk) -> String {
    let words = &clerk.plan.title;
    match &clerk.target.goal {
        Goal::Ratio(goal) => ratio(clerk, goal),
        Goal::Rank { index, at_most: Some(most) } => {
            said(words.top, &[("index", index_name(index)), ("n", &clerk.count(*most))])
        }
        Goal::Rank { index, at_most: None } => said(words.rank, &[("index", index_name(index))]),
        Goal::Score { index, at_least: Some(least) } => {
            let (score, points) = (clerk.decimal(*least), clerk.points(*least));
            said(words.score_at_least, &[("index", index_name(index)), ("score", &score), ("points", points)])
        }
        Goal::Score { index, at_least: None } => said(words.score, &[("index", index_name(index))]),
        Goal::Average { index, .. } => said(words.average, &[("index", index_name(index))]),
        Goal::Improve(yardstick) => improve(clerk, yardstick),
        Goal::Growth { indicator, by, manner, .. } => {
            let (told, by) = (by.mantissa() > 0, clerk.percent(*by));
            let sentence = match (manner, indicator.definition().sense) {
                _ if !told => words.growth_open,
                (Manner::Points, Sense::Reach) => words.growth_points,
                (Manner::Relative, Sense::Reach) => words.growth_relative,
                (Manner::Points, Sense::Limit) => words.fall_points,
                (Manner::Relative, Sense::Limit) => words.fall_relative,
            };
            // Percentage points are said without the sign of percent.
            let by = if *manner == Manner::Points { by.trim_end_matches(['%', '\u{a0}']) } else { &by };
            said(sentence, &[("indicator", name(clerk, *indicator)), ("by", by)])
        }
        Goal::Assigned { count, assigned, .. } => {
            let count = count.map(|count| (clerk.words.count)(count));
            let number = assigned.map(|assigned| clerk.count(assigned));
            let sentence = match (count, &number) {
                (Some(_), Some(_)) => words.assigned_count,
                (Some(_), None) => words.assigned_count_open,
                (None, Some(_)) => words.assigned,
                (None, None) => words.assigned_open,
            };
            said(sentence, &[("count", count.unwrap_or_default()), ("n", &number.unwrap_or_default())])
        }
        Goal::Milestone(_) => words.task.to_owned(),
    }
}

fn ratio(clerk: &Clerk, ratio: &Ratio) -> String {
    let words = &clerk.plan.title;
    let mut title = String::new();
    for branch in ratio.branches() {
        let sentence = if title.is_empty() { words.ratio } else { words.or_ratio };
        let (indicator, bound) = (name(clerk, branch.indicator), clerk.bound(branch.requirement));
        title = said(sentence, &[("target", &title), ("indicator", indicator), ("bound", &bound)]);
    }
    title
}

fn improve(clerk: &Clerk, yardstick: &Yardstick) -> String {
    let words = &clerk.plan.title;
    match yardstick {
        Yardstick::Score(index) => said(words.better_score, &[("index", index_name(index))]),
        Yardstick::Rank(index) => said(words.better_rank, &[("index", index_name(index))]),
        Yardstick::Share { indicator, .. } => {
            let sentence = match indicator.definition().sense {
                Sense::Reach => words.higher,
                Sense::Limit => words.lower,
            };
            said(sentence, &[("indicator", name(clerk, *indicator))])
        }
    }
}

fn name(clerk: &Clerk, indicator: Indicator) -> &'static str {
    clerk.indicator(indicator).name
}
