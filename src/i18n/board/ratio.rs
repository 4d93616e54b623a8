//! Where a ratio stands, and what is still to be done for it.

use super::super::answer::Speaker;
use super::Said;
use super::clerk::{Clerk, said as fill};
use super::names::counts_named;
use crate::calc::board::{Expectation, Mark, Row, expectation};
use crate::calc::known::Unreadable;
use crate::calc::need::Need;
use crate::calc::outcome::BranchOutcome;
use crate::calc::rest::{Rest, Standing};
use crate::model::{Count, Question, Sense};

pub(super) fn said(clerk: &Clerk, branches: &[BranchOutcome], cheapest: Option<u8>, row: &Row) -> Said {
    let Some(branch) = row.branch() else { return Said::default() };
    let question = Question::default();
    let speaker = Speaker::new(clerk.language, &question, Some(branch));
    let remaining = until(clerk, branch, remaining(clerk, &speaker, branch, row));
    let other = branches.iter().filter(|_| row.mark == Mark::NoData && branch.now.is_ok()).find_map(missing);
    let several = branches.len() > 1 && cheapest.is_some();
    Said {
        value: branch.now.as_ref().map(|now| speaker.share(now.share)).unwrap_or_default(),
        remaining: match other {
            Some(counts) => {
                let counts = counts_named(clerk.language, counts);
                fill(clerk.plan.lack.other_branch, &[("said", &remaining), ("counts", &counts)])
            }
            None => remaining,
        },
        by: several.then(|| {
            let values = [("indicator", speaker.indicator().name), ("bound", &*speaker.bound())];
            fill(clerk.words.answer.branch_by, &values)
        }),
    }
}

/// By a deadline of its own, what is expected is a share by days, or not known; either is said.
fn until(clerk: &Clerk, branch: &BranchOutcome, said: String) -> String {
    let words = &clerk.plan.remaining;
    match expectation(clerk.target, branch.branch, clerk.scenario).filter(|_| branch.now.is_ok()) {
        None => said,
        Some(Expectation::ByDays(ahead)) => fill(words.by_days, &[("said", &said), ("n", &clerk.count(ahead))]),
        Some(Expectation::Untold) => fill(words.ahead_untold, &[("said", &said)]),
    }
}

fn missing(branch: &BranchOutcome) -> Option<&Vec<Count>> {
    match &branch.now {
        Err(Unreadable::Missing(counts)) => Some(counts),
        _ => None,
    }
}

fn remaining(clerk: &Clerk, speaker: &Speaker, branch: &BranchOutcome, row: &Row) -> String {
    match (&branch.now, &branch.rest) {
        (Err(Unreadable::Missing(counts)), _) => lacking(clerk, counts, row),
        (Err(Unreadable::Contradiction { part, whole }), _) => {
            let values = [("above", &*speaker.signed(*part)), ("below", &*speaker.signed(*whole))];
            fill(clerk.plan.lack.contradiction, &values)
        }
        (_, Some(rest)) => to_come(clerk, speaker, rest),
        (Err(Unreadable::Undefined), None) => clerk.plan.lack.undefined.to_owned(),
        (Ok(now), None) => today(clerk, speaker, now.need),
    }
}

/// Which counts are missing, and of how many rows, where others tell them.
fn lacking(clerk: &Clerk, counts: &[Count], row: &Row) -> String {
    let words = &clerk.plan.lack;
    let units = row.untold.len() as u128;
    let counts = counts_named(clerk.language, counts);
    let sentence = if units > 0 { words.counts_of_units } else { words.counts };
    let values = [("n", &*clerk.count(units)), ("units", clerk.plan.units.of(units)), ("counts", &*counts)];
    fill(sentence, &values)
}

fn to_come(clerk: &Clerk, speaker: &Speaker, rest: &Rest) -> String {
    let words = &clerk.plan.remaining;
    let reach = speaker.sense() == Sense::Reach;
    let exceeded = rest.margin.map(i128::unsigned_abs);
    let (sentence, count) = match (rest.standing, reach) {
        _ if rest.margin.is_none() => (words.never, 0),
        (Standing::Certain, true) => (words.certain_reach, 0),
        (Standing::Certain, false) => (words.certain_limit, 0),
        (Standing::OutOfReach, true) => (words.best_reach, 0),
        (Standing::OutOfReach, false) => (words.best_limit, exceeded.unwrap_or(0)),
        (_, true) if rest.share.is_some() => (words.need_share, rest.count.unwrap_or(0)),
        (_, true) => (words.need, rest.count.unwrap_or(0)),
        (_, false) if rest.share.is_some() => (words.allowed_share, rest.count.unwrap_or(0)),
        (_, false) => (words.allowed, rest.count.unwrap_or(0)),
    };
    let share = rest.share.map(|share| speaker.rest_share(share)).unwrap_or_default();
    fill(
        sentence,
        &[
            ("n", &*speaker.count(count)),
            ("part", speaker.part(count)),
            ("share", &*share),
            ("best", &*speaker.share(rest.best)),
        ],
    )
}

fn today(clerk: &Clerk, speaker: &Speaker, need: Option<Need>) -> String {
    let words = &clerk.plan.remaining;
    let Some(margin) = need.map(|need| need.margin) else { return words.never.to_owned() };
    let sentence = match (speaker.sense(), margin) {
        (Sense::Reach, 1..) => words.short,
        (Sense::Reach, 0) => words.enough,
        (Sense::Reach, _) => words.spare,
        (Sense::Limit, 0..) => words.allowed,
        (Sense::Limit, _) => words.over,
    };
    let count = margin.unsigned_abs();
    fill(sentence, &[("n", &*speaker.count(count)), ("part", speaker.part(count))])
}
