//! "Cần thêm 54.696 hồ sơ trực tuyến": the headline of the needed and of the allowed count.

use super::super::phrase::{Phrase, fill};
use super::{Headline, Speaker};
use crate::calc::calendar::Rates;
use crate::calc::need::{Extra, Need};
use crate::calc::outcome::BranchOutcome;
use crate::calc::rest::{Rest, Standing};
use crate::calc::share::Share;
use crate::model::Sense;

/// The headline for what is needed or allowed: over the rest of the year where the volume to come is
/// known, else on today's denominator.
pub(super) fn headline(speaker: &Speaker, branch: &BranchOutcome) -> Headline {
    match (&branch.rest, &branch.now) {
        (Some(rest), _) => match rest.standing {
            Standing::Certain => certain(speaker, rest),
            Standing::OutOfReach => out_of_reach(speaker, branch, rest),
            Standing::OnCourse | Standing::NeedsMore => open(speaker, branch, rest),
        },
        (None, Ok(now)) => match now.need {
            Some(need) => today(speaker, branch, need, now.share),
            None => impossible(speaker),
        },
        // The caller has said what is missing.
        (None, Err(_)) => Headline { text: fill(speaker.words.answer.undefined, &[]), lines: Vec::new() },
    }
}

fn certain(speaker: &Speaker, rest: &Rest) -> Headline {
    let words = &speaker.words.answer;
    let sentence = match speaker.sense() {
        Sense::Reach => words.certain_reach,
        Sense::Limit => words.certain_limit,
    };
    let late = rest.worst.part().saturating_sub(rest.best.part());
    let line = fill(
        sentence,
        &[
            ("share", &speaker.share(rest.worst)),
            ("most", &speaker.count(late)),
            ("part", speaker.part(late)),
            ("volume", &speaker.count(rest.room)),
            ("whole", speaker.whole(rest.room)),
        ],
    );
    Headline { text: fill(words.certain, &[]), lines: vec![line] }
}

fn out_of_reach(speaker: &Speaker, branch: &BranchOutcome, rest: &Rest) -> Headline {
    let words = &speaker.words.answer;
    let Some(margin) = rest.margin else { return impossible(speaker) };
    let numbers = [
        ("best", &*speaker.share(rest.best)),
        ("n", &*speaker.count(margin.unsigned_abs())),
        ("part", speaker.part(margin.unsigned_abs())),
        ("most", &*speaker.count(rest.most)),
        ("volume", &*speaker.count(rest.room)),
        ("whole", speaker.whole(rest.room)),
        ("cap", &*speaker.percent(speaker.question.cap)),
    ];
    let lines = match speaker.sense() {
        Sense::Limit => vec![fill(words.best_limit, &numbers), dilution(speaker, branch.extra)],
        Sense::Reach if margin.unsigned_abs() > rest.room => {
            vec![fill(words.best_reach, &numbers), fill(words.binds_volume, &numbers)]
        }
        Sense::Reach => vec![fill(words.best_reach, &numbers), fill(words.binds_cap, &numbers)],
    };
    Headline { text: unreachable(speaker), lines }
}

fn impossible(speaker: &Speaker) -> Headline {
    let line = fill(speaker.words.answer.binds_bound, &[("bound", &speaker.bound())]);
    Headline { text: unreachable(speaker), lines: vec![line] }
}

fn unreachable(speaker: &Speaker) -> Phrase {
    fill(speaker.words.answer.out_of_reach, &[("threshold", &speaker.bound())])
}

fn open(speaker: &Speaker, branch: &BranchOutcome, rest: &Rest) -> Headline {
    let words = &speaker.words.answer;
    let monthly = branch.rates.and_then(|rates| rates.month).map(|rate| speaker.count(rate));
    let (text, share_line, rate_line) = match (speaker.sense(), monthly.is_some()) {
        (Sense::Reach, false) => (words.need_more, words.need_share, words.need_rates),
        (Sense::Reach, true) => (words.need_more, words.need_share_monthly, words.need_rates),
        (Sense::Limit, false) => (words.allowed_rest, words.allowed_rest_share, words.allowed_rates),
        (Sense::Limit, true) => (words.allowed_rest, words.allowed_rest_monthly, words.allowed_rates),
    };
    let count = rest.count.unwrap_or(0);
    let (volume, monthly) = (speaker.count(rest.room), monthly.unwrap_or_default());
    // Where nothing is to come there is no share of it.
    let share = rest.share.map(|share| speaker.rest_share(share));
    let share_said = |share: String| {
        let values = [("share", &*share), ("volume", &*volume), ("whole", speaker.whole(rest.room)), ("n", &*monthly)];
        fill(share_line, &values)
    };
    let mut lines: Vec<Phrase> = share.map(share_said).into_iter().collect();
    let rates_said = branch.rates.map(|rates| spread(speaker, rates)).filter(|rates| !rates.is_empty());
    lines.extend(rates_said.map(|rates| fill(rate_line, &[("rates", &rates)])));
    lines.extend(pace(speaker, branch));
    Headline { text: fill(text, &[("n", &speaker.count(count)), ("part", speaker.part(count))]), lines }
}

fn spread(speaker: &Speaker, rates: Rates) -> String {
    let words = &speaker.words.answer;
    let said = [(words.rate_week, rates.week), (words.rate_working_day, rates.working_day)];
    let said =
        said.into_iter().filter_map(|(sentence, rate)| Some(fill(sentence, &[("n", &speaker.count(rate?))]).plain()));
    said.collect::<Vec<_>>().join(", ")
}

/// The pace so far, and how many times it the need is.
fn pace(speaker: &Speaker, branch: &BranchOutcome) -> Option<Phrase> {
    let words = &speaker.words.answer;
    let so_far = branch.monthly_so_far.filter(|&rate| rate > 0)?;
    let so_far = speaker.count(so_far);
    Some(match branch.pace_times.filter(|_| speaker.sense() == Sense::Reach) {
        Some(times) => {
            let times = super::super::number::format_times(times, speaker.language);
            fill(words.pace_times, &[("times", &times), ("n", &so_far)])
        }
        None => fill(words.pace_so_far, &[("n", &so_far)]),
    })
}

fn today(speaker: &Speaker, branch: &BranchOutcome, need: Need, share: Share) -> Headline {
    let words = &speaker.words.answer;
    let (text, of) = match (speaker.sense(), need.margin) {
        (Sense::Reach, 1..) => (words.missing_now, words.missing_now_of),
        (Sense::Reach, 0) => (words.spare_none, words.spare_now_of),
        (Sense::Reach, _) => (words.spare_now, words.spare_now_of),
        (Sense::Limit, 0..) => (words.allowed_now, words.allowed_now_of),
        (Sense::Limit, _) => (words.exceeded_now, words.exceeded_now_of),
    };
    let margin = need.margin.unsigned_abs();
    let mut lines = vec![fill(
        of,
        &[
            ("n", &speaker.count(need.numerator)),
            ("whole_count", &speaker.count(share.whole())),
            ("whole", speaker.whole(share.whole())),
            ("have", &speaker.count(share.part())),
        ],
    )];
    match (speaker.sense(), need.margin) {
        (Sense::Reach, 1..) => lines.push(growth(speaker, branch.extra)),
        (Sense::Limit, ..0) => lines.push(dilution(speaker, branch.extra)),
        _ => {}
    }
    Headline { text: fill(text, &[("n", &speaker.count(margin)), ("part", speaker.part(margin))]), lines }
}

fn growth(speaker: &Speaker, extra: Option<Extra>) -> Phrase {
    let words = &speaker.words.answer;
    extra_line(speaker, extra, words.extra_reach, words.extra_impossible)
}

fn dilution(speaker: &Speaker, extra: Option<Extra>) -> Phrase {
    let words = &speaker.words.answer;
    extra_line(speaker, extra, words.dilution, words.dilution_impossible)
}

fn extra_line(speaker: &Speaker, extra: Option<Extra>, possible: &str, impossible: &str) -> Phrase {
    let (sentence, count) = match extra {
        Some(Extra::Least(count)) => (possible, count),
        Some(Extra::Impossible) | None => (impossible, 0),
    };
    let many = speaker.indicator();
    fill(sentence, &[("n", &speaker.count(count)), ("whole", many.whole.many), ("part", many.part.many)])
}
