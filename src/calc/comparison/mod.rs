//! Scenarios side by side: which of their inputs differ, what each answers, and how far the answers are apart.
//!
//! The first scenario is the one the others are held against. A row is of one subject and has a place for each scenario;
//! which word a subject has, and how a value is printed, is not told here.

mod answers;
mod difference;
mod inputs;

pub use self::answers::{Position, answers};
pub use self::difference::{Amount, Difference, difference};
pub use self::inputs::{Inputs, MOST_ROWS, inputs};

use super::board::Mark;
use super::points::Sum;
use super::share::Share;
use crate::model::{Branch, Count, Date, Decimal, Index, Percent, Requirement, Volume};

/// One subject, and what each scenario says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is of.
    pub subject: Subject,
    /// A value for each scenario; none where it says nothing.
    pub values: Vec<Option<Value>>,
}

impl Row {
    /// Whether all scenarios say the same.
    pub fn agrees(&self) -> bool {
        self.values.windows(2).all(|pair| matches!(pair, [one, other] if one == other))
    }
}

/// What a row is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The province or department.
    Place,
    /// The shipped plan.
    Plan,
    /// The first day of the period.
    Start,
    /// The cut-off.
    Cutoff,
    /// The last day of the period.
    End,
    /// What the question asks to reach; then each further branch, from 1.
    Asked(u8),
    /// What is still to come by that branch alone, where it says otherwise than the totals.
    AskedAhead(u8),
    /// The greatest share of what is to come.
    Cap,
    /// The share expected of what is to come.
    Pace,
    /// A count of all together.
    Total(Count),
    /// What is still to come of a denominator.
    TotalAhead(Volume),
    /// How many rows the data have.
    Units,
    /// A count of one row of the data.
    Unit(String, Count),
    /// What is still to come of it.
    UnitAhead(String, Volume),
    /// Its parts of the period.
    UnitMonths(String),
    /// Whether districts contain their communes.
    Nested,
    /// A target of the plan, by the scenario that has it first and its place there.
    Target(usize, usize),
    /// A gate, likewise.
    Gate(usize, usize),
    /// The rank in an index.
    Rank(Index),
    /// The score in an index.
    Score(Index),
    /// The reporting dates.
    Cadence,
    /// How the volume is spread over them.
    Profile,
    /// The shape of the path.
    Shape,
    /// Dates, days off and volumes of one's own.
    Route,
    /// What the target is split over.
    Division,
    /// By which policy.
    Policy,
    /// What is settled by hand for single parts.
    Settings,
    /// How sure one wants to be.
    Confidence,
    /// Whether that is aimed at.
    Aim,
    /// How far months stray.
    Stray,
    /// The score card.
    Card,
    /// What is known of an index' neighbours.
    League(Index),
    /// The survey.
    Survey,
    /// The share at the cut-off.
    Now,
    /// How the target stands.
    Standing,
    /// What is still needed of the numerator.
    Needed,
    /// What of it is still allowed.
    Allowed,
    /// What that is of what is to come.
    OfRest,
    /// What that is a month.
    Monthly,
    /// The share at the end if nothing changes.
    Unchanged,
    /// The best share that is possible at the end.
    Best,
    /// The probability of meeting the target on the path.
    Chance,
    /// How many targets of the plan stand so.
    Tally(Mark),
    /// How many rows the gates of the plan catch.
    Caught,
    /// The total of the score card.
    Points,
}

/// What a scenario says of a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number.
    Count(u64),
    /// A share, and what it is held against.
    Share(Share, Requirement),
    /// A probability.
    Chance(Share),
    /// A percentage that was entered.
    Percent(Percent),
    /// A day.
    Day(Date),
    /// A name, or the code of a shipped plan.
    Text(String),
    /// An indicator and its requirement.
    Branch(Branch),
    /// A choice, by its place in the list of all.
    Choice(usize),
    /// Yes or no.
    Flag(bool),
    /// A rank.
    Rank(u32),
    /// A score.
    Score(Decimal),
    /// Points of a card.
    Points(Sum),
    /// How a target stands.
    Mark(Mark),
    /// No number suffices.
    Never,
    /// A target or a gate of the scenario, by its place: what it asks for.
    Entry(usize),
    /// A target of the scenario, by its place: how it stands, and the number behind that.
    Stands(usize, Option<Box<Value>>),
    /// Too much to be shown: the first scenario that has the same.
    SameAs(usize),
}
