//! The split of a target in words: who gets what and why, and whether it adds up.

use super::answer::Speaker;
use super::board::level_name;
use super::number::{format_count, format_percent, format_points, format_share, format_signed};
use super::phrase::fill;
use crate::calc::allocation::{Binding, Fit, Holding};
use crate::calc::assignment::{Assignment, NoAssignment, Row};
use crate::calc::share::Share;
use crate::model::{Allocation, Division, Language, Policy, Scope, Sense};

/// A split, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentTable {
    /// Whether it adds up, and what of its figures is to be known.
    pub lines: Vec<String>,
    /// Whether it does.
    pub exact: bool,
    /// The heading of the parts.
    pub part_heading: &'static str,
    /// The heading of their numbers.
    pub count_heading: &'static str,
    /// A row for each part.
    pub rows: Vec<AssignmentRow>,
    /// What they add up to: so far, expected, assigned; and the share at the end of all together.
    pub sums: [String; 4],
}

impl AssignmentTable {
    /// The headings of its columns: the parts, what they have, what is to come, what they are assigned.
    pub fn heads(&self, language: Language) -> [&'static str; 7] {
        let heading = &language.planning().allocation.heading;
        [
            self.part_heading,
            heading.done,
            heading.now,
            heading.ahead,
            self.count_heading,
            heading.of_room,
            heading.at_end,
        ]
    }
}

/// A part, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentRow {
    /// Its name.
    pub name: String,
    /// Its numerator so far.
    pub done: String,
    /// Its share so far; empty where nothing has been done.
    pub now: String,
    /// What is to come of it; behind ≈ where that is an estimate.
    pub ahead: String,
    /// Its number.
    pub count: String,
    /// What that is of what is to come.
    pub of_room: String,
    /// Its share at the end.
    pub at_end: String,
    /// Its number if none were fixed by hand; empty where none is, or where it is the same.
    pub unlocked: String,
    /// Why it has its number.
    pub why: String,
}

/// Says a split.
pub fn assignment_table(speaker: Speaker, allocation: &Allocation, found: &Assignment) -> AssignmentTable {
    let words = &speaker.language.planning().allocation;
    let limited = speaker.sense() == Sense::Limit;
    AssignmentTable {
        lines: lines(speaker, found),
        exact: found.fit == Fit::Exact,
        part_heading: of(allocation.over, Division::ALL, &words.heading.part),
        count_heading: if limited { words.heading.allowed } else { words.heading.count },
        rows: found.rows.iter().map(|row| said(speaker, allocation.policy, found, row)).collect(),
        sums: sums(speaker, found),
    }
}

/// The word for one of a list of choices.
pub fn of<T: PartialEq + Copy, W: Copy + Default>(chosen: T, all: &[T], words: &[W]) -> W {
    all.iter().position(|&it| it == chosen).and_then(|place| words.get(place)).copied().unwrap_or_default()
}

/// Who a part is.
pub fn part_name(language: Language, part: &Scope) -> String {
    match part {
        Scope::Level(level) => level_name(language, *level).to_owned(),
        Scope::Field(name) | Scope::Unit(name) => name.clone(),
        Scope::All => String::new(),
    }
}

fn share_text(language: Language, share: Option<Share>) -> String {
    share.map(|share| format_share(share, 2, &[], language)).unwrap_or_default()
}

fn said(speaker: Speaker, policy: Policy, found: &Assignment, row: &Row) -> AssignmentRow {
    let language = speaker.language;
    let count = |count: u64| format_count(count.into(), language);
    AssignmentRow {
        name: part_name(language, &row.part),
        done: count(row.portion.done),
        now: row.now.map(|share| speaker.share(share)).unwrap_or_default(),
        ahead: (if row.estimated { "≈\u{a0}" } else { "" }).to_owned() + &count(row.portion.ahead),
        count: count(row.count),
        of_room: share_text(language, row.of_room()),
        at_end: share_text(language, row.at_end()),
        unlocked: row.unlocked.filter(|&unlocked| unlocked != row.count).map(count).unwrap_or_default(),
        why: why(speaker, policy, found, row),
    }
}

fn why(speaker: Speaker, policy: Policy, found: &Assignment, row: &Row) -> String {
    let language = speaker.language;
    let words = &language.planning().allocation.why;
    let limited = speaker.sense() == Sense::Limit;
    let template = match row.holding {
        Holding::Lock => words.lock,
        Holding::Floor if limited => words.floor_limit,
        Holding::Floor => words.floor,
        Holding::Cap => words.cap,
        Holding::Level if limited => of(policy, Policy::ALL, &words.level_limit),
        Holding::Level => of(policy, Policy::ALL, &words.level),
    };
    let floor = row.setting.floor.map_or_else(
        || share_text(language, row.now.or_else(|| Share::new(0, 1))),
        |floor| format_percent(floor, language),
    );
    let cap = format_percent(row.portion.cap, language);
    fill(
        template,
        &[
            ("name", &part_name(language, &row.part)),
            ("count", &format_count(row.count.into(), language)),
            ("room", &format_count(row.portion.room.into(), language)),
            ("done", &format_count(row.portion.done.into(), language)),
            ("floor", &floor),
            ("cap", &cap),
            ("weight", &row.setting.weight.to_string()),
            ("level", &level(language, policy, limited, found, row)),
        ],
    )
    .plain()
}

/// The common level as a percentage; of points without its sign.
fn level(language: Language, policy: Policy, limited: bool, found: &Assignment, row: &Row) -> String {
    let Some((above, below)) = found.level else { return String::new() };
    let points = matches!(policy, Policy::SameUplift | Policy::LeastEffort);
    let weight = if policy == Policy::LeastEffort { u128::from(row.setting.weight.max(1)) } else { 1 };
    let (below, negative) = (below * weight, above < 0);
    let part = above.unsigned_abs();
    // What must not be late at the common level leaves the rest of the whole to be late.
    let mirrored = limited && matches!(policy, Policy::SameShare | Policy::SameYearEnd);
    let part = if mirrored { below.saturating_sub(part) } else { part };
    let share = Share::new(part, below);
    let text = match share {
        Some(share) if points => format_points(share, 2, language),
        share => share_text(language, share),
    };
    if negative && !mirrored { format!("−{text}") } else { text }
}

fn sums(speaker: Speaker, found: &Assignment) -> [String; 4] {
    let language = speaker.language;
    let sum = |of: fn(&Row) -> u64| found.rows.iter().map(of).map(u128::from).sum::<u128>();
    let done = sum(|row| row.portion.done);
    let (ahead, counts) = (sum(|row| row.portion.ahead), sum(|row| row.count));
    let at_end = Share::new(done + counts, sum(|row| row.portion.whole) + ahead);
    let count = |count| format_count(count, language);
    let end = at_end.map(|share| speaker.share(share)).unwrap_or_default();
    [count(done), count(ahead), count(counts), end]
}

fn lines(speaker: Speaker, found: &Assignment) -> Vec<String> {
    let language = speaker.language;
    let words = &language.planning().allocation;
    let limited = speaker.sense() == Sense::Limit;
    let (template, sum, binding) = match found.fit {
        Fit::Exact => (if limited { words.exact_limit } else { words.exact }, found.need, ""),
        Fit::Short(sum, why) => (if limited { words.short_limit } else { words.short }, sum, binding(language, why)),
        Fit::Over(sum, Binding::Bounds) if !limited => (words.over_floors, sum, ""),
        Fit::Over(sum, why) => (if limited { words.over_limit } else { words.over_need }, sum, binding(language, why)),
    };
    let (sum, need) = (format_count(sum.into(), language), format_count(found.need.into(), language));
    let part = speaker.part(found.need.into());
    let fit = fill(template, &[("sum", &sum), ("need", &need), ("part", part), ("binding", binding)]).plain();
    let estimated = found.rows.iter().any(|row| row.estimated).then(|| words.estimated.to_owned());
    let apart = (found.volume_apart != 0).then(|| {
        let told: u128 = found.rows.iter().map(|row| u128::from(row.portion.ahead)).sum();
        let volume = format_signed(told.cast_signed() + found.volume_apart, language);
        fill(words.apart, &[("apart", &format_signed(found.volume_apart, language)), ("volume", &volume)]).plain()
    });
    [Some(fit), estimated, apart].into_iter().flatten().collect()
}

fn binding(language: Language, binding: Binding) -> &'static str {
    let words = &language.planning().allocation.binding;
    of(binding, &[Binding::Room, Binding::AllLocked, Binding::Locks, Binding::Bounds], words)
}

/// Why a target cannot be split.
pub fn no_assignment(language: Language, over: Division, lack: &NoAssignment) -> String {
    let words = &language.planning().allocation.lack;
    match lack {
        NoAssignment::Figures => words.figures.to_owned(),
        NoAssignment::Volume => words.volume.to_owned(),
        NoAssignment::Never => words.never.to_owned(),
        NoAssignment::Rows => of(over, Division::ALL, &words.rows).to_owned(),
        NoAssignment::TooLarge => words.too_large.to_owned(),
        NoAssignment::Unread(parts) => {
            let names: Vec<String> = parts.iter().take(MOST_NAMED).map(|part| part_name(language, part)).collect();
            let more = if parts.len() > MOST_NAMED { "; …" } else { "" };
            fill(words.unread, &[("names", &(names.join("; ") + more))]).plain()
        }
    }
}

/// So many names are read; a longer list is not.
const MOST_NAMED: usize = 10;
