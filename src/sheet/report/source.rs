//! Where the tables come from: the scenario, its period, the link that opens it again.

use super::{Out, Table};
use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::model::{Language, Scenario};

/// The longest text that a cell of a spreadsheet holds, in characters.
const LONGEST: usize = 32_767;

pub(super) fn table(scenario: &Scenario, language: Language, link: &str) -> Table {
    let words = &language.planning().import.export;
    let day = |day| format_date(day, language);
    let days = [scenario.period.start, scenario.period.cutoff, scenario.period.end];
    let days: Vec<String> = days.into_iter().flatten().map(day).collect();
    let lines = [
        (words.source_name, scenario.name.clone()),
        (words.source_place, scenario.place.clone()),
        (words.source_period, days.join(" – ")),
        (words.source_link, if link.len() <= LONGEST { link } else { words.source_no_link }.to_owned()),
    ];
    let told = lines.into_iter().filter(|(_, told)| !told.is_empty());
    let made = fill(words.source_made, &[("version", env!("CARGO_PKG_VERSION"))]).plain();
    Table {
        name: words.source.to_owned(),
        title: words.source.to_owned(),
        rows: told.map(|(name, told)| vec![Out::Text(name.to_owned()), Out::Text(told)]).collect(),
        notes: vec![made, words.source_check.to_owned()],
        ..Table::default()
    }
}
