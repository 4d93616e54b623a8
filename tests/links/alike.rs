//! Ten thousand scenarios, the same on every machine, reckoned to one number: natively and as WebAssembly it is the same, so
//! that no bit of any answer differs.

use std::fmt::Debug;
use std::rc::Rc;

use candich::calc::board::{asked, board};
use candich::calc::outcome::calculate;
use candich::calc::prospect::prospect;
use candich::link::{self, Page};
use candich::model::{
    Branch, Comparator, Confidence, Count, Decimal, Goal, Index, IndexRecord, Indicator, Level, Percent, Placing,
    Policy, Ratio, Requirement, Scenario, Scope, Shape, StandardGroup, Target, TaskGroup, Unit, Volume, date,
};

/// How many scenarios.
pub(crate) const SCENARIOS: u32 = 10_000;
/// Of one in so many the probability is asked for as well: it costs more than all the rest.
const CHANCES: u64 = 24;
/// What they come to.
pub(crate) const DIGEST: u64 = 15_694_066_579_575_335_669;

/// Numbers that look random and are the same everywhere.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        let at = self.throw(list.len() as u64);
        list[usize::try_from(at).unwrap()]
    }

    fn percent(&mut self) -> Percent {
        Percent::new(self.throw(100_001), 3).unwrap()
    }

    fn requirement(&mut self) -> Requirement {
        Requirement { comparator: self.one(Comparator::ALL), threshold: self.percent() }
    }

    fn branch(&mut self) -> Branch {
        Branch { indicator: self.one(Indicator::ALL), requirement: self.requirement(), ahead: None }
    }
}

fn unit(dice: &mut Dice, place: u64) -> Rc<Unit> {
    let mut unit = Unit::new(format!("Đơn vị {place}"), dice.one(Level::ALL));
    for _ in 0..dice.throw(6) {
        let (count, number) = (dice.one(Count::ALL), dice.throw(90_000));
        unit.figures.counts.set(count, Some(number));
    }
    unit.figures.ahead.set(Volume::of(Indicator::OnlineOfReceived), Some(dice.throw(50_000)));
    Rc::new(unit)
}

fn target(dice: &mut Dice) -> Target {
    let group = TaskGroup::Standard(dice.one(StandardGroup::ALL));
    let goal = match dice.throw(3) {
        0 => Goal::Rank { index: Index::Pci, at_most: u32::try_from(dice.throw(63)).ok() },
        1 => Goal::Score { index: Index::Par, at_least: Decimal::new(dice.throw(10_000), 2) },
        _ => {
            let branch = dice.branch();
            Goal::Ratio(Ratio::new(branch.indicator, branch.requirement))
        }
    };
    let scope = if dice.throw(3) == 0 { Scope::Level(dice.one(Level::ALL)) } else { Scope::All };
    Target { scope, ..Target::new(group, goal) }
}

fn scenario(dice: &mut Dice) -> Scenario {
    let mut scenario = Scenario::default();
    let received = 1 + dice.throw(400_000);
    scenario.totals.counts.set(Count::Received, Some(received));
    scenario.totals.counts.set(Count::Online, Some(dice.throw(received + 1)));
    for _ in 0..dice.throw(8) {
        let (count, number) = (dice.one(Count::ALL), dice.throw(400_000));
        scenario.totals.counts.set(count, Some(number));
    }
    scenario.totals.ahead.set(Volume::of(Indicator::OnlineOfReceived), Some(dice.throw(300_000)));
    scenario.period.start = date(2023, 1, 1);
    scenario.period.cutoff = date(2023, 1 + dice.throw(11), 28);
    scenario.period.end = date(2023, 12, 31);
    let ratio = scenario.ratio_mut();
    if dice.throw(4) == 0 {
        ratio.target = dice.branch();
        ratio.alternatives = (0..dice.throw(3)).map(|_| dice.branch()).collect();
    } else {
        ratio.target.requirement = dice.requirement();
    }
    ratio.cap = if dice.throw(3) == 0 { dice.percent() } else { Percent::HUNDRED };
    scenario.route.shape = dice.one(Shape::ALL);
    scenario.allocation.policy = dice.one(Policy::ALL);
    scenario.certainty.confidence = dice.one(Confidence::ALL);
    scenario.certainty.aim = dice.throw(CHANCES) == 0;
    scenario.units = (0..dice.throw(5)).map(|place| unit(dice, place)).collect();
    scenario.targets = (0..dice.throw(4)).map(|_| target(dice)).collect();
    let mut record = IndexRecord::new(Index::Pci);
    record.now = Placing { rank: u32::try_from(1 + dice.throw(63)).ok(), score: Decimal::new(dice.throw(10_000), 2) };
    scenario.indices = vec![record];
    scenario
}

/// FNV-1a: any bit that differs changes all that follows.
struct Digest(u64);

impl Digest {
    fn take(&mut self, it: &impl Debug) {
        for byte in format!("{it:?}").bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

/// The number that so many scenarios come to: their links, the answers, the boards, the paths, splits and probabilities.
pub(crate) fn digest(scenarios: u32) -> u64 {
    let (mut dice, mut digest) = (Dice(2_026), Digest(0xcbf2_9ce4_8422_2325));
    for _ in 0..scenarios {
        let scenario = scenario(&mut dice);
        digest.take(&link::write(&scenario, Page::Board));
        digest.take(&calculate(&asked(&scenario)));
        digest.take(&board(&scenario));
        if let Some(found) = prospect(&scenario) {
            digest.take(&(&found.path, &found.assignment, &found.aim));
            // Printed as decimals that name one number each: not a bit of them is lost.
            if dice.throw(CHANCES) == 0 {
                digest.take(&found.course(&scenario).map(|course| course.map(|course| course.on_path())));
            }
        }
    }
    digest.0
}
