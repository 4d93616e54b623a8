//! The deciding numerator, its certificate, and the dossiers that would have to come on top.

use candich::calc::need::{Extra, deciding_numerator, extra, need};
use candich::calc::share::{Share, Verdict};
use candich::model::{Comparator, Percent, Requirement};
use proptest::prelude::*;

use crate::by_hand::{meets, reaches};
use crate::given::{comparator, config, count, part_of_whole, percent, requirement, small_part_of_whole};

/// The deciding numerator on a line: one past the whole where nothing reaches, one short of zero
/// where nothing stays under.
fn edge(requirement: Requirement, whole: u128) -> i128 {
    let none = if reaches(requirement) { whole.cast_signed() + 1 } else { -1 };
    deciding_numerator(requirement, whole).map_or(none, u128::cast_signed)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_verdict_is_the_order_of_two_fractions(wanted in requirement(), (part, whole) in part_of_whole()) {
        let verdict = Share::new(part, whole).unwrap().verdict(wanted);
        prop_assert_eq!(verdict == Verdict::Met, meets(wanted, part, whole));
    }

    #[test]
    fn the_deciding_numerator_meets_and_its_neighbour_does_not(wanted in requirement(), (_, whole) in part_of_whole()) {
        let best = if reaches(wanted) { whole } else { 0 };
        let Some(numerator) = deciding_numerator(wanted, whole) else {
            prop_assert!(!meets(wanted, best, whole));
            return Ok(());
        };
        prop_assert!(numerator <= whole);
        prop_assert!(meets(wanted, numerator, whole));
        let neighbour = if reaches(wanted) { numerator.checked_sub(1) } else { Some(numerator + 1) };
        prop_assert!(neighbour.is_none_or(|part| part > whole || !meets(wanted, part, whole)));
    }

    #[test]
    fn the_deciding_numerator_is_the_one_found_by_trying(wanted in requirement(), whole in 1..=40_u128) {
        let mut parts = 0..=whole;
        let tried = if reaches(wanted) {
            parts.find(|&part| meets(wanted, part, whole))
        } else {
            parts.rfind(|&part| meets(wanted, part, whole))
        };
        prop_assert_eq!(deciding_numerator(wanted, whole), tried);
    }

    #[test]
    fn the_certificate_tells_the_truth(wanted in requirement(), (part, whole) in part_of_whole()) {
        let Some(need) = need(wanted, part, whole) else {
            prop_assert_eq!(deciding_numerator(wanted, whole), None);
            return Ok(());
        };
        prop_assert_eq!(Some(need.numerator), deciding_numerator(wanted, whole));
        prop_assert_eq!(part.cast_signed() + need.margin, need.numerator.cast_signed());
        prop_assert_eq!((need.certificate.meets.part(), need.certificate.meets.whole()), (need.numerator, whole));
        prop_assert!(meets(wanted, need.numerator, whole));
        let outside = need.numerator == if reaches(wanted) { 0 } else { whole };
        prop_assert_eq!(need.certificate.misses.is_none(), outside);
        if let Some(misses) = need.certificate.misses {
            prop_assert_eq!(misses.part().abs_diff(need.numerator), 1);
            prop_assert_eq!(misses.whole(), whole);
            prop_assert!(!meets(wanted, misses.part(), whole));
        }
    }

    #[test]
    fn the_sign_of_the_margin_is_the_verdict(wanted in requirement(), (part, whole) in part_of_whole()) {
        let met = meets(wanted, part, whole);
        let margin = need(wanted, part, whole).map(|need| need.margin);
        prop_assert_eq!(met, margin.is_some_and(|margin| if reaches(wanted) { margin <= 0 } else { margin >= 0 }));
    }

    #[test]
    fn a_higher_threshold_never_lowers_the_edge(
        comparator in comparator(), one in percent(), other in percent(), (_, whole) in part_of_whole(),
    ) {
        let at = |threshold| edge(Requirement { comparator, threshold }, whole);
        prop_assert!(at(one.min(other)) <= at(one.max(other)));
    }

    #[test]
    fn a_larger_whole_never_lowers_the_edge(wanted in requirement(), one in count(), other in count()) {
        let at = |whole: u64| edge(wanted, whole.into());
        // One more dossier in the whole moves the edge by one at most.
        let more = one + 1;
        prop_assert!(at(one.min(other)) <= at(one.max(other)));
        prop_assert!((0..=1).contains(&(at(more) - at(one))));
    }

    #[test]
    fn strict_and_plain_edges_differ_by_one_or_nothing(threshold in percent(), (_, whole) in part_of_whole()) {
        let at = |comparator| edge(Requirement { comparator, threshold }, whole);
        // What reaches and what stays under share out 0..=whole without a gap.
        prop_assert_eq!(at(Comparator::Below) + 1, at(Comparator::AtLeast));
        prop_assert_eq!(at(Comparator::AtMost) + 1, at(Comparator::Above));
    }

    #[test]
    fn more_in_the_part_only_helps_to_reach_and_only_hurts_a_limit(
        wanted in requirement(), (part, whole) in part_of_whole(), more in count(),
    ) {
        let more = (part + u128::from(more)).min(whole);
        let met = |part| Share::new(part, whole).unwrap().meets(wanted);
        let (before, after) = (met(part), met(more));
        let no_worse = if reaches(wanted) { before <= after } else { before >= after };
        prop_assert!(no_worse);
        let margin = |part| need(wanted, part, whole).map(|need| need.margin);
        prop_assert!(margin(more) <= margin(part));
    }

    #[test]
    fn extra_is_the_least_and_impossible_means_never(wanted in requirement(), (part, whole) in part_of_whole()) {
        let with = |extra: u128| meets(wanted, if reaches(wanted) { part + extra } else { part }, whole + extra);
        let never = match wanted.comparator {
            Comparator::AtLeast => wanted.threshold == Percent::HUNDRED && part < whole,
            Comparator::Above => wanted.threshold == Percent::HUNDRED,
            Comparator::AtMost => wanted.threshold == Percent::ZERO && part > 0,
            Comparator::Below => wanted.threshold == Percent::ZERO,
        };
        match extra(wanted, part, whole) {
            Extra::Impossible => prop_assert!(never),
            Extra::Least(least) => {
                prop_assert!(!never);
                prop_assert!(with(least));
                prop_assert!(least == 0 || !with(least - 1));
            }
        }
    }

    #[test]
    fn extra_is_the_one_found_by_trying(
        comparator in comparator(), tenths in 0..=1_000_u64, (part, whole) in small_part_of_whole(),
    ) {
        let wanted = Requirement { comparator, threshold: Percent::new(tenths, 1).unwrap() };
        let with = |extra: u128| meets(wanted, if reaches(wanted) { part + extra } else { part }, whole + extra);
        // A threshold a thousandth away from the end multiplies the lack by a thousand at most.
        let tried = (0..=1_000 * (whole + 2)).find(|&extra| with(extra)).map_or(Extra::Impossible, Extra::Least);
        prop_assert_eq!(extra(wanted, part, whole), tried);
    }
}
