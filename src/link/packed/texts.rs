//! Texts in a packed link: each told by an earlier one as far as both begin alike, then byte by byte.

use super::coder::{Coder, Defect, mix, slot};
use super::vocabulary::NAMES;
use crate::model::MAX_TEXT;

/// How many of the latest texts are looked at.
const LOOKED_AT: usize = 256;
/// A shorter beginning is not worth telling.
const SHORTEST: usize = 3;

/// What ends a text; no text holds it.
const END: u8 = 0;

/// The texts so far, the latest last.
pub(super) struct Texts(Vec<Text>);

/// A text, and a mark that tells it from most others at once.
struct Text {
    text: String,
    mark: u32,
}

/// How a text is told.
#[derive(Clone, Copy, Default)]
struct Told {
    /// How far back the other text stands, from 1 on; 0 for none.
    back: u64,
    /// Whether it is the same text.
    same: bool,
    /// How many bytes they share.
    shared: usize,
}

impl Texts {
    /// The vocabulary, learnt by the coder.
    pub(super) fn new(coder: &mut Coder) -> Texts {
        for name in NAMES.lines() {
            let mut before = [0, 0];
            for byte in name.bytes().chain([END]) {
                coder.learn(before, byte);
                before = [u32::from(byte) + 1, before[0]];
            }
        }
        Texts(NAMES.lines().map(|name| Text::new(name.to_owned())).collect())
    }

    /// A text of some kind. Control characters become blanks: names have none, but tables bring them along.
    pub(super) fn text(&mut self, coder: &mut Coder, kind: u32, text: &mut String) {
        if coder.writing() && text.contains(char::is_control) {
            *text = text.replace(char::is_control, " ");
        }
        if coder.bit(&[slot("empty"), mix(kind, 1)], text.is_empty()) {
            text.clear();
            return;
        }
        let told = if coder.writing() { self.told(text) } else { Told::default() };
        let same = coder.bit(&[slot("same"), mix(kind, 2)], told.same);
        let mut back = told.back;
        let looked_at = self.0.len().min(LOOKED_AT) as u64;
        coder.number(mix(kind, 3 + u32::from(same)), looked_at, &mut back);
        let place = usize::try_from(back).ok().and_then(|back| self.0.len().checked_sub(back));
        let other = place.and_then(|place| self.0.get(place)).map(|other| other.text.clone()).unwrap_or_default();
        if same {
            place.filter(|&place| place < self.0.len()).map(|place| self.0.remove(place));
            *text = other;
        } else {
            *text = rest(coder, kind, &other, back, told.shared, text);
        }
        if text.is_empty() || text.contains(char::is_control) || text.chars().count() > MAX_TEXT {
            coder.fail(Defect::Absurd);
        }
        self.0.push(Text::new(text.clone()));
    }

    /// The latest text that is the same, or else shares the longest beginning.
    fn told(&self, text: &str) -> Told {
        let mut best = Told::default();
        let (bytes, own) = (text.as_bytes(), mark(text));
        for (back, Text { text: other, mark }) in (1..).zip(self.0.iter().rev().take(LOOKED_AT)) {
            if *mark == own && other == text {
                return Told { back, same: true, shared: 0 };
            }
            // What differs no later than the best one cannot share more.
            if other.as_bytes().get(best.shared) == bytes.get(best.shared) {
                let shared = shared(other, text);
                if shared > best.shared && shared >= SHORTEST {
                    best = Told { back, same: false, shared };
                }
            }
        }
        best
    }
}

impl Text {
    fn new(text: String) -> Text {
        Text { mark: mark(&text), text }
    }
}

fn mark(text: &str) -> u32 {
    text.bytes().fold(0, |mark, byte| mix(mark, byte.into()))
}

/// How much there is to do for a text, in cells: to look it up, and for its letters.
pub(super) fn effort(text: &str) -> usize {
    10 + text.len()
}

/// A text that begins like another one.
fn rest(coder: &mut Coder, kind: u32, other: &str, back: u64, shared: usize, text: &str) -> String {
    let mut bytes = Vec::new();
    if back > 0 {
        let stem = stem(other);
        let whole = coder.bit(&[slot("stem"), mix(kind, 5)], shared == stem.len());
        let mut shared = if whole { stem.len() } else { shared };
        if !whole {
            shared = small(coder, mix(kind, 6), shared);
        }
        bytes.extend_from_slice(other.as_bytes().get(..shared).unwrap_or_default());
        if let Some(next) = next(other, stem, back).filter(|_| whole) {
            let goes_on = text.as_bytes().get(shared..) == Some(next.as_bytes());
            if coder.bit(&[slot("goes on"), mix(kind, 7)], goes_on) {
                bytes.extend_from_slice(next.as_bytes());
                return String::from_utf8(bytes).unwrap_or_default();
            }
        }
    }
    letters(coder, &mut bytes, text);
    String::from_utf8(bytes).unwrap_or_default()
}

fn small(coder: &mut Coder, kind: u32, number: usize) -> usize {
    let mut number = number as u64;
    coder.number(kind, MAX_TEXT as u64 * 4, &mut number);
    usize::try_from(number).unwrap_or(0)
}

/// The bytes behind those that are known, up to the end, each under the two before it.
fn letters(coder: &mut Coder, bytes: &mut Vec<u8>, text: &str) {
    let mut ahead = text.as_bytes().get(bytes.len()..).unwrap_or_default().iter();
    while coder.defect().is_none() && bytes.len() <= MAX_TEXT * 4 {
        let mut latest = bytes.iter().rev().map(|&byte| u32::from(byte) + 1);
        let (one, two) = (latest.next().unwrap_or(0), latest.next().unwrap_or(0));
        let byte = coder.byte([one, two], ahead.next().copied().unwrap_or(END));
        if byte == END {
            break;
        }
        coder.spend();
        bytes.push(byte);
    }
}

impl Coder {
    /// A byte under the one and the two before it.
    fn byte(&mut self, before: [u32; 2], byte: u8) -> u8 {
        let mut node = 1_u32;
        for place in (0..8).rev() {
            node = node << 1 | u32::from(self.bit(&under(before, node), byte >> place & 1 == 1));
        }
        node.to_le_bytes()[0]
    }

    /// Learns a byte that both sides know.
    fn learn(&mut self, before: [u32; 2], byte: u8) {
        for place in 0..8 {
            let node = 1 << place | u32::from(byte) >> (8 - place);
            self.learnt(&under(before, node), byte >> (7 - place) & 1 == 1);
        }
    }
}

/// The contexts of a bit of a byte.
fn under([one, two]: [u32; 2], node: u32) -> [u32; 3] {
    [slot("letters"), mix(slot("one"), one), mix(mix(slot("two"), one), two)].map(|context| mix(context, node))
}

/// How many bytes two texts share from the beginning, whole letters, without the beginning of a number.
fn shared(one: &str, other: &str) -> usize {
    let alike = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let whole = (0..=alike).rev().find(|&at| one.is_char_boundary(at)).unwrap_or(0);
    one.get(..whole).map_or(0, |alike| stem(alike).len())
}

/// A text without the number at its end.
fn stem(text: &str) -> &str {
    text.trim_end_matches(|letter: char| letter.is_ascii_digit())
}

/// The number that a running number has come to, so many texts behind this one.
fn next(other: &str, stem: &str, back: u64) -> Option<String> {
    let number = other.get(stem.len()..)?;
    let value: u32 = number.parse().ok().filter(|_| !number.starts_with('0'))?;
    Some((u64::from(value) + back).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes of these texts, each of one kind.
    fn written(texts: &[&str]) -> Vec<u8> {
        let mut coder = Coder::writer();
        let mut held = Texts::new(&mut coder);
        for &text in texts {
            held.text(&mut coder, 1, &mut text.to_owned());
        }
        coder.finish()
    }

    fn read(bytes: Vec<u8>, count: usize) -> Vec<String> {
        let mut coder = Coder::reader(bytes, false);
        let mut held = Texts::new(&mut coder);
        let mut next = || {
            let mut text = String::new();
            held.text(&mut coder, 1, &mut text);
            text
        };
        (0..count).map(|_| next()).collect()
    }

    const TOLD: [&str; 9] = ["Zơ Nông", "Xã 1", "Phường", "Xã 1", "Phường", "Xã 2", "Zơ Nông", "", "Zơ Nông 7"];

    #[test]
    fn texts_come_back_as_they_were() {
        assert_eq!(read(written(&TOLD), TOLD.len()), TOLD);
    }

    /// Links that were made once are read for ever: the bytes are part of the form.
    #[test]
    fn the_bytes_of_texts_are_the_ones_that_they_always_were() {
        let bytes =
            [255, 5, 62, 132, 228, 0, 112, 134, 119, 236, 250, 222, 6, 231, 107, 23, 18, 243, 62, 156, 35, 7, 145];
        assert_eq!(written(&TOLD), bytes);
    }

    #[test]
    fn a_text_that_was_told_before_takes_two_bytes_at_most() {
        let long = "qxw zvk jpy 9f3 hgq xkc wvz bnm plk 5d2 yyt";
        let (once, twice) = (written(&[long]).len(), written(&[long, long]).len());
        assert!(once > 25 && twice <= once + 2, "{once} {twice}");
    }

    #[test]
    fn of_what_no_text_can_hold_no_more_is_written_than_a_reader_looks_at() {
        let (long, other) = ("x".repeat(4 * MAX_TEXT + 1), "qzwvkj".repeat(300));
        assert_eq!(written(&[&format!("{long}{other}")]), written(&[&long]));
    }
}
