//! What the denominators will still grow by, one volume for all indicators that share a denominator.

use super::indicator::{Indicator, Linear, Sign};

/// The volume still to come of one denominator; named by the first indicator of the table that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Volume(Indicator);

impl Volume {
    /// The volume that this indicator's denominator grows by.
    pub fn of(indicator: Indicator) -> Volume {
        let below = indicator.definition().denominator;
        let first = Indicator::ALL.iter().copied().find(|other| other.definition().denominator == below);
        Volume(first.unwrap_or(indicator))
    }

    /// Every volume once, in the order of the table of indicators.
    pub fn all() -> impl Iterator<Item = Volume> {
        Indicator::ALL.iter().copied().filter(|&indicator| Volume::of(indicator).0 == indicator).map(Volume)
    }

    /// The first indicator with this denominator.
    pub fn indicator(self) -> Indicator {
        self.0
    }

    /// The denominator that grows.
    pub fn denominator(self) -> Linear {
        self.0.definition().denominator
    }

    /// The code name used in files: the counts of the denominator with their signs, such as `online+direct`.
    pub fn code(self) -> String {
        let mut code = String::new();
        for term in self.denominator() {
            let sign = match term.sign {
                _ if code.is_empty() => "",
                Sign::Plus => "+",
                Sign::Minus => "-",
            };
            code.extend([sign, term.count.code()]);
        }
        code
    }

    /// The volume with this code name.
    pub fn from_code(code: &str) -> Option<Volume> {
        Volume::all().find(|volume| volume.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indicators_with_one_denominator_share_their_volume() {
        assert_eq!(Volume::of(Indicator::LateOfWorkload), Volume::of(Indicator::OnlineOfReceived));
        assert_ne!(Volume::of(Indicator::OnlineOfNew), Volume::of(Indicator::OnlineOfReceived));
        assert_eq!(Volume::of(Indicator::OnlineWithoutPostal).code(), "online+direct");
        assert_eq!(Volume::of(Indicator::SignedOfExchanged).code(), "documents_exchanged-documents_secret");
    }

    #[test]
    fn codes_are_distinct_and_lead_back() {
        for volume in Volume::all() {
            assert_eq!(Volume::from_code(&volume.code()), Some(volume));
        }
    }
}
