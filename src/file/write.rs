//! Writing: every field in its fixed order; what is empty or as usual is left out.

use std::borrow::Cow;

use super::json::{Field, Json, print};
use super::write_scores;
use super::{FORMAT, VERSION};
use crate::link::fields::{day_text, decimal_text, percent_text, requirement_text};
use crate::model::{
    Allocation, Asked, Branch, Cadence, Certainty, Completion, Condition, Confidence, Counts, Date, Decimal, Division,
    Figures, Forecast, Gate, Goal, Index, IndexRecord, Percent, Period, Placing, Policy, Profile, Ratio, Requirement,
    Route, Scenario, Scope, Setting, Shape, Target, TaskGroup, Unit, Unknown, Yardstick,
};

/// Writes the canonical file of a scenario.
pub fn write(scenario: &Scenario) -> String {
    let asked = asked(&scenario.asked);
    let file = Draft::default()
        .put("format", word(FORMAT))
        .put("version", number(VERSION))
        .put("name", text(&scenario.name))
        .put("place", text(&scenario.place))
        .put("plan", text(&scenario.plan))
        .put("period", period(scenario.period).unless_empty())
        .put("totals", Draft::default().figures(&scenario.totals).unless_empty())
        .put("parts", rows(&scenario.parts, |&part| day(part)))
        .put("districts_contain_communes", scenario.districts_contain_communes.then_some(Json::Flag(true)))
        .put("units", rows(&scenario.units, |row| unit(row)))
        .put("groups", rows(&scenario.groups, group))
        .put("targets", rows(&scenario.targets, target))
        .put("gates", rows(&scenario.gates, gate))
        .put("indices", rows(&scenario.indices, record))
        .put("asked", asked.unless_empty())
        .put("route", route(&scenario.route).unless_empty())
        .put("allocation", allocation(&scenario.allocation).unless_empty())
        .put("certainty", certainty(scenario.certainty).unless_empty())
        .put("scores", write_scores::scores(&scenario.scores).unless_empty());
    print(&file.table()) + "\n"
}

/// A table being written.
#[derive(Default)]
pub(super) struct Draft<'a>(Vec<Field<'a>>);

impl<'a> Draft<'a> {
    /// Adds a field, unless it is left out.
    pub(super) fn put(mut self, name: &'static str, value: impl Into<Option<Json<'a>>>) -> Draft<'a> {
        self.0.extend(value.into().map(|value| (Cow::Borrowed(name), value)));
        self
    }

    fn figures(self, figures: &Figures) -> Draft<'a> {
        self.put("counts", counts(&figures.counts).unless_empty()).put("ahead", ahead(&figures.ahead).unless_empty())
    }

    fn branch(self, branch: Branch) -> Draft<'a> {
        self.put("indicator", word(branch.indicator.code()))
            .put("requirement", requirement(branch.requirement))
            .put("ahead", branch.ahead.map(number))
    }

    pub(super) fn table(self) -> Json<'a> {
        Json::Table(self.0)
    }

    pub(super) fn unless_empty(self) -> Option<Json<'a>> {
        (!self.0.is_empty()).then_some(Json::Table(self.0))
    }
}

pub(super) fn word(code: &'static str) -> Json<'static> {
    Json::Text(Cow::Borrowed(code))
}

/// A text of the user's; an empty one is left out.
pub(super) fn text(text: &str) -> Option<Json<'_>> {
    (!text.is_empty()).then_some(Json::Text(Cow::Borrowed(text)))
}

pub(super) fn number(number: u64) -> Json<'static> {
    Json::Number(Cow::Owned(number.to_string()))
}

pub(super) fn small(value: u32) -> Json<'static> {
    number(u64::from(value))
}

fn day(day: Date) -> Json<'static> {
    Json::Text(Cow::Owned(day_text(day)))
}

pub(super) fn percent(percent: Percent) -> Json<'static> {
    Json::Text(Cow::Owned(percent_text(percent)))
}

pub(super) fn score(score: Decimal) -> Json<'static> {
    Json::Text(Cow::Owned(decimal_text(score)))
}

pub(super) fn requirement(requirement: Requirement) -> Json<'static> {
    Json::Text(Cow::Owned(requirement_text(requirement)))
}

/// A list; an empty one is left out.
pub(super) fn rows<'a, T>(rows: &'a [T], row: impl Fn(&'a T) -> Json<'a>) -> Option<Json<'a>> {
    (!rows.is_empty()).then(|| Json::List(rows.iter().map(row).collect()))
}

fn counts<'a>(counts: &Counts) -> Draft<'a> {
    Draft(counts.iter().map(|(count, value)| (Cow::Borrowed(count.code()), number(value))).collect())
}

fn ahead<'a>(ahead: &Forecast) -> Draft<'a> {
    Draft(ahead.iter().map(|(volume, value)| (Cow::Owned(volume.code()), number(value))).collect())
}

fn period<'a>(period: Period) -> Draft<'a> {
    Draft::default()
        .put("start", period.start.map(day))
        .put("cutoff", period.cutoff.map(day))
        .put("end", period.end.map(day))
}

fn unit(unit: &Unit) -> Json<'_> {
    Draft::default()
        .put("name", text(&unit.name))
        .put("level", word(unit.level.code()))
        .put("field", text(&unit.field))
        .figures(&unit.figures)
        .put("history", rows(&unit.history, |part| counts(part).table()))
        .table()
}

/// A code name, or a name of the user's own.
fn own_or_code<'a>(code: Option<&'static str>, own: &'a str) -> Json<'a> {
    match code {
        Some(code) => word(code),
        None => Draft::default().put("own", Json::Text(Cow::Borrowed(own))).table(),
    }
}

fn group(group: &TaskGroup) -> Json<'_> {
    match group {
        TaskGroup::Standard(standard) => word(standard.code()),
        TaskGroup::Own(own) => own_or_code(None, own),
    }
}

pub(super) fn index(index: &Index) -> Json<'_> {
    let own = if let Index::Own(own) = index { own } else { "" };
    own_or_code(index.code(), own)
}

fn target(target: &Target) -> Json<'_> {
    Draft::default()
        .put("name", text(&target.name))
        .put("origin", text(&target.origin))
        .put("group", group(&target.group))
        .put("goal", goal(&target.goal))
        .put("scope", scope(&target.scope))
        .put("deadline", target.deadline.map(day))
        .put("lead", text(&target.lead))
        .table()
}

fn scope(scope: &Scope) -> Option<Json<'_>> {
    let scope = match scope {
        Scope::All => return None,
        Scope::Level(level) => Draft::default().put("level", word(level.code())),
        Scope::Field(field) => Draft::default().put("field", Json::Text(Cow::Borrowed(field))),
        Scope::Unit(unit) => Draft::default().put("unit", Json::Text(Cow::Borrowed(unit))),
    };
    Some(scope.table())
}

fn goal(goal: &Goal) -> Json<'_> {
    let kind = |kind| Draft::default().put("kind", word(kind));
    let goal = match goal {
        Goal::Ratio(it) => ratio(kind("ratio"), it),
        Goal::Rank { index: of, at_most } => kind("rank").put("index", index(of)).put("at_most", at_most.map(small)),
        Goal::Score { index: of, at_least } => {
            kind("score").put("index", index(of)).put("at_least", at_least.map(score))
        }
        Goal::Average { index: of, reading } => {
            kind("average").put("index", index(of)).put("reading", word(reading.code()))
        }
        Goal::Improve(Yardstick::Score(of)) => kind("improve_score").put("index", index(of)),
        Goal::Improve(Yardstick::Rank(of)) => kind("improve_rank").put("index", index(of)),
        Goal::Improve(Yardstick::Share { indicator, last }) => {
            kind("improve_share").put("indicator", word(indicator.code())).put("last", last.map(percent))
        }
        Goal::Growth { indicator, by, manner, base, year } => kind("growth")
            .put("indicator", word(indicator.code()))
            .put("by", percent(*by))
            .put("manner", word(manner.code()))
            .put("base", base.map(percent))
            .put("year", year.map(|year| number(u64::from(year)))),
        Goal::Assigned { count, assigned, done } => kind("assigned")
            .put("count", count.map(|count| word(count.code())))
            .put("assigned", assigned.map(number))
            .put("done", done.map(number)),
        Goal::Milestone(completion) => kind("milestone").put("done", done(*completion)),
    };
    goal.table()
}

/// A task that is open says nothing.
fn done(completion: Completion) -> Option<Json<'static>> {
    match completion {
        Completion::Open => None,
        Completion::Done => Some(Json::Flag(true)),
        Completion::DoneOn(on) => Some(day(on)),
    }
}

fn ratio<'a>(draft: Draft<'a>, ratio: &'a Ratio) -> Draft<'a> {
    draft
        .branch(ratio.target)
        .put("or", rows(&ratio.alternatives, |&other| Draft::default().branch(other).table()))
        .put("cap", (ratio.cap != Percent::HUNDRED).then(|| percent(ratio.cap)))
        .put("pace", ratio.pace.map(percent))
}

fn gate(gate: &Gate) -> Json<'_> {
    Draft::default()
        .put("consequence", text(&gate.consequence))
        .put("origin", text(&gate.origin))
        .put("subject", word(gate.subject.code()))
        .put("any_of", rows(&gate.conditions, condition))
        .table()
}

fn condition(condition: &Condition) -> Json<'_> {
    Draft::default()
        .put("indicator", word(condition.indicator.code()))
        .put("requirement", requirement(condition.requirement))
        .table()
}

fn record(record: &IndexRecord) -> Json<'_> {
    Draft::default()
        .put("index", index(&record.index))
        .put("ranked", record.ranked.map(small))
        .put("now", placing(record.now).unless_empty())
        .put("last", placing(record.last).unless_empty())
        .put("mean", record.mean.map(score))
        .table()
}

fn placing<'a>(placing: Placing) -> Draft<'a> {
    Draft::default().put("rank", placing.rank.map(small)).put("score", placing.score.map(score))
}

fn asked(asked: &Asked) -> Draft<'_> {
    let own = (asked.ratio != Ratio::default()).then(|| ratio(Draft::default(), &asked.ratio).table());
    Draft::default()
        .put("target", asked.target.map(small))
        .put("ratio", own)
        .put("solve", (asked.unknown != Unknown::default()).then(|| word(asked.unknown.code())))
}

/// A choice; the usual one is left out.
pub(super) fn choice<T: Copy + Default + PartialEq>(chosen: T, code: fn(T) -> &'static str) -> Option<Json<'static>> {
    (chosen != T::default()).then(|| word(code(chosen)))
}

fn route(route: &Route) -> Draft<'_> {
    Draft::default()
        .put("cadence", choice(route.cadence, Cadence::code))
        .put("cutoffs", rows(&route.cutoffs, |&it| day(it)))
        .put("profile", choice(route.profile, Profile::code))
        .put("last_year", numbers(&route.last_year))
        .put("growth", (route.growth != Decimal::HUNDRED).then(|| score(route.growth)))
        .put("weights", numbers(&route.weights))
        .put("shape", choice(route.shape, Shape::code))
        .put("days_off", rows(&route.days_off, |&it| day(it)))
}

/// Numbers, `null` where one is unknown.
pub(super) fn numbers(numbers: &[Option<u64>]) -> Option<Json<'_>> {
    rows(numbers, |&it| it.map_or(Json::Null, number))
}

fn allocation(allocation: &Allocation) -> Draft<'_> {
    Draft::default()
        .put("over", choice(allocation.over, Division::code))
        .put("policy", choice(allocation.policy, Policy::code))
        .put("settings", rows(&allocation.settings, setting))
}

fn certainty<'a>(certainty: Certainty) -> Draft<'a> {
    let usual = Certainty::default();
    Draft::default()
        .put("confidence", choice(certainty.confidence, Confidence::code))
        .put("volume", certainty.volume.map(percent))
        .put("share", certainty.share.map(percent))
        .put("shock", (certainty.shock != usual.shock).then(|| percent(certainty.shock)))
        .put("aim", certainty.aim.then_some(Json::Flag(true)))
        .put("seed", (certainty.seed != usual.seed).then(|| number(certainty.seed)))
}

fn setting(setting: &Setting) -> Json<'_> {
    Draft::default()
        .put("part", scope(&setting.part))
        .put("floor", setting.floor.map(percent))
        .put("cap", setting.cap.map(percent))
        .put("weight", (setting.weight != 1).then(|| small(setting.weight.into())))
        .put("lock", setting.lock.map(number))
        .table()
}
