//! What packed links hold just yet, and what is one too many.

use std::rc::Rc;

use candich::link::{self, Page, Problem};
use candich::model::{
    Allocation, Band, Branch, Certainty, Confidence, Count, Counts, Decimal, Drift, Index, Indicator, Item, ItemGroup,
    League, Level, MAX_COUNT, Measure, Neighbour, Percent, Policy, Profile, Route, STEPS, Scenario, Scope, ScoreCard,
    Scores, Setting, Stratum, Survey, Ties, Unit, Volume, date,
};

use crate::packed::named;

/// What is written is read again, with the longest usual address before it.
const _: () = assert!(link::MAX_FRAGMENT + 2_000 <= link::MAX_PACKED, "no room for an address");

fn comes_back(scenario: &Scenario) {
    let opened = link::read(&link::write(scenario, Page::Data).unwrap());
    assert_eq!(opened.problems, []);
    assert_eq!(&opened.scenario, scenario);
}

fn is_not_opened(scenario: &Scenario) {
    let opened = link::read(&link::write(scenario, Page::Data).unwrap());
    assert_eq!((opened.problems, opened.empty), (vec![Problem::Absurd], true), "{scenario:?}");
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
        is_not_opened(&scenario);
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
        is_not_opened(&scenario);
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
