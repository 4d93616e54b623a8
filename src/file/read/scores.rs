//! What is scored, ranked and asked.

use super::fields::{Fields, Log, Place};
use super::plan::index;
use super::value::{
    code, comes_from, count, flag, number, part_of_one, percent, requirement, rows, score, shipped, text,
};
use crate::file::json::Json;
use crate::file::omission::{Wanted, Why};
use crate::model::{
    Band, Confidence, Count, Decimal, Drift, Indicator, Item, ItemGroup, League, MAX_ITEMS, MAX_NEIGHBOURS, MAX_ROWS,
    MAX_STRATA, Measure, Neighbour, STEPS, ScoreCard, Scores, Stratum, Survey, Ties,
};
use crate::plans;

pub(super) fn scores(json: &Json, at: &Place, log: &mut Log) -> Option<Scores> {
    let mut fields = Fields::of(json, at, log)?;
    let scores = Scores {
        card: fields.read("card", log, card),
        leagues: fields.read("leagues", log, leagues).unwrap_or_default(),
        survey: fields.read("survey", log, survey).unwrap_or_default(),
    };
    fields.finish(log);
    Some(scores)
}

/// The rows of a list that could be read.
fn list<T>(
    most: u32,
    row: fn(&Json, &Place, &mut Log) -> Option<T>,
) -> impl Fn(&Json, &Place, &mut Log) -> Option<Vec<T>> {
    move |json, at, log| Some(rows(json, at, log, most, row)?.into_iter().flatten().collect())
}

fn card(json: &Json, at: &Place, log: &mut Log) -> Option<ScoreCard> {
    let mut fields = Fields::of(json, at, log)?;
    let card = ScoreCard {
        name: fields.read("name", log, text).unwrap_or_default(),
        origin: fields
            .read("origin", log, shipped(|it| comes_from(it, |it| plans::card(it).is_some())))
            .unwrap_or_default(),
        groups: fields.read("groups", log, list(MAX_ITEMS, group)).unwrap_or_default(),
        bands: fields.read("bands", log, list(MAX_ITEMS, band)).unwrap_or_default(),
        wanted: fields.read("wanted", log, score),
    };
    fields.finish(log);
    Some(card)
}

fn group(json: &Json, at: &Place, log: &mut Log) -> Option<ItemGroup> {
    let mut fields = Fields::of(json, at, log)?;
    let origin = shipped(|it| comes_from(it, |it| plans::card_group(it).is_some()));
    let group = ItemGroup {
        name: fields.read("name", log, text).unwrap_or_default(),
        origin: fields.read("origin", log, origin).unwrap_or_default(),
        items: fields.read("items", log, list(MAX_ITEMS, item)).unwrap_or_default(),
    };
    fields.finish(log);
    Some(group)
}

fn item(json: &Json, at: &Place, log: &mut Log) -> Option<Item> {
    let mut fields = Fields::of(json, at, log)?;
    let origin = shipped(|it| comes_from(it, |it| plans::card_item(it).is_some()));
    let name = fields.read("name", log, text).unwrap_or_default();
    let origin = fields.read("origin", log, origin).unwrap_or_default();
    let max = fields.need("max", log, score);
    let full_at = fields.need("full_at", log, part_of_one);
    let measure = fields.need("measure", log, measure);
    let fixed = fields.read("fixed", log, flag).unwrap_or_default();
    fields.finish(log);
    Some(Item { name, origin, max: max?, full_at: full_at?, measure: measure?, fixed })
}

fn measure(json: &Json, at: &Place, log: &mut Log) -> Option<Measure> {
    let mut fields = Fields::of(json, at, log)?;
    let kind = fields.need("kind", log, code(Kind::from_code));
    let measure = match kind? {
        Kind::Indicator => fields.need("indicator", log, code(Indicator::from_code)).map(Measure::Indicator),
        Kind::Counts => {
            let part = fields.need("part", log, code(Count::from_code));
            part.zip(fields.need("whole", log, code(Count::from_code)))
                .map(|(part, whole)| Measure::Counts(part, whole))
        }
        Kind::Numbers => Some(Measure::Numbers(fields.read("part", log, count), fields.read("whole", log, count))),
        Kind::Share => Some(Measure::Share(fields.read("share", log, percent))),
        Kind::Points => Some(Measure::Points(fields.read("points", log, score))),
    };
    fields.finish(log);
    measure
}

/// What an item is scored by.
enum Kind {
    Indicator,
    Counts,
    Numbers,
    Share,
    Points,
}

impl Kind {
    fn from_code(code: &str) -> Option<Kind> {
        Some(match code {
            "indicator" => Kind::Indicator,
            "counts" => Kind::Counts,
            "numbers" => Kind::Numbers,
            "share" => Kind::Share,
            "points" => Kind::Points,
            _ => return None,
        })
    }
}

fn band(json: &Json, at: &Place, log: &mut Log) -> Option<Band> {
    let mut fields = Fields::of(json, at, log)?;
    let band = Band {
        name: fields.read("name", log, text).unwrap_or_default(),
        at_least: fields.read("at_least", log, score),
    };
    fields.finish(log);
    Some(band)
}

fn leagues(json: &Json, at: &Place, log: &mut Log) -> Option<Vec<League>> {
    let mut leagues: Vec<League> = Vec::new();
    rows(json, at, log, MAX_ROWS, |json, at, log| {
        let league = league(json, at, log)?;
        if leagues.iter().any(|held| held.index == league.index) {
            log.say(at, Why::Repeated);
        } else {
            leagues.push(league);
        }
        Some(())
    })?;
    Some(leagues)
}

fn league(json: &Json, at: &Place, log: &mut Log) -> Option<League> {
    let mut fields = Fields::of(json, at, log)?;
    let index = fields.need("index", log, index);
    let others = fields.read("others", log, list(MAX_NEIGHBOURS, neighbour)).unwrap_or_default();
    let ties = fields.read("ties", log, code(Ties::from_code)).unwrap_or_default();
    let wanted = fields.read("wanted", log, number);
    let expected = fields.read("expected", log, score);
    let drift = fields.read("drift", log, drift).unwrap_or_default();
    fields.finish(log);
    Some(League { index: index?, others, ties, wanted, expected, drift })
}

fn neighbour(json: &Json, at: &Place, log: &mut Log) -> Option<Neighbour> {
    let mut fields = Fields::of(json, at, log)?;
    let neighbour = Neighbour {
        name: fields.read("name", log, text).unwrap_or_default(),
        rank: fields.read("rank", log, number),
        score: fields.read("score", log, score),
    };
    fields.finish(log);
    Some(neighbour)
}

fn drift(json: &Json, at: &Place, log: &mut Log) -> Option<Drift> {
    let mut fields = Fields::of(json, at, log)?;
    let drift = Drift {
        mean: fields.read("mean", log, score).unwrap_or(Decimal::ZERO),
        down: fields.read("down", log, flag).unwrap_or_default(),
        sd: fields.read("sd", log, score).unwrap_or(Decimal::ZERO),
    };
    fields.finish(log);
    Some(drift)
}

fn survey(json: &Json, at: &Place, log: &mut Log) -> Option<Survey> {
    let mut fields = Fields::of(json, at, log)?;
    let usual = Survey::default();
    let survey = Survey {
        requirement: fields.read("requirement", log, requirement).unwrap_or(usual.requirement),
        strata: fields.read("strata", log, list(MAX_STRATA, stratum)).unwrap_or_default(),
        population: fields.read("population", log, count),
        confidence: fields.read("confidence", log, code(Confidence::from_code)).unwrap_or(usual.confidence),
        satisfied_from: fields.read("satisfied_from", log, step).unwrap_or(usual.satisfied_from),
        truth: fields.read("truth", log, percent),
        power: fields.read("power", log, percent).unwrap_or(usual.power),
    };
    fields.finish(log);
    Some(survey)
}

fn step(json: &Json, at: &Place, log: &mut Log) -> Option<u8> {
    let step = u8::try_from(number(json, at, log)?).ok().filter(|&step| usize::from(step) <= STEPS);
    step.or_else(|| log.refuse(at, json, Wanted::Number))
}

fn stratum(json: &Json, at: &Place, log: &mut Log) -> Option<Stratum> {
    let mut fields = Fields::of(json, at, log)?;
    let stratum = Stratum {
        name: fields.read("name", log, text).unwrap_or_default(),
        respondents: fields.read("respondents", log, count),
        satisfied: fields.read("satisfied", log, count),
        steps: fields.read("steps", log, steps).unwrap_or_default(),
        weight: fields.read("weight", log, score),
    };
    fields.finish(log);
    Some(stratum)
}

/// A number for each step; `null` where it is unknown.
fn steps(json: &Json, at: &Place, log: &mut Log) -> Option<[Option<u64>; STEPS]> {
    let read = |json: &Json, at: &Place, log: &mut Log| if *json == Json::Null { None } else { count(json, at, log) };
    let steps = rows(json, at, log, u32::try_from(STEPS).unwrap_or(0), read)?;
    let mut all = [None; STEPS];
    for (place, step) in all.iter_mut().zip(steps) {
        *place = step;
    }
    Some(all)
}
