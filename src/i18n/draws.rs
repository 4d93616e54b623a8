//! Random years as a file that spreadsheets open: numbers as the language writes them, and nothing that a user typed.

use super::format_date;
use super::number::format_points;
use super::phrase::fill;
use crate::calc::risk::Draw;
use crate::model::{Date, Language};

/// Comma-separated values, with semicolons where the comma is the decimal mark; begun with the mark that spreadsheets
/// know UTF-8 by. `days`: the last day of each step.
pub fn draws_file(language: Language, days: &[Date], draws: &[Draw]) -> String {
    let words = &language.planning().path.risk.draws;
    let [number, volume, part, at_end, target] = words.heading;
    let of_step = |&day: &Date| {
        let day = format_date(day, language);
        [volume, part].map(|template| fill(template, &[("day", &day)]).plain())
    };
    let heads = std::iter::once(number.to_owned())
        .chain(days.iter().flat_map(of_step))
        .chain([at_end, target].map(str::to_owned))
        .collect();
    let rows = (1_u32..).zip(draws).map(|(place, draw)| {
        let [met, missed] = words.met;
        std::iter::once(place.to_string())
            .chain(draw.steps.iter().flat_map(|(volume, part)| [volume.to_string(), part.to_string()]))
            .chain([format_points(draw.at_end, 4, language), (if draw.met { met } else { missed }).to_owned()])
            .collect()
    });
    let separator = if language == Language::Vi { ";" } else { "," };
    let lines = std::iter::once(heads).chain(rows).map(|cells: Vec<String>| cells.join(separator) + "\r\n");
    std::iter::once("\u{feff}".to_owned()).chain(lines).collect()
}
