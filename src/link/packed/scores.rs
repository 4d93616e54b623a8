//! What version 5 adds: the score card, the others in the indices, the survey.

use super::catalogue::{CONFIDENCES, COUNTS, MEASURES, TIES};
use super::coder::{Coder, Defect, slot};
use super::plan::{AMOUNT, NAME, ORIGIN, RANK, SCORE, index, indicator, requirement};
use super::texts::Texts;
use crate::model::{
    Band, Decimal, Drift, Index, Item, ItemGroup, League, MAX_COUNT, MAX_ITEMS, MAX_NEIGHBOURS, MAX_ROWS, MAX_STRATA,
    Measure, Neighbour, Percent, STEPS, ScoreCard, Scores, Stratum, Survey,
};

const POINTS: u32 = slot("points");
const ANSWERS: u32 = slot("answers");

/// All of it, section by section.
pub(super) fn scores(coder: &mut Coder, texts: &mut Texts, scores: &mut Scores) {
    coder.option(slot("card"), &mut scores.card, ScoreCard::default(), |coder, it| card(coder, texts, it));
    let blank = League::new(Index::Par);
    coder.list(slot("leagues"), &mut scores.leagues, MAX_ROWS, &blank, |coder, it| league(coder, texts, it));
    let mut usual = scores.survey == Survey::default();
    coder.flag(slot("usual survey"), &mut usual);
    if !usual {
        survey(coder, texts, &mut scores.survey);
    }
}

fn card(coder: &mut Coder, texts: &mut Texts, card: &mut ScoreCard) {
    texts.text(coder, NAME, &mut card.name);
    texts.text(coder, ORIGIN, &mut card.origin);
    coder.list(slot("item groups"), &mut card.groups, MAX_ITEMS, &ItemGroup::default(), |coder, group| {
        texts.text(coder, NAME, &mut group.name);
        texts.text(coder, ORIGIN, &mut group.origin);
        let blank = Item {
            name: String::new(),
            origin: String::new(),
            max: Decimal::ZERO,
            full_at: Percent::HUNDRED,
            measure: Measure::Points(None),
            fixed: false,
        };
        coder.list(slot("items"), &mut group.items, MAX_ITEMS, &blank, |coder, it| item(coder, texts, it));
    });
    coder.list(slot("bands"), &mut card.bands, MAX_ITEMS, &Band::default(), |coder, band| {
        texts.text(coder, NAME, &mut band.name);
        coder.optional_decimal(POINTS, &mut band.at_least);
    });
    coder.optional_decimal(POINTS, &mut card.wanted);
}

fn item(coder: &mut Coder, texts: &mut Texts, item: &mut Item) {
    texts.text(coder, NAME, &mut item.name);
    texts.text(coder, ORIGIN, &mut item.origin);
    coder.decimal(POINTS, &mut item.max);
    coder.percent(slot("full at"), &mut item.full_at);
    if item.full_at == Percent::ZERO {
        coder.fail(Defect::Absurd);
    }
    coder.variant(slot("measure"), &mut item.measure, MEASURES);
    match &mut item.measure {
        Measure::Indicator(it) => indicator(coder, it),
        Measure::Counts(part, whole) => {
            for count in [part, whole] {
                coder.variant(slot("count"), count, &COUNTS);
            }
        }
        Measure::Numbers(part, whole) => {
            for number in [part, whole] {
                coder.optional(AMOUNT, MAX_COUNT, number);
            }
        }
        Measure::Share(share) => coder.optional_percent(slot("base"), share),
        Measure::Points(points) => coder.optional_decimal(POINTS, points),
    }
    coder.flag(slot("fixed"), &mut item.fixed);
}

fn league(coder: &mut Coder, texts: &mut Texts, league: &mut League) {
    index(coder, texts, &mut league.index);
    coder.list(slot("others"), &mut league.others, MAX_NEIGHBOURS, &Neighbour::default(), |coder, other| {
        texts.text(coder, slot("other"), &mut other.name);
        coder.optional_small(RANK, u32::MAX, &mut other.rank);
        coder.optional_decimal(SCORE, &mut other.score);
    });
    coder.variant(slot("ties"), &mut league.ties, TIES);
    coder.optional_small(RANK, u32::MAX, &mut league.wanted);
    coder.optional_decimal(SCORE, &mut league.expected);
    let mut still = league.drift == Drift::default();
    coder.flag(slot("still"), &mut still);
    if !still {
        coder.decimal(slot("drift"), &mut league.drift.mean);
        coder.flag(slot("down"), &mut league.drift.down);
        coder.decimal(slot("spread"), &mut league.drift.sd);
    }
}

fn survey(coder: &mut Coder, texts: &mut Texts, survey: &mut Survey) {
    requirement(coder, &mut survey.requirement);
    coder.list(slot("strata"), &mut survey.strata, MAX_STRATA, &Stratum::default(), |coder, stratum| {
        texts.text(coder, slot("field"), &mut stratum.name);
        coder.optional(ANSWERS, MAX_COUNT, &mut stratum.respondents);
        coder.optional(ANSWERS, MAX_COUNT, &mut stratum.satisfied);
        for step in &mut stratum.steps {
            coder.optional(slot("step"), MAX_COUNT, step);
        }
        coder.optional_decimal(slot("stratum weight"), &mut stratum.weight);
    });
    coder.optional(slot("population"), MAX_COUNT, &mut survey.population);
    coder.variant(slot("confidence"), &mut survey.confidence, CONFIDENCES);
    let mut from = u64::from(survey.satisfied_from);
    coder.number(slot("satisfied from"), STEPS as u64, &mut from);
    if from == 0 {
        coder.fail(Defect::Absurd);
    }
    survey.satisfied_from = u8::try_from(from).unwrap_or(1);
    coder.optional_percent(slot("base"), &mut survey.truth);
    coder.percent(slot("power"), &mut survey.power);
}
