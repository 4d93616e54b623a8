//! The share link: a scenario in the fragment of the address. A link is a promise.
//!
//! Grammar of the readable form, version 1 (fields in any order, each at most once):
//!
//! ```text
//! link      = [anything "#"] [page] ["?" field *("&" field)]
//! page      = "/" / "/board" / "/data" / "/path" / "/allocation" / "/scores" / "/compare"
//!           / "/method" / "/guide"
//! field     = "v=1" / "s=" packed / "with=" packed *("." packed) / "indicator=" code / count "=" digits / "ahead=" digits / "cap=" percent
//!           / "pace=" percent / "target=" bound / "or=" code "," bound / "or_ahead=" digits
//!           / "start=" day / "cutoff=" day / "end=" day / "solve=" question / look
//! look      = "lang=" ("vi" / "en") / "theme=" ("auto" / "light" / "dark") / "embed=1" / "lock=1" / "frozen=1"
//!           / "host=" origin
//! bound     = ("ge" / "gt" / "le" / "lt") ":" percent
//! percent   = digits ["." digits]          day = year "-" month "-" day
//! question  = "need" / "reach" / "volume" / "date"
//! ```
//!
//! Code names are those of `model::Count` and `model::Indicator`. Left out, a field has the value of
//! `Scenario::default()`; a link without `v` is version 1. Writing is canonical: equal scenarios give
//! equal links. Reading never fails: what cannot be read is reported, the rest is opened.
//!
//! What these fields cannot say (rows, a plan, a name) is told by `s` alone, a whole scenario packed into letters; the
//! grammar of its head is in `packed`. How the page shows itself (`look`) may stand beside it. It carries a length and a checksum: a link that was cut off opens what certainly
//! stands in its beginning, one with a wrong letter opens nothing, and each says so. Every version that was given out
//! is read for ever: what `packed` learns, counts and predicts is part of version 1 and never changed, only a version
//! beside it. Where the lists of `packed/catalogue.rs` grow, older links keep their places.
//!
//! `with` holds the scenarios, at most three, that stand beside this one to be compared with it; each is packed by itself
//! and checked by itself, and none of them says anything of this one.
//!
//! Every byte met here is untrusted; nothing here panics, computes or words a message.

pub(crate) mod fields;
mod frame;
mod opened;
mod packed;
mod page;
mod pinned;
mod readable;
mod work;

pub use frame::{Embedding, Frame, framing};
pub use opened::{Opened, Problem};
pub use page::Page;
pub use pinned::{MOST_PINNED, Pinned, alone, beside};
pub use readable::{MAX_FRAGMENT, MAX_LENGTH, MAX_PACKED, VERSION, read, read_readable};
pub use work::Work;

use std::rc::Rc;

use crate::model::Scenario;

/// The latest version of packed scenarios; all before it are read.
pub const PACKED_VERSION: u8 = packed::LATEST;

/// Writes the canonical fragment of a page, from `#/` on: readable where that holds the scenario whole, else packed.
/// `None` where the scenario is larger than what a link may hold: it would not be read.
pub fn write(scenario: &Scenario, page: Page) -> Option<String> {
    work::finish(fields(scenario)).map(|fields| fragment(page, &fields))
}

/// Writes what the fragment of any page holds of a scenario, behind its `?`, a stretch at a time; `None` as for
/// [`write()`].
pub fn writing(scenario: Rc<Scenario>) -> Work<Option<String>> {
    Work::new(async move { fields(&scenario).await })
}

async fn fields(scenario: &Scenario) -> Option<String> {
    match write_readable(scenario) {
        None => readable::packed(scenario).await,
        readable => readable,
    }
}

/// The page that a link opens, without reading the rest of it; `None` where there is no such page.
pub fn page_of(link: &str) -> Option<Page> {
    Page::from_path(readable::parts(link.trim()).0)
}

/// The same link on another page.
pub fn on_page(link: &str, page: Page) -> String {
    fragment(page, readable::parts(link.trim()).1)
}

/// Whether two links as they are written here hold the same scenario, be it on different pages or beside others.
pub fn same_scenario(one: &str, other: &str) -> bool {
    let body = |link| alone(readable::parts(str::trim(link)).1);
    body(one) == body(other)
}

/// Writes the fields of the readable form by themselves: whoever calls this alone need not hold what packs. `None` where
/// the readable form does not hold the scenario whole.
pub fn write_readable(scenario: &Scenario) -> Option<String> {
    readable::says(scenario).then(|| readable::fields(scenario))
}

/// The fragment of a page that holds these fields.
pub fn fragment(page: Page, fields: &str) -> String {
    ["#", page.path(), "?", fields].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_link_is_told_without_reading_it() {
        assert_eq!(page_of("#/board?v=1&s=nonsense"), Some(Page::Board));
        assert_eq!(page_of(" #/?v=1 "), Some(Page::Quick));
        assert_eq!(page_of("#/nowhere?v=1"), None);
    }

    #[test]
    fn a_link_may_be_of_another_page() {
        assert_eq!(on_page(" https://a.example/#/board?v=1&s=B ", Page::Quick), "#/?v=1&s=B");
    }

    #[test]
    fn links_of_two_pages_may_hold_the_same_scenario() {
        assert!(same_scenario("#/?v=1&received=5", " #/path?v=1&received=5"));
        assert!(!same_scenario("#/?v=1&received=5", "#/?v=1&received=6"));
    }
}
