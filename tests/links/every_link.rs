//! What holds for every link and every scenario: nothing panics, nothing is lost, one scenario has one link.

use candich::calc::board::asked;
use candich::calc::outcome::calculate;
use candich::link::{self, MAX_LENGTH, Page, Problem};
use candich::model::{Date, Period, Question, Scenario};
use proptest::prelude::*;

use crate::given::{config, question};
use crate::rows;

/// Days that a link can carry; another has no place in one.
fn readable(period: Period) -> Period {
    let readable = |day: Option<Date>| day.filter(|day| (2_000..=2_100).contains(&day.year()));
    Period { start: readable(period.start), cutoff: readable(period.cutoff), end: readable(period.end) }
}

/// A query of fields and values, some of them real and some of them not.
fn query() -> impl Strategy<Value = String> {
    let names = ["v", "received", "online", "target", "or", "or_ahead", "cap", "start", "solve", "lang", "ahead", "x"];
    let values = ["1", "30", "ge:30", "online_of_new,lt:0.5", "2023-02-29", "date", "en", "", "1e9", "%", "%ff", "é"];
    let field = (prop::sample::select(names.to_vec()), prop::sample::select(values.to_vec()), any::<String>());
    let part = field.prop_map(
        |(name, value, odd)| {
            if odd.len() % 3 == 0 { format!("{name}={odd}") } else { format!("{name}={value}") }
        },
    );
    prop::collection::vec(part, 0..12).prop_map(|parts| format!("#/?{}", parts.join("&")))
}

/// Reads, reckons, writes and reads again: whatever came in, the link that goes out is sound.
fn sound(text: &str) {
    let opened = link::read(text);
    let canonical = link::write(&opened.scenario, opened.page).unwrap();
    let again = link::read(&canonical);
    assert_eq!(again.problems, [], "{text:?} became {canonical}");
    assert_eq!(again.scenario, opened.scenario);
    assert_eq!(calculate(&asked(&again.scenario)), calculate(&asked(&opened.scenario)));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_question_comes_back_from_its_link(question in question()) {
        let alternatives = question.alternatives.into_iter().take(1).collect();
        let scenario = Scenario::from(Question { period: readable(question.period), alternatives, ..question });
        let written = link::write(&scenario, Page::Quick).unwrap();
        let opened = link::read(&written);
        prop_assert_eq!(opened.problems, []);
        prop_assert_eq!(&opened.scenario, &scenario);
        prop_assert_eq!(link::write(&opened.scenario, opened.page).unwrap(), written);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        sound(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_query_makes_it_panic(query in query()) {
        sound(&query);
    }

    #[test]
    fn a_damaged_link_says_so_or_is_another_link(row in 0..rows().len(), at in any::<prop::sample::Index>(), put in any::<Option<char>>()) {
        let mut letters: Vec<char> = rows()[row].link.chars().collect();
        let at = at.index(letters.len());
        match put {
            Some(letter) => letters[at] = letter,
            None => letters.truncate(at),
        }
        sound(&letters.into_iter().collect::<String>());
    }
}

#[test]
fn the_longest_link_is_read_and_a_longer_one_is_not() {
    let link = "#/?v=1&received=10&online=3&";
    let longest = format!("{link}{}", "&".repeat(MAX_LENGTH - link.len()));
    assert_eq!(link::read(&longest).problems, []);
    let most = MAX_LENGTH as u64;
    assert_eq!(link::read(&format!("{longest}&")).problems, [Problem::TooLong { length: most + 1, most }]);
}
