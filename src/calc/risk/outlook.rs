//! How sure the target is.

use super::course::{Course, alike};
use super::number::{FINE, parts, value};
use super::{Month, NEAR, Rest, chance};
use crate::calc::share::Share;
use crate::model::{Confidence, Date};

/// The levels of the quantiles of the share at the end, in percent.
const LEVELS: [u8; 5] = [5, 25, 50, 75, 95];
/// A probability is told in these parts of one.
const CHANCES: u32 = 1_000;
/// How near a fan is drawn and told, and how fine its passes are.
const DRAWN: (f64, f64) = (3e-4, 0.5);
const TOLD: (f64, f64) = (1e-5, 0.7);

/// How sure the target is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The probability that the target is met on the path.
    pub on_path: Option<Share>,
    /// The probability that the target is met if nothing changes; `None` where no pace is known.
    pub unchanged: Option<Share>,
    /// The share of what is to come that suffices on average (at a limit: that may be reached on average); `None` where not
    /// even all of it does.
    pub average: Option<Share>,
    /// For each confidence, in percent, the share of what is to come with which the target is met so surely; `None` where
    /// no share does.
    pub sure: Vec<(u8, Option<Share>)>,
    /// The share at the end on the path: in 5, 25, 50, 75 and 95 of 100 cases it is at most this.
    pub quantiles: Vec<(u8, Share)>,
}

impl Course {
    /// How sure the target is.
    pub fn outlook(&self) -> Outlook {
        let sure = |confidence: &Confidence| {
            let percent = confidence.percent();
            let share = self.share_for(&self.rest, self.target, percent, NEAR);
            (percent, share.and_then(|share| parts(share, FINE)))
        };
        let quantile = |level: u8| Some((level, parts(self.rest.quantile(f64::from(level) / 100.0), FINE)?));
        Outlook {
            on_path: self.on_path(),
            unchanged: self.pace.and_then(|pace| self.at(pace)),
            average: Share::new(self.need.into(), self.volume.into()).filter(|_| self.need <= self.volume),
            sure: Confidence::ALL.iter().map(sure).collect(),
            quantiles: LEVELS.into_iter().filter_map(quantile).collect(),
        }
    }

    /// The probability of meeting the target on the path.
    pub fn on_path(&self) -> Option<Share> {
        self.met(self.above)
    }

    /// The probability of meeting it if this share is expected of all that is to come.
    pub fn at(&self, share: Share) -> Option<Share> {
        self.met(chance(&self.rest.at(value(share)), self.target).value)
    }

    fn met(&self, above: f64) -> Option<Share> {
        parts(self.kept(above), CHANCES)
    }

    /// The share at the end where everything comes as expected.
    pub fn expected(&self) -> Option<Share> {
        parts(self.rest.at_end(), FINE)
    }

    /// On the path, what 5 and what 95 of 100 cases do not exceed at the end of each step, as far as a chart shows it.
    pub fn fan(&self) -> Vec<(Date, [Share; 2])> {
        self.fan_near(DRAWN)
    }

    /// The same to hundredths of a percent.
    pub fn fine_fan(&self) -> Vec<(Date, [Share; 2])> {
        self.fan_near(TOLD)
    }

    fn fan_near(&self, (near, finer): (f64, f64)) -> Vec<(Date, [Share; 2])> {
        let so_far = |place: usize| {
            let months = alike(self.steps.iter().take(place + 1).map(|&(_, month)| month));
            Rest { months, ..self.rest.clone() }
        };
        let at = |(place, &(day, _)): (usize, &(Date, Month))| {
            let rest = so_far(place);
            let quantile = |level: f64| parts(rest.quantile_near(level, near, finer), FINE);
            Some((day, [quantile(0.05)?, quantile(0.95)?]))
        };
        self.steps.iter().enumerate().filter_map(at).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::prospect::{Prospect, prospect};
    use crate::calc::risk::{Course, Input, Source};
    use crate::model::{
        Cadence, Certainty, Comparator, Count, Indicator, Level, Percent, Period, Question, Route, Scenario, Unit, date,
    };

    /// The check case as a scenario: 38.25 % on average are needed.
    fn check_case() -> Scenario {
        let mut question = Question {
            counts: [(Count::Received, 60_000), (Count::Online, 12_800)].into_iter().collect(),
            period: Period { start: date(2023, 1, 1), cutoff: date(2023, 6, 30), end: date(2023, 12, 31) },
            ..Question::default()
        };
        question.target.ahead = Some(63_000);
        Scenario::from(question)
    }

    fn found(scenario: &Scenario) -> (Prospect, Course) {
        let prospect = prospect(scenario).unwrap();
        let course = prospect.course(scenario).unwrap().unwrap();
        (prospect, course)
    }

    fn of(scenario: &Scenario) -> Outlook {
        found(scenario).1.outlook()
    }

    fn rounded(share: Share, whole: u128) -> u128 {
        (share.part() * whole * 2 + share.whole()) / (share.whole() * 2)
    }

    fn shares(outlook: &Outlook) -> Vec<f64> {
        outlook.sure.iter().map(|(_, share)| value(share.unwrap())).collect()
    }

    #[test]
    fn the_check_case_needs_forty_percent_to_be_eighty_percent_sure() {
        let found = of(&check_case());
        assert_eq!(rounded(found.average.unwrap(), 10_000), 3_825);
        let (percent, sure) = found.sure[1];
        assert_eq!((percent, rounded(sure.unwrap(), 1_000)), (80, 400));
        assert!(shares(&found).is_sorted_by(|one, other| one < other));
        assert!(value(found.unchanged.unwrap()) < 0.001);
        // On the path the middle of the cases is the target itself, but for the skew.
        assert_eq!(rounded(found.on_path.unwrap(), 10), 5);
        assert_eq!(rounded(found.quantiles[2].1, 100), 30);
        assert!(found.quantiles.windows(2).all(|pair| value(pair[0].1) < value(pair[1].1)));
    }

    #[test]
    fn steps_of_several_months_are_as_sure_as_their_months() {
        let quarters = Scenario { route: Route { cadence: Cadence::Quarter, ..Route::default() }, ..check_case() };
        let [by_quarter, by_month] = [quarters, check_case()].map(|it| shares(&of(&it))[1]);
        assert!((by_quarter - by_month).abs() < 2e-3, "{by_quarter} {by_month}");
    }

    #[test]
    fn at_a_limit_being_sure_allows_less() {
        let mut scenario = check_case();
        scenario.asked.ratio.target.indicator = Indicator::LateOfResolved;
        scenario.asked.ratio.target.requirement.comparator = Comparator::AtMost;
        scenario.totals.counts = [(Count::Resolved, 60_000), (Count::ResolvedLate, 12_800)].into_iter().collect();
        scenario.asked.ratio.target.ahead = Some(63_000);
        let found = of(&scenario);
        assert!(shares(&found).is_sorted_by(|one, other| one > other), "{found:?}");
        assert!(shares(&found)[1] < value(found.average.unwrap()));
        assert!(value(found.unchanged.unwrap()) > 0.999);
        scenario.certainty.aim = true;
        let (prospect, course) = self::found(&scenario);
        let path = prospect.path.unwrap();
        assert!(path.need < course.need && path.legs.iter().map(|leg| leg.count).sum::<u64>() == path.need);
        assert_eq!(rounded(course.outlook().on_path.unwrap(), 1_000), 800);
    }

    #[test]
    fn only_what_was_received_counts_what_was_carried_over() {
        let paced = |indicator, carried_over: Option<u64>| {
            let mut scenario = check_case();
            scenario.asked.ratio.target.indicator = indicator;
            let told = [
                (Count::Received, 60_000),
                (Count::Online, 12_800),
                (Count::Resolved, 60_000),
                (Count::ResolvedLate, 800),
            ];
            let carried_over = carried_over.map(|it| (Count::CarriedOver, it));
            scenario.totals.counts = told.into_iter().chain(carried_over).collect();
            prospect(&scenario).unwrap().volumes.0.unwrap()
        };
        let late = Indicator::LateOfResolved;
        assert_eq!(paced(late, Some(9_000)), paced(late, None));
        let online = Indicator::OnlineOfReceived;
        assert_eq!(paced(online, None), paced(late, None));
        assert!(paced(online, Some(9_000)) < paced(online, None));
    }

    #[test]
    fn where_not_even_all_suffices_nothing_is_said_to() {
        let mut scenario = check_case();
        scenario.asked.ratio.target.requirement.threshold = Percent::whole(70);
        let found = of(&scenario);
        assert_eq!((found.average, found.on_path.unwrap().part()), (None, 0));
        assert!(found.sure.iter().all(|(_, share)| share.is_none()));
    }

    fn unit(name: impl Into<String>, history: &[(u64, u64)]) -> Unit {
        let part = |&(received, online): &(u64, u64)| {
            [(Count::Received, received), (Count::Online, online)].into_iter().collect()
        };
        Unit { history: history.iter().map(part).collect(), ..Unit::new(name, Level::District) }
    }

    fn with_history(history: &[(u64, u64)]) -> Scenario {
        let unit = unit("A", history);
        let parts = [date(2023, 4, 30), date(2023, 5, 31), date(2023, 6, 30)].into_iter().flatten().collect();
        Scenario { units: vec![unit.into()], parts, ..check_case() }
    }

    #[test]
    fn the_spread_is_that_of_the_months_told_unless_it_is_typed() {
        let mut scenario = with_history(&[(100, 20), (120, 36), (80, 20)]);
        let spread = found(&scenario).1.spread;
        // 100, 120, 80: sd 20 of 100; 20, 30, 25 %: sd 5 points.
        assert_eq!((rounded(spread.volume.0, 100), spread.volume.1), (20, Source::Months(3)));
        assert_eq!((rounded(spread.share.0, 100), spread.share.1), (5, Source::Months(3)));
        scenario.certainty.volume = Some(Percent::whole(7));
        let spread = found(&scenario).1.spread;
        assert_eq!((rounded(spread.volume.0, 100), spread.volume.1), (7, Source::Typed));
        assert_eq!(spread.share.1, Source::Months(3));
        assert_eq!(found(&check_case()).1.spread.share.1, Source::Usual);
    }

    #[test]
    fn aimed_at_the_path_is_as_sure_as_one_wants_to_be() {
        for &confidence in Confidence::ALL {
            let certainty = Certainty { confidence, aim: true, ..Certainty::default() };
            let (prospect, course) = found(&Scenario { certainty, ..check_case() });
            let (aim, path) = (prospect.aim.unwrap().unwrap(), prospect.path.unwrap());
            assert_eq!((aim.by_units, path.need), (false, aim.count));
            assert_eq!(path.legs.iter().map(|leg| leg.count).sum::<u64>(), aim.count);
            let outlook = course.outlook();
            assert_eq!(rounded(outlook.on_path.unwrap(), 100), u128::from(confidence.percent()));
            // What suffices on average stays what it is.
            assert_eq!(outlook.average, of(&check_case()).average);
        }
    }

    /// Units that stray each by itself stray less together: fewer dossiers make it as sure.
    #[test]
    fn units_stray_less_together_than_as_one() {
        let history = [(1_000_u64, 200_u64), (1_200, 300), (800, 180)];
        let unit = |place: usize| {
            let mut unit = unit(format!("Đơn vị {place}"), &history);
            unit.figures.ahead.set(crate::model::Volume::of(Indicator::OnlineOfReceived), Some(3_000));
            std::rc::Rc::new(unit)
        };
        let certainty = Certainty { aim: true, ..Certainty::default() };
        let mut scenario = Scenario { units: (0..20).map(unit).collect(), certainty, ..with_history(&history) };
        scenario.totals = crate::model::Figures::default();
        scenario.totals.ahead.set(crate::model::Volume::of(Indicator::OnlineOfReceived), Some(60_000));
        let (prospect, course) = found(&scenario);
        let aim = prospect.aim.unwrap().unwrap();
        assert!(aim.by_units);
        let as_one = course.sure_need(80).unwrap().count;
        let split = prospect.assignment.unwrap();
        assert_eq!(split.rows.iter().map(|row| row.count).sum::<u64>(), aim.count);
        assert!(course.need < aim.count && aim.count < as_one, "{} {aim:?} {as_one}", course.need);
        // A typed spread holds for every part, and the months then agree with the path.
        scenario.certainty.volume = Some(Percent::whole(20));
        scenario.certainty.share = Some(Percent::whole(10));
        let (typed, _) = found(&scenario);
        let more = typed.aim.unwrap().unwrap();
        assert!(more.by_units && more.count > aim.count);
        assert_eq!(typed.assignment.unwrap().months.len(), 20);
    }

    #[test]
    fn the_fan_widens_from_step_to_step_less_than_it_is_wide() {
        let (_, course) = found(&check_case());
        let (fan, outlook) = (course.fine_fan(), course.outlook());
        let drawn = course.fan();
        assert!(drawn.iter().zip(&fan).all(|((_, one), (_, other))| {
            one.iter().zip(other).all(|(one, other)| (value(*one) - value(*other)).abs() < 1e-3)
        }));
        assert_eq!(fan.len(), 6);
        let widths: Vec<f64> = fan.iter().map(|(_, [low, high])| value(*high) - value(*low)).collect();
        assert!(widths[..4].is_sorted_by(|one, next| one < next), "the more is to come until then, the more can stray");
        let ends = fan.last().unwrap().1;
        assert!((value(ends[0]) - value(outlook.quantiles[0].1)).abs() < 2e-5);
        assert!((value(ends[1]) - value(outlook.quantiles[4].1)).abs() < 2e-5);
        assert!(fan.iter().all(|(_, [low, high])| value(*low) < value(*high)));
    }

    #[test]
    fn the_table_of_required_shares_rises_with_the_target() {
        let (_, course) = found(&check_case());
        let table = course.required(80);
        let own = table[2][2].flatten().unwrap();
        assert!((value(own) - shares(&of(&check_case()))[1]).abs() < 2e-5);
        for row in &table {
            let row: Vec<f64> = row.iter().flatten().flatten().map(|&share| value(share)).collect();
            assert!(row.is_sorted_by(|one, other| one < other), "{row:?}");
        }
        // Less to come asks for a higher share.
        let column: Vec<f64> = table.iter().filter_map(|row| row[2]?).map(value).collect();
        assert!(column.is_sorted_by(|one, other| one > other), "{column:?}");
    }

    #[test]
    fn a_limit_that_is_broken_already_is_kept_by_no_share() {
        let mut scenario = check_case();
        scenario.asked.ratio.target.requirement.comparator = Comparator::AtMost;
        let (_, course) = found(&scenario);
        assert_eq!(course.share_for(&course.rest, 0.05, 80, 1e-5), None);
        assert!(course.share_for(&course.rest, 0.30, 80, 1e-5).is_some());
    }

    #[test]
    fn what_moves_the_result_most_stands_first() {
        let (_, mut course) = found(&check_case());
        let inputs = |course: &Course| course.tornado().iter().map(|swing| swing.input).collect::<Vec<_>>();
        let first = date(2023, 7, 31).unwrap();
        let plain = [Input::Shares, Input::ShareOf(first), Input::Volumes, Input::VolumeOf(first)];
        assert_eq!(inputs(&course), plain);
        course.rest.shock = 0.5;
        assert_eq!(inputs(&course)[1], Input::Shock);
        for swing in course.tornado() {
            assert!(value(swing.low) < value(swing.high), "{swing:?}");
            let expected = value(course.expected().unwrap());
            assert!(value(swing.low) <= expected && expected <= value(swing.high), "{swing:?}");
        }
    }

    #[test]
    fn draws_are_the_same_for_the_same_seed_and_tell_the_probability() {
        let (_, course) = found(&check_case());
        let draws = course.draws(1, 4_000);
        assert_eq!(draws, course.draws(1, 4_000));
        assert_ne!(draws, course.draws(2, 4_000));
        let met = draws.iter().filter(|draw| draw.met).map(|_| 1.0).sum::<f64>() / 4_000.0;
        assert!((met - value(of(&check_case()).on_path.unwrap())).abs() < 0.03, "{met}");
        assert!(draws.iter().all(|draw| draw.steps.len() == 6));
    }
}
