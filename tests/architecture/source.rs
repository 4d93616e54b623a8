//! A source file as the rules read it: its text, its code without comments and literals, its words.

/// One file below `src/`.
pub(crate) struct Source {
    /// Path from the package's root, with `/`.
    pub(crate) path: String,
    /// The text as it stands.
    pub(crate) text: String,
    /// The text with comments and the contents of literals blanked; line breaks are kept.
    pub(crate) code: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Source { path: path.to_owned(), text: text.to_owned(), code: code(text) }
    }

    /// The module path of the file: `src/calc/need.rs` is `["calc", "need"]`, `src/lib.rs` is empty.
    pub(crate) fn module(&self) -> Vec<&str> {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let segments = inside.split('/').filter(|segment| !["lib", "main", "mod"].contains(segment));
        segments.collect()
    }

    /// The house's part that the file belongs to: `model`, `calc`, …, `bin`; `lib` for the root.
    pub(crate) fn part(&self) -> &str {
        self.module().first().copied().unwrap_or("lib")
    }

    /// The number of the line on which this byte of the code stands.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.code.bytes().take(at).filter(|&byte| byte == b'\n').count() + 1
    }

    /// The words of the code (identifiers, keywords, numbers) with the byte at which each begins.
    pub(crate) fn words(&self) -> Vec<(usize, &str)> {
        words(&self.code)
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

pub(crate) fn words(code: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut rest = 0;
    for word in code.split(|letter| !is_word(letter)) {
        // The pieces of a split lie in the text in order, one separator apart.
        let start = rest + code.get(rest..).and_then(|ahead| ahead.find(word)).unwrap_or(0);
        if !word.is_empty() {
            words.push((start, word));
            rest = start + word.len();
        }
    }
    words
}

/// Blanks comments and the contents of string and character literals.
fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let before = out.chars().next_back();
        let length = match letter {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => block_comment(rest),
            '"' => string(rest),
            'r' | 'b' if !before.is_some_and(is_word) => raw_string(rest).unwrap_or(0),
            '\'' => character(rest).unwrap_or(0),
            _ => 0,
        };
        let (taken, ahead) = rest.split_at(if length == 0 { letter.len_utf8() } else { length });
        if length == 0 {
            out.push_str(taken);
        } else {
            out.extend(taken.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        }
        rest = ahead;
    }
    out
}

/// The length of a block comment, nested ones inside it.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_u32;
    let mut at = 0;
    while let Some(ahead) = rest.get(at..).filter(|ahead| !ahead.is_empty()) {
        if ahead.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if ahead.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += ahead.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// The length of a string literal that begins here.
fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a raw string literal, if one begins here.
fn raw_string(rest: &str) -> Option<usize> {
    let opening = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = opening.bytes().take_while(|&byte| byte == b'#').count();
    let inside = opening.get(hashes..)?.strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let end = inside.find(&closing).map_or(inside.len(), |end| end + closing.len());
    Some(rest.len() - inside.len() + end)
}

/// The length of a character literal, if one begins here and not a lifetime.
fn character(rest: &str) -> Option<usize> {
    let mut letters = rest.char_indices().skip(1);
    let (_, first) = letters.next()?;
    if first == '\\' {
        let (_, _) = letters.next()?;
        return letters.find(|&(_, letter)| letter == '\'').map(|(at, _)| at + 1);
    }
    letters.next().filter(|&(_, letter)| letter == '\'').map(|(at, _)| at + 1)
}

#[test]
fn comments_and_literals_are_blanked_and_lines_kept() {
    let text = "a /* b /* c */ d */ e // f\n\"g \\\" h\" i 'j' '\\'' k<'l>(r#\"m \" n\"#) 'ơ' o\n";
    let source = Source::new("src/calc/need.rs", text);
    let words: Vec<&str> = source.words().into_iter().map(|(_, word)| word).collect();
    assert_eq!(words, ["a", "e", "i", "k", "l", "o"]);
    assert_eq!(source.code.len(), text.len());
    assert_eq!(source.line(source.code.find('o').unwrap()), 2);
}

#[test]
fn a_word_begins_where_it_stands() {
    assert_eq!(words("ab b  b_1"), [(0, "ab"), (3, "b"), (6, "b_1")]);
}

#[test]
fn a_path_is_a_module() {
    let module = |path| Source::new(path, "").module().join("::");
    assert_eq!(module("src/lib.rs"), "");
    assert_eq!(module("src/calc/mod.rs"), "calc");
    assert_eq!(module("src/ui/components/field.rs"), "ui::components::field");
    assert_eq!(Source::new("src/bin/candich.rs", "").part(), "bin");
}
