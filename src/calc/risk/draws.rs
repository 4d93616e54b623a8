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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::risk::{Source, Spread};
    use crate::model::date;

    const COUNT: u32 = 40_000;

    /// Of so many draws, the part that is at most each of these is as likely as told, but for chance.
    fn falls_as(told: &[(f64, f64)], mut draw: impl FnMut(&mut Random) -> f64) {
        let mut random = Random(7);
        let drawn: Vec<f64> = (0..COUNT).map(|_| draw(&mut random)).collect();
        for &(most, likely) in told {
            let below = (0_u32..).zip(&drawn).filter(|&(_, value)| *value <= most).count();
            let part = f64::from(u32::try_from(below).unwrap()) / f64::from(COUNT);
            let chance = 3.5 * (likely * (1.0 - likely) / f64::from(COUNT)).sqrt();
            assert!((part - likely).abs() <= chance, "{part} of all are at most {most}, not {likely}");
        }
    }

    /// How likely a normal number is at most this.
    fn normal(score: f64) -> f64 {
        libm::erfc(-score / core::f64::consts::SQRT_2) / 2.0
    }

    /// The published first numbers of the generator from the seed 0, of which the upper half is taken.
    #[test]
    fn uniform_numbers_are_the_published_ones() {
        let mut random = Random(0);
        for published in
            [0xe220_a839_7b1d_cdaf_u64, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f, 0xf88b_b8a8_724c_81ec]
        {
            let high = f64::from(u32::try_from(published >> 32).unwrap());
            assert!((random.uniform() * 4_294_967_296.0 - high - 0.5).abs() < 1e-3);
        }
    }

    #[test]
    fn normal_and_lognormal_numbers_follow_their_laws() {
        falls_as(&[-2.0, -1.0, -0.3, 0.0, 0.3, 1.0, 2.0].map(|score| (score, normal(score))), Random::normal);
        // With a coefficient of variation of a half the logarithm has the variance ln 1.25, and a mean of half that less.
        let sd = 1.25_f64.ln().sqrt();
        let laid = [-1.5, -0.5, 0.0, 0.5, 1.5].map(|score| ((sd * score - sd * sd / 2.0).exp(), normal(score)));
        falls_as(&laid, |random| random.lognormal(0.5));
    }

    /// Of shape a half the law is the square of a normal number's, halved; of whole shapes it is a sum of Poisson's terms.
    #[test]
    fn gamma_numbers_follow_their_laws() {
        let places = [0.05_f64, 0.2, 0.7, 1.5, 3.0];
        falls_as(&places.map(|most| (most, libm::erf(most.sqrt()))), |random| random.gamma(0.5));
        falls_as(&places.map(|most| (most, 1.0 - (-most).exp())), |random| random.gamma(1.0));
        let two = |most: f64| (most, 1.0 - (-most).exp() * (1.0 + most));
        falls_as(&places.map(two), |random| random.gamma(2.0));
        let four =
            |most: f64| (most, 1.0 - (-most).exp() * (1.0 + most + most * most / 2.0 + most * most * most / 6.0));
        falls_as(&[0.7, 1.5, 3.0, 5.0, 8.0].map(four), |random| random.gamma(4.0));
    }

    fn certain(volume: f64, share: f64) -> Month {
        Month { volume, volume_cv: 0.0, share, share_sd: 0.0 }
    }

    #[test]
    fn shares_follow_their_law_at_its_ends_too() {
        // Of the mean 2/5 and the standard deviation 1/5: the beta law of 2 and 3.
        let beta = |most: f64| {
            let rest = 1.0 - most;
            (most, 1.0 - rest.powi(4) - 4.0 * most * rest.powi(3))
        };
        let month = Month { share_sd: 0.2, ..certain(1.0, 0.4) };
        falls_as(&[0.1, 0.25, 0.4, 0.6, 0.8].map(beta), |random| random.share(&month));
        // As far apart as a share can be it is nothing or all.
        let month = Month { share_sd: 1.0, ..certain(1.0, 0.3) };
        falls_as(&[(0.0, 0.7), (0.5, 0.7), (1.0, 1.0)], |random| random.share(&month));
        let share = Random(1).share(&certain(1.0, 0.3));
        assert!((share - 0.3).abs() < 1e-15);
    }

    #[test]
    fn volumes_have_a_factor_in_common_where_there_is_one() {
        let rest = |shock| Rest { numerator: 10.0, denominator: 100.0, months: vec![(certain(50.0, 0.5), 2)], shock };
        let year = |rest: &Rest| {
            let mut told = Vec::new();
            let (part, whole) = Random(3).year(rest, |volume, share| told.push(volume * share));
            (part, whole, told)
        };
        let (part, whole, told) = year(&rest(0.0));
        assert!((part - 60.0).abs() < 1e-9 && (whole - 200.0).abs() < 1e-9);
        assert!(told.len() == 2 && told.iter().all(|part| (part - 25.0).abs() < 1e-9));
        let (part, whole, told) = year(&rest(0.5));
        assert!((told[0] - told[1]).abs() < 1e-9 && (told[0] - 25.0).abs() > 1.0);
        assert!((part - 10.0 - told[0] * 2.0).abs() < 1e-9 && (whole - 100.0 - told[0] * 4.0).abs() < 1e-9);
        let sd = 1.25_f64.ln().sqrt();
        let laid = [-1.0, 0.0, 1.0].map(|score| (100.0 + 100.0 * (sd * score - sd * sd / 2.0).exp(), normal(score)));
        let shaken = rest(0.5);
        falls_as(&laid, |random| random.year(&shaken, |_, _| {}).1);
    }

    #[test]
    fn drawn_years_meet_a_target_from_where_it_is_on() {
        let steps =
            vec![(date(2023, 7, 31).unwrap(), certain(50.0, 0.4)), (date(2023, 8, 31).unwrap(), certain(30.0, 0.5))];
        let usual = (Share::new(0, 1).unwrap(), Source::Usual);
        let course = |target, limit| Course {
            rest: Rest { numerator: 15.0, denominator: 120.0, months: Vec::new(), shock: 0.0 },
            above: 0.5,
            spread: Spread { volume: usual, share: usual, shock: Share::new(0, 1).unwrap() },
            steps: steps.clone(),
            target,
            limit,
            pace: None,
            need: 0,
            volume: 80,
        };
        // 15 + 20 + 15 of 120 + 50 + 30 are a quarter.
        for (target, limit, met) in
            [(0.25, false, true), (0.26, false, false), (0.24, false, true), (0.26, true, true), (0.24, true, false)]
        {
            let draws = course(target, limit).draws(1, 3);
            assert_eq!(draws.len(), 3);
            for draw in draws {
                assert_eq!(draw.steps, [(50, 20), (30, 15)]);
                assert_eq!(draw.at_end.part() * 4, draw.at_end.whole());
                assert_eq!(draw.met, met, "{target} {limit}");
            }
        }
        assert_eq!(course(0.25, false).days(), steps.iter().map(|step| step.0).collect::<Vec<_>>());
    }

    /// Of shape one as of larger ones, with nothing taken from a further number: reckoned apart, by the published rule.
    #[test]
    fn gamma_numbers_of_shape_one_are_the_same_for_the_same_seed() {
        for (seed, number) in [(1, 0.643_865_839_100_544), (2, 0.662_204_033_599_322), (3, 0.268_282_819_885_554)] {
            let drawn = Random(seed).gamma(1.0);
            assert!((drawn - number).abs() < 1e-12, "{seed}: {drawn}");
        }
    }

    #[test]
    fn shares_that_are_nearly_nothing_or_all_follow_their_law() {
        // The beta law of 0.003 and 0.007.
        let month = Month { share_sd: (0.21_f64 / 1.01).sqrt(), ..certain(1.0, 0.3) };
        falls_as(&[(0.2, 0.697_113_818), (0.5, 0.700_006_821), (0.8, 0.702_891_818)], |random| random.share(&month));
        // Nearer still to nothing or all, what is drawn is a share all the same.
        let month = Month { share_sd: (0.25_f64 / 1.000_002).sqrt(), ..certain(1.0, 0.5) };
        let mut random = Random(5);
        assert!((0..1_000).all(|_| (0.0..=1.0).contains(&random.share(&month))));
    }

    #[test]
    fn where_volumes_have_nothing_in_common_the_first_number_is_that_of_the_first_month() {
        let month = Month { volume_cv: 0.5, ..certain(50.0, 0.4) };
        let rest = Rest { numerator: 0.0, denominator: 0.0, months: vec![(month, 1)], shock: 0.0 };
        let (part, whole) = Random(3).year(&rest, |_, _| {});
        // By Box and Muller's rule from the first two numbers of the seed, reckoned apart.
        assert!((whole - 33.037_088_464_569).abs() < 1e-9 && (part - 0.4 * whole).abs() < 1e-9, "{part} {whole}");
    }
}
