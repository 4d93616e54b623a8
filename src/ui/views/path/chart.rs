//! The chart of the path: its lines on the plane, and the words at their ends.

use yew::prelude::*;

use super::Horizon;
use crate::calc::path::Path;
use crate::calc::risk::Course;
use crate::calc::share::Share;
use crate::chart::{Fraction, Plane, Point, STEPS};
use crate::i18n::format_date;
use crate::i18n::phrase::fill;
use crate::model::{Date, Percent, Question};
use crate::ui::charts::path_chart::{Mark, PathChart, starts_early};

pub(super) fn chart(horizon: &Horizon) -> Html {
    let Ok(path) = &horizon.found.path else { return Html::default() };
    let Some((first, last)) = path.legs.first().zip(path.legs.last()) else { return Html::default() };
    let (speaker, question) = (horizon.speaker(), &horizon.found.question);
    let words = &speaker.language.planning().path.chart;
    let words_of_fan = speaker.language.planning().path.risk.fan.mark;
    let cutoff = first.step.after;
    let lines = Lines::new(path, horizon.course.iter().flatten().flat_map(Course::fan).collect(), cutoff);
    let today = Share::new(path.done.0.into(), path.done.1.into());
    let threshold = speaker.requirement().threshold.fraction();
    let from = begin_of_axis(question, &lines.done, cutoff, last.step.last);
    let day = |day: Date| i64::from(day.to_julian_day());
    let shares = lines.all().into_iter().flatten().map(|(_, share)| fraction(*share));
    let plane = Plane::new((day(from), day(last.step.last)), shares.chain([threshold]));
    let at = |points: &[(Date, Share)]| -> Vec<Point> {
        points.iter().map(|(on, share)| plane.point(day(*on), fraction(*share))).collect()
    };
    let target = plane.point(day(cutoff), threshold).down;
    let lower = last.unchanged.is_none_or(|unchanged| below(unchanged, last.share));
    let mark = |name: &str, end: Option<(Point, Share)>, above: bool| {
        let (point, share) = end?;
        Some(Mark { point, above, words: [name, " ", &speaker.share(share)].concat() })
    };
    let end_of = |points: &[(Date, Share)]| at(points).last().copied();
    let now = end_of(&lines.done);
    let date = |day: Date| format_date(day, speaker.language);
    let tick = |&tick: &u128| {
        (plane.point(day(from), (tick, 100)).down, speaker.percent(Percent::whole(u8::try_from(tick).unwrap_or(100))))
    };
    PathChart {
        done: at(&lines.done),
        path: at(&lines.ahead),
        unchanged: at(&lines.unchanged),
        fan_mark: fan_mark(words_of_fan, &at(if lower { &lines.low } else { &lines.high }), lower),
        fan: (at(&lines.low), at(&lines.high)),
        target,
        today: plane.point(day(cutoff), (0, 1)).across.min(STEPS),
        ticks: plane.ticks().iter().map(tick).collect(),
        path_end: mark(words.path, end_of(&lines.ahead).zip(Some(last.share)), lower),
        unchanged_end: mark(words.unchanged, end_of(&lines.unchanged).zip(last.unchanged), !lower),
        // On the side that is free: the path begins to the right of it, what is unchanged runs on level.
        now: mark(words.done, now.zip(today), lower != now.is_some_and(starts_early)),
        target_words: speaker.bound(),
        today_words: fill(words.today, &[("day", &date(cutoff))]).plain(),
        days: (date(from), date(last.step.last)),
        described: [words.name, ": ", words.path, " ", &speaker.share(last.share), "; ", &speaker.bound()].concat(),
    }
    .view()
}

/// Shares over days: every line of the chart. All but the first begin where that ends.
struct Lines {
    done: Vec<(Date, Share)>,
    ahead: Vec<(Date, Share)>,
    unchanged: Vec<(Date, Share)>,
    /// The edges of the fan; empty where there is none.
    low: Vec<(Date, Share)>,
    high: Vec<(Date, Share)>,
}

impl Lines {
    fn new(path: &Path, fan: Vec<(Date, [Share; 2])>, cutoff: Date) -> Lines {
        let today = Share::new(path.done.0.into(), path.done.1.into());
        let past = path.past.iter().filter(|point| point.day < cutoff).map(|point| (point.day, point.share));
        let done: Vec<(Date, Share)> = past.chain(today.map(|share| (cutoff, share))).collect();
        let begin = done.last().copied();
        let onward = |points: Vec<(Date, Share)>| -> Vec<(Date, Share)> { begin.into_iter().chain(points).collect() };
        let (low, high) = fan.into_iter().map(|(day, [low, high])| ((day, low), (day, high))).unzip();
        let edge = |points: Vec<(Date, Share)>| if points.is_empty() { points } else { onward(points) };
        Lines {
            ahead: onward(path.legs.iter().map(|leg| (leg.step.last, leg.share)).collect()),
            unchanged: onward(path.legs.iter().filter_map(|leg| Some((leg.step.last, leg.unchanged?))).collect()),
            low: edge(low),
            high: edge(high),
            done,
        }
    }

    fn all(&self) -> [&Vec<(Date, Share)>; 5] {
        [&self.done, &self.ahead, &self.unchanged, &self.low, &self.high]
    }
}

/// What the fan is, said at its middle, on the side of what is unchanged; of a short path there is no room for it.
fn fan_mark(words: &str, edge: &[Point], lower: bool) -> Option<Mark> {
    let point = *edge.get(edge.len() * 3 / 4).filter(|_| edge.len() > 4)?;
    Some(Mark { point, above: !lower, words: words.to_owned() })
}

/// Where the days begin: with the period, where something is known of what was before the cut-off; else near enough to
/// it that the path has half of the width.
fn begin_of_axis(question: &Question, done: &[(Date, Share)], cutoff: Date, end: Date) -> Date {
    let start = question.period.start.filter(|&start| start < cutoff).unwrap_or(cutoff);
    if done.len() > 1 { start } else { start.max(cutoff - (end - cutoff)) }
}

fn below(one: Share, other: Share) -> bool {
    one.part() * other.whole() < other.part() * one.whole()
}

fn fraction(share: Share) -> Fraction {
    (share.part(), share.whole())
}
