//! The frozen corpus of packed links, what each says, and what is wrong with those that something befell: never a line
//! changed, never one taken away.
//!
//! To add a link, append a line with the link alone: the test fails with the row to check and paste.

use candich::calc::board::board;
use candich::calc::gate::GateOutcome;
use candich::calc::ledger::Ledger;
use candich::calc::prospect::prospect;
use candich::calc::rank::standing;
use candich::calc::risk::Interval;
use candich::calc::score_card;
use candich::calc::share::Share;
use candich::calc::survey::{planned, survey};
use candich::calc::way::{NoWay, way};
use candich::link;
use candich::model::{Completion, Decimal, Goal, Scenario, Scope, Yardstick};

use crate::summary::problems;

const CORPUS: &str = include_str!("packed-v1.tsv");
/// What version 2 holds: a way through the rest of the period, and a split.
const SECOND: &str = include_str!("packed-v2.tsv");
/// What version 3 holds: how sure one wants to be, too.
const THIRD: &str = include_str!("packed-v3.tsv");
/// What version 4 holds: more than 5,000 rows.
const FOURTH: &str = include_str!("packed-v4.tsv");
/// What version 5 holds: a score card, the others in indices, a survey.
const FIFTH: &str = include_str!("packed-v5.tsv");
const DEFECTS: &str = include_str!("packed-defects-v1.tsv");
const COLUMNS: &str =
    "link\tname\tplace\tplan\tunits\tparts\tgroups\ttargets\tgates\tindices\tsum\tasked\tkinds\tmarks\ttripped";

/// The lines of a corpus: the link, then what it says.
fn rows(corpus: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = corpus.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()).skip(1);
    lines.map(|line| line.split_once('\t').unwrap_or((line, ""))).collect()
}

/// What a scenario says, in one line.
fn summary(scenario: &Scenario) -> String {
    let outcome = board(scenario);
    let lengths = [
        scenario.units.len(),
        scenario.parts.len(),
        scenario.groups.len(),
        scenario.targets.len(),
        scenario.gates.len(),
        scenario.indices.len(),
    ];
    let asked = format!("{:?} {}", scenario.asked.target, scenario.asked.unknown.code());
    let mut cells = vec![scenario.name.clone(), scenario.place.clone(), scenario.plan.clone()];
    cells.extend(lengths.map(|length| length.to_string()));
    cells.extend([sum(scenario).to_string(), asked]);
    cells
        .push(joined(scenario.targets.iter().map(|target| format!("{}@{}", kind(&target.goal), scope(&target.scope)))));
    cells.push(joined(outcome.rows.iter().map(|row| row.mark.code().to_owned())));
    cells.push(joined(outcome.gates.iter().map(|gate: &GateOutcome| gate.tripped().to_string())));
    let filled = cells.into_iter().map(|cell| if cell.is_empty() { "-".to_owned() } else { cell });
    filled.collect::<Vec<_>>().join("\t")
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" ")
}

/// Every number of the tables, each times its place, so that no two can change places.
fn sum(scenario: &Scenario) -> u128 {
    let told = scenario.units.iter().flat_map(|unit| {
        let history = unit.history.iter().flat_map(|part| part.iter().map(|(_, value)| value));
        let figures = unit.figures.counts.iter().map(|(_, value)| value);
        figures.chain(unit.figures.ahead.iter().map(|(_, value)| value)).chain(history)
    });
    let totals = scenario.totals.counts.iter().map(|(_, value)| value);
    let totals = totals.chain(scenario.totals.ahead.iter().map(|(_, value)| value));
    (1..).zip(totals.chain(told)).map(|(place, value)| place * u128::from(value)).sum()
}

fn kind(goal: &Goal) -> &'static str {
    match goal {
        Goal::Ratio(_) => "ratio",
        Goal::Rank { .. } => "rank",
        Goal::Score { .. } => "score",
        Goal::Average { .. } => "average",
        Goal::Improve(Yardstick::Score(_)) => "improve_score",
        Goal::Improve(Yardstick::Rank(_)) => "improve_rank",
        Goal::Improve(Yardstick::Share { .. }) => "improve_share",
        Goal::Growth { .. } => "growth",
        Goal::Assigned { .. } => "assigned",
        Goal::Milestone(Completion::Open) => "open",
        Goal::Milestone(Completion::Done) => "done",
        Goal::Milestone(Completion::DoneOn(_)) => "done_on",
    }
}

fn scope(scope: &Scope) -> &'static str {
    match scope {
        Scope::All => "all",
        Scope::Level(_) => "level",
        Scope::Field(_) => "field",
        Scope::Unit(_) => "unit",
    }
}

/// What a scenario says of the rest of the period: what each step brings, and what each part is assigned.
fn outlook(scenario: &Scenario) -> String {
    let found = prospect(scenario).unwrap();
    let numbers = |numbers: Vec<u64>| joined(numbers.iter().map(ToString::to_string));
    let path =
        found.path.map_or_else(|lack| format!("{lack:?}"), |it| numbers(it.legs.iter().map(|leg| leg.count).collect()));
    let split = match found.assignment {
        Ok(it) => format!("{} {:?}", numbers(it.rows.iter().map(|row| row.count).collect()), it.fit),
        Err(lack) => format!("{lack:?}"),
    };
    let cells = [summary(scenario), path, split];
    cells.join("\t")
}

/// The same with how sure it is: the probability on the path, and for each confidence the share needed.
fn sureness(scenario: &Scenario) -> String {
    let (found, certainty) = (prospect(scenario).unwrap(), scenario.certainty);
    let settled = format!("{:?} {:?} {:?} {}", certainty.volume, certainty.share, certainty.shock, certainty.seed);
    let aim = found.aim.and_then(Result::ok).map_or("-".to_owned(), |aim| format!("{} {}", aim.count, aim.by_units));
    let sure = match found.course(scenario) {
        None => "-".to_owned(),
        Some(Err(lack)) => format!("{lack:?}"),
        Some(Ok(course)) => {
            let told = course.outlook();
            let part = |share: Option<Share>| share.map_or("-".to_owned(), |share| share.part().to_string());
            joined(std::iter::once(part(told.on_path)).chain(told.sure.iter().map(|(_, share)| part(*share))))
        }
    };
    [outlook(scenario), certainty.confidence.code().to_owned(), settled, aim, sure].join("\t")
}

/// The same with what is scored, ranked and asked.
fn scored(scenario: &Scenario) -> String {
    let known = Ledger::new(scenario).of(&Scope::All).counts;
    let card = scenario.scores.card.as_ref().map_or("-".to_owned(), |it| {
        let way = it.wanted.map(|wanted| match way(it, &known, wanted) {
            Ok(way) => format!("{} to {}", way.cost(), way.total.floored(6)),
            Err(NoWay::Best(best)) => format!("at most {}", best.floored(6)),
            Err(NoWay::TooMany) => "too many".to_owned(),
        });
        let told = score_card::card(it, &known);
        format!("{} of {} {:?} {}", told.total.floored(6), told.max.millionths(), told.band, way.unwrap_or_default())
    });
    let ranks = scenario.scores.leagues.iter().map(|league| {
        let told = standing(scenario, &league.index);
        let millionths = |it: Option<Decimal>| it.map_or(0, Decimal::millionths);
        format!("{:?} {:?} {:?} {}", told.rank, told.needed, told.chance.map(Share::part), millionths(told.sure))
    });
    let ranks = joined(ranks);
    let survey = match survey(&scenario.scores.survey, &known) {
        Err(why) => format!("{why:?}"),
        Ok(told) => {
            let ends = |it: Option<Interval>| it.map(|it| (it.low.part(), it.high.part()));
            let weighted = told.weighted.map(|it| (it.verdict, ends(it.interval)));
            let sample = planned(&scenario.scores.survey).map(|it| (it.least, it.always));
            format!(
                "{:?} {:?} {:?} {:?} {weighted:?} {sample:?}",
                told.verdict,
                told.shown,
                told.showing,
                ends(told.exact)
            )
        }
    };
    let cells = [card, ranks, survey].map(|cell| if cell.is_empty() { "-".to_owned() } else { cell });
    [sureness(scenario), cells.join("\t")].join("\t")
}

/// Every frozen link opens what it held, and is written as it was; how many there are.
pub(crate) fn check() -> usize {
    check_all(CORPUS, summary)
        + check_all(SECOND, outlook)
        + check_all(THIRD, sureness)
        + check_all(FOURTH, sureness)
        + check_all(FIFTH, scored)
}

fn check_all(corpus: &'static str, says_now: fn(&Scenario) -> String) -> usize {
    let mut other = Vec::new();
    for (text, says) in rows(corpus) {
        let opened = link::read(text);
        assert_eq!(opened.problems, [], "{text}");
        let now = says_now(&opened.scenario);
        if now != says {
            other.push([text, &now].join("\t"));
        }
        assert_eq!(link::write(&opened.scenario, opened.page).unwrap(), text);
    }
    assert!(other.is_empty(), "\nthe rows would be\n{}\n", other.join("\n"));
    rows(corpus).len()
}

/// What opens of a link that something befell, and what is said of it, in one line.
fn remains(text: &str) -> String {
    let opened = link::read(text);
    let page = format!("{:?}", opened.page).to_lowercase();
    let rest = if opened.empty { "empty".to_owned() } else { summary(&opened.scenario) };
    [problems(&opened.problems), page, rest].join("\t")
}

/// Every link that something befell says the same of it, and opens no more than it did; how many there are.
pub(crate) fn check_defects() -> usize {
    for (text, says) in rows(DEFECTS) {
        let now = remains(text);
        assert_eq!(now, says, "\nthe row would be\n{text}\t{now}\n");
    }
    rows(DEFECTS).len()
}

#[test]
fn every_defect_is_told_for_what_it_is() {
    assert!(check_defects() >= 30);
    for word in [
        "cut_off",
        "damaged",
        "newer_version:63",
        "newer_content",
        "absurd",
        "uncanonical",
        "no_value:s",
        "beside_packed",
    ] {
        assert!(rows(DEFECTS).iter().any(|(_, says)| says.contains(word)), "{word}");
    }
}

#[test]
fn every_frozen_link_opens_what_it_held() {
    assert!(check() >= 60);
}

#[test]
fn the_corpus_of_packed_links_covers_every_part_of_a_plan() {
    assert_eq!(CORPUS.lines().find(|line| !line.starts_with("# ")), Some(COLUMNS));
    let second = SECOND.lines().find(|line| !line.starts_with("# ")).and_then(|line| line.strip_prefix(COLUMNS));
    assert_eq!(second, Some("\tpath\tsplit"));
    let third = THIRD.lines().find(|line| !line.starts_with("# ")).and_then(|line| line.strip_prefix(COLUMNS));
    assert_eq!(third, Some("\tpath\tsplit\tconfidence\tsettled\taim\tsure"));
    assert_eq!(FOURTH.lines().find(|line| !line.starts_with("# ")), THIRD.lines().find(|line| !line.starts_with("# ")));
    assert!(rows(FOURTH).iter().all(|(text, _)| text.contains("&s=E")));
    assert!(rows(FIFTH).iter().all(|(text, _)| text.contains("&s=F")));
    assert!(
        rows(THIRD).iter().all(|(text, _)| text.contains("&s=D"))
            && rows(SECOND).iter().all(|(text, _)| text.contains("&s=C"))
            && rows(CORPUS).iter().all(|(text, _)| text.contains("&s=B"))
    );
    let says: Vec<&str> = rows(CORPUS).iter().map(|(_, says)| *says).collect();
    for word in [
        "ratio@all",
        "ratio@level",
        "ratio@field",
        "ratio@unit",
        "rank@",
        "score@",
        "average@",
        "improve_score@",
        "improve_rank@",
        "improve_share@",
        "growth@",
        "assigned@",
        "open@",
        "done@",
        "done_on@",
        "certain",
        "met",
        "on_course",
        "needs_more",
        "not_met",
        "out_of_reach",
        "undefined",
        "no_data",
        "contradiction",
    ] {
        assert!(says.iter().any(|says| says.contains(word)), "{word}");
    }
}
