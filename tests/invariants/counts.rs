//! Counts and percentages: what is typed stays, what follows is true, what breaks is reported.

use candich::calc::check::{Finding, check};
use candich::calc::definitions::{agreement, definitions};
use candich::calc::known::{IDENTITIES, Identity, Unreadable, complete, read};
use candich::calc::share::Verdict;
use candich::model::{Count, Counts, Indicator, MAX_COUNT, Percent, Question};
use proptest::prelude::*;

use crate::by_hand::{fraction, meets, order, ratio};
use crate::given::{any_counts, config, count, indicator, percent, requirement, sound_counts};

/// Counts with some of them forgotten.
fn with_holes(whole: impl Strategy<Value = Counts>) -> impl Strategy<Value = (Counts, Counts)> {
    (whole, prop::collection::vec(any::<bool>(), Count::ALL.len())).prop_map(|(whole, kept)| {
        let mut holed = whole.clone();
        for (&count, _) in Count::ALL.iter().zip(kept).filter(|&(_, kept)| !kept) {
            holed.set(count, None);
        }
        (whole, holed)
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn completing_never_touches_a_typed_count(counts in any_counts()) {
        let known = complete(&counts);
        for (count, value) in counts.iter() {
            prop_assert_eq!(known.get(count), Some(value));
        }
        prop_assert_eq!(complete(&known), known);
    }

    #[test]
    fn what_follows_makes_an_identity_true(counts in any_counts()) {
        let known = complete(&counts);
        let value = |count: &Count| known.get(*count);
        let holds = |identity: &Identity| {
            let parts: Option<Vec<u64>> = identity.parts.iter().map(value).collect();
            parts.is_some_and(|parts| Some(parts.iter().sum()) == value(&identity.whole))
        };
        for (count, _) in known.iter().filter(|&(count, _)| counts.get(count).is_none()) {
            let names = |identity: &&Identity| identity.whole == count || identity.parts.contains(&count);
            prop_assert!(IDENTITIES.iter().filter(names).any(holds), "{:?}", count);
        }
    }

    #[test]
    fn sound_figures_are_filled_with_the_truth((whole, holed) in with_holes(sound_counts())) {
        for (count, value) in complete(&holed).iter() {
            prop_assert_eq!(whole.get(count), Some(value), "{:?}", count);
        }
    }

    #[test]
    fn sound_figures_are_never_called_broken((_, holed) in with_holes(sound_counts())) {
        let known = complete(&holed);
        let findings = check(&Question { counts: holed, ..Question::default() }, &known);
        // Dossiers in progress whose overdue half is unknown do leave a rest; nothing else is said.
        prop_assert!(findings.iter().all(|found| matches!(found, Finding::Unexplained { .. })), "{:?}", findings);
    }

    #[test]
    fn a_broken_identity_is_reported_with_its_difference(
        counts in sound_counts(), which in 0..IDENTITIES.len(), by in 1..=500_u64,
    ) {
        let identity = &IDENTITIES[which];
        let sum = counts.get(identity.whole).unwrap();
        let mut broken = counts;
        broken.set(identity.whole, Some(sum + by));
        let known = complete(&broken);
        let findings = check(&Question { counts: broken, ..Question::default() }, &known);
        let expected =
            Finding::IdentityBroken { whole: identity.whole, parts: identity.parts.to_vec(), stated: sum + by, sum };
        prop_assert!(findings.contains(&expected), "{:?}", findings);
    }

    #[test]
    fn every_indicator_is_its_written_definition(
        counts in any_counts(), sound in sound_counts(), indicator in indicator(),
    ) {
        for counts in [counts, sound] {
            match (read(indicator, &counts), ratio(indicator, &counts)) {
                (Ok(share), Some((part, whole))) => {
                    prop_assert_eq!((share.part().cast_signed(), share.whole().cast_signed()), (part, whole));
                    prop_assert!(0 <= part && part <= whole && whole > 0);
                }
                (Err(Unreadable::Undefined), Some(ratio)) => prop_assert_eq!(ratio, (0, 0)),
                (Err(Unreadable::Contradiction { part, whole }), Some(ratio)) => {
                    prop_assert_eq!((part, whole), ratio);
                    prop_assert!(part > whole || part < 0 || whole < 0);
                }
                (Err(Unreadable::Missing(missing)), None) => {
                    prop_assert!(!missing.is_empty());
                    prop_assert!(missing.iter().all(|&count| counts.get(count).is_none()));
                }
                (engine, by_hand) => prop_assert!(false, "{:?} against {:?}", engine, by_hand),
            }
        }
    }

    #[test]
    fn definitions_agree_as_counted_by_hand(counts in sound_counts(), of in indicator(), wanted in requirement()) {
        let readings = definitions(of, wanted, &counts);
        prop_assert!(readings.iter().any(|reading| reading.indicator == of));
        let family = of.definition().family;
        let members = Indicator::ALL.iter().copied().filter(|other| other.definition().family == family);
        prop_assert!(readings.iter().map(|reading| reading.indicator).eq(members));
        let (mut met, mut not_met) = (0, 0);
        for reading in &readings {
            let Ok(standpoint) = &reading.result else { continue };
            let (part, whole) = ratio(reading.indicator, &counts).unwrap();
            let by_hand = meets(wanted, part.unsigned_abs(), whole.unsigned_abs());
            prop_assert_eq!(standpoint.verdict == Verdict::Met, by_hand);
            if by_hand { met += 1 } else { not_met += 1 }
        }
        prop_assert_eq!((agreement(&readings).met, agreement(&readings).not_met), (met, not_met));
    }

    #[test]
    fn a_late_share_and_its_on_time_share_make_one(counts in sound_counts()) {
        let pairs = [
            (Indicator::LateOfResolved, Indicator::OnTimeOfResolved),
            (Indicator::LateOfWorkload, Indicator::OnTimeOfWorkload),
            (Indicator::LateOfDue, Indicator::OnTimeOfDue),
            (Indicator::LateOfProcessed, Indicator::OnTimeOfProcessed),
        ];
        for (late, on_time) in pairs {
            if let (Ok(late), Ok(on_time)) = (read(late, &counts), read(on_time, &counts)) {
                prop_assert_eq!(late.part() + on_time.part(), late.whole());
            }
        }
    }

    #[test]
    fn counts_hold_what_was_set_and_no_more(
        entries in prop::collection::vec((0..Count::ALL.len(), prop::option::of(count())), 0..60),
    ) {
        let mut held = Counts::default();
        let mut mirror = vec![None; Count::ALL.len()];
        for (place, value) in entries {
            held.set(Count::ALL[place], value);
            mirror[place] = value;
        }
        prop_assert!(held.iter().eq(Count::ALL.iter().zip(mirror).filter_map(|(&count, value)| Some((count, value?)))));
        prop_assert!(held.iter().all(|(_, value)| value <= MAX_COUNT));
    }

    #[test]
    fn percentages_are_ordered_as_fractions(one in percent(), other in percent()) {
        let ((a, b), (c, d)) = (fraction(one), fraction(other));
        prop_assert_eq!(one.cmp(&other), order(a, b, c, d));
        prop_assert_eq!(one == other, order(a, b, c, d).is_eq(), "one value, one form");
        let (e, f) = one.fraction();
        prop_assert!(order(a, b, e, f).is_eq());
    }

    #[test]
    fn a_percentage_is_in_lowest_form_or_refused(
        mantissa in prop_oneof![0..=200_000_u64, any::<u64>()], scale in 0..=30_u8,
    ) {
        // Exactly: strip the zeros that do not count, as text.
        let zeros = mantissa.to_string().chars().rev().take_while(|&digit| digit == '0').count();
        let dropped = if mantissa == 0 { scale } else { scale.min(u8::try_from(zeros).unwrap()) };
        let digits = if mantissa == 0 { 0 } else { mantissa / 10_u64.pow(dropped.into()) };
        let decimals = scale - dropped;
        let fits = decimals <= 9 && u128::from(digits) <= 100 * 10_u128.pow(decimals.into());
        let percent = Percent::new(mantissa, scale).map(|percent| (percent.mantissa(), percent.scale()));
        prop_assert_eq!(percent, fits.then_some((digits, decimals)));
    }
}
