//! The words of the plan board that each language fills; a part of `Words`.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

use super::words::Noun;
use crate::model::{Comparator, Goal, Index, Level, Manner, Reading, StandardGroup, Subject, Yardstick};

/// The words of the plan board.
#[derive(Debug)]
pub struct PlanWords {
    pub untitled: &'static str,
    pub note: &'static str,
    pub deadline: &'static str,
    pub lead: &'static str,
    pub tally: &'static str,
    pub gates: &'static str,
    pub finding_of: &'static str,
    pub without_group: &'static str,

    pub group: fn(StandardGroup) -> &'static str,
    pub level: fn(Level) -> &'static str,
    /// What a published index measures; nothing of one of the user's own.
    pub index: fn(&Index) -> Option<&'static str>,
    pub manner: fn(Manner) -> &'static str,
    pub reading: fn(Reading) -> &'static str,
    pub subject: fn(Subject) -> Noun,
    pub yardstick: fn(&Yardstick) -> &'static str,
    pub goal: fn(&Goal) -> &'static str,
    /// When a condition of a gate holds: "từ 80 % trở xuống".
    pub condition_bound: fn(Comparator) -> &'static str,

    pub scope_all: &'static str,
    pub scope_field: &'static str,
    pub volume: &'static str,
    pub task_open: &'static str,

    pub days: Noun,
    pub places: Noun,
    pub points: Noun,
    pub units: Noun,

    pub title: TitleWords,
    pub measured: MeasureWords,
    pub value: ValueWords,
    pub remaining: RemainingWords,
    pub lack: LackWords,
    pub gate: GateSentences,
    pub part: LevelSentences,
}

/// A target that has no wording of its own, made from its kind.
#[derive(Debug)]
pub struct TitleWords {
    pub ratio: &'static str,
    pub or_ratio: &'static str,
    pub top: &'static str,
    pub rank: &'static str,
    pub score_at_least: &'static str,
    pub score: &'static str,
    pub average: &'static str,
    pub better_score: &'static str,
    pub better_rank: &'static str,
    pub higher: &'static str,
    pub lower: &'static str,
    pub growth_points: &'static str,
    pub growth_relative: &'static str,
    pub assigned_count: &'static str,
    pub assigned_count_open: &'static str,
    pub assigned: &'static str,
    pub assigned_open: &'static str,
    pub task: &'static str,
}

/// What is measured, in words.
#[derive(Debug)]
pub struct MeasureWords {
    pub either: &'static str,
    pub rank: &'static str,
    pub score: &'static str,
    pub average_rank: &'static str,
    pub average_score: &'static str,
    pub last_year: &'static str,
    pub growth_points: &'static str,
    pub growth_relative: &'static str,
    pub year: &'static str,
    pub base_year: &'static str,
    pub assigned_count: &'static str,
    pub assigned: &'static str,
    pub task: &'static str,
    pub within: &'static str,
}

/// The value today.
#[derive(Debug)]
pub struct ValueWords {
    pub rank: &'static str,
    pub rank_of: &'static str,
    pub score: &'static str,
    pub assigned: &'static str,
    pub done: &'static str,
    pub done_on: &'static str,
    pub open: &'static str,
}

/// What is still to be done, in a short clause.
#[derive(Debug)]
pub struct RemainingWords {
    pub need: &'static str,
    pub need_share: &'static str,
    pub allowed: &'static str,
    pub allowed_share: &'static str,
    pub certain_reach: &'static str,
    pub certain_limit: &'static str,
    pub best_reach: &'static str,
    pub best_limit: &'static str,
    pub short: &'static str,
    pub enough: &'static str,
    pub spare: &'static str,
    pub over: &'static str,
    pub never: &'static str,
    pub climb: &'static str,
    pub ranks_spare: &'static str,
    pub score_short: &'static str,
    pub score_more_than: &'static str,
    pub score_equal: &'static str,
    pub score_spare: &'static str,
    pub assigned_short: &'static str,
    pub assigned_spare: &'static str,
    pub days_left: &'static str,
    pub days_over: &'static str,
    pub days_late: &'static str,
}

/// What is missing, in a short clause.
#[derive(Debug)]
pub struct LackWords {
    pub counts: &'static str,
    pub counts_of_units: &'static str,
    pub other_branch: &'static str,
    pub undefined: &'static str,
    pub contradiction: &'static str,
    pub rows: &'static str,
    pub bound: &'static str,
    pub assigned: &'static str,
    pub done: &'static str,
    pub rank_now: &'static str,
    pub score_now: &'static str,
    pub rank_last: &'static str,
    pub score_last: &'static str,
    pub share_last: &'static str,
    pub share_base: &'static str,
    pub ranked: &'static str,
    pub mean: &'static str,
}

/// A gate, its conditions, and the rows that trip it.
#[derive(Debug)]
pub struct GateSentences {
    pub unnamed: &'static str,
    pub condition: &'static str,
    pub either: &'static str,
    pub tripped: &'static str,
    pub tripped_own: &'static str,
    pub clear: &'static str,
    pub clear_so_far: &'static str,
    pub no_condition: &'static str,
    pub no_rows: &'static str,
    pub no_figures: &'static str,
    pub unread: &'static str,
    pub unread_more: &'static str,
    pub why: &'static str,
    pub spare: &'static str,
    pub short: &'static str,
}

/// What one level would have to reach if the others stay.
#[derive(Debug)]
pub struct LevelSentences {
    pub must_reach: &'static str,
    pub must_fall: &'static str,
    pub cannot_reach: &'static str,
    pub cannot_fall: &'static str,
}
