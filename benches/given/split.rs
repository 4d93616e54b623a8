//! Units, and what must be split over them.

use candich::calc::allocation::{Fit, Portion, split};
use candich::calc::months::months;
use candich::calc::steps::by_weight;
use candich::model::{Percent, Policy, Sense};

/// The volume of each month to come, in proportion.
const MONTHS: [u128; 6] = [8, 9, 10, 11, 12, 14];
/// Units, what must be split over them, and what each can take in each month.
pub(crate) struct Instance {
    pub(crate) portions: Vec<Portion>,
    pub(crate) need: u64,
    pub(crate) caps: Vec<Vec<u64>>,
    pub(crate) columns: Vec<u64>,
}

/// Numbers that look like a province's and are always the same.
pub(crate) fn instance(units: u64) -> Instance {
    let mut state = 0x5eed_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let portions: Vec<Portion> = (0..units)
        .map(|_| {
            let whole = 200 + next(9_000);
            let (done, ahead) = (whole * next(80) / 100, 100 + next(9_000));
            let cap = Percent::whole(u8::try_from(60 + next(41)).unwrap());
            let weight = u8::try_from(1 + next(5)).unwrap();
            Portion { done, whole, ahead, room: ahead, floor: Some(Percent::ZERO), cap, weight, lock: None }
        })
        .collect();
    let room: u64 = portions.iter().map(|it| it.room).sum();
    let need = room * 45 / 100;
    let caps = portions.iter().map(|it| by_weight(it.room, &MONTHS).unwrap()).collect();
    Instance { need, caps, columns: by_weight(need, &MONTHS).unwrap(), portions }
}

impl Instance {
    pub(crate) fn split(&self, policy: Policy) -> Vec<u64> {
        let split = split(policy, Sense::Reach, &self.portions, self.need).unwrap();
        assert_eq!(split.fit, Fit::Exact);
        split.counts
    }

    pub(crate) fn solve(&self, policy: Policy) -> Vec<Vec<u64>> {
        months(&self.split(policy), &self.columns, &self.caps).unwrap()
    }
}
