//! What a target asks of its figures: the requirement that a goal comes down to, and the question it makes with them.

use super::board::Lack;
use super::ledger::Ledger;
use crate::model::{
    Branch, Comparator, Date, Figures, Goal, Manner, Percent, Period, Question, Ratio, Requirement, Scenario, Scope,
    Sense, Target, Unknown, Volume, Yardstick,
};

/// The question that the quick answer asks of a scenario.
pub fn asked(scenario: &Scenario) -> Question {
    let (ratio, period) = (scenario.ratio(), scenario.period);
    let figures = Ledger::new(scenario).of(&Scope::All);
    let question = match scenario.asked_target() {
        Some(target) => due(ratio, target.deadline, &figures, period),
        // Outside a plan the volume stands beside the day that it reaches to, and is taken as it is typed.
        None => ask(ratio, None, &figures, period, Option::or),
    };
    Question { unknown: scenario.asked.unknown, ..question }
}

/// The question that a target asks of its scope's figures; `None` where it is about no ratio or lacks a value.
pub fn question_of(target: &Target, figures: &Figures, period: Period) -> Option<Question> {
    Some(due(&ratio_of(&target.goal)?, target.deadline, figures, period))
}

/// The ratio that a goal comes down to.
fn ratio_of(goal: &Goal) -> Option<Ratio> {
    let better = |indicator, comparator, threshold| Ratio::new(indicator, Requirement { comparator, threshold });
    match goal {
        Goal::Ratio(ratio) => Some(ratio.clone()),
        Goal::Growth { indicator, by, manner, base, .. } => {
            let (base, by, manner) = ((*base)?, *by, *manner);
            let (comparator, threshold) = match indicator.definition().sense {
                Sense::Reach => (Comparator::AtLeast, grown(base, by, manner)),
                Sense::Limit => (Comparator::AtMost, lowered(base, by, manner)),
            };
            Some(better(*indicator, comparator, threshold))
        }
        Goal::Improve(Yardstick::Share { indicator, last }) => {
            let last = (*last)?;
            let comparator = match indicator.definition().sense {
                // There is nothing better than all, or than none: it is to be kept.
                Sense::Reach if last >= Percent::HUNDRED => Comparator::AtLeast,
                Sense::Reach => Comparator::Above,
                Sense::Limit if last.mantissa() == 0 => Comparator::AtMost,
                Sense::Limit => Comparator::Below,
            };
            Some(better(*indicator, comparator, last))
        }
        _ => None,
    }
}

/// The old value and so much on top, at most 100 %; rounded up where it has more decimals than a percentage holds.
pub fn grown(base: Percent, by: Percent, manner: Manner) -> Percent {
    let sum = fine(base) + change(base, by, manner);
    let rounded = u64::try_from(sum.div_ceil(10_u128.pow(9))).unwrap_or(u64::MAX);
    Percent::new(rounded, Percent::MAX_SCALE).unwrap_or(Percent::HUNDRED)
}

/// The old value less so much, at least 0 %: where less is better, to gain is to fall. Rounded down.
pub fn lowered(base: Percent, by: Percent, manner: Manner) -> Percent {
    let left = fine(base).saturating_sub(change(base, by, manner));
    let rounded = u64::try_from(left / 10_u128.pow(9)).unwrap_or(u64::MAX);
    Percent::new(rounded, Percent::MAX_SCALE).unwrap_or(Percent::HUNDRED)
}

/// In units of 10⁻¹⁸ percent: 10²⁰ for 100 %, and products below 10²³.
fn fine(percent: Percent) -> u128 {
    u128::from(percent.mantissa()) * 10_u128.pow(18 - u32::from(percent.scale()))
}

fn change(base: Percent, by: Percent, manner: Manner) -> u128 {
    let nano = |percent: Percent| u128::from(percent.mantissa()) * 10_u128.pow(9 - u32::from(percent.scale()));
    match manner {
        Manner::Points => fine(by),
        Manner::Relative => (nano(base) * nano(by)).div_ceil(100),
    }
}

/// What of a volume that reaches to the end of the period will have come by a deadline: its share by days, to the
/// nearest dossier. `None` where that is not told: behind the end, or without the days; and where nothing is to come,
/// as the cut-off has reached the deadline.
pub fn expected(told: u64, deadline: Option<Date>, period: Period) -> Option<u64> {
    let until = deadline.or(period.end);
    match (period.cutoff, until, period.end) {
        (Some(cutoff), Some(until), _) if until <= cutoff => None,
        (_, until, end) if until == end => Some(told),
        (Some(cutoff), Some(until), Some(end)) if until < end => {
            let days = |day: Date| u128::try_from((day - cutoff).whole_days()).unwrap_or(0);
            let (part, whole) = (days(until), days(end));
            u64::try_from((u128::from(told) * part * 2 + whole).checked_div(whole * 2)?).ok()
        }
        _ => None,
    }
}

/// Whether the cut-off has reached the day by which a target is to be met.
fn over(deadline: Option<Date>, period: Period) -> bool {
    deadline.or(period.end).zip(period.cutoff).is_some_and(|(until, cutoff)| until <= cutoff)
}

/// A target with a day of its own looks at a part of the time that the volumes cover.
fn due(ratio: &Ratio, deadline: Option<Date>, figures: &Figures, period: Period) -> Question {
    ask(ratio, deadline, figures, period, |own, told| {
        let told = told.and_then(|told| expected(told, deadline, period));
        own.filter(|_| !over(deadline, period)).or(told)
    })
}

/// `ahead`: what is to come, of what the branch tells itself and what is told of its volume.
fn ask(
    ratio: &Ratio,
    deadline: Option<Date>,
    figures: &Figures,
    period: Period,
    ahead: impl Fn(Option<u64>, Option<u64>) -> Option<u64>,
) -> Question {
    let volume = |branch: Branch| {
        let told = figures.ahead.get(Volume::of(branch.indicator));
        Branch { ahead: ahead(branch.ahead, told), ..branch }
    };
    Question {
        counts: figures.counts.clone(),
        target: volume(ratio.target),
        alternatives: ratio.alternatives.iter().copied().map(volume).collect(),
        cap: ratio.cap,
        pace: ratio.pace,
        period: Period { end: deadline.or(period.end), ..period },
        unknown: Unknown::Need,
    }
}

/// What a target with a day of its own expects until then, where that is not as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// So many, a share of the volume by days.
    ByDays(u64),
    /// A volume is told, and not how much of it will have come.
    Untold,
}

/// What a branch of a target, as it is asked, expects until a day of its own; `None` where that is as it was typed, or
/// where nothing is to come.
pub fn expectation(target: &Target, branch: Branch, scenario: &Scenario) -> Option<Expectation> {
    let (deadline, period) = (target.deadline, scenario.period);
    let own = matches!(&target.goal, Goal::Ratio(ratio) if ratio.branches().any(|it| it.ahead.is_some()));
    if deadline.is_none() || deadline == period.end || own || over(deadline, period) {
        return None;
    }
    match branch.ahead {
        Some(ahead) => Some(Expectation::ByDays(ahead)),
        None => scenario.expects(Volume::of(branch.indicator)).then_some(Expectation::Untold),
    }
}

/// What a goal lacks to be held against figures at all: a threshold that is told, and one that says something.
pub(super) fn bound_lack(goal: &Goal) -> Option<Lack> {
    if matches!(goal, Goal::Growth { by, .. } if by.mantissa() == 0) {
        return Some(Lack::Bound);
    }
    let foregone: Vec<Option<bool>> = ratio_of(goal)?.branches().map(|it| it.requirement.foregone()).collect();
    match goal {
        Goal::Growth { .. } if foregone.contains(&Some(true)) => Some(Lack::Growth),
        _ if foregone.contains(&Some(true)) => Some(Lack::Bound),
        _ => foregone.iter().all(|it| *it == Some(false)).then_some(Lack::Never),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Indicator, StandardGroup, TaskGroup, date};

    fn target(goal: Goal, deadline: Option<Date>) -> Target {
        Target { deadline, ..Target::new(TaskGroup::Standard(StandardGroup::Procedures), goal) }
    }

    fn period() -> Period {
        Period { start: date(2022, 12, 15), cutoff: date(2023, 3, 14), end: date(2023, 12, 14) }
    }

    #[test]
    fn what_cannot_be_better_is_to_be_kept() {
        let asks = |indicator, last| {
            let goal = Goal::Improve(Yardstick::Share { indicator, last: Percent::new(last, 1) });
            let question = question_of(&target(goal, None), &Figures::default(), period()).unwrap();
            question.target.requirement.comparator
        };
        let (online, late) = (Indicator::OnlineOfReceived, Indicator::LateOfResolved);
        assert_eq!((asks(online, 999), asks(online, 1_000)), (Comparator::Above, Comparator::AtLeast));
        assert_eq!((asks(late, 1), asks(late, 0)), (Comparator::Below, Comparator::AtMost));
    }

    fn half(ahead: Option<u64>) -> Goal {
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(50) };
        let mut ratio = Ratio::new(Indicator::OnlineOfReceived, requirement);
        ratio.target.ahead = ahead;
        Goal::Ratio(ratio)
    }

    #[test]
    fn nothing_is_to_come_once_the_day_of_a_target_is_reached() {
        let ahead = |deadline| {
            let target = target(half(Some(50)), deadline);
            question_of(&target, &Figures::default(), period()).unwrap().target.ahead
        };
        assert_eq!((ahead(date(2023, 3, 15)), ahead(date(2023, 3, 14)), ahead(None)), (Some(50), None, Some(50)));
    }

    #[test]
    fn a_target_asks_about_the_time_up_to_its_day() {
        let end = |deadline| {
            let question = question_of(&target(half(None), deadline), &Figures::default(), period()).unwrap();
            question.period.end
        };
        assert_eq!((end(date(2023, 6, 30)), end(None)), (date(2023, 6, 30), date(2023, 12, 14)));
    }

    #[test]
    fn what_is_unknown_is_what_the_scenario_asks_for() {
        for unknown in [Unknown::Need, Unknown::Volume] {
            let mut scenario = Scenario::default();
            scenario.asked.unknown = unknown;
            assert_eq!(asked(&scenario).unknown, unknown);
        }
    }

    #[test]
    fn only_a_day_of_its_own_has_an_expectation_of_its_own() {
        let scenario = Scenario { period: period(), ..Scenario::default() };
        let of = |deadline| {
            let target = target(half(None), deadline);
            let asked = Branch { ahead: Some(7), ..ratio_of(&target.goal).unwrap().target };
            expectation(&target, asked, &scenario)
        };
        assert_eq!((of(None), of(date(2023, 12, 14)), of(date(2023, 3, 14))), (None, None, None));
        assert_eq!(of(date(2023, 3, 15)), Some(Expectation::ByDays(7)));
    }

    #[test]
    fn a_part_of_nothing_is_nothing_to_reach() {
        let growth = |base| Goal::Growth {
            indicator: Indicator::OnlineOfReceived,
            by: Percent::whole(20),
            manner: Manner::Relative,
            base: Some(Percent::whole(base)),
            year: None,
        };
        assert_eq!((bound_lack(&growth(0)), bound_lack(&growth(1))), (Some(Lack::Growth), None));
        let open = Requirement::open(Comparator::AtLeast);
        let ratio = Goal::Ratio(Ratio::new(Indicator::OnlineOfReceived, open));
        assert_eq!(bound_lack(&ratio), Some(Lack::Bound));
    }
}
