//! The words of passing a scenario on: the link and its length, the square to scan, the frame in a portal's page; and of a
//! newer version of the site. The name of a field says which sentence it is.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

/// Passing a scenario on.
#[derive(Debug)]
pub struct ShareWords {
    pub heading: &'static str,
    pub close: &'static str,
    pub link: &'static str,
    pub send: &'static str,
    pub length: &'static str,
    pub short: &'static str,
    pub long: &'static str,
    pub too_long: &'static str,
    pub download: &'static str,
    pub scan: &'static str,
    pub no_scan: &'static str,
    pub embed: &'static str,
    pub embed_about: &'static str,
    pub view: &'static str,
    pub language: &'static str,
    pub language_own: &'static str,
    pub theme: &'static str,
    pub locked: &'static str,
    pub frozen: &'static str,
    pub host: &'static str,
    pub host_about: &'static str,
    pub host_refused: &'static str,
    pub code: &'static str,
    pub listener: &'static str,
    pub listener_about: &'static str,
    pub preview: &'static str,
    pub open_in_full: &'static str,
    pub fixed: &'static str,
    pub fixed_undated: &'static str,
    pub renewable: &'static str,
    pub renew: &'static str,
}
