//! What holds for every packed link: nothing is lost, nothing is read that was not written, nothing panics.

use std::rc::Rc;
use std::time::Instant;

use candich::link::{self, MAX_PACKED, Page, Problem};
use candich::model::{
    Allocation, Band, Branch, Certainty, Confidence, Count, Counts, Decimal, Drift, Index, Indicator, Item, ItemGroup,
    League, Level, MAX_COUNT, Measure, Neighbour, Percent, Policy, Profile, Route, STEPS, Scenario, Scope, ScoreCard,
    Scores, Setting, Stratum, Survey, Ties, Unit, Volume, date,
};
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

fn named(name: &str) -> Scenario {
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

#[test]
fn a_million_letters_of_nothing_are_refused_at_once() {
    let mut numbers = Numbers(1);
    let mut garbage: String = (0..MAX_PACKED - 20).map(|_| char::from(LETTERS[numbers.below(64)])).collect();
    garbage.replace_range(0..1, "B");
    let before = Instant::now();
    assert!(!link::read(&format!("#/?v=1&s={garbage}")).problems.is_empty());
    let most = if cfg!(debug_assertions) { 2_000 } else { 50 };
    assert!(before.elapsed().as_millis() < most, "{:?}", before.elapsed());
    // Even where the checksum is right, there is little to do before something is wrong.
    let body: Vec<u8> = (0..MAX_PACKED - 40).map(|_| u8::try_from(numbers.below(64)).unwrap()).collect();
    let before = Instant::now();
    assert!(!link::read(&with_head(&body, false)).problems.is_empty());
    assert!(before.elapsed().as_millis() < 5 * most, "{:?}", before.elapsed());
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

fn comes_back(scenario: &Scenario) {
    let opened = link::read(&link::write(scenario, Page::Data).unwrap());
    assert_eq!(opened.problems, []);
    assert_eq!(&opened.scenario, scenario);
}

#[test]
fn the_longest_texts_and_those_that_only_begin_alike_come_back() {
    // Of three bytes each, and of four.
    let (long, longest) = ("ế".repeat(500), "🙂".repeat(500));
    comes_back(&named(&long));
    comes_back(&named(&longest));
    let rows = [format!("{}a", "ế".repeat(400)), format!("{}b", "ế".repeat(400)), long, longest, "ab".to_owned()];
    let units = rows.into_iter().map(|name| Rc::new(Unit::new(name, Level::Commune))).collect();
    comes_back(&Scenario { units, ..Scenario::default() });
    for name in ["x".repeat(501), "🙂".repeat(501)] {
        assert_eq!(link::read(&link::write(&named(&name), Page::Data).unwrap()).problems, [Problem::Absurd]);
    }
}

/// The marks of these two, by which texts are told apart at once, are the same.
#[test]
fn texts_with_the_same_mark_are_told_apart() {
    let rows = ["utngcni", "ryeglhb", "utngcni", "ryeglhb"];
    let units = rows.into_iter().map(|name| Rc::new(Unit::new(name, Level::Commune))).collect();
    comes_back(&Scenario { units, ..Scenario::default() });
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

/// What every limit lets through just yet.
fn at_every_limit() -> Scenario {
    let mut unit = Unit::new("x", Level::Official);
    unit.history = vec![Counts::from_iter([(Count::Received, MAX_COUNT), (Count::Online, 0)]); 36];
    unit.figures.counts.set(Count::Satisfied, Some(MAX_COUNT));
    unit.figures.ahead.set(Volume::all().last().unwrap(), Some(MAX_COUNT));
    let mut scenario = Scenario { units: vec![unit.into()], ..Scenario::default() };
    scenario.parts = (0..36).map(|month| date(2_050 + month / 12, month % 12 + 1, 28).unwrap()).collect();
    scenario.totals.counts = Counts::from_iter([(Count::Received, MAX_COUNT), (Count::Online, MAX_COUNT)]);
    scenario.route = Route {
        profile: Profile::Typed,
        cutoffs: vec![date(2_000, 1, 1).unwrap(), date(2_100, 12, 31).unwrap()],
        last_year: vec![Some(MAX_COUNT), None, Some(0), Some(MAX_COUNT - 1)],
        growth: Decimal::ZERO,
        weights: vec![None, Some(1), Some(MAX_COUNT)],
        ..Route::default()
    };
    let settled = Setting { weight: 10, lock: Some(MAX_COUNT), ..Setting::new(Scope::Unit("x".to_owned())) };
    scenario.allocation = Allocation { policy: Policy::Headroom, settings: vec![settled], ..Allocation::default() };
    scenario.certainty = Certainty { confidence: Confidence::Half, seed: MAX_COUNT, aim: true, ..Certainty::default() };
    scenario
}

#[test]
fn what_every_limit_lets_through_comes_back() {
    let scenario = at_every_limit();
    comes_back(&scenario);
    let usual = Certainty::default();
    comes_back(&Scenario { certainty: usual, ..scenario.clone() });
    comes_back(&Scenario { certainty: usual, allocation: Allocation::default(), ..scenario.clone() });
    comes_back(&Scenario { certainty: usual, route: Route::default(), ..scenario });
}

#[test]
fn one_more_than_a_limit_is_not_opened() {
    let changes: [fn(&mut Scenario); 6] = [
        |it| it.route.last_year.push(Some(MAX_COUNT + 1)),
        |it| it.route.weights = vec![Some(1 << 40)],
        |it| it.certainty.seed = MAX_COUNT + 1,
        |it| it.allocation.settings[0].lock = Some(MAX_COUNT + 1),
        |it| it.allocation.settings[0].weight = 11,
        |it| it.scores.survey.population = Some(MAX_COUNT + 1),
    ];
    for change in changes {
        let mut scenario = at_every_limit();
        change(&mut scenario);
        let opened = link::read(&link::write(&scenario, Page::Data).unwrap());
        assert_eq!((opened.problems, opened.empty), (vec![Problem::Absurd], true), "{scenario:?}");
    }
}

fn item(measure: Measure) -> Item {
    Item {
        name: "điểm".to_owned(),
        origin: "card.1".to_owned(),
        max: Decimal::new(25, 1).unwrap(),
        full_at: Percent::whole(90),
        measure,
        fixed: true,
    }
}

/// Something in every field of what is scored, ranked and asked.
fn every_score() -> Scores {
    let decimal = |number| Decimal::new(number, 1);
    let measures = [
        Measure::Counts(Count::Online, Count::Received),
        Measure::Numbers(Some(MAX_COUNT), None),
        Measure::Share(Some(Percent::whole(7))),
        Measure::Points(decimal(15)),
    ];
    let items = measures.map(item).to_vec();
    let card = ScoreCard {
        name: "thẻ".to_owned(),
        origin: "card".to_owned(),
        groups: vec![ItemGroup { name: "nhóm".to_owned(), origin: "card.0".to_owned(), items }],
        bands: vec![Band { name: "tốt".to_owned(), at_least: decimal(805) }],
        wanted: decimal(900),
    };
    let other = Neighbour { name: "Huế".to_owned(), rank: Some(u32::MAX), score: decimal(877) };
    let league = League {
        index: Index::Dti,
        others: vec![other, Neighbour::default()],
        ties: Ties::Behind,
        wanted: Some(3),
        expected: decimal(890),
        drift: Drift { mean: Decimal::new(12, 1).unwrap(), down: true, sd: Decimal::new(3, 0).unwrap() },
    };
    let mut steps = [None; STEPS];
    steps[4] = Some(MAX_COUNT);
    let stratum = Stratum {
        name: "đất đai".to_owned(),
        respondents: Some(400),
        satisfied: Some(MAX_COUNT),
        steps,
        weight: decimal(1),
    };
    let survey = Survey {
        strata: vec![stratum],
        population: Some(MAX_COUNT),
        confidence: Confidence::Half,
        satisfied_from: 1,
        truth: Some(Percent::whole(85)),
        power: Percent::whole(95),
        ..Survey::default()
    };
    Scores { card: Some(card), leagues: vec![league, League::new(Index::Pci)], survey }
}

#[test]
fn every_score_comes_back_alone_and_with_the_others() {
    let all = every_score();
    let of = |scores| Scenario { scores, ..Scenario::default() };
    comes_back(&of(all.clone()));
    comes_back(&of(Scores { card: all.card.clone(), ..Scores::default() }));
    comes_back(&of(Scores { leagues: all.leagues.clone(), ..Scores::default() }));
    comes_back(&of(Scores { survey: all.survey.clone(), ..Scores::default() }));
    // What stays as it usually is takes no letters of its own.
    let written = |scores| link::write(&of(scores), Page::Data).unwrap().len();
    let still = League { wanted: Some(3), ..League::new(Index::Pci) };
    let league = |drift| Scores { leagues: vec![League { drift, ..still.clone() }], ..Scores::default() };
    assert!(written(league(Drift::default())) < written(league(Drift { down: true, ..Drift::default() })));
    let survey = |power| Scores { survey: Survey { power, ..Survey::default() }, ..league(Drift::default()) };
    assert!(written(survey(Percent::whole(80))) < written(survey(Percent::whole(79))));
}

#[test]
fn a_score_that_nothing_can_have_is_not_opened() {
    let changes: [fn(&mut Scores); 4] = [
        |it| it.card.as_mut().unwrap().groups[0].items[0].full_at = Percent::ZERO,
        |it| it.survey.satisfied_from = 0,
        |it| it.survey.satisfied_from = 6,
        |it| it.survey.strata[0].steps[0] = Some(MAX_COUNT + 1),
    ];
    for change in changes {
        let mut scenario = Scenario { scores: every_score(), ..Scenario::default() };
        change(&mut scenario.scores);
        let opened = link::read(&link::write(&scenario, Page::Data).unwrap());
        assert_eq!((opened.problems, opened.empty), (vec![Problem::Absurd], true), "{scenario:?}");
    }
}

/// How many stretches it takes to write a scenario.
fn stretches(scenario: Scenario) -> usize {
    let mut work = link::writing(Rc::new(scenario));
    let rests = std::iter::from_fn(|| if work.go_on().is_some() { None } else { Some(()) });
    1 + rests.count()
}

/// A stretch is 8,000 cells; a text counts ten and one for each of its bytes.
#[test]
fn long_writing_rests_after_every_stretch() {
    let row = |_| {
        let mut unit = Unit::new("x", Level::Commune);
        let counts = [Count::Online, Count::Direct, Count::Postal, Count::Received, Count::Resolved];
        unit.figures.counts = counts.into_iter().map(|count| (count, 1)).collect();
        Rc::new(unit)
    };
    let of = |rows: u32| stretches(Scenario { units: (0..rows).map(row).collect(), ..Scenario::default() });
    // Names 11 each, fields 10, five columns: 26 a row, and a rest wherever 8,000 have come together.
    assert_eq!(of(300), 1);
    // 306 rows are 7,956 cells, 308 are 8,008.
    assert_eq!([of(306), of(308)], [1, 2]);
    // 728 names are 8,008; of 272 more and 501 fields comes 8,002; of 499 more, 4,990, and 3,010 cells 8,000.
    assert_eq!(of(1_000), 4);
}

#[test]
fn more_than_five_thousand_rows_or_settings_are_of_the_fourth_version() {
    let units = |rows: u32| Scenario {
        units: (0..rows).map(|_| Rc::new(Unit::new("", Level::Commune))).collect(),
        ..Scenario::default()
    };
    let settings = |rows| {
        let allocation = Allocation { settings: vec![Setting::new(Scope::All); rows], ..Allocation::default() };
        Scenario { allocation, ..Scenario::default() }
    };
    for (scenario, letter) in [(units(5_000), "B"), (units(5_001), "E"), (settings(5_000), "C"), (settings(5_001), "E")]
    {
        let written = link::write(&scenario, Page::Data).unwrap();
        assert!(written.starts_with(&format!("#/data?v=1&s={letter}")), "{}", &written[..20]);
    }
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

#[test]
fn branches_and_volumes_are_readable_as_far_as_the_readable_form_says_them() {
    let branch = |indicator| Branch { indicator, ..Scenario::default().asked.ratio.target };
    let of = |alternatives: &[Indicator], ahead: &[Indicator]| {
        let mut scenario = Scenario::default();
        scenario.asked.ratio.alternatives = alternatives.iter().copied().map(branch).collect();
        scenario.totals.ahead = ahead.iter().map(|&it| (Volume::of(it), 70)).collect();
        comes_back(&scenario);
        link::write(&scenario, Page::Quick).unwrap()
    };
    let (received, same, another) = (Indicator::OnlineOfReceived, Indicator::PartialOfReceived, Indicator::OnlineOfNew);
    let told = of(&[another], &[received, another]);
    assert!(told.contains("&ahead=70") && told.contains("&or_ahead=70"), "{told}");
    let told = of(&[same], &[received]);
    assert!(told.contains("&ahead=70") && !told.contains("&or_ahead") && !told.contains("&s="), "{told}");
    assert!(of(&[same, another], &[received]).contains("&s="));
}
