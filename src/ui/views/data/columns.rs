//! Which columns the data show: what the targets need, what is told, or everything.

use crate::model::{Count, Counts, Goal, Indicator, Scenario, Scope, Volume, Yardstick};
use crate::sheet::meaning::in_order;
use crate::ui::entry::Column;
use crate::ui::grid::GridColumn;

/// The columns, in order; those that belong to the whole period alone are left out in a part of it.
pub(super) fn columns(scenario: &Scenario, part: Option<u8>, all: bool) -> Vec<GridColumn> {
    let mut columns = vec![GridColumn::Typed(Column::Name), GridColumn::Level];
    if all || names_fields(scenario) {
        columns.push(GridColumn::Typed(Column::Field));
    }
    let mut shown = told_counts(scenario);
    for count in needed_counts(scenario) {
        shown |= count.bit();
    }
    let counts = in_order().filter(|&count| all || shown & count.bit() != 0);
    columns.extend(counts.map(|count| GridColumn::Typed(Column::Count(count))));
    if part.is_none() {
        let mut shown = scenario.expected();
        if all {
            shown.extend(needed_volumes(scenario));
        }
        columns.extend(shown.into_iter().map(|volume| GridColumn::Typed(Column::Ahead(volume))));
    }
    columns
}

fn names_fields(scenario: &Scenario) -> bool {
    scenario.units.iter().any(|unit| !unit.field.is_empty())
        || scenario.targets.iter().any(|target| matches!(target.scope, Scope::Field(_)))
}

/// The counts that some row or the totals tell, a bit for each: every figure is looked at once.
fn told_counts(scenario: &Scenario) -> u64 {
    let mut told = 0;
    let mut add = |counts: &Counts| {
        for (count, _) in counts.iter() {
            told |= count.bit();
        }
    };
    add(&scenario.totals.counts);
    for unit in &scenario.units {
        add(&unit.figures.counts);
        unit.history.iter().for_each(&mut add);
    }
    told
}

/// The counts of everything that is asked: of targets, gates, and the quick answer.
fn needed_counts(scenario: &Scenario) -> Vec<Count> {
    let mut indicators = planned(scenario);
    indicators.extend(scenario.gates.iter().flat_map(|gate| &gate.conditions).map(|condition| condition.indicator));
    let mut counts: Vec<Count> = indicators.into_iter().flat_map(Indicator::counts).collect();
    counts.extend(scenario.targets.iter().filter_map(|target| match target.goal {
        Goal::Assigned { count, .. } => count,
        _ => None,
    }));
    counts
}

/// The volumes still to come of all ratios; a gate looks at what is done.
fn needed_volumes(scenario: &Scenario) -> Vec<Volume> {
    planned(scenario).into_iter().map(Volume::of).collect()
}

/// The indicators of the targets and of the quick answer.
fn planned(scenario: &Scenario) -> Vec<Indicator> {
    let mut indicators: Vec<Indicator> = scenario.ratio().branches().map(|branch| branch.indicator).collect();
    for target in &scenario.targets {
        match &target.goal {
            Goal::Ratio(ratio) => indicators.extend(ratio.branches().map(|branch| branch.indicator)),
            Goal::Growth { indicator, .. } | Goal::Improve(Yardstick::Share { indicator, .. }) => {
                indicators.push(*indicator);
            }
            _ => {}
        }
    }
    indicators
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::model::{Comparator, Condition, Gate, Level, Percent, Requirement, Subject, Target, TaskGroup, Unit};

    fn shown(scenario: &Scenario, part: Option<u8>, all: bool) -> (Vec<Count>, Vec<Volume>) {
        let columns = columns(scenario, part, all);
        let counts = columns.iter().filter_map(|column| match column {
            GridColumn::Typed(Column::Count(count)) => Some(*count),
            _ => None,
        });
        let volumes = columns.iter().filter_map(|column| match column {
            GridColumn::Typed(Column::Ahead(volume)) => Some(*volume),
            _ => None,
        });
        (counts.collect(), volumes.collect())
    }

    #[test]
    fn only_what_is_asked_is_shown() {
        let scenario = Scenario::default();
        let (counts, volumes) = shown(&scenario, None, false);
        assert_eq!(counts, [Count::Received, Count::Online]);
        assert_eq!(shown(&scenario, Some(0), false), (counts, vec![]));
        assert_eq!(volumes, []);
        let (counts, volumes) = shown(&scenario, None, true);
        assert_eq!(counts, in_order().collect::<Vec<_>>());
        assert_eq!(volumes, [Volume::of(Indicator::OnlineOfReceived)]);
    }

    #[test]
    fn targets_and_gates_bring_their_counts_and_rows_what_they_tell() {
        let mut scenario = Scenario::default();
        let group = TaskGroup::Own("x".to_owned());
        let count = Some(Count::IntegratedProcedures);
        scenario.targets.push(Target::new(group, Goal::Assigned { count, assigned: None, done: None }));
        let requirement = Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(5) };
        let condition = Condition { indicator: Indicator::LateOfResolved, requirement };
        scenario.gates.push(Gate {
            consequence: String::new(),
            origin: String::new(),
            subject: Subject::Units,
            conditions: vec![condition],
        });
        let mut unit = Unit::new("Sở A", Level::Province);
        unit.figures.counts.set(Count::Direct, Some(1));
        scenario.units.push(Rc::new(unit));
        let (counts, volumes) = shown(&scenario, None, false);
        let expected = [
            Count::Received,
            Count::Online,
            Count::Direct,
            Count::Resolved,
            Count::ResolvedLate,
            Count::IntegratedProcedures,
        ];
        assert_eq!((counts.as_slice(), volumes.len()), (&expected[..], 0));
    }

    #[test]
    fn fields_have_a_column_where_one_is_named() {
        let field = GridColumn::Typed(Column::Field);
        let mut scenario = Scenario::default();
        assert!(!columns(&scenario, None, false).contains(&field));
        let mut unit = Unit::new("Đất đai", Level::Field);
        unit.field = "Đất đai".to_owned();
        scenario.units.push(Rc::new(unit));
        assert!(columns(&scenario, None, false).contains(&field));
    }
}
