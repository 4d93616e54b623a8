//! Between the exact numbers of the rest of the engine and the floating point of this room.

use crate::calc::share::Share;

/// Shares are told in these parts of one.
pub(super) const FINE: u32 = 1_000_000;

/// A share as a number.
pub(super) fn value(share: Share) -> f64 {
    fraction((share.part(), share.whole()))
}

pub(super) fn fraction((part, whole): (u128, u128)) -> f64 {
    large(part) / large(whole)
}

pub(super) fn float(number: u64) -> f64 {
    large(number.into())
}

/// A whole number below 2⁹⁶ as the nearest that floating point has; three parts of 32 bits.
pub(super) fn large(number: u128) -> f64 {
    let part = |shift: u32| f64::from(u32::try_from(number >> shift & 0xffff_ffff).unwrap_or(u32::MAX));
    (part(64) * 4_294_967_296.0 + part(32)) * 4_294_967_296.0 + part(0)
}

/// The nearest share in so many parts; what is below zero is none, what is no number is not told.
pub(super) fn parts(value: f64, whole: u32) -> Option<Share> {
    let wanted = value * f64::from(whole) + 0.5;
    if wanted.is_nan() {
        return None;
    }
    // The greatest whole number that is not above, bit by bit.
    let part = (0..31)
        .rev()
        .fold(0_u32, |held, bit| if f64::from(held | 1 << bit) <= wanted { held | 1 << bit } else { held });
    Share::new(part.into(), whole.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_over_and_back() {
        for number in [0, 1, 4_294_967_295, 4_294_967_296, 999_999_999_999] {
            assert_eq!(large(number).to_string(), number.to_string());
        }
        assert_eq!(large(5 << 70).to_bits(), (5.0 * 70_f64.exp2()).to_bits());
        assert_eq!(parts(0.123_449, 10_000).unwrap().part(), 1_234);
        assert_eq!(parts(-0.5, 10_000).unwrap().part(), 0);
        assert_eq!(parts(f64::NAN, 10_000), None);
    }
}
