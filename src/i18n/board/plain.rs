//! Ranks, scores, numbers handed down, tasks, and what is missing of them.

use super::clerk::{Clerk, said};
use super::measured::base_year;
use super::names::{counts_named, index_name, scope_name};
use super::{Said, format_date};
use crate::calc::board::{Lack, Mark};
use crate::model::{Completion, Decimal, Goal, Index, Reading, Yardstick};

pub(super) fn rank(clerk: &Clerk, now: u32, at_most: u32) -> Said {
    let words = &clerk.plan.remaining;
    let gap = u128::from(now.abs_diff(at_most));
    let sentence = match now.cmp(&at_most) {
        std::cmp::Ordering::Greater => words.climb,
        std::cmp::Ordering::Equal => words.enough,
        std::cmp::Ordering::Less => words.ranks_spare,
    };
    let remaining = said(sentence, &[("n", &clerk.count(gap)), ("places", clerk.plan.places.of(gap))]);
    let ranked = index(clerk).and_then(|index| clerk.scenario.record(index)?.ranked);
    let sentence = if ranked.is_some() { clerk.plan.value.rank_of } else { clerk.plan.value.rank };
    let ranked = ranked.map(|ranked| clerk.count(ranked)).unwrap_or_default();
    Said { value: said(sentence, &[("rank", &clerk.count(now)), ("ranked", &ranked)]), remaining, by: None }
}

pub(super) fn score(clerk: &Clerk, now: Decimal, bound: Decimal, strict: bool) -> Said {
    let words = &clerk.plan.remaining;
    let gap = Decimal::from_millionths(now.millionths().abs_diff(bound.millionths())).unwrap_or(now);
    let sentence = match (now.cmp(&bound), strict) {
        (std::cmp::Ordering::Greater, _) => words.score_spare,
        (std::cmp::Ordering::Equal, false) => words.enough,
        (std::cmp::Ordering::Equal, true) => words.score_equal,
        (std::cmp::Ordering::Less, false) => words.score_short,
        (std::cmp::Ordering::Less, true) => words.score_more_than,
    };
    let of = |sentence, score| said(sentence, &[("score", &clerk.decimal(score)), ("points", clerk.points(score))]);
    Said { value: of(clerk.plan.value.score, now), remaining: of(sentence, gap), by: None }
}

pub(super) fn assigned(clerk: &Clerk, done: u64, assigned: u64) -> Said {
    let words = &clerk.plan.remaining;
    let sentence = match done.cmp(&assigned) {
        std::cmp::Ordering::Less => words.assigned_short,
        std::cmp::Ordering::Equal => words.enough,
        std::cmp::Ordering::Greater => words.assigned_spare,
    };
    let value = [("done", &*clerk.count(done)), ("assigned", &*clerk.count(assigned))];
    Said {
        value: said(clerk.plan.value.assigned, &value),
        remaining: said(sentence, &[("n", &clerk.count(done.abs_diff(assigned)))]),
        by: None,
    }
}

pub(super) fn task(clerk: &Clerk, completion: Completion, mark: Mark) -> Said {
    let (words, values) = (&clerk.plan.remaining, &clerk.plan.value);
    let value = match completion {
        Completion::Open => values.open.to_owned(),
        Completion::Done => values.done.to_owned(),
        Completion::DoneOn(day) => said(values.done_on, &[("day", &format_date(day, clerk.language))]),
    };
    let period = clerk.scenario.period;
    let deadline = clerk.target.deadline.or(period.end);
    let (sentence, reached) = match (completion, mark) {
        (Completion::Open, Mark::NotMet) => (words.days_over, period.cutoff),
        (Completion::Open, _) => (words.days_left, period.cutoff),
        (Completion::DoneOn(day), Mark::NotMet) => (words.days_late, Some(day)),
        _ => (words.days_late, None),
    };
    let days = deadline.zip(reached).map(|(deadline, reached)| (deadline - reached).whole_days().unsigned_abs());
    let remaining = days
        .map(u128::from)
        .map(|days| said(sentence, &[("n", &clerk.count(days)), ("days", clerk.plan.days.of(days))]));
    Said { value, remaining: remaining.unwrap_or_default(), by: None }
}

/// What is missing. Which rank or score it is follows from the goal.
pub(super) fn lack(clerk: &Clerk, lack: Lack) -> String {
    let words = &clerk.plan.lack;
    let goal = &clerk.target.goal;
    let by_score = matches!(
        goal,
        Goal::Score { .. } | Goal::Improve(Yardstick::Score(_)) | Goal::Average { reading: Reading::MeanScore, .. }
    );
    let sentence = match (lack, goal) {
        (Lack::Now | Lack::Counts, Goal::Assigned { count: Some(_), .. }) => words.counts,
        (Lack::Now, Goal::Assigned { .. }) => words.done,
        (Lack::Bound, Goal::Assigned { .. }) => words.assigned,
        (Lack::Rows, _) => words.rows,
        (Lack::Bound, _) => words.bound,
        (Lack::Never, _) => words.never,
        (Lack::Growth, _) => words.growth,
        (Lack::Beyond, _) => words.beyond,
        (Lack::Within, _) => words.within,
        (Lack::Now | Lack::Counts, _) if by_score => words.score_now,
        (Lack::Now | Lack::Counts, _) => words.rank_now,
        (Lack::Before, Goal::Growth { .. }) => words.share_base,
        (Lack::Before, Goal::Improve(Yardstick::Share { .. })) => words.share_last,
        (Lack::Before, _) if by_score => words.score_last,
        (Lack::Before, _) => words.rank_last,
        (Lack::Ranked, _) => words.ranked,
        (Lack::Mean, _) => words.mean,
    };
    let year = if let Goal::Growth { year, .. } = goal { *year } else { None };
    let count = if let Goal::Assigned { count: Some(count), .. } = goal { &[*count][..] } else { &[] };
    said(
        sentence,
        &[
            ("counts", &counts_named(clerk.language, count)),
            ("scope", &scope_name(clerk.language, &clerk.target.scope)),
            ("index", index(clerk).map(index_name).unwrap_or_default()),
            ("year", &base_year(clerk, year)),
        ],
    )
}

fn index<'a>(clerk: &Clerk<'a>) -> Option<&'a Index> {
    match &clerk.target.goal {
        Goal::Rank { index, .. }
        | Goal::Score { index, .. }
        | Goal::Average { index, .. }
        | Goal::Improve(Yardstick::Score(index) | Yardstick::Rank(index)) => Some(index),
        _ => None,
    }
}
