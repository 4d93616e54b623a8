//! The path and the split as tables.

use super::super::book::column_name;
use super::{Out, Table};
use crate::calc::assignment::Assignment;
use crate::calc::path::Path;
use crate::calc::prospect::{Prospect, prospect};
use crate::calc::share::Share;
use crate::i18n::answer::Speaker;
use crate::i18n::assignment::assignment_table;
use crate::i18n::format_date;
use crate::i18n::path;
use crate::i18n::phrase::Phrase;
use crate::model::{Language, Scenario};

pub(super) fn tables(scenario: &Scenario, language: Language) -> Vec<Table> {
    let Some(found) = prospect(scenario) else { return Vec::new() };
    let speaker = Speaker::new(language, &found.question, Some(&found.branch));
    let path = found.path.as_ref().ok().map(|path| path_sheet(scenario, speaker, path));
    let split = found.assignment.as_ref().ok().map(|split| split_sheet(scenario, speaker, &found, split));
    path.into_iter().chain(split).collect()
}

/// The path; none where there is none.
pub fn path_table(scenario: &Scenario, language: Language) -> Option<Table> {
    let found = prospect(scenario)?;
    let speaker = Speaker::new(language, &found.question, Some(&found.branch));
    found.path.as_ref().ok().map(|path| path_sheet(scenario, speaker, path))
}

/// The sum of a column over the first rows.
fn sum(value: u64, column: usize, rows: usize) -> Out {
    let letters = column_name(column);
    Out::Sum(value, format!("SUM({letters}{}:{letters}{})", Table::line(0), Table::line(rows.saturating_sub(1))))
}

fn share(share: Option<Share>, speaker: Speaker, formula: Option<String>) -> Out {
    share.map_or(Out::Empty, |share| Out::share(share, &[speaker.requirement()], formula))
}

fn path_sheet(scenario: &Scenario, speaker: Speaker, walked: &Path) -> Table {
    let language = speaker.language;
    let words = &language.planning().path;
    let said = path::path_table(speaker, walked, scenario.ratio().cap);
    let head = said.heads(language);
    let mut rows: Vec<Vec<Out>> = Vec::new();
    for (row, leg) in walked.legs.iter().enumerate() {
        let line = Table::line(row);
        let of_step = (leg.room == leg.volume).then(|| format!("IF(B{line}=0,\"\",C{line}/B{line})"));
        let of_step =
            Share::new(leg.count.into(), leg.room.into()).map_or(Out::Empty, |it| Out::share(it, &[], of_step));
        let reached = u64::try_from(leg.share.part()).unwrap_or(u64::MAX);
        let before = row.checked_sub(1).map(|before| format!("E{}+C{line}", Table::line(before)));
        let cumulative = before.map_or(Out::Count(reached), |formula| Out::Sum(reached, formula));
        rows.push(vec![
            Out::Text(format_date(leg.step.last, language)),
            Out::Count(leg.volume),
            Out::Count(leg.count),
            of_step,
            cumulative,
            share(Some(leg.share), speaker, None),
            share(leg.unchanged, speaker, None),
        ]);
    }
    let steps = rows.len();
    let counts = walked.legs.iter().map(|leg| leg.count).sum();
    rows.push(vec![Out::Text(words.sum.to_owned()), sum(walked.volume(), 1, steps), sum(counts, 2, steps)]);
    Table {
        name: language.planning().import.export.path.to_owned(),
        title: words.title.to_owned(),
        head: head.map(str::to_owned).into(),
        rows,
        sums: 1,
        notes: said.lines.iter().map(Phrase::plain).collect(),
    }
}

fn split_sheet(scenario: &Scenario, speaker: Speaker, found: &Prospect, split: &Assignment) -> Table {
    let language: Language = speaker.language;
    let words = &language.planning().allocation;
    let said = assignment_table(speaker, &scenario.allocation, split);
    let head = said.heads(language);
    let mut head: Vec<String> = head.map(str::to_owned).into();
    let months: Vec<String> =
        found.path.iter().flat_map(|path| &path.legs).map(|leg| format_date(leg.step.last, language)).collect();
    let monthly = !split.months.is_empty() && split.months.iter().all(|counts| counts.len() == months.len());
    if monthly {
        head.extend(months);
    }
    let mut rows: Vec<Vec<Out>> = Vec::new();
    for (place, (row, names)) in split.rows.iter().zip(&said.rows).enumerate() {
        let mut cells = vec![
            Out::Text(names.name.clone()),
            Out::Count(row.portion.done),
            share(row.now, speaker, None),
            Out::Count(row.portion.ahead),
            Out::Count(row.count),
            row.of_room().map_or(Out::Empty, |it| Out::share(it, &[], None)),
            row.at_end().map_or(Out::Empty, |it| Out::share(it, &[], None)),
        ];
        if monthly {
            cells.extend(split.months.get(place).into_iter().flatten().map(|&count| Out::Count(count)));
        }
        rows.push(cells);
    }
    let parts = rows.len();
    let total = |column: usize| {
        let number = |row: &Vec<Out>| match row.get(column) {
            Some(Out::Count(number)) => *number,
            _ => 0,
        };
        sum(rows.iter().map(number).sum(), column, parts)
    };
    let mut sums =
        vec![Out::Text(words.sum.to_owned()), total(1), Out::Empty, total(3), total(4), Out::Empty, Out::Empty];
    sums.extend((7..head.len()).map(total));
    rows.push(sums);
    let notes = said.lines.iter().cloned().chain(said.rows.iter().map(|row| row.why.clone())).collect();
    Table {
        name: language.planning().import.export.allocation.to_owned(),
        title: words.title.to_owned(),
        head,
        rows,
        sums: 1,
        notes,
    }
}
