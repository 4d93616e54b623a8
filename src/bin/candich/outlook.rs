//! The path to the end of the period and the split of the target, in the terminal.

use std::fmt::Write as _;

use candich::calc::prospect::Prospect;
use candich::calc::risk::Course;
use candich::i18n::answer::Speaker;
use candich::i18n::assignment::{assignment_table, no_assignment};
use candich::i18n::path::{no_path, path_table};
use candich::i18n::phrase::Phrase;
use candich::i18n::risk::{aim_lines, no_course, risk_table, sure_line, swing_lines};
use candich::model::{Language, Scenario};

/// Prints the path, or why there is none.
pub(crate) fn push_path(text: &mut String, language: Language, scenario: &Scenario, prospect: &Prospect) {
    let words = &language.planning().path;
    let _ = writeln!(text, "\n{}", words.title);
    let path = match &prospect.path {
        Ok(path) => path,
        Err(lack) => {
            let _ = writeln!(text, "  {}", no_path(language, *lack, &prospect.steps));
            return;
        }
    };
    let speaker = Speaker::new(language, &prospect.question, Some(&prospect.branch));
    let said = path_table(speaker, path, scenario.ratio().cap);
    let aimed = aim_lines(speaker, prospect, scenario.certainty);
    for line in said.lines.iter().map(Phrase::plain).chain(aimed) {
        let _ = writeln!(text, "  {line}");
    }
    let heads = said.heads(language);
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    rows.extend(
        said.rows
            .into_iter()
            .map(|row| vec![row.until, row.volume, row.count, row.of_step, row.cumulative, row.share, row.unchanged]),
    );
    rows.push(vec![words.sum.to_owned(), said.sums.0, said.sums.1]);
    push_table(text, &rows);
    let _ = writeln!(text, "\n{}", words.risk.title);
    let course = match prospect.course(scenario) {
        Some(Ok(course)) => course,
        Some(Err(lack)) => {
            let _ = writeln!(text, "  {}", no_course(language, lack));
            return;
        }
        None => return,
    };
    push_risk(text, speaker, scenario, &course);
}

/// Prints how sure a path is.
fn push_risk(text: &mut String, speaker: Speaker, scenario: &Scenario, course: &Course) {
    let risk = course.outlook();
    let said = risk_table(speaker, course, &risk, scenario.certainty);
    for line in sure_line(speaker, course, &risk, scenario.certainty).iter().chain(&said.lines) {
        let _ = writeln!(text, "  {}", line.plain());
    }
    let mut rows = vec![said.heads.map(str::to_owned).to_vec()];
    rows.extend(said.rows.into_iter().map(Vec::from));
    push_table(text, &rows);
    for note in swing_lines(speaker, &course.tornado()).into_iter().map(|line| line.sentence).chain(said.notes) {
        let _ = writeln!(text, "  {note}");
    }
}

/// Prints the split, or why there is none.
pub(crate) fn push_split(text: &mut String, language: Language, scenario: &Scenario, prospect: &Prospect) {
    let words = &language.planning().allocation;
    let _ = writeln!(text, "\n{}", words.title);
    let allocation = &scenario.allocation;
    let found = match &prospect.assignment {
        Ok(found) => found,
        Err(lack) => {
            let _ = writeln!(text, "  {}", no_assignment(language, allocation.over, lack));
            return;
        }
    };
    let speaker = Speaker::new(language, &prospect.question, Some(&prospect.branch));
    let said = assignment_table(speaker, allocation, found);
    for line in &said.lines {
        let _ = writeln!(text, "  {line}");
    }
    let heads = said.heads(language);
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    rows.extend(said.rows.iter().map(|row| {
        let cells = [&row.name, &row.done, &row.now, &row.ahead, &row.count, &row.of_room, &row.at_end];
        cells.map(String::clone).to_vec()
    }));
    let [done, ahead, counts, at_end] = said.sums;
    rows.push(vec![words.sum.to_owned(), done, String::new(), ahead, counts, String::new(), at_end]);
    push_table(text, &rows);
    for row in &said.rows {
        let _ = writeln!(text, "  {}", row.why);
    }
}

/// Columns under each other: the first to the left, the others to the right.
pub(crate) fn push_table(text: &mut String, rows: &[Vec<String>]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| Some(row.get(column)?.chars().count())).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            let blank = " ".repeat(width - cell.chars().count());
            if column == 0 { cell.clone() + &blank } else { blank + cell }
        });
        let _ = writeln!(text, "  {}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}
