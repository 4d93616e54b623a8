//! The cheapest way to a wanted total: the fewest more in the numerators of a card's items.
//!
//! The denominators stay what they are, so each item is a line up to its maximum. Items that do not share counts are raised
//! in the order of their points by one more; that order is exact, for what each brings never grows. Items that share a
//! numerator rise together; a full online service is online, too, so that its dossiers raise both: such sets are nested,
//! and the order stays exact (Murota, “Discrete Convex Analysis”, 2003: the steepest step is right on laminar sums of
//! concave functions). Where a count that is raised is the denominator of another item, which falls by it, every number of
//! it is tried.

use std::cmp::Ordering;

use super::points::{Points, Sum};
use super::score_card::{item, lever, ratio};
use super::search::first;
use crate::model::{Count, Counts, Decimal, Item, Measure, Nature, ScoreCard, Sign};

/// More numbers of counts that are tried one by one are too many.
const MOST_TRIED: u128 = 2_000;

/// What is raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lever {
    /// A count of the scenario.
    Count(Count),
    /// The numerator of the item in this place of this group.
    Item(usize, usize),
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What is raised.
    pub lever: Lever,
    /// By how many.
    pub more: u128,
    /// The places of the items that it raises.
    pub items: Vec<(usize, usize)>,
}

/// A way to a wanted total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What to do, in the order of what one more brings.
    pub deeds: Vec<Deed>,
    /// The total that it leads to.
    pub total: Sum,
    /// Whether several items are raised by the same count, so that it had to be reckoned jointly.
    pub shared: bool,
}

impl Way {
    /// How many more in all.
    pub fn cost(&self) -> u128 {
        self.deeds.iter().map(|deed| deed.more).sum()
    }
}

/// Why there is no way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWay {
    /// The best total that can be reached falls short.
    Best(Sum),
    /// Too many numbers would have to be tried.
    TooMany,
}

/// An item on its line.
#[derive(Clone)]
struct Line<'a> {
    place: (usize, usize),
    item: &'a Item,
    part: u128,
    whole: u128,
    lever: Option<Lever>,
}

impl Line<'_> {
    fn points(&self) -> Points {
        Points::scored(self.item.max, self.part, self.whole, self.item.full_at)
    }

    /// How many more bring something; the last of them may bring less than the others.
    fn room(&self) -> u128 {
        let (a, b) = self.item.full_at.fraction();
        (self.whole * a).div_ceil(b).min(self.whole).saturating_sub(self.part)
    }

    /// How many more bring as much as the next one does.
    fn alike(&self) -> u128 {
        let (a, b) = self.item.full_at.fraction();
        match self.room() {
            room if (self.part + room) * b > self.whole * a => room.saturating_sub(1).max(1),
            room => room,
        }
    }

    fn gain(&self) -> Points {
        match self.room() {
            0 => Points::new(0, 1),
            _ => Points::gained(self.item.max, self.part, self.whole, self.item.full_at),
        }
    }

    fn raised_by(&self, by: Lever) -> bool {
        let online = |lever| lever == Lever::Count(Count::OnlineFull) || lever == Lever::Count(Count::OnlinePartial);
        !self.item.fixed && (self.lever == Some(by) || self.lever == Some(Lever::Count(Count::Online)) && online(by))
    }
}

struct Card<'a> {
    lines: Vec<Line<'a>>,
    /// What does not move.
    still: Sum,
    levers: Vec<Lever>,
}

/// The cheapest way from where a card stands on completed counts to a total of at least so much.
///
/// # Errors
/// Where there is none.
pub fn way(card: &ScoreCard, known: &Counts, wanted: Decimal) -> Result<Way, NoWay> {
    let start = Card::new(card, known);
    let tried: Vec<Count> = start.tried();
    let room = |&count: &Count| start.lines.iter().filter(|it| it.raised_by(Lever::Count(count))).map(Line::room).max();
    let rooms: Vec<u128> = tried.iter().map(|count| room(count).unwrap_or(0)).collect();
    if rooms.iter().try_fold(1_u128, |all, room| all.checked_mul(room + 1)).is_none_or(|all| all > MOST_TRIED) {
        return Err(NoWay::TooMany);
    }
    let (mut best, mut highest): (Option<Way>, Option<Sum>) = (None, None);
    let mut numbers = vec![0; tried.len()];
    loop {
        let spent: u128 = numbers.iter().sum();
        if best.as_ref().is_none_or(|best| spent < best.cost()) {
            let below = best.as_ref().map(|best| best.cost() - spent);
            match start.with(&tried, &numbers).climb(wanted, &tried, below) {
                Ok(way) => {
                    let own = tried.iter().zip(&numbers).filter(|&(_, &more)| more > 0);
                    let own = own.map(|(&count, &more)| start.deed(Lever::Count(count), more));
                    let way = Way { deeds: own.chain(way.deeds).collect(), ..way };
                    best = best.filter(|best| best.cost() <= way.cost()).or(Some(way));
                }
                Err(Some(total)) => {
                    highest = highest.filter(|held| held.order(&total) != Ordering::Less).or(Some(total));
                }
                Err(None) => {}
            }
        }
        if !advance(&mut numbers, &rooms) {
            break;
        }
    }
    best.ok_or(NoWay::Best(highest.unwrap_or_default()))
}

/// The next numbers, each from nothing to its room; `false` behind the last.
fn advance(numbers: &mut [u128], rooms: &[u128]) -> bool {
    for (number, &room) in numbers.iter_mut().zip(rooms) {
        if *number < room {
            *number += 1;
            return true;
        }
        *number = 0;
    }
    false
}

impl<'a> Card<'a> {
    fn new(card: &'a ScoreCard, known: &Counts) -> Card<'a> {
        let (mut lines, mut still) = (Vec::new(), Vec::new());
        for (group, items) in card.groups.iter().enumerate() {
            for (place, it) in items.items.iter().enumerate() {
                let place = (group, place);
                match ratio(it.measure, known) {
                    Ok(share) if !matches!(it.measure, Measure::Share(_)) => {
                        let own = matches!(it.measure, Measure::Numbers(..)).then_some(Lever::Item(place.0, place.1));
                        let lever = lever(it.measure).map(Lever::Count).or(own);
                        lines.push(Line { place, item: it, part: share.part(), whole: share.whole(), lever });
                    }
                    _ => still.extend(item(it, known).points.ok()),
                }
            }
        }
        let mut levers: Vec<Lever> =
            lines.iter().filter(|line| !line.item.fixed).filter_map(|line| line.lever).collect();
        levers.sort_unstable();
        levers.dedup();
        Card { lines, still: still.into_iter().collect(), levers }
    }

    /// The counts that are raised and that another item has below.
    fn tried(&self) -> Vec<Count> {
        let counts =
            self.levers.iter().filter_map(|&lever| if let Lever::Count(count) = lever { Some(count) } else { None });
        counts.filter(|&count| self.lines.iter().any(|line| below(line.item.measure, count))).collect()
    }

    /// The same with so many more of these counts.
    fn with(&self, counts: &[Count], numbers: &[u128]) -> Card<'a> {
        let mut lines = self.lines.clone();
        for (&count, &more) in counts.iter().zip(numbers) {
            for line in &mut lines {
                line.part += if line.raised_by(Lever::Count(count)) { more } else { 0 };
                line.whole += if below(line.item.measure, count) { more } else { 0 };
            }
        }
        Card { lines, still: self.still.clone(), levers: self.levers.clone() }
    }

    fn total(&self) -> Sum {
        self.lines.iter().map(Line::points).collect::<Sum>().plus(&self.still)
    }

    fn gain(&self, lever: Lever) -> Sum {
        self.lines.iter().filter(|line| line.raised_by(lever)).map(Line::gain).collect()
    }

    fn raise(&mut self, lever: Lever, by: u128) {
        self.lines
            .iter_mut()
            .filter(|line| line.raised_by(lever))
            .for_each(|line| line.part += by.min(line.whole.saturating_sub(line.part)));
    }

    fn deed(&self, lever: Lever, more: u128) -> Deed {
        let items = self.lines.iter().filter(|line| line.raised_by(lever)).map(|line| line.place).collect();
        Deed { lever, more, items }
    }

    /// Step by step along whatever brings most; the best total where that falls short, nothing where it takes as many
    /// steps as others do.
    fn climb(mut self, wanted: Decimal, done: &[Count], below: Option<u128>) -> Result<Way, Option<Sum>> {
        let levers: Vec<Lever> =
            self.levers.iter().copied().filter(|lever| !done.iter().any(|&it| *lever == Lever::Count(it))).collect();
        let mut deeds: Vec<Deed> = Vec::new();
        while !self.total().reaches(wanted) {
            let taken: u128 = deeds.iter().map(|deed| deed.more).sum();
            if below.is_some_and(|below| taken >= below) {
                return Err(None);
            }
            let gains = levers.iter().map(|&lever| (lever, self.gain(lever)));
            let best = gains.reduce(|best, next| if next.1.order(&best.1) == Ordering::Greater { next } else { best });
            let Some((lever, _)) = best.filter(|(_, gain)| *gain != Sum::default()) else {
                return Err(Some(self.total()));
            };
            let alike =
                self.lines.iter().filter(|line| line.raised_by(lever) && line.room() > 0).map(Line::alike).min();
            let more = self.fewest(lever, alike.unwrap_or(1), wanted);
            match deeds.iter_mut().find(|deed| deed.lever == lever) {
                Some(deed) => deed.more += more,
                None => deeds.push(self.deed(lever, more)),
            }
            self.raise(lever, more);
        }
        let shared =
            self.levers.iter().any(|&lever| self.lines.iter().filter(|line| line.raised_by(lever)).count() > 1);
        Ok(Way { deeds, total: self.total(), shared: shared || !done.is_empty() })
    }

    /// The fewest steps, up to so many, that reach the total; all of them where they do not.
    fn fewest(&self, lever: Lever, most: u128, wanted: Decimal) -> u128 {
        let reaches = |more: u128| {
            let mut ahead = Card { lines: self.lines.clone(), still: self.still.clone(), levers: Vec::new() };
            ahead.raise(lever, more);
            ahead.total().reaches(wanted)
        };
        let most = most.max(1);
        // Where all of them do not, nothing is looked for: of most ways that is so.
        if reaches(most) { first(1, most, reaches) } else { most }
    }
}

/// Whether a count stands in the denominator of a ratio, and raising it raises that: what a flow has below stays.
fn below(measure: Measure, count: Count) -> bool {
    match measure {
        Measure::Indicator(indicator) => {
            let row = indicator.definition();
            row.nature == Nature::Stock
                && row.denominator.iter().any(|term| term.count == count && term.sign == Sign::Plus)
        }
        Measure::Counts(_, whole) => whole == count,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemGroup, MAX_COUNT, Percent};

    fn item(max: Decimal, full_at: u8, measure: Measure) -> Item {
        let full_at = Percent::whole(full_at);
        Item { name: String::new(), origin: String::new(), max, full_at, measure, fixed: false }
    }

    fn one_group(items: Vec<Item>) -> ScoreCard {
        ScoreCard { groups: vec![ItemGroup { items, ..ItemGroup::default() }], ..ScoreCard::default() }
    }

    /// One by one, a million million steps would never end.
    #[test]
    fn as_many_as_there_are_at_most_are_gone_at_a_stride_whatever_stands_beside() {
        let points = |points| Decimal::new(points, 0).unwrap();
        let items = vec![
            item(points(1_000_000), 100, Measure::Numbers(Some(0), Some(MAX_COUNT))),
            // Three of these would bring a millionth of a point; one of those brings a little more than that.
            item(Decimal::new(1, 6).unwrap(), 100, Measure::Numbers(Some(0), Some(3))),
        ];
        let found = way(&one_group(items), &Counts::default(), points(1_000_000)).unwrap();
        let deed = Deed { lever: Lever::Item(0, 0), more: MAX_COUNT.into(), items: vec![(0, 0)] };
        assert_eq!(found.deeds, [deed]);
    }

    #[test]
    fn an_item_that_is_full_does_not_slow_another_one_of_the_same_count() {
        let points = |points| Decimal::new(points, 0).unwrap();
        let items = vec![
            item(points(5), 1, Measure::Counts(Count::Online, Count::Received)),
            item(points(5), 100, Measure::Counts(Count::Online, Count::ReceivedNew)),
        ];
        let counts = [(Count::Online, 100_000_000_000), (Count::Received, MAX_COUNT), (Count::ReceivedNew, MAX_COUNT)];
        let found = way(&one_group(items), &counts.into_iter().collect(), points(10)).unwrap();
        assert_eq!((found.cost(), found.deeds.len()), (u128::from(MAX_COUNT) - 100_000_000_000, 1));
    }
}
