//! Exact decimal percentages: thresholds, caps, paces.

use super::decimal::lowest;

/// A percentage from 0 to 100 with at most [`Percent::MAX_SCALE`] decimals, kept in lowest form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Percent {
    mantissa: u64,
    scale: u8,
}

impl Percent {
    /// The greatest number of decimals.
    pub const MAX_SCALE: u8 = 9;
    /// 100 %.
    pub const HUNDRED: Percent = Percent { mantissa: 100, scale: 0 };
    /// 0 %.
    pub const ZERO: Percent = Percent { mantissa: 0, scale: 0 };

    /// `mantissa / 10^scale` percent; `None` above 100 or with more than nine decimals that count.
    pub fn new(mantissa: u64, scale: u8) -> Option<Percent> {
        let (mantissa, scale) = lowest(mantissa, scale, 100, Self::MAX_SCALE)?;
        Some(Percent { mantissa, scale })
    }

    /// A whole percentage; above 100 it is held at 100.
    pub const fn whole(percent: u8) -> Percent {
        let mantissa = if percent > 100 { 100 } else { percent };
        Percent { mantissa: mantissa as u64, scale: 0 }
    }

    /// The digits without the decimal point.
    pub const fn mantissa(self) -> u64 {
        self.mantissa
    }

    /// How many of the digits are decimals.
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The fraction a/b with b = 100 · 10^scale, at most 10¹¹ each.
    pub fn fraction(self) -> (u128, u128) {
        (u128::from(self.mantissa), 100 * 10_u128.pow(u32::from(self.scale)))
    }
}

impl PartialOrd for Percent {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Percent {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let ((a, b), (c, d)) = (self.fraction(), other.fraction());
        (a * d).cmp(&(c * b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowest_form_is_the_only_form() {
        assert_eq!(Percent::new(6250, 2), Percent::new(625, 1));
        assert_eq!(Percent::new(0, 9), Some(Percent::ZERO));
        assert_eq!(Percent::new(5, 2).map(Percent::fraction), Some((5, 10_000)));
    }

    #[test]
    fn the_bounds_hold() {
        assert_eq!(Percent::new(100, 0), Some(Percent::HUNDRED));
        assert_eq!(Percent::new(1001, 1), None);
        assert_eq!(Percent::new(1, 10), None);
        assert_eq!(Percent::new(u64::MAX, u8::MAX), None);
        assert!(Percent::whole(5) < Percent::new(51, 1).unwrap());
    }
}
