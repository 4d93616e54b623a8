//! How sure a path is, in words.

use super::answer::Speaker;
use super::number::{format_change, format_count, format_percent, format_points, format_share};
use super::phrase::{Phrase, fill};
use super::{RiskWords, format_date};
use crate::calc::path::Path;
use crate::calc::prospect::{NoAim, Prospect};
use crate::calc::risk::{Course, Input, NoCourse, Outlook, Required, Source, Spread, Swing, TARGETS, VOLUMES};
use crate::calc::share::Share;
use crate::model::{Certainty, Date, Language, Percent, Sense};

/// How sure a path is, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskTable {
    /// What is to be known of it, sentence by sentence.
    pub lines: Vec<Phrase>,
    /// The columns.
    pub heads: [&'static str; 3],
    /// How sure, the share of what is to come, what that is in dossiers; on average first.
    pub rows: Vec<[String; 3]>,
    /// Which row is the one that the scenario wants.
    pub own: usize,
    /// By which spread, and what the numbers mean.
    pub notes: Vec<String>,
}

fn words(language: Language) -> &'static RiskWords {
    &language.planning().path.risk
}

/// Says how sure a path is.
pub fn risk_table(speaker: Speaker, course: &Course, outlook: &Outlook, certainty: Certainty) -> RiskTable {
    let words = words(speaker.language);
    let limited = speaker.sense() == Sense::Limit;
    let own = certainty.confidence.percent();
    let row = |name: String, share: Option<Share>| row(speaker.language, name, share, course, words.unreachable);
    let average = row(words.average.to_owned(), outlook.average);
    let sure = outlook.sure.iter().map(|&(percent, share)| row(whole_percent(speaker.language, percent), share));
    let place = outlook.sure.iter().position(|(percent, _)| *percent == own);
    RiskTable {
        lines: lines(speaker, words, outlook),
        heads: if limited { words.heading_limit } else { words.heading },
        rows: std::iter::once(average).chain(sure).collect(),
        own: place.map_or(0, |place| place + 1),
        notes: notes(speaker.language, course.spread),
    }
}

/// Why nothing is told of chance.
pub fn no_course(language: Language, lack: NoCourse) -> &'static str {
    match lack {
        NoCourse::Stock => words(language).stock,
        NoCourse::Wild => words(language).wild,
    }
}

/// What path and split aim at, where that is not what suffices on average.
pub fn aim_lines(speaker: Speaker, prospect: &Prospect, certainty: Certainty) -> Vec<String> {
    let language = speaker.language;
    let words = words(language);
    let percent = whole_percent(language, certainty.confidence.percent());
    let aim = match prospect.aim {
        None => return Vec::new(),
        Some(Ok(aim)) => aim,
        Some(Err(NoAim::Untold(lack))) => return vec![no_course(language, lack).to_owned()],
        Some(Err(NoAim::Never)) => return vec![fill(words.no_aim, &[("percent", &percent)]).plain()],
    };
    let count = |count: u128| [&format_count(count, language), " ", speaker.part(count)].concat();
    let need = prospect.branch.rest.and_then(|rest| rest.count).unwrap_or_default();
    let named = [("count", &*count(aim.count.into())), ("percent", &percent), ("need", &format_count(need, language))];
    let aimed = fill(words.aimed, &named).plain();
    std::iter::once(aimed).chain(aim.by_units.then(|| words.aimed_by_units.to_owned())).collect()
}

/// What path and split can aim at.
pub fn aims(language: Language, certainty: Certainty) -> [String; 2] {
    let percent = whole_percent(language, certainty.confidence.percent());
    words(language).aims.map(|template| fill(template, &[("percent", &percent)]).plain())
}

fn row(language: Language, name: String, share: Option<Share>, course: &Course, unreachable: &str) -> [String; 3] {
    let Some(share) = share else { return [name, unreachable.to_owned(), String::new()] };
    [name, percent(language, share), format_count(course.dossiers(share).into(), language)]
}

/// What is enough on average, and what makes it as sure as one wants to be.
pub fn sure_line(speaker: Speaker, course: &Course, outlook: &Outlook, certainty: Certainty) -> Option<Phrase> {
    let language = speaker.language;
    let words = words(language);
    let whole = speaker.whole(course.volume().into());
    let Some(average) = outlook.average.map(|share| percent(language, share)) else {
        return Some(fill(words.beyond, &[("whole", whole)]));
    };
    let own = certainty.confidence.percent();
    outlook.sure.iter().find(|(percent, _)| *percent == own).map(|&(confidence, share)| {
        let template = match share {
            None => words.never,
            Some(_) if speaker.sense() == Sense::Limit => words.sure_limit,
            Some(_) => words.sure,
        };
        let share = share.map(|share| percent(language, share)).unwrap_or_default();
        let confidence = whole_percent(language, confidence);
        fill(template, &[("average", &average), ("whole", whole), ("percent", &confidence), ("share", &share)])
    })
}

fn lines(speaker: Speaker, words: &RiskWords, outlook: &Outlook) -> Vec<Phrase> {
    let language = speaker.language;
    let chance = |template: &'static str, share: Option<Share>| {
        share.map(|share| fill(template, &[("chance", &chance_text(language, share))]))
    };
    let quantile = |level: u8| {
        let found = outlook.quantiles.iter().find(|(it, _)| *it == level);
        found.map(|&(_, share)| percent(language, share)).unwrap_or_default()
    };
    let [low, lower, upper, high] = [5, 25, 75, 95].map(quantile);
    let range = fill(words.range, &[("low", &low), ("lower", &lower), ("upper", &upper), ("high", &high)]);
    let on_path = chance(words.on_path, outlook.on_path);
    [on_path, Some(range), chance(words.unchanged, outlook.unchanged)].into_iter().flatten().collect()
}

/// A probability; what is next to never or to always is not said to be it.
pub fn chance_text(language: Language, share: Share) -> String {
    match share.part() {
        0 => words(language).hardly.to_owned(),
        part if part == share.whole() => words(language).surely.to_owned(),
        _ => format_share(share, 1, &[], language),
    }
}

fn notes(language: Language, spread: Spread) -> Vec<String> {
    let words = words(language);
    let source = |source: Source| match source {
        Source::Typed => words.spread.typed.to_owned(),
        Source::Months(months) => fill(words.spread.months, &[("months", &months.to_string())]).plain(),
        Source::Usual => words.spread.usual.to_owned(),
    };
    let told = fill(
        words.spread.told,
        &[
            ("volume", &format_share(spread.volume.0, 0, &[], language)),
            ("of_volume", &source(spread.volume.1)),
            ("share", &format_points(spread.share.0, 1, language)),
            ("of_share", &source(spread.share.1)),
        ],
    );
    let shock = (spread.shock.part() > 0)
        .then(|| fill(words.spread.told_shock, &[("shock", &format_share(spread.shock, 0, &[], language))]).plain());
    std::iter::once(told.plain()).chain(shock).chain([words.meaning.to_owned()]).collect()
}

/// One input of the tornado, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwingLine {
    /// Its name.
    pub name: String,
    /// What it does, as a sentence.
    pub sentence: String,
    /// The share at the end where it is lower, and where it is higher.
    pub ends: [String; 2],
}

/// What moves the share at the end, said.
pub fn swing_lines(speaker: Speaker, swings: &[Swing]) -> Vec<SwingLine> {
    let language = speaker.language;
    let words = &words(language).tornado;
    let line = |swing: &Swing| {
        let [low, high] = [swing.low, swing.high].map(|share| percent(language, share));
        let (place, day): (usize, Option<Date>) = match swing.input {
            Input::Shares => (0, None),
            Input::Volumes => (1, None),
            Input::Shock => (2, None),
            Input::ShareOf(day) => (3, Some(day)),
            Input::VolumeOf(day) => (4, Some(day)),
        };
        let day = day.map(|day| format_date(day, language)).unwrap_or_default();
        let of = |list: &[&'static str; 5]| list.get(place).copied().unwrap_or_default();
        let named = [("day", &*day), ("low", &low), ("high", &high)];
        let say = |template: &'static str| fill(template, &named).plain();
        SwingLine {
            name: say(of(&words.inputs)),
            sentence: say(of(&words.sentences)),
            ends: [low.clone(), high.clone()],
        }
    };
    swings.iter().map(line).collect()
}

/// A share that is required: what is said of it, and how high it is in fifths of the whole; empty where the target is no
/// percentage, without a height where no share suffices.
pub type RequiredCell = (String, Option<u8>);

/// The table of required shares, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredTable {
    /// The targets; empty where one is below 0 or above 100 %.
    pub heads: Vec<String>,
    /// Each volume, and the shares for each target.
    pub rows: Vec<(String, Vec<RequiredCell>)>,
    /// The place of the target and the volume as they are, in both lists.
    pub own: (usize, usize),
}

/// Says which shares make it so sure.
pub fn required_table(speaker: Speaker, required: &Required, course: &Course) -> RequiredTable {
    let language = speaker.language;
    let words = &words(language).required;
    let cell = |cell: &Option<Option<Share>>| match cell {
        None => (String::new(), None),
        Some(None) => ("✕".to_owned(), None),
        Some(Some(share)) => {
            let fifth = u8::try_from(share.part() * 5 / share.whole()).unwrap_or(4).min(4);
            (percent(language, *share), Some(fifth))
        }
    };
    let volume = |change: i8| {
        let count = u128::from(course.volume()) * u128::from((100 + i16::from(change)).unsigned_abs()) / 100;
        let change = format_change(change, language);
        fill(words.volume, &[("change", &change), ("count", &format_count(count, language))]).plain()
    };
    let rows = VOLUMES.iter().zip(required).map(|(&change, cells)| (volume(change), cells.iter().map(cell).collect()));
    let own = |changes: &[i8]| changes.iter().position(|&change| change == 0).unwrap_or_default();
    RequiredTable {
        heads: TARGETS.iter().map(|&points| target(speaker, points)).collect(),
        rows: rows.collect(),
        own: (own(&TARGETS), own(&VOLUMES)),
    }
}

/// The target, so many points higher.
fn target(speaker: Speaker, points: i8) -> String {
    let threshold = speaker.requirement().threshold;
    let unit = 10_u64.pow(threshold.scale().into());
    let by = u64::from(points.unsigned_abs()) * unit;
    let mantissa = if points < 0 { threshold.mantissa().checked_sub(by) } else { threshold.mantissa().checked_add(by) };
    let percent = mantissa.and_then(|mantissa| Percent::new(mantissa, threshold.scale()));
    percent.map(|percent| format_percent(percent, speaker.language)).unwrap_or_default()
}

/// The fan of the path, said: each step, its lower end, the path, its upper end.
pub fn fan_rows(speaker: Speaker, fan: &[(Date, [Share; 2])], path: &Path) -> Vec<[String; 4]> {
    let language = speaker.language;
    let row = |((day, [low, high]), share): (&(Date, [Share; 2]), Share)| {
        [format_date(*day, language), percent(language, *low), speaker.share(share), percent(language, *high)]
    };
    fan.iter().zip(path.legs.iter().map(|leg| leg.share)).map(row).collect()
}

fn percent(language: Language, share: Share) -> String {
    format_share(share, 2, &[], language)
}

/// So many percent.
pub fn whole_percent(language: Language, percent: u8) -> String {
    format_percent(Percent::whole(percent), language)
}
