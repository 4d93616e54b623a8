//! Exact decimal numbers from 0 on: scores of indices.

/// A decimal of at most [`Decimal::MAX_SCALE`] decimals, up to [`Decimal::MOST`], kept in lowest form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: u64,
    scale: u8,
}

impl Decimal {
    /// The greatest number of decimals.
    pub const MAX_SCALE: u8 = 6;
    /// The greatest value.
    pub const MOST: u64 = 1_000_000;
    /// 100.
    pub const HUNDRED: Decimal = Decimal { mantissa: 100, scale: 0 };
    /// Nothing.
    pub const ZERO: Decimal = Decimal { mantissa: 0, scale: 0 };

    /// `mantissa / 10^scale`; `None` above [`Decimal::MOST`] or with more decimals that count than accepted.
    pub fn new(mantissa: u64, scale: u8) -> Option<Decimal> {
        let (mantissa, scale) = lowest(mantissa, scale, Self::MOST, Self::MAX_SCALE)?;
        Some(Decimal { mantissa, scale })
    }

    /// The digits without the decimal point.
    pub const fn mantissa(self) -> u64 {
        self.mantissa
    }

    /// How many of the digits are decimals.
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The value in millionths: what decimals are compared and subtracted by.
    pub fn millionths(self) -> u64 {
        self.mantissa * 10_u64.pow(u32::from(Self::MAX_SCALE - self.scale))
    }

    /// The decimal of so many millionths; `None` above [`Decimal::MOST`].
    pub fn from_millionths(millionths: u64) -> Option<Decimal> {
        Decimal::new(millionths, Self::MAX_SCALE)
    }
}

/// Digits in lowest form; `None` above `most` or with more decimals that count than `finest`.
pub(super) fn lowest(mut mantissa: u64, mut scale: u8, most: u64, finest: u8) -> Option<(u64, u8)> {
    while scale > 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
        scale -= 1;
    }
    let most = most * 10_u64.pow(u32::from(scale.min(finest)));
    (scale <= finest && mantissa <= most).then_some((mantissa, scale))
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.millionths().cmp(&other.millionths())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowest_form_is_the_only_form_and_the_bounds_hold() {
        assert_eq!(Decimal::new(8_614_000, 5), Decimal::new(8_614, 2));
        assert!(Decimal::new(8_614, 2) > Decimal::new(861, 1));
        assert_eq!(
            Decimal::new(1_000_000, 0).and_then(|it| Decimal::from_millionths(it.millionths())),
            Decimal::new(1_000_000, 0)
        );
        assert_eq!(Decimal::new(1_000_001, 0), None);
        assert_eq!(Decimal::new(1, 7), None);
        assert_eq!(Decimal::new(u64::MAX, u8::MAX), None);
    }
}
