//! What answers of few people show, against counting every draw.

use candich::calc::risk::{Answers, Shown};
use candich::model::{Comparator, Confidence, Percent, Requirement};

use crate::survey::answers;

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
pub(crate) struct Draws {
    ways: Vec<Vec<u128>>,
    all: usize,
}

impl Draws {
    pub(crate) fn new(all: usize) -> Draws {
        Draws { ways: ways(), all }
    }

    pub(crate) fn ways(&self, of: usize, taken: usize) -> u128 {
        self.ways[of].get(taken).copied().unwrap_or(0)
    }

    pub(crate) fn just(&self, satisfied: usize, asked: usize, marked: usize) -> u128 {
        self.ways(marked, satisfied) * self.ways(self.all - marked, asked - satisfied)
    }

    /// Whether so many or more are as likely as one side of 95 % at most.
    pub(crate) fn seldom_more(&self, satisfied: usize, asked: usize, marked: usize) -> bool {
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

pub(crate) fn number(number: usize) -> u64 {
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
