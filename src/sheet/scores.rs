//! Tables of scores and of answers, as they are pasted: a line each, cells with tabs or semicolons between them.
//!
//! What a line does not say for certain is not guessed: it is told as unread.

use crate::i18n::number::{parse_count, parse_decimal};
use crate::model::{Decimal, Language, MAX_COUNT, MAX_NEIGHBOURS, MAX_STRATA, Neighbour, STEPS, Stratum, tidy};

/// The rows that were read, and the lines that were not: each with its number, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// The lines.
    pub unread: Vec<(usize, String)>,
    /// Whether there were more rows than are taken; those beyond are left out.
    pub beyond: bool,
}

fn lines<T>(text: &str, most: u32, row: impl Fn(&[&str]) -> Option<T>) -> Pasted<T> {
    let mut pasted = Pasted { rows: Vec::new(), unread: Vec::new(), beyond: false };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split(['\t', ';']).map(str::trim).filter(|cell| !cell.is_empty()).collect();
        match row(&cells) {
            Some(_) if pasted.rows.len() >= most => pasted.beyond = true,
            Some(row) => pasted.rows.push(row),
            // The first line may be the headings.
            None if number == 1 && !cells.iter().any(|cell| is_number(cell)) => {}
            None => pasted.unread.push((number, line.trim().chars().take(60).collect())),
        }
    }
    pasted
}

fn is_number(cell: &str) -> bool {
    cell.chars().next().is_some_and(|it| it.is_ascii_digit())
}

/// The name of a line, before which there are so many numbers, and the numbers.
fn parts<'a>(cells: &[&'a str]) -> Option<(String, usize, Vec<&'a str>)> {
    let place = cells.iter().position(|cell| !is_number(cell))?;
    let name = tidy(cells.get(place)?)?;
    let numbers: Vec<&str> = cells.iter().enumerate().filter(|&(at, _)| at != place).map(|(_, &cell)| cell).collect();
    (!name.is_empty() && numbers.iter().all(|cell| is_number(cell))).then_some((name, place, numbers))
}

/// The provinces of a table: a name and a score, with or without a rank.
///
/// Of two numbers the whole one before the name is the rank; behind it, the whole one beside one with decimals.
pub fn league(text: &str, language: Language) -> Pasted<Neighbour> {
    lines(text, MAX_NEIGHBOURS, |cells| {
        let (name, before, numbers) = parts(cells)?;
        let score = |cell: &str| parse_decimal(cell, language).ok().map(|read| read.value);
        let whole = |cell: &str| cell.bytes().all(|it| it.is_ascii_digit());
        let rank = |cell: &str| cell.parse().ok().filter(|&rank: &u32| whole(cell) && (1..=1_000).contains(&rank));
        let (rank, score) = match (before, numbers.as_slice()) {
            (0, [only]) => (None, score(only)?),
            (1, [first, second]) => (Some(rank(first)?), score(second)?),
            (0, [one, other]) if whole(one) != whole(other) => {
                let (place, points) = if whole(one) { (one, other) } else { (other, one) };
                (Some(rank(place)?), score(points)?)
            }
            _ => return None,
        };
        Some(Neighbour { name, rank, score: Some(score) })
    })
}

/// The strata of a table: a name, then the answers and the satisfied ones, or the answers by step; then a weight.
pub fn strata(text: &str, language: Language) -> Pasted<Stratum> {
    lines(text, MAX_STRATA, |cells| {
        let (name, _, numbers) = parts(cells)?;
        let count = |cell: &&str| parse_count(cell, language).ok().map(|read| read.value).filter(|&it| it <= MAX_COUNT);
        let weighed = matches!(numbers.len(), 3 | 6);
        let (numbers, weight) = numbers.split_at_checked(numbers.len() - usize::from(weighed))?;
        let weight: Option<Decimal> = match weight.first() {
            Some(cell) => Some(parse_decimal(cell, language).ok()?.value),
            None => None,
        };
        let told: Vec<u64> = numbers.iter().map(count).collect::<Option<_>>()?;
        match told.as_slice() {
            &[respondents, satisfied] => Some(Stratum {
                name,
                respondents: Some(respondents),
                satisfied: Some(satisfied),
                weight,
                ..Stratum::default()
            }),
            steps if steps.len() == STEPS => {
                let mut held = [None; STEPS];
                held.iter_mut().zip(steps).for_each(|(place, &step)| *place = Some(step));
                Some(Stratum { name, steps: held, weight, ..Stratum::default() })
            }
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn league_rows(text: &str) -> Vec<(String, Option<u32>, Option<Decimal>)> {
        league(text, Language::Vi).rows.into_iter().map(|it| (it.name, it.rank, it.score)).collect()
    }

    #[test]
    fn names_ranks_and_scores_are_told_apart() {
        let score = |hundredths| Decimal::new(hundredths, 2);
        let quang_ninh = |rank| vec![("Quảng Ninh".to_owned(), rank, score(9_187))];
        assert_eq!(league_rows("Tỉnh\tĐiểm\nQuảng Ninh\t91,87\n"), quang_ninh(None));
        assert_eq!(league_rows("1\tQuảng Ninh\t91,87"), quang_ninh(Some(1)));
        assert_eq!(league_rows("Quảng Ninh;91,87;1"), quang_ninh(Some(1)));
        // Two whole numbers behind the name: either could be the rank.
        let unclear = league("Quảng Ninh\t91\t1\nBình Dương\t90,5", Language::Vi);
        assert_eq!(unclear.unread, [(1, "Quảng Ninh\t91\t1".to_owned())]);
        assert_eq!(unclear.rows.len(), 1);
    }

    #[test]
    fn answers_come_in_two_ways() {
        let found = strata("đất đai\t100\t81\nxây dựng\t1\t2\t7\t50\t40\t0,5", Language::Vi);
        assert_eq!((found.rows.len(), found.unread.len()), (2, 0));
        assert_eq!(found.rows[0].satisfied, Some(81));
        assert_eq!((found.rows[1].steps[4], found.rows[1].weight), (Some(40), Decimal::new(5, 1)));
        assert_eq!(strata("đất đai\t100", Language::Vi).unread.len(), 1);
    }
}
