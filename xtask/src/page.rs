//! `index.html`: puts the policy in, and in the optimised site the final names of the files.
//!
//! Works on the text alone; the page stays readable and its author relies on two references only.

use crate::policy::{self, Hosting};
use anyhow::{Result, ensure};

/// The page's reference to its styles.
pub(crate) const STYLES: &str = "./styles/index.css";
/// The page's reference to its start script.
pub(crate) const START: &str = "./start.js";
/// The elements that they stand in.
pub(crate) const STYLES_ELEMENT: &str = "<link rel=\"stylesheet\" href=\"./styles/index.css\" />";
pub(crate) const START_ELEMENT: &str = "<script type=\"module\" src=\"./start.js\"></script>";
const CHARSET: &str = "<meta charset=\"utf-8\" />";

/// The final names of the files that the page loads.
pub(crate) struct Names<'a> {
    pub(crate) styles: &'a str,
    pub(crate) start: &'a str,
    pub(crate) wasm: &'a str,
    pub(crate) icon: &'a str,
    pub(crate) manifest: &'a str,
}

/// The page with its policy: before anything that loads, after the encoding, which must come first.
pub(crate) fn with_policy(page: &str, hosting: &Hosting) -> Result<String> {
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\" />", policy::meta(hosting));
    insert(page, &meta)
}

/// The page with its policy and the files' final names, its lines without their margins. The wasm is asked for at once, not only when the script runs;
/// the script needs no such hint, as its own element stands in the head.
pub(crate) fn with_names(page: &str, names: &Names, hosting: &Hosting) -> Result<String> {
    let hint = format!(
        "<link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" crossorigin />\n    \
         <link rel=\"icon\" href=\"./{}\" />\n    <link rel=\"manifest\" href=\"./{}\" />",
        names.wasm, names.icon, names.manifest
    );
    let page = replace(page, STYLES, &format!("./{}", names.styles))?;
    let page = replace(&page, START, &format!("./{}", names.start))?;
    let page = with_policy(&insert(&page, &hint)?, hosting)?;
    Ok(page.lines().map(str::trim_start).collect::<Vec<_>>().join("\n"))
}

/// The web manifest: what a device that keeps the site shows of it.
pub(crate) fn manifest(icon: &str, drawn: &[(u32, String)]) -> String {
    let drawn = drawn.iter().map(|(side, name)| {
        format!(",\n    {{\"src\": \"./{name}\", \"sizes\": \"{side}x{side}\", \"type\": \"image/png\"}}")
    });
    format!(
        "{{\n  \"name\": \"Cán Đích\",\n  \"short_name\": \"Cán Đích\",\n  \"lang\": \"vi\",\n  \
         \"description\": \"Tính số hồ sơ còn thiếu để đạt chỉ tiêu cải cách hành chính\",\n  \"start_url\": \"./\",\n  \
         \"scope\": \"./\",\n  \"display\": \"standalone\",\n  \"background_color\": \"#fbfaf7\",\n  \
         \"theme_color\": \"#0b5b66\",\n  \"icons\": [\n    \
         {{\"src\": \"./{icon}\", \"sizes\": \"any\", \"type\": \"image/svg+xml\"}}{}\n  ]\n}}\n",
        drawn.collect::<String>()
    )
}

/// Puts a line behind the encoding, which must come first.
pub(crate) fn insert(page: &str, line: &str) -> Result<String> {
    replace(page, CHARSET, &format!("{CHARSET}\n    {line}"))
}

/// Puts one text in the place of another, which must stand there once.
pub(crate) fn replace(page: &str, from: &str, to: &str) -> Result<String> {
    let found = page.matches(from).count();
    ensure!(found == 1, "the text must contain `{from}` exactly once, and contains it {found} times");
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
    const NAMES: Names =
        Names { styles: "index-1.css", start: "start-2.js", wasm: "candich-3.wasm", icon: "icon-4.svg", manifest: "m" };

    #[test]
    fn the_policy_precedes_everything_that_loads() {
        let page = with_names(PAGE, &NAMES, &Hosting::default()).unwrap();
        let place = |text: &str| page.find(text).unwrap();
        assert!(place("charset") < place("Content-Security-Policy"));
        assert!(place("Content-Security-Policy") < place("preload"));
        assert!(place("preload") < place("index-1.css"));
    }

    #[test]
    fn final_names_take_the_place_of_the_references() {
        let page = with_names(PAGE, &NAMES, &Hosting::default()).unwrap();
        assert!(page.contains("href=\"./index-1.css\"") && page.contains("src=\"./start-2.js\""));
        assert!(page.contains("href=\"./candich-3.wasm\""));
        assert!(!page.contains(STYLES) && !page.contains(START));
    }

    #[test]
    fn a_page_without_its_references_is_refused() {
        let error = with_names(&PAGE.replace(START, "./other.js"), &NAMES, &Hosting::default()).unwrap_err();
        assert!(error.to_string().contains("`./start.js` exactly once"));
    }
}
