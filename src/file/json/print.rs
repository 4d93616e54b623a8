//! Printing JSON for people: a field of the whole a line, a row of a list a line, everything smaller in one.

use super::Json;

/// The text of a value.
pub(in crate::file) fn print(json: &Json) -> String {
    let mut text = String::new();
    push(&mut text, json, 0);
    text
}

fn push(text: &mut String, json: &Json, depth: usize) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
        Json::Number(number) => text.push_str(number),
        Json::Text(held) => push_text(text, held),
        Json::List(values) => {
            let broken = is_broken(depth, 2, values.iter());
            push_members(text, ['[', ']'], broken.then_some(depth), values, |text, value| push(text, value, depth + 1));
        }
        Json::Table(fields) => {
            let broken = is_broken(depth, 1, fields.iter().map(|(_, value)| value));
            push_members(text, ['{', '}'], broken.then_some(depth), fields, |text, (name, value)| {
                push_text(text, name);
                text.push_str(": ");
                push(text, value, depth + 1);
            });
        }
    }
}

/// The whole stands over several lines, and so does, down to a depth, what holds more than plain values: tables in it, and
/// the rows of those.
fn is_broken<'a>(depth: usize, deepest: usize, mut members: impl Iterator<Item = &'a Json<'a>>) -> bool {
    depth == 0 || depth <= deepest && members.any(Json::is_container)
}

/// Members between brackets, in one line or, where a depth is told, each in a line of its own.
fn push_members<T>(
    text: &mut String,
    [open, close]: [char; 2],
    broken: Option<usize>,
    members: &[T],
    one: impl Fn(&mut String, &T),
) {
    text.push(open);
    for (place, member) in members.iter().enumerate() {
        match broken {
            Some(depth) => {
                text.push_str(if place > 0 { ",\n" } else { "\n" });
                indent(text, depth + 1);
            }
            None => text.push_str(if place > 0 { ", " } else { "" }),
        }
        one(text, member);
    }
    if let Some(depth) = broken.filter(|_| !members.is_empty()) {
        text.push('\n');
        indent(text, depth);
    }
    text.push(close);
}

fn indent(text: &mut String, depth: usize) {
    for _ in 0..depth {
        text.push_str("  ");
    }
}

fn push_text(text: &mut String, held: &str) {
    text.push('"');
    for letter in held.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{0}'..='\u{1f}' => {
                text.push_str("\\u00");
                for digit in [u32::from(letter) / 16, u32::from(letter) % 16] {
                    text.extend(char::from_digit(digit, 16));
                }
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::json::parse;

    #[test]
    fn rows_stand_in_lines_of_their_own() {
        let text = "{\n  \"a\": 1,\n  \"plain\": [1, 2],\n  \"empty\": {},\n  \"rows\": [\n    {\"b\": [{}, {\"c\": true}]},\n    null\n  ]\n}";
        assert_eq!(print(&parse(text).unwrap()), text);
        assert_eq!(print(&parse("[]").unwrap()), "[]");
    }

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(print(&Json::Text("a\n\u{1f}\"\\đ".into())), "\"a\\u000a\\u001f\\\"\\\\đ\"");
    }
}
