//! Reads the markup that Yew's renderer writes: well formed, attributes in double quotes, entities for signs.

/// An opening tag.
#[derive(Debug, PartialEq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    pub(crate) attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty where it has none.
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(it, _)| *it == name).map(|&(_, value)| value)
    }

    /// `select class="choice" id="solve" disabled`.
    fn read(inside: &'a str) -> Tag<'a> {
        let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
        let mut attributes = Vec::new();
        while !rest.trim().is_empty() {
            let (attribute, behind) = match rest.split_once("=\"") {
                Some((name, behind)) if !name.trim().contains(' ') => {
                    let (value, behind) = behind.split_once('"').unwrap();
                    ((name.trim(), value), behind)
                }
                _ => {
                    let (name, behind) = rest.trim_start().split_once(' ').unwrap_or((rest.trim(), ""));
                    ((name, ""), behind)
                }
            };
            attributes.push(attribute);
            rest = behind;
        }
        Tag { name, attributes }
    }
}

enum Piece<'a> {
    Open(Tag<'a>),
    Close(&'a str),
    Text(String),
}

fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((text, behind)) = rest.split_once('<') {
        pieces.push(Piece::Text(plain(text)));
        let (inside, behind) = behind.split_once('>').unwrap();
        match inside.strip_prefix('/') {
            Some(name) => pieces.push(Piece::Close(name)),
            None if inside.starts_with('!') => {}
            None => pieces.push(Piece::Open(Tag::read(inside.trim_end_matches('/').trim_end()))),
        }
        rest = behind;
    }
    pieces.push(Piece::Text(plain(rest)));
    pieces
}

/// Every opening tag, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    pieces(html).into_iter().filter_map(|piece| if let Piece::Open(tag) = piece { Some(tag) } else { None }).collect()
}

fn plain(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}

const BLOCKS: &[&str] = &[
    "p", "ul", "li", "h1", "h2", "h3", "div", "nav", "main", "section", "table", "caption", "thead", "tbody", "tr",
    "details", "summary", "svg", "text", "header", "footer",
];

/// The visible text: one line for each block, fields in brackets, cells between bars, headings after a `#`.
pub(crate) fn visible(html: &str) -> String {
    let mut lines = vec![String::new()];
    let mut chosen = None;
    for piece in pieces(html) {
        let line = lines.last_mut().unwrap();
        match piece {
            Piece::Open(tag) if tag.name == "option" => chosen = Some(tag.get("selected").is_some()),
            Piece::Close("option") => chosen = None,
            Piece::Text(_) if chosen == Some(false) => {}
            Piece::Text(text) => line.push_str(&text),
            Piece::Open(tag) => match tag.name {
                "input" => line.push_str(&field(&tag)),
                "select" => line.push('['),
                "button" => line.push_str(" ‹"),
                "td" | "th" => line.push_str(" | "),
                "label" | "output" => line.push(' '),
                "h1" | "h2" | "h3" => lines.push("# ".to_owned()),
                block if BLOCKS.contains(&block) => lines.push(String::new()),
                _ => {}
            },
            Piece::Close("select") => line.push_str(" ▾]"),
            Piece::Close("button") => line.push_str("› "),
            Piece::Close("label" | "output") => line.push(' '),
            Piece::Close(block) if BLOCKS.contains(&block) => lines.push(String::new()),
            Piece::Close(_) => {}
        }
    }
    let tidy = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ").trim_start_matches("| ").to_owned();
    let lines = lines.into_iter().map(tidy).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    lines.join("\n") + "\n"
}

/// `[56.039]`, `[…]` where there is only a placeholder, `[0 ◆ 200: 60]` for a slider.
fn field(tag: &Tag) -> String {
    let value = tag.get("value").unwrap_or_default();
    let shown = if value.is_empty() { tag.get("placeholder").unwrap_or_default() } else { value };
    match (tag.get("min"), tag.get("max")) {
        (Some(min), Some(max)) => format!(" [{min} ◆ {max}: {value}]"),
        _ => format!("[{}]", plain(shown)),
    }
}
