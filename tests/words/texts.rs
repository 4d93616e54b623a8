//! Every text of a language under a name, without a list to keep: the struct of words prints itself.

use std::collections::{BTreeMap, BTreeSet};

use candich::i18n::phrase::{Piece, pieces};
use candich::model::{Comparator, Count, Family, Indicator, Language, Unknown};

/// The slots of a template.
pub(crate) fn slots(template: &str) -> BTreeSet<String> {
    let slot = |piece| match piece {
        Piece::Slot(slot) => Some(slot.to_owned()),
        Piece::Text(_) => None,
    };
    pieces(template).filter_map(slot).collect()
}

/// Every text of a language: `answer.need_more`, `count.received`, `indicator.online_of_new.done`.
pub(crate) fn texts(language: Language) -> BTreeMap<String, String> {
    let words = language.words();
    let mut texts = BTreeMap::new();
    collect("", &format!("{words:#?}"), &mut texts);
    collect("", &format!("{:#?}", language.planning()), &mut texts);
    collect("further.", &format!("{:#?}", language.further()), &mut texts);
    for &indicator in Indicator::ALL {
        let said = format!("{:#?}", (words.indicator)(indicator));
        collect(&format!("indicator.{}.", indicator.code()), &said, &mut texts);
    }
    let families: BTreeSet<Family> = Indicator::ALL.iter().map(|it| it.definition().family).collect();
    texts.extend(families.iter().map(|&it| (format!("family.{it:?}"), (words.family)(it).to_owned())));
    texts.extend(Count::ALL.iter().map(|&it| (format!("count.{}", it.code()), (words.count)(it).to_owned())));
    texts.extend(Unknown::ALL.iter().map(|&it| (format!("unknown.{}", it.code()), (words.unknown)(it).to_owned())));
    for &it in Comparator::ALL {
        texts.insert(format!("bound.{}", it.code()), (words.bound)(it).to_owned());
    }
    texts
}

/// Reads `name: "text",` and `name: Group {` off the printed struct, line by line.
fn collect(prefix: &str, printed: &str, texts: &mut BTreeMap<String, String>) {
    let mut path: Vec<&str> = Vec::new();
    for line in printed.lines().skip(1).map(str::trim) {
        if line.starts_with('}') {
            path.pop();
        } else if let Some((name, value)) = line.split_once(": ") {
            if value.ends_with('{') {
                path.push(name);
            } else if let Some(text) = value.strip_prefix('"').and_then(|text| text.strip_suffix("\",")) {
                let key = path.iter().chain([&name]).copied().collect::<Vec<_>>().join(".");
                texts.insert(format!("{prefix}{key}"), unescaped(text));
            }
        }
    }
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        match letters.next().unwrap() {
            'u' => {
                let digits: String = letters.by_ref().skip(1).take_while(|&it| it != '}').collect();
                plain.push(char::from_u32(u32::from_str_radix(&digits, 16).unwrap()).unwrap());
            }
            'n' => plain.push('\n'),
            other => plain.push(other),
        }
    }
    plain
}

#[test]
fn texts_are_read_as_they_are_written() {
    let english = texts(Language::En);
    assert_eq!(english["skip_to_answer"], Language::En.words().skip_to_answer);
    assert_eq!(english["answer.certain_limit"], Language::En.words().answer.certain_limit);
    assert_eq!(english["alternative_labels.ahead"], Language::En.words().alternative_labels.ahead);
    assert_eq!(english["indicator.online_of_received.part.many"], "online dossiers");
    assert_eq!(texts(Language::Vi).keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    assert_eq!(unescaped("30\\u{a0}% \\\"x\\\""), "30\u{a0}% \"x\"");
}
