//! The rest of the period of the target that is asked of: its path, and how it is split.

use super::assignment::{Assignment, NoAssignment, assignment};
use super::demand::asked;
use super::ledger::Ledger;
use super::outcome::{BranchOutcome, Outcome, calculate};
use super::path::{NoPath, Path, path};
use super::risk::{Outlook, outlook};
use super::steps::{Step, as_last_year, came, same_pace, steps};
use crate::model::{Count, Question, Scenario, Scope, Sign};

/// Everything that follows for the rest of the period.
#[derive(Clone, Debug)]
pub struct Prospect {
    /// The question.
    pub question: Question,
    /// The branch that is gone by: the cheapest, else the first that can be read, else the target's own; `None` never.
    pub branch: BranchOutcome,
    /// The steps of the rest of the period; none where it has none.
    pub steps: Vec<Step>,
    /// The path.
    pub path: Result<Path, NoPath>,
    /// The split.
    pub assignment: Result<Assignment, NoAssignment>,
    /// What the volume to come would be at the pace so far, and as last year, where that can be told.
    pub volumes: (Option<u64>, Option<u64>),
}

/// Looks ahead. `None` where the question has no branch, which it always has.
pub fn prospect(scenario: &Scenario) -> Option<Prospect> {
    let question = asked(scenario);
    let outcome = calculate(&question);
    let branch = gone_by(&outcome)?.clone();
    let ledger = Ledger::new(scenario);
    let steps = steps(question.period, &scenario.route).unwrap_or_default();
    let path = path(scenario, &ledger, &Scope::All, &branch, question.period);
    let assignment = assignment(scenario, &ledger, &branch, path.as_ref().ok());
    let volumes = (at_this_pace(&branch, &outcome, &question), as_last_year(&steps, &scenario.route));
    Some(Prospect { question, branch, steps, path, assignment, volumes })
}

impl Prospect {
    /// How sure the path is; `None` where there is none, or nothing that chance could move. Costs more than the rest.
    pub fn risk(&self, scenario: &Scenario) -> Option<Outlook> {
        outlook(scenario, &Ledger::new(scenario), self.branch.branch, self.path.as_ref().ok()?)
    }
}

fn gone_by(outcome: &Outcome) -> Option<&BranchOutcome> {
    let cheapest = outcome.cheapest.and_then(|place| outcome.branches.get(usize::from(place)));
    cheapest.or_else(|| outcome.branches.iter().find(|branch| branch.now.is_ok())).or(outcome.branches.first())
}

/// What came so far goes on: of what was received, without what was carried over.
fn at_this_pace(branch: &BranchOutcome, outcome: &Outcome, question: &Question) -> Option<u64> {
    let whole = u64::try_from(branch.done()?.1).ok()?;
    let denominator = branch.branch.indicator.definition().denominator;
    let carried = denominator.iter().any(|term| term.count == Count::Received && term.sign == Sign::Plus);
    same_pace(came(&outcome.known, whole, carried), question.period)
}
