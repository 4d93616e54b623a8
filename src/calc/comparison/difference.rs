//! How far two values of a row are apart, and whether the other one is better.

use super::{Subject, Value};
use crate::calc::board::Mark;
use crate::calc::share::Share;
use crate::model::Sense;

/// How far a value is from the first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How far.
    pub amount: Amount,
    /// Whether it is better; none where neither is.
    pub better: Option<bool>,
}

/// A difference, above zero where the value is the greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Of whole numbers.
    Count(i128),
    /// Of shares, in millionths of a percentage point.
    Points(i128),
    /// Of scores, in millionths.
    Score(i128),
    /// Of ranks; above zero where the number is the greater one.
    Places(i64),
    /// Of days.
    Days(i64),
}

/// What one percentage point is in millionths.
const POINT: u128 = 1_000_000;

/// How far `value` is from `base`; none where they are equal, or of different kinds, or no numbers.
pub fn difference(subject: &Subject, base: &Value, value: &Value) -> Option<Difference> {
    let amount = amount(base, value)?;
    let sign = match amount {
        Amount::Count(it) | Amount::Points(it) | Amount::Score(it) => it.signum(),
        Amount::Places(it) | Amount::Days(it) => it.signum().into(),
    };
    let better = favours(subject, base, value).map(|favour| (sign > 0) == (favour == Sense::Reach));
    (sign != 0).then_some(Difference { amount, better })
}

fn amount(base: &Value, value: &Value) -> Option<Amount> {
    Some(match (base, value) {
        (Value::Count(base), Value::Count(value)) => Amount::Count(i128::from(*value) - i128::from(*base)),
        (Value::Share(base, _), Value::Share(value, _)) | (Value::Chance(base), Value::Chance(value)) => {
            Amount::Points(points(*value)? - points(*base)?)
        }
        (Value::Percent(base), Value::Percent(value)) => {
            let millionths = |(part, whole): (u128, u128)| points(Share::new(part, whole)?);
            Amount::Points(millionths(value.fraction())? - millionths(base.fraction())?)
        }
        (Value::Score(base), Value::Score(value)) => {
            Amount::Score(i128::from(value.millionths()) - i128::from(base.millionths()))
        }
        (Value::Points(base), Value::Points(value)) => {
            Amount::Score(i128::try_from(value.rounded(6)).ok()? - i128::try_from(base.rounded(6)).ok()?)
        }
        (Value::Rank(base), Value::Rank(value)) => Amount::Places(i64::from(*value) - i64::from(*base)),
        (Value::Day(base), Value::Day(value)) => Amount::Days((*value - *base).whole_days()),
        (Value::Stands(_, Some(base)), Value::Stands(_, Some(value))) => amount(base, value)?,
        _ => return None,
    })
}

/// A share in millionths of a percentage point, rounded down; none where that leaves 128 bits.
fn points(share: Share) -> Option<i128> {
    i128::try_from(share.part().checked_mul(100 * POINT)? / share.whole()).ok()
}

/// Which way is the better one; none where neither is.
fn favours(subject: &Subject, base: &Value, value: &Value) -> Option<Sense> {
    match subject {
        Subject::Needed
        | Subject::OfRest
        | Subject::Monthly
        | Subject::Caught
        | Subject::Rank(_)
        | Subject::Tally(Mark::NotMet | Mark::OutOfReach) => Some(Sense::Limit),
        Subject::Allowed
        | Subject::Chance
        | Subject::Points
        | Subject::Score(_)
        | Subject::Tally(Mark::Met | Mark::Certain | Mark::OnCourse) => Some(Sense::Reach),
        Subject::Now | Subject::Unchanged | Subject::Best => shared_sense(base, value),
        Subject::Target(..) => match (base, value) {
            (Value::Stands(_, Some(base)), Value::Stands(_, Some(value))) => match **value {
                Value::Rank(_) => Some(Sense::Limit),
                Value::Share(..) => shared_sense(base, value),
                _ => Some(Sense::Reach),
            },
            _ => None,
        },
        _ => None,
    }
}

/// The sense of both requirements, where it is the same.
fn shared_sense(base: &Value, value: &Value) -> Option<Sense> {
    let (Value::Share(_, base), Value::Share(_, value)) = (base, value) else { return None };
    let sense = base.comparator.sense();
    (sense == value.comparator.sense()).then_some(sense)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Comparator, Percent, Requirement};

    fn share(part: u128, whole: u128, comparator: Comparator) -> Value {
        let requirement = Requirement { comparator, threshold: Percent::whole(30) };
        Value::Share(Share::new(part, whole).unwrap(), requirement)
    }

    #[test]
    fn less_needed_is_better_and_so_is_a_higher_share() {
        let needed = difference(&Subject::Needed, &Value::Count(54_696), &Value::Count(50_000)).unwrap();
        assert_eq!(needed, Difference { amount: Amount::Count(-4_696), better: Some(true) });
        let (base, value) = (share(1, 4, Comparator::AtLeast), share(1, 3, Comparator::AtLeast));
        let now = difference(&Subject::Now, &base, &value).unwrap();
        assert_eq!(now, Difference { amount: Amount::Points(8_333_333), better: Some(true) });
        // Of a limit, the lower share.
        let (base, value) = (share(1, 4, Comparator::Below), share(1, 3, Comparator::Below));
        assert_eq!(difference(&Subject::Now, &base, &value).unwrap().better, Some(false));
    }

    #[test]
    fn what_is_equal_or_no_number_has_no_difference() {
        assert_eq!(difference(&Subject::Needed, &Value::Count(5), &Value::Count(5)), None);
        assert_eq!(difference(&Subject::Needed, &Value::Count(5), &Value::Never), None);
        let (base, value) = (share(1, 4, Comparator::AtLeast), share(1, 3, Comparator::Below));
        assert_eq!(difference(&Subject::Now, &base, &value).unwrap().better, None, "two different targets");
    }

    #[test]
    fn each_kind_of_value_differs_in_its_own_terms() {
        use crate::model::{Decimal, Index, date};
        let percent = |tenths| Value::Percent(Percent::new(tenths, 1).unwrap());
        let score = |hundredths| Value::Score(Decimal::new(hundredths, 2).unwrap());
        let points = |above| Value::Points(crate::calc::points::Points::new(above, 3).into());
        let day = |day| Value::Day(date(2023, 3, day).unwrap());
        let stands = |value| Value::Stands(0, Some(Box::new(value)));
        let chance = |part| Value::Chance(Share::new(part, 4).unwrap());
        let (least, below) = (Comparator::AtLeast, Comparator::Below);
        let (index, target) = (Subject::Rank(Index::Par), Subject::Target(0, 0));
        let cases = [
            (Subject::Cap, percent(305), percent(320), Amount::Points(1_500_000), None),
            (Subject::Score(Index::Par), score(8_000), score(8_614), Amount::Score(6_140_000), Some(true)),
            (Subject::Points, points(7), points(5), Amount::Score(-666_666), Some(false)),
            (index, Value::Rank(43), Value::Rank(20), Amount::Places(-23), Some(true)),
            (Subject::Start, day(14), day(9), Amount::Days(-5), None),
            (Subject::Chance, chance(1), chance(3), Amount::Points(50_000_000), Some(true)),
            (target.clone(), stands(Value::Rank(5)), stands(Value::Rank(9)), Amount::Places(4), Some(false)),
            (target.clone(), stands(Value::Count(5)), stands(Value::Count(9)), Amount::Count(4), Some(true)),
            (target.clone(), stands(score(9)), stands(score(8)), Amount::Score(-10_000), Some(false)),
            (
                target.clone(),
                stands(share(1, 4, below)),
                stands(share(1, 2, below)),
                Amount::Points(25_000_000),
                Some(false),
            ),
            (target, stands(share(1, 4, least)), stands(share(1, 2, below)), Amount::Points(25_000_000), None),
        ];
        for (subject, base, value, amount, better) in cases {
            assert_eq!(difference(&subject, &base, &value), Some(Difference { amount, better }), "{subject:?}");
            assert_eq!(difference(&subject, &base, &base), None, "{subject:?}");
        }
        assert_eq!(difference(&Subject::Target(0, 0), &stands(Value::Count(1)), &Value::Stands(0, None)), None);
    }
}
