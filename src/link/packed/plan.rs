//! The small things of a scenario in a packed link: what it is called, when it is, what it plans and asks.

use super::catalogue::{
    COMPARATORS, COMPLETIONS, COUNTS, GROUPS, INDICATORS, INDICES, LEVELS, MANNERS, READINGS, SCOPES, STANDARD_GROUPS,
    SUBJECTS, UNKNOWNS, YARDSTICKS, goals, volume,
};
use super::coder::{Coder, slot};
use super::texts::Texts;
use crate::model::{
    Asked, Branch, Comparator, Completion, Condition, Gate, Goal, Index, IndexRecord, Indicator, MAX_COUNT, MAX_ROWS,
    Percent, Placing, Ratio, Requirement, Scenario, Scope, StandardGroup, Subject, Tally, Target, TaskGroup, Yardstick,
};

pub(super) const NAME: u32 = slot("name");
pub(super) const ORIGIN: u32 = slot("origin");
const DAY: u32 = slot("day");
const DEADLINE: u32 = slot("deadline");
pub(super) const AMOUNT: u32 = slot("amount");
pub(super) const RANK: u32 = slot("rank");
pub(super) const SCORE: u32 = slot("score");
const INDEX: u32 = slot("index");
const INDICATOR: u32 = slot("indicator");
const THRESHOLD: u32 = slot("threshold");

const REQUIREMENT: Requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::ZERO };
const CONDITION: Condition = Condition { indicator: Indicator::OnlineOfReceived, requirement: REQUIREMENT };
const BRANCH: Branch = Branch { indicator: Indicator::OnlineOfReceived, requirement: REQUIREMENT, ahead: None };

/// Everything but the rows.
pub(super) fn plan(coder: &mut Coder, texts: &mut Texts, scenario: &mut Scenario) {
    texts.text(coder, NAME, &mut scenario.name);
    texts.text(coder, slot("place of all"), &mut scenario.place);
    texts.text(coder, ORIGIN, &mut scenario.plan);
    let period = &mut scenario.period;
    for day in [&mut period.start, &mut period.cutoff, &mut period.end] {
        coder.optional_day(DAY, day);
    }
    coder.flag(slot("districts contain communes"), &mut scenario.districts_contain_communes);
    asked(coder, &mut scenario.asked);
    coder.list(slot("groups"), &mut scenario.groups, MAX_ROWS, &GROUP, |coder, it| group(coder, texts, it));
    let blank = Target::new(GROUP, Goal::Milestone(Completion::Open));
    coder.list(slot("targets"), &mut scenario.targets, MAX_ROWS, &blank, |coder, it| target(coder, texts, it));
    let blank =
        Gate { consequence: String::new(), origin: String::new(), subject: Subject::Units, conditions: Vec::new() };
    coder.list(slot("gates"), &mut scenario.gates, MAX_ROWS, &blank, |coder, it| gate(coder, texts, it));
    let blank = IndexRecord::new(Index::Par);
    coder.list(slot("indices"), &mut scenario.indices, MAX_ROWS, &blank, |coder, it| record(coder, texts, it));
    tally(coder, slot("counts"), count, &mut scenario.totals.counts);
    tally(coder, slot("ahead"), volume, &mut scenario.totals.ahead);
}

const GROUP: TaskGroup = TaskGroup::Standard(StandardGroup::Direction);

/// The count in a place of its list.
pub(super) fn count(place: u32) -> Option<crate::model::Count> {
    COUNTS.get(usize::try_from(place).ok()?).copied()
}

fn asked(coder: &mut Coder, asked: &mut Asked) {
    coder.optional_small(slot("asked"), u32::MAX, &mut asked.target);
    coder.variant(slot("unknown"), &mut asked.unknown, UNKNOWNS);
    let mut usual = asked.ratio == Ratio::default();
    coder.flag(slot("usual ratio"), &mut usual);
    if !usual {
        ratio(coder, &mut asked.ratio);
    }
}

fn ratio(coder: &mut Coder, ratio: &mut Ratio) {
    branch(coder, &mut ratio.target);
    coder.list(slot("alternatives"), &mut ratio.alternatives, MAX_ROWS, &BRANCH, branch);
    let mut uncapped = ratio.cap == Percent::HUNDRED;
    coder.flag(slot("uncapped"), &mut uncapped);
    if uncapped {
        ratio.cap = Percent::HUNDRED;
    } else {
        coder.percent(slot("cap"), &mut ratio.cap);
    }
    coder.optional_percent(slot("pace"), &mut ratio.pace);
}

fn branch(coder: &mut Coder, branch: &mut Branch) {
    indicator(coder, &mut branch.indicator);
    requirement(coder, &mut branch.requirement);
    coder.optional(slot("own ahead"), MAX_COUNT, &mut branch.ahead);
}

pub(super) fn indicator(coder: &mut Coder, indicator: &mut Indicator) {
    coder.variant(INDICATOR, indicator, &INDICATORS);
}

pub(super) fn requirement(coder: &mut Coder, requirement: &mut Requirement) {
    coder.variant(slot("comparator"), &mut requirement.comparator, COMPARATORS);
    coder.percent(THRESHOLD, &mut requirement.threshold);
}

fn group(coder: &mut Coder, texts: &mut Texts, group: &mut TaskGroup) {
    coder.variant(slot("group"), group, GROUPS);
    match group {
        TaskGroup::Standard(standard) => coder.variant(slot("standard group"), standard, STANDARD_GROUPS),
        TaskGroup::Own(name) => texts.text(coder, slot("own group"), name),
    }
}

fn target(coder: &mut Coder, texts: &mut Texts, target: &mut Target) {
    texts.text(coder, NAME, &mut target.name);
    texts.text(coder, ORIGIN, &mut target.origin);
    group(coder, texts, &mut target.group);
    goal(coder, texts, &mut target.goal);
    scope(coder, texts, &mut target.scope);
    coder.optional_day(DEADLINE, &mut target.deadline);
    texts.text(coder, slot("lead"), &mut target.lead);
}

fn goal(coder: &mut Coder, texts: &mut Texts, goal: &mut Goal) {
    coder.variant(slot("goal"), goal, &goals());
    match goal {
        Goal::Ratio(it) => ratio(coder, it),
        Goal::Rank { index: of, at_most } => {
            index(coder, texts, of);
            coder.optional_small(RANK, u32::MAX, at_most);
        }
        Goal::Score { index: of, at_least } => {
            index(coder, texts, of);
            coder.optional_decimal(SCORE, at_least);
        }
        Goal::Average { index: of, reading } => {
            index(coder, texts, of);
            coder.variant(slot("reading"), reading, READINGS);
        }
        Goal::Improve(it) => yardstick(coder, texts, it),
        Goal::Growth { indicator: of, by, manner, base, year } => {
            indicator(coder, of);
            coder.percent(THRESHOLD, by);
            coder.variant(slot("manner"), manner, MANNERS);
            coder.optional_percent(slot("base"), base);
            let mut wide = year.map(u32::from);
            coder.optional_small(slot("year"), u16::MAX.into(), &mut wide);
            *year = wide.and_then(|wide| u16::try_from(wide).ok());
        }
        Goal::Assigned { count, assigned, done } => {
            coder.option(slot("counted"), count, crate::model::Count::Received, |coder, count| {
                coder.variant(slot("count"), count, &COUNTS);
            });
            coder.optional(AMOUNT, MAX_COUNT, assigned);
            coder.optional(AMOUNT, MAX_COUNT, done);
        }
        Goal::Milestone(completion) => {
            coder.variant(slot("completion"), completion, COMPLETIONS);
            if let Completion::DoneOn(day) = completion {
                coder.day(DEADLINE, day);
            }
        }
    }
}

fn yardstick(coder: &mut Coder, texts: &mut Texts, yardstick: &mut Yardstick) {
    coder.variant(slot("yardstick"), yardstick, YARDSTICKS);
    match yardstick {
        Yardstick::Score(of) | Yardstick::Rank(of) => index(coder, texts, of),
        Yardstick::Share { indicator: of, last } => {
            indicator(coder, of);
            coder.optional_percent(slot("base"), last);
        }
    }
}

pub(super) fn index(coder: &mut Coder, texts: &mut Texts, index: &mut Index) {
    coder.variant(INDEX, index, INDICES);
    if let Index::Own(name) = index {
        texts.text(coder, slot("own index"), name);
    }
}

pub(super) fn scope(coder: &mut Coder, texts: &mut Texts, scope: &mut Scope) {
    coder.variant(slot("scope"), scope, SCOPES);
    match scope {
        Scope::All => {}
        Scope::Level(level) => coder.variant(slot("level"), level, LEVELS),
        Scope::Field(field) => texts.text(coder, slot("field"), field),
        Scope::Unit(name) => texts.text(coder, slot("unit"), name),
    }
}

fn gate(coder: &mut Coder, texts: &mut Texts, gate: &mut Gate) {
    texts.text(coder, NAME, &mut gate.consequence);
    texts.text(coder, ORIGIN, &mut gate.origin);
    coder.variant(slot("subject"), &mut gate.subject, SUBJECTS);
    coder.list(slot("conditions"), &mut gate.conditions, MAX_ROWS, &CONDITION, |coder, condition| {
        indicator(coder, &mut condition.indicator);
        requirement(coder, &mut condition.requirement);
    });
}

fn record(coder: &mut Coder, texts: &mut Texts, record: &mut IndexRecord) {
    index(coder, texts, &mut record.index);
    coder.optional_small(slot("ranked"), u32::MAX, &mut record.ranked);
    for Placing { rank, score } in [&mut record.now, &mut record.last] {
        coder.optional_small(RANK, u32::MAX, rank);
        coder.optional_decimal(SCORE, score);
    }
    coder.optional_decimal(SCORE, &mut record.mean);
}

/// The known values of a table: a value, or nothing, in each place of its list up to the last one known.
fn tally<K: Copy + Ord>(coder: &mut Coder, kind: u32, key: impl Fn(u32) -> Option<K>, tally: &mut Tally<K>) {
    let places = PLACES.filter(|&place| key(place).is_some_and(|key| tally.get(key).is_some()));
    let mut known: Vec<(u32, u64)> = places.filter_map(|place| Some((place, tally.get(key(place)?)?))).collect();
    let mut last = None;
    coder.list(kind, &mut known, MAX_ROWS, &(0, 0), |coder, (place, value)| {
        *place = step(coder, kind, last.map_or(0, |(place, _)| place + 1), *place);
        *value = coder.guessed(&[slot("value"), kind], last.map(|(_, value)| value), *value);
        last = Some((*place, *value));
        match key(*place) {
            _ if *value > MAX_COUNT => coder.fail(super::coder::Defect::Absurd),
            Some(key) => tally.set(key, Some(*value)),
            None => coder.fail(super::coder::Defect::Newer),
        }
    });
}

/// The places that a list of counts or volumes may have, now or later.
pub(super) const PLACES: std::ops::Range<u32> = 0..1_000;

/// A place from the next one on.
pub(super) fn step(coder: &mut Coder, kind: u32, next: u32, place: u32) -> u32 {
    let mut ahead = u64::from(place.saturating_sub(next));
    coder.number(super::coder::mix(kind, 1), PLACES.end.into(), &mut ahead);
    next + u32::try_from(ahead).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::coder::Defect;
    use super::*;
    use crate::model::{Count, Counts};

    /// What a table of one number of the first count is read as.
    fn read(number: u64) -> (Counts, Option<Defect>) {
        let kind = slot("counts");
        let mut writer = Coder::writer();
        writer.list(kind, &mut vec![number], MAX_ROWS, &0, |coder, value| {
            step(coder, kind, 0, 0);
            coder.guessed(&[slot("value"), kind], None, *value);
        });
        let mut reader = Coder::reader(writer.finish(), false);
        let mut counts = Counts::default();
        tally(&mut reader, kind, count, &mut counts);
        (counts, reader.defect())
    }

    #[test]
    fn a_number_of_a_table_is_at_most_the_greatest() {
        let first = count(0).unwrap_or(Count::Received);
        assert_eq!(read(MAX_COUNT), (Counts::from_iter([(first, MAX_COUNT)]), None));
        assert_eq!(read(MAX_COUNT + 1), (Counts::default(), Some(Defect::Absurd)));
    }
}
