//! The headlines of the other unknowns: the target reachable, the volume at which the plan breaks,
//! the day of crossing.

use super::super::format_date;
use super::super::phrase::{Phrase, fill};
use super::{Headline, Speaker, plain};
use crate::calc::crossing::Crossing;
use crate::calc::outcome::BranchOutcome;
use crate::calc::pace::Pace;
use crate::calc::volume::Volumes;
use crate::model::{Percent, Sense};

pub(super) fn reach(speaker: &Speaker, branch: &BranchOutcome) -> Headline {
    let words = &speaker.words.answer;
    let Some(rest) = &branch.rest else { return needs(speaker, words.needs_ahead) };
    let Some((projected, pace)) = rest.projected.zip(branch.pace) else { return undefined(speaker) };
    let (have, whole) = branch.now.as_ref().map_or((0, 0), |now| (now.share.part(), now.share.whole()));
    let moved = branch.progress.map_or(0, |progress| pace.applied_to(progress).room(rest.volume));
    let formula = fill(
        words.reach_why,
        &[
            ("have", &speaker.count(have)),
            ("share", &pace_share(speaker, pace)),
            ("volume", &speaker.count(moved)),
            ("total", &speaker.count(whole + rest.volume)),
            ("bound", &speaker.bound()),
        ],
    );
    let mut lines = vec![formula, pace_why(speaker, pace)];
    if speaker.sense() == Sense::Reach {
        let best = speaker.share(rest.best);
        let (cap, part) = (speaker.percent(speaker.question.cap), speaker.indicator().part.many);
        let capped = speaker.question.cap < Percent::HUNDRED;
        let sentence = if capped { words.reach_best_capped } else { words.reach_best };
        lines.push(fill(sentence, &[("part", part), ("best", &best), ("cap", &cap)]));
    }
    Headline { text: fill(words.reach, &[("share", &speaker.share(projected))]), lines }
}

pub(super) fn volume(speaker: &Speaker, branch: &BranchOutcome) -> Headline {
    let words = &speaker.words.answer;
    let Some((volumes, pace)) = branch.volumes.zip(branch.pace) else { return undefined(speaker) };
    let (sentence, count) = match volumes {
        Volumes::Any => (words.volume_any, 2),
        Volumes::None => (words.volume_none, 2),
        Volumes::From(least) => (words.volume_from, least),
        Volumes::UpTo(most) => (words.volume_up_to, most),
    };
    let why = fill(
        words.volume_why,
        &[("bound", &speaker.bound()), ("pace", &pace_share(speaker, pace)), ("part", speaker.indicator().part.many)],
    );
    let text = fill(sentence, &[("n", &speaker.count(count)), ("whole", speaker.whole(count))]);
    Headline { text, lines: vec![why, pace_why(speaker, pace)] }
}

pub(super) fn date(speaker: &Speaker, branch: &BranchOutcome) -> Headline {
    let words = &speaker.words.answer;
    let Some(rest) = &branch.rest else { return needs(speaker, words.needs_ahead) };
    let Some(pace) = branch.pace else { return undefined(speaker) };
    let Some((crossing, end)) = branch.crossing.zip(speaker.question.period.end) else {
        return needs(speaker, words.needs_dates);
    };
    let limit = speaker.sense() == Sense::Limit;
    let on = |sentence, day| fill(sentence, &[("day", &format_date(day, speaker.language))]);
    let text = match crossing {
        Crossing::MetOn(day) => on(if limit { words.date_back } else { words.date_met }, day),
        Crossing::LostOn(day) => on(words.date_lost, day),
        Crossing::StaysMet => fill(words.date_stays_met, &[]),
        Crossing::StaysUnmet => fill(if limit { words.date_stays_over } else { words.date_stays_unmet }, &[]),
    };
    let why = fill(
        words.date_why,
        &[
            ("volume", &speaker.count(rest.volume)),
            ("whole", speaker.whole(rest.volume)),
            ("end", &format_date(end, speaker.language)),
            ("pace", &pace_share(speaker, pace)),
            ("part", speaker.indicator().part.many),
        ],
    );
    Headline { text, lines: vec![why, pace_why(speaker, pace)] }
}

fn needs(speaker: &Speaker, what: &str) -> Headline {
    plain(speaker.words.answer.no_data, vec![fill(what, &[])])
}

/// Nothing is done yet and no pace is typed: there is no share to go on with.
fn undefined(speaker: &Speaker) -> Headline {
    let words = &speaker.words.answer;
    plain(words.undefined, vec![fill(words.undefined_why, &[])])
}

fn pace_share(speaker: &Speaker, pace: Pace) -> String {
    match pace {
        Pace::Typed(percent) => speaker.percent(percent),
        Pace::SoFar(share) => speaker.share(share),
    }
}

fn pace_why(speaker: &Speaker, pace: Pace) -> Phrase {
    let words = &speaker.words.answer;
    let sentence = match pace {
        Pace::SoFar(_) => words.pace_so_far_why,
        Pace::Typed(_) => words.pace_typed_why,
    };
    fill(sentence, &[("share", &pace_share(speaker, pace))])
}
