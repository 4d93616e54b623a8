//! What each of several scenarios answers.

use std::rc::Rc;

use super::inputs::{entry_row, matched, same_target, targets};
use super::{Row, Subject, Value};
use crate::calc::board::{self, Basis, Board, Mark, board_of, mark};
use crate::calc::ledger::Ledger;
use crate::calc::outcome::BranchOutcome;
use crate::calc::prospect::{Prospect, prospect};
use crate::calc::score_card::card;
use crate::calc::share::Share;
use crate::model::{Requirement, Scenario, Scope, Sense};

/// Where a scenario stands, for the chart they share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The share at the cut-off.
    pub now: Option<Share>,
    /// The share at the end if nothing changes.
    pub unchanged: Option<Share>,
    /// What is to be reached.
    pub requirement: Requirement,
}

/// Everything that a scenario answers.
struct Answered {
    prospect: Option<Prospect>,
    chance: Option<Share>,
    board: Board,
    points: Option<Value>,
}

impl Answered {
    fn of(scenario: &Scenario) -> Answered {
        let ledger = Ledger::new(scenario);
        let prospect = prospect(scenario);
        let course = prospect.as_ref().and_then(|it| it.course(scenario)?.ok());
        let known = || ledger.of(&Scope::All).counts;
        Answered {
            chance: course.and_then(|it| it.on_path()),
            points: scenario.scores.card.as_ref().map(|it| Value::Points(card(it, &known()).total)),
            board: board_of(scenario, &ledger),
            prospect,
        }
    }

    fn branch(&self) -> Option<&BranchOutcome> {
        self.prospect.as_ref().map(|it| &it.branch)
    }

    fn share(&self, read: fn(&BranchOutcome) -> Option<Share>) -> Option<Value> {
        let branch = self.branch()?;
        Some(Value::Share(read(branch)?, branch.branch.requirement))
    }

    /// What is needed or allowed in all, as the quick answer says it, where the target has this sense.
    fn count(&self, sense: Sense) -> Option<Value> {
        let branch = self.branch().filter(|it| it.branch.requirement.comparator.sense() == sense)?;
        let never = || Some(Value::Never);
        let margin = match &branch.rest {
            Some(_) if mark(branch) == Mark::OutOfReach => return never(),
            Some(rest) => rest.margin,
            None => branch.now.as_ref().ok()?.need.map(|need| need.margin),
        };
        margin.map_or_else(never, |margin| u64::try_from(margin.max(0)).ok().map(Value::Count))
    }
}

/// A row for each answer that some scenario has; where each stands; the boards of their plans.
pub fn answers(scenarios: &[Rc<Scenario>]) -> (Vec<Row>, Vec<Option<Position>>, Vec<Board>) {
    let answered: Vec<Answered> = scenarios.iter().map(|it| Answered::of(it)).collect();
    let mut rows: Vec<Row> = ROWS
        .iter()
        .map(|(subject, read)| Row { subject: subject.clone(), values: answered.iter().map(read).collect() })
        .collect();
    let tally = |&mark: &Mark| {
        // Who has no target has none that is met, and none that is not.
        let count = |it: &Answered| {
            let rows = Some(&it.board.rows).filter(|rows| !rows.is_empty())?;
            u64::try_from(rows.iter().filter(|row| row.mark == mark).count()).ok()
        };
        Row { subject: Subject::Tally(mark), values: answered.iter().map(|it| count(it).map(Value::Count)).collect() }
    };
    rows.extend(
        Mark::ALL.iter().map(tally).filter(|row| row.values.iter().flatten().any(|value| *value != Value::Count(0))),
    );
    rows.extend(matched(scenarios, targets, same_target).into_iter().filter_map(|places| {
        let row = entry_row(places, Subject::Target)?;
        let stands = |(value, it): (Option<Value>, &Answered)| match value? {
            Value::Entry(place) => Some(Value::Stands(place, measured(it.board.rows.get(place)?).map(Box::new))),
            other => Some(other),
        };
        Some(Row { values: row.values.into_iter().zip(&answered).map(stands).collect(), ..row })
    }));
    rows.retain(|row| row.values.iter().any(Option::is_some));
    (rows, answered.iter().map(position).collect(), answered.into_iter().map(|it| it.board).collect())
}

/// The number behind how a target stands.
fn measured(row: &board::Row) -> Option<Value> {
    Some(match &row.basis {
        Basis::Ratio { .. } => {
            let branch = row.branch()?;
            Value::Share(branch.now.as_ref().ok()?.share, branch.branch.requirement)
        }
        Basis::Rank { now, .. } => Value::Rank(*now),
        Basis::Score { now, .. } => Value::Score(*now),
        Basis::Assigned { done, .. } => Value::Count(*done),
        Basis::Milestone(_) | Basis::Lacking(_) => return None,
    })
}

/// Reads one answer.
type Read = fn(&Answered) -> Option<Value>;

const ROWS: &[(Subject, Read)] = &[
    (Subject::Now, |it| it.share(|branch| Some(branch.now.as_ref().ok()?.share))),
    (Subject::Standing, |it| it.branch().map(|branch| Value::Mark(mark(branch)))),
    (Subject::Needed, |it| it.count(Sense::Reach)),
    (Subject::Allowed, |it| it.count(Sense::Limit)),
    (Subject::OfRest, |it| it.share(|branch| branch.rest.filter(|_| mark(branch) != Mark::OutOfReach)?.share)),
    (Subject::Monthly, |it| u64::try_from(it.branch()?.rates?.month?).ok().map(Value::Count)),
    (Subject::Unchanged, |it| it.share(|branch| branch.rest?.projected)),
    (Subject::Best, |it| it.share(|branch| Some(branch.rest?.best))),
    (Subject::Chance, |it| it.chance.map(Value::Chance)),
    (Subject::Caught, |it| {
        let caught = it.board.gates.iter().map(|gate| u64::from(gate.tripped())).sum();
        (!it.board.gates.is_empty()).then_some(Value::Count(caught))
    }),
    (Subject::Points, |it| it.points.clone()),
];

fn position(answered: &Answered) -> Option<Position> {
    let branch = answered.branch()?;
    let (now, unchanged) = (branch.now.as_ref().ok().map(|now| now.share), branch.rest.and_then(|rest| rest.projected));
    let told = now.is_some() || unchanged.is_some();
    told.then_some(Position { now, unchanged, requirement: branch.branch.requirement })
}
