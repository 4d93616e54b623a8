//! Whole scenarios: no input makes the engine panic or contradict itself, and the cheapest branch is the cheapest.

use candich::calc::known::{Unreadable, complete};
use candich::calc::outcome::{BranchOutcome, calculate};
use candich::calc::rest::Standing;
use candich::calc::share::Verdict;
use candich::model::{Branch, Comparator, Count, Counts, Indicator, MAX_COUNT, Percent, Question, Requirement};
use proptest::prelude::*;

use crate::by_hand::{meets, most, ratio, reaches};
use crate::given::{config, percent, question, requirement};

/// Two branches on small numbers: online of all resolved, online of those published.
fn either() -> impl Strategy<Value = Question> {
    let branch = |indicator| {
        (requirement(), prop::option::of(0..=20_u64)).prop_map(move |(requirement, ahead)| Branch {
            indicator,
            requirement,
            ahead,
        })
    };
    let counts = (0..=12_u64, 0..=12_u64, 0..=12_u64).prop_map(|(online, published, resolved)| {
        Counts::from_iter([
            (Count::ResolvedOnline, online),
            (Count::ResolvedPublished, online + published),
            (Count::Resolved, online + resolved),
        ])
    });
    (counts, branch(Indicator::OnlineOfResolved), branch(Indicator::OnlineOfPublished), percent()).prop_map(
        |(counts, target, alternative, cap)| Question {
            counts,
            target,
            alternatives: vec![alternative],
            cap,
            ..Question::default()
        },
    )
}

/// The dossiers that a branch still costs, by trying: to reach, the least that do; a limit costs nothing
/// while it can be kept.
fn cost(branch: Branch, question: &Question) -> Option<u128> {
    let (part, whole) = ratio(branch.indicator, &question.counts)?;
    let (part, whole) = (part.unsigned_abs(), whole.unsigned_abs());
    let wanted = branch.requirement;
    let (total, room) = match branch.ahead.map(u128::from) {
        Some(volume) => (whole + volume, most(question.cap, volume)),
        None => (whole, whole - part),
    };
    if reaches(wanted) {
        (0..=room).find(|&r| meets(wanted, part + r, total))
    } else {
        meets(wanted, part, total).then_some(0)
    }
}

/// Whether the rest of the year is known for a branch.
fn planned(branch: Branch, question: &Question) -> bool {
    let whole = ratio(branch.indicator, &question.counts).map(|(_, whole)| whole.unsigned_abs());
    whole.zip(branch.ahead).is_some_and(|(whole, ahead)| whole + u128::from(ahead) > 0)
}

fn consistent(answer: &BranchOutcome, target: Branch) -> bool {
    let below = |branch: Branch| branch.indicator.definition().denominator;
    let ahead = answer.branch.ahead.or(target.ahead.filter(|_| below(answer.branch) == below(target)));
    let readable = !matches!(answer.now, Err(Unreadable::Missing(_) | Unreadable::Contradiction { .. }));
    let defined = answer.now.is_ok();
    readable == answer.extra.is_some()
        && (readable || (answer.rest.is_none() && answer.pace.is_none() && answer.monthly_so_far.is_none()))
        && answer.volumes.is_some() == answer.pace.is_some()
        && (!defined || answer.rest.is_some() == ahead.is_some())
        && (!defined || answer.pace.is_some())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_scenario_has_an_outcome_that_does_not_contradict_itself(question in question()) {
        let outcome = calculate(&question);
        prop_assert_eq!(outcome.branches.len(), question.branches().count());
        prop_assert!(outcome.branches.iter().all(|it| consistent(it, question.target)), "{:?}", outcome.branches);
        prop_assert_eq!(&outcome.known, &complete(&question.counts));
        let read = outcome.definitions.iter().filter_map(|reading| reading.result.as_ref().ok());
        let verdicts: Vec<Verdict> = read.map(|now| now.verdict).collect();
        let said = |verdict| verdicts.iter().filter(|&&said| said == verdict).count();
        prop_assert_eq!(said(Verdict::Met), outcome.agreement.met as usize);
        prop_assert_eq!(said(Verdict::NotMet), outcome.agreement.not_met as usize);
        let own = outcome.definitions.iter().find(|reading| reading.indicator == question.target.indicator).unwrap();
        prop_assert_eq!(&own.result, &outcome.branches[0].now);
        let chosen = outcome.cheapest.map(|place| &outcome.branches[usize::from(place)]);
        prop_assert!(chosen.is_none_or(|chosen| chosen.rest.is_none_or(|rest| rest.standing != Standing::OutOfReach)));
        prop_assert_eq!(calculate(&question), outcome);
    }

    #[test]
    fn the_cheapest_branch_is_the_first_of_the_least_cost(question in either()) {
        // A need of today is not held against a need of the whole year.
        let planned: Vec<bool> = question.branches().map(|branch| planned(branch, &question)).collect();
        let any = planned.contains(&true);
        let mut least: Option<(usize, u128)> = None;
        for (place, branch) in question.branches().enumerate() {
            if planned[place] == any && let Some(cost) = cost(branch, &question) && least.is_none_or(|(_, before)| cost < before) {
                least = Some((place, cost));
            }
        }
        prop_assert_eq!(calculate(&question).cheapest, least.map(|(place, _)| u8::try_from(place).unwrap()));
    }
}

/// Every count, every volume and the whole period at their greatest, every indicator, and the thresholds
/// that strain most.
#[test]
fn the_extremes_do_not_overflow() {
    let counts: Counts = Count::ALL.iter().map(|&count| (count, MAX_COUNT)).collect();
    let straining = [(0, 0), (1, 9), (33_333_333_333, 9), (99_999_999_999, 9), (100, 0)];
    let percents = straining.map(|(mantissa, scale)| Percent::new(mantissa, scale).unwrap());
    let period = candich::model::Period {
        start: candich::model::date(2_020, 1, 1),
        cutoff: candich::model::date(2_024, 12, 31),
        end: candich::model::date(2_029, 12, 31),
    };
    for &indicator in Indicator::ALL {
        for &comparator in Comparator::ALL {
            for threshold in percents {
                for pace in percents.map(Some).into_iter().chain([None]) {
                    for parts in [MAX_COUNT, 1, 0] {
                        let mut counts = counts.clone();
                        for term in indicator.definition().numerator[0] {
                            counts.set(term.count, Some(parts));
                        }
                        let requirement = Requirement { comparator, threshold };
                        let target = Branch { indicator, requirement, ahead: Some(MAX_COUNT) };
                        let cap = threshold;
                        let question = Question { counts, target, cap, pace, period, ..Question::default() };
                        assert_eq!(calculate(&question).branches.len(), 1);
                    }
                }
            }
        }
    }
}
