//! What surveys show.

use candich::calc::risk::{Answers, Sample, Shown, at_least, drawn_at_least, sample, share_of_tail};
use candich::calc::share::Verdict;
use candich::calc::survey::{NoSurvey, survey};
use candich::model::{Comparator, Confidence, Count, Counts, Decimal, Percent, Requirement, Stratum, Survey};

fn rows<const COLUMNS: usize>(text: &str) -> impl Iterator<Item = [f64; COLUMNS]> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t').map(|cell| cell.parse().unwrap());
        std::array::from_fn(|_| cells.next().unwrap())
    })
}

#[test]
fn binomial_tails_are_those_of_the_table() {
    let mut count = 0;
    for [x, n, p, tail] in rows::<4>(include_str!("binomial.tsv")) {
        let found = at_least(x, n, p, 1.0 - p);
        assert!((found - tail).abs() < 1e-10, "P(X >= {x} of {n} at {p}): {found} and not {tail}");
        count += 1;
    }
    assert!(count > 400);
}

#[test]
fn shares_of_tails_are_those_of_the_table_and_lead_back() {
    let mut count = 0;
    for [x, n, tail, share] in rows::<4>(include_str!("shares.tsv")) {
        let found = share_of_tail(x, n, tail);
        assert!((found - share).abs() < 1e-10, "share of {x} of {n}, tail {tail}: {found} and not {share}");
        let back = at_least(x, n, found, 1.0 - found);
        assert!((back - tail).abs() < 1e-10 * tail.max(1e-3), "{x} of {n}: {tail} leads back to {back}");
        count += 1;
    }
    assert!(count >= 190);
}

#[test]
fn draws_without_putting_back_are_those_of_the_table() {
    let mut count = 0;
    for [x, n, marked, all, tail] in rows::<5>(include_str!("drawn.tsv")) {
        let found = drawn_at_least(x, n, marked, all);
        assert!((found - tail).abs() < 1e-10, "P(X >= {x} of {n}, {marked} of {all}): {found} and not {tail}");
        count += 1;
    }
    assert!(count > 250);
}

#[test]
fn nothing_hangs_or_leaves_the_unit_interval() {
    let edges = [0.0, 1.0, 2.0, 3.0, 1e3, 1e6 - 1.0, 1e6, 1e7 - 1.0, 1e7, 1e12];
    for &n in &edges {
        for &x in edges.iter().filter(|&&x| x <= n) {
            for p in [0.0, 1e-300, 1e-12, 1e-9, 0.5, 1.0 - 1e-9, 1.0] {
                assert!((0.0..=1.0).contains(&at_least(x, n, p, 1.0 - p)));
            }
            for tail in [1e-12, 1e-9, 0.5, 1.0 - 1e-9] {
                assert!(x < 1.0 || (0.0..=1.0).contains(&share_of_tail(x, n, tail)));
            }
        }
    }
}

fn above(percent: u8) -> Requirement {
    Requirement { comparator: Comparator::Above, threshold: Percent::whole(percent) }
}

fn answers(satisfied: u64, respondents: u64) -> Answers {
    Answers { satisfied, respondents, population: None }
}

/// Khánh Hòa: more than 81 % of 400 answers (domain of the case: 325 at least).
#[test]
fn the_case_of_four_hundred_answers() {
    let counts =
        |satisfied| -> Counts { [(Count::Respondents, 400), (Count::Satisfied, satisfied)].into_iter().collect() };
    let asked = Survey { requirement: above(81), ..Survey::default() };
    let of = |satisfied| survey(&asked, &counts(satisfied)).unwrap();
    assert_eq!((of(324).verdict, of(324).shown), (Verdict::NotMet, Shown::Neither));
    assert_eq!((of(325).verdict, of(325).shown), (Verdict::Met, Shown::Neither));
    assert_eq!(of(325).deciding, Some(325));
    // SciPy: binom.sf(338, 400, .81) = 0.0298, binom.sf(339, 400, .81) = 0.0218.
    assert_eq!(of(325).showing, Some(340));
    assert_eq!(of(340).shown, Shown::Met);
    assert_eq!(of(339).shown, Shown::Neither);
    assert_eq!(of(300).shown, Shown::Missed);
    let exact = of(324).exact.unwrap();
    // SciPy: beta.ppf(.025, 324, 77), beta.ppf(.975, 325, 76).
    assert_eq!((exact.low.part(), exact.high.part()), (768_062, 847_279));
    let wilson = of(324).wilson.unwrap();
    assert_eq!((wilson.low.part(), wilson.high.part()), (768_676, 845_426));
}

#[test]
fn of_few_the_exact_interval_is_that_of_draws_without_putting_back() {
    let known = |population| Answers { population: Some(population), ..answers(324, 400) };
    let many = known(999_999_999_999).exact(Confidence::NinetyFive).unwrap();
    assert_eq!(Some(many), answers(324, 400).exact(Confidence::NinetyFive));
    let all = known(400).exact(Confidence::NinetyFive).unwrap();
    assert_eq!((all.low.part(), all.high.part()), (810_000, 810_000));
    assert_eq!(known(400).shown(above(80), Confidence::NinetyFive), Shown::Met);
    assert_eq!(known(400).shown(above(81), Confidence::NinetyFive), Shown::Missed);
    // By trying every number of satisfied ones among 1,000.
    let tail = |marked: u32| drawn_at_least(324.0, 400.0, f64::from(marked), 1_000.0);
    let low = (324..=924).find(|&marked| tail(marked) > 0.025).unwrap();
    let below = |marked: u32| 1.0 - drawn_at_least(325.0, 400.0, f64::from(marked), 1_000.0);
    let high = (324..=924).rev().find(|&marked| below(marked) > 0.025).unwrap();
    let found = known(1_000).exact(Confidence::NinetyFive).unwrap();
    assert_eq!((found.low.part(), found.high.part()), (u128::from(low) * 1_000, u128::from(high) * 1_000));
}

#[test]
fn the_deciding_number_is_the_first_that_shows_it() {
    for respondents in [1, 2, 3, 10, 57, 400] {
        for population in [None, Some(respondents), Some(respondents + 7), Some(5_000)] {
            let of = |satisfied| Answers { satisfied, respondents, population };
            for percent in [0, 50, 81, 99, 100] {
                let shows = |it: &u64| of(*it).shown(above(percent), Confidence::NinetyFive) == Shown::Met;
                assert_eq!(of(0).deciding(above(percent), Confidence::NinetyFive), (0..=respondents).find(shows));
            }
        }
    }
}

/// The power of every number of answers, one after the other.
fn brute(requirement: Requirement, threshold: f64, truth: f64, power: f64, most: u32) -> (u32, u32) {
    let enough = |asked: u32| {
        let critical =
            (0..=asked + 1).find(|&it| at_least(it.into(), asked.into(), threshold, 1.0 - threshold) <= 0.025);
        at_least(critical.unwrap().into(), asked.into(), truth, 1.0 - truth) >= power
    };
    assert_eq!(requirement.comparator, Comparator::Above);
    let least = (1..=most).find(|&asked| enough(asked)).unwrap();
    let always = (1..=most).rev().find(|&asked| !enough(asked)).map_or(1, |asked| asked + 1);
    (least, always)
}

#[test]
fn the_least_sample_is_that_of_trying_every_number() {
    for (threshold, truth) in [(81_u8, 90_u8), (80, 88), (50, 62), (90, 97), (95, 99), (10, 22)] {
        for power in [50_u8, 80, 90, 95] {
            let found =
                sample(Percent::whole(truth), Percent::whole(power), above(threshold), Confidence::NinetyFive, None);
            let Sample { least, always } = found.unwrap();
            let share = |percent: u8| f64::from(percent) / 100.0;
            let tried = brute(above(threshold), share(threshold), share(truth), share(power), 600);
            assert_eq!((least, always), (tried.0.into(), tried.1.into()), "{truth} over {threshold}, {power}");
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

#[test]
fn strata_are_added_up_weighted_and_held_against_what_is_told() {
    let stratum = |respondents, satisfied, weight| Stratum {
        respondents: Some(respondents),
        satisfied: Some(satisfied),
        weight: Decimal::new(weight, 0),
        ..Stratum::default()
    };
    let steps = Stratum {
        steps: [Some(1), Some(2), Some(7), Some(50), Some(40)],
        weight: Decimal::new(50, 0),
        ..Stratum::default()
    };
    let asked = Survey {
        requirement: Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(80) },
        strata: vec![stratum(100, 70, 50), steps],
        ..Survey::default()
    };
    let told: Counts = [(Count::Respondents, 200), (Count::Satisfied, 161)].into_iter().collect();
    let found = survey(&asked, &told).unwrap();
    assert_eq!((found.answers.satisfied, found.answers.respondents), (160, 200));
    assert_eq!(found.stated, Some((Some(200), Some(161))));
    let weighted = found.weighted.unwrap();
    assert_eq!((weighted.verdict, weighted.shown), (Verdict::Met, Shown::Neither), "exactly 80 %");
    assert_eq!(weighted.share.part() * 10, weighted.share.whole() * 8);
    let stricter = Survey { satisfied_from: 5, ..asked.clone() };
    assert_eq!(survey(&stricter, &told).unwrap().answers.satisfied, 110);
    let broken = Survey { strata: vec![stratum(10, 11, 1)], ..asked.clone() };
    assert_eq!(survey(&broken, &told), Err(NoSurvey::Contradiction));
    assert_eq!(survey(&Survey { population: Some(199), ..asked }, &told), Err(NoSurvey::Population));
}
