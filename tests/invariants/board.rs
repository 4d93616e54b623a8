//! The board over any scenario at all, against the tests' own arithmetic.

use std::rc::Rc;

use candich::calc::board::{Basis, Mark, board, tally};
use candich::calc::gate::clear_of;
use candich::calc::known::complete;
use candich::calc::ledger::Ledger;
use candich::calc::levels::level_parts;
use candich::calc::renewal::next_year;
use candich::model::{
    Comparator, Condition, Count, Counts, Figures, Goal, Level, MAX_COUNT, Percent, Scenario, Scope, Unit,
};
use proptest::prelude::*;

use crate::by_hand;
use crate::given::{config, indicator, requirement};
use crate::given_scenario::scenario;

/// Whether the counts of a place meet a condition; nothing where they cannot be read.
fn holds(scenario: &Scenario, place: u32, condition: Condition) -> Option<bool> {
    let counts = &Ledger::new(scenario).row(place)?.counts.clone();
    let (part, whole) = by_hand::ratio(condition.indicator, counts)?;
    let (part, whole) = (u128::try_from(part).ok()?, u128::try_from(whole).ok()?);
    (whole > 0 && part <= whole).then(|| by_hand::meets(condition.requirement, part, whole))
}

/// Only rows whose every figure is told by hand: no history, no totals.
fn bare(scenario: Scenario) -> Scenario {
    let bare = |unit: &Rc<Unit>| Rc::new(Unit { history: Vec::new(), ..(**unit).clone() });
    Scenario { units: scenario.units.iter().map(bare).collect(), totals: Figures::default(), ..scenario }
}

/// Whole scenarios take longer to make than questions.
fn fewer() -> ProptestConfig {
    let all = config();
    ProptestConfig { cases: all.cases / 4, ..all }
}

/// A whole percentage; a number that is none for any other.
fn whole(percent: Percent) -> u64 {
    if percent.scale() == 0 { percent.mantissa() } else { u64::MAX }
}

proptest! {
    #![proptest_config(fewer())]

    #[test]
    fn every_scenario_has_a_row_for_each_target_and_a_tally_of_them(scenario in scenario()) {
        let board = board(&scenario);
        prop_assert_eq!(board.rows.len(), scenario.targets.len());
        prop_assert_eq!(board.gates.len(), scenario.gates.len());
        let counted: u32 = tally(&board.rows).iter().map(|(_, count)| count).sum();
        prop_assert_eq!(usize::try_from(counted).unwrap(), board.rows.len());
    }

    #[test]
    fn a_mark_agrees_with_the_verdict_by_hand(scenario in scenario()) {
        for row in board(&scenario).rows {
            let Basis::Ratio { branches, .. } = &row.basis else { continue };
            // Without a volume to come, today's figures decide.
            if branches.iter().any(|branch| branch.rest.is_some()) {
                continue;
            }
            let met = branches.iter().any(|branch| {
                let now = branch.now.as_ref().map(|now| (now.share.part(), now.share.whole()));
                now.is_ok_and(|(part, whole)| by_hand::meets(branch.branch.requirement, part, whole))
            });
            prop_assert_eq!(row.mark == Mark::Met, met);
            if row.mark == Mark::NotMet {
                prop_assert!(branches.iter().any(|branch| branch.now.is_ok()));
            }
        }
    }

    #[test]
    fn a_gate_trips_exactly_where_a_condition_holds_by_hand(scenario in scenario()) {
        let board = board(&scenario);
        for (gate, outcome) in scenario.gates.iter().zip(&board.gates) {
            for row in &outcome.rows {
                let says = |it: &Condition| ![(Comparator::AtLeast, 0), (Comparator::AtMost, 100), (Comparator::Above, 100),
                    (Comparator::Below, 0)].contains(&(it.requirement.comparator, whole(it.requirement.threshold)));
                let held: Vec<_> = gate.conditions.iter()
                    .map(|&it| holds(&scenario, row.place, it).filter(|_| says(&it))).collect();
                let expected = if held.contains(&Some(true)) { Some(true) }
                    else if held.is_empty() || held.contains(&None) { None } else { Some(false) };
                prop_assert_eq!(row.tripped, expected);
                match row.headroom(gate) {
                    Some(headroom) => prop_assert_eq!(headroom < 0, expected == Some(true)),
                    None => prop_assert!(held.iter().all(Option::is_none)),
                }
            }
        }
    }

    #[test]
    fn keeping_clear_of_a_condition_is_its_opposite(
        indicator in indicator(),
        requirement in requirement(),
        times in 1..=9_u128,
        off in -2..=2_i128,
    ) {
        // On the threshold itself and on both sides of it.
        let (a, b) = by_hand::fraction(requirement.threshold);
        let part = (a * times).saturating_add_signed(off).min(b * times);
        let meets = |requirement| by_hand::meets(requirement, part, b * times);
        prop_assert_ne!(meets(requirement), meets(clear_of(Condition { indicator, requirement })));
    }

    #[test]
    fn the_levels_add_up_to_the_whole(scenario in scenario()) {
        let scenario = Scenario { districts_contain_communes: false, ..bare(scenario) };
        let ledger = Ledger::new(&scenario);
        let levels = [Level::Province, Level::District, Level::Commune];
        let present: Vec<_> = levels.into_iter().map(Scope::Level).filter(|it| !ledger.rows_of(it).is_empty()).collect();
        prop_assume!(!present.is_empty());
        // Where one sum is too large, no sum of these rows is told.
        let beyond = |scope: &&Scope| {
            let told = |&place: &u32, count| ledger.row(place).and_then(|row| row.counts.get(count));
            let sum = |&count: &Count| ledger.rows_of(scope).iter().map(|place| told(place, count)).sum::<Option<u64>>();
            Count::ALL.iter().filter_map(sum).any(|sum| sum > MAX_COUNT)
        };
        for scope in present.iter().chain([&Scope::All]).filter(beyond) {
            prop_assert_eq!(&ledger.of(scope).counts, &Counts::default());
        }
        let whole = !present.iter().any(|scope| beyond(&scope));
        let all = ledger.of(&Scope::All).counts;
        for &count in Count::ALL {
            let every_row = ledger.lacking(&Scope::All, count).is_empty();
            let parts: Option<u64> = present.iter().map(|scope| ledger.of(scope).counts.get(count)).sum();
            if every_row && whole && all.get(count).is_some() {
                prop_assert_eq!(all.get(count), parts, "{:?}", count);
            }
        }
    }

    #[test]
    fn a_sum_is_never_told_where_a_row_is_silent_and_nothing_follows(scenario in scenario()) {
        let scenario = bare(scenario);
        let ledger = Ledger::new(&scenario);
        // A stock that no identity speaks of.
        for count in [Count::Digitisable, Count::Services, Count::Respondents] {
            let silent = !ledger.lacking(&Scope::All, count).is_empty();
            prop_assert!(!silent || ledger.of(&Scope::All).counts.get(count).is_none());
        }
    }

    #[test]
    fn what_one_level_needs_meets_the_target_with_the_others_as_they_are(scenario in scenario()) {
        let scenario = bare(scenario);
        let ledger = Ledger::new(&scenario);
        for row in board(&scenario).rows {
            let Basis::Ratio { branches, .. } = &row.basis else { continue };
            for branch in branches {
                let known = complete(&ledger.of(&Scope::All).counts);
                let standpoint = candich::calc::definitions::standpoint;
                let Ok(now) = standpoint(branch.branch.indicator, branch.branch.requirement, &known) else { continue };
                for part in level_parts(branch.branch, &now, &ledger) {
                    let Some(needed) = part.needed else { continue };
                    prop_assert_eq!(needed.whole(), part.share.whole());
                    let numerator = now.share.part() + needed.part() - part.share.part();
                    let requirement = branch.branch.requirement;
                    if numerator <= now.share.whole() {
                        prop_assert!(by_hand::meets(requirement, numerator, now.share.whole()));
                    }
                }
            }
        }
    }

    #[test]
    fn every_target_stands_under_one_heading(scenario in scenario()) {
        let headings = scenario.headings();
        for target in &scenario.targets {
            prop_assert_eq!(headings.iter().filter(|&heading| *heading == target.group).count(), 1);
        }
        prop_assert!(scenario.groups.iter().all(|group| headings.contains(group)));
    }

    #[test]
    fn next_year_begins_with_the_same_demands_and_no_figure(scenario in scenario()) {
        let next = next_year(&scenario);
        prop_assert!(next.totals.is_empty());
        prop_assert!(next.units.iter().all(|unit| unit.figures.is_empty() && unit.history.is_empty()));
        prop_assert!(next.name.is_empty() && next.plan.is_empty(), "name and decision are last year's");
        prop_assert_eq!(&next.groups, &scenario.groups);
        prop_assert_eq!(&next.gates, &scenario.gates);
        prop_assert_eq!(next.period.cutoff, None);
        let names = |of: &Scenario| of.units.iter().map(|unit| unit.name.clone()).collect::<Vec<_>>();
        prop_assert_eq!(names(&next), names(&scenario));
        for (new, old) in next.targets.iter().zip(&scenario.targets) {
            prop_assert_eq!((&new.name, &new.origin, &new.scope), (&old.name, &old.origin, &old.scope));
            prop_assert!(new.deadline.is_none_or(|day| old.deadline.is_some_and(|old| day > old)));
        }
        // Twice is two years, and total all the same.
        let _ = next_year(&next);
        // No task is done yet, and nothing is met by what is not there.
        for (target, row) in next.targets.iter().zip(board(&next).rows) {
            if matches!(target.goal, Goal::Milestone(_)) {
                prop_assert_eq!(row.mark, Mark::NeedsMore);
            }
        }
    }
}
