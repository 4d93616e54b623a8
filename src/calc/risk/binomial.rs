//! Tails of the binomial and of the hypergeometric law, and the shares that give a tail of so much.
//!
//! The probability of one number is put together from the remainders of Stirling's formula, so that it keeps its digits
//! where the numbers are large (Loader, “Fast and accurate computation of binomial probabilities”, 2000). A tail is added
//! up from there, each term by its ratio to the one before, until nothing is added: within 1e-10 for ten million and more.
//! Counts are told as numbers.

#![allow(clippy::float_cmp, reason = "whole numbers are the same or are not")]
#![allow(clippy::many_single_char_names, reason = "the names of the formulas")]

use core::f64::consts::PI;

/// What Stirling's formula lacks of the logarithm of 0! to 15!.
const LACK: [f64; 16] = [
    0.0,
    8.106_146_679_532_726e-2,
    4.134_069_595_540_93e-2,
    2.767_792_568_499_834e-2,
    2.079_067_210_376_509_3e-2,
    1.664_469_118_982_119_3e-2,
    1.387_612_882_307_074_8e-2,
    1.189_670_994_589_177e-2,
    1.041_126_526_197_209_6e-2,
    9.255_462_182_712_733e-3,
    8.330_563_433_362_87e-3,
    7.573_675_487_951_841e-3,
    6.942_840_107_209_53e-3,
    6.408_994_188_004_207e-3,
    5.951_370_112_758_847_5e-3,
    5.554_733_551_962_801e-3,
];
/// What counts as nothing beside one.
const NOTHING: f64 = 1e-16;
/// More steps than any fraction or sum here takes.
const MOST_STEPS: u32 = 1_000_000;

/// What Stirling's formula lacks of the logarithm of n!.
fn lack(n: f64) -> f64 {
    if let Some(known) = (0_u8..).zip(LACK).find_map(|(place, known)| (f64::from(place) == n).then_some(known)) {
        return known;
    }
    let square = n * n;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1_260.0 - (1.0 / 1_680.0 - 1.0 / 1_188.0 / square) / square) / square) / square)
        / n
}

/// x log (x / m) + m − x, without losing what is left where both are near.
fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * libm::log(x / m) + m - x;
    }
    let v = (x - m) / (x + m);
    let (mut sum, mut term, square) = ((x - m) * v, 2.0 * x * v, v * v);
    let mut odd = 3.0;
    loop {
        term *= square;
        let next = sum + term / odd;
        if next == sum || odd > 1_000.0 {
            return next;
        }
        (sum, odd) = (next, odd + 2.0);
    }
}

/// The probability of x of n, each with probability p = 1 − q.
pub(super) fn probability(x: f64, n: f64, p: f64, q: f64) -> f64 {
    if x < 0.0 || x > n {
        return 0.0;
    }
    if p <= 0.0 || q <= 0.0 {
        let sure = if p <= 0.0 { 0.0 } else { n };
        return if x == sure { 1.0 } else { 0.0 };
    }
    if x == 0.0 || x == n {
        let (each, other) = if x == 0.0 { (q, p) } else { (p, q) };
        // Of a share near one its distance from it says more.
        let log = if other < 0.5 { libm::log1p(-other) } else { libm::log(each) };
        return libm::exp(n * log);
    }
    let rest = n - x;
    let log = lack(n) - lack(x) - lack(rest) - deviance(x, n * p) - deviance(rest, n * q);
    libm::exp(log) * (n / (2.0 * PI * x * rest)).sqrt()
}

/// The probability of x or more of n, each with probability p = 1 − q.
pub fn at_least(x: f64, n: f64, p: f64, q: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    if x > n || p <= 0.0 {
        return 0.0;
    }
    if q <= 0.0 {
        return 1.0;
    }
    if x >= n * p {
        let up = |t: f64| (n - t) / (t + 1.0) * (p / q);
        probability(x, n, p, q) * summed(|step| up(x + step))
    } else {
        let down = |t: f64| t / (n - t + 1.0) * (q / p);
        1.0 - probability(x - 1.0, n, p, q) * summed(|step| down(x - 1.0 - step))
    }
}

/// The share with which x or more of n have this probability: for x from 1 on, and a tail between 0 and 1. It rises with
/// the tail.
pub fn share_of_tail(x: f64, n: f64, tail: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    let mut share = (x / (n + 1.0)).clamp(1e-300, 0.5);
    for _ in 0..200 {
        let found = at_least(x, n, share, 1.0 - share);
        if found < tail {
            low = share;
        } else {
            high = share;
        }
        // Newton's step on the logarithm, which bends one way only.
        let density = x * probability(x, n, share, 1.0 - share) / share;
        let next = share - found * libm::log(found / tail) / density;
        let next = if next > low && next < high { next } else { f64::midpoint(low, high) };
        if (next - share).abs() <= 2.0 * NOTHING * share {
            return next;
        }
        share = next;
    }
    share
}

/// The probability of x or more satisfied among n asked, where `marked` of all `population` are satisfied.
pub fn drawn_at_least(x: f64, n: f64, marked: f64, population: f64) -> f64 {
    let others = population - marked;
    let (least, most) = ((n - others).max(0.0), n.min(marked));
    if x <= least {
        return 1.0;
    }
    if x > most {
        return 0.0;
    }
    let up = |t: f64| (marked - t) * (n - t) / ((t + 1.0) * (others - n + t + 1.0));
    if x >= n * marked / population {
        drawn(x, n, marked, population) * summed(|step| up(x + step))
    } else {
        let from = x - 1.0;
        1.0 - drawn(from, n, marked, population)
            * summed(|step| if from - step <= least { 0.0 } else { 1.0 / up(from - step - 1.0) })
    }
}

/// The probability of just x among them.
fn drawn(x: f64, n: f64, marked: f64, population: f64) -> f64 {
    if n >= population {
        return if x == marked { 1.0 } else { 0.0 };
    }
    let (p, q) = (n / population, (population - n) / population);
    let (one, other) = (probability(x, marked, p, q), probability(n - x, population - marked, p, q));
    one * other / probability(n, population, p, q)
}

/// One, and each term behind it by its ratio to the one before.
fn summed(ratio: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for step in 0..MOST_STEPS {
        term *= ratio(f64::from(step));
        sum += term;
        if term <= NOTHING * sum {
            break;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, right: f64) -> bool {
        (found / right - 1.0).abs() < 1e-14
    }

    #[test]
    fn the_middle_of_a_binomial_law_is_right_to_its_last_digits() {
        // 32! / 16!² / 2³², 34! / 17!² / 2³⁴, 40! / 20!² / 2⁴⁰.
        for (n, ways) in [(32, 601_080_390.0), (34, 2_333_606_220.0), (40, 137_846_528_820.0)] {
            let n = f64::from(n);
            assert!(near(probability(n / 2.0, n, 0.5, 0.5), ways / n.exp2()), "{n}");
        }
    }

    #[test]
    fn how_far_two_numbers_are_apart_is_right_near_and_far() {
        // 1000 log 100 + 10 − 1000, 10 log (1/100) + 1000 − 10, log (1/1000) + 999.
        for (x, m, right) in [
            (1_000.0, 10.0, 3_615.170_185_988_091_4),
            (10.0, 1_000.0, 943.948_298_140_119),
            (1.0, 1_000.0, 992.092_244_721_017_9),
        ] {
            assert!(near(deviance(x, m), right), "{x} {m}: {}", deviance(x, m));
        }
    }

    #[test]
    fn what_is_sure_or_cannot_be_has_no_other_probability() {
        for (x, n, p, q, right) in [
            (-1.0, 5.0, 0.5, 0.5, 0.0),
            (6.0, 5.0, 0.5, 0.5, 0.0),
            (0.0, 5.0, 0.0, 1.0, 1.0),
            (1.0, 5.0, 0.0, 1.0, 0.0),
            (5.0, 5.0, 0.0, 1.0, 0.0),
            (5.0, 5.0, 1.0, 0.0, 1.0),
            (4.0, 5.0, 1.0, 0.0, 0.0),
            (0.0, 0.0, 0.0, 1.0, 1.0),
            (0.0, 0.0, 1.0, 0.0, 1.0),
        ] {
            assert!((probability(x, n, p, q) - right).abs() < 1e-300, "{x} of {n} at {p}");
        }
        // Of a tiny share many are left out: (1 − 10⁻¹⁷)ⁿ with n = 10¹⁶ is e^−0.1.
        assert!(near(probability(0.0, 1e16, 1e-17, 1.0), 0.904_837_418_035_959_6));
        assert!(near(probability(1e16, 1e16, 1.0, 1e-17), 0.904_837_418_035_959_6));
        for (x, right) in [(2.0, 0.0), (3.0, 1.0), (4.0, 0.0)] {
            assert!((drawn(x, 5.0, 3.0, 5.0) - right).abs() < 1e-300, "all five are drawn");
        }
    }
}
