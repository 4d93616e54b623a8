//! What surveys show.

use candich::calc::risk::{Answers, Interval, Shown, at_least, drawn_at_least, share_of_tail, weighted};
use candich::calc::share::{Share, Verdict};
use candich::calc::survey::{NoSurvey, SurveyOutcome, answered, survey};
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

pub(crate) fn above(percent: u8) -> Requirement {
    Requirement { comparator: Comparator::Above, threshold: Percent::whole(percent) }
}

pub(crate) fn answers(satisfied: u64, respondents: u64) -> Answers {
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

#[test]
fn the_deciding_number_of_a_limit_is_the_last_that_shows_it() {
    for (respondents, percent) in [(1, 0), (1, 99), (3, 50), (20, 10), (57, 100), (200, 5)] {
        for comparator in [Comparator::AtMost, Comparator::Below] {
            let requirement = Requirement { comparator, threshold: Percent::whole(percent) };
            let shows = |&it: &u64| answers(it, respondents).shown(requirement, Confidence::NinetyFive) == Shown::Met;
            let found = answers(0, respondents).deciding(requirement, Confidence::NinetyFive);
            assert_eq!(found, (0..=respondents).rev().find(shows), "{percent} of {respondents}");
        }
    }
    // 0.9²⁹ = 0.0471, 0.9³⁵ = 0.0250, 0.9³⁶ = 0.0225: as seldom as that is none of so many.
    let limit = Requirement { comparator: Comparator::AtMost, threshold: Percent::whole(10) };
    assert_eq!(answers(0, 29).deciding(limit, Confidence::NinetyFive), None);
    assert_eq!(answers(0, 36).deciding(limit, Confidence::NinetyFive), Some(0));
}

/// Whether Wilson's interval ends at the two roots of (own − p)² n = z² p (1 − p).
fn is_wilson(found: Interval, own: f64, n: f64) -> bool {
    let square = 1.959_963_984_540_054_f64.powi(2);
    let off = |p: f64| (own - p).powi(2) * n - square * p * (1.0 - p);
    let root = |end: Share| {
        let end = f64::from(u32::try_from(end.part()).unwrap()) / 1e6;
        off(end - 6e-7) * off(end + 6e-7) <= 0.0
    };
    root(found.low) && root(found.high) && found.low.part() < found.high.part()
}

#[test]
fn wilsons_interval_of_so_many_is_that_of_more_answers() {
    for (satisfied, respondents, population, own, as_many) in [
        (324, 400, Some(1_000), 0.81, 400.0 * 999.0 / 600.0),
        (3, 5, Some(11), 0.6, 5.0 * 10.0 / 6.0),
        (5, 5, None, 1.0, 5.0),
        (0, 2, Some(3), 0.0, 4.0),
    ] {
        let answers = Answers { satisfied, respondents, population };
        let found = answers.wilson(Confidence::NinetyFive).unwrap();
        assert!(is_wilson(found, own, as_many), "{answers:?}: {found:?}");
    }
    for respondents in [1, 4] {
        let all = Answers { satisfied: 1, respondents, population: Some(respondents) };
        let found = all.wilson(Confidence::NinetyFive).unwrap();
        let own = 1_000_000 / u128::from(respondents);
        assert_eq!((found.low.part(), found.high.part()), (own, own));
    }
}

#[test]
fn weighted_answers_are_worth_as_many_as_would_stray_as_far() {
    let of = |strata: &[(u128, u64, u64)]| weighted(strata, Confidence::NinetyFive);
    // ¼ · ⅘ + ¾ · ½ = 0.575, which strays by 1/16 · 0.16 / 50 + 9/16 · 0.25 / 60.
    let (own, as_many) = (0.575, 0.575 * 0.425 / (0.0002 + 0.002_343_75));
    assert!(is_wilson(of(&[(1, 40, 50), (3, 30, 60)]).unwrap(), own, as_many));
    assert!(is_wilson(of(&[(0, 0, 0), (1, 40, 50), (0, 1, 9), (3, 30, 60)]).unwrap(), own, as_many));
    // Where none strays: 1 / (1/16 / 10 + 9/16 / 30) = 40, 1 / (¼ / 10 + ¼ / 10) = 20, 1 / (1/10) = 10.
    assert!(is_wilson(of(&[(1, 10, 10), (3, 30, 30)]).unwrap(), 1.0, 40.0));
    assert!(is_wilson(of(&[(1, 0, 10), (1, 10, 10)]).unwrap(), 0.5, 20.0));
    assert!(is_wilson(of(&[(7, 0, 10)]).unwrap(), 0.0, 10.0));
    for nothing in [&[][..], &[(0, 5, 9)], &[(1, 0, 0)], &[(1, 3, 5), (2, 0, 0)]] {
        assert_eq!(of(nothing), None, "{nothing:?}");
    }
}

/// To so many digits, not only to so many decimals.
#[test]
fn what_is_seldom_is_told_as_exactly_as_what_is_not() {
    let near = |found: f64, right: f64| (found / right - 1.0).abs() < 1e-12;
    // All of twenty of thirty among so many: 30/N · 29/(N − 1) · … · 11/(N − 19).
    for all in [99.0, 100.0, 1_000.0] {
        let right: f64 = (0_u8..20).map(|it| (30.0 - f64::from(it)) / (all - f64::from(it))).product();
        assert!(near(drawn_at_least(20.0, 20.0, 30.0, all), right), "{all}");
    }
    // One of so many is sure, though none so seldom that no number tells it.
    assert!(near(drawn_at_least(1.0, 1e5, 5e6, 1e7), 1.0));
    // More than there are, of whatever share.
    assert!(at_least(6.0, 5.0, 1.0, 0.0) < 1e-300 && at_least(6.0, 5.0, 0.5, 0.5) < 1e-300);
    // One of one is as likely as the share, two of two as its square, one of two as 2 s − s².
    for tail in [1e-50, 1e-40, 1e-12, 0.1, 0.5, 0.9] {
        assert!(near(share_of_tail(1.0, 1.0, tail), tail), "{tail}");
        assert!(near(share_of_tail(2.0, 2.0, tail), tail.sqrt()), "{tail}");
        assert!(near(share_of_tail(1.0, 2.0, tail), tail / (1.0 + (1.0 - tail).sqrt())), "{tail}");
    }
}

fn stratum(weight: u64, respondents: u64, satisfied: u64) -> Stratum {
    let (respondents, satisfied) = (Some(respondents), Some(satisfied));
    Stratum { respondents, satisfied, weight: Decimal::new(weight, 0), ..Stratum::default() }
}

/// A survey against 80 %, by this comparator, in strata of a weight, and how many of how many are satisfied.
fn in_strata(comparator: Comparator, strata: &[(u64, u64, u64)]) -> SurveyOutcome {
    let requirement = Requirement { comparator, threshold: Percent::whole(80) };
    let strata = strata.iter().map(|&(weight, satisfied, all)| stratum(weight, all, satisfied)).collect();
    survey(&Survey { requirement, strata, ..Survey::default() }, &Counts::default()).unwrap()
}

#[test]
fn a_stratum_may_be_satisfied_as_a_whole_and_no_more() {
    assert_eq!(answered(&stratum(1, 10, 10), 4), Ok((10, 10)));
    let asked = Survey { strata: vec![stratum(1, 10, 11), stratum(1, 100, 50)], ..Survey::default() };
    assert_eq!(survey(&asked, &Counts::default()), Err(NoSurvey::Contradiction));
}

#[test]
fn counts_that_differ_from_the_strata_are_told() {
    let asked = Survey { strata: vec![stratum(1, 100, 70), stratum(1, 100, 90)], ..Survey::default() };
    let stated = |survey: &SurveyOutcome| survey.stated;
    for (all, satisfied) in [(200, 160), (201, 160), (200, 159), (199, 161)] {
        let told: Counts = [(Count::Respondents, all), (Count::Satisfied, satisfied)].into_iter().collect();
        let differs = (all, satisfied) != (200, 160);
        let found = survey(&asked, &told).unwrap();
        assert_eq!(stated(&found), differs.then_some((Some(all), Some(satisfied))));
        assert_eq!(survey(&Survey::default(), &told).unwrap().stated, None, "nothing to differ from");
    }
}

#[test]
fn a_weighted_share_of_exactly_the_threshold_meets_what_includes_it() {
    use Verdict::{Met, NotMet};
    // 1 · 70 % and 2 · 85 % of 3, with an answer more and one less.
    let shares = [
        (&[(1, 70, 100), (2, 85, 100)], [Met, NotMet, Met, NotMet]),
        (&[(1, 70, 100), (2, 86, 100)], [Met, Met, NotMet, NotMet]),
        (&[(1, 70, 100), (2, 84, 100)], [NotMet, NotMet, Met, Met]),
    ];
    for (strata, verdicts) in shares {
        for (&comparator, verdict) in Comparator::ALL.iter().zip(verdicts) {
            assert_eq!(in_strata(comparator, strata).weighted.unwrap().verdict, verdict, "{strata:?} {comparator:?}");
        }
    }
}

#[test]
fn a_weighted_share_shows_what_its_whole_interval_does() {
    let shown = |satisfied| in_strata(Comparator::AtLeast, &[(1, satisfied, 1_000), (1, satisfied, 1_000)]).weighted;
    assert_eq!([950, 800, 500].map(|it| shown(it).unwrap().shown), [Shown::Met, Shown::Neither, Shown::Missed]);
}

#[test]
fn a_stratum_without_answers_may_weigh_nothing() {
    let weighted = |strata: &[(u64, u64, u64)]| in_strata(Comparator::AtLeast, strata).weighted;
    assert_eq!(weighted(&[(1, 0, 0), (1, 90, 100)]), None);
    assert_eq!(weighted(&[(0, 1, 10), (0, 90, 100)]), None);
    let one = weighted(&[(0, 0, 0), (1, 90, 100)]).unwrap();
    assert_eq!((one.share.part() * 10, one.verdict), (one.share.whole() * 9, Verdict::Met));
}
