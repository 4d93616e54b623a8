//! Every field of the page: its kind, its name in the document, its name for a reader.

use std::ops::RangeInclusive;

use super::{CertaintyField, Kind, Part, RouteField, SettingField};
use crate::i18n::board::volume_name;
use crate::i18n::{FormWords, Words};
use crate::model::{Count, Language, MAX_COUNT, Volume};

/// A field of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// A count of all units together.
    Count(Count),
    /// A field of a ratio: of the target in this place, or of the one that the quick answer asks.
    Ratio(Option<u32>, RatioField),
    /// The first day of the period.
    Start,
    /// The cut-off day.
    Cutoff,
    /// The last day of the period.
    End,
    /// The name of the scenario.
    Name,
    /// The province.
    Place,
    /// A field of the target in this place.
    Target(u32, TargetField),
    /// The consequence of the gate in this place.
    Consequence(u32),
    /// The threshold of a condition of a gate.
    Condition(u32, u8),
    /// A cell of the data: the row in this place.
    Cell(u32, Column),
    /// A cell of a part of the period: row, part, count.
    Part(u32, u8, Count),
    /// A field of the path.
    Route(RouteField),
    /// What is settled for a part of the split.
    Setting(Part, SettingField),
    /// What is settled of how far months stray.
    Certainty(CertaintyField),
}

/// A field of a ratio; the number is the place of the branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RatioField {
    /// The volume still to come.
    Ahead(u8),
    /// The threshold.
    Threshold(u8),
    /// The greatest possible share of what is to come.
    Cap,
    /// The expected share of what is to come.
    Pace,
}

/// A field of a target that is no ratio's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetField {
    /// Its own wording.
    Name,
    /// Who leads.
    Lead,
    /// The name of its group, where that is the user's own.
    Group,
    /// The name of the field that it covers.
    Field,
    /// The name of its index, where that is the user's own.
    Index,
    /// By when.
    Deadline,
    /// The worst rank that will do.
    AtMost,
    /// The lowest score that will do.
    AtLeast,
    /// By how much it grows.
    By,
    /// The value of the base year or of last year.
    Base,
    /// The base year.
    Year,
    /// The number assigned.
    Assigned,
    /// What is done of it.
    Done,
    /// The day on which a task was done.
    DoneOn,
    /// How many are ranked.
    Ranked,
    /// This year's rank.
    Rank,
    /// This year's score.
    Score,
    /// Last year's rank.
    LastRank,
    /// Last year's score.
    LastScore,
    /// The mean score of all.
    Mean,
}

/// A column of the data that a cell can be typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The name.
    Name,
    /// The field.
    Field,
    /// A count.
    Count(Count),
    /// A volume still to come.
    Ahead(Volume),
}

impl Field {
    /// What kind of entry it takes.
    pub fn kind(self) -> Kind {
        match self {
            Field::Count(_)
            | Field::Ratio(_, RatioField::Ahead(_))
            | Field::Cell(_, Column::Count(_) | Column::Ahead(_))
            | Field::Part(..) => Kind::Count,
            Field::Ratio(..) | Field::Condition(..) => Kind::Percent,
            Field::Start | Field::Cutoff | Field::End => Kind::Day,
            Field::Name | Field::Place | Field::Consequence(_) | Field::Cell(..) => Kind::Text,
            Field::Target(_, field) => field.kind(),
            Field::Route(field) => field.kind(),
            Field::Setting(_, field) => field.kind(),
            Field::Certainty(field) => field.kind(),
        }
    }

    /// The whole numbers that it takes.
    pub fn range(self) -> RangeInclusive<u64> {
        match self {
            Field::Target(_, TargetField::Year) => 2_000..=2_100,
            Field::Target(_, field) if field.kind() == Kind::Count && !field.is_dossiers() => 1..=1_000,
            Field::Setting(_, field) => field.range(),
            _ => 0..=MAX_COUNT,
        }
    }

    /// Whether it must hold something: an empty required number is an error, and a name that must be stays.
    pub fn required(self) -> bool {
        matches!(
            self,
            Field::Ratio(_, RatioField::Threshold(_) | RatioField::Cap)
                | Field::Condition(..)
                | Field::Target(_, TargetField::By | TargetField::Group | TargetField::Field | TargetField::Index)
        )
    }

    /// Whether the number of the quick answer depends on it; days only spread that number over the time left.
    pub fn decides(self) -> bool {
        matches!(self, Field::Count(_) | Field::Ratio(None, _))
    }

    /// Its name in the document.
    pub fn id(self) -> String {
        match self {
            Field::Count(count) => count.code().to_owned(),
            Field::Ratio(target, field) => prefixed(target, &field.id()),
            Field::Start => "start".to_owned(),
            Field::Cutoff => "cutoff".to_owned(),
            Field::End => "end".to_owned(),
            Field::Name => "name".to_owned(),
            Field::Place => "place".to_owned(),
            Field::Target(target, field) => prefixed(Some(target), field.id()),
            Field::Consequence(gate) => ["gate-", &gate.to_string()].concat(),
            Field::Condition(gate, place) => ["gate-", &gate.to_string(), "-", &place.to_string()].concat(),
            Field::Cell(..) | Field::Part(..) => "cell".to_owned(),
            Field::Route(field) => field.id(),
            Field::Setting(part, field) => field.id(part),
            Field::Certainty(field) => field.id().to_owned(),
        }
    }

    /// Its name for a reader, where the quick answer has it; empty for a field of planning.
    pub fn asked_label(self, words: &'static Words) -> &'static str {
        match self {
            Field::Count(count) => (words.count)(count),
            Field::Ratio(_, field) => field.label(words),
            Field::Start => words.start_label,
            Field::Cutoff => words.cutoff_label,
            Field::End => words.end_label,
            Field::Condition(..) => words.threshold_label,
            _ => "",
        }
    }

    /// Its name for a reader.
    pub fn label(self, language: Language) -> &'static str {
        let (words, planning) = (language.words(), language.planning());
        match self {
            Field::Part(_, _, count) | Field::Cell(_, Column::Count(count)) => (words.count)(count),
            Field::Name => planning.library.name,
            Field::Place => planning.library.place,
            Field::Target(_, field) => field.label(&planning.form),
            Field::Consequence(_) => planning.form.consequence,
            Field::Cell(_, Column::Name) => planning.data.unit,
            Field::Cell(_, Column::Field) => planning.data.field,
            Field::Cell(_, Column::Ahead(_)) => words.ahead_label,
            Field::Route(field) => field.label(&planning.path),
            Field::Setting(_, field) => field.label(&planning.allocation),
            Field::Certainty(field) => field.label(&planning.path.risk),
            asked => asked.asked_label(words),
        }
    }
}

impl Column {
    /// Its heading.
    pub fn name(self, language: Language) -> String {
        match self {
            Column::Name => language.planning().data.unit.to_owned(),
            Column::Field => language.planning().data.field.to_owned(),
            Column::Count(count) => (language.words().count)(count).to_owned(),
            Column::Ahead(volume) => volume_name(language, volume),
        }
    }
}

fn prefixed(target: Option<u32>, id: &str) -> String {
    target.map_or_else(|| id.to_owned(), |target| ["target-", &target.to_string(), "-", id].concat())
}

impl RatioField {
    fn id(self) -> String {
        let branch = |first: &str, other: &str, place: u8| match place {
            0 => first.to_owned(),
            1 => other.to_owned(),
            _ => [other, "-", &place.to_string()].concat(),
        };
        match self {
            RatioField::Ahead(place) => branch("ahead", "or_ahead", place),
            RatioField::Threshold(place) => branch("target", "or", place),
            RatioField::Cap => "cap".to_owned(),
            RatioField::Pace => "pace".to_owned(),
        }
    }

    fn label(self, words: &'static Words) -> &'static str {
        match self {
            RatioField::Ahead(0) => words.ahead_label,
            RatioField::Ahead(_) => words.alternative_labels.ahead,
            RatioField::Threshold(0) => words.threshold_label,
            RatioField::Threshold(_) => words.alternative_labels.threshold,
            RatioField::Cap => words.cap_label,
            RatioField::Pace => words.pace_label,
        }
    }
}

impl TargetField {
    /// Whether it counts dossiers or the like, and not ranks or years.
    fn is_dossiers(self) -> bool {
        matches!(self, TargetField::Assigned | TargetField::Done)
    }

    fn kind(self) -> Kind {
        use TargetField as F;
        match self {
            F::Name | F::Lead | F::Group | F::Field | F::Index => Kind::Text,
            F::Deadline | F::DoneOn => Kind::Day,
            F::By | F::Base => Kind::Percent,
            F::AtLeast | F::Score | F::LastScore | F::Mean => Kind::Decimal,
            F::AtMost | F::Year | F::Assigned | F::Done | F::Ranked | F::Rank | F::LastRank => Kind::Count,
        }
    }

    fn id(self) -> &'static str {
        use TargetField as F;
        match self {
            F::Name => "name",
            F::Lead => "lead",
            F::Group => "own-group",
            F::Field => "field",
            F::Index => "own-index",
            F::Deadline => "deadline",
            F::AtMost => "at-most",
            F::AtLeast => "at-least",
            F::By => "by",
            F::Base => "base",
            F::Year => "year",
            F::Assigned => "assigned",
            F::Done => "done",
            F::DoneOn => "done-on",
            F::Ranked => "ranked",
            F::Rank => "rank",
            F::Score => "score",
            F::LastRank => "last-rank",
            F::LastScore => "last-score",
            F::Mean => "mean",
        }
    }

    fn label(self, words: &'static FormWords) -> &'static str {
        use TargetField as F;
        match self {
            F::Name => words.wording,
            F::Lead => words.lead,
            F::Group => words.own_group,
            F::Field => words.scope_name,
            F::Index => words.index_name,
            F::Deadline => words.deadline,
            F::AtMost => words.at_most,
            F::AtLeast => words.at_least,
            F::By => words.by,
            F::Base => words.base,
            F::Year => words.year,
            F::Assigned => words.assigned,
            F::Done => words.done,
            F::DoneOn => words.done_on,
            F::Ranked => words.ranked,
            F::Rank => words.rank,
            F::Score => words.score,
            F::LastRank => words.last_rank,
            F::LastScore => words.last_score,
            F::Mean => words.mean,
        }
    }
}
