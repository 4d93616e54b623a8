//! The rest of the year, the volumes at which a plan holds, the day on which it turns, the table of what if.

use candich::calc::crossing::{Crossing, crossing};
use candich::calc::pace::Pace;
use candich::calc::progress::Progress;
use candich::calc::rest::{Standing, rest};
use candich::calc::share::Share;
use candich::calc::volume::{Volumes, volumes};
use candich::calc::what_if::{VOLUME_CHANGES, changed, table};
use candich::model::{Percent, Period, Requirement};
use proptest::prelude::*;
use time::Duration;

use crate::by_hand::{fraction, meets, most, order, reaches};
use crate::given::{config, count, day, pace, part_of_whole, percent, requirement, small_part_of_whole};

/// What has been done, and the pace of what is to come.
fn small_year() -> impl Strategy<Value = (u128, u128, Option<Pace>)> {
    small_part_of_whole().prop_flat_map(|(part, whole)| (Just(part), Just(whole), pace(part, whole)))
}

fn year() -> impl Strategy<Value = (u128, u128, Option<Pace>)> {
    part_of_whole().prop_flat_map(|(part, whole)| (Just(part), Just(whole), pace(part, whole)))
}

/// s as a fraction: the typed percentage, or the share so far.
fn speed(pace: Pace) -> (u128, u128) {
    match pace {
        Pace::SoFar(share) => (share.part(), share.whole()),
        Pace::Typed(typed) => fraction(typed),
    }
}

/// Whether (X + sR)/(N + R) meets the requirement.
fn meets_at(wanted: Requirement, part: u128, whole: u128, volume: u128, pace: Pace) -> bool {
    let (above, below) = speed(pace);
    meets(wanted, part * below + above * volume, (whole + volume) * below)
}

/// What is still needed of all numbers, or the greatest that the volume may bring, by trying.
fn tried(wanted: Requirement, part: u128, whole: u128, volume: u128) -> Option<u128> {
    let total = whole + volume;
    if reaches(wanted) {
        (0..=total - part).find(|&r| meets(wanted, part + r, total))
    } else {
        (0..=volume).rfind(|&r| meets(wanted, part + r, total))
    }
}

fn holds(volumes: Volumes, volume: u128) -> bool {
    match volumes {
        Volumes::Any => true,
        Volumes::None => false,
        Volumes::From(least) => volume >= least,
        Volumes::UpTo(greatest) => volume <= greatest,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_count_of_the_rest_is_the_one_found_by_trying(
        wanted in requirement(), (part, whole, pace) in small_year(), volume in 0..=30_u128, cap in percent(),
    ) {
        let Some(rest) = rest(wanted, Progress::flow(part, whole), volume, cap, pace) else {
            prop_assert_eq!(whole + volume, 0);
            return Ok(());
        };
        let tried = tried(wanted, part, whole, volume);
        prop_assert_eq!(rest.count, rest.margin.map(|_| tried.unwrap_or(0)));
        prop_assert_eq!(rest.most, most(cap, volume));
        prop_assert_eq!(rest.share, rest.count.and_then(|count| Share::new(count, volume)));
        let feasible = if reaches(wanted) { tried.is_some_and(|r| r <= rest.most) } else { tried.is_some() };
        prop_assert_eq!(feasible, rest.standing != Standing::OutOfReach);
        if reaches(wanted) {
            prop_assert_eq!(rest.margin.is_none(), tried.is_none());
        }
    }

    #[test]
    fn the_standing_follows_from_every_possible_rest(
        wanted in requirement(), (part, whole, pace) in small_year(), volume in 0..=30_u128, cap in percent(),
    ) {
        let Some(rest) = rest(wanted, Progress::flow(part, whole), volume, cap, pace) else { return Ok(()) };
        let total = whole + volume;
        let possible: Vec<bool> = (0..=rest.most).map(|r| meets(wanted, part + r, total)).collect();
        let on_course = pace.is_some_and(|pace| meets_at(wanted, part, whole, volume, pace));
        let standing = match (possible.iter().all(|&met| met), possible.iter().any(|&met| met)) {
            (true, _) => Standing::Certain,
            (_, false) => Standing::OutOfReach,
            _ if on_course => Standing::OnCourse,
            _ => Standing::NeedsMore,
        };
        prop_assert_eq!(rest.standing, standing);
    }

    #[test]
    fn the_best_is_the_best_of_every_possible_rest(
        wanted in requirement(), (part, whole) in small_part_of_whole(), volume in 0..=30_u128, cap in percent(),
    ) {
        let Some(rest) = rest(wanted, Progress::flow(part, whole), volume, cap, None) else { return Ok(()) };
        let parts = (0..=rest.most).map(|r| part + r);
        let best = if reaches(wanted) { parts.max() } else { parts.min() };
        prop_assert_eq!(Some((rest.best.part(), rest.best.whole())), best.map(|best| (best, whole + volume)));
    }

    #[test]
    fn the_rest_is_exact_on_large_numbers(
        wanted in requirement(), (part, whole, pace) in year(), volume in count(), cap in percent(),
    ) {
        let volume = u128::from(volume);
        let total = whole + volume;
        let rest = rest(wanted, Progress::flow(part, whole), volume, cap, pace).unwrap();
        let met = |r: u128| meets(wanted, part + r, total);
        prop_assert_eq!(rest.certificate.is_some(), rest.margin.is_some());
        let kept = |margin: i128| if reaches(wanted) { margin <= 0 } else { margin >= 0 };
        prop_assert_eq!(met(0), rest.margin.is_some_and(kept));
        if reaches(wanted) {
            prop_assert!(rest.count.is_none_or(met));
            prop_assert!(rest.count.is_none_or(|count| count == 0 || !met(count - 1)));
            prop_assert_eq!(rest.standing == Standing::OutOfReach, rest.count.is_none_or(|count| count > rest.most));
            prop_assert_eq!(rest.standing == Standing::Certain, met(0));
        } else {
            prop_assert!(!met(0) || rest.count.is_some_and(met));
            prop_assert!(rest.count.is_none_or(|count| count == volume || !met(count + 1)));
            prop_assert_eq!(rest.standing == Standing::OutOfReach, !met(0));
            prop_assert_eq!(rest.standing == Standing::Certain, met(rest.most));
        }
        let (a, b) = fraction(cap);
        prop_assert!(volume == 0 || order(rest.most, volume, a, b).is_le());
        prop_assert!(volume == 0 || rest.most == volume || order(rest.most + 1, volume, a, b).is_gt());
    }

    #[test]
    fn the_projection_is_the_pace_kept(
        (part, whole, pace) in year(), volume in count(), wanted in requirement(),
    ) {
        let rest = rest(wanted, Progress::flow(part, whole), volume.into(), Percent::HUNDRED, pace).unwrap();
        let by_hand = pace.map(|pace| {
            let (above, below) = speed(pace);
            (part * below + above * u128::from(volume), (whole + u128::from(volume)) * below)
        });
        prop_assert_eq!(rest.projected.is_some(), by_hand.is_some());
        if let (Some(share), Some((above, below))) = (rest.projected, by_hand) {
            prop_assert!(order(share.part(), share.whole(), above, below).is_eq());
        }
    }

    #[test]
    fn volumes_are_those_found_by_trying(wanted in requirement(), (part, whole, pace) in small_year()) {
        let Some(pace) = pace else { return Ok(()) };
        let volumes = volumes(wanted, Progress::flow(part, whole), pace);
        for volume in 0..=120 {
            prop_assert_eq!(holds(volumes, volume), meets_at(wanted, part, whole, volume, pace), "at {}", volume);
        }
    }

    #[test]
    fn volumes_turn_exactly_at_their_edge(wanted in requirement(), (part, whole, pace) in year()) {
        let Some(pace) = pace else { return Ok(()) };
        let met = |volume| meets_at(wanted, part, whole, volume, pace);
        match volumes(wanted, Progress::flow(part, whole), pace) {
            Volumes::Any => prop_assert!(met(0) && met(1) && met(1_000_000_000_000)),
            Volumes::None => prop_assert!(!met(0) && !met(1) && !met(1_000_000_000_000)),
            // Beyond this the products of this test would leave 128 bits.
            Volumes::From(edge) | Volumes::UpTo(edge) if edge > 10_u128.pow(24) => {}
            Volumes::From(least) => prop_assert!(met(least) && (least == 0 || !met(least - 1))),
            Volumes::UpTo(greatest) => prop_assert!(met(greatest) && !met(greatest + 1)),
        }
    }

    #[test]
    fn the_crossing_is_the_first_day_that_differs(
        wanted in requirement(), (part, whole, pace) in small_year(), volume in 0..=400_u128,
        cutoff in day(), left in 1..=40_u16,
    ) {
        let Some(pace) = pace else { return Ok(()) };
        let on = |day: u16| cutoff.checked_add(Duration::days(day.into())).unwrap();
        let period = Period { start: None, cutoff: Some(cutoff), end: Some(on(left)) };
        // By the evening of day d, the greatest whole m with m/R ≤ d/D has come.
        let come = |day: u16| (0..=volume).rfind(|&m| m * u128::from(left) <= volume * u128::from(day)).unwrap();
        let met = |day: u16| meets_at(wanted, part, whole, come(day), pace);
        // Where nothing is done yet there is nothing to compare with before the first dossier.
        let first = (0..=left).find(|&day| whole + come(day) > 0);
        let expected = first.map(|first| match ((first..=left).find(|&day| met(day) != met(first)), met(first)) {
            (Some(day), true) => Crossing::LostOn(on(day)),
            (Some(day), false) => Crossing::MetOn(on(day)),
            (None, true) => Crossing::StaysMet,
            (None, false) => Crossing::StaysUnmet,
        });
        prop_assert_eq!(crossing(wanted, Progress::flow(part, whole), volume, pace, period), expected);
    }

    #[test]
    fn what_if_is_the_rest_under_another_threshold_and_volume(
        wanted in requirement(), (part, whole) in part_of_whole(), volume in count(), cap in percent(),
    ) {
        let volume = u128::from(volume);
        let rows = table(wanted, Progress::flow(part, whole), volume, cap);
        prop_assert_eq!(rows.iter().filter(|row| row.own).map(|row| row.requirement).collect::<Vec<_>>(), [wanted]);
        prop_assert!(rows.is_sorted_by(|one, next| one.requirement.threshold < next.requirement.threshold));
        for row in rows {
            prop_assert_eq!(row.cells.len(), VOLUME_CHANGES.len());
            for (cell, change) in row.cells.iter().zip(VOLUME_CHANGES) {
                let other = changed(volume, change);
                // Nearest: 100 · other is within 50 of (100 + change) · volume.
                let exact = (100 + i128::from(change)) * volume.cast_signed();
                prop_assert!((100 * other.cast_signed() - exact).abs() <= 50);
                let rest = rest(row.requirement, Progress::flow(part, whole), other, cap, None).unwrap();
                prop_assert_eq!((cell.share, cell.standing), (rest.share, rest.standing));
            }
        }
    }
}
