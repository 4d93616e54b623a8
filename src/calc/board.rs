//! The plan board: how every target stands, and every gate.
//!
//! A ratio is asked as a [`Question`] of its scope's figures; the other kinds compare two numbers that the scenario holds.

use super::demand::bound_lack;
pub use super::demand::{Expectation, asked, expectation, expected, grown, lowered, question_of};
use super::gate::{GateOutcome, gate};
use super::known::Unreadable;
use super::ledger::Ledger;
pub use super::mark::Mark;
use super::outcome::{BranchOutcome, branch_outcome, cheapest};
use super::rest::Standing;
use super::share::Verdict;
use crate::model::{
    Completion, Date, Decimal, Figures, Goal, IndexRecord, Question, Reading, Scenario, Scope, Target, Yardstick,
};

/// What a target needs to be judged and does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The scope names a row or a field that is not there.
    Rows,
    /// Counts; which ones, the outcome of the branch says.
    Counts,
    /// What must be reached.
    Bound,
    /// A bound that something can reach.
    Never,
    /// Something to grow from: a part of nothing is nothing.
    Growth,
    /// A rank that not everyone has: it is beyond the number ranked.
    Beyond,
    /// A rank of this year within the number ranked.
    Within,
    /// This year's value.
    Now,
    /// The value of last year or of the base year.
    Before,
    /// How many are ranked.
    Ranked,
    /// The mean of all.
    Mean,
}

/// Everything that follows from a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// A row for each target, in order.
    pub rows: Vec<Row>,
    /// An outcome for each gate, in order.
    pub gates: Vec<GateOutcome>,
}

/// How one target stands, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How it stands.
    pub mark: Mark,
    /// The figures behind it.
    pub basis: Basis,
    /// The places of the scope's rows that do not tell a missing count, where others tell it.
    pub untold: Vec<u32>,
}

impl Row {
    /// The branch that is spoken of: the cheapest, else the first that can be read, else the first; none where the
    /// target is about no ratio.
    pub fn branch(&self) -> Option<&BranchOutcome> {
        let Basis::Ratio { branches, cheapest } = &self.basis else { return None };
        let cheapest = cheapest.and_then(|place| branches.get(usize::from(place)));
        cheapest.or_else(|| branches.iter().find(|branch| branch.now.is_ok())).or(branches.first())
    }
}

/// The figures behind a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A ratio, or any of several.
    Ratio {
        /// The answer of each branch.
        branches: Vec<BranchOutcome>,
        /// The place of the cheapest branch; `None` where none can be met.
        cheapest: Option<u8>,
    },
    /// A rank, against the worst one that will do.
    Rank {
        /// The rank.
        now: u32,
        /// The worst rank that will do.
        at_most: u32,
    },
    /// A score, against the lowest one that will do; `strict` where it must be above it.
    Score {
        /// The score.
        now: Decimal,
        /// The lowest score that will do.
        bound: Decimal,
        /// Whether the bound itself is too low.
        strict: bool,
    },
    /// A number handed down.
    Assigned {
        /// What is done.
        done: u64,
        /// What was assigned.
        assigned: u64,
    },
    /// A task, done or not.
    Milestone(Completion),
    /// Something is missing.
    Lacking(Lack),
}

/// Computes everything. Total: every scenario has a board.
pub fn board(scenario: &Scenario) -> Board {
    board_of(scenario, &Ledger::new(scenario))
}

/// The same, on the ledger of the scenario where that is there already.
pub fn board_of(scenario: &Scenario, ledger: &Ledger) -> Board {
    let mut scopes: Vec<(&Scope, Figures)> = Vec::new();
    let mut rows = Vec::with_capacity(scenario.targets.len());
    for target in &scenario.targets {
        if !scopes.iter().any(|(scope, _)| **scope == target.scope) {
            scopes.push((&target.scope, ledger.of(&target.scope)));
        }
        let figures = scopes.iter().find(|(scope, _)| **scope == target.scope).map(|(_, figures)| figures);
        rows.push(row(target, figures.unwrap_or(&scenario.totals), scenario, ledger));
    }
    Board { rows, gates: scenario.gates.iter().map(|it| gate(it, scenario, ledger)).collect() }
}

/// How many targets stand under each mark that occurs, the best first.
pub fn tally(rows: &[Row]) -> Vec<(Mark, u32)> {
    let count = |&mark: &Mark| {
        let count = rows.iter().filter(|row| row.mark == mark).count();
        (count > 0).then(|| (mark, u32::try_from(count).unwrap_or(u32::MAX)))
    };
    Mark::ALL.iter().filter_map(count).collect()
}

fn row(target: &Target, figures: &Figures, scenario: &Scenario, ledger: &Ledger) -> Row {
    if target.scope != Scope::All && counts_of(&target.goal) && ledger.rows_of(&target.scope).is_empty() {
        return lacking(Lack::Rows);
    }
    if let Some(lack) = bound_lack(&target.goal) {
        return lacking(lack);
    }
    match question_of(target, figures, scenario.period) {
        Some(question) => {
            let row = ratio_row(&question);
            Row { untold: untold(&row.basis, &target.scope, ledger), ..row }
        }
        None => plain_row(target, figures, scenario),
    }
}

/// Whether a goal is held against counts; ranks, scores and tasks need no row of the data.
fn counts_of(goal: &Goal) -> bool {
    match goal {
        Goal::Ratio(_) | Goal::Growth { .. } | Goal::Improve(Yardstick::Share { .. }) => true,
        Goal::Assigned { count, .. } => count.is_some(),
        _ => false,
    }
}

fn untold(basis: &Basis, scope: &Scope, ledger: &Ledger) -> Vec<u32> {
    let Basis::Ratio { branches, .. } = basis else { return Vec::new() };
    let rows = ledger.rows_of(scope).len();
    let missing = branches.iter().filter_map(|branch| match &branch.now {
        Err(Unreadable::Missing(counts)) => Some(counts),
        _ => None,
    });
    let mut untold: Vec<u32> =
        missing.flatten().map(|&count| ledger.lacking(scope, count)).filter(|it| it.len() < rows).flatten().collect();
    untold.sort_unstable();
    untold.dedup();
    untold
}

fn ratio_row(question: &Question) -> Row {
    let branches: Vec<BranchOutcome> =
        question.branches().map(|branch| branch_outcome(branch, question, &question.counts)).collect();
    let cheapest = cheapest(&branches);
    // Any branch will do: the target stands as well as the best of them.
    let rank = |mark: &Mark| Mark::ALL.iter().position(|it| it == mark);
    let best = branches.iter().map(mark).min_by_key(rank).unwrap_or(Mark::NoData);
    // That none is met cannot be said while one of them is unknown.
    let unknown = branches.iter().any(|branch| mark(branch) == Mark::NoData);
    let mark = if unknown && matches!(best, Mark::NotMet | Mark::OutOfReach) { Mark::NoData } else { best };
    row_of(mark, Basis::Ratio { branches, cheapest })
}

/// How one branch stands.
pub fn mark(branch: &BranchOutcome) -> Mark {
    match (&branch.now, &branch.rest) {
        (Err(Unreadable::Missing(_)), _) => Mark::NoData,
        (Err(Unreadable::Contradiction { .. }), _) => Mark::Contradiction,
        (_, Some(rest)) => match rest.standing {
            Standing::Certain => Mark::Certain,
            Standing::OnCourse => Mark::OnCourse,
            Standing::NeedsMore => Mark::NeedsMore,
            Standing::OutOfReach => Mark::OutOfReach,
        },
        (Err(Unreadable::Undefined), None) => Mark::Undefined,
        (Ok(now), None) => Mark::of(now.verdict == Verdict::Met),
    }
}

fn plain_row(target: &Target, figures: &Figures, scenario: &Scenario) -> Row {
    match &target.goal {
        Goal::Rank { index, at_most } => rank_row(scenario.record(index), at_most.ok_or(Lack::Bound)),
        Goal::Score { index, at_least } => score_row(scenario.record(index), at_least.ok_or(Lack::Bound), false),
        Goal::Average { index, reading } => average_row(scenario.record(index), *reading),
        Goal::Improve(yardstick) => improve_row(yardstick, scenario),
        Goal::Assigned { count, assigned, done } => {
            let done = count.and_then(|count| figures.counts.get(count)).or(done.filter(|_| count.is_none()));
            assigned_row(done, *assigned)
        }
        Goal::Milestone(completion) => {
            milestone_row(*completion, target.deadline.or(scenario.period.end), scenario.period.cutoff)
        }
        // A ratio always is a question; growth is none only where the value that it grows from is missing.
        Goal::Ratio(_) | Goal::Growth { .. } => lacking(Lack::Before),
    }
}

fn rank_row(record: Option<&IndexRecord>, at_most: Result<u32, Lack>) -> Row {
    let now = record.and_then(|record| record.now.rank).ok_or(Lack::Now);
    let beyond = |rank: u32| record.and_then(|record| record.ranked).is_some_and(|ranked| rank > ranked);
    match (at_most, now) {
        (Ok(0), _) => return lacking(Lack::Never),
        (Ok(at_most), _) if beyond(at_most) => return lacking(Lack::Beyond),
        (Ok(_), Ok(now)) if beyond(now) => return row_of(Mark::Contradiction, Basis::Lacking(Lack::Within)),
        _ => {}
    }
    compared(at_most, now, |now, at_most| (now <= at_most, Basis::Rank { now, at_most }))
}

fn score_row(record: Option<&IndexRecord>, bound: Result<Decimal, Lack>, strict: bool) -> Row {
    let now = record.and_then(|record| record.now.score).ok_or(Lack::Now);
    compared(bound, now, |now, bound| {
        (if strict { now > bound } else { now >= bound }, Basis::Score { now, bound, strict })
    })
}

fn average_row(record: Option<&IndexRecord>, reading: Reading) -> Row {
    match reading {
        Reading::MiddleRank => {
            rank_row(record, record.and_then(|record| record.ranked).map(middle_rank).ok_or(Lack::Ranked))
        }
        Reading::MeanScore => score_row(record, record.and_then(|record| record.mean).ok_or(Lack::Mean), false),
    }
}

/// The middle one of so many ranks: 32 of 63; of an even number the better of the two, 17 of 34.
pub fn middle_rank(ranked: u32) -> u32 {
    ranked.div_ceil(2)
}

fn improve_row(yardstick: &Yardstick, scenario: &Scenario) -> Row {
    match yardstick {
        Yardstick::Score(index) => {
            let record = scenario.record(index);
            score_row(record, record.and_then(|record| record.last.score).ok_or(Lack::Before), true)
        }
        Yardstick::Rank(index) => {
            let record = scenario.record(index);
            let last = record.and_then(|record| record.last.rank).ok_or(Lack::Before);
            // There is nothing better than the first place: it is to be kept.
            rank_row(record, last.map(|last| last.saturating_sub(1).max(1)))
        }
        Yardstick::Share { .. } => lacking(Lack::Before),
    }
}

fn assigned_row(done: Option<u64>, assigned: Option<u64>) -> Row {
    compared(assigned.ok_or(Lack::Bound), done.ok_or(Lack::Now), |done, assigned| {
        (done >= assigned, Basis::Assigned { done, assigned })
    })
}

/// A task done too late is not met; one not done is open until its day has passed.
fn milestone_row(completion: Completion, deadline: Option<Date>, cutoff: Option<Date>) -> Row {
    let mark = match (completion, deadline) {
        (Completion::Done, _) | (Completion::DoneOn(_), None) => Mark::Met,
        (Completion::DoneOn(day), Some(deadline)) => Mark::of(day <= deadline),
        (Completion::Open, Some(deadline)) if cutoff.is_some_and(|cutoff| cutoff > deadline) => Mark::NotMet,
        (Completion::Open, _) => Mark::NeedsMore,
    };
    row_of(mark, Basis::Milestone(completion))
}

fn compared<T>(bound: Result<T, Lack>, now: Result<T, Lack>, judge: impl Fn(T, T) -> (bool, Basis)) -> Row {
    match (bound, now) {
        (Ok(bound), Ok(now)) => {
            let (met, basis) = judge(now, bound);
            row_of(Mark::of(met), basis)
        }
        (Err(lack), _) | (_, Err(lack)) => lacking(lack),
    }
}

fn lacking(lack: Lack) -> Row {
    row_of(Mark::NoData, Basis::Lacking(lack))
}

fn row_of(mark: Mark, basis: Basis) -> Row {
    Row { mark, basis, untold: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::model::{Count, Level, Manner, Percent, StandardGroup, TaskGroup};

    fn percent(mantissa: u64, scale: u8) -> Percent {
        Percent::new(mantissa, scale).unwrap()
    }

    #[test]
    fn a_mark_under_which_nothing_stands_is_not_counted() {
        assert_eq!(tally(&[]), []);
    }

    #[test]
    fn growth_is_in_points_or_relative_and_ends_at_a_hundred() {
        assert_eq!(grown(percent(40, 0), percent(20, 0), Manner::Points), percent(60, 0));
        assert_eq!(grown(percent(40, 0), percent(20, 0), Manner::Relative), percent(48, 0));
        assert_eq!(lowered(percent(40, 0), percent(20, 0), Manner::Points), percent(20, 0));
        assert_eq!(lowered(percent(40, 0), percent(20, 0), Manner::Relative), percent(32, 0));
        assert_eq!(lowered(percent(4, 0), percent(20, 0), Manner::Points), percent(0, 0));
        assert_eq!(grown(percent(625, 1), percent(125, 1), Manner::Relative), percent(703_125, 4));
        assert_eq!(grown(percent(90, 0), percent(20, 0), Manner::Points), Percent::HUNDRED);
        assert_eq!(grown(percent(90, 0), percent(20, 0), Manner::Relative), Percent::HUNDRED);
        assert_eq!(grown(percent(1, 9), percent(1, 9), Manner::Relative), percent(2, 9));
    }

    #[test]
    fn a_number_assigned_is_held_against_the_rows_of_its_scope_where_a_count_tells_it() {
        let row = |count| {
            let goal = Goal::Assigned { count, assigned: Some(100), done: Some(40) };
            let target = Target::new(TaskGroup::Standard(StandardGroup::Procedures), goal);
            let target = Target { scope: Scope::Level(Level::District), ..target };
            let board = board(&Scenario { targets: vec![target], ..Scenario::default() });
            board.rows.into_iter().next().unwrap().basis
        };
        assert_eq!(row(Some(Count::Online)), Basis::Lacking(Lack::Rows));
        assert_eq!(row(None), Basis::Assigned { done: 40, assigned: 100 });
    }

    #[test]
    fn the_middle_of_the_provinces() {
        assert_eq!((middle_rank(63), middle_rank(34)), (32, 17));
    }

    #[test]
    fn a_task_is_open_until_its_day_has_passed() {
        let day = |day| crate::model::date(2023, 12, day);
        let mark = |completion, deadline, cutoff| milestone_row(completion, deadline, cutoff).mark;
        assert_eq!(mark(Completion::Open, day(30), day(30)), Mark::NeedsMore);
        assert_eq!(mark(Completion::Open, day(30), day(31)), Mark::NotMet);
        assert_eq!(mark(Completion::Open, None, day(31)), Mark::NeedsMore);
        assert_eq!(mark(Completion::DoneOn(day(31).unwrap()), day(30), day(31)), Mark::NotMet);
        assert_eq!(mark(Completion::Done, day(30), day(31)), Mark::Met);
    }
}
