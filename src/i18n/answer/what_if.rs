//! The what-if table in figures, and the answer under a volume and a threshold that are only tried.

use super::super::number;
use super::super::phrase::{Phrase, fill};
use super::{Speaker, headline};
use crate::calc::outcome::{Outcome, calculate};
use crate::calc::rest::Standing;
use crate::calc::what_if::{Cell, Row, VOLUME_CHANGES};
use crate::model::{Language, Question};

/// The table: volume changes across, thresholds down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIfTable {
    /// "−20 %", …, "dự kiến", … "+20 %".
    pub changes: Vec<String>,
    /// A threshold, whether it is the question's own, and its cells.
    pub rows: Vec<(String, bool, Vec<WhatIfCell>)>,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfCell {
    /// The share of what is to come, without its sign; `None` where it cannot be had.
    pub share: Option<String>,
    /// Whether it is the question itself.
    pub own: bool,
}

/// Prints the what-if table.
pub fn what_if_table(language: Language, question: &Question, outcome: &Outcome) -> WhatIfTable {
    let speaker = Speaker::new(language, question, outcome.branches.first());
    WhatIfTable {
        changes: VOLUME_CHANGES.iter().map(|&change| change_label(&speaker, change)).collect(),
        rows: outcome
            .what_if
            .iter()
            .map(|row| (speaker.percent(row.requirement.threshold), row.own, cells(&speaker, row)))
            .collect(),
    }
}

fn cells(speaker: &Speaker, row: &Row) -> Vec<WhatIfCell> {
    let cell = |(&change, cell): (&i8, &Cell)| WhatIfCell {
        share: (cell.standing != Standing::OutOfReach).then(|| share(speaker, cell)).flatten(),
        own: row.own && change == 0,
    };
    VOLUME_CHANGES.iter().zip(&row.cells).map(cell).collect()
}

fn share(speaker: &Speaker, cell: &Cell) -> Option<String> {
    let printed = number::format_bounding_share(cell.share?, 1, speaker.sense(), speaker.language);
    Some(printed.trim_end_matches(['%', '\u{a0}']).to_owned())
}

fn change_label(speaker: &Speaker, change: i8) -> String {
    let percent = number::format_count(u128::from(change.unsigned_abs()), speaker.language);
    match change {
        0 => speaker.words.what_if.expected.to_owned(),
        1.. => format!("+{percent}\u{a0}%"),
        _ => format!("−{percent}\u{a0}%"),
    }
}

/// What the question says, and its answer, if it were real: "Nếu còn 151.200 hồ sơ và chỉ tiêu …:".
pub fn trial(language: Language, question: &Question) -> (Phrase, Phrase) {
    let outcome = calculate(question);
    let speaker = Speaker::new(language, question, outcome.branches.first());
    let volume = u128::from(question.target.ahead.unwrap_or(0));
    let values = [("volume", &*speaker.count(volume)), ("whole", speaker.whole(volume)), ("bound", &*speaker.bound())];
    (fill(speaker.words.what_if.answer, &values), headline(&speaker).text)
}
