//! The plan board in words: a row for each target, a panel for each gate, what each level must reach.
//!
//! Says what the engine found and what the plan says; the page and the command decide how it looks.

mod clerk;
mod gate;
mod levels;
mod measured;
mod names;
mod plain;
mod ratio;
mod title;

pub use gate::{GateCell, GateLine, GateWords, gate_words};
pub use levels::level_lines;
pub use names::{
    counts_named, goal_name, group_name, index_name, level_name, manner_name, mark_name, plan_source, plan_title,
    reading_name, scope_name, subject_name, tally_line, volume_name, yardstick_name,
};

use self::clerk::Clerk;
use super::answer::Tone;
use super::format_date;
use crate::calc::board::{Basis, Mark, Row};
use crate::model::{Comparator, Language, Scenario, Sense, Target};
use crate::plans;

/// A target of the board, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// What must be reached: the user's own name for it, else the plan's wording while that is true of it, else made
    /// from its kind.
    pub title: String,
    /// What is measured, and where.
    pub definition: String,
    /// What the plan's text leaves open, and how it is read.
    pub note: Option<&'static str>,
    /// The value today: "58,12 %", "hạng 13/63"; empty where there is none.
    pub value: String,
    /// How it stands.
    pub tone: Tone,
    /// How it stands, in a word or two.
    pub mark: &'static str,
    /// What is still to be done, or what is missing, in a short clause; empty where there is nothing to say.
    pub remaining: String,
    /// Where several ways would do: by which of them the value and the rest are meant.
    pub by: Option<String>,
    /// Where.
    pub scope: String,
    /// By when; empty where no day is known.
    pub deadline: String,
    /// Who leads; empty where it is not told.
    pub lead: String,
}

/// Says how a target stands. The row is the board's row for this target of this scenario.
pub fn board_row(language: Language, scenario: &Scenario, target: &Target, row: &Row) -> BoardRow {
    let clerk = Clerk::new(language, scenario, target);
    let planned = plans::target(&target.origin);
    let said = said(&clerk, row);
    BoardRow {
        title: title::title(&clerk, planned),
        definition: measured::definition(&clerk),
        note: planned.and_then(|planned| planned.note).map(|note| note.of(language)),
        value: said.value,
        tone: tone(row.mark),
        mark: mark(&clerk, row),
        remaining: said.remaining,
        by: said.by,
        scope: scope_name(language, &target.scope),
        deadline: target.deadline.or(scenario.period.end).map(|day| format_date(day, language)).unwrap_or_default(),
        lead: target.lead.clone(),
    }
}

/// The value, what is still to be done, and by which way.
#[derive(Default)]
struct Said {
    value: String,
    remaining: String,
    by: Option<String>,
}

fn said(clerk: &Clerk, row: &Row) -> Said {
    match &row.basis {
        Basis::Ratio { branches, cheapest } => ratio::said(clerk, branches, *cheapest, row),
        Basis::Rank { now, at_most } => plain::rank(clerk, *now, *at_most),
        Basis::Score { now, bound, strict } => plain::score(clerk, *now, *bound, *strict),
        Basis::Assigned { done, assigned } => plain::assigned(clerk, *done, *assigned),
        Basis::Milestone(completion) => plain::task(clerk, *completion, row.mark),
        Basis::Lacking(lack) => Said { remaining: plain::lack(clerk, *lack), ..Said::default() },
    }
}

/// The sign and the colour of a mark.
pub fn tone(mark: Mark) -> Tone {
    match mark {
        Mark::Met | Mark::Certain | Mark::OnCourse => Tone::Good,
        Mark::NeedsMore => Tone::Open,
        Mark::NotMet | Mark::OutOfReach => Tone::Bad,
        Mark::Undefined | Mark::NoData | Mark::Contradiction => Tone::Unknown,
    }
}

/// A mark in the words of its kind: a limit is to be brought down, a task is not done yet, and what has no pace yet is
/// within reach.
fn mark(clerk: &Clerk, row: &Row) -> &'static str {
    let verdicts = &clerk.words.verdict;
    match (&row.basis, row.mark) {
        (Basis::Milestone(_), Mark::NeedsMore) => clerk.plan.task_open,
        (Basis::Ratio { .. }, Mark::NeedsMore) => match row.branch() {
            Some(branch) if branch.rest.as_ref().is_some_and(|rest| rest.projected.is_none()) => verdicts.within_reach,
            Some(branch) if is_limit(branch.branch.requirement.comparator) => verdicts.needs_less,
            _ => verdicts.needs_more,
        },
        (_, mark) => mark_name(clerk.language, mark),
    }
}

fn is_limit(comparator: Comparator) -> bool {
    comparator.sense() == Sense::Limit
}
