//! What comes over the clipboard: a text, and the same as a web page, where the clipboard has that.

use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::Event;

use super::browser;
use super::paste::{MOST_BYTES, cells};
use crate::model::Language;
use crate::sheet::book::{Book, Sheet};
use crate::sheet::layout::Layout;

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clip {
    /// Its text.
    pub(crate) text: String,
    html: String,
}

impl Clip {
    /// What an event brings.
    pub(crate) fn of(event: &Event) -> Option<Clip> {
        let clipboard = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
        let html = clipboard.get_data("text/html").unwrap_or_default();
        Some(Clip { text: clipboard.get_data("text/plain").ok()?, html })
    }

    /// The table with headings that it is, if it is one.
    pub(crate) fn book(&self, language: Language) -> Option<Book> {
        let headed = |sheet: &Sheet| Layout::of(sheet, language).has_headings(sheet, language);
        // The web page knows which cells are joined.
        let mut sheets = if self.html.is_empty() { Vec::new() } else { browser::tables_of(&self.html) };
        if sheets.is_empty() && self.text.len() <= MOST_BYTES {
            sheets = vec![Sheet::of_texts(&cells(&self.text))];
        }
        sheets.iter().any(headed).then(|| Book { name: String::new(), sheets })
    }
}
