//! The single-file edition: the whole site in one page that opens from a disk, without a host and without a network.
//!
//! Its policy allows the one script and the one stylesheet that stand in it, by their hashes, and no connection at all.

use crate::{page, split};
use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::io::Write as _;

/// The name of the file.
pub(crate) const NAME: &str = "candich.html";
/// What takes the place of fetching; the start script imports it first.
pub(crate) const UNPACK: &str = include_str!("unpack.js");
/// The ids of the program's parts in the page (`unpack.js`): what it begins with, what it uses later, and what opens and
/// writes spreadsheets.
pub(crate) const PARTS: [&str; 5] = ["candich", split::NAMES[0], split::NAMES[1], split::NAMES[2], "spreadsheet"];

/// What stands in the file.
pub(crate) struct Contents<'a> {
    pub(crate) page: &'a str,
    pub(crate) styles: &'a str,
    pub(crate) script: &'a str,
    /// The parts of the program, as [`PARTS`] names them.
    pub(crate) program: &'a [Vec<u8>; PARTS.len()],
    /// The pictures of the guide, by their names in the site.
    pub(crate) pictures: &'a [(String, Vec<u8>)],
    /// Where links are to lead; none for the file itself.
    pub(crate) site: Option<&'a str>,
}

/// The text of the file.
pub(crate) fn text(contents: &Contents) -> Result<String> {
    let Contents { page, styles, script, program, pictures, site } = contents;
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src blob:; base-uri 'none'; form-action 'none'",
        hash(script),
        hash(styles)
    );
    let mut head = vec![format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />")];
    let data = |id: &str, bytes: &[u8]| {
        let text = BASE64_STANDARD.encode(bytes);
        format!("<script type=\"application/octet-stream\" id=\"{id}\">{text}</script>")
    };
    for (id, part) in PARTS.iter().zip(program.iter()) {
        head.push(data(id, &packed(part)?));
    }
    head.extend(pictures.iter().map(|(name, bytes)| data(name, bytes)));
    let page = page::replace(page, page::STYLES_ELEMENT, &format!("<style>{styles}</style>"))?;
    let page = page::replace(&page, page::START_ELEMENT, &format!("<script type=\"module\">{script}</script>"))?;
    let page = match site {
        Some(site) => page::replace(&page, "<html ", &format!("<html data-site=\"{site}\" "))?,
        None => page,
    };
    page::insert(&page, &head.join("\n    "))
}

/// The hash by which a policy allows a text.
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

fn packed(part: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(part).and_then(|()| encoder.finish()).context("a part of the program could not be packed")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html lang="vi">
    <meta charset="utf-8" />
    <link rel="stylesheet" href="./styles/index.css" />
    <script type="module" src="./start.js"></script>
</html>"#;

    fn made(site: Option<&str>) -> String {
        text(&Contents {
            page: PAGE,
            styles: "b{}",
            script: "go()",
            program: &[1, 2, 3, 4, 5].map(|part| vec![part]),
            pictures: &[("guide/a.webp".into(), vec![1])],
            site,
        })
        .unwrap()
    }

    #[test]
    fn the_policy_allows_what_stands_in_it_and_nothing_else() {
        let made = made(None);
        assert!(made.contains(&format!("script-src '{}' 'wasm-unsafe-eval'", hash("go()"))));
        // The SHA-256 of nothing is published.
        assert_eq!(hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert!(!made.contains("unsafe-inline") && !made.contains("'self'") && !made.contains("./"));
        assert!(made.contains("id=\"guide/a.webp\">AQ==<"));
        assert!(made.find("Content-Security-Policy") < made.find("id=\"candich\""));
        assert!(PARTS.iter().all(|part| made.contains(&format!("id=\"{part}\"")) && UNPACK.contains(part)));
    }

    #[test]
    fn links_lead_to_the_site_where_there_is_one() {
        assert!(!made(None).contains("data-site"));
        assert!(made(Some("https://a.example/")).starts_with("<html data-site=\"https://a.example/\" lang"));
    }
}
