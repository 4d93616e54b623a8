//! What holds for every scenario and every text: nothing is lost, one scenario has one file, nothing panics.

use candich::file::{self, NotAFile};
use candich::model::Scenario;
use candich::plans::EXAMPLES;
use proptest::prelude::*;

use crate::EVERYTHING;
use crate::given::{config, scenario};

/// Comes back whole, and is written the same again.
fn comes_back(scenario: &Scenario) {
    let written = file::write(scenario);
    let read = file::read(&written).unwrap();
    assert_eq!(read.left_out, [], "{written}");
    assert_eq!(&read.scenario, scenario, "{written}");
    assert_eq!(file::write(&read.scenario), written);
    assert_eq!(file::read_bytes(written.as_bytes()), Ok(read));
}

/// Whatever a text holds, what was read of it is a scenario that comes back whole.
fn sound(text: &str) {
    if let Ok(read) = file::read(text) {
        comes_back(&read.scenario);
    }
}

#[test]
fn the_empty_scenario_and_every_example_come_back() {
    assert_eq!(file::write(&Scenario::default()), "{\n  \"format\": \"candich-scenario\",\n  \"version\": 1\n}\n");
    comes_back(&Scenario::default());
    for example in EXAMPLES {
        comes_back(&candich::link::read(example).scenario);
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_scenario_comes_back(scenario in scenario()) {
        comes_back(&scenario);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = file::read_bytes(&bytes);
        let behind = [b"{\"format\":\"candich-scenario\",".as_slice(), &bytes].concat();
        let _ = file::read_bytes(&behind);
    }

    #[test]
    fn a_damaged_file_is_read_soundly_or_refused(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<Option<char>>()), 1..4)
    ) {
        let mut letters: Vec<char> = EVERYTHING.chars().collect();
        for (at, put) in damage {
            let at = at.index(letters.len());
            match put {
                Some(letter) => letters[at] = letter,
                None => drop(letters.remove(at)),
            }
        }
        sound(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn swapped_pieces_are_read_soundly_or_refused(
        swaps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6)
    ) {
        // Values and names change places: it stays JSON, and little of it is still where it belongs.
        let mut pieces: Vec<&str> = EVERYTHING.split('"').collect();
        for (one, other) in swaps {
            let inside = pieces.len() / 2;
            pieces.swap(2 * one.index(inside) + 1, 2 * other.index(inside) + 1);
        }
        let text = pieces.join("\"");
        prop_assert!(!matches!(file::read(&text), Err(NotAFile::NotJson { .. } | NotAFile::CutOff)), "{}", text);
        sound(&text);
    }

    #[test]
    fn a_cut_file_says_so(cut in any::<prop::sample::Index>()) {
        // The closing brace and the end of the last line are all that may be missing of it.
        let cut = cut.index(EVERYTHING.len() - 2);
        let expected = if cut == 0 { NotAFile::Empty } else { NotAFile::CutOff };
        prop_assert_eq!(file::read_bytes(&EVERYTHING.as_bytes()[..cut]), Err(expected));
    }
}
