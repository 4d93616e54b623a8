//! Tables of other programmes: read as the page reads them, with what is said of them.

use std::path::Path;

use candich::i18n::number::format_count;
use candich::i18n::phrase::fill;
use candich::model::{Language, Scenario};
use candich::sheet::book::Book;
use candich::sheet::merge::{Merged, Wish, merge};
use candich::sheet::remark::Remark;
use candich::sheet::sentence;
use candich::sheet::take::{Reading, Taken};
use candich::spreadsheet;

/// How files of tables end.
pub(crate) const ENDINGS: &[&str] = &["xlsx", "xlsm", "xls", "ods", "csv", "tsv"];

/// A table that was read.
pub(crate) struct Table {
    book: Book,
    taken: Taken,
    merged: Merged,
}

/// Reads a file: the scenario that it tells, and what is said of the table.
pub(crate) fn read(path: &Path, language: Language) -> Result<(Scenario, Table), String> {
    let named = |why: String| format!("{}: {why}", path.display());
    let bytes = std::fs::read(path).map_err(|error| named(error.to_string()))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let book =
        quietly(|| spreadsheet::open(&name, &bytes)).map_err(|refused| named(sentence::refused(language, refused)))?;
    let empty = Scenario::default();
    let taken = Reading::of(&book, language).take(&book, &empty, language);
    let wish = Wish { period: true, ..Wish::default() };
    let merged =
        merge(&empty, &taken, wish, language).map_err(|too_much| named(sentence::too_much(language, too_much)))?;
    Ok((merged.scenario.clone(), Table { book, taken, merged }))
}

/// What a library says of its own failing is not for the reader: the file is damaged.
fn quietly<T>(open: impl FnOnce() -> T) -> T {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let opened = open();
    std::panic::set_hook(hook);
    opened
}

impl Table {
    /// What cannot be read of it.
    pub(crate) fn unread(&self, language: Language) -> Vec<String> {
        let cell = |it: &candich::sheet::remark::Unread| format!("{}: {}", sentence::place(&self.book, it.at), it.why);
        let undated = (!self.taken.undated.is_empty()).then(|| language.planning().import.year.to_owned());
        self.taken.unread.iter().map(cell).chain(undated).collect()
    }

    /// What was read of it.
    pub(crate) fn result(&self, language: Language) -> String {
        let words = &language.planning().import;
        let sentence = if self.taken.units.is_empty() { words.result_totals } else { words.result };
        let count = |count: u32| format_count(u128::from(count), language);
        let (added, changed) = (count(self.merged.added), count(self.merged.changed));
        fill(sentence, &[("cells", &count(self.taken.cells)), ("added", &added), ("changed", &changed)]).plain()
    }

    /// What does not add up in it, and how it was understood.
    pub(crate) fn remarks(&self, language: Language) -> Vec<(bool, String)> {
        let assumed = self.merged.assumed.iter().map(|&(level, rows)| Remark::Assumed { level, rows });
        let remarks = self.taken.remarks.iter().cloned().chain(assumed);
        remarks.map(|it| (it.is_wrong(), sentence::remark(language, &self.book, &it))).collect()
    }
}
