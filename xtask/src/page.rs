//! `index.html`: puts the policy in, and in the optimised site the final names of the files.
//!
//! Works on the text alone; the page stays readable and its author relies on two references only.

use crate::policy;
use anyhow::{Result, ensure};

/// The page's reference to its styles.
pub(crate) const STYLES: &str = "./styles/index.css";
/// The page's reference to its start script.
pub(crate) const START: &str = "./start.js";
const CHARSET: &str = "<meta charset=\"utf-8\" />";

/// The final names of the files that the page loads.
pub(crate) struct Names<'a> {
    pub(crate) styles: &'a str,
    pub(crate) start: &'a str,
    pub(crate) wasm: &'a str,
}

/// The page with its policy: before anything that loads, after the encoding, which must come first.
pub(crate) fn with_policy(page: &str) -> Result<String> {
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\" />", policy::meta());
    insert(page, &meta)
}

/// The page with its policy and the files' final names. The wasm is asked for at once, not only when the script runs;
/// the script needs no such hint, as its own element stands in the head.
pub(crate) fn with_names(page: &str, names: &Names) -> Result<String> {
    let hint = format!(
        "<link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" crossorigin />",
        names.wasm
    );
    let page = replace(page, STYLES, &format!("./{}", names.styles))?;
    let page = replace(&page, START, &format!("./{}", names.start))?;
    with_policy(&insert(&page, &hint)?)
}

fn insert(page: &str, line: &str) -> Result<String> {
    replace(page, CHARSET, &format!("{CHARSET}\n    {line}"))
}

fn replace(page: &str, from: &str, to: &str) -> Result<String> {
    let found = page.matches(from).count();
    ensure!(found == 1, "index.html must contain `{from}` exactly once, and contains it {found} times");
    Ok(page.replacen(from, to, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head>
    <meta charset="utf-8" />
    <link rel="stylesheet" href="./styles/index.css" />
    <script type="module" src="./start.js"></script>
</head>"#;
    const NAMES: Names = Names { styles: "index-1.css", start: "start-2.js", wasm: "candich-3.wasm" };

    #[test]
    fn the_policy_precedes_everything_that_loads() {
        let page = with_names(PAGE, &NAMES).unwrap();
        let place = |text: &str| page.find(text).unwrap();
        assert!(place("charset") < place("Content-Security-Policy"));
        assert!(place("Content-Security-Policy") < place("preload"));
        assert!(place("preload") < place("index-1.css"));
    }

    #[test]
    fn final_names_take_the_place_of_the_references() {
        let page = with_names(PAGE, &NAMES).unwrap();
        assert!(page.contains("href=\"./index-1.css\"") && page.contains("src=\"./start-2.js\""));
        assert!(page.contains("href=\"./candich-3.wasm\""));
        assert!(!page.contains(STYLES) && !page.contains(START));
    }

    #[test]
    fn a_page_without_its_references_is_refused() {
        let error = with_names(&PAGE.replace(START, "./other.js"), &NAMES).unwrap_err();
        assert!(error.to_string().contains("`./start.js` exactly once"));
    }
}
