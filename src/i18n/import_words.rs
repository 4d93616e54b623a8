//! The words of tables taken in and handed out.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

/// Taking tables in, and handing them out.
#[derive(Debug)]
pub struct ImportWords {
    pub open: &'static str,
    pub open_hint: &'static str,
    pub fetching: &'static str,
    pub reading: &'static str,
    pub stop: &'static str,

    pub heading: &'static str,
    pub source: &'static str,
    pub pasted: &'static str,
    pub nothing: &'static str,
    pub running: &'static str,
    pub month: &'static str,
    pub no_month: &'static str,
    pub rate: &'static str,
    pub counts: &'static str,
    pub others: &'static str,
    pub volumes: &'static str,
    pub rates: &'static str,
    pub use_sheet: &'static str,
    pub sheets: &'static str,
    pub first_row: &'static str,
    pub head_rows: &'static str,
    pub columns_hint: &'static str,
    pub column: &'static str,
    pub row: &'static str,
    pub more_rows: &'static str,
    pub year: &'static str,
    pub unread: &'static str,
    pub unread_more: &'static str,
    pub correct: &'static str,
    pub remarks: &'static str,
    pub understood: &'static str,
    pub remarks_more: &'static str,
    pub asides: &'static str,
    pub sections: &'static str,
    pub notes: &'static str,
    pub result: &'static str,
    pub result_totals: &'static str,
    pub merge: &'static str,
    pub replace: &'static str,
    pub nested: &'static str,
    pub period: &'static str,
    pub take: &'static str,
    pub give_up: &'static str,
    pub blocked: &'static str,
    pub taken: &'static str,

    pub refused: RefusedWords,
    pub remark: RemarkWords,
    pub export: ExportWords,
}

/// Why a file or a table cannot be taken.
#[derive(Debug)]
pub struct RefusedWords {
    pub heading: &'static str,
    pub empty: &'static str,
    pub too_large: &'static str,
    pub unpacks: &'static str,
    pub too_many: &'static str,
    pub locked: &'static str,
    pub cut_off: &'static str,
    pub damaged: &'static str,
    pub encoding: &'static str,
    pub pdf: &'static str,
    pub document: &'static str,
    pub picture: &'static str,
    pub web_page: &'static str,
    pub unknown: &'static str,
    pub away: &'static str,
    pub units: &'static str,
    pub parts: &'static str,
    pub nothing: &'static str,
}

/// What is said of a table that was read.
#[derive(Debug)]
pub struct RemarkWords {
    pub broken: &'static str,
    pub rate: &'static str,
    pub rate_other: &'static str,
    pub sum: &'static str,
    pub nested: &'static str,
    pub repeated: &'static str,
    pub nameless: &'static str,
    pub other_period: &'static str,
    pub reread: &'static str,
    pub joined: &'static str,
    pub dashes: &'static str,
    pub assumed: &'static str,
}

/// Handing tables out.
#[derive(Debug)]
pub struct ExportWords {
    pub heading: &'static str,
    pub xlsx: &'static str,
    pub csv: &'static str,
    pub copy: &'static str,
    pub copy_all: &'static str,
    pub copied: &'static str,
    pub writing: &'static str,
    pub failed: &'static str,
    pub data: &'static str,
    pub plan: &'static str,
    pub path: &'static str,
    pub allocation: &'static str,
    pub part: &'static str,
    pub source: &'static str,
    pub source_name: &'static str,
    pub source_place: &'static str,
    pub source_period: &'static str,
    pub source_link: &'static str,
    pub source_no_link: &'static str,
    pub source_made: &'static str,
    pub source_check: &'static str,
    pub png: &'static str,
    pub svg: &'static str,
    pub no_picture: &'static str,
    pub total: &'static str,
}
