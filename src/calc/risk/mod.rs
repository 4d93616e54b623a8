//! How sure a share at the end of the period is, without sampling; what a survey shows, and how likely a rank is.
//!
//! What each month brings is a lognormal volume V and, of it, a beta share S, all independent. The share at the end is at
//! least p when Σ V (S − p) ≥ pN − X, N and X being what the denominator and the numerator already hold: a sum of
//! independent terms. Its law follows from the product of their characteristic functions (`law`), inverted at equally
//! spaced frequencies (`inversion`). The only floating point of the engine stands here; every transcendental function is
//! `libm`'s, and nothing depends on the machine: the same bits natively and in WebAssembly.

mod binomial;
mod course;
mod draws;
mod inversion;
mod law;
mod number;
mod outlook;
mod rank;
mod required;
mod shared;
mod spectrum;
mod spread;
mod survey;
mod tornado;

pub use binomial::{at_least, drawn_at_least, share_of_tail};
pub use course::{Course, NoCourse};
pub use draws::{Draw, Random};
pub use inversion::{Chance, chance, pass};
pub use law::Month;
pub use outlook::Outlook;
pub use rank::{Field, trials};
pub use required::{Required, TARGETS, VOLUMES};
pub use shared::{Portion, SureNeed};
pub use spread::{Source, Spread};
pub use survey::{Answers, Interval, Sample, Shown, sample, weighted};
pub use tornado::{Input, Swing};

/// How fine a pass is by which shares are looked for: some digits fewer than they are asked to.
const ROUGH: f64 = 0.8;

/// What is done, what is to come, and the common shock to all volumes.
#[derive(Clone, Debug, PartialEq)]
pub struct Rest {
    /// The numerator so far.
    pub numerator: f64,
    /// The denominator so far.
    pub denominator: f64,
    /// The months to come; equal ones are told once, with how many there are.
    pub months: Vec<(Month, u32)>,
    /// The coefficient of variation of a factor that all volumes share; 0 where they are independent.
    pub shock: f64,
}

impl Rest {
    /// The same with one share for every month.
    #[must_use]
    pub fn at(&self, share: f64) -> Rest {
        let months = self.months.iter().map(|&(month, times)| (Month { share, ..month }, times)).collect();
        Rest { months, ..self.clone() }
    }

    /// The mean share of what is to come with which the share at the end is at least `target` with this probability:
    /// `None` where no share from 0 to 1 gives it. To 1e-6.
    pub fn share_for(&self, target: f64, confidence: f64) -> Option<f64> {
        self.share_near(target, confidence, NEAR)
    }

    /// The same, so near.
    fn share_near(&self, target: f64, confidence: f64, near: f64) -> Option<f64> {
        let sure = |share: f64| pass(&self.at(share), target, ROUGH).value - confidence;
        if sure(1.0) < 0.0 {
            return None;
        }
        let volume = self.sum(|month| month.volume);
        let average = (target * (self.denominator + volume) - self.numerator) / volume;
        let spread = |share: f64| self.at(share.clamp(0.0, 1.0)).sd(target) / volume;
        let score = score(confidence);
        let guess = average + score * spread(average + score * spread(average));
        Some(crossing(sure, guess, spread(guess), near))
    }

    /// The share at the end that `level` of all cases do not exceed: its quantile. To 1e-6.
    pub fn quantile(&self, level: f64) -> f64 {
        self.quantile_near(level, NEAR, ROUGH)
    }

    /// The same, so near, by passes so fine.
    fn quantile_near(&self, level: f64, near: f64, finer: f64) -> f64 {
        let whole = self.denominator + self.sum(|month| month.volume);
        let average = self.at_end();
        let spread = self.sd(average) / whole;
        let above = |share| 1.0 - level - pass(self, share, finer).value;
        crossing(above, average + score(level) * spread, spread, near)
    }

    /// The share at the end where everything comes as expected.
    fn at_end(&self) -> f64 {
        let whole = self.denominator + self.sum(|month| month.volume);
        (self.numerator + self.sum(|month| month.volume * month.share)) / whole
    }

    fn sum(&self, of: impl Fn(&Month) -> f64) -> f64 {
        self.months.iter().map(|(month, times)| of(month) * f64::from(*times)).sum()
    }

    /// The standard deviation of Σ V (S − p); of the common shock, what it does to the mean.
    fn sd(&self, p: f64) -> f64 {
        let common = self.shock * self.sum(|month| month.moments(p).0);
        (self.sum(|month| month.moments(p).1) + common * common).sqrt()
    }
}

/// As near as shares are looked for: a tenth of what they are told to.
const NEAR: f64 = 1e-7;

/// The score that a normal variable exceeds with one less this probability.
fn score(probability: f64) -> f64 {
    let (mut low, mut high) = (-9.0, 9.0);
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        let below = libm::erfc(-middle / core::f64::consts::SQRT_2) / 2.0;
        if below < probability { low = middle } else { high = middle }
    }
    low
}

/// Where a function that rises over 0 … 1 crosses zero, so near: a place where it is not below. The place is guessed, with
/// how far off the guess may be; the Illinois variant of the rule of false position does the rest.
fn crossing(function: impl Fn(f64) -> f64, guess: f64, spread: f64, near: f64) -> f64 {
    let mut width = 0.1 * spread + near;
    let (mut low, mut high) = ((guess - width).clamp(0.0, 1.0), (guess + width).clamp(0.0, 1.0));
    let (mut below, mut above) = (function(low), function(high));
    while below >= 0.0 && low > 0.0 {
        width *= 6.0;
        (high, above, low) = (low, below, (low - width).max(0.0));
        below = function(low);
    }
    while above < 0.0 && high < 1.0 {
        width *= 6.0;
        (low, below, high) = (high, above, (high + width).min(1.0));
        above = function(high);
    }
    if below >= 0.0 {
        return low;
    }
    // Which end moved last; the value of one that stays twice is halved.
    let mut rose = None;
    for _ in 0..40 {
        if high - low <= near || above < 0.0 {
            break;
        }
        let (inner, share) = (high - low, above / (above - below));
        // A little beyond the chord, so that the other end moves as well.
        let middle = (high - inner * share + if rose == Some(true) { near / 2.0 } else { -near / 2.0 })
            .clamp(low + near / 4.0, high - near / 4.0);
        let value = function(middle);
        if value >= 0.0 {
            below = if rose == Some(false) { below / 2.0 } else { below };
            (high, above, rose) = (middle, value, Some(false));
        } else {
            above = if rose == Some(true) { above / 2.0 } else { above };
            (low, below, rose) = (middle, value, Some(true));
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::cell::Cell;

    /// Where a function crosses zero, and how often it was asked.
    fn crossed(function: impl Fn(f64) -> f64, guess: f64, spread: f64, near: f64) -> (f64, u32) {
        let asked = Cell::new(0);
        let counted = |share: f64| {
            assert!((0.0..=1.0).contains(&share), "{share}");
            asked.set(asked.get() + 1);
            function(share)
        };
        let place = crossing(counted, guess, spread, near);
        (place, asked.get())
    }

    #[test]
    fn a_crossing_is_found_from_any_guess_in_a_few_looks() {
        type Named = (&'static str, fn(f64) -> f64);
        let rising: [Named; 4] = [
            ("straight", |share| share - 0.37),
            ("bent", |share| share * share * share - 0.37_f64.powi(3)),
            ("steep at first", |share| 1.0 - libm::exp(-9.0 * (share - 0.37))),
            ("like a law", |share| libm::erf(20.0 * (share - 0.37))),
        ];
        for (name, function) in rising {
            for guess in [0.37, 0.36, 0.39, 0.2, 0.8, -0.5, 1.5] {
                for spread in [0.01, 0.05] {
                    for near in [1e-4, 1e-7] {
                        let (place, asked) = crossed(function, guess, spread, near);
                        assert!(function(place) >= 0.0, "{name}: {place} is below");
                        assert!(place - 0.37 <= near, "{name}: {place} is {} off", place - 0.37);
                        assert!(asked <= 24, "{name} from {guess}, {spread}: {asked}");
                    }
                }
                let (_, asked) = crossed(function, 0.37, 0.05, 1e-7);
                assert!(asked <= 9, "{name}: {asked}");
            }
        }
    }

    #[test]
    fn what_crosses_at_an_end_or_nowhere_ends_there() {
        for guess in [0.0, 0.3, 1.0] {
            let (place, asked) = crossed(|share| share + 0.1, guess, 0.05, 1e-7);
            assert!(place.abs() < 1e-15 && asked <= 6, "{place} {asked}");
            let (place, asked) = crossed(|share| share - 1.1, guess, 0.05, 1e-7);
            assert!((place - 1.0).abs() < 1e-15 && asked <= 6, "{place} {asked}");
        }
        let step = |share: f64| if share < 0.6 { -1.0 } else { 1.0 };
        let (place, asked) = crossed(step, 0.5, 0.05, 1e-6);
        assert!((0.6..=0.6 + 1e-6).contains(&place) && asked <= 45, "{place} {asked}");
    }

    #[test]
    fn scores_are_the_tabulated_ones() {
        for (probability, tabulated) in
            [(0.5, 0.0), (0.8, 0.841_621_234), (0.975, 1.959_963_985), (0.05, -1.644_853_627)]
        {
            assert!((score(probability) - tabulated).abs() < 1e-8, "{}", score(probability));
        }
    }

    #[test]
    fn what_strays_together_adds_to_what_strays_apart() {
        // Three months of V (S − 0.4) with the mean 10 and the variance 405 each.
        let month = Month { volume: 100.0, volume_cv: 0.1, share: 0.5, share_sd: 0.2 };
        let rest = |shock| Rest { numerator: 7.0, denominator: 9.0, months: vec![(month, 3)], shock };
        assert!((rest(0.0).sd(0.4) - 1_215.0_f64.sqrt()).abs() < 1e-9);
        assert!((rest(0.2).sd(0.4) - 1_251.0_f64.sqrt()).abs() < 1e-9);
        assert!((rest(0.0).at_end() - 157.0 / 309.0).abs() < 1e-12);
    }
}
