//! The scenario: everything that determines the answers, and nothing that follows from it.

use std::collections::BTreeSet;
use std::iter;
use std::rc::Rc;

use super::allocation::Allocation;
use super::certainty::Certainty;
use super::figures::{Figures, Forecast, Tally};
use super::index::{Index, IndexRecord};
use super::period::{Date, Period};
use super::question::{Branch, Question, Unknown};
use super::route::Route;
use super::scores::Scores;
use super::target::{Gate, Goal, Ratio, Target, TaskGroup};
use super::unit::Unit;
use super::volume::Volume;

/// The greatest number of rows.
pub const MAX_UNITS: u32 = 12_000;
/// The greatest number of targets, of gates, of indices, of groups: each.
pub const MAX_ROWS: u32 = 500;
/// The greatest number of parts of a period.
pub const MAX_PARTS: u32 = 36;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 500;

/// The question that the quick answer asks: of a target of the plan, or of one that is in no plan yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The place of the target in the plan; without one, `ratio` is asked.
    pub target: Option<u32>,
    /// The ratio that is in no plan yet.
    pub ratio: Ratio,
    /// What is asked of it.
    pub unknown: Unknown,
}

/// What has been done, what is to come, what must be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// The province.
    pub place: String,
    /// The code of the shipped plan that it began with; empty where it began with none.
    pub plan: String,
    /// The reporting period.
    pub period: Period,
    /// Figures of all units together, as told; where absent, the units add up to them.
    pub totals: Figures,
    /// The rows.
    pub units: Vec<Rc<Unit>>,
    /// The last days of the parts of the period that histories are told by, in order.
    pub parts: Vec<Date>,
    /// Whether the rows of districts already contain those of their communes.
    pub districts_contain_communes: bool,
    /// The headings of the plan, in order.
    pub groups: Vec<TaskGroup>,
    /// The targets, in order.
    pub targets: Vec<Target>,
    /// The gates, in order.
    pub gates: Vec<Gate>,
    /// What is known of the indices.
    pub indices: Vec<IndexRecord>,
    /// What the quick answer asks.
    pub asked: Asked,
    /// The way through the rest of the period.
    pub route: Route,
    /// How the target that is asked of is split.
    pub allocation: Allocation,
    /// How sure of the target one wants to be.
    pub certainty: Certainty,
    /// What is scored, ranked and asked.
    pub scores: Scores,
}

impl Scenario {
    /// The task groups of the plan in order, then those that only a target names: each once, so that every target
    /// stands under one and no target under two.
    #[must_use]
    pub fn headings(&self) -> Vec<TaskGroup> {
        let named = self.groups.iter().chain(self.targets.iter().map(|target| &target.group));
        named.fold(Vec::new(), |mut headings, group| {
            if !headings.contains(group) {
                headings.push(group.clone());
            }
            headings
        })
    }

    /// The target of the plan that the quick answer asks of: one ratio over all units.
    pub fn asked_target(&self) -> Option<&Target> {
        let place = usize::try_from(self.asked.target?).ok()?;
        self.targets.get(place).filter(|target| target.is_askable())
    }

    /// Whether anybody tells what is expected of a volume.
    pub fn expects(&self, volume: Volume) -> bool {
        self.totals.ahead.get(volume).is_some()
            || self.units.iter().any(|unit| unit.figures.ahead.get(volume).is_some())
    }

    /// The volumes of which anybody tells what is expected, in the order of the table: every row is looked at once.
    pub fn expected(&self) -> BTreeSet<Volume> {
        let rows = self.units.iter().map(|unit| &unit.figures.ahead);
        iter::once(&self.totals.ahead).chain(rows).flat_map(Tally::iter).map(|(volume, _)| volume).collect()
    }

    /// The place of the first target that the quick answer can ask of.
    pub fn first_askable(&self) -> Option<u32> {
        u32::try_from(self.targets.iter().position(Target::is_askable)?).ok()
    }

    /// The ratio that the quick answer asks of.
    pub fn ratio(&self) -> &Ratio {
        match self.asked_target() {
            Some(Target { goal: Goal::Ratio(ratio), .. }) => ratio,
            _ => &self.asked.ratio,
        }
    }

    /// The ratio that the quick answer asks of, to be changed.
    pub fn ratio_mut(&mut self) -> &mut Ratio {
        let in_plan = self.asked_target().is_some();
        let place = self.asked.target.and_then(|place| usize::try_from(place).ok()).filter(|_| in_plan);
        match place.and_then(|place| self.targets.get_mut(place)) {
            Some(Target { goal: Goal::Ratio(ratio), .. }) => ratio,
            _ => &mut self.asked.ratio,
        }
    }

    /// What is known of an index.
    pub fn record(&self, index: &Index) -> Option<&IndexRecord> {
        self.indices.iter().find(|record| record.index == *index)
    }

    /// The record of an index, to be changed; made where there is none.
    pub fn record_mut(&mut self, index: &Index) -> &mut IndexRecord {
        let place = self.indices.iter().position(|record| record.index == *index).unwrap_or(self.indices.len());
        if place == self.indices.len() {
            self.indices.push(IndexRecord::new(index.clone()));
        }
        #[expect(clippy::indexing_slicing, reason = "the place is that of a record found or just pushed")]
        &mut self.indices[place]
    }

    /// The row with this name; the first of several.
    pub fn unit(&self, name: &str) -> Option<&Rc<Unit>> {
        self.units.iter().find(|unit| unit.name == name)
    }

    /// The fields that rows name, each once, in the order of the rows.
    pub fn fields(&self) -> Vec<&str> {
        let mut fields: Vec<&str> = Vec::new();
        for unit in self.units.iter().filter(|unit| !unit.field.is_empty()) {
            if !fields.contains(&unit.field.as_str()) {
                fields.push(&unit.field);
            }
        }
        fields
    }
}

impl From<Question> for Scenario {
    /// A scenario that asks this question. A volume goes to the table of volumes, unless another branch with the same
    /// denominator says otherwise.
    fn from(question: Question) -> Scenario {
        let Question { counts, target, alternatives, cap, pace, period, unknown } = question;
        let mut ahead = Forecast::default();
        let own = Volume::of(target.indicator);
        let mut settle = |mut branch: Branch, first: bool| {
            let volume = Volume::of(branch.indicator);
            match ahead.get(volume) {
                None if first || volume != own => ahead.set(volume, branch.ahead.take()),
                known if known == branch.ahead => branch.ahead = None,
                _ => {}
            }
            branch
        };
        let target = settle(target, true);
        let alternatives = alternatives.into_iter().map(|branch| settle(branch, false)).collect();
        Scenario {
            period,
            totals: Figures { counts, ahead },
            asked: Asked { target: None, ratio: Ratio { target, alternatives, cap, pace }, unknown },
            ..Scenario::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Indicator, Level};

    #[test]
    fn a_volume_is_expected_where_anybody_tells_it() {
        let [told, untold] = [Indicator::OnlineOfReceived, Indicator::OnlineOfNew].map(Volume::of);
        let mut unit = Unit::new("x", Level::Commune);
        unit.figures.ahead.set(told, Some(0));
        let by_unit = Scenario { units: vec![unit.into()], ..Scenario::default() };
        let mut by_all = Scenario::default();
        by_all.totals.ahead.set(told, Some(5));
        assert_eq!([by_unit, by_all].map(|it| (it.expects(told), it.expects(untold))), [(true, false); 2]);
    }

    #[test]
    fn fields_are_named_once_in_the_order_of_the_rows() {
        let unit = |field: &str| Rc::new(Unit { field: field.to_owned(), ..Unit::new("x", Level::Field) });
        let units = ["y tế", "", "đất đai", "y tế", "đất đai", ""].map(unit).to_vec();
        assert_eq!(Scenario { units, ..Scenario::default() }.fields(), ["y tế", "đất đai"]);
        assert!(Scenario::default().fields().is_empty());
    }

    /// What a question tells of the volume of its target and of a branch: what is in the table then, and in the branches.
    fn told(own: Option<u64>, indicator: Indicator, other: Option<u64>) -> (Vec<Option<u64>>, Vec<Option<u64>>) {
        let usual = Question::default().target;
        let target = Branch { indicator: Indicator::OnlineOfReceived, ahead: own, ..usual };
        let alternatives = vec![Branch { indicator, ahead: other, ..usual }];
        let scenario = Scenario::from(Question { target, alternatives, ..Question::default() });
        let volumes = [Indicator::OnlineOfReceived, indicator].map(|it| scenario.totals.ahead.get(Volume::of(it)));
        let Ratio { target, alternatives, .. } = scenario.asked.ratio;
        (volumes.to_vec(), [target].into_iter().chain(alternatives).map(|it| it.ahead).collect())
    }

    #[test]
    fn a_volume_goes_to_the_table_unless_another_branch_says_otherwise() {
        let (same, another) = (Indicator::LateOfWorkload, Indicator::OnlineOfNew);
        assert_eq!(Volume::of(same), Volume::of(Indicator::OnlineOfReceived));
        assert_eq!(told(Some(100), same, Some(100)), (vec![Some(100); 2], vec![None; 2]));
        assert_eq!(told(Some(100), same, Some(200)), (vec![Some(100); 2], vec![None, Some(200)]));
        assert_eq!(told(Some(100), same, None), (vec![Some(100); 2], vec![None; 2]));
        assert_eq!(told(None, same, Some(200)), (vec![None; 2], vec![None, Some(200)]));
        assert_eq!(told(Some(100), another, Some(200)), (vec![Some(100), Some(200)], vec![None; 2]));
        assert_eq!(told(None, another, Some(200)), (vec![None, Some(200)], vec![None; 2]));
    }
}
