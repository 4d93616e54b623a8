//! What moves the share at the end: each input by its own spread, all others as expected.

use super::course::Course;
use super::number::{FINE, parts};
use super::{Month, Rest};
use crate::calc::share::Share;
use crate::model::Date;

/// What may come otherwise than expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// The shares of all steps, each by its own spread the same way.
    Shares,
    /// The volumes of all steps, each by its own spread the same way.
    Volumes,
    /// What all volumes have in common.
    Shock,
    /// The share of the step that ends on this day.
    ShareOf(Date),
    /// The volume of the step that ends on this day.
    VolumeOf(Date),
}

/// How far an input moves the share at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    /// The input.
    pub input: Input,
    /// The share at the end where the input is one standard deviation lower.
    pub low: Share,
    /// And where it is one higher.
    pub high: Share,
}

impl Course {
    /// What moves the share at the end, the most first: all shares, all volumes, what volumes have in common, and of the
    /// single steps the share and the volume that move it the most.
    pub fn tornado(&self) -> Vec<Swing> {
        let all = |_: Date| true;
        let mut swings = vec![
            self.swing(Input::Shares, |sign, month| moved(all, sign, 0.0, month)),
            self.swing(Input::Volumes, |sign, month| moved(all, 0.0, sign, month)),
        ];
        if self.rest.shock > 0.0 {
            let shock = self.rest.shock;
            let shocked = move |sign: f64, (_, month): (Date, Month)| Month {
                volume: month.volume * (1.0 + sign * shock),
                ..month
            };
            swings.push(self.swing(Input::Shock, shocked));
        }
        if self.steps.len() > 1 {
            let steps = || self.steps.iter().map(|&(day, _)| day);
            let share = steps()
                .map(|day| self.swing(Input::ShareOf(day), |sign, month| moved(|it| it == day, sign, 0.0, month)));
            let volume = steps()
                .map(|day| self.swing(Input::VolumeOf(day), |sign, month| moved(|it| it == day, 0.0, sign, month)));
            swings.extend([greatest(share), greatest(volume)]);
        }
        let mut swings: Vec<Swing> = swings.into_iter().flatten().filter(|swing| swing.width() > 0).collect();
        swings.sort_by_key(|swing| std::cmp::Reverse(swing.width()));
        swings
    }

    fn swing(&self, input: Input, moved: impl Fn(f64, (Date, Month)) -> Month) -> Option<Swing> {
        let at = |sign: f64| {
            let months = self.steps.iter().map(|&step| (moved(sign, step), 1)).collect();
            parts(Rest { months, ..self.rest.clone() }.at_end(), FINE)
        };
        Some(Swing { input, low: at(-1.0)?, high: at(1.0)? })
    }
}

impl Swing {
    /// How far apart both ends are, in parts of [`FINE`].
    fn width(&self) -> u128 {
        self.low.part().abs_diff(self.high.part())
    }
}

/// The first of those that move the most.
fn greatest(swings: impl Iterator<Item = Option<Swing>>) -> Option<Swing> {
    swings.flatten().fold(None, |held: Option<Swing>, next| match held {
        Some(held) if held.width() >= next.width() => Some(held),
        _ => Some(next),
    })
}

/// A step whose share and whose volume come so many standard deviations otherwise, where it is one of those that do.
fn moved(of: impl Fn(Date) -> bool, share: f64, volume: f64, (day, month): (Date, Month)) -> Month {
    if !of(day) {
        return month;
    }
    Month {
        share: (month.share + share * month.sd()).clamp(0.0, 1.0),
        volume: (month.volume * (1.0 + volume * month.volume_cv)).max(0.0),
        ..month
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_those_that_move_the_most_the_first_is_told() {
        let swing = |input, high| {
            let share = |part| Share::new(part, FINE.into()).unwrap();
            Some(Swing { input, low: share(10), high: share(high) })
        };
        let found = [
            swing(Input::Volumes, 20),
            swing(Input::Shares, 30),
            None,
            swing(Input::Shock, 30),
            swing(Input::Volumes, 12),
        ];
        assert_eq!(greatest(found.into_iter()), swing(Input::Shares, 30));
    }
}
