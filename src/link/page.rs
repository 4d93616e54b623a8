//! The pages and their paths in the address.

/// A page; each has a path of its own in the link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The quick answer.
    #[default]
    Quick,
    /// The plan board.
    Board,
    /// The data.
    Data,
    /// The path through the rest of the period.
    Path,
    /// The split of the target.
    Allocation,
    /// Score cards, ranks and surveys.
    Scores,
    /// Scenarios side by side.
    Compare,
    /// The formulas, the definitions, the sources.
    Method,
    /// Walks through the site, and the published cases.
    Guide,
}

impl Page {
    /// Every page, in the order they are offered.
    pub const ALL: &'static [Page] = &[
        Page::Quick,
        Page::Board,
        Page::Data,
        Page::Path,
        Page::Allocation,
        Page::Scores,
        Page::Compare,
        Page::Method,
        Page::Guide,
    ];

    /// Its path behind the `#`.
    pub const fn path(self) -> &'static str {
        match self {
            Page::Quick => "/",
            Page::Board => "/board",
            Page::Data => "/data",
            Page::Path => "/path",
            Page::Allocation => "/allocation",
            Page::Scores => "/scores",
            Page::Compare => "/compare",
            Page::Method => "/method",
            Page::Guide => "/guide",
        }
    }

    /// The page with this path; the slash at its beginning may be left out.
    pub fn from_path(path: &str) -> Option<Page> {
        let path = path.strip_prefix('/').unwrap_or(path);
        Self::ALL.iter().copied().find(|page| page.path().strip_prefix('/') == Some(path))
    }
}
