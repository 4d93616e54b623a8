//! The words of the plan board.

use super::super::plan_words::{
    GateSentences, LackWords, LevelSentences, MeasureWords, PlanWords, RemainingWords, TitleWords, ValueWords,
};
use super::super::words::Noun;
use crate::model::{Comparator, Goal, Index, Level, Manner, Reading, StandardGroup, Subject, Yardstick};

pub(in crate::i18n) const WORDS: PlanWords = PlanWords {
    untitled: "Plan without a name",
    note: "Note: {note}",
    deadline: "due {day}",
    lead: "led by {lead}",
    tally: "{mark}: {n}",
    gates: "Gates",
    finding_of: "{unit} – {finding}",
    without_group: "Other targets",

    group,
    level,
    index,
    manner,
    reading,
    subject,
    yardstick,
    goal,
    condition_bound,

    scope_all: "all units",
    scope_field: "field {name}",
    volume: "Still expected: {counts}",
    task_open: "Not done yet",

    days: Noun { one: "day", many: "days" },
    places: Noun { one: "place", many: "places" },
    points: Noun { one: "point", many: "points" },
    units: Noun { one: "unit", many: "units" },

    title: TitleWords {
        ratio: "Share of {indicator} {bound}",
        or_ratio: "{target}, or share of {indicator} {bound}",
        top: "{index} among the first {n}",
        rank: "Rank in {index}",
        score_at_least: "{index} at {score} {points} or more",
        score: "Score in {index}",
        average: "{index} at the average",
        better_score: "Score in {index} higher than last year",
        better_rank: "Rank in {index} better than last year",
        higher: "Share of {indicator} higher than last year",
        lower: "Share of {indicator} lower than last year",
        growth_points: "Share of {indicator} up by {by} percentage points",
        growth_relative: "Share of {indicator} up by {by} of its old value",
        assigned_count: "{count}: {n} as assigned",
        assigned_count_open: "{count}: as assigned",
        assigned: "{n} to be done as assigned",
        assigned_open: "To be done as assigned",
        task: "Task without a name",
    },

    measured: MeasureWords {
        either: "{one}; or {other}",
        rank: "rank in the {index}",
        score: "score in the {index}",
        average_rank: "rank in the {index}, no worse than the middle one",
        average_score: "score in the {index}, no lower than the mean of all ranked",
        last_year: "{definition}, against last year",
        growth_points: "{definition}; growth in percentage points over {year}",
        growth_relative: "{definition}; growth as a part of the old value, over {year}",
        year: "the year {year}",
        base_year: "the base year",
        assigned_count: "{count}, against the number assigned",
        assigned: "what is done, against the number assigned",
        task: "the task done in time",
        within: "{definition} · {scope}",
    },

    value: ValueWords {
        rank: "rank {rank}",
        rank_of: "rank {rank} of {ranked}",
        score: "{score} {points}",
        assigned: "{done} of {assigned}",
        done: "done",
        done_on: "done on {day}",
        open: "not done yet",
    },

    remaining: RemainingWords {
        need: "{n} more {part} needed",
        need_share: "{n} more {part} needed, {share} of what is to come",
        allowed: "{n} more {part} allowed",
        allowed_share: "{n} more {part} allowed, at most {share} of what is to come",
        certain_reach: "no more {part} needed",
        certain_limit: "the limit cannot be passed any more",
        best_reach: "the best possible is {best}",
        best_limit: "{n} {part} too many, the lowest possible is {best}",
        short: "{n} {part} short",
        enough: "just enough",
        spare: "{n} {part} to spare",
        over: "{n} {part} too many",
        never: "no share can meet it",
        climb: "{n} {places} to climb",
        ranks_spare: "{n} {places} to spare",
        score_short: "{score} {points} short",
        score_more_than: "more than {score} {points} needed",
        score_equal: "the same as last year, must be higher",
        score_spare: "{score} {points} to spare",
        assigned_short: "{n} to go",
        assigned_spare: "{n} above it",
        days_left: "{n} {days} left",
        days_over: "{n} {days} overdue",
        days_late: "{n} {days} late",
    },

    lack: LackWords {
        counts: "figures missing: {counts}",
        counts_of_units: "figures of {n} {units} missing: {counts}",
        other_branch: "{said}; figures of the other branch missing: {counts}",
        undefined: "the denominator is 0",
        contradiction: "numerator {above}, denominator {below}: please check the figures",
        rows: "no row of figures yet: {scope}",
        bound: "what must be reached is not set",
        assigned: "the number assigned is not entered",
        done: "what is done is not entered",
        rank_now: "this year's rank in {index} is missing",
        score_now: "this year's score in {index} is missing",
        rank_last: "last year's rank in {index} is missing",
        score_last: "last year's score in {index} is missing",
        share_last: "last year's share is missing",
        share_base: "the share of {year} is missing",
        ranked: "how many are ranked in {index} is missing",
        mean: "the mean score in {index} is missing",
    },

    gate: GateSentences {
        unnamed: "Excluded where a condition holds",
        condition: "share of {indicator} {bound}",
        either: "{one}, or {other}",
        tripped: "{n} {subject} {consequence}",
        tripped_own: "{n} {subject} caught: {consequence}",
        clear: "No {subject} caught",
        clear_so_far: "No {subject} caught so far",
        no_rows: "No row of figures to look at: {subject}",
        no_condition: "No condition yet: enter a threshold",
        no_figures: "Not enough figures to judge any {subject}",
        unread: "Figures missing: {n} {subject} ({names})",
        unread_more: "Figures missing: {n} {subject} ({names} and {rest} more)",
        why: "{name}: {share}, {bound}",
        spare: "To spare",
        short: "{n} short",
    },

    part: LevelSentences {
        must_reach: "If the other levels stay, the {level} must reach {share} ({now} now).",
        must_fall: "If the other levels stay, the {level} must fall to at most {share} ({now} now).",
        cannot_reach: "If the other levels stay, the {level} alone cannot make up for it, even at 100% ({now} now).",
        cannot_fall: "If the other levels stay, the {level} alone cannot bring it back within the limit, even without any {part} ({now} now).",
    },
};

fn group(group: StandardGroup) -> &'static str {
    match group {
        StandardGroup::Direction => "Direction, steering and communication",
        StandardGroup::Institutions => "Institutions",
        StandardGroup::Procedures => "Administrative procedures",
        StandardGroup::Organisation => "Organisation of the apparatus",
        StandardGroup::CivilService => "Civil service",
        StandardGroup::Finance => "Public finance",
        StandardGroup::Digital => "E-government and digital government",
        StandardGroup::Ranking => "Indices and rankings",
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Province => "provincial level",
        Level::District => "district level",
        Level::Commune => "commune level",
        Level::Field => "fields",
        Level::Official => "officials",
    }
}

fn index(index: &Index) -> Option<&'static str> {
    Some(match index {
        Index::Par => "public administration reform index (PAR INDEX)",
        Index::Pci => "provincial competitiveness index (PCI)",
        Index::Sipas => "satisfaction index of administrative services (SIPAS)",
        Index::Papi => "governance and public administration performance index (PAPI)",
        Index::Dti => "digital transformation index (DTI)",
        Index::Ict => "information technology readiness index (ICT Index)",
        Index::Own(_) => return None,
    })
}

fn manner(manner: Manner) -> &'static str {
    match manner {
        Manner::Points => "in percentage points",
        Manner::Relative => "as a part of the old value",
    }
}

fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::MiddleRank => "a rank no worse than the middle one",
        Reading::MeanScore => "a score no lower than the mean",
    }
}

fn subject(subject: Subject) -> Noun {
    match subject {
        Subject::Units => Noun { one: "unit", many: "units" },
        Subject::Officials => Noun { one: "official", many: "officials" },
    }
}

fn yardstick(yardstick: &Yardstick) -> &'static str {
    match yardstick {
        Yardstick::Score(_) => "by score",
        Yardstick::Rank(_) => "by rank",
        Yardstick::Share { .. } => "by share",
    }
}

fn goal(goal: &Goal) -> &'static str {
    match goal {
        Goal::Ratio(_) => "A share to reach",
        Goal::Rank { .. } => "A rank",
        Goal::Score { .. } => "A score",
        Goal::Average { .. } => "At the average",
        Goal::Improve(_) => "Better than last year",
        Goal::Growth { .. } => "Growth",
        Goal::Assigned { .. } => "A number assigned",
        Goal::Milestone(_) => "A task",
    }
}

fn condition_bound(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "{threshold} or more",
        Comparator::Above => "above {threshold}",
        Comparator::AtMost => "{threshold} or less",
        Comparator::Below => "below {threshold}",
    }
}
