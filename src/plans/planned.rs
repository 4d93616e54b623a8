//! The rows of a plan, and the short ways of writing them down.

use super::plan::Day;
use super::text::Text;
use crate::model::{
    Branch, Comparator, Completion, Condition, Gate, Goal, Index, Indicator, Manner, Percent, Ratio, Reading,
    Requirement, Scope, StandardGroup, Subject, Target, TaskGroup, Yardstick, date,
};

/// A target as its plan words it.
#[derive(Debug)]
pub struct PlannedTarget {
    /// The code name, told apart within the plan.
    pub code: &'static str,
    /// The heading that it stands under.
    pub group: StandardGroup,
    /// What must be reached, in words.
    pub wording: Text,
    /// What the text leaves open, and how it is read here.
    pub note: Option<Text>,
    /// What must be reached.
    pub goal: fn() -> Goal,
    /// Where.
    pub scope: fn() -> Scope,
    /// By when, where that is not the end of the plan's year.
    pub deadline: Option<Day>,
    /// Who leads, where the text tells.
    pub lead: &'static str,
}

/// A gate as its plan words it.
#[derive(Debug)]
pub struct PlannedGate {
    /// The code name, told apart within the plan.
    pub code: &'static str,
    /// The consequence, as a heading: "Không được xếp loại Tốt …".
    pub consequence: Text,
    /// The consequence behind "3 đơn vị": "không được xếp loại Tốt".
    pub follows: Text,
    /// What the text leaves open, and how it is read here.
    pub note: Option<Text>,
    /// Whose rows it looks at.
    pub subject: Subject,
    /// The conditions, any of which is enough.
    pub conditions: &'static [Condition],
}

impl PlannedTarget {
    /// A row that the tables below are written from: a task of no scope, day or lead of its own.
    pub(super) const TASK: PlannedTarget = PlannedTarget {
        code: "",
        group: StandardGroup::Direction,
        wording: Text { vi: "", en: "" },
        note: None,
        goal: || Goal::Milestone(Completion::Open),
        scope: || Scope::All,
        deadline: None,
        lead: "",
    };

    /// The target as a scenario holds it.
    pub(super) fn target(&self, plan: &str) -> Target {
        Target {
            name: String::new(),
            origin: origin(plan, self.code),
            group: TaskGroup::Standard(self.group),
            goal: (self.goal)(),
            scope: (self.scope)(),
            deadline: self.deadline.and_then(|(year, month, day)| date(year, month, day)),
            lead: self.lead.to_owned(),
        }
    }

    /// Whether the wording is still true of a target: what must be reached, and where, is what the plan says.
    /// Which reading is chosen, what is done and what is expected may differ.
    pub fn words(&self, target: &Target) -> bool {
        target.scope == (self.scope)() && demand((self.goal)()) == demand(target.goal.clone())
    }
}

impl PlannedGate {
    /// The gate as a scenario holds it.
    pub(super) fn gate(&self, plan: &str) -> Gate {
        Gate {
            consequence: String::new(),
            origin: origin(plan, self.code),
            subject: self.subject,
            conditions: self.conditions.to_vec(),
        }
    }
}

fn origin(plan: &str, code: &str) -> String {
    [plan, ".", code].concat()
}

/// What a goal demands, without what the user fills in or chooses of it.
fn demand(goal: Goal) -> Goal {
    match goal {
        Goal::Ratio(Ratio { target, alternatives, .. }) => {
            let bare = |branch: Branch| Branch { ahead: None, ..branch };
            let alternatives = alternatives.into_iter().map(bare).collect();
            Goal::Ratio(Ratio { target: bare(target), alternatives, cap: Percent::HUNDRED, pace: None })
        }
        Goal::Score { index, .. } => Goal::Score { index, at_least: None },
        Goal::Average { index, .. } => Goal::Average { index, reading: Reading::MiddleRank },
        Goal::Improve(Yardstick::Score(index) | Yardstick::Rank(index)) => Goal::Improve(Yardstick::Score(index)),
        Goal::Improve(Yardstick::Share { indicator, .. }) => Goal::Improve(Yardstick::Share { indicator, last: None }),
        Goal::Growth { indicator, by, .. } => {
            Goal::Growth { indicator, by, manner: Manner::Points, base: None, year: None }
        }
        Goal::Assigned { count, .. } => Goal::Assigned { count, assigned: None, done: None },
        Goal::Milestone(_) => Goal::Milestone(Completion::Open),
        Goal::Rank { .. } => goal,
    }
}

const fn requirement(comparator: Comparator, percent: u8) -> Requirement {
    Requirement { comparator, threshold: Percent::whole(percent) }
}

/// So much percent or more.
pub(super) const fn at_least(percent: u8) -> Requirement {
    requirement(Comparator::AtLeast, percent)
}

/// More than so much percent.
pub(super) const fn above(percent: u8) -> Requirement {
    requirement(Comparator::Above, percent)
}

/// So much percent or less.
pub(super) const fn at_most(percent: u8) -> Requirement {
    requirement(Comparator::AtMost, percent)
}

/// A ratio to reach.
pub(super) fn ratio(indicator: Indicator, requirement: Requirement) -> Goal {
    Goal::Ratio(Ratio::new(indicator, requirement))
}

/// A place among the first so many.
pub(super) fn top(index: Index, at_most: u32) -> Goal {
    Goal::Rank { index, at_most: Some(at_most) }
}

/// A field, by the name that its rows carry.
pub(super) fn field(name: &str) -> Scope {
    Scope::Field(name.to_owned())
}
