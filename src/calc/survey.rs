//! Surveys of satisfaction: the official comparison of the share, exact, and beside it what the answers show (`risk`).

use super::need::deciding_numerator;
use super::points::{Points, Sum};
use super::risk::{Answers, Interval, Sample, Shown, sample, weighted};
use super::share::{Share, Verdict};
use crate::model::{Comparator, Count, Counts, Stratum, Survey};
use std::cmp::Ordering;

/// The most answers that an interval is reckoned for.
const MOST_ANSWERS: u64 = 1_000_000_000;

/// Why a survey says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSurvey {
    /// How many answered, or how many of them are satisfied, is not told.
    Untold,
    /// Nobody answered.
    Empty,
    /// More are satisfied than answered.
    Contradiction,
    /// More answered than an interval is reckoned for.
    TooMany,
    /// More answered than could have been asked.
    Population,
}

/// The share as it is weighted over strata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighted {
    /// The share, rounded down to millionths of a point.
    pub share: Share,
    /// The official comparison.
    pub verdict: Verdict,
    /// Between which shares the true one lies; approximate.
    pub interval: Option<Interval>,
    /// What that shows.
    pub shown: Shown,
}

/// What a survey says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyOutcome {
    /// All answers together.
    pub answers: Answers,
    /// The share of them that is satisfied.
    pub share: Share,
    /// The official comparison: the share as it is.
    pub verdict: Verdict,
    /// The deciding number of satisfied answers for the official comparison.
    pub deciding: Option<u128>,
    /// The exact interval.
    pub exact: Option<Interval>,
    /// Wilson's interval.
    pub wilson: Option<Interval>,
    /// What the answers show.
    pub shown: Shown,
    /// The deciding number of satisfied answers that shows it.
    pub showing: Option<u64>,
    /// The share weighted over the strata, where each has a weight.
    pub weighted: Option<Weighted>,
    /// Whether the strata add up to other numbers than the counts of the scenario: those counts.
    pub stated: Option<(Option<u64>, Option<u64>)>,
}

/// How many answered in a stratum, and how many of them are satisfied.
pub fn answered(stratum: &Stratum, satisfied_from: u8) -> Result<(u64, u64), NoSurvey> {
    if stratum.steps.iter().all(Option::is_none) {
        return match (stratum.respondents, stratum.satisfied) {
            (Some(all), Some(satisfied)) if satisfied > all => Err(NoSurvey::Contradiction),
            (Some(all), Some(satisfied)) => Ok((all, satisfied)),
            _ => Err(NoSurvey::Untold),
        };
    }
    let steps: Option<Vec<u64>> = stratum.steps.iter().copied().collect();
    let steps = steps.ok_or(NoSurvey::Untold)?;
    let satisfied = (1..).zip(&steps).filter(|&(step, _)| step >= satisfied_from).map(|(_, count)| count).sum();
    Ok((steps.iter().sum(), satisfied))
}

/// What a survey says, given the counts of the scenario.
///
/// # Errors
/// Why it says nothing.
pub fn survey(survey: &Survey, counts: &Counts) -> Result<SurveyOutcome, NoSurvey> {
    let told = (counts.get(Count::Respondents), counts.get(Count::Satisfied));
    let strata: Vec<(u64, u64)> =
        survey.strata.iter().map(|it| answered(it, survey.satisfied_from)).collect::<Result<_, _>>()?;
    let (respondents, satisfied) = match (strata.is_empty(), told) {
        (true, (Some(all), Some(satisfied))) => (all, satisfied),
        (true, _) => return Err(NoSurvey::Untold),
        (false, _) => strata.iter().fold((0, 0), |(all, satisfied), it| (all + it.0, satisfied + it.1)),
    };
    let answers = Answers { satisfied, respondents, population: survey.population };
    check(answers)?;
    let share = Share::new(satisfied.into(), respondents.into()).ok_or(NoSurvey::Empty)?;
    let (requirement, confidence) = (survey.requirement, survey.confidence);
    let differs = (told.0.is_some_and(|all| all != respondents)) || (told.1.is_some_and(|it| it != satisfied));
    Ok(SurveyOutcome {
        answers,
        share,
        verdict: share.verdict(requirement),
        deciding: deciding_numerator(requirement, respondents.into()),
        exact: answers.exact(confidence),
        wilson: answers.wilson(confidence),
        shown: answers.shown(requirement, confidence),
        showing: answers.deciding(requirement, confidence),
        weighted: weigh(survey, &strata),
        stated: Some(told).filter(|_| !strata.is_empty() && differs),
    })
}

fn check(answers: Answers) -> Result<(), NoSurvey> {
    match answers {
        Answers { respondents: 0, .. } => Err(NoSurvey::Empty),
        Answers { satisfied, respondents, .. } if satisfied > respondents => Err(NoSurvey::Contradiction),
        Answers { respondents, .. } if respondents > MOST_ANSWERS => Err(NoSurvey::TooMany),
        Answers { respondents, population: Some(population), .. } if population < respondents => {
            Err(NoSurvey::Population)
        }
        _ => Ok(()),
    }
}

fn weigh(survey: &Survey, strata: &[(u64, u64)]) -> Option<Weighted> {
    let weights: Option<Vec<u128>> =
        survey.strata.iter().map(|it| it.weight.map(|weight| u128::from(weight.millionths()))).collect();
    let weights = weights.filter(|weights| !weights.is_empty())?;
    let all: u128 = weights.iter().sum();
    let heavy = || weights.iter().copied().zip(strata).filter(|&(weight, _)| weight > 0);
    if all == 0 || heavy().any(|(_, &(respondents, _))| respondents == 0) {
        return None;
    }
    let sum: Sum =
        heavy().map(|(weight, &(all, satisfied))| Points::new(weight * u128::from(satisfied), all.into())).collect();
    let (a, b) = survey.requirement.threshold.fraction();
    let order = sum.order(&Sum::from(Points::new(a * all, b)));
    let met = match survey.requirement.comparator {
        Comparator::AtLeast => order != Ordering::Less,
        Comparator::Above => order == Ordering::Greater,
        Comparator::AtMost => order != Ordering::Greater,
        Comparator::Below => order == Ordering::Less,
    };
    let parts: Vec<(u128, u64, u64)> = heavy().map(|(weight, &(all, satisfied))| (weight, satisfied, all)).collect();
    let interval = weighted(&parts, survey.confidence);
    let holds = |share: Share| share.meets(survey.requirement);
    let shown = match interval {
        Some(it) if holds(it.low) && holds(it.high) => Shown::Met,
        Some(it) if !holds(it.low) && !holds(it.high) => Shown::Missed,
        _ => Shown::Neither,
    };
    Some(Weighted {
        share: Share::new(sum.floored(6), all * 1_000_000)?,
        verdict: if met { Verdict::Met } else { Verdict::NotMet },
        interval,
        shown,
    })
}

/// How many must answer to show the share that is supposed to be true.
pub fn planned(survey: &Survey) -> Option<Sample> {
    sample(survey.truth?, survey.power, survey.requirement, survey.confidence, survey.population)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_checked_holds_up_to_its_bounds() {
        let of = |satisfied, respondents, population| check(Answers { satisfied, respondents, population });
        assert_eq!((of(0, 0, None), of(5, 0, None)), (Err(NoSurvey::Empty), Err(NoSurvey::Empty)));
        assert_eq!((of(400, 400, None), of(401, 400, None)), (Ok(()), Err(NoSurvey::Contradiction)));
        assert_eq!(of(7, MOST_ANSWERS, None), Ok(()));
        assert_eq!(of(7, MOST_ANSWERS + 1, None), Err(NoSurvey::TooMany));
        assert_eq!((of(7, 10, Some(11)), of(7, 10, Some(10))), (Ok(()), Ok(())));
        assert_eq!(of(7, 10, Some(9)), Err(NoSurvey::Population));
    }
}
