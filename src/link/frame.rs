//! How a page shows itself, told by fields beside the scenario: none of them changes a number.

use super::page::Page;
use super::readable::parts;
use crate::model::{Language, Theme};

/// The fields of the page's look and manner.
pub(super) const LOOKS: &[&str] = &["lang", "theme", "embed", "lock", "frozen", "host"];

/// How a page in a frame behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Whether its readers may change nothing.
    pub locked: bool,
    /// Whether the page around it may change nothing: the figures are those of the link.
    pub frozen: bool,
}

/// The fields of look and manner as they stand in a link, each with the `&` before it; empty where the link is not for a
/// frame. A page in a frame keeps them in its address.
pub fn framing(link: &str) -> String {
    let (_, query) = parts(link.trim());
    let mut fields = String::new();
    if query.split('&').any(|part| part == "embed=1") {
        for part in query.split('&') {
            if part.split_once('=').is_some_and(|(field, _)| LOOKS.contains(&field)) {
                fields = [&fields, "&", part].concat();
            }
        }
    }
    fields
}

/// An origin as browsers write it: a scheme, a host, possibly a port, and no path.
pub(super) fn origin(text: &str) -> Option<()> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let named = |letter: char| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter);
    (!host.is_empty() && host.chars().all(named)).then_some(())
}

/// How a scenario is shown in the page of a portal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// The page shown.
    pub page: Page,
    /// The language shown; none for that of the reader's device.
    pub language: Option<Language>,
    /// The look shown; none for that of the reader's device.
    pub theme: Option<Theme>,
    /// What readers and the page around may do.
    pub frame: Frame,
    /// The origin of the page around, which may be listened to and told; none where nobody is.
    pub host: Option<String>,
}

impl Embedding {
    /// The link for the frame from any link to the same scenario.
    pub fn link(&self, link: &str) -> String {
        let (_, query) = parts(link.trim());
        let flag = |field: &str, told: bool| if told { ["&", field, "=1"].concat() } else { String::new() };
        let field = |field: &str, told: Option<&str>| told.map(|told| ["&", field, "=", told].concat());
        [
            ["#", self.page.path(), "?", query, "&embed=1"].concat(),
            flag("lock", self.frame.locked),
            flag("frozen", self.frame.frozen),
            field("lang", self.language.map(Language::code)).unwrap_or_default(),
            field("theme", self.theme.map(Theme::code)).unwrap_or_default(),
            field("host", self.host.as_deref()).unwrap_or_default(),
        ]
        .concat()
    }

    /// The element for the portal's page: the site's address with the link, in a sandbox in which it can compute and
    /// open itself in full, and no more. Its height is for pages that do not listen to the frame's own.
    pub fn element(&self, address: &str, link: &str, title: &str) -> String {
        let attribute = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        format!(
            "<iframe src=\"{}\"\n  title=\"{}\" width=\"100%\" height=\"720\" loading=\"lazy\"\n  \
             sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" style=\"border: 0\"></iframe>",
            attribute(&[address, &self.link(link)].concat()),
            attribute(title)
        )
    }

    /// The host's origin as it is typed: with or without a path behind it.
    pub fn host_of(text: &str) -> Option<String> {
        let text = text.trim();
        let scheme = text.find("://")? + 3;
        let end = text.get(scheme..)?.find('/').map_or(text.len(), |at| scheme + at);
        let host = text.get(..end)?.to_ascii_lowercase();
        origin(&host).map(|()| host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::read;

    const LINK: &str = "#/board?v=1&received=10&online=3&target=ge:30";

    #[test]
    fn a_link_for_a_frame_says_the_same_and_how_it_is_shown() {
        let frame = Frame { locked: true, frozen: true };
        let host = Some("https://portal.example".to_owned());
        let embedding =
            Embedding { frame, host, language: Some(Language::En), theme: Some(Theme::Dark), ..Embedding::default() };
        let link = embedding.link(LINK);
        assert_eq!(
            link,
            "#/?v=1&received=10&online=3&target=ge:30&embed=1&lock=1&frozen=1&lang=en&theme=dark&host=https://portal.example"
        );
        let opened = read(&link);
        assert_eq!((opened.frame, opened.theme, opened.language), (Some(frame), Some(Theme::Dark), Some(Language::En)));
        assert_eq!((opened.scenario, opened.problems), (read(LINK).scenario, Vec::new()));
        assert_eq!(framing(&link), "&embed=1&lock=1&frozen=1&lang=en&theme=dark&host=https://portal.example");
        assert_eq!(framing("#/?v=1&lang=en&theme=dark"), "", "a link for no frame has nothing to keep");
    }

    #[test]
    fn what_goes_into_the_portals_page_is_escaped() {
        let element = Embedding::default().element("https://a.example/\"<x>", LINK, "\"<b>\"");
        assert!(element.starts_with("<iframe src=\"https://a.example/&quot;&lt;x>#/?v=1&amp;received=10&amp;"));
        assert!(element.contains("title=\"&quot;&lt;b>&quot;\""));
    }

    #[test]
    fn a_host_is_its_origin() {
        for typed in ["https://Portal.example", " https://portal.example/ ", "https://portal.example/trang?x=1"] {
            assert_eq!(Embedding::host_of(typed).as_deref(), Some("https://portal.example"));
        }
        for typed in ["", "portal.example", "https://", "ftp://portal.example", "https://a b"] {
            assert_eq!(Embedding::host_of(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_host_may_be_shorter_than_what_is_before_it() {
        for typed in ["https://a.b", "https://a.b/", "https://a.b/trang"] {
            assert_eq!(Embedding::host_of(typed).as_deref(), Some("https://a.b"), "{typed}");
        }
    }
}
