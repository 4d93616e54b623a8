//! The chart of the path: its lines on the plane, and the words at their ends.

use yew::prelude::*;

use crate::calc::path::Path;
use crate::calc::share::Share;
use crate::chart::{Fraction, Plane, Point, STEPS, apart};
use crate::i18n::answer::Speaker;
use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::model::{Date, Percent, Question};
use crate::ui::charts::path_chart::{LABEL, PathChart};

pub(super) fn chart(speaker: Speaker, question: &Question, path: &Path) -> Html {
    let Some((first, last)) = path.legs.first().zip(path.legs.last()) else { return Html::default() };
    let words = &speaker.language.planning().path.chart;
    let cutoff = first.step.after;
    let today = Share::new(path.done.0.into(), path.done.1.into());
    let past = path.past.iter().filter(|point| point.day < cutoff).map(|point| (point.day, point.share));
    let done: Vec<(Date, Share)> = past.chain(today.map(|share| (cutoff, share))).collect();
    let begin = done.last().copied();
    let ahead: Vec<(Date, Share)> =
        begin.into_iter().chain(path.legs.iter().map(|leg| (leg.step.last, leg.share))).collect();
    let unchanged: Vec<(Date, Share)> =
        begin.into_iter().chain(path.legs.iter().filter_map(|leg| Some((leg.step.last, leg.unchanged?)))).collect();
    let threshold = speaker.requirement().threshold.fraction();
    let shares = done.iter().chain(&ahead).chain(&unchanged).map(|(_, share)| fraction(*share));
    let from = question.period.start.filter(|&start| start < cutoff).unwrap_or(cutoff);
    let day = |day: Date| i64::from(day.to_julian_day());
    let plane = Plane::new((day(from), day(last.step.last)), shares.chain([threshold]));
    let at = |points: &[(Date, Share)]| -> Vec<Point> {
        points.iter().map(|(on, share)| plane.point(day(*on), fraction(*share))).collect()
    };
    let target = plane.point(day(cutoff), threshold).down;
    let path_end = at(&ahead).last().copied().map(|end| (end.down, "path-chart-strong", words.path, last.share));
    let unchanged_end = at(&unchanged).last().copied().zip(last.unchanged);
    let unchanged_end = unchanged_end.map(|(end, share)| (end.down, "path-chart-soft", words.unchanged, share));
    let labels = labels(speaker, path_end.into_iter().chain(unchanged_end));
    let date = |day: Date| format_date(day, speaker.language);
    let tick = |&tick: &u128| {
        (plane.point(day(from), (tick, 100)).down, speaker.percent(Percent::whole(u8::try_from(tick).unwrap_or(100))))
    };
    PathChart {
        done: at(&done),
        path: at(&ahead),
        unchanged: at(&unchanged),
        target,
        today: plane.point(day(cutoff), (0, 1)).across.min(STEPS),
        ticks: plane.ticks().iter().map(tick).collect(),
        labels,
        now: at(&done).last().copied().zip(today.map(|share| [words.done, " ", &speaker.share(share)].concat())),
        target_words: speaker.bound(),
        today_words: fill(words.today, &[("day", &date(cutoff))]).plain(),
        days: (date(from), date(last.step.last)),
        described: [words.name, ": ", words.path, " ", &speaker.share(last.share), "; ", &speaker.bound()].concat(),
    }
    .view()
}

/// The name of a line's end, and where it stands.
type Label = (u32, &'static str, String);

/// The words at the ends of lines, moved apart where they would cover each other.
fn labels(speaker: Speaker, ends: impl Iterator<Item = (u32, &'static str, &'static str, Share)>) -> Vec<Label> {
    let mut labels: Vec<Label> =
        ends.map(|(down, class, name, share)| (down, class, [name, " ", &speaker.share(share)].concat())).collect();
    let places = labels.iter().enumerate().map(|(place, label)| (place, label.0)).collect();
    for (place, down) in apart(places, LABEL) {
        if let Some(label) = labels.get_mut(place) {
            label.0 = down;
        }
    }
    labels
}

fn fraction(share: Share) -> Fraction {
    (share.part(), share.whole())
}
