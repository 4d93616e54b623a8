//! The rows of the plan: groups, targets, gates, and the indices they speak of.

use super::fields::{Fields, Log, Place};
use super::value::{code, comes_from, count, day, number, percent, requirement, rows, score, shipped, text, year};
use crate::file::json::Json;
use crate::file::omission::{Wanted, Why};
use crate::model::{
    Branch, Completion, Condition, Count, Gate, Goal, Index, IndexRecord, Indicator, Level, MAX_ROWS, Manner, Percent,
    Placing, Ratio, Reading, Scope, StandardGroup, Subject, Target, TaskGroup, Yardstick,
};
use crate::plans;

pub(super) fn groups(json: &Json, at: &Place, log: &mut Log) -> Option<Vec<TaskGroup>> {
    let mut groups: Vec<TaskGroup> = Vec::new();
    rows(json, at, log, MAX_ROWS, |json, at, log| {
        let group = group(json, at, log)?;
        if groups.contains(&group) {
            log.say(at, Why::Repeated);
        } else {
            groups.push(group);
        }
        Some(())
    })?;
    Some(groups)
}

pub(super) fn indices(json: &Json, at: &Place, log: &mut Log) -> Option<Vec<IndexRecord>> {
    let mut records: Vec<IndexRecord> = Vec::new();
    rows(json, at, log, MAX_ROWS, |json, at, log| {
        let record = record(json, at, log)?;
        if records.iter().any(|held| held.index == record.index) {
            log.say(at, Why::Repeated);
        } else {
            records.push(record);
        }
        Some(())
    })?;
    Some(records)
}

fn record(json: &Json, at: &Place, log: &mut Log) -> Option<IndexRecord> {
    let mut fields = Fields::of(json, at, log)?;
    let index = fields.need("index", log, index);
    let ranked = fields.read("ranked", log, number);
    let now = fields.read("now", log, placing).unwrap_or_default();
    let last = fields.read("last", log, placing).unwrap_or_default();
    let mean = fields.read("mean", log, score);
    fields.finish(log);
    Some(IndexRecord { index: index?, ranked, now, last, mean })
}

fn placing(json: &Json, at: &Place, log: &mut Log) -> Option<Placing> {
    let mut fields = Fields::of(json, at, log)?;
    let placing = Placing { rank: fields.read("rank", log, number), score: fields.read("score", log, score) };
    fields.finish(log);
    Some(placing)
}

/// A code name, or a table with a name of the user's own.
fn own_or_code<T>(
    json: &Json,
    at: &Place,
    log: &mut Log,
    from_code: fn(&str) -> Option<T>,
    own: fn(String) -> T,
) -> Option<T> {
    if !json.is_container() {
        return code(from_code)(json, at, log);
    }
    let mut fields = Fields::of(json, at, log)?;
    let name = fields.need("own", log, text);
    fields.finish(log);
    name.map(own)
}

fn group(json: &Json, at: &Place, log: &mut Log) -> Option<TaskGroup> {
    own_or_code(json, at, log, |code| StandardGroup::from_code(code).map(TaskGroup::Standard), TaskGroup::Own)
}

pub(super) fn index(json: &Json, at: &Place, log: &mut Log) -> Option<Index> {
    own_or_code(json, at, log, Index::from_code, Index::Own)
}

pub(super) fn target(json: &Json, at: &Place, log: &mut Log) -> Option<Target> {
    let mut fields = Fields::of(json, at, log)?;
    let name = fields.read("name", log, text).unwrap_or_default();
    let origin = fields.read("origin", log, shipped(|it| comes_from(it, |it| plans::target(it).is_some())));
    let origin = origin.unwrap_or_default();
    let group = fields.need("group", log, group);
    let goal = fields.need("goal", log, goal);
    // A target whose scope cannot be read is not one of the whole.
    let scope = if fields.first("scope").is_some() { fields.need("scope", log, scope) } else { Some(Scope::All) };
    let deadline = fields.read("deadline", log, day);
    let lead = fields.read("lead", log, text).unwrap_or_default();
    fields.finish(log);
    Some(Target { name, origin, group: group?, goal: goal?, scope: scope?, deadline, lead })
}

pub(super) fn scope(json: &Json, at: &Place, log: &mut Log) -> Option<Scope> {
    let mut fields = Fields::of(json, at, log)?;
    let level = fields.read("level", log, code(Level::from_code)).map(Scope::Level);
    let field = fields.read("field", log, text).map(Scope::Field);
    let unit = fields.read("unit", log, text).map(Scope::Unit);
    fields.finish(log);
    let mut said = [level, field, unit].into_iter().flatten();
    let scope = said.next();
    if scope.is_some() && said.next().is_none() { scope } else { log.refuse(at, json, Wanted::Scope) }
}

fn goal(json: &Json, at: &Place, log: &mut Log) -> Option<Goal> {
    let mut fields = Fields::of(json, at, log)?;
    let read = fields.need("kind", log, code(goal_of_kind));
    // Without its kind nothing is known of the other fields.
    let goal = read?(&mut fields, log);
    fields.finish(log);
    goal
}

/// A reader of what stands beside the kind of a goal.
type GoalReader = fn(&mut Fields, &mut Log) -> Option<Goal>;

fn goal_of_kind(kind: &str) -> Option<GoalReader> {
    Some(match kind {
        "ratio" => |fields, log| ratio(fields, log).map(Goal::Ratio),
        "rank" => |fields, log| {
            let (index, at_most) = (fields.need("index", log, index), fields.read("at_most", log, number));
            Some(Goal::Rank { index: index?, at_most })
        },
        "score" => |fields, log| {
            let (index, at_least) = (fields.need("index", log, index), fields.read("at_least", log, score));
            Some(Goal::Score { index: index?, at_least })
        },
        "average" => |fields, log| {
            let index = fields.need("index", log, index);
            let reading = fields.need("reading", log, code(Reading::from_code));
            Some(Goal::Average { index: index?, reading: reading? })
        },
        "improve_score" => |fields, log| fields.need("index", log, index).map(|it| improve(Yardstick::Score(it))),
        "improve_rank" => |fields, log| fields.need("index", log, index).map(|it| improve(Yardstick::Rank(it))),
        "improve_share" => |fields, log| {
            let (indicator, last) = (indicator(fields, log), fields.read("last", log, percent));
            Some(improve(Yardstick::Share { indicator: indicator?, last }))
        },
        "growth" => growth,
        "assigned" => assigned,
        "milestone" => |fields, log| {
            let said = fields.first("done").is_some();
            let done = if said { fields.need("done", log, completion)? } else { Completion::Open };
            Some(Goal::Milestone(done))
        },
        _ => return None,
    })
}

fn improve(yardstick: Yardstick) -> Goal {
    Goal::Improve(yardstick)
}

fn indicator(fields: &mut Fields, log: &mut Log) -> Option<Indicator> {
    fields.need("indicator", log, code(Indicator::from_code))
}

fn growth(fields: &mut Fields, log: &mut Log) -> Option<Goal> {
    let indicator = indicator(fields, log);
    let by = fields.need("by", log, percent);
    let manner = fields.need("manner", log, code(Manner::from_code));
    let base = fields.read("base", log, percent);
    let year = fields.read("year", log, year);
    Some(Goal::Growth { indicator: indicator?, by: by?, manner: manner?, base, year })
}

/// A count that cannot be read is not the absence of one.
fn assigned(fields: &mut Fields, log: &mut Log) -> Option<Goal> {
    let said = fields.first("count").is_some();
    let held = fields.read("count", log, code(Count::from_code));
    let assigned = fields.read("assigned", log, count);
    let done = fields.read("done", log, count);
    if said && held.is_none() {
        return None;
    }
    Some(Goal::Assigned { count: held, assigned, done })
}

fn completion(json: &Json, at: &Place, log: &mut Log) -> Option<Completion> {
    match json {
        Json::Flag(false) => Some(Completion::Open),
        Json::Flag(true) => Some(Completion::Done),
        Json::Text(_) => day(json, at, log).map(Completion::DoneOn),
        _ => log.refuse(at, json, Wanted::Completion),
    }
}

/// An indicator, what it must reach, and what is still to come.
fn branch(fields: &mut Fields, log: &mut Log) -> Option<Branch> {
    let indicator = indicator(fields, log);
    let requirement = fields.need("requirement", log, requirement);
    let ahead = fields.read("ahead", log, count);
    Some(Branch { indicator: indicator?, requirement: requirement?, ahead })
}

fn alternative(json: &Json, at: &Place, log: &mut Log) -> Option<Branch> {
    let mut fields = Fields::of(json, at, log)?;
    let branch = branch(&mut fields, log);
    fields.finish(log);
    branch
}

pub(super) fn ratio(fields: &mut Fields, log: &mut Log) -> Option<Ratio> {
    let target = branch(fields, log);
    let alternatives = fields.read("or", log, |json, at, log| rows(json, at, log, MAX_ROWS, alternative));
    let cap = fields.read("cap", log, percent).unwrap_or(Percent::HUNDRED);
    let pace = fields.read("pace", log, percent);
    Some(Ratio { target: target?, alternatives: alternatives.into_iter().flatten().flatten().collect(), cap, pace })
}

pub(super) fn gate(json: &Json, at: &Place, log: &mut Log) -> Option<Gate> {
    let mut fields = Fields::of(json, at, log)?;
    let consequence = fields.read("consequence", log, text).unwrap_or_default();
    let origin = fields.read("origin", log, shipped(|it| comes_from(it, |it| plans::gate(it).is_some())));
    let origin = origin.unwrap_or_default();
    let subject = fields.need("subject", log, code(Subject::from_code));
    let conditions = fields.read("any_of", log, |json, at, log| rows(json, at, log, MAX_ROWS, condition));
    fields.finish(log);
    let conditions = conditions.into_iter().flatten().flatten().collect();
    Some(Gate { consequence, origin, subject: subject?, conditions })
}

fn condition(json: &Json, at: &Place, log: &mut Log) -> Option<Condition> {
    let mut fields = Fields::of(json, at, log)?;
    let indicator = indicator(&mut fields, log);
    let requirement = fields.need("requirement", log, requirement);
    fields.finish(log);
    Some(Condition { indicator: indicator?, requirement: requirement? })
}
