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

    #[test]
    fn a_good_guess_saves_looks_and_a_line_takes_four() {
        let (place, asked) = crossed(|share| share - 0.37, 0.37, 0.05, 1e-7);
        assert!((0.37..=0.37 + 1e-7).contains(&place) && asked <= 4, "{place} {asked}");
        // Nothing up to the end is above: it is looked at there, and no more.
        let (place, asked) = crossed(|share| share - 1.1, 0.5, 0.05, 1e-7);
        assert!((place - 1.0).abs() < 1e-15 && asked <= 5, "{place} {asked}");
        // Next to the ends as well, and never behind them: `crossed` sees to it.
        let (place, asked) = crossed(|share| share - 1e-12, 0.0, 0.05, 1e-3);
        assert!((1e-12..=1e-3).contains(&place) && asked <= 3, "{place} {asked}");
        let (place, _) = crossed(|share| if share < 1.0 { -1.0 } else { 0.01 }, 0.5, 10.0, 1e-3);
        assert!((1.0 - 1e-3..=1.0).contains(&place), "{place}");
    }

    #[test]
    fn a_step_is_found_as_near_as_asked_where_the_guess_is_a_little_off() {
        let step = |confidence: f64| move |share: f64| if share < 0.37 { -confidence } else { 1.0 - confidence };
        for (confidence, guess) in [(0.000_1, 0.370_01), (0.000_1, 0.370_1), (0.999_9, 0.369_99), (0.999_9, 0.369_9)] {
            let place = crossing(step(confidence), guess, 0.0, 1e-7);
            assert!((0.37..=0.37 + 1e-7).contains(&place), "{confidence} from {guess}: {place}");
        }
    }

    /// What is certain from somewhere on is nothing below it and just as certain everywhere above.
    #[test]
    fn where_a_function_stays_at_zero_its_beginning_is_found() {
        let place = crossing(|share| if share < 0.37 { -1.0 } else { 0.0 }, 0.370_1, 0.01, 1e-4);
        assert!((0.37..=0.37 + 1e-4).contains(&place), "{place}");
    }

    fn certain(volume: f64) -> Month {
        Month { volume, volume_cv: 0.0, share: 0.2, share_sd: 0.0 }
    }

    #[test]
    fn what_comes_for_certain_is_asked_no_more_than_is_needed() {
        let rest = |numerator, denominator, volume, times| Rest {
            numerator,
            denominator,
            months: vec![(certain(volume), times)],
            shock: 0.0,
        };
        // A quarter of 400 less 10 are 90 of 300; of nothing yet it is the target; 85 % of 2 000 less 850 are 850 of 1 000;
        // a tenth of 2 500 less 240 are 10 of 1 000.
        for (rest, target, needed) in [
            (rest(10.0, 100.0, 100.0, 3), 0.25, 0.3),
            (rest(0.0, 0.0, 250.0, 4), 0.37, 0.37),
            (rest(850.0, 1_000.0, 500.0, 2), 0.85, 0.85),
            (rest(240.0, 1_500.0, 500.0, 2), 0.1, 0.01),
        ] {
            for confidence in [0.5, 0.9, 0.999_9, 0.999_99, 1.0] {
                let found = rest.share_for(target, confidence).unwrap();
                assert!((found - needed).abs() < 1.5e-7, "{target} {confidence}: {found}, not {needed}");
            }
        }
        assert_eq!(rest(0.0, 1_000.0, 100.0, 3).share_for(0.25, 0.5), None);
    }

    /// With certain shares a sum of four volumes is as good as normal where they hardly stray.
    #[test]
    fn what_hardly_strays_is_asked_hardly_more_than_is_needed() {
        for (volume_cv, done, confidence, more) in [
            // A tenth and 3.719 · 10⁻⁵ / 2 of it above the target; a thousandth and 4.7534 · 10⁻³ / 2 of it.
            (1e-5, 400_000.0, 0.999_9, 0.100_001_859_5),
            (1e-3, 4_000.0, 0.999_999, 0.001_002_382_4),
        ] {
            let month = Month { volume: 1e6, volume_cv, share: 0.2, share_sd: 0.0 };
            // So many are missing so far.
            let rest = Rest { numerator: 300_000.0 - done, denominator: 1e6, months: vec![(month, 4)], shock: 0.0 };
            let found = rest.share_for(0.3, confidence).unwrap();
            assert!((found - 0.3 - more).abs() < 2.5e-7, "{volume_cv}: {found}, not 0.3 + {more}");
        }
    }

    #[test]
    fn a_period_that_has_not_begun_has_quantiles() {
        let month = Month { volume: 1_000.0, volume_cv: 0.1, share: 0.4, share_sd: 0.05 };
        let rest = Rest { numerator: 0.0, denominator: 0.0, months: vec![(month, 3)], shock: 0.0 };
        for level in [0.05, 0.3, 0.5, 0.95] {
            let share = rest.quantile(level);
            assert!((chance(&rest, share).value - (1.0 - level)).abs() < 1e-5, "{level}: {share}");
        }
    }

    #[test]
    fn beyond_eight_and_a_third_standard_deviations_nothing_is_told_from_certainty() {
        assert!(score(1.0) > 8.2 && score(1.0) < 8.34, "{}", score(1.0));
    }
}
