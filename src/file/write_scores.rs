//! Writing what is scored, ranked and asked.

use super::json::Json;
use super::write::{Draft, choice, index, number, numbers, percent, requirement, rows, score, small, text, word};
use crate::model::{
    Band, Confidence, Drift, Item, ItemGroup, League, Measure, Neighbour, ScoreCard, Scores, Stratum, Survey, Ties,
};

pub(super) fn scores(scores: &Scores) -> Draft<'_> {
    Draft::default()
        .put("card", scores.card.as_ref().map(card))
        .put("leagues", rows(&scores.leagues, league))
        .put("survey", survey(&scores.survey).unless_empty())
}

fn card(card: &ScoreCard) -> Json<'_> {
    Draft::default()
        .put("name", text(&card.name))
        .put("origin", text(&card.origin))
        .put("groups", rows(&card.groups, group))
        .put("bands", rows(&card.bands, band))
        .put("wanted", card.wanted.map(score))
        .table()
}

fn group(group: &ItemGroup) -> Json<'_> {
    Draft::default()
        .put("name", text(&group.name))
        .put("origin", text(&group.origin))
        .put("items", rows(&group.items, item))
        .table()
}

fn item(item: &Item) -> Json<'_> {
    Draft::default()
        .put("name", text(&item.name))
        .put("origin", text(&item.origin))
        .put("max", score(item.max))
        .put("full_at", percent(item.full_at))
        .put("measure", measure(item.measure))
        .put("fixed", item.fixed.then_some(Json::Flag(true)))
        .table()
}

fn measure<'a>(measure: Measure) -> Json<'a> {
    let of = |kind| Draft::default().put("kind", word(kind));
    let draft = match measure {
        Measure::Indicator(indicator) => of("indicator").put("indicator", word(indicator.code())),
        Measure::Counts(part, whole) => of("counts").put("part", word(part.code())).put("whole", word(whole.code())),
        Measure::Numbers(part, whole) => of("numbers").put("part", part.map(number)).put("whole", whole.map(number)),
        Measure::Share(share) => of("share").put("share", share.map(percent)),
        Measure::Points(points) => of("points").put("points", points.map(score)),
    };
    draft.table()
}

fn band(band: &Band) -> Json<'_> {
    Draft::default().put("name", text(&band.name)).put("at_least", band.at_least.map(score)).table()
}

fn league(league: &League) -> Json<'_> {
    Draft::default()
        .put("index", index(&league.index))
        .put("others", rows(&league.others, neighbour))
        .put("ties", choice(league.ties, Ties::code))
        .put("wanted", league.wanted.map(small))
        .put("expected", league.expected.map(score))
        .put("drift", drift(league.drift).unless_empty())
        .table()
}

fn neighbour(other: &Neighbour) -> Json<'_> {
    Draft::default()
        .put("name", text(&other.name))
        .put("rank", other.rank.map(small))
        .put("score", other.score.map(score))
        .table()
}

fn drift<'a>(drift: Drift) -> Draft<'a> {
    let usual = Drift::default();
    Draft::default()
        .put("mean", (drift.mean != usual.mean).then(|| score(drift.mean)))
        .put("down", drift.down.then_some(Json::Flag(true)))
        .put("sd", (drift.sd != usual.sd).then(|| score(drift.sd)))
}

fn survey(survey: &Survey) -> Draft<'_> {
    let usual = Survey::default();
    Draft::default()
        .put("requirement", (survey.requirement != usual.requirement).then(|| requirement(survey.requirement)))
        .put("strata", rows(&survey.strata, stratum))
        .put("population", survey.population.map(number))
        .put("confidence", (survey.confidence != usual.confidence).then(|| word(Confidence::code(survey.confidence))))
        .put(
            "satisfied_from",
            (survey.satisfied_from != usual.satisfied_from).then(|| small(survey.satisfied_from.into())),
        )
        .put("truth", survey.truth.map(percent))
        .put("power", (survey.power != usual.power).then(|| percent(survey.power)))
}

fn stratum(stratum: &Stratum) -> Json<'_> {
    let told = stratum.steps.iter().any(Option::is_some);
    Draft::default()
        .put("name", text(&stratum.name))
        .put("respondents", stratum.respondents.map(number))
        .put("satisfied", stratum.satisfied.map(number))
        .put("steps", told.then(|| numbers(&stratum.steps)).flatten())
        .put("weight", stratum.weight.map(score))
        .table()
}
