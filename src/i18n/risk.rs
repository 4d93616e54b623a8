//! How sure a path is, in words.

use super::RiskWords;
use super::answer::Speaker;
use super::number::{format_count, format_share};
use super::phrase::{Phrase, fill};
use crate::calc::risk::Outlook;
use crate::calc::share::Share;
use crate::model::{Language, Sense};

/// How sure a path is, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskTable {
    /// What is to be known of it, sentence by sentence.
    pub lines: Vec<Phrase>,
    /// The columns.
    pub heads: [&'static str; 3],
    /// How sure, the share of what is to come, what that is in dossiers; on average first.
    pub rows: Vec<[String; 3]>,
    /// By which spread, and what the numbers mean.
    pub notes: [String; 2],
}

/// Says how sure a path is on which so much is to come.
pub fn risk_table(speaker: Speaker, outlook: &Outlook, volume: u64) -> RiskTable {
    let words = &speaker.language.planning().path.risk;
    let limited = speaker.sense() == Sense::Limit;
    let average = row(speaker, words.average.to_owned(), Some(outlook.average), volume, words.unreachable);
    let sure = outlook.sure.iter().map(|&(percent, share)| {
        row(speaker, whole_percent(speaker.language, percent), share, volume, words.unreachable)
    });
    RiskTable {
        lines: lines(speaker, words, outlook, volume),
        heads: if limited { words.heading_limit } else { words.heading },
        rows: std::iter::once(average).chain(sure).collect(),
        notes: [spread(speaker.language, words, outlook), words.meaning.to_owned()],
    }
}

fn row(speaker: Speaker, name: String, share: Option<Share>, volume: u64, unreachable: &str) -> [String; 3] {
    let Some(share) = share else { return [name, unreachable.to_owned(), String::new()] };
    let part = share.part() * u128::from(volume);
    // What must be reached is rounded up, what is allowed is rounded down.
    let count = if speaker.sense() == Sense::Limit { part / share.whole() } else { part.div_ceil(share.whole()) };
    [name, percent(speaker.language, share), format_count(count, speaker.language)]
}

fn lines(speaker: Speaker, words: &RiskWords, outlook: &Outlook, volume: u64) -> Vec<Phrase> {
    let language = speaker.language;
    let (average, whole) = (percent(language, outlook.average), speaker.whole(volume.into()));
    let first = outlook.sure.first().map(|&(confidence, share)| {
        let template = match share {
            None => words.never,
            Some(_) if speaker.sense() == Sense::Limit => words.sure_limit,
            Some(_) => words.sure,
        };
        let share = share.map(|share| percent(language, share)).unwrap_or_default();
        let confidence = whole_percent(language, confidence);
        fill(template, &[("average", &average), ("whole", whole), ("percent", &confidence), ("share", &share)])
    });
    let quantile = |level: u8| {
        let found = outlook.quantiles.iter().find(|(it, _)| *it == level);
        found.map(|&(_, share)| percent(language, share)).unwrap_or_default()
    };
    let [low, lower, upper, high] = [5, 25, 75, 95].map(quantile);
    let range = fill(words.range, &[("low", &low), ("lower", &lower), ("upper", &upper), ("high", &high)]);
    let unchanged = outlook.unchanged.map(|share| {
        let said = format_share(share, 1, &[], language);
        let chance = match share.part() {
            0 => words.hardly,
            part if part == share.whole() => words.surely,
            _ => &said,
        };
        fill(words.unchanged, &[("chance", chance)])
    });
    first.into_iter().chain(std::iter::once(range)).chain(unchanged).collect()
}

fn spread(language: Language, words: &RiskWords, outlook: &Outlook) -> String {
    let spread = outlook.spread;
    let volume = format_share(spread.volume, 0, &[], language);
    let points = format_share(spread.share, 1, &[], language);
    let points = points.trim_end_matches(['%', '\u{a0}']);
    let months = spread.months.map(|months| months.to_string());
    let template = if months.is_some() { words.told } else { words.usual };
    fill(template, &[("volume", &volume), ("share", points), ("months", &months.unwrap_or_default())]).plain()
}

fn percent(language: Language, share: Share) -> String {
    format_share(share, 2, &[], language)
}

fn whole_percent(language: Language, percent: u8) -> String {
    Share::new(percent.into(), 100).map(|share| format_share(share, 0, &[], language)).unwrap_or_default()
}
