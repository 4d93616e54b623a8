//! The rest of the period of the target that is asked of: its path, and how it is split.

use super::assignment::{Assignment, NoAssignment, assignment};
use super::demand::asked;
use super::ledger::Ledger;
use super::outcome::{BranchOutcome, Outcome, calculate};
use super::path::{NoPath, Path, path};
use super::risk::{Course, NoCourse, SureNeed};
use super::steps::{Step, as_last_year, came, same_pace, steps};
use crate::model::{Count, Division, Question, Scenario, Scope, Sign};

/// Everything that follows for the rest of the period.
#[derive(Clone, Debug, PartialEq)]
pub struct Prospect {
    /// The question.
    pub question: Question,
    /// The branch that is gone by: the cheapest, else the first that can be read, else the target's own; `None` never.
    pub branch: BranchOutcome,
    /// The steps of the rest of the period; none where it has none.
    pub steps: Vec<Step>,
    /// The path.
    pub path: Result<Path, NoPath>,
    /// What path and split aim at in place of what suffices on average, where the scenario wants it and there is a path.
    pub aim: Option<Result<SureNeed, NoAim>>,
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
    let to = |aim: Option<u64>| path(scenario, &ledger, &Scope::All, &branch, question.period, aim);
    let average = to(None);
    let wanted = average.as_ref().ok().filter(|_| scenario.certainty.aim);
    let aim = wanted.map(|average| aim(scenario, &ledger, &branch, average));
    let aimed = aim.and_then(Result::ok).map(|aim| aim.count);
    let path = aimed.map_or(average, |count| to(Some(count)));
    let assignment = assignment(scenario, &ledger, &branch, path.as_ref().ok(), aimed);
    let volumes = (at_this_pace(&branch, &outcome, &question), as_last_year(&steps, &scenario.route));
    Some(Prospect { question, branch, steps, path, aim, assignment, volumes })
}

impl Prospect {
    /// The path as chance may have it; `None` where there is no path. What is told of it costs more than the rest.
    pub fn course(&self, scenario: &Scenario) -> Option<Result<Course, NoCourse>> {
        let path = self.path.as_ref().ok()?;
        Some(Course::new(scenario, &Ledger::new(scenario), &self.branch, path))
    }
}

/// Why path and split keep to what suffices on average.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAim {
    /// Nothing is told of chance.
    Untold(NoCourse),
    /// No number makes it so sure.
    Never,
}

/// How many make it as sure as the scenario wants: where the units are split over and tell how each strays, by them.
fn aim(scenario: &Scenario, ledger: &Ledger, branch: &BranchOutcome, average: &Path) -> Result<SureNeed, NoAim> {
    let course = Course::new(scenario, ledger, branch, average).map_err(NoAim::Untold)?;
    let percent = scenario.certainty.confidence.percent();
    let split = |count: u64| {
        let rows = assignment(scenario, ledger, branch, None, Some(count)).ok()?.rows;
        Some(rows.into_iter().map(|row| (row.part, row.portion.ahead, row.count)).collect())
    };
    let of_units = (scenario.allocation.over == Division::Units)
        .then(|| course.sure_need_of_parts((scenario, ledger, branch.branch), average, percent, split))
        .flatten();
    of_units.or_else(|| course.sure_need(percent)).ok_or(NoAim::Never)
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
