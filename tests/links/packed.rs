//! What holds for every packed link: nothing is lost, nothing is read that was not written, nothing panics.

use std::rc::Rc;
use std::time::{Duration, Instant};

use candich::link::{self, MAX_PACKED, Page, Problem};
use candich::model::{Allocation, Certainty, Count, Level, Route, Scenario, Scores, Unit};
use proptest::prelude::*;

use crate::given::config;
use crate::given_scenario::scenario;
use crate::tables::{Numbers, large_table, thirty_units};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many bodies are tried of each kind: a million in the step `hostile`, fewer where the code is not optimised, as many
/// as `CANDICH_ROUNDS` says where it is set.
fn rounds() -> u32 {
    let usual = if cfg!(debug_assertions) { 10_000 } else { 1_000_000 };
    setting("CANDICH_ROUNDS").unwrap_or(usual)
}

/// Random numbers that are the same at every run, unless `CANDICH_SEED` asks for others.
fn numbers(own: u64) -> Numbers {
    Numbers(own + 1_000 * setting::<u64>("CANDICH_SEED").unwrap_or(0))
}

fn setting<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok()?.parse().ok()
}

pub(crate) fn named(name: &str) -> Scenario {
    Scenario { name: name.to_owned(), ..Scenario::default() }
}

/// A small scenario with something in each section, packed.
fn sample() -> (String, Scenario) {
    let mut scenario = thirty_units();
    scenario.units.truncate(5);
    "Kế hoạch".clone_into(&mut scenario.name);
    (link::write(&scenario, Page::Board).unwrap(), scenario)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_scenario_comes_back_from_its_link(scenario in scenario(), page in prop::sample::select(Page::ALL)) {
        let written = link::write(&scenario, page).unwrap();
        let opened = link::read(&written);
        prop_assert_eq!(opened.problems, []);
        prop_assert_eq!(&opened.scenario, &scenario);
        prop_assert_eq!(opened.page, page);
        prop_assert_eq!(link::write(&opened.scenario, page).unwrap(), written);
    }

    #[test]
    fn a_cut_link_opens_nothing_that_is_not_in_the_whole(scenario in scenario(), at in any::<prop::sample::Index>()) {
        let written = link::write(&scenario, Page::Quick).unwrap();
        let Some((head, packed)) = written.split_once("&s=") else { return Ok(()) };
        let cut = &packed[..at.index(packed.len())];
        let opened = link::read(&format!("{head}&s={cut}"));
        let found = opened.scenario;
        if cut.is_empty() {
            prop_assert_eq!(opened.problems, [Problem::NoValue { field: "s".to_owned() }]);
        } else {
            prop_assert_eq!(opened.problems, [Problem::CutOff { opened: !opened.empty }]);
        }
        if opened.empty {
            prop_assert_eq!(found, Scenario::default());
        } else {
            prop_assert!(is_part(&found, &scenario), "{:?}\nis no part of\n{:?}", found, scenario);
        }
    }
}

/// Whether all that a scenario says is said by the whole one, the plan as a whole.
fn is_part(part: &Scenario, whole: &Scenario) -> bool {
    let all = |part: &candich::model::Counts, whole: &candich::model::Counts| {
        part.iter().all(|(count, value)| whole.get(count) == Some(value))
    };
    let rows = part.units.iter().zip(&whole.units).all(|(one, other)| {
        let history = one.history.iter().zip(&other.history).all(|(one, other)| all(one, other));
        let ahead = one.figures.ahead.iter().all(|(volume, value)| other.figures.ahead.get(volume) == Some(value));
        let named = (&one.name, one.level, &one.field, one.history.len());
        named == (&other.name, other.level, &other.field, other.history.len())
            && all(&one.figures.counts, &other.figures.counts)
            && ahead
            && history
    });
    let plan = |it: &Scenario| Scenario {
        units: Vec::new(),
        parts: Vec::new(),
        route: Route::default(),
        allocation: Allocation::default(),
        certainty: Certainty::default(),
        scores: Scores::default(),
        ..it.clone()
    };
    let usual = (Route::default(), Allocation::default());
    let (held, told) = ((&part.route, &part.allocation), (&whole.route, &whole.allocation));
    let sure = part.certainty == whole.certainty || part.certainty == Certainty::default();
    let scored = part.scores == whole.scores || part.scores == Scores::default();
    rows && sure
        && scored
        && (held == told || held == (&usual.0, &usual.1))
        && (part.units.is_empty() || (part.units.len() == whole.units.len() && part.parts == whole.parts))
        && plan(part) == plan(whole)
}

#[test]
fn what_the_readable_form_says_is_not_packed() {
    assert_eq!(link::write(&Scenario::default(), Page::Data).unwrap(), "#/data?v=1&target=ge:30");
    assert!(link::write(&named("Kế hoạch"), Page::Board).unwrap().starts_with("#/board?v=1&s=B"));
}

#[test]
fn every_single_wrong_character_is_found() {
    let (written, scenario) = sample();
    for (at, right) in written.char_indices() {
        for wrong in LETTERS.iter().map(|&letter| char::from(letter)).chain(" %&=#?/+.\u{e9}".chars()) {
            let mut other = written.clone();
            other.replace_range(at..at + right.len_utf8(), &wrong.to_string());
            let opened = link::read(&other);
            let same = opened.scenario == scenario && opened.page == Page::Board;
            let said = !opened.problems.is_empty() || opened.empty;
            // A blank before the address is none of the link.
            assert!(wrong == right || said || (same && wrong == ' ' && at == 0), "{at} {right} → {wrong}");
            if at > written.find("&s=").unwrap() + 2 && wrong != right && !matches!(wrong, '&' | '#' | ' ') {
                assert_eq!(opened.problems, [Problem::Damaged], "{at} {right} → {wrong}");
                assert_eq!((opened.page, opened.scenario), (Page::Board, Scenario::default()));
            }
        }
    }
}

#[test]
fn every_missing_end_is_found() {
    let (written, scenario) = sample();
    let head = written.find("&s=").unwrap() + 3;
    let mut most = 0;
    for end in 0..written.len() {
        let opened = link::read(&written[..end]);
        assert!(!opened.problems.is_empty() || opened.empty, "{end}");
        if end > head {
            assert_eq!(opened.problems, [Problem::CutOff { opened: !opened.empty }], "{end}");
            let known = |unit: &Unit| unit.history.iter().map(|part| part.iter().count()).sum::<usize>();
            let now: usize = opened.scenario.units.iter().map(|unit| known(unit)).sum();
            assert!(now >= most, "more of the link tells less");
            most = now;
        }
    }
    // All but the last column is there before the end is.
    let online_and_received = scenario.units.len() * scenario.parts.len() * 2;
    assert_eq!(most, online_and_received);
}

#[test]
fn a_link_of_a_later_version_says_so() {
    let (written, _) = sample();
    let (head, packed) = written.split_once("&s=B").unwrap();
    let opened = link::read(&format!("{head}&s=_{}x{}", &packed[..30], &packed[31..]));
    assert_eq!(opened.problems, [Problem::NewerVersion { version: "63".to_owned() }]);
    assert_eq!(opened.page, Page::Board);
}

#[test]
fn a_swapped_and_a_longer_text_are_damaged() {
    let (written, _) = sample();
    for other in [format!("{written}A"), written.replace("&s=B", "&s=BA"), written.replace("&s=B", "&s=")] {
        assert_ne!(link::read(&other).problems, [], "{other}");
        assert!(link::read(&other).empty, "{other}");
    }
}

#[test]
fn fields_beside_a_packed_scenario_are_named_and_left_out() {
    let (written, scenario) = sample();
    let opened = link::read(&format!("{written}&received=5&lang=en&unheard=1&target=30"));
    assert_eq!(opened.scenario, scenario);
    assert_eq!(opened.language, Some(candich::model::Language::En));
    let beside = |field: &str| Problem::BesidePacked { field: field.to_owned() };
    let unheard = Problem::UnknownField { field: "unheard".to_owned() };
    assert_eq!(opened.problems, [beside("received"), unheard, beside("target")]);
}

#[test]
fn look_and_frame_stand_beside_a_packed_scenario() {
    let (written, scenario) = sample();
    let frame = "&theme=dark&embed=1&lock=1&frozen=1&host=https://portal.example";
    let opened = link::read(&format!("{written}{frame}"));
    assert_eq!((opened.problems, opened.scenario), (Vec::new(), scenario));
    assert_eq!(opened.theme, Some(candich::model::Theme::Dark));
    assert_eq!(opened.frame, Some(link::Frame { locked: true, frozen: true }));
    assert_eq!(link::framing(&format!("{written}{frame}")), frame);
    let bad = |field: &str, value: &str| Problem::BadValue { field: field.to_owned(), value: value.to_owned() };
    let opened = link::read(&format!("{written}&embed=yes&host=portal.example&theme=pink"));
    assert_eq!(opened.problems, [bad("embed", "yes"), bad("host", "portal.example"), bad("theme", "pink")]);
    assert_eq!(opened.frame, None);
}

#[test]
fn control_characters_become_blanks_on_the_way() {
    let opened = link::read(&link::write(&named("Kế\thoạch\u{0}\n2021"), Page::Quick).unwrap());
    assert_eq!(opened.problems, []);
    assert_eq!(opened.scenario, named("Kế hoạch  2021"));
}

#[test]
fn what_is_beyond_the_limits_is_not_opened() {
    let mut targets = Scenario::default();
    targets.groups.resize(501, candich::model::TaskGroup::Own("x".to_owned()));
    let mut history = Scenario::default();
    let mut unit = Unit::new("x", Level::Commune);
    unit.history.resize(37, candich::model::Counts::default());
    history.units.push(unit.into());
    for absurd in [named(&"x".repeat(501)), targets, history] {
        let opened = link::read(&link::write(&absurd, Page::Quick).unwrap());
        assert_eq!(opened.problems, [Problem::Absurd]);
        assert!(opened.empty);
    }
}

#[test]
fn a_link_that_is_too_long_is_not_looked_at() {
    let (written, _) = sample();
    let long = format!("{written}{}", "A".repeat(MAX_PACKED));
    let length = long.len() as u64;
    assert_eq!(link::read(&long).problems, [Problem::TooLong { length, most: MAX_PACKED as u64 }]);
}

/// How long it takes to read a link, at its quickest, for a thousand of its letters.
fn time_of_letters(link: &str) -> Duration {
    let took = || {
        let before = Instant::now();
        link::read(link);
        before.elapsed()
    };
    let quickest = (0..4).map(|_| took()).min().unwrap();
    quickest * 1_000 / u32::try_from(link.len()).unwrap()
}

/// Whatever the machine: letters of what is refused take a small part of the time of those that hold something.
#[test]
fn a_million_letters_of_nothing_are_refused_at_once() {
    let table = time_of_letters(&link::write(&large_table(340, 12), Page::Data).unwrap());
    let refused = |link: &str| {
        assert!(!link::read(link).problems.is_empty());
        let taken = time_of_letters(link);
        assert!(taken < table / 16, "{taken:?} {table:?}");
    };
    let mut numbers = Numbers(1);
    let mut garbage: String = (0..MAX_PACKED - 20).map(|_| char::from(LETTERS[numbers.below(64)])).collect();
    garbage.replace_range(0..1, "B");
    refused(&format!("#/?v=1&s={garbage}"));
    // Even where the checksum is right, there is little to do before something is wrong.
    let body: Vec<u8> = (0..MAX_PACKED - 40).map(|_| u8::try_from(numbers.below(64)).unwrap()).collect();
    refused(&with_head(&body, false));
}

/// The letters of a head before a body, so that the body itself is read.
fn with_head(body: &[u8], cut: bool) -> String {
    let length = body.len() + usize::from(cut);
    let digits = |number: usize| (0..4).rev().map(move |place| u8::try_from(number >> (6 * place) & 63).unwrap());
    let all: Vec<u8> = std::iter::once(1).chain(digits(length)).chain(body.iter().copied()).collect();
    let sum = all.iter().fold(0xB7_04_CE_u32, |sum, &value| {
        (0..6).rev().fold(sum, |sum, bit| {
            let high = (sum >> 23 ^ u32::from(value) >> bit) & 1;
            (sum << 1 & 0xFF_FF_FF) ^ (0x86_4C_FB * high)
        })
    });
    let sextets = std::iter::once(1).chain(digits(length)).chain(digits(sum as usize)).chain(body.iter().copied());
    let text: String = sextets.map(|value| char::from(LETTERS[usize::from(value)])).collect();
    format!("#/?v=1&s={text}")
}

#[test]
fn the_head_of_this_test_is_that_of_the_link() {
    let (written, scenario) = sample();
    let (_, packed) = written.split_once("&s=").unwrap();
    let value = |letter: u8| u8::try_from(LETTERS.iter().position(|&it| it == letter).unwrap()).unwrap();
    let body: Vec<u8> = packed.bytes().skip(9).map(value).collect();
    assert_eq!(link::read(&with_head(&body, false)).scenario, scenario);
}

/// What opens without a word is written as it was read.
fn is_sound(text: &str) -> bool {
    let opened = link::read(text);
    let silent = opened.problems.is_empty() && !opened.empty;
    // A scenario that the readable form says may still be packed by hand.
    silent && link::read(&link::write(&opened.scenario, opened.page).unwrap()).scenario == opened.scenario
        || !opened.problems.is_empty()
}

#[test]
fn no_body_makes_it_panic() {
    let mut numbers = numbers(7);
    for round in 0..rounds() {
        let body: Vec<u8> = (0..numbers.below(80)).map(|_| u8::try_from(numbers.below(64)).unwrap()).collect();
        assert!(is_sound(&with_head(&body, round % 4 == 0)), "{body:?}");
    }
}

#[test]
fn no_change_of_a_body_makes_it_panic() {
    let (written, _) = sample();
    let (_, packed) = written.split_once("&s=").unwrap();
    let value = |letter: u8| u8::try_from(LETTERS.iter().position(|&it| it == letter).unwrap()).unwrap();
    let whole: Vec<u8> = packed.bytes().skip(9).map(value).collect();
    let mut numbers = numbers(8);
    for round in 0..rounds() {
        let mut body = whole.clone();
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(body.len());
            body[at] = u8::try_from(numbers.below(64)).unwrap();
        }
        if round % 3 == 0 {
            body.truncate(numbers.below(whole.len()));
        }
        assert!(is_sound(&with_head(&body, round % 2 == 0)), "{body:?}");
    }
}

#[test]
fn a_table_of_every_commune_is_read_in_time() {
    let scenario = large_table(if cfg!(debug_assertions) { 340 } else { 3_400 }, 12);
    let before = Instant::now();
    let written = link::write(&scenario, Page::Data).unwrap();
    let wrote = before.elapsed();
    let before = Instant::now();
    assert_eq!(link::read(&written).scenario, scenario);
    let read = before.elapsed();
    println!("{} units × 12 × 12: {} characters, {wrote:?} and {:?}", scenario.units.len(), written.len(), read);
    assert!(written.len() <= MAX_PACKED);
    assert_eq!(scenario.units[0].history[0].iter().filter(|&(count, _)| count == Count::Received).count(), 1);
}

#[test]
fn a_scenario_that_no_reader_would_take_has_no_link() {
    // Letters that nothing foretells.
    let mixed = |row: u32, at: u32| (row * 500 + at + 1).wrapping_mul(0x9E37_79B1) >> 11;
    let letter = |row, at| char::from_u32(0x4E00 + mixed(row, at) % 9_000).unwrap();
    let letters = |row| (0..500).map(|at| letter(row, at)).collect::<String>();
    let unit = |row| Rc::new(Unit::new(letters(row), Level::Commune));
    let large = |rows| Scenario { units: (0..rows).map(unit).collect(), ..Scenario::default() };
    let small = link::write(&large(20), Page::Data).unwrap();
    assert_eq!(link::read(&small).scenario, large(20));
    assert_eq!(link::write(&large(1_200), Page::Data), None);
}

#[test]
fn what_begins_like_another_text_costs_only_its_end() {
    // A beginning that nothing foretells, and of each text another letter behind it.
    let mut numbers = Numbers(5);
    let stem: String = (0..100).map(|_| char::from(LETTERS[numbers.below(52)])).collect();
    let row = |end: char| Rc::new(Unit::new(format!("{stem}{end}{end}"), Level::Commune));
    let few = Scenario { units: ('a'..='b').map(row).collect(), ..Scenario::default() };
    let many = Scenario { units: ('a'..='z').map(row).collect(), ..Scenario::default() };
    let [few, many] = [few, many].map(|it| link::write(&it, Page::Data).unwrap().len());
    // A hundred letters would take eighty or more; what is told takes five of the link's at most.
    assert!(many - few <= 24 * 5, "{}", many - few);
}

#[test]
fn a_wrong_letter_of_the_version_is_damage_and_so_is_none_of_ours_before_the_first() {
    let (written, _) = sample();
    let (head, packed) = written.split_once("&s=B").unwrap();
    let changed = format!("{}{}{}", &packed[..30], if &packed[30..31] == "x" { "y" } else { "x" }, &packed[31..]);
    for other in [format!("{head}&s=A{packed}"), format!("{head}&s=_{packed}"), format!("{head}&s=A{changed}")] {
        assert_eq!(link::read(&other).problems, [Problem::Damaged], "{other}");
    }
}

#[test]
fn bytes_behind_all_that_is_said_are_not_as_it_is_written() {
    let (written, _) = sample();
    let (_, packed) = written.split_once("&s=").unwrap();
    let value = |letter: u8| u8::try_from(LETTERS.iter().position(|&it| it == letter).unwrap()).unwrap();
    let mut body: Vec<u8> = packed.bytes().skip(9).map(value).collect();
    // Whole bytes again, then three more, all zero.
    body.resize(body.len().next_multiple_of(4) + 4, 0);
    let opened = link::read(&with_head(&body, false));
    assert_eq!((opened.problems, opened.empty), (vec![Problem::Uncanonical], true));
}
