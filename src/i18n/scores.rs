//! What cards, ranks and surveys say, in sentences. The page and the command print them.

use super::board::index_name;
use super::number::{format_count, format_decimal, format_fixed, format_percent, format_share};
use super::phrase::fill;
use crate::calc::known::Unreadable;
use crate::calc::points::{Points, Sum};
use crate::calc::rank::{Needed, RankOutcome, gap};
use crate::calc::risk::{Interval, Shown};
use crate::calc::score_card::{CardOutcome, Unscored};
use crate::calc::share::{Share, Verdict};
use crate::calc::survey::{NoSurvey, SurveyOutcome, planned};
use crate::calc::way::{Deed, Lever, NoWay, Way};
use crate::model::{Decimal, Item, ItemGroup, Language, Measure, Requirement, ScoreCard, Sense, Survey, Ties};
use crate::plans;

/// The decimals that points are told with.
const DECIMALS: u32 = 2;
/// The most.
const FINEST: u32 = 6;

/// Points with two decimals, or as many more as it takes until they stand on their own side of a bound.
pub fn points(sum: &Sum, bound: Option<Decimal>, language: Language) -> String {
    let side = bound.map(|bound| sum.order(&Sum::from(Points::of(bound))));
    let honest = |&decimals: &u32| {
        let shown = Decimal::from_millionths(millionths(sum.rounded(decimals), decimals));
        bound.is_none_or(|bound| shown.map(|shown| shown.cmp(&bound)) == side)
    };
    match (DECIMALS..=FINEST).find(honest) {
        Some(decimals) => format_fixed(sum.rounded(decimals), decimals, language),
        None => format_fixed(sum.floored(FINEST), FINEST, language),
    }
}

/// What is left to a maximum, beside the points as they are shown.
pub fn points_left(sum: &Sum, max: Decimal, language: Language) -> String {
    let left = max.millionths().saturating_sub(millionths(sum.rounded(DECIMALS), DECIMALS));
    format_fixed((left / 10_000).into(), DECIMALS, language)
}

fn millionths(number: u128, decimals: u32) -> u64 {
    u64::try_from(number * 10_u128.pow(FINEST - decimals)).unwrap_or(u64::MAX)
}

/// How many points are missing to a bound, rounded up.
fn missing(sum: &Sum, bound: Decimal, language: Language) -> String {
    let held = u64::try_from(sum.floored(FINEST)).unwrap_or(0);
    let gap = bound.millionths().saturating_sub(held).div_ceil(10_000);
    format_fixed(gap.into(), DECIMALS, language)
}

/// The name of a card.
pub fn card_name(card: &ScoreCard, language: Language) -> String {
    let shipped = plans::card(&card.origin).map(|it| it.name.of(language));
    named(&card.name, shipped, language.planning().scores.card.title)
}

/// The name of a group.
pub fn group_title(group: &ItemGroup, language: Language) -> String {
    let shipped = plans::card_group(&group.origin).map(|it| it.name.of(language));
    named(&group.name, shipped, language.planning().scores.card.new_group)
}

/// The name of an item.
pub fn item_name(item: &Item, language: Language) -> String {
    let shipped = plans::card_item(&item.origin).map(|it| it.name.of(language));
    let measured = match item.measure {
        Measure::Indicator(indicator) => Some((language.words().indicator)(indicator).name),
        _ => None,
    };
    named(&item.name, shipped.or(measured), language.planning().scores.card.new_item)
}

fn named(own: &str, shipped: Option<&'static str>, usual: &'static str) -> String {
    if own.is_empty() { shipped.unwrap_or(usual).to_owned() } else { own.to_owned() }
}

/// Why an item has no points.
pub fn unscored(why: &Unscored, language: Language) -> String {
    let words = &language.planning().scores.card;
    match why {
        Unscored::Ratio(Unreadable::Missing(counts)) => {
            fill(words.missing, &[("counts", &super::board::counts_named(language, counts))]).plain()
        }
        Unscored::Ratio(Unreadable::Undefined) => words.undefined.to_owned(),
        Unscored::Ratio(Unreadable::Contradiction { .. }) => words.contradiction.to_owned(),
        Unscored::Untold => words.untold.to_owned(),
        Unscored::AboveMax => words.above_max.to_owned(),
    }
}

/// Whether anything is known of what can bring this many points: where nothing is, no points are not zero points.
pub fn is_known(max: Decimal, unknown: Decimal) -> bool {
    unknown == Decimal::ZERO || unknown < max
}

/// The total of a card: so many of so many; what is not counted; the band and the way to the next one.
pub fn card_lines(card: &ScoreCard, outcome: &CardOutcome, language: Language) -> Vec<String> {
    let words = &language.planning().scores.card;
    let bound = |place: Option<usize>| place.and_then(|place| card.bands.get(place)).and_then(|band| band.at_least);
    let total = points(&outcome.total, bound(outcome.next).or(card.wanted), language);
    let max = format_decimal(outcome.max, language);
    let mut lines = Vec::new();
    if is_known(outcome.max, outcome.unknown) {
        lines.push(fill(words.total_of, &[("points", &total), ("max", &max)]).plain());
    }
    if outcome.unknown > Decimal::ZERO {
        lines.push(fill(words.unknown, &[("max", &format_decimal(outcome.unknown, language))]).plain());
    }
    if let Some(band) = outcome.band.and_then(|place| card.bands.get(place)) {
        lines.push(fill(words.in_band, &[("band", &band.name)]).plain());
    }
    if let Some((band, bound)) = outcome.next.and_then(|place| card.bands.get(place)).zip(bound(outcome.next)) {
        let short = missing(&outcome.total, bound, language);
        lines.push(fill(words.next_band, &[("points", &short), ("band", &band.name)]).plain());
    }
    lines
}

/// The way to a wanted total: a heading, a line for each thing to do, and what comes of it.
pub fn way_lines(
    card: &ScoreCard,
    found: &Result<Way, NoWay>,
    wanted: Decimal,
    language: Language,
) -> (String, Vec<String>, Vec<String>) {
    let words = &language.planning().scores.card;
    let goal = format_decimal(wanted, language);
    let say = |words: &str, more: &[(&str, &str)]| fill(words, &[&[("wanted", &*goal)], more].concat()).plain();
    match found {
        Err(NoWay::Best(best)) => {
            let best = points(best, Some(wanted), language);
            (say(words.way_none, &[("points", &best)]), Vec::new(), Vec::new())
        }
        Err(NoWay::TooMany) => (words.way_many.to_owned(), Vec::new(), Vec::new()),
        Ok(way) if way.deeds.is_empty() => (say(words.way_reached, &[]), Vec::new(), Vec::new()),
        Ok(way) => {
            let count = format_count(way.cost(), language);
            let deeds = way.deeds.iter().map(|deed| deed_line(card, deed, language)).collect();
            let total = points(&way.total, Some(wanted), language);
            let mut after = vec![fill(words.way_there, &[("points", &total)]).plain()];
            after.extend(way.shared.then(|| words.way_shared.to_owned()));
            after.push(words.way_about.to_owned());
            (say(words.way_of, &[("n", &count)]), deeds, after)
        }
    }
}

fn deed_line(card: &ScoreCard, deed: &Deed, language: Language) -> String {
    let words = &language.planning().scores.card;
    let item = |&(group, place): &(usize, usize)| card.groups.get(group).and_then(|group| group.items.get(place));
    let names: Vec<String> = deed.items.iter().filter_map(item).map(|it| item_name(it, language)).collect();
    let of = fill(words.deed_of, &[("scored_items", &names.join("”, “"))]).plain();
    let what = match deed.lever {
        Lever::Count(count) => [(language.words().count)(count), " ", &of].concat(),
        Lever::Item(..) => of,
    };
    fill(words.deed, &[("n", &format_count(deed.more, language)), ("what", &what)]).plain()
}

/// What a rank takes, and how far the score is from it.
pub fn needed_line(rank: u32, needed: Needed, score: Option<Decimal>, language: Language) -> String {
    let words = &language.planning().scores.rank;
    let (rank, decimal) = (format_count(rank.into(), language), |it: Decimal| format_decimal(it, language));
    let say = |words: &str, more: &[(&str, &str)]| fill(words, &[&[("rank", &*rank)], more].concat()).plain();
    let line = match needed {
        Needed::Score { at, above } => {
            say(if above { words.needed_above } else { words.needed }, &[("score", &decimal(at))])
        }
        Needed::Between(Some(low), Some(high)) => {
            say(words.between, &[("low", &decimal(low)), ("high", &decimal(high))])
        }
        Needed::Between(Some(low), None) => say(words.no_less, &[("low", &decimal(low))]),
        Needed::Between(None, Some(high)) => say(words.at_most, &[("high", &decimal(high))]),
        Needed::Any => say(words.any, &[]),
        Needed::Between(None, None) | Needed::Unknown => say(words.unknown, &[]),
    };
    with_gap(&line, needed, score, language)
}

/// A line with how far the score is from what it tells, where both are known.
fn with_gap(line: &str, needed: Needed, score: Option<Decimal>, language: Language) -> String {
    let words = &language.planning().scores.rank;
    let far = score.filter(|_| matches!(needed, Needed::Score { .. })).map(|score| match gap(needed, score) {
        Some((gap, above)) => {
            let template = if above { words.gap_above } else { words.gap };
            fill(template, &[("points", &format_decimal(gap, language))]).plain()
        }
        None => words.reached.to_owned(),
    });
    let far = far.map(|far| [": ", &far].concat());
    [line, far.as_deref().unwrap_or_default(), "."].concat()
}

/// Everything that is said of a rank.
pub fn rank_lines(outcome: &RankOutcome, confidence: u8, language: Language) -> Vec<String> {
    let words = &language.planning().scores.rank;
    let (count, decimal) = (|it: u32| format_count(it.into(), language), |it: Decimal| format_decimal(it, language));
    let mut lines = Vec::new();
    if let Some((rank, needed)) = outcome.wanted.zip(outcome.needed) {
        lines.push(needed_line(rank, needed, outcome.score, language));
    }
    if let (Some(score), Some(rank), Some(ranked)) = (outcome.score, outcome.rank, outcome.ranked) {
        let values = [("score", &*decimal(score)), ("rank", &count(rank)), ("ranked", &count(ranked))];
        lines.push(fill(words.now_rank, &values).plain());
    }
    if let (Some(score), Some(rank), Some(chance)) = (outcome.score, outcome.wanted, outcome.chance) {
        let share = format_share(chance, 1, &[], language);
        lines
            .push(fill(words.chance, &[("score", &decimal(score)), ("rank", &count(rank)), ("share", &share)]).plain());
    }
    if let Some(sure) = outcome.sure {
        let share = super::risk::whole_percent(language, confidence);
        lines.push(fill(words.sure, &[("share", &share), ("score", &decimal(sure))]).plain());
    }
    if !outcome.complete && outcome.wanted.is_some() {
        lines.push(words.chance_lack.to_owned());
    }
    if let (Some((rank, needed)), Some(ranked)) = (outcome.middle, outcome.ranked) {
        let needed = needed_line(rank, needed, outcome.score, language);
        let values = [("rank", &*count(rank)), ("ranked", &count(ranked)), ("needed_line", &needed)];
        lines.push(fill(words.middle, &values).plain());
    }
    if let Some(mean) = outcome.mean {
        let line = fill(words.average, &[("score", &decimal(mean))]).plain();
        lines.push(with_gap(&line, Needed::Score { at: mean, above: false }, outcome.score, language));
    }
    lines
}

/// What a rank takes, in a cell: "≥ 86,14", "> 86,14", "86 – 87".
pub fn needed_cell(needed: Needed, language: Language) -> String {
    let decimal = |it: Decimal| format_decimal(it, language);
    match needed {
        Needed::Score { at, above } => [if above { "> " } else { "≥ " }, &decimal(at)].concat(),
        Needed::Between(Some(low), Some(high)) => [&*decimal(low), " – ", &decimal(high)].concat(),
        Needed::Between(Some(low), None) => ["≥ ", &*decimal(low)].concat(),
        Needed::Between(None, Some(high)) => ["≤ ", &*decimal(high)].concat(),
        _ => "–".to_owned(),
    }
}

/// The name of a way with equal scores.
pub fn ties_name(ties: Ties, language: Language) -> &'static str {
    let words = &language.planning().scores.rank;
    match ties {
        Ties::Shared => words.ties_shared,
        Ties::Behind => words.ties_behind,
    }
}

/// The name of an index, as the board has it.
pub fn index_title(index: &crate::model::Index, language: Language) -> String {
    let own = index_name(index);
    if own.is_empty() { language.planning().form.index_name.to_owned() } else { own.to_owned() }
}

/// A requirement in words: "từ 80 % trở lên".
fn target(requirement: Requirement, language: Language) -> String {
    let threshold = format_percent(requirement.threshold, language);
    fill((language.words().bound)(requirement.comparator), &[("threshold", &threshold)]).plain()
}

/// Why a survey says nothing.
pub fn no_survey(why: NoSurvey, language: Language) -> &'static str {
    let words = &language.planning().scores.survey;
    match why {
        NoSurvey::Untold => words.untold,
        NoSurvey::Empty => words.empty,
        NoSurvey::Contradiction => words.contradiction,
        NoSurvey::TooMany => words.too_many,
        NoSurvey::Population => words.population_small,
    }
}

/// The verdict in three words.
pub fn shown(shown: Shown, language: Language) -> &'static str {
    let words = &language.planning().scores.survey;
    match shown {
        Shown::Met => words.shown_met,
        Shown::Neither => words.shown_neither,
        Shown::Missed => words.shown_missed,
    }
}

/// The share of the answers, in one line.
pub fn survey_headline(survey: &Survey, outcome: &SurveyOutcome, language: Language) -> String {
    let count = |it: u64| format_count(it.into(), language);
    let share = format_share(outcome.share, 2, &[survey.requirement], language);
    let (n, all) = (count(outcome.answers.satisfied), count(outcome.answers.respondents));
    fill(language.planning().scores.survey.headline, &[("share", &share), ("n", &n), ("all", &all)]).plain()
}

/// The official comparison.
pub fn survey_verdict(survey: &Survey, verdict: Verdict, language: Language) -> String {
    let words = &language.planning().scores.survey;
    let template = if verdict == Verdict::Met { words.met } else { words.not_met };
    fill(template, &[("target", &target(survey.requirement, language))]).plain()
}

/// What else is said of a survey: what decides, the intervals, the strata.
pub fn survey_lines(survey: &Survey, outcome: &SurveyOutcome, language: Language) -> Vec<String> {
    let words = &language.planning().scores.survey;
    let count = |it: u128| format_count(it, language);
    let share = |it: Share| format_share(it, 2, &[survey.requirement], language);
    let all = count(outcome.answers.respondents.into());
    let confidence = super::risk::whole_percent(language, survey.confidence.percent());
    let reach = survey.requirement.comparator.sense() == Sense::Reach;
    let mut lines = Vec::new();
    if let Some(least) = outcome.deciding.filter(|_| reach) {
        lines.push(fill(words.deciding, &[("n", &count(least)), ("all", &all)]).plain());
    }
    match outcome.showing.filter(|_| reach) {
        Some(least) => lines.push(fill(words.showing, &[("n", &count(least.into())), ("all", &all)]).plain()),
        None if reach => lines.push(fill(words.showing_none, &[("all", &all)]).plain()),
        None => {}
    }
    if let Some(Interval { low, high }) = outcome.exact {
        let population = outcome.answers.population.map(|it| count(it.into()));
        let template = if population.is_some() { words.exact_of } else { words.exact };
        let values = [
            ("population", population.as_deref().unwrap_or_default()),
            ("confidence", &*confidence),
            ("low", &*share(low)),
            ("high", &*share(high)),
        ];
        lines.push(fill(template, &values).plain());
    }
    if let Some(Interval { low, high }) = outcome.wilson {
        lines.push(fill(words.wilson, &[("low", &share(low)), ("high", &share(high))]).plain());
    }
    if let Some(weighted) = outcome.weighted {
        let verdict = survey_verdict(survey, weighted.verdict, language);
        let line = fill(words.weighted, &[("share", &share(weighted.share))]).plain();
        lines.push([&line, " ", &verdict, " ", shown(weighted.shown, language), "."].concat());
        lines.extend(
            weighted
                .interval
                .map(|it| fill(words.weighted_interval, &[("low", &share(it.low)), ("high", &share(it.high))]).plain()),
        );
    }
    if let Some(stated) = outcome.stated {
        let told = |it: Option<u64>| it.map_or("–".to_owned(), |it| count(it.into()));
        let (told_all, told) = (told(stated.0), told(stated.1));
        let n = count(outcome.answers.satisfied.into());
        lines.push(fill(words.stated, &[("all", &all), ("n", &n), ("told_all", &told_all), ("told", &told)]).plain());
    }
    lines
}

/// How many must be asked.
pub fn sample_line(survey: &Survey, language: Language) -> Option<String> {
    survey.truth?;
    let words = &language.planning().scores.survey;
    let count = |it: u64| format_count(it.into(), language);
    Some(match planned(survey) {
        None => words.sample_none.to_owned(),
        Some(sample) if sample.least == sample.always => fill(words.sample, &[("n", &count(sample.least))]).plain(),
        Some(sample) => {
            fill(words.sample_always, &[("n", &count(sample.least)), ("always", &count(sample.always))]).plain()
        }
    })
}
