//! Why a file is no book of tables. Data; the sentences are in [`super::sentence`].

/// The largest file that is read, in bytes. Every commune of the country with forty columns is smaller.
pub const MAX_FILE: usize = 20 * 1024 * 1024;

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`MAX_FILE`].
    TooLarge,
    /// Unpacked, it would be far larger than any table is.
    Unpacks,
    /// It holds more rows, columns or cells than are read.
    TooMany,
    /// It is locked by a password.
    Locked,
    /// Its end is missing.
    CutOff,
    /// Something in it contradicts its own form.
    Damaged,
    /// It is text in another encoding than UTF-8 or UTF-16.
    Encoding,
    /// It is a PDF.
    Pdf,
    /// It is a text document.
    Document,
    /// It is a picture.
    Picture,
    /// It is a web page: the page reads that itself.
    WebPage,
    /// It is something else.
    Unknown,
}

impl Refused {
    const ALL: &'static [(Refused, &'static str)] = &[
        (Refused::Empty, "empty"),
        (Refused::TooLarge, "too-large"),
        (Refused::Unpacks, "unpacks"),
        (Refused::TooMany, "too-many"),
        (Refused::Locked, "locked"),
        (Refused::CutOff, "cut-off"),
        (Refused::Damaged, "damaged"),
        (Refused::Encoding, "encoding"),
        (Refused::Pdf, "pdf"),
        (Refused::Document, "document"),
        (Refused::Picture, "picture"),
        (Refused::WebPage, "web-page"),
        (Refused::Unknown, "unknown"),
    ];

    /// Its code name, as a worker tells it.
    pub fn code(self) -> &'static str {
        Refused::ALL.iter().find(|(refused, _)| *refused == self).map_or("unknown", |(_, code)| code)
    }

    /// The reason with this code name.
    pub fn from_code(code: &str) -> Option<Refused> {
        Refused::ALL.iter().find(|(_, it)| *it == code).map(|(refused, _)| *refused)
    }
}
