//! A file of version 1 as it was when that version was released, and what is in it: a promise. Never edited.

use candich::calc::board::asked;
use candich::calc::outcome::calculate;
use candich::calc::prospect::prospect;
use candich::calc::score_card;
use candich::calc::survey::{NoSurvey, answered, survey};
use candich::file;
use candich::model::{
    Cadence, Certainty, Completion, Confidence, Count, Counts, Decimal, Division, Goal, Index, Indicator, Level,
    Percent, Policy, Profile, Scenario, Scope, Setting, Shape, Ties, Unknown, Volume, date,
};

use crate::{CERTAINTY, EVERYTHING, OUTLOOK, SCORES};

fn frozen() -> Scenario {
    let read = file::read(EVERYTHING).unwrap();
    assert_eq!(read.left_out, []);
    read.scenario
}

#[test]
fn it_is_read_whole_and_is_canonical() {
    assert_eq!(file::write(&frozen()), EVERYTHING);
    // Windows' own editors put a mark before the text and a carriage return behind each line.
    let windows = format!("\u{feff}{}", EVERYTHING.replace('\n', "\r\n"));
    assert_eq!(file::read(&windows).unwrap().scenario, frozen());
}

#[test]
fn its_data_are_what_they_were() {
    let scenario = frozen();
    assert_eq!(scenario.name, "Kế hoạch CCHC năm 2023 – “thử mọi thứ”");
    assert_eq!((scenario.place.as_str(), scenario.plan.as_str()), ("Kon Tum", "kon_tum_2024"));
    assert_eq!(scenario.period.cutoff, date(2023, 3, 14));
    assert_eq!(scenario.parts.last().copied(), date(2023, 3, 14));
    assert_eq!(scenario.totals.counts.get(Count::Online), Some(12_516));
    assert_eq!(scenario.totals.ahead.get(Volume::of(Indicator::OnlineWithoutPostal)), Some(150_000));
    assert_eq!(scenario.totals.ahead.get(Volume::of(Indicator::SignedOfExchanged)), Some(7));
    assert!(scenario.districts_contain_communes);
    let levels: Vec<Level> = scenario.units.iter().map(|unit| unit.level).collect();
    assert_eq!(levels[..5], *Level::ALL);
    assert_eq!(scenario.unit("Đất đai").unwrap().field, "Đất đai");
    let history = &scenario.unit("UBND huyện Đăk Hà").unwrap().history;
    let received: Vec<_> = history.iter().map(|part| part.get(Count::Received)).collect();
    assert_eq!(received, [Some(200), None, Some(210)]);
    assert_eq!(scenario.units[5].name, "");
}

#[test]
fn its_plan_is_what_it_was() {
    let scenario = frozen();
    let Goal::Ratio(ratio) = &scenario.targets[0].goal else { panic!("no ratio") };
    assert_eq!(ratio.alternatives.len(), 2);
    assert_eq!(ratio.alternatives[1].requirement.threshold, Percent::new(625, 1).unwrap());
    assert_eq!((ratio.cap, ratio.pace), (Percent::whole(90), Percent::new(333, 1)));
    assert_eq!(scenario.targets[1].scope, Scope::Field("Đất đai".into()));
    assert_eq!(scenario.targets[2].scope, Scope::Level(Level::District));
    assert_eq!(scenario.targets[3].scope, Scope::Unit("Sở Xây dựng".into()));
    assert_eq!(scenario.targets[5].goal, Goal::Rank { index: Index::Own("Chỉ số xanh".into()), at_most: None });
    assert_eq!(scenario.targets[6].goal, Goal::Score { index: Index::Par, at_least: Decimal::new(8_614, 2) });
    assert_eq!(scenario.targets[13].goal, Goal::Assigned { count: None, assigned: Some(12), done: Some(5) });
    assert_eq!(scenario.targets[16].goal, Goal::Milestone(Completion::DoneOn(date(2023, 3, 1).unwrap())));
    assert_eq!(scenario.gates[0].conditions.len(), 2);
    assert_eq!(scenario.record(&Index::Par).unwrap().last.rank, Some(52));
    assert_eq!(scenario.asked.target, Some(0));
    assert_eq!(scenario.asked.unknown, Unknown::Volume);
}

#[test]
fn its_question_has_the_answer_it_had() {
    let text = r#"{"format": "candich-scenario", "totals": {"counts": {"received": 56039, "online": 12516}, "ahead": {"received": 168000}}}"#;
    let outcome = calculate(&asked(&file::read(text).unwrap().scenario));
    assert_eq!(outcome.branches[0].rest.as_ref().unwrap().count, Some(54_696));
}

#[test]
fn its_path_and_its_split_are_what_they_were() {
    let read = file::read(OUTLOOK).unwrap();
    assert_eq!(read.left_out, []);
    assert_eq!(file::write(&read.scenario), OUTLOOK);
    let Scenario { route, allocation, .. } = read.scenario;
    let day = |month, day| date(2023, month, day).unwrap();
    assert_eq!((route.cadence, route.profile, route.shape), (Cadence::Quarter, Profile::LastYear, Shape::SCurve));
    assert_eq!(route.cutoffs, [day(6, 30), day(9, 30), day(12, 31)]);
    assert_eq!(route.last_year, [Some(40_000), None, Some(60_000)]);
    assert_eq!(route.weights, [Some(1), Some(2), None, Some(4)]);
    assert_eq!(Some(route.growth), Decimal::new(1_125, 1));
    assert_eq!(route.days_off, [day(4, 29), day(9, 2)]);
    assert_eq!((allocation.over, allocation.policy), (Division::Levels, Policy::LeastEffort));
    let part = Scope::Unit("Sở Xây dựng".into());
    let (floor, cap) = (Percent::new(125, 1), Some(Percent::whole(90)));
    assert_eq!(allocation.settings[0], Setting { part, floor, cap, weight: 3, lock: Some(700) });
    assert_eq!(allocation.setting(&Scope::Level(Level::District)).cap, Percent::new(666, 1));
    assert_eq!(allocation.setting(&Scope::Field("Đất đai".into())).weight, 10);
}

#[test]
fn how_sure_it_is_to_be_is_what_it_was() {
    let read = file::read(CERTAINTY).unwrap();
    assert_eq!(read.left_out, []);
    assert_eq!(file::write(&read.scenario), CERTAINTY);
    let (volume, share) = (Percent::new(125, 1), Some(Percent::whole(4)));
    let certainty =
        Certainty { confidence: Confidence::Ninety, volume, share, shock: Percent::whole(5), aim: true, seed: 2_023 };
    assert_eq!(read.scenario.certainty, certainty);
    // What it aims at is not in the file: it follows.
    assert_eq!(prospect(&read.scenario).unwrap().aim.unwrap().map(|aim| aim.count), Ok(25_536));
}

#[test]
fn what_is_scored_ranked_and_asked_is_what_it_was() {
    let read = file::read(SCORES).unwrap();
    assert_eq!(read.left_out, []);
    assert_eq!(file::write(&read.scenario), SCORES);
    let scores = &read.scenario.scores;
    let card = score_card::card(scores.card.as_ref().unwrap(), &Counts::default());
    // 4 · (516 / 1,884) / 0.625 + 20 · 0.8842 + 13.6; the two items without figures are left out.
    assert_eq!((card.total.rounded(4), card.unknown), (330_369, Decimal::new(8, 0).unwrap()));
    let league = scores.league(&Index::Par).unwrap();
    assert_eq!((league.ties, league.wanted, league.others.len(), league.drift.down), (Ties::Behind, Some(20), 1, true));
    // The second stratum lacks a step.
    assert_eq!(survey(&scores.survey, &Counts::default()), Err(NoSurvey::Untold));
    assert_eq!(answered(&scores.survey.strata[0], scores.survey.satisfied_from), Ok((100, 81)));
}
