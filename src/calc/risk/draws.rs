//! Random years: what tests hold the probabilities against, and what a reader can look at. No number of the page comes
//! from them.

use super::course::Course;
use super::number::{FINE, parts};
use super::{Month, Rest};
use crate::calc::share::Share;
use crate::model::Date;

/// Random numbers that are the same for the same seed everywhere: `SplitMix64` (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
    /// Above 0 and below 1.
    pub fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(u32::MAX);
        (f64::from(high) + 0.5) / 4_294_967_296.0
    }

    /// Box and Muller (1958).
    fn normal(&mut self) -> f64 {
        (-2.0 * libm::log(self.uniform())).sqrt() * libm::cos(core::f64::consts::TAU * self.uniform())
    }

    /// Marsaglia and Tsang (2000).
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let larger = self.gamma(shape + 1.0);
            return larger * libm::pow(self.uniform(), 1.0 / shape);
        }
        let part = shape - 1.0 / 3.0;
        let width = 1.0 / (9.0 * part).sqrt();
        loop {
            let score = self.normal();
            let cube = (1.0 + width * score).powi(3);
            if cube > 0.0 && libm::log(self.uniform()) < 0.5 * score * score + part * (1.0 - cube + libm::log(cube)) {
                return part * cube;
            }
        }
    }

    /// A factor with mean one and this coefficient of variation.
    fn lognormal(&mut self, cv: f64) -> f64 {
        let spread = libm::log1p(cv * cv).sqrt();
        libm::exp(spread * self.normal() - spread * spread / 2.0)
    }

    fn share(&mut self, month: &Month) -> f64 {
        let sd = month.sd();
        let sum = month.share * (1.0 - month.share) / (sd * sd) - 1.0;
        if sd <= 1e-9 {
            return month.share;
        }
        if sum < 1e-6 {
            return if self.uniform() < month.share { 1.0 } else { 0.0 };
        }
        let (one, other) = (self.gamma(month.share * sum), self.gamma((1.0 - month.share) * sum));
        if one + other > 0.0 { one / (one + other) } else { month.share }
    }

    /// One year: the numerator and the denominator at its end; what each month brings is told as it comes.
    pub fn year(&mut self, rest: &Rest, mut told: impl FnMut(f64, f64)) -> (f64, f64) {
        let shock = if rest.shock > 0.0 { self.lognormal(rest.shock) } else { 1.0 };
        let (mut part, mut whole) = (rest.numerator, rest.denominator);
        for (month, times) in &rest.months {
            for _ in 0..*times {
                let volume = shock * month.volume * self.lognormal(month.volume_cv);
                let share = self.share(month);
                told(volume, share);
                whole += volume;
                part += volume * share;
            }
        }
        (part, whole)
    }
}

/// One drawn year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// What each step brings: its volume, and how many of it enter the numerator; whole dossiers.
    pub steps: Vec<(u64, u64)>,
    /// The share at the end.
    pub at_end: Share,
    /// Whether the target is met.
    pub met: bool,
}

impl Course {
    /// The last day of each step.
    pub fn days(&self) -> Vec<Date> {
        self.steps.iter().map(|&(day, _)| day).collect()
    }

    /// So many drawn years.
    pub fn draws(&self, seed: u64, count: u32) -> Vec<Draw> {
        let mut random = Random(seed);
        let months = self.steps.iter().map(|&(_, month)| (month, 1)).collect();
        let rest = Rest { months, ..self.rest.clone() };
        (0..count).filter_map(|_| self.draw(&rest, &mut random)).collect()
    }

    fn draw(&self, rest: &Rest, random: &mut Random) -> Option<Draw> {
        let mut steps = Vec::new();
        let dossiers =
            |number: f64| parts(number, 1).map_or(0, |share| u64::try_from(share.part()).unwrap_or(u64::MAX));
        let (part, whole) = random.year(rest, |volume, share| steps.push((dossiers(volume), dossiers(volume * share))));
        let above = part >= self.target * whole;
        Some(Draw { steps, at_end: parts(part / whole, FINE)?, met: above != self.limit })
    }
}
