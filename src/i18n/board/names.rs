//! The names of what a plan is made of.

use super::super::answer::count_names;
use super::clerk::said;
use crate::calc::board::Mark;
use crate::model::{
    Goal, Index, Language, Level, Manner, Reading, Scenario, Scope, Sign, Subject, TaskGroup, Volume, Yardstick,
};
use crate::plans;

/// The plan's name: the user's, else the title of the shipped plan that it began with, else that it has none.
pub fn plan_title(language: Language, scenario: &Scenario) -> &str {
    if !scenario.name.is_empty() {
        return &scenario.name;
    }
    plans::plan(&scenario.plan).map_or(language.planning().plan.untitled, |plan| plan.title.of(language))
}

/// Where the shipped plan that a scenario began with comes from.
pub fn plan_source(language: Language, scenario: &Scenario) -> Option<&'static str> {
    Some(plans::plan(&scenario.plan)?.source.of(language))
}

/// A heading of the plan.
pub fn group_name(language: Language, group: &TaskGroup) -> &str {
    match group {
        TaskGroup::Standard(group) => (language.planning().plan.group)(*group),
        TaskGroup::Own(name) if name.is_empty() => language.planning().plan.without_group,
        TaskGroup::Own(name) => name,
    }
}

/// A level.
pub fn level_name(language: Language, level: Level) -> &'static str {
    (language.planning().plan.level)(level)
}

/// The short name of an index, the same in both languages.
pub fn index_name(index: &Index) -> &str {
    match index {
        Index::Par => "PAR INDEX",
        Index::Pci => "PCI",
        Index::Sipas => "SIPAS",
        Index::Papi => "PAPI",
        Index::Dti => "DTI",
        Index::Ict => "ICT Index",
        Index::Own(name) => name,
    }
}

/// How growth is meant.
pub fn manner_name(language: Language, manner: Manner) -> &'static str {
    (language.planning().plan.manner)(manner)
}

/// How "at the average" is meant.
pub fn reading_name(language: Language, reading: Reading) -> &'static str {
    (language.planning().plan.reading)(reading)
}

/// Whose rows a gate looks at, for this many of them.
pub fn subject_name(language: Language, subject: Subject, count: u128) -> &'static str {
    (language.planning().plan.subject)(subject).of(count)
}

/// What an improvement is measured by.
pub fn yardstick_name(language: Language, yardstick: &Yardstick) -> &'static str {
    (language.planning().plan.yardstick)(yardstick)
}

/// The kind of a goal.
pub fn goal_name(language: Language, goal: &Goal) -> &'static str {
    (language.planning().plan.goal)(goal)
}

/// A mark, whatever its target is about.
pub fn mark_name(language: Language, mark: Mark) -> &'static str {
    let (answer, verdict) = (&language.words().answer, &language.words().verdict);
    match mark {
        Mark::Met => verdict.met,
        Mark::Certain => verdict.certain,
        Mark::OnCourse => verdict.on_course,
        Mark::NeedsMore => verdict.needs_more,
        Mark::NotMet => verdict.not_met,
        Mark::OutOfReach => verdict.out_of_reach,
        Mark::Undefined => verdict.undefined,
        Mark::NoData => answer.no_data,
        Mark::Contradiction => verdict.contradiction,
    }
}

/// How many targets stand under a mark: "Đạt: 2".
pub fn tally_line(language: Language, mark: Mark, count: u32) -> String {
    let count = super::super::number::format_count(u128::from(count), language);
    said(language.planning().plan.tally, &[("mark", mark_name(language, mark)), ("n", &count)])
}

/// What a target covers.
pub fn scope_name(language: Language, scope: &Scope) -> String {
    let words = &language.planning().plan;
    match scope {
        Scope::All => words.scope_all.to_owned(),
        Scope::Level(level) => (words.level)(*level).to_owned(),
        Scope::Field(name) => said(words.scope_field, &[("name", name)]),
        Scope::Unit(name) => name.clone(),
    }
}

/// What a denominator will still grow by: "Dự kiến thêm: Tổng tiếp nhận".
pub fn volume_name(language: Language, volume: Volume) -> String {
    let words = language.words();
    let mut counts = String::new();
    for term in volume.denominator() {
        let sign = match term.sign {
            _ if counts.is_empty() => "",
            Sign::Plus => " + ",
            Sign::Minus => " − ",
        };
        counts.extend([sign, (words.count)(term.count)]);
    }
    said(language.planning().plan.volume, &[("counts", &counts)])
}

/// The names of counts, one after the other.
pub fn counts_named(language: Language, counts: &[crate::model::Count]) -> String {
    count_names(language.words(), counts, ", ")
}
