//! The examples of the method: each asks the engine, and fills the slots of its sentence.

use super::super::format_date;
use super::super::number::{format_count, format_percent, format_share};
use super::super::problem;
use super::super::risk::chance_text;
use super::super::scores::points;
use crate::calc::allocation::{Portion, split};
use crate::calc::calendar::Rates;
use crate::calc::crossing::Crossing;
use crate::calc::demand::grown;
use crate::calc::need::{Extra, Need, extra as extra_of, need};
use crate::calc::outcome::{BranchOutcome, Outcome, calculate, cost};
use crate::calc::points::{Points, Sum};
use crate::calc::prospect::prospect;
use crate::calc::risk::{self as chances, Answers, Field, Interval};
use crate::calc::share::Share;
use crate::calc::volume::Volumes;
use crate::calc::way::way as way_of;
use crate::link::read_readable;
use crate::model::{
    Comparator, Confidence, Count, Decimal, Drift, Item, ItemGroup, Language, Manner, Measure, Percent, Period, Policy,
    Question, Requirement, Scenario, ScoreCard, Sense, Ties, date,
};
use crate::plans::EXAMPLES;

/// What fills the slots; none where the engine has no answer, which its tests rule out.
pub(super) type Values = Option<Vec<(&'static str, String)>>;

fn requirement(comparator: Comparator, percent: u8) -> Requirement {
    Requirement { comparator, threshold: Percent::whole(percent) }
}

fn at_least(percent: u8) -> Requirement {
    requirement(Comparator::AtLeast, percent)
}

/// The published case in this place, as its link tells it.
fn case(place: usize) -> Option<Question> {
    let opened = read_readable(EXAMPLES.get(place)?)?;
    Some(crate::calc::demand::asked(&opened.scenario))
}

/// Kon Tum, first quarter of 2023, with the rest of the year; further settings by `change`.
fn kon_tum(change: impl FnOnce(&mut Question)) -> Option<(Question, BranchOutcome)> {
    let mut question = case(0)?;
    change(&mut question);
    let outcome = calculate(&question);
    Some((question, outcome.branches.into_iter().next()?))
}

/// Prints numbers of one language.
#[derive(Clone, Copy)]
struct Printer(Language);

impl Printer {
    fn count(self, count: impl Into<u128>) -> String {
        format_count(count.into(), self.0)
    }

    /// What is not below zero.
    fn signed(self, count: i128) -> String {
        self.count(count.unsigned_abs())
    }

    fn share(self, share: Share, decimals: u32) -> String {
        format_share(share, decimals, &[], self.0)
    }

    /// On its own side of a threshold.
    fn held(self, share: Share, requirement: Requirement) -> String {
        format_share(share, 4, &[requirement], self.0)
    }

    fn percent(self, percent: Percent) -> String {
        format_percent(percent, self.0)
    }
}

/// So far: the numerator and the denominator.
fn so_far(branch: &BranchOutcome) -> Option<Share> {
    Some(branch.now.as_ref().ok()?.share)
}

pub(super) fn verdict(language: Language) -> Values {
    let print = Printer(language);
    let (share, bound) = (Share::new(2_980, 10_000)?, at_least(30));
    let (a, b) = bound.threshold.fraction();
    Some(vec![
        ("part", print.count(share.part())),
        ("whole", print.count(share.whole())),
        ("share", print.held(share, bound)),
        ("left", print.count(share.part() * b)),
        ("right", print.count(share.whole() * a)),
        ("bound", print.count(a)),
    ])
}

fn needed(requirement: Requirement, part: u128, whole: u128, language: Language) -> Values {
    let print = Printer(language);
    let Need { numerator, margin, certificate } = need(requirement, part, whole)?;
    let misses = certificate.misses?;
    Some(vec![
        ("part", print.count(part)),
        ("whole", print.count(whole)),
        ("numerator", print.count(numerator)),
        ("margin", print.signed(margin)),
        ("meets", print.held(certificate.meets, requirement)),
        ("fewer", print.count(misses.part())),
        ("misses", print.held(misses, requirement)),
    ])
}

pub(super) fn least(language: Language) -> Values {
    let share = so_far(&kon_tum(|_| ())?.1)?;
    needed(at_least(30), share.part(), share.whole(), language)
}

pub(super) fn greatest(language: Language) -> Values {
    // Gia Lai, January 2025.
    needed(requirement(Comparator::Below, 5), 651, 14_579, language)
}

fn further(requirement: Requirement, share: Share, language: Language) -> Values {
    let Extra::Least(extra) = extra_of(requirement, share.part(), share.whole()) else { return None };
    let print = Printer(language);
    let margin = need(requirement, share.part(), share.whole())?.margin;
    Some(vec![
        ("part", print.count(share.part())),
        ("whole", print.count(share.whole())),
        ("share", print.share(share, 2)),
        ("margin", print.signed(margin)),
        ("extra", print.count(extra)),
    ])
}

pub(super) fn extra(language: Language) -> Values {
    further(at_least(30), so_far(&kon_tum(|_| ())?.1)?, language)
}

pub(super) fn dilution(language: Language) -> Values {
    further(requirement(Comparator::Below, 5), Share::new(60, 1_000)?, language)
}

pub(super) fn rest(language: Language) -> Values {
    let (_, branch) = kon_tum(|_| ())?;
    let (rest, share, print) = (branch.rest?, so_far(&branch)?, Printer(language));
    let certificate = rest.certificate?;
    Some(vec![
        ("part", print.count(share.part())),
        ("whole", print.count(share.whole())),
        ("volume", print.count(rest.volume)),
        ("count", print.count(rest.count?)),
        ("share", print.share(rest.share?, 2)),
        ("meets", print.held(certificate.meets, branch.branch.requirement)),
        ("misses", print.held(certificate.misses?, branch.branch.requirement)),
    ])
}

pub(super) fn best(language: Language) -> Values {
    let (_, branch) = kon_tum(|question| {
        question.target.ahead = Some(20_000);
        question.target.requirement = at_least(65);
    })?;
    let (rest, print) = (branch.rest?, Printer(language));
    Some(vec![
        ("volume", print.count(rest.volume)),
        ("best", print.share(rest.best, 2)),
        ("count", print.count(rest.count?)),
    ])
}

pub(super) fn any_of(language: Language) -> Values {
    let Outcome { branches, cheapest, .. } = calculate(&case(2)?);
    let print = Printer(language);
    let least = cost(branches.get(usize::from(cheapest?))?)?;
    let [first, second] = [branches.first()?, branches.get(1)?].map(|branch| cost(branch).map(|it| print.count(it)));
    Some(vec![("first", first?), ("second", second?), ("least", print.count(least))])
}

/// The pace of the examples that look ahead.
const PACE: Percent = Percent::whole(40);

pub(super) fn reach(language: Language) -> Values {
    let (_, branch) = kon_tum(|question| question.pace = Some(PACE))?;
    let (rest, share, print) = (branch.rest?, so_far(&branch)?, Printer(language));
    Some(vec![
        ("pace", print.percent(PACE)),
        ("part", print.count(share.part())),
        ("volume", print.count(rest.volume)),
        ("total", print.count(share.whole() + rest.volume)),
        ("share", print.share(rest.projected?, 2)),
    ])
}

pub(super) fn volume(language: Language) -> Values {
    let (_, branch) = kon_tum(|question| question.pace = Some(PACE))?;
    let Volumes::From(from) = branch.volumes? else { return None };
    let print = Printer(language);
    Some(vec![("pace", print.percent(PACE)), ("from", print.count(from))])
}

pub(super) fn crossing(language: Language) -> Values {
    let (_, branch) = kon_tum(|question| question.pace = Some(PACE))?;
    let Crossing::MetOn(day) = branch.crossing? else { return None };
    Some(vec![("pace", Printer(language).percent(PACE)), ("day", format_date(day, language))])
}

pub(super) fn rates(language: Language) -> Values {
    let (_, branch) = kon_tum(|_| ())?;
    let Rates { month, week, working_day } = branch.rates?;
    let print = Printer(language);
    Some(vec![
        ("count", print.count(branch.rest?.count?)),
        ("month", print.count(month?)),
        ("week", print.count(week?)),
        ("day", print.count(working_day?)),
    ])
}

pub(super) fn growth(language: Language) -> Values {
    let (base, by, print) = (Percent::new(40, 0)?, Percent::new(20, 0)?, Printer(language));
    Some(vec![
        ("base", print.percent(base)),
        ("by", print.count(by.mantissa())),
        ("points", print.percent(grown(base, by, Manner::Points))),
        ("relative", print.percent(grown(base, by, Manner::Relative))),
    ])
}

pub(super) fn display(language: Language) -> Values {
    let (share, print) = (Share::new(649_996, 1_000_000)?, Printer(language));
    Some(vec![
        ("part", print.count(share.part())),
        ("whole", print.count(share.whole())),
        ("rounded", print.share(share, 2)),
        ("honest", format_share(share, 2, &[at_least(65)], language)),
    ])
}

pub(super) fn path(language: Language) -> Values {
    let found = prospect(&Scenario::from(case(0)?))?;
    let (legs, print) = (found.path.ok()?.legs, Printer(language));
    let counts = || legs.iter().map(|leg| leg.count);
    Some(vec![
        ("steps", print.count(legs.len() as u128)),
        ("first", print.count(counts().min()?)),
        ("last", print.count(counts().max()?)),
        ("sum", print.count(counts().sum::<u64>())),
    ])
}

pub(super) fn split_of(language: Language) -> Values {
    let portion = |done, whole, ahead| Portion {
        done,
        whole,
        ahead,
        room: ahead,
        floor: None,
        cap: Percent::HUNDRED,
        weight: 1,
        lock: None,
    };
    let portions = [portion(100, 1_000, 2_000), portion(300, 1_000, 1_000), portion(250, 500, 1_000)];
    let print = Printer(language);
    let shared = |policy| {
        let counts = split(policy, Sense::Reach, &portions, 1_500)?.counts;
        Some((counts.iter().map(|&it| print.count(it)).collect::<Vec<_>>().join(" + "), counts.iter().sum::<u64>()))
    };
    let (even, sum) = shared(Policy::SameYearEnd)?;
    let (least, other) = shared(Policy::LeastEffort)?;
    (sum == other).then(|| vec![("sum", print.count(sum)), ("even", even), ("least", least)])
}

/// The check case: half a year done, half a year to come, each month with 10,500 dossiers at 40 %.
fn half_a_year() -> Scenario {
    let mut question = Question {
        counts: [(Count::Received, 60_000), (Count::Online, 12_800)].into_iter().collect(),
        period: Period { start: date(2023, 1, 1), cutoff: date(2023, 6, 30), end: date(2023, 12, 31) },
        ..Question::default()
    };
    question.target.ahead = Some(63_000);
    Scenario::from(question)
}

pub(super) fn chance(language: Language) -> Values {
    let scenario = half_a_year();
    let course = prospect(&scenario)?.course(&scenario)?.ok()?;
    let (pace, of) = PACE.fraction();
    let (question, print) = (crate::calc::demand::asked(&scenario), Printer(language));
    let count = |count| question.counts.get(count).map(|it| print.count(it));
    Some(vec![
        ("part", count(Count::Online)?),
        ("whole", count(Count::Received)?),
        ("volume", print.count(question.target.ahead?)),
        ("chance", chance_text(language, course.at(Share::new(pace, of)?)?)),
    ])
}

pub(super) fn sure(language: Language) -> Values {
    let scenario = half_a_year();
    let outlook = prospect(&scenario)?.course(&scenario)?.ok()?.outlook();
    let percent = Confidence::Eighty.percent();
    let sure = outlook.sure.iter().find(|(level, _)| *level == percent)?.1?;
    let print = Printer(language);
    Some(vec![("average", print.share(outlook.average?, 2)), ("sure", print.share(sure, 2))])
}

/// Two items of the service index, and six points beside them: Phú Thọ, 2026 up to 26 September.
const PUBLISHED: (u128, u128) = (52, 89);
const ACTIVE: (u128, u128) = (516, 1_884);

fn decimal(whole: u64) -> Option<Decimal> {
    Decimal::new(whole, 0)
}

fn scored() -> Option<[Points; 3]> {
    Some([
        Points::scored(decimal(2)?, PUBLISHED.0, PUBLISHED.1, Percent::whole(80)),
        Points::scored(decimal(4)?, ACTIVE.0, ACTIVE.1, Percent::HUNDRED),
        Points::of(decimal(6)?),
    ])
}

pub(super) fn card(language: Language) -> Values {
    let total = scored()?.into_iter().fold(Sum::default(), |sum, it| sum.plus(&Sum::from(it)));
    Some(vec![("total", points(&total, None, language))])
}

pub(super) fn way(language: Language) -> Values {
    let item = |max, (part, whole): (u128, u128), full_at| {
        Some(Item {
            name: String::new(),
            origin: String::new(),
            max: decimal(max)?,
            full_at,
            measure: Measure::Numbers(u64::try_from(part).ok(), u64::try_from(whole).ok()),
            fixed: false,
        })
    };
    let items = vec![item(2, PUBLISHED, Percent::whole(80))?, item(4, ACTIVE, Percent::HUNDRED)?];
    let card = ScoreCard { groups: vec![ItemGroup { items, ..ItemGroup::default() }], ..ScoreCard::default() };
    let wanted = decimal(3)?;
    let found = way_of(&card, &crate::model::Counts::default(), wanted).ok()?;
    let [published, active, _] = scored()?;
    let now = Sum::from(published).plus(&Sum::from(active));
    let more = Points::gained(decimal(2)?, PUBLISHED.0, PUBLISHED.1, Percent::whole(80));
    Some(vec![
        ("now", points(&now, Some(wanted), language)),
        ("wanted", points(&Sum::from(Points::of(wanted)), None, language)),
        ("cost", Printer(language).count(found.cost())),
        ("more", points(&Sum::from(more), Some(Decimal::default()), language)),
    ])
}

pub(super) fn rank(language: Language) -> Values {
    let scores: Vec<Decimal> = [80, 82, 84, 86, 88].into_iter().filter_map(decimal).collect();
    let drift = Drift { mean: decimal(1)?, down: false, sd: decimal(2)? };
    let chance = Field::new(scores.into_iter(), drift, Ties::default()).chance(decimal(86)?, 3)?;
    Some(vec![("chance", chance_text(language, chance))])
}

/// The answers of the examples.
const ANSWERS: Answers = Answers { satisfied: 324, respondents: 400, population: None };

fn between(interval: Interval, language: Language) -> Values {
    let print = Printer(language);
    let share = Share::new(ANSWERS.satisfied.into(), ANSWERS.respondents.into())?;
    Some(vec![
        ("share", print.share(share, 2)),
        ("low", print.share(interval.low, 2)),
        ("high", print.share(interval.high, 2)),
    ])
}

pub(super) fn exact(language: Language) -> Values {
    between(ANSWERS.exact(Confidence::NinetyFive)?, language)
}

pub(super) fn wilson(language: Language) -> Values {
    between(ANSWERS.wilson(Confidence::NinetyFive)?, language)
}

pub(super) fn sample(language: Language) -> Values {
    let above = requirement(Comparator::Above, 81);
    let found = chances::sample(Percent::whole(85), Percent::whole(80), above, Confidence::NinetyFive, None)?;
    let print = Printer(language);
    Some(vec![("least", print.count(found.least)), ("always", print.count(found.always))])
}

pub(super) fn identities(language: Language) -> Values {
    let question = case(3)?;
    let outcome = calculate(&question);
    let finding = outcome.findings.first()?;
    Some(vec![("finding", problem::finding(language, finding))])
}
