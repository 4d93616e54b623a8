//! A published plan, and how a scenario adopts it.

use super::planned::{PlannedGate, PlannedTarget};
use super::text::Text;
use crate::model::{Goal, Period, Ratio, Scenario, StandardGroup, TaskGroup, date};

/// Year, month, day.
pub type Day = (u64, u64, u64);

/// A plan as it was published, paraphrased.
#[derive(Debug)]
pub struct Plan {
    /// The code name that travels in links and files.
    pub code: &'static str,
    /// Its title.
    pub title: Text,
    /// The decision, its date and who issued it.
    pub source: Text,
    /// What its user must know.
    pub note: Option<Text>,
    /// The province; empty where the text does not name it.
    pub place: &'static str,
    /// The first day of its year, where one is known.
    pub start: Option<Day>,
    /// The day on which it plans, where the text tells.
    pub cutoff: Option<Day>,
    /// The last day of its year, where one is known.
    pub end: Option<Day>,
    /// How many provinces are ranked, where the text tells.
    pub ranked: Option<u32>,
    /// Its headings, in order.
    pub groups: &'static [StandardGroup],
    /// Its targets, in order.
    pub targets: &'static [PlannedTarget],
    /// Its gates.
    pub gates: &'static [PlannedGate],
}

impl Plan {
    /// A scenario that begins with this plan, without any figure.
    pub fn scenario(&self) -> Scenario {
        self.adopt(&Scenario::default())
    }

    /// The scenario under this plan: its figures stay; plan, headings, targets and gates become the plan's.
    ///
    /// Place and period become the plan's where there are none, or only those of the plan before. The name stays the
    /// user's: where it is empty the plan's title is shown, in the language of the page. The quick answer goes on
    /// asking what it asked; where it asked nothing in particular, it asks of the plan's first ratio.
    #[must_use]
    pub fn adopt(&self, scenario: &Scenario) -> Scenario {
        let mut adopted = scenario.clone();
        adopted.asked.ratio = scenario.ratio().clone();
        adopted.asked.target = None;
        let before = super::plan(&scenario.plan);
        if adopted.place.is_empty() || before.is_some_and(|before| before.place == adopted.place) {
            self.place.clone_into(&mut adopted.place);
        }
        if adopted.period == Period::default() || before.is_some_and(|before| before.period() == adopted.period) {
            adopted.period = self.period();
        }
        self.code.clone_into(&mut adopted.plan);
        adopted.groups = self.groups.iter().copied().map(TaskGroup::Standard).collect();
        adopted.targets = self.targets.iter().map(|target| target.target(self.code)).collect();
        adopted.gates = self.gates.iter().map(|gate| gate.gate(self.code)).collect();
        self.say_how_many_are_ranked(&mut adopted);
        if *scenario.ratio() == Ratio::default() {
            adopted.asked.target = adopted.first_askable();
        }
        adopted
    }

    /// Its period, as far as one is known.
    pub fn period(&self) -> Period {
        let day = |(year, month, day): Day| date(year, month, day);
        Period { start: self.start.and_then(day), cutoff: self.cutoff.and_then(day), end: self.end.and_then(day) }
    }

    /// The average is one of so many: said where the user has not.
    fn say_how_many_are_ranked(&self, adopted: &mut Scenario) {
        for target in self.targets {
            if let Goal::Average { index, .. } = (target.goal)() {
                let record = adopted.record_mut(&index);
                record.ranked = record.ranked.or(self.ranked);
            }
        }
    }
}
