//! Points as the exact fractions they are, and sums of them, held against bounds without rounding.
//!
//! The common denominator of a card's items has more digits than any number here holds. So a sum is told digit by digit, as
//! by long division of each of its parts, until the digits decide; where they have not by the time the common denominator
//! has that many digits, the two sides are equal.

use std::cmp::Ordering;

use crate::model::{Decimal, Percent};

/// Digits are told so many at a time: a denominator times their power stays below 2¹²⁸.
const AT_ONCE: u32 = 8;

/// A fraction of at most 10²⁹ · 8 below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    above: u128,
    below: u128,
}

impl Points {
    /// So many of so many; the second is not zero.
    pub fn new(above: u128, below: u128) -> Points {
        let divisor = greatest_divisor(above, below).max(1);
        Points { above: above / divisor, below: (below / divisor).max(1) }
    }

    /// A decimal number of points.
    pub fn of(decimal: Decimal) -> Points {
        Points::new(decimal.millionths().into(), 1_000_000)
    }

    /// What `part` of `whole` brings, where `full_at` brings `max`; no more than that. The whole is not zero, nor is the
    /// percentage; all are counts and decimals of the model, so that nothing leaves 128 bits.
    pub fn scored(max: Decimal, part: u128, whole: u128, full_at: Percent) -> Points {
        let (a, b) = full_at.fraction();
        if part * b >= whole * a {
            return Points::of(max);
        }
        let (one, other) = (Points::new(part, whole), Points::new(b, a));
        let share = Points::new(one.above * other.above, one.below * other.below);
        let (max, below) = (u128::from(max.millionths()), share.below);
        let common = greatest_divisor(max, below).max(1);
        Points::new(share.above * (max / common), below / common * 1_000_000)
    }

    /// What one more in the numerator brings; see [`scored`](Points::scored).
    pub fn gained(max: Decimal, part: u128, whole: u128, full_at: Percent) -> Points {
        let (a, b) = full_at.fraction();
        let (full, held) = (whole * a, part * b);
        let (max, left) = (u128::from(max.millionths()), full.saturating_sub(held).min(b));
        let common = greatest_divisor(max, full).max(1);
        let (max, full) = (max / common, full / common);
        let other = greatest_divisor(left, full).max(1);
        Points::new(max * (left / other), full / other * 1_000_000)
    }

    /// Whether there are none.
    pub fn is_zero(self) -> bool {
        self.above == 0
    }
}

fn greatest_divisor(one: u128, other: u128) -> u128 {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// A sum of points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum(Vec<Points>);

impl FromIterator<Points> for Sum {
    fn from_iter<I: IntoIterator<Item = Points>>(points: I) -> Sum {
        Sum(points.into_iter().filter(|points| !points.is_zero()).collect())
    }
}

impl From<Points> for Sum {
    fn from(points: Points) -> Sum {
        Sum::from_iter([points])
    }
}

/// A sum, digit by digit: what is told of it so far, and what is left of each part.
struct Digits(Vec<Points>);

impl Digits {
    /// The whole number told, and what is left.
    fn of(sum: &Sum) -> (u128, Digits) {
        let mut whole = 0;
        let left = sum.0.iter().filter_map(|part| {
            whole += part.above / part.below;
            let left = part.above % part.below;
            (left > 0).then_some(Points { above: left, below: part.below })
        });
        let left = left.collect();
        (whole, Digits(left))
    }

    /// The next digits, together: up to as many times their power as there are parts.
    fn next(&mut self) -> u128 {
        let power = 10_u128.pow(AT_ONCE);
        let mut told = 0;
        self.0.retain_mut(|part| {
            let more = part.above * power;
            told += more / part.below;
            part.above = more % part.below;
            part.above > 0
        });
        told
    }

    /// More than can be left, in units of the last digit told.
    fn most(&self) -> i128 {
        i128::try_from(self.0.len()).unwrap_or(i128::MAX)
    }

    /// How many digits its denominators have together.
    fn length(&self) -> u32 {
        self.0.iter().map(|part| part.below.ilog10() + 1).sum()
    }
}

impl Sum {
    /// Both together.
    #[must_use]
    pub fn plus(&self, other: &Sum) -> Sum {
        self.0.iter().chain(&other.0).copied().collect()
    }

    /// Rounded to so many decimals (at most 6), half upwards: in units of the last one.
    pub fn rounded(&self, decimals: u32) -> u128 {
        let scale = 10_u128.pow(decimals);
        let (whole, mut left) = Digits::of(self);
        let told = whole * 10_u128.pow(AT_ONCE) + left.next();
        let unit = 10_u128.pow(AT_ONCE) / scale;
        let mut rounded = (told + unit / 2) / unit;
        // What is left may carry it over the next half.
        while self.order(&Sum::from(Points::new(2 * rounded + 1, 2 * scale))) != Ordering::Less {
            rounded += 1;
        }
        rounded
    }

    /// Rounded down to so many decimals, at most 6.
    pub fn floored(&self, decimals: u32) -> u128 {
        let scale = 10_u128.pow(decimals);
        let rounded = self.rounded(decimals);
        let held = Sum::from(Points::new(rounded, scale));
        rounded - u128::from(self.order(&held) == Ordering::Less)
    }

    /// How two sums compare, exactly.
    pub fn order(&self, other: &Sum) -> Ordering {
        let ((one, mut more), (two, mut less)) = (Digits::of(self), Digits::of(other));
        let mut ahead = one.cast_signed() - two.cast_signed();
        // So many digits more than the common denominator has: what is left by then is less than one part of it.
        let mut digits = more.length() + less.length() + 2 * AT_ONCE;
        loop {
            // What is left of a side with parts is above nothing and below the number of them.
            let (most, least) = (ahead + more.most(), ahead - less.most());
            if least > 0 || least == 0 && (less.most() > 0 || more.most() > 0) {
                return Ordering::Greater;
            }
            if most < 0 || most == 0 && (more.most() > 0 || less.most() > 0) {
                return Ordering::Less;
            }
            let ended = more.most() == 0 && less.most() == 0;
            if ended || digits < AT_ONCE {
                return Ordering::Equal;
            }
            digits -= AT_ONCE;
            ahead = ahead * 10_i128.pow(AT_ONCE) + more.next().cast_signed() - less.next().cast_signed();
        }
    }

    /// Whether it is at least so much.
    pub fn reaches(&self, bound: Decimal) -> bool {
        self.order(&Sum::from(Points::of(bound))) != Ordering::Less
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_prime(number: u64) -> bool {
        !(2..=31_622).take_while(|it| it * it <= number).any(|it| number.is_multiple_of(it))
    }

    /// So many primes below a thousand million, and numerators above them such that all together are one part of their
    /// product more than a whole number: the smallest difference that so many parts can make.
    fn one_part_more(count: usize) -> (Sum, u128) {
        let primes: Vec<u64> = (0..1_000_000_000_u64).rev().filter(|&it| is_prime(it)).take(count).collect();
        let above = |prime: u64| {
            let others = primes.iter().filter(|&&it| it != prime).fold(1, |product, it| product * (it % prime) % prime);
            // By Fermat's theorem: its inverse is its power with the prime less two.
            let power = |(done, base): (u64, u64), bit: u32| {
                let done = if (prime - 2) >> bit & 1 == 1 { done * base % prime } else { done };
                (done, base * base % prime)
            };
            (0..30).fold((1, others), power).0
        };
        let parts: Vec<(u128, u128)> = primes.iter().map(|&prime| (above(prime).into(), prime.into())).collect();
        // As many parts of 10¹⁵ as they are, each rounded down: far less than one is lost.
        let fine = 10_u128.pow(15);
        let whole = (parts.iter().map(|(above, below)| above * fine / below).sum::<u128>() + fine / 2) / fine;
        (parts.into_iter().map(|(above, below)| Points::new(above, below)).collect(), whole)
    }

    #[test]
    fn thousands_of_parts_are_told_from_a_whole_by_one_part_of_their_common_denominator() {
        let (sum, whole) = one_part_more(2_301);
        assert_eq!(sum.order(&Sum::from(Points::new(whole, 1))), Ordering::Greater);
    }
}
