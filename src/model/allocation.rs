//! How a target is to be split: over what, by which policy, and what is settled by hand for one part of it.

use super::codes::codes;
use super::percent::Percent;
use super::target::Scope;

codes! {
    /// Over what a target is split.
    #[derive(Default)]
    Division {
        /// Over the units.
        #[default]
        Units "units",
        /// Over the levels.
        Levels "levels",
        /// Over the fields.
        Fields "fields",
    }
}

codes! {
    /// By which rule a target is split.
    #[derive(Default)]
    Policy {
        /// The same share of what is still to come.
        SameShare "same_share",
        /// The same share at the end of the period.
        #[default]
        SameYearEnd "same_year_end",
        /// The same rise, in points, over what each does anyway.
        SameUplift "same_uplift",
        /// In proportion to what each has room for above what it does anyway.
        Headroom "headroom",
        /// The least effort in all, where effort grows with the square of the rise.
        LeastEffort "least_effort",
    }
}

/// The greatest weight.
pub const MAX_WEIGHT: u8 = 10;

/// What is settled by hand for one unit, level or field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Whom it is about.
    pub part: Scope,
    /// The share of what is to come that it has anyway; unknown means its share so far.
    pub floor: Option<Percent>,
    /// The greatest possible share of what is to come; unknown means that of the target.
    pub cap: Option<Percent>,
    /// How hard a rise is for it, from 1 to [`MAX_WEIGHT`]; only the least effort asks for it.
    pub weight: u8,
    /// Its number, fixed by hand.
    pub lock: Option<u64>,
}

impl Setting {
    /// A part of which nothing is settled.
    pub fn new(part: Scope) -> Setting {
        Setting { part, floor: None, cap: None, weight: 1, lock: None }
    }

    /// Whether nothing is settled.
    pub fn is_blank(&self) -> bool {
        *self == Setting::new(self.part.clone())
    }
}

/// How a target is split.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allocation {
    /// Over what.
    pub over: Division,
    /// By which rule.
    pub policy: Policy,
    /// What is settled by hand, in the order in which it was.
    pub settings: Vec<Setting>,
}

impl Allocation {
    /// What is settled for a part; a blank where nothing is.
    #[must_use]
    pub fn setting(&self, part: &Scope) -> Setting {
        self.settings
            .iter()
            .find(|setting| setting.part == *part)
            .cloned()
            .unwrap_or_else(|| Setting::new(part.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_blank_until_anything_is_settled() {
        let blank = Setting::new(Scope::Field("đất đai".to_owned()));
        assert!(blank.is_blank());
        let half = Some(Percent::whole(50));
        assert!(!Setting { floor: half, ..blank.clone() }.is_blank());
        assert!(!Setting { cap: half, ..blank.clone() }.is_blank());
        assert!(!Setting { weight: 2, ..blank.clone() }.is_blank());
        assert!(!Setting { lock: Some(0), ..blank }.is_blank());
    }
}
