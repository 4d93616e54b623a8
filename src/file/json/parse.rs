//! Reading JSON, strictly after RFC 8259, from untrusted text.

use std::borrow::Cow;

use super::{Field, Json};

/// How deep values may stand in each other. No file of ours goes beyond six.
const MAX_DEPTH: u8 = 64;

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::file) enum Fault {
    /// It ends before it is complete.
    Cut,
    /// Something stands in this line, from 1, that does not belong there.
    Wrong(u64),
    /// Values stand deeper in each other than [`MAX_DEPTH`].
    Deep,
}

/// Reads a whole text.
pub(in crate::file) fn parse(text: &str) -> Result<Json<'_>, Fault> {
    let mut parser = Parser { text, at: 0 };
    let json = parser.value(MAX_DEPTH)?;
    parser.blanks();
    if parser.peek().is_some() { Err(parser.fault()) } else { Ok(json) }
}

struct Parser<'a> {
    text: &'a str,
    /// The byte that comes next.
    at: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: u8) -> Result<Json<'a>, Fault> {
        self.blanks();
        match self.peek() {
            Some(b'{' | b'[') if depth == 0 => Err(Fault::Deep),
            Some(b'{') => self.members(b'}', |parser| parser.field(depth - 1)).map(Json::Table),
            Some(b'[') => self.members(b']', |parser| parser.value(depth - 1)).map(Json::List),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number().map(|number| Json::Number(Cow::Borrowed(number))),
            Some(b't') => self.word("true", Json::Flag(true)),
            Some(b'f') => self.word("false", Json::Flag(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => Err(self.fault()),
        }
    }

    fn field(&mut self, depth: u8) -> Result<Field<'a>, Fault> {
        self.blanks();
        if self.peek() != Some(b'"') {
            return Err(self.fault());
        }
        let name = self.string()?;
        self.blanks();
        self.expect(b':')?;
        Ok((name, self.value(depth)?))
    }

    /// From an opening bracket to its partner, with commas between.
    fn members<T>(&mut self, close: u8, one: impl Fn(&mut Self) -> Result<T, Fault>) -> Result<Vec<T>, Fault> {
        let mut members = Vec::new();
        self.at += 1;
        self.blanks();
        while !self.took(close) {
            if !members.is_empty() {
                self.expect(b',')?;
            }
            members.push(one(self)?);
            self.blanks();
        }
        Ok(members)
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.at += 1;
        let mut held = String::new();
        let mut from = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    let run = self.since(from);
                    self.at += 1;
                    return Ok(if held.is_empty() { Cow::Borrowed(run) } else { Cow::Owned(held + run) });
                }
                Some(b'\\') => {
                    held.push_str(self.since(from));
                    held.push(self.escape()?);
                    from = self.at;
                }
                Some(b' '..) => self.at += 1,
                _ => return Err(self.fault()),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        self.at += 1;
        let letter = match self.peek() {
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(self.fault()),
        };
        self.at += 1;
        Ok(letter)
    }

    /// One unit of UTF-16, or two that make one letter.
    fn unicode(&mut self) -> Result<char, Fault> {
        let first = self.unit()?;
        let mut units = vec![first];
        if (0xd800..0xdc00).contains(&first) {
            self.expect(b'\\')?;
            units.push(self.unit()?);
        }
        char::decode_utf16(units).next().and_then(Result::ok).ok_or_else(|| self.fault())
    }

    /// A `u` and four hexadecimal digits.
    fn unit(&mut self) -> Result<u16, Fault> {
        self.expect(b'u')?;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|letter| char::from(letter).to_digit(16));
            unit = unit * 16 + digit.ok_or_else(|| self.fault())?;
            self.at += 1;
        }
        u16::try_from(unit).map_err(|_| self.fault())
    }

    fn number(&mut self) -> Result<&'a str, Fault> {
        let from = self.at;
        self.took(b'-');
        if !self.took(b'0') {
            self.digits()?;
        }
        if self.took(b'.') {
            self.digits()?;
        }
        if self.took(b'e') || self.took(b'E') {
            let _ = self.took(b'+') || self.took(b'-');
            self.digits()?;
        }
        Ok(self.since(from))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let from = self.at;
        while self.peek().is_some_and(|letter| letter.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == from { Err(self.fault()) } else { Ok(()) }
    }

    fn word(&mut self, word: &str, json: Json<'a>) -> Result<Json<'a>, Fault> {
        for letter in word.bytes() {
            self.expect(letter)?;
        }
        Ok(json)
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn took(&mut self, letter: u8) -> bool {
        let there = self.peek() == Some(letter);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, letter: u8) -> Result<(), Fault> {
        if self.took(letter) { Ok(()) } else { Err(self.fault()) }
    }

    /// The text from there on; both ends stand beside a letter of ASCII.
    fn since(&self, from: usize) -> &'a str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// What is wrong where the parser stands.
    fn fault(&self) -> Fault {
        if self.peek().is_none() {
            return Fault::Cut;
        }
        let line = self.text.bytes().take(self.at).filter(|&letter| letter == b'\n').count() + 1;
        Fault::Wrong(line as u64)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::file::json::print;

    /// The tree as another reader's tree; repeated names are merged as that reader does.
    fn foreign(json: &Json) -> Value {
        match json {
            Json::Null => Value::Null,
            Json::Flag(flag) => Value::Bool(*flag),
            Json::Number(number) => Value::Number(number.parse().unwrap()),
            Json::Text(text) => Value::String(text.to_string()),
            Json::List(values) => values.iter().map(foreign).collect(),
            Json::Table(fields) => {
                fields.iter().map(|(name, value)| (name.to_string(), foreign(value))).collect::<Value>()
            }
        }
    }

    /// Both readers accept it and see the same, or neither does.
    fn agree(text: &str) {
        match (parse(text), serde_json::from_str::<Value>(text)) {
            (Ok(ours), Ok(theirs)) => assert_eq!(foreign(&ours), theirs, "{text}"),
            (Err(_), Err(_)) => {}
            (ours, theirs) => panic!("{text}: {ours:?}, {theirs:?}"),
        }
    }

    #[test]
    fn what_is_json_is_read_and_what_is_not_is_refused() {
        for text in [
            "null",
            " [ ] ",
            "{}",
            "[1,-0,0.5,1e9,2E-3,12345678901234567890123]",
            "{\"a\":{\"b\":[true,false,null]},\"a\":1}",
            "\"\\u0110\\ud83d\\ude00\\\"\\\\\\/\\b\\f\\n\\r\\t đ\"",
            "",
            "{",
            "[1,]",
            "[,1]",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a:1}",
            "01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "nul",
            "nullx",
            "\"\\x\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\\u12g4\"",
            "\"a\nb\"",
            "'a'",
            "1 2",
            "\u{feff}1",
            "// a\n1",
        ] {
            agree(text);
        }
    }

    #[test]
    fn a_cut_is_told_from_a_fault_and_a_fault_has_its_line() {
        let whole = "{\"a\": [1, true, \"\\u0110đ\"], \"b\": null}";
        for (cut, _) in whole.char_indices().skip(1) {
            assert_eq!(parse(&whole[..cut]), Err(Fault::Cut), "{}", &whole[..cut]);
        }
        assert_eq!(parse("{\n\"a\": 1,\n\"b\": x}"), Err(Fault::Wrong(3)));
        assert_eq!(parse("[1] 2"), Err(Fault::Wrong(1)));
        assert_eq!(parse(&"[".repeat(100_000)), Err(Fault::Deep));
        assert!(parse(&("[".repeat(64) + &"]".repeat(64))).is_ok());
    }

    /// Texts made of what JSON is made of, and of what it is not.
    fn near_json() -> impl Strategy<Value = String> {
        let pieces = [
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"\\u00e9\"",
            "\\",
            "1",
            "-",
            "0",
            ".",
            "e",
            "true",
            "null",
            " ",
            "\n",
            "é",
            "\u{0}",
        ];
        prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn another_reader_agrees_on_every_text(text in near_json()) {
            agree(&text);
        }

        #[test]
        fn every_text_is_printed_as_it_was(text in any::<String>()) {
            let json = Json::Text(Cow::Owned(text));
            let printed = print(&json);
            agree(&printed);
            prop_assert_eq!(parse(&printed), Ok(json));
        }
    }
}
