//! The path in words: what each step must bring, where it crosses the target, what happens if nothing changes.

use super::answer::Speaker;
use super::number::{format_count, format_share};
use super::phrase::{Phrase, fill};
use super::{PathWords, format_date};
use crate::calc::path::{Leg, NoPath, Path};
use crate::calc::share::Share;
use crate::calc::steps::{NoSpread, NoSteps, Step};
use crate::model::{Language, Percent, Sense};

/// A path, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathTable {
    /// What is to be known of it, sentence by sentence.
    pub lines: Vec<Phrase>,
    /// The heading of what is needed, or allowed.
    pub count_heading: &'static str,
    /// A row for each step.
    pub rows: Vec<PathRow>,
    /// What the steps add up to: the volume, and what is needed or allowed.
    pub sums: (String, String),
}

impl PathTable {
    /// The headings of its columns: by when, what is expected, what is needed, and what that makes.
    pub fn heads(&self, language: Language) -> [&'static str; 7] {
        let heading = &language.planning().path.heading;
        [
            heading.until,
            heading.volume,
            self.count_heading,
            heading.of_step,
            heading.cumulative,
            heading.share,
            heading.unchanged,
        ]
    }
}

/// A step, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathRow {
    /// Its last day.
    pub until: String,
    /// Its working days.
    pub days: String,
    /// What is expected.
    pub volume: String,
    /// What is needed, or allowed.
    pub count: String,
    /// What that is of the step's own.
    pub of_step: String,
    /// The numerator by then.
    pub cumulative: String,
    /// The share by then.
    pub share: String,
    /// The share by then if nothing changes; empty where no pace is known.
    pub unchanged: String,
}

/// Says a path, `cap` being what holds it where it is too low.
pub fn path_table(speaker: Speaker, path: &Path, cap: Percent) -> PathTable {
    let language = speaker.language;
    let words = &language.planning().path;
    let limited = speaker.sense() == Sense::Limit;
    let sum = |of: fn(&Leg) -> u64| count(language, path.legs.iter().map(of).sum());
    PathTable {
        lines: lines(speaker, words, path, cap),
        count_heading: if limited { words.heading.allowed } else { words.heading.needed },
        rows: path.legs.iter().map(|leg| row(speaker, leg)).collect(),
        sums: (sum(|leg| leg.volume), sum(|leg| leg.count)),
    }
}

fn count(language: Language, count: u64) -> String {
    format_count(count.into(), language)
}

fn row(speaker: Speaker, leg: &Leg) -> PathRow {
    let language = speaker.language;
    let of_step = Share::new(leg.count.into(), leg.room.into());
    PathRow {
        until: format_date(leg.step.last, language),
        days: format_count(leg.step.working_days.into(), language),
        volume: count(language, leg.volume),
        count: count(language, leg.count),
        of_step: of_step.map(|share| format_share(share, 2, &[], language)).unwrap_or_default(),
        cumulative: format_count(leg.share.part(), language),
        share: speaker.share(leg.share),
        unchanged: leg.unchanged.map(|share| speaker.share(share)).unwrap_or_default(),
    }
}

fn lines(speaker: Speaker, words: &PathWords, path: &Path, cap: Percent) -> Vec<Phrase> {
    let limited = speaker.sense() == Sense::Limit;
    let day = |place: Option<u8>| {
        let leg = path.legs.get(usize::from(place?))?;
        Some(format_date(leg.step.last, speaker.language))
    };
    let mut lines = Vec::new();
    if let Some(best) = path.best {
        let (best, need) = (count(speaker.language, best), count(speaker.language, path.need));
        let (cap, part) = (speaker.percent(cap), speaker.part(path.need.into()));
        lines.push(fill(words.short, &[("cap", &cap), ("best", &best), ("need", &need), ("part", part)]));
    }
    if limited {
        lines.extend(allowance(speaker, words, path));
    }
    let met = |share: Share| share.meets(speaker.requirement());
    let today = Share::new(path.done.0.into(), path.done.1.into()).map(met);
    let ends = path.legs.last().map(|leg| met(leg.share));
    match (day(path.crosses), today, ends) {
        (Some(day), _, _) if !limited && path.best.is_none() => lines.push(fill(words.crosses, &[("day", &day)])),
        (Some(day), Some(true), _) if limited => lines.push(fill(words.breaks, &[("day", &day)])),
        (None, Some(true), Some(true)) if !limited => lines.push(fill(words.met_already, &[])),
        _ => {}
    }
    if let Some(end) = path.legs.last().and_then(|leg| leg.unchanged) {
        let verdict = if met(end) { words.unchanged_met } else { words.unchanged_missed };
        lines.push(fill(words.unchanged, &[("share", &speaker.share(end)), ("verdict", verdict)]));
    }
    lines
}

/// How much may still happen in all, and how much of it the first step spends.
fn allowance(speaker: Speaker, words: &PathWords, path: &Path) -> Vec<Phrase> {
    let language = speaker.language;
    let volume = path.volume();
    let said = fill(
        words.allowance,
        &[
            ("need", &count(language, path.need)),
            ("part", speaker.part(path.need.into())),
            ("volume", &count(language, volume)),
            ("whole", speaker.whole(volume.into())),
        ],
    );
    let spent = path.legs.first().map(|leg| {
        let day = format_date(leg.step.last, language);
        let left = path.need.saturating_sub(leg.count);
        let (spent, left) = (count(language, leg.count), count(language, left));
        fill(words.allowance_spent, &[("day", &day), ("spent", &spent), ("left", &left)])
    });
    std::iter::once(said).chain(spent).collect()
}

/// Why there is no path. `steps` are those of the period, where it has any.
pub fn no_path(language: Language, lack: NoPath, steps: &[Step]) -> String {
    let words = &language.planning().path.lack;
    let of = |words: &str, place: u8| {
        let step = steps.iter().find(|step| step.place == place);
        let day = step.map(|step| format_date(step.last, language)).unwrap_or_default();
        fill(words, &[("day", &day)]).plain()
    };
    let words = match lack {
        NoPath::Spread(NoSpread::LastYear(place)) => return of(words.last_year, place),
        NoPath::Spread(NoSpread::Typed(place)) => return of(words.weight, place),
        NoPath::Spread(NoSpread::Nothing) => words.weightless,
        NoPath::Steps(NoSteps::Cutoff) => words.cutoff,
        NoPath::Steps(NoSteps::End) => words.end,
        NoPath::Steps(NoSteps::Over) => words.over,
        NoPath::Steps(NoSteps::TooLong) => words.too_long,
        NoPath::Figures => words.figures,
        NoPath::Volume => words.volume,
        NoPath::Nothing => words.nothing,
        NoPath::Never => words.never,
        NoPath::TooLarge => words.too_large,
    };
    words.to_owned()
}
