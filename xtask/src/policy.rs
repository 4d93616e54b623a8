//! The security policy of the site, as one table: the server, the page's `<meta>` and `_headers` all read it.

use std::fmt::Write as _;

/// The content-security policy, directive by directive.
const CONTENT: &[(&str, &str)] = &[
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'self'"),
];

/// The other headers.
const OTHERS: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
];

const FOREVER: &str = "public, max-age=31536000, immutable";
const FRESH: &str = "no-cache";

/// Every header that goes with every file.
pub(crate) fn headers() -> Vec<(&'static str, String)> {
    let content = ("content-security-policy", join(CONTENT.iter()));
    std::iter::once(content).chain(OTHERS.iter().map(|(name, value)| (*name, (*value).to_owned()))).collect()
}

/// The policy for the page's own `<meta>`; browsers ignore `frame-ancestors` there and complain about it.
pub(crate) fn meta() -> String {
    join(CONTENT.iter().filter(|(name, _)| *name != "frame-ancestors"))
}

/// How long a file may be kept: a name with the content's hash never changes its content.
pub(crate) fn cache(path: &str) -> &'static str {
    if crate::asset::is_hashed(path) { FOREVER } else { FRESH }
}

/// The same table in the format that static hosts read from `_headers`.
pub(crate) fn headers_file(files: &[String]) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in headers() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {name}: {value}");
    }
    for path in
        ["", "index.html"].into_iter().chain(files.iter().map(String::as_str).filter(|file| *file != "index.html"))
    {
        let _ = writeln!(text, "/{path}\n  cache-control: {}", cache(path));
    }
    text
}

fn join<'a>(directives: impl Iterator<Item = &'a (&'a str, &'a str)>) -> String {
    directives.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_allowed_that_is_not_named() {
        let (_, content) = headers().remove(0);
        assert!(content.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "));
        assert!(content.ends_with("frame-ancestors 'self'"));
        assert!(!content.contains("unsafe-inline") && !content.contains("'unsafe-eval'"));
    }

    #[test]
    fn the_page_leaves_framing_to_the_headers() {
        assert!(!meta().contains("frame-ancestors"));
        assert!(meta().ends_with("form-action 'none'"));
    }

    #[test]
    fn only_hashed_names_are_kept() {
        assert_eq!(cache("/sub/start-0123456789.js"), FOREVER);
        assert_eq!(cache("/index.html"), FRESH);
        assert_eq!(cache("/"), FRESH);
    }

    #[test]
    fn the_headers_file_names_every_file() {
        let text = headers_file(&["index.html".into(), "start-0123456789.js".into()]);
        assert!(text.starts_with("/*\n  content-security-policy: default-src 'none'; "));
        assert!(text.contains("\n/index.html\n  cache-control: no-cache\n"));
        assert!(text.ends_with("\n/start-0123456789.js\n  cache-control: public, max-age=31536000, immutable\n"));
    }
}
