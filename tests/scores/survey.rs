//! What surveys show.

use candich::calc::risk::{
    Answers, Interval, Sample, Shown, at_least, drawn_at_least, sample, share_of_tail, weighted,
};
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

/// How many ways there are to take so many of so many, for all up to forty.
fn ways() -> Vec<Vec<u128>> {
    let mut rows = vec![vec![1_u128]];
    for _ in 0..40 {
        let last = &rows[rows.len() - 1];
        let inner = last.windows(2).map(|pair| pair[0] + pair[1]);
        let row = std::iter::once(1).chain(inner).chain([1]).collect();
        rows.push(row);
    }
    rows
}

/// Draws of `asked` of `all`, of whom `marked` are satisfied: in how many `satisfied` or more, or fewer, are, and how many
/// draws there are.
struct Draws {
    ways: Vec<Vec<u128>>,
    all: usize,
}

impl Draws {
    fn new(all: usize) -> Draws {
        Draws { ways: ways(), all }
    }

    fn ways(&self, of: usize, taken: usize) -> u128 {
        self.ways[of].get(taken).copied().unwrap_or(0)
    }

    fn just(&self, satisfied: usize, asked: usize, marked: usize) -> u128 {
        self.ways(marked, satisfied) * self.ways(self.all - marked, asked - satisfied)
    }

    /// Whether so many or more are as likely as one side of 95 % at most.
    fn seldom_more(&self, satisfied: usize, asked: usize, marked: usize) -> bool {
        let ways: u128 = (satisfied..=asked).map(|it| self.just(it, asked, marked)).sum();
        ways * 1_000 <= 25 * self.ways(self.all, asked)
    }

    fn seldom_fewer(&self, satisfied: usize, asked: usize, marked: usize) -> bool {
        let ways: u128 = (0..=satisfied).map(|it| self.just(it, asked, marked)).sum();
        ways * 1_000 <= 25 * self.ways(self.all, asked)
    }

    /// What the answers show, by every true number that misses, or meets, what is required.
    fn shown(&self, satisfied: usize, asked: usize, comparator: Comparator, percent: usize) -> Shown {
        let meets = |marked: &usize| match comparator {
            Comparator::AtLeast => marked * 100 >= percent * self.all,
            Comparator::Above => marked * 100 > percent * self.all,
            Comparator::AtMost => marked * 100 <= percent * self.all,
            Comparator::Below => marked * 100 < percent * self.all,
        };
        let reach = matches!(comparator, Comparator::AtLeast | Comparator::Above);
        let seldom = |more: bool, marked| {
            if more { self.seldom_more(satisfied, asked, marked) } else { self.seldom_fewer(satisfied, asked, marked) }
        };
        if (0..=self.all).filter(|it| !meets(it)).all(|marked| seldom(reach, marked)) {
            Shown::Met
        } else if (0..=self.all).filter(meets).all(|marked| seldom(!reach, marked)) {
            Shown::Missed
        } else {
            Shown::Neither
        }
    }
}

fn number(number: usize) -> u64 {
    number.try_into().unwrap()
}

/// How many are asked of how many: few enough that every true number can be tried, and every draw counted.
const FEW: [(usize, usize); 7] = [(1, 1), (2, 1), (5, 3), (7, 7), (12, 5), (30, 20), (40, 9)];

fn of_few(satisfied: usize, asked: usize, all: usize) -> Answers {
    Answers { population: Some(number(all)), ..answers(number(satisfied), number(asked)) }
}

#[test]
fn of_few_the_exact_interval_is_what_every_draw_says() {
    for (all, asked) in FEW {
        let draws = Draws::new(all);
        for satisfied in 0..=asked {
            let low = (0..=all).find(|&marked| !draws.seldom_more(satisfied, asked, marked)).unwrap();
            let high = (0..=all).rev().find(|&marked| !draws.seldom_fewer(satisfied, asked, marked)).unwrap();
            let found = of_few(satisfied, asked, all).exact(Confidence::NinetyFive).unwrap();
            let told = |marked: usize| u128::from(number((marked * 2_000_000 + all) / (2 * all)));
            let ends = (found.low.part(), found.high.part());
            assert_eq!(ends, (told(low), told(high)), "{satisfied} of {asked} of {all}");
        }
    }
}

#[test]
fn of_few_what_is_shown_is_what_every_draw_says() {
    let confidence = Confidence::NinetyFive;
    let requirements = || Comparator::ALL.iter().flat_map(|&it| [0_u8, 10, 50, 100].map(|percent| (it, percent)));
    for ((all, asked), (comparator, percent)) in FEW.into_iter().flat_map(|few| requirements().map(move |it| (few, it)))
    {
        let draws = Draws::new(all);
        let requirement = Requirement { comparator, threshold: Percent::whole(percent) };
        let right = |satisfied| draws.shown(satisfied, asked, comparator, percent.into());
        let shown: Vec<Shown> = (0..=asked).map(right).collect();
        let found: Vec<Shown> = (0..=asked).map(|it| of_few(it, asked, all).shown(requirement, confidence)).collect();
        assert_eq!(found, shown, "{asked} of {all}, {requirement:?}");
        let mut met = (0..=asked).filter(|&it| shown[it] == Shown::Met);
        let reach = matches!(comparator, Comparator::AtLeast | Comparator::Above);
        let deciding = if reach { met.next() } else { met.next_back() };
        let found = of_few(0, asked, all).deciding(requirement, confidence);
        assert_eq!(found, deciding.map(number), "{asked} of {all}, {requirement:?}");
    }
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
