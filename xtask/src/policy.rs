//! The security policy of the site, as one table: the server, the page's `<meta>` and the files for static hosts
//! (`hosting`) all read it.

use anyhow::{Result, ensure};

/// The content-security policy, directive by directive; who may show the site in a frame is added to the last one, and
/// where the site says that it stands, to all others ([`Hosting::site`]).
const CONTENT: &[(&str, &str)] = &[
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    // A chart becomes a picture by way of one that stands in memory alone.
    ("img-src", "'self' blob:"),
    ("connect-src", "'self'"),
    ("frame-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'self'"),
];

/// Whether it says who may show the site in a frame.
fn is_of_frames((directive, _): &(&str, &str)) -> bool {
    *directive == "frame-ancestors"
}

/// The other headers. A sandboxed frame has an origin of its own, and fetches even its own files from another one: the
/// files are public, so anybody may.
const OTHERS: &[(&str, &str)] = &[
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
];

/// What is known of the place where the site will stand.
#[derive(Default)]
pub(crate) struct Hosting {
    /// The origins of the pages that may show it in a frame.
    pub(crate) portals: Vec<String>,
    /// Its address, for the links of the single file, and for the policy: in a sandboxed frame some Safaris do not know the
    /// site's own files by `'self'`, because the page has no origin there (`WebKit`'s bug 316847).
    pub(crate) site: Option<String>,
}

impl Hosting {
    /// What the policy allows to a page of the site.
    fn allowed(&self, directive: &(&str, &str)) -> String {
        let (name, sources) = directive;
        match &self.site {
            Some(site) if !is_of_frames(directive) => {
                let origin = site.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
                format!("{name} {}", sources.replace("'self'", &format!("'self' {origin}")))
            }
            _ => format!("{name} {sources}"),
        }
    }
}

/// The address of a site as links begin with it.
pub(crate) fn address(text: &str) -> Result<String> {
    let (scheme, path) = text.split_once("://").unwrap_or_default();
    let (host, folder) = path.split_once('/').unwrap_or((path, ""));
    origin(&format!("{scheme}://{host}"))?;
    ensure!(!host.contains('*'), "an address names one host, not `{host}`");
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~%/".contains(letter);
    ensure!(folder.chars().all(plain), "an address looks like https://portal.example/candich/, not `{text}`");
    Ok(text.to_owned())
}

/// An origin as browsers write it, `https://portal.example`: nothing else may get into the policy.
pub(crate) fn origin(text: &str) -> Result<String> {
    let text = text.trim_end_matches('/');
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let named = |letter: char| letter.is_ascii_alphanumeric() || ".-:*".contains(letter);
    ensure!(!host.is_empty() && host.chars().all(named), "an origin looks like https://portal.example, not `{text}`");
    Ok(text.to_owned())
}

/// How long a file may be kept whose name carries its hash.
pub(crate) const FOREVER: &str = "public, max-age=31536000, immutable";
/// The same of every other file: it may be kept, and is asked for again each time.
pub(crate) const FRESH: &str = "no-cache";

/// A header's name and its value.
pub(crate) type Header = (&'static str, String);

/// Every header that goes with every file.
pub(crate) fn headers(hosting: &Hosting) -> Vec<Header> {
    let content = [&[join(CONTENT.iter(), hosting)], &hosting.portals[..]].concat().join(" ");
    let others = OTHERS.iter().map(|(name, value)| (*name, (*value).to_owned()));
    std::iter::once(("content-security-policy", content)).chain(others).collect()
}

/// The policy for the page's own `<meta>`; browsers ignore `frame-ancestors` there and complain about it.
pub(crate) fn meta(hosting: &Hosting) -> String {
    join(CONTENT.iter().filter(|directive| !is_of_frames(directive)), hosting)
}

/// How long a file may be kept: a name with the content's hash never changes its content.
pub(crate) fn cache(path: &str) -> &'static str {
    if crate::asset::is_hashed(path) { FOREVER } else { FRESH }
}

fn join<'a>(directives: impl Iterator<Item = &'a (&'a str, &'a str)>, hosting: &Hosting) -> String {
    directives.map(|directive| hosting.allowed(directive)).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_allowed_that_is_not_named() {
        let (_, content) = headers(&Hosting::default()).remove(0);
        assert!(content.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "));
        assert!(content.ends_with("frame-ancestors 'self'"));
        assert!(!content.contains("unsafe-inline") && !content.contains("'unsafe-eval'"));
    }

    #[test]
    fn portals_may_show_the_site_and_nobody_else() {
        let portals = ["https://portal.example".into(), "https://other.example".into()].to_vec();
        let (_, content) = headers(&Hosting { portals, site: None }).remove(0);
        assert!(content.ends_with("; frame-ancestors 'self' https://portal.example https://other.example"));
    }

    #[test]
    fn a_site_that_knows_its_address_names_its_origin_beside_self_and_lets_nobody_else_frame_it() {
        for site in ["https://a.example/candich/", "https://a.example"] {
            let hosting = Hosting { site: Some(site.into()), ..Hosting::default() };
            let (_, content) = headers(&hosting).remove(0);
            assert!(
                content.starts_with("default-src 'none'; script-src 'self' https://a.example 'wasm-unsafe-eval'; ")
            );
            assert!(content.contains("; connect-src 'self' https://a.example; "));
            assert!(content.ends_with("; frame-ancestors 'self'"));
            assert!(content.starts_with(&meta(&hosting)));
        }
    }

    #[test]
    fn only_an_origin_gets_into_the_policy() {
        assert_eq!(origin("https://portal.example/").unwrap(), "https://portal.example");
        assert_eq!(origin("http://127.0.0.1:*").unwrap(), "http://127.0.0.1:*");
        for other in ["portal.example", "https://", "https://a.example/page", "https://a; script-src *", "*"] {
            assert!(origin(other).is_err(), "{other}");
        }
    }

    #[test]
    fn only_an_address_gets_into_the_page() {
        for text in ["https://a.example/candich/", "https://a.example/candich/candich.html", "https://a.example"] {
            assert_eq!(address(text).unwrap(), text);
        }
        let wild = ["https://*/", "https://*.a.example/", "https://a.example:*/"];
        for text in
            ["candich", "https://a.example/\"x", "javascript://a/", "https://a.example/?x"].into_iter().chain(wild)
        {
            assert!(address(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_page_leaves_framing_to_the_headers() {
        let meta = meta(&Hosting::default());
        assert!(!meta.contains("frame-ancestors"));
        assert!(meta.ends_with("form-action 'none'"));
    }

    #[test]
    fn only_hashed_names_are_kept() {
        assert_eq!(cache("/sub/start-0123456789.js"), FOREVER);
        assert_eq!(cache("/index.html"), FRESH);
        assert_eq!(cache("/"), FRESH);
    }
}
