//! How many must be asked, against trying every number of answers.

use candich::calc::risk::{Sample, at_least, sample};
use candich::model::{Comparator, Confidence, Percent, Requirement};

use crate::few::{Draws, number};
use crate::survey::above;

#[test]
fn the_least_sample_is_that_of_trying_every_number() {
    for (threshold, truth) in [(81_u8, 90_u8), (80, 88), (50, 62), (90, 97), (95, 99), (10, 22)] {
        for power in [50_u8, 80, 90, 95] {
            let found =
                sample(Percent::whole(truth), Percent::whole(power), above(threshold), Confidence::NinetyFive, None);
            let [percent, share, sure] = [threshold, truth, power].map(f64::from);
            assert!(found.is_some());
            assert_eq!(found, tried(percent, share, sure, 600), "{truth} over {threshold}, {power}");
        }
    }
    // Close to the target many must be asked; what takes more than a million is not planned.
    let near = |thousandths| {
        sample(Percent::new(thousandths, 3).unwrap(), Percent::whole(80), above(80), Confidence::NinetyFive, None)
    };
    let Sample { least, always } = near(80_200).unwrap();
    assert!((300_000..330_000).contains(&least) && always > least && always - least < 2_000, "{least} {always}");
    assert_eq!(near(80_010), None);
    let never = sample(Percent::whole(81), Percent::whole(80), above(81), Confidence::NinetyFive, None);
    assert_eq!(never, None);
}

/// The first number of answers that is enough, and the first from which on all up to the most are.
fn first_and_lasting(most: u32, enough: impl FnMut(u32) -> bool) -> Option<Sample> {
    let enough: Vec<bool> = (1..=most).map(enough).collect();
    let least = number(enough.iter().position(|&it| it)?) + 1;
    let always = enough.iter().rposition(|&it| !it).map_or(1, |place| number(place) + 2);
    (always <= number(enough.len())).then_some(Sample { least, always })
}

/// Every number of answers that there may be: those who decide grow with it.
fn tried(percent: f64, truth: f64, power: f64, most: u32) -> Option<Sample> {
    let mut critical = 0_u32;
    first_and_lasting(most, |asked| {
        let n = f64::from(asked);
        while at_least(critical.into(), n, percent / 100.0, 1.0 - percent / 100.0) > 0.025 {
            critical += 1;
        }
        at_least(critical.into(), n, truth / 100.0, 1.0 - truth / 100.0) >= power / 100.0
    })
}

#[test]
fn the_least_small_sample_is_that_of_trying_every_number() {
    for (threshold, truth, power, most) in [
        (81_u8, 97_u8, 80_u8, 150),
        (50, 80, 95, 100),
        (50, 70, 20, 60),
        (10, 40, 50, 60),
        (1, 90, 80, 20),
        (1, 90, 95, 20),
        (1, 50, 50, 30),
        (2, 9, 80, 300),
        (90, 99, 80, 200),
        (95, 100, 50, 120),
        (0, 1, 80, 300),
        (0, 60, 1, 10),
        (30, 45, 95, 250),
        (30, 45, 20, 150),
        (20, 55, 99, 80),
        (60, 100, 95, 30),
    ] {
        let found =
            sample(Percent::whole(truth), Percent::whole(power), above(threshold), Confidence::NinetyFive, None);
        let [percent, share, sure] = [threshold, truth, power].map(f64::from);
        assert_eq!(found, tried(percent, share, sure, most), "{truth} over {threshold}, {power}");
    }
}

/// What every number of answers of so few comes to, and what is found; of whom `marked` are satisfied.
fn planned_of_few(all: usize, requirement: (Comparator, usize), truth: usize, power: u8) -> [Option<Sample>; 2] {
    let (draws, (comparator, percent)) = (Draws::new(all), requirement);
    let meets = |marked: usize| match comparator {
        Comparator::AtLeast => marked * 100 >= percent * all,
        _ => marked * 100 > percent * all,
    };
    let edge = (0..=all).rev().find(|&it| !meets(it)).unwrap();
    let tried = first_and_lasting(u32::try_from(all).unwrap(), |asked| {
        let asked = usize::try_from(asked).unwrap();
        let critical = (0..=asked + 1).find(|&it| draws.seldom_more(it, asked, edge)).unwrap();
        let ways: u128 = (critical..=asked).map(|it| draws.just(it, asked, truth * all / 100)).sum();
        ways * 100 >= u128::from(power) * draws.ways(all, asked)
    });
    let whole = |number: usize| Percent::whole(u8::try_from(number).unwrap());
    let requirement = Requirement { comparator, threshold: whole(percent) };
    let power = Percent::whole(power);
    [tried, sample(whole(truth), power, requirement, Confidence::NinetyFive, Some(number(all)))]
}

#[test]
fn the_least_sample_of_few_is_that_of_trying_every_number() {
    let cases = [
        (1, 50, 100),
        (2, 50, 100),
        (3, 50, 100),
        (4, 75, 100),
        (7, 10, 100),
        (10, 50, 80),
        (10, 10, 60),
        (20, 70, 95),
        (20, 50, 80),
        (30, 50, 80),
        (30, 20, 70),
        (40, 20, 55),
        (40, 80, 95),
        (40, 30, 50),
        (40, 40, 90),
        (40, 50, 70),
        (40, 90, 95),
        (40, 90, 100),
    ];
    for ((all, percent, truth), power) in cases.into_iter().flat_map(|it| [20, 51, 80, 95].map(|power| (it, power))) {
        for comparator in [Comparator::AtLeast, Comparator::Above] {
            let [tried, found] = planned_of_few(all, (comparator, percent), truth, power);
            assert_eq!(found, tried, "{truth} of {all}, {comparator:?} {percent}, {power}");
        }
    }
    // Three of three show it with 56 in 165, four of four with 70 in 330, which is just enough.
    let [tried, found] = planned_of_few(11, (Comparator::Above, 40), 75, 20);
    assert_eq!((found, tried), (Some(Sample { least: 3, always: 3 }), found));
}

/// Of ten, two satisfied miss a fifth. Three of three decide three answers, but of three that are satisfied they are one
/// draw in 120: from two answers on it is not always one in a hundred.
#[test]
fn the_last_deciding_number_of_few_is_looked_at_too() {
    for (all, percent, truth, power, right) in [
        (10, 20, 30, 1, (2, 4)),
        (15, 20, 70, 80, (5, 7)),
        (20, 50, 70, 80, (15, 17)),
        (30, 10, 40, 80, (9, 12)),
        (40, 10, 30, 80, (16, 20)),
    ] {
        let [tried, found] = planned_of_few(all, (Comparator::Above, percent), truth, power);
        assert_eq!(tried, Some(Sample { least: right.0, always: right.1 }));
        assert_eq!(found, tried, "{truth} of {all}, above {percent}, {power}");
    }
}

#[test]
fn no_sample_shows_what_is_not_so_or_is_a_limit() {
    let of = |truth, comparator, percent, population| {
        let requirement = Requirement { comparator, threshold: Percent::whole(percent) };
        sample(Percent::whole(truth), Percent::whole(80), requirement, Confidence::NinetyFive, population)
    };
    for population in [None, Some(40)] {
        assert_eq!(of(5, Comparator::AtMost, 50, population), None);
        assert_eq!(of(90, Comparator::AtMost, 50, population), None);
        assert_eq!(of(50, Comparator::Above, 50, population), None);
        assert_eq!(of(30, Comparator::AtLeast, 50, population), None);
        assert!(of(90, Comparator::AtLeast, 50, population).is_some());
    }
    // Not even where hardly any certainty is asked.
    for comparator in [Comparator::Above, Comparator::AtMost] {
        let requirement = Requirement { comparator, threshold: Percent::whole(50) };
        let half = Percent::whole(50);
        assert_eq!(sample(half, Percent::whole(1), requirement, Confidence::NinetyFive, None), None);
    }
    // So near a million are too few.
    let near = Percent::new(8_001, 2).unwrap();
    assert_eq!(sample(near, Percent::whole(80), above(80), Confidence::NinetyFive, None), None);
    // Not even a million of a million show that it is all of all.
    assert_eq!(of(100, Comparator::AtLeast, 100, None), None);
    // Of thirty it takes all: where one is not, 29 miss it in one draw of thirty, more than 2.5 %.
    assert_eq!(of(100, Comparator::AtLeast, 100, Some(30)), Some(Sample { least: 30, always: 30 }));
}

/// Found by trying every number with exact counts: near the whole of the people one number is far likelier than in a draw
/// with replacement.
#[test]
fn near_all_of_some_hundreds_no_number_is_passed_over() {
    for (all, percent, truth, right) in
        [(800, 80, 81, (722, 735)), (400, 90, 91, (370, 383)), (500, 90, 91, (448, 463))]
    {
        let found =
            sample(Percent::whole(truth), Percent::whole(50), above(percent), Confidence::NinetyFive, Some(all));
        assert_eq!(found, Some(Sample { least: right.0, always: right.1 }), "{truth} of {all}");
    }
}
