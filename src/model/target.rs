//! Targets: what must be reached, where, by when, by whom; and gates, which bring a consequence where they hold.

use super::codes::codes;
use super::count::Count;
use super::decimal::Decimal;
use super::index::Index;
use super::indicator::Indicator;
use super::percent::Percent;
use super::period::Date;
use super::question::{Branch, Question, Requirement};
use super::unit::Level;

codes! {
    /// The seven task groups of the yearly reform plans, and rankings.
    StandardGroup {
        /// Direction, steering and communication.
        Direction "direction",
        /// Institutions.
        Institutions "institutions",
        /// Administrative procedures.
        Procedures "procedures",
        /// Organisation of the apparatus.
        Organisation "organisation",
        /// Civil service.
        CivilService "civil_service",
        /// Public finance.
        Finance "finance",
        /// E-government and digital government.
        Digital "digital",
        /// Indices and rankings.
        Ranking "ranking",
    }
}

codes! {
    /// How a growth of so many percent is meant.
    Manner {
        /// Percentage points on top of the old value.
        Points "points",
        /// A part of the old value on top of it.
        Relative "relative",
    }
}

codes! {
    /// How "at the average" is meant.
    Reading {
        /// A rank no worse than the middle one.
        MiddleRank "middle_rank",
        /// A score no lower than the mean.
        MeanScore "mean_score",
    }
}

codes! {
    /// Whose rows a gate looks at.
    Subject {
        /// Every unit.
        Units "units",
        /// Every official.
        Officials "officials",
    }
}

codes! {
    /// What kind of goal a target has.
    GoalKind {
        /// A ratio, or any of several.
        Ratio "ratio",
        /// A rank.
        Rank "rank",
        /// A score.
        Score "score",
        /// The average.
        Average "average",
        /// Better than last year.
        Improve "improve",
        /// So much more than in the base year.
        Growth "growth",
        /// A number handed down.
        Assigned "assigned",
        /// A task.
        Milestone "milestone",
    }
}

/// A heading of the plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskGroup {
    /// One of the usual groups, worded in each language.
    Standard(StandardGroup),
    /// A group of the user's own.
    Own(String),
}

/// A ratio to reach, in one way or another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// What is to be reached.
    pub target: Branch,
    /// What would do as well ("hoặc").
    pub alternatives: Vec<Branch>,
    /// The greatest possible share of the numerator in what is to come.
    pub cap: Percent,
    /// The share expected in what is to come; unknown means the share so far.
    pub pace: Option<Percent>,
}

/// What must be better than last year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Yardstick {
    /// The score of an index.
    Score(Index),
    /// The rank in an index.
    Rank(Index),
    /// An indicator, with last year's value.
    Share {
        /// The indicator.
        indicator: Indicator,
        /// Last year's value.
        last: Option<Percent>,
    },
}

/// Whether a task is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Completion {
    /// Not yet.
    #[default]
    Open,
    /// Done; the day is not told.
    Done,
    /// Done on this day.
    DoneOn(Date),
}

/// What must be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A ratio, or any of several.
    Ratio(Ratio),
    /// A rank of at most so many.
    Rank {
        /// The index.
        index: Index,
        /// The worst rank that will do.
        at_most: Option<u32>,
    },
    /// A score of at least so much.
    Score {
        /// The index.
        index: Index,
        /// The lowest score that will do.
        at_least: Option<Decimal>,
    },
    /// The average of all that are ranked.
    Average {
        /// The index.
        index: Index,
        /// How the average is meant.
        reading: Reading,
    },
    /// Better than last year.
    Improve(Yardstick),
    /// So much more than in the base year.
    Growth {
        /// What grows.
        indicator: Indicator,
        /// By how much.
        by: Percent,
        /// How that is meant.
        manner: Manner,
        /// The value of the base year.
        base: Option<Percent>,
        /// The base year.
        year: Option<u16>,
    },
    /// A number handed down.
    Assigned {
        /// The count that it is held against; without one, `done` is.
        count: Option<Count>,
        /// The number assigned.
        assigned: Option<u64>,
        /// What is done of it, where no count tells.
        done: Option<u64>,
    },
    /// A task done or not.
    Milestone(Completion),
}

/// What a target covers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All units together.
    #[default]
    All,
    /// The units of one level.
    Level(Level),
    /// One field.
    Field(String),
    /// One row, by its name.
    Unit(String),
}

/// A row of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its wording, where the user gave it one.
    pub name: String,
    /// The code of the shipped plan's row that it comes from, for its wording and its note; empty where it comes from none.
    pub origin: String,
    /// The heading that it stands under.
    pub group: TaskGroup,
    /// What must be reached.
    pub goal: Goal,
    /// Where.
    pub scope: Scope,
    /// By when; without a day, by the end of the period.
    pub deadline: Option<Date>,
    /// Who leads.
    pub lead: String,
}

/// A condition that brings a consequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What is measured.
    pub indicator: Indicator,
    /// When it holds.
    pub requirement: Requirement,
}

/// Where any of its conditions holds for a row, the consequence follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// The consequence in words, where the user gave it some.
    pub consequence: String,
    /// The code of the shipped plan's gate that it comes from; empty where it comes from none.
    pub origin: String,
    /// Whose rows it looks at.
    pub subject: Subject,
    /// The conditions, any of which is enough.
    pub conditions: Vec<Condition>,
}

impl Ratio {
    /// A ratio with one way of reaching it, all of what is to come possible, at the pace so far.
    pub fn new(indicator: Indicator, requirement: Requirement) -> Ratio {
        Ratio {
            target: Branch { indicator, requirement, ahead: None },
            alternatives: Vec::new(),
            cap: Percent::HUNDRED,
            pace: None,
        }
    }

    /// The target, then the alternatives.
    pub fn branches(&self) -> impl Iterator<Item = Branch> {
        std::iter::once(self.target).chain(self.alternatives.iter().copied())
    }
}

impl Goal {
    /// What kind it is.
    pub const fn kind(&self) -> GoalKind {
        match self {
            Goal::Ratio(_) => GoalKind::Ratio,
            Goal::Rank { .. } => GoalKind::Rank,
            Goal::Score { .. } => GoalKind::Score,
            Goal::Average { .. } => GoalKind::Average,
            Goal::Improve(_) => GoalKind::Improve,
            Goal::Growth { .. } => GoalKind::Growth,
            Goal::Assigned { .. } => GoalKind::Assigned,
            Goal::Milestone(_) => GoalKind::Milestone,
        }
    }

    /// The index that it is about, to be changed.
    pub fn index_mut(&mut self) -> Option<&mut Index> {
        match self {
            Goal::Rank { index, .. }
            | Goal::Score { index, .. }
            | Goal::Average { index, .. }
            | Goal::Improve(Yardstick::Score(index) | Yardstick::Rank(index)) => Some(index),
            _ => None,
        }
    }

    /// The index that it is about.
    pub const fn index(&self) -> Option<&Index> {
        match self {
            Goal::Rank { index, .. }
            | Goal::Score { index, .. }
            | Goal::Average { index, .. }
            | Goal::Improve(Yardstick::Score(index) | Yardstick::Rank(index)) => Some(index),
            _ => None,
        }
    }
}

impl Default for Ratio {
    fn default() -> Self {
        let Question { target, alternatives, cap, pace, .. } = Question::default();
        Ratio { target, alternatives, cap, pace }
    }
}

impl Target {
    /// A target of the whole, without a wording of its own.
    pub fn new(group: TaskGroup, goal: Goal) -> Target {
        Target {
            name: String::new(),
            origin: String::new(),
            group,
            goal,
            scope: Scope::All,
            deadline: None,
            lead: String::new(),
        }
    }

    /// Whether the quick answer, the path and the split can be of it: one ratio over all units.
    pub fn is_askable(&self) -> bool {
        self.scope == Scope::All && matches!(self.goal, Goal::Ratio(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_of_a_goal_is_the_one_that_is_changed() {
        let index = Index::Pci;
        for mut goal in [
            Goal::Rank { index: index.clone(), at_most: None },
            Goal::Score { index: index.clone(), at_least: None },
            Goal::Improve(Yardstick::Score(index.clone())),
            Goal::Improve(Yardstick::Rank(index.clone())),
        ] {
            assert_eq!(goal.index_mut().cloned(), Some(index.clone()));
            if let Some(held) = goal.index_mut() {
                *held = Index::Dti;
            }
            assert_eq!(goal.index(), Some(&Index::Dti));
        }
        assert_eq!(Goal::Milestone(Completion::Open).index_mut(), None);
    }
}
