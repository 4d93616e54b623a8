//! Whole sentences with named slots: "Cần thêm {n} hồ sơ". Who prints decides how a slot looks.

/// A run of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// The name of a slot.
    Slot(&'a str),
}

/// A sentence whose slots are filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase(pub Vec<Run>);

/// A run of a filled sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Words.
    Text(String),
    /// A figure that stood in a slot: to be set off from the words.
    Value(String),
}

/// The pieces of a template, in order. A brace without its partner is text.
pub fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((slot, behind)) = rest.strip_prefix('{').and_then(|inside| inside.split_once('}')) {
            rest = behind;
            return Some(Piece::Slot(slot));
        }
        let end = rest.char_indices().skip(1).find(|&(_, it)| it == '{').map_or(rest.len(), |(place, _)| place);
        let (text, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = behind;
        Some(Piece::Text(text))
    })
}

/// Fills the slots of a template. A slot without a value keeps its name; a test over both languages
/// sees to it that this does not happen.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Phrase {
    let run = |piece| match piece {
        Piece::Text(text) => Run::Text(text.to_owned()),
        Piece::Slot(slot) => {
            let value = values.iter().find(|(name, _)| *name == slot).map_or(slot, |(_, value)| value);
            if is_figure(value) { Run::Value(value.to_owned()) } else { Run::Text(value.to_owned()) }
        }
    };
    Phrase(pieces(template).map(run).collect())
}

/// What stands before and behind the only slot of a template: "từ" and " trở lên" of "từ {threshold} trở lên".
pub fn around(template: &'static str) -> (&'static str, &'static str) {
    let (before, rest) = template.split_once('{').unwrap_or((template, ""));
    (before.trim_end(), rest.split_once('}').map_or("", |(_, behind)| behind))
}

/// What may stand in a figure besides digits.
const FIGURE_SIGNS: &str = ".,%/+−\u{a0}";

/// Digits and signs; a noun or a condition that fills a slot is no figure.
fn is_figure(value: &str) -> bool {
    !value.is_empty() && value.chars().all(|it| it.is_ascii_digit() || FIGURE_SIGNS.contains(it))
}

impl Phrase {
    /// The sentence as plain text.
    pub fn plain(&self) -> String {
        self.0.iter().map(|(Run::Text(text) | Run::Value(text))| text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_has_two_sides() {
        assert_eq!(around("từ {threshold} trở lên"), ("từ", " trở lên"));
        assert_eq!(around("{threshold} or more"), ("", " or more"));
        assert_eq!(around("dưới {threshold}"), ("dưới", ""));
    }

    #[test]
    fn slots_and_words_alternate() {
        let seen: Vec<_> = pieces("Cần {n} hồ sơ{x}").collect();
        assert_eq!(seen, [Piece::Text("Cần "), Piece::Slot("n"), Piece::Text(" hồ sơ"), Piece::Slot("x")]);
        assert_eq!(pieces("a{b").collect::<Vec<_>>(), [Piece::Text("a"), Piece::Text("{b")]);
    }

    #[test]
    fn figures_are_told_from_nouns() {
        let filled = fill("{n} {noun}", &[("n", "5"), ("noun", "hồ sơ")]);
        assert_eq!(filled.0, [Run::Value("5".into()), Run::Text(" ".into()), Run::Text("hồ sơ".into())]);
        assert_eq!(filled.plain(), "5 hồ sơ");
    }
}
