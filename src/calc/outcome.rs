//! From a question to everything the page and the command say about it.

use super::calendar::{Rates, Span, elapsed, per_month, rates, remaining};
use super::check::{Finding, check};
use super::crossing::{Crossing, crossing};
use super::definitions::{Agreement, Reading, Standpoint, agreement, definitions, standpoint};
use super::known::{Unreadable, complete};
use super::need::{Extra, extra};
use super::pace::Pace;
use super::progress::Progress;
use super::rest::{Rest, Standing, rest};
use super::share::{Share, Verdict};
use super::volume::{Volumes, volumes};
use super::what_if::{Row, table};
use crate::model::{Branch, Count, Counts, Indicator, Question, Sense};

/// Everything that follows from a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The target's answer, then those of its alternatives.
    pub branches: Vec<BranchOutcome>,
    /// The place in `branches` of the cheapest way to meet the target; `None` where none can be met.
    pub cheapest: Option<u8>,
    /// The verdict today: met as soon as one branch is; `None` where no branch can be read.
    pub verdict: Option<Verdict>,
    /// The target under every definition of its family; that of a further branch under the branch's requirement.
    pub definitions: Vec<Reading>,
    /// How the definitions agree.
    pub agreement: Agreement,
    /// What does not add up.
    pub findings: Vec<Finding>,
    /// Required shares over target and volume; empty where the volume to come is unknown.
    pub what_if: Vec<Row>,
    /// The counts, completed by the identities.
    pub known: Counts,
}

/// The answer for one branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BranchOutcome {
    /// The branch.
    pub branch: Branch,
    /// Today's share, verdict and need, or why there is none.
    pub now: Result<Standpoint, Unreadable>,
    /// What is done and what of it can still change sides; `None` where it is unknown.
    pub progress: Option<Progress>,
    /// The dossiers that would mend today's share by coming on top.
    pub extra: Option<Extra>,
    /// The rest of the year, where the volume to come is known.
    pub rest: Option<Rest>,
    /// The pace that projections use.
    pub pace: Option<Pace>,
    /// The volumes to come at which the plan holds, at the pace.
    pub volumes: Option<Volumes>,
    /// The day on which the verdict changes, at the pace.
    pub crossing: Option<Crossing>,
    /// The need spread over the days left.
    pub rates: Option<Rates>,
    /// The numerator so far for each month passed, to the nearest dossier.
    pub monthly_so_far: Option<u128>,
    /// How many times its monthly pace so far the need is; `None` where one of them is unknown or zero.
    pub pace_times: Option<Share>,
}

impl BranchOutcome {
    /// Numerator and denominator so far: 0 of 0 where nothing has been done, `None` where it is unknown.
    pub fn done(&self) -> Option<(u128, u128)> {
        done(&self.now)
    }
}

fn done(now: &Result<Standpoint, Unreadable>) -> Option<(u128, u128)> {
    match now {
        Ok(now) => Some((now.share.part(), now.share.whole())),
        // Undefined today, but the rest of the year can be planned.
        Err(Unreadable::Undefined) => Some((0, 0)),
        Err(_) => None,
    }
}

/// Computes everything. Total: every question has an outcome.
pub fn calculate(question: &Question) -> Outcome {
    let known = complete(&question.counts);
    let target = question.target;
    let branches: Vec<BranchOutcome> =
        question.branches().map(|branch| branch_outcome(branch, question, &known)).collect();
    let mut definitions = definitions(target.indicator, target.requirement, &known);
    for other in branches.iter().skip(1) {
        judge_by_its_own(&mut definitions, target.indicator, other);
    }
    Outcome {
        cheapest: cheapest(&branches),
        verdict: verdict(&branches),
        agreement: agreement(&definitions),
        findings: check(question, &known),
        what_if: what_if(branches.first(), question),
        branches,
        definitions,
        known,
    }
}

/// The answer for one branch, given the completed counts.
pub fn branch_outcome(branch: Branch, question: &Question, known: &Counts) -> BranchOutcome {
    let now = standpoint(branch.indicator, branch.requirement, known);
    let Some((part, whole)) = done(&now) else { return unanswered(branch, now) };
    let progress = Progress::of(branch.indicator.definition().nature, part, whole, in_progress(known));
    let so_far = now.as_ref().ok().map(|standpoint| Pace::SoFar(standpoint.share));
    let pace = question.pace.map(Pace::Typed).or(so_far).map(|pace| pace.under(question.cap));
    let volume = volume_ahead(branch, question).map(u128::from);
    let rest = volume.and_then(|volume| rest(branch.requirement, progress, volume, question.cap, pace));
    let sense = branch.requirement.comparator.sense();
    BranchOutcome {
        progress: Some(progress),
        extra: Some(extra(branch.requirement, part, whole)),
        volumes: pace.map(|pace| volumes(branch.requirement, progress, pace)),
        crossing: volume
            .zip(pace)
            .and_then(|(volume, pace)| crossing(branch.requirement, progress, volume, pace, question.period)),
        rates: rest
            .and_then(|rest| rest.count)
            .zip(remaining(question.period))
            .map(|(count, span)| rates(sense, count, span)),
        monthly_so_far: elapsed(question.period).and_then(|span| per_month(part, span)),
        pace_times: rest
            .and_then(|rest| pace_times(part, elapsed(question.period)?, rest.count?, remaining(question.period)?)),
        branch,
        now,
        rest,
        pace,
    }
}

/// The dossiers in progress and not yet late, where they are known.
fn in_progress(known: &Counts) -> Option<u128> {
    known.get(Count::PendingWithin).map(u128::from)
}

/// The branch's own volume to come; the target's where both have the same denominator.
fn volume_ahead(branch: Branch, question: &Question) -> Option<u64> {
    let shared = branch.indicator.definition().denominator == question.target.indicator.definition().denominator;
    branch.ahead.or(question.target.ahead.filter(|_| shared))
}

/// What is said of a branch whose counts cannot be read.
fn unanswered(branch: Branch, now: Result<Standpoint, Unreadable>) -> BranchOutcome {
    BranchOutcome {
        branch,
        now,
        progress: None,
        extra: None,
        rest: None,
        pace: None,
        volumes: None,
        crossing: None,
        rates: None,
        monthly_so_far: None,
        pace_times: None,
    }
}

/// (need / months left) / (part / months passed).
fn pace_times(part: u128, passed: Span, need: u128, left: Span) -> Option<Share> {
    let ((passed, passed_of), (left, left_of)) = (passed.months, left.months);
    Share::new(need * left_of * passed, part * left * passed_of)
}

/// The branch that needs the fewest dossiers among those that can be met; the first of equals.
///
/// Once the rest of the year is known for one branch, only branches that know theirs are compared: a
/// need of today and a need of the whole year are two different things.
pub fn cheapest(branches: &[BranchOutcome]) -> Option<u8> {
    let planned = branches.iter().any(|branch| branch.rest.is_some());
    let comparable = (0..).zip(branches).filter(|(_, branch)| branch.rest.is_some() == planned);
    comparable.filter_map(|(place, branch)| Some((cost(branch)?, place))).min().map(|(_, place)| place)
}

/// The definition of a further branch is held against that branch's requirement.
fn judge_by_its_own(definitions: &mut [Reading], target: Indicator, other: &BranchOutcome) {
    let own = |reading: &&mut Reading| reading.indicator == other.branch.indicator && reading.indicator != target;
    if let Some(reading) = definitions.iter_mut().find(own) {
        reading.result.clone_from(&other.now);
    }
}

/// Any of the branches will do.
fn verdict(branches: &[BranchOutcome]) -> Option<Verdict> {
    let verdicts = branches.iter().filter_map(|branch| Some(branch.now.as_ref().ok()?.verdict));
    verdicts.reduce(|one, other| if one == Verdict::Met { one } else { other })
}

/// Dossiers still needed in the numerator; `None` where the branch is unreadable or cannot be met.
/// A limit costs nothing while it is kept.
pub fn cost(branch: &BranchOutcome) -> Option<u128> {
    let reach = branch.branch.requirement.comparator.sense() == Sense::Reach;
    if let Some(rest) = &branch.rest {
        return (rest.standing != Standing::OutOfReach).then_some(if reach { rest.count.unwrap_or(0) } else { 0 });
    }
    let margin = branch.now.as_ref().ok()?.need?.margin;
    match (reach, u128::try_from(margin)) {
        (true, margin) => Some(margin.unwrap_or(0)),
        (false, Ok(_)) => Some(0),
        (false, Err(_)) => None,
    }
}

fn what_if(target: Option<&BranchOutcome>, question: &Question) -> Vec<Row> {
    let rows = target.and_then(|target| {
        let volume = u128::from(target.branch.ahead.filter(|&ahead| ahead > 0)?);
        let progress = target.progress?;
        Some(table(target.branch.requirement, progress, volume, question.cap))
    });
    rows.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Comparator, Percent, Requirement};

    fn branch(indicator: Indicator, comparator: Comparator, percent: u8) -> Branch {
        Branch { indicator, requirement: Requirement { comparator, threshold: Percent::whole(percent) }, ahead: None }
    }

    #[test]
    fn only_dossiers_in_progress_may_still_turn_late() {
        let counts =
            [(Count::Received, 100), (Count::ResolvedLate, 2), (Count::PendingOverdue, 3), (Count::PendingWithin, 7)];
        let target = branch(Indicator::LateOfWorkload, Comparator::AtMost, 10);
        let question = Question { counts: counts.into_iter().collect(), target, ..Question::default() };
        let progress = calculate(&question).branches[0].progress.unwrap();
        assert_eq!((progress.part, progress.whole, progress.may_enter), (5, 100, 7));
    }

    #[test]
    fn one_branch_that_is_met_will_do() {
        let verdict = |first, second| {
            let at_least = |percent| branch(Indicator::OnlineOfReceived, Comparator::AtLeast, percent);
            let counts = [(Count::Received, 100), (Count::Online, 40)].into_iter().collect();
            let (target, alternatives) = (at_least(first), vec![at_least(second)]);
            calculate(&Question { counts, target, alternatives, ..Question::default() }).verdict
        };
        assert_eq!((verdict(30, 50), verdict(50, 30)), (Some(Verdict::Met), Some(Verdict::Met)));
        assert_eq!((verdict(50, 41), verdict(30, 40)), (Some(Verdict::NotMet), Some(Verdict::Met)));
        assert_eq!(calculate(&Question::default()).verdict, None);
    }

    #[test]
    fn without_a_volume_there_is_nothing_to_vary() {
        let rows = |ahead| {
            let counts = [(Count::Received, 100), (Count::Online, 20)].into_iter().collect();
            let target = Branch { ahead: Some(ahead), ..Question::default().target };
            calculate(&Question { counts, target, ..Question::default() }).what_if.len()
        };
        assert_eq!(rows(0), 0);
        assert!(rows(1) > 0);
    }
}
