//! The share that makes it sure, over other targets and other volumes.

use super::course::Course;
use super::number::{FINE, parts};
use super::{Month, Rest};
use crate::calc::share::Share;

/// What is added to the target, in points.
pub const TARGETS: [i8; 5] = [-10, -5, 0, 5, 10];
/// What is added to the volume to come, in percent.
pub const VOLUMES: [i8; 5] = [-20, -10, 0, 10, 20];

/// The share needed (at a limit: allowed) to be so sure, for each of [`VOLUMES`] over each of [`TARGETS`]. The outer
/// `None` where the target is below 0 or above 100 %, the inner one where no share suffices.
pub type Required = Vec<Vec<Option<Option<Share>>>>;

/// A table shows hundredths of a percent.
const NEAR: f64 = 1e-5;

impl Course {
    /// The table of required shares.
    pub fn required(&self, percent: u8) -> Required {
        let of = |volume: i8, target: i8| {
            let target = self.target + f64::from(target) / 100.0;
            let rest = self.swollen(1.0 + f64::from(volume) / 100.0);
            let share = || self.share_for(&rest, target, percent, NEAR).and_then(|share| parts(share, FINE));
            (0.0..=1.0).contains(&target).then(share)
        };
        VOLUMES.iter().map(|&volume| TARGETS.iter().map(|&target| of(volume, target)).collect()).collect()
    }

    /// The same with so many times the volume to come.
    fn swollen(&self, times: f64) -> Rest {
        let of = |&(month, count): &(Month, u32)| (Month { volume: month.volume * times, ..month }, count);
        Rest { months: self.rest.months.iter().map(of).collect(), ..self.rest.clone() }
    }
}
