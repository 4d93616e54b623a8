//! What is scored, ranked and asked, as JSON.

use candich::calc::ledger::Ledger;
use candich::calc::points::Sum;
use candich::calc::rank::{Needed, RankOutcome, standing};
use candich::calc::risk::{Interval, Shown};
use candich::calc::score_card::{CardOutcome, card};
use candich::calc::share::{Share, Verdict};
use candich::calc::survey::{NoSurvey, SurveyOutcome, planned, survey};
use candich::calc::way::{NoWay, way};
use candich::i18n::number::format_decimal;
use candich::i18n::scores::{group_title, index_title, item_name, way_lines};
use candich::model::{Counts, Decimal, Index, Language, Scenario, Scope, ScoreCard};
use serde_json::{Value, json};

/// The card, the indices of which anything is known, the survey; `null` for what is not there.
pub(crate) fn scores(scenario: &Scenario) -> Value {
    let known = Ledger::new(scenario).of(&Scope::All).counts;
    let records = scenario.indices.iter().map(|record| &record.index);
    let indices: Vec<&Index> =
        records.chain(scenario.scores.leagues.iter().map(|league| &league.index)).fold(Vec::new(), |mut all, index| {
            if !all.contains(&index) {
                all.push(index);
            }
            all
        });
    let card = scenario.scores.card.as_ref().map(|it| card_value(it, &known));
    let ranks: Vec<Value> = indices.into_iter().map(|index| rank(index, &standing(scenario, index))).collect();
    let survey = survey_value(scenario, &known);
    if card.is_none() && ranks.is_empty() && survey.is_null() {
        return Value::Null;
    }
    json!({ "card": card, "ranks": ranks, "survey": survey })
}

/// Points as text with six decimals at most, rounded down: never above what they are.
fn points(sum: &Sum) -> Option<String> {
    Decimal::new(u64::try_from(sum.floored(6)).ok()?, 6).map(|it| format_decimal(it, Language::En))
}

fn decimal(decimal: Decimal) -> String {
    format_decimal(decimal, Language::En)
}

fn card_value(it: &ScoreCard, known: &Counts) -> Value {
    let outcome: CardOutcome = card(it, known);
    let groups = it.groups.iter().zip(&outcome.groups).map(|(group, told)| {
        let items = group.items.iter().zip(&told.items).map(|(item, told)| {
            json!({
                "name": item_name(item, Language::En),
                "max": decimal(item.max),
                "points": told.points.as_ref().ok().and_then(|it| points(&Sum::from(*it))),
                "one_more": told.one_more.and_then(|it| points(&Sum::from(it))),
            })
        });
        json!({
            "name": group_title(group, Language::En),
            "max": decimal(told.max),
            "points": points(&told.points),
            "items": items.collect::<Vec<_>>(),
        })
    });
    let band = |place: Option<usize>| place.and_then(|place| it.bands.get(place)).map(|band| band.name.clone());
    json!({
        "points": points(&outcome.total),
        "max": decimal(outcome.max),
        "unknown": decimal(outcome.unknown),
        "band": band(outcome.band),
        "next_band": band(outcome.next),
        "groups": groups.collect::<Vec<_>>(),
        "way": it.wanted.map(|wanted| way_value(it, known, wanted)),
    })
}

fn way_value(it: &ScoreCard, known: &Counts, wanted: Decimal) -> Value {
    let found = way(it, known, wanted);
    let deeds = way_lines(it, &found, wanted, Language::En).1;
    let (cost, total) = match &found {
        Ok(way) => (Some(way.cost()), points(&way.total)),
        Err(NoWay::Best(best)) => (None, points(best)),
        Err(NoWay::TooMany) => (None, None),
    };
    json!({ "wanted": decimal(wanted), "more": cost, "points": total, "deeds": deeds })
}

fn rank(index: &Index, outcome: &RankOutcome) -> Value {
    let needed = |needed: Needed| match needed {
        Needed::Score { at, above } => json!({ "score": decimal(at), "above": above }),
        Needed::Between(low, high) => json!({ "from": low.map(decimal), "to": high.map(decimal) }),
        Needed::Any => json!({ "score": "0", "above": false }),
        Needed::Unknown => Value::Null,
    };
    json!({
        "index": index_title(index, Language::En),
        "score": outcome.score.map(decimal),
        "rank": outcome.rank,
        "ranked": outcome.ranked,
        "wanted": outcome.wanted,
        "needed": outcome.needed.map(needed),
        "chance": outcome.chance.map(millionths),
        "sure_with": outcome.sure.map(decimal),
        "middle": outcome.middle.map(|(rank, it)| json!({ "rank": rank, "needed": needed(it) })),
        "mean": outcome.mean.map(decimal),
    })
}

/// A probability or a share as text, in millionths.
fn millionths(share: Share) -> String {
    Decimal::new(u64::try_from(share.part() * 1_000_000 / share.whole()).unwrap_or(0), 6)
        .map(decimal)
        .unwrap_or_default()
}

fn survey_value(scenario: &Scenario, known: &Counts) -> Value {
    let asked = &scenario.scores.survey;
    match survey(asked, known) {
        Err(NoSurvey::Untold) => Value::Null,
        Err(why) => json!({ "lack": lack(why) }),
        Ok(outcome) => survey_found(&outcome, planned(asked).map(|it| (it.least, it.always))),
    }
}

fn lack(why: NoSurvey) -> &'static str {
    match why {
        NoSurvey::Untold => "untold",
        NoSurvey::Empty => "empty",
        NoSurvey::Contradiction => "contradiction",
        NoSurvey::TooMany => "too_many",
        NoSurvey::Population => "population",
    }
}

fn survey_found(outcome: &SurveyOutcome, sample: Option<(u64, u64)>) -> Value {
    let interval = |it: Interval| json!([millionths(it.low), millionths(it.high)]);
    let verdict = |it: Verdict| if it == Verdict::Met { "met" } else { "not_met" };
    let shown = |it: Shown| match it {
        Shown::Met => "shown_met",
        Shown::Neither => "not_shown",
        Shown::Missed => "shown_not_met",
    };
    json!({
        "respondents": outcome.answers.respondents,
        "satisfied": outcome.answers.satisfied,
        "verdict": verdict(outcome.verdict),
        "deciding": outcome.deciding.and_then(|it| u64::try_from(it).ok()),
        "shown": shown(outcome.shown),
        "showing": outcome.showing,
        "exact": outcome.exact.map(interval),
        "wilson": outcome.wilson.map(interval),
        "weighted": outcome.weighted.map(|it| json!({
            "share": millionths(it.share),
            "verdict": verdict(it.verdict),
            "shown": shown(it.shown),
            "interval": it.interval.map(interval),
        })),
        "sample": sample.map(|(least, always)| json!({ "least": least, "always": always })),
    })
}
