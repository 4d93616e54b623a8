//! How likely a rank is when the scores of the others move, each by a normal law of its own.
//!
//! How many of the others come out ahead follows from the probabilities that each does, by adding one after the other: the
//! law of Poisson's trials (the “Poisson binomial”), exact up to rounding, and no further than the rank that is wanted.

use core::f64::consts::SQRT_2;

use super::number::float;
use crate::calc::search::first;
use crate::calc::share::Share;
use crate::model::{Decimal, Drift, Ties};

/// Probabilities are told in these parts of one.
const PARTS: u32 = 1_000_000;
/// A spread below this is none.
const NONE: f64 = 1e-9;

/// The law of how many of independent trials succeed: the probabilities of 0, 1, … up to `most`, the last one without
/// those of more.
pub fn trials(chances: &[f64], most: usize) -> Vec<f64> {
    let mut law = vec![0.0; most + 1];
    if let Some(none) = law.first_mut() {
        *none = 1.0;
    }
    for &chance in chances {
        let mut before = 0.0_f64;
        for held in &mut law {
            (before, *held) = (*held, before * chance + *held * (1.0 - chance));
        }
    }
    law
}

/// Others in an index, and how they move.
#[derive(Clone, Debug)]
pub struct Field {
    scores: Vec<f64>,
    drift: f64,
    sd: f64,
    ties: Ties,
}

impl Field {
    /// The others, by their scores.
    pub fn new(scores: impl Iterator<Item = Decimal>, drift: Drift, ties: Ties) -> Field {
        let mean = number(drift.mean);
        Field {
            scores: scores.map(number).collect(),
            drift: if drift.down { -mean } else { mean },
            sd: number(drift.sd),
            ties,
        }
    }

    /// The probability of a rank of at most so many with this score, in millionths.
    pub fn chance(&self, score: Decimal, at_most: u32) -> Option<Share> {
        super::number::parts(self.sure(number(score), at_most), PARTS)
    }

    /// The lowest score, in hundredths up to `most`, that gives the rank with this probability in percent; `None` where none does.
    pub fn score_for(&self, at_most: u32, percent: u8, most: Decimal) -> Option<Decimal> {
        let wanted = f64::from(percent) / 100.0;
        let score = |hundredths: u64| Decimal::new(hundredths, 2);
        let enough = |hundredths| score(hundredths).is_none_or(|it| self.sure(number(it), at_most) >= wanted);
        let highest = most.millionths().div_ceil(10_000);
        if enough(highest) { score(first(0, highest, enough)) } else { None }
    }

    fn sure(&self, own: f64, at_most: u32) -> f64 {
        let Some(most) = at_most.checked_sub(1).and_then(|most| usize::try_from(most).ok()) else { return 0.0 };
        if most >= self.scores.len() {
            return 1.0;
        }
        let chances: Vec<f64> = self.scores.iter().map(|&other| self.ahead(other + self.drift - own)).collect();
        trials(&chances, most).iter().sum::<f64>().clamp(0.0, 1.0)
    }

    /// The probability that another one who is expected to lie so far ahead comes out ahead.
    fn ahead(&self, by: f64) -> f64 {
        if self.sd > NONE {
            return libm::erfc(-by / self.sd / SQRT_2) / 2.0;
        }
        // Scores have six decimals: what is nearer than half of the last one is the same.
        let ahead = match self.ties {
            Ties::Shared => by > 5e-7,
            Ties::Behind => by > -5e-7,
        };
        f64::from(u8::from(ahead))
    }
}

fn number(decimal: Decimal) -> f64 {
    float(decimal.millionths()) / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trials_are_what_adding_up_every_case_gives() {
        let mut seed = 7_u32;
        let mut random = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(seed >> 8) / f64::from(1_u32 << 24)
        };
        for count in 0..=15_usize {
            let chances: Vec<f64> = (0..count).map(|_| random()).collect();
            let mut brute = vec![0.0; count + 1];
            for case in 0..1_u32 << count {
                let chance: f64 = chances
                    .iter()
                    .enumerate()
                    .map(|(place, &chance)| if case >> place & 1 == 1 { chance } else { 1.0 - chance })
                    .product();
                brute[usize::try_from(case.count_ones()).unwrap()] += chance;
            }
            for (one, other) in trials(&chances, count).iter().zip(&brute) {
                assert!((one - other).abs() < 1e-14);
            }
            let few = trials(&chances, count / 2);
            assert!(few.iter().zip(&brute).all(|(one, other)| (one - other).abs() < 1e-14));
        }
    }

    #[test]
    fn without_spread_the_rank_is_certain() {
        let score = |hundredths| Decimal::new(hundredths, 2).unwrap();
        let others = || [9_000, 8_900, 8_800].map(score).into_iter();
        let at = |ties, own| Field::new(others(), Drift::default(), ties).chance(score(own), 2).unwrap().part();
        assert_eq!((at(Ties::Shared, 8_900), at(Ties::Behind, 8_900)), (1_000_000, 0));
        assert_eq!((at(Ties::Shared, 8_899), at(Ties::Behind, 8_901)), (0, 1_000_000));
        let field = Field::new(others(), Drift { sd: score(100), ..Drift::default() }, Ties::Shared);
        let sure = field.score_for(2, 80, score(10_000)).unwrap();
        let chance = |score| field.chance(score, 2).unwrap().part();
        assert!(
            chance(sure) >= 800_000 && chance(Decimal::from_millionths(sure.millionths() - 10_000).unwrap()) < 800_000
        );
    }
}
