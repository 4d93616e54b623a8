//! Paths: every shape brings the need to the dossier, within the cap of each step, and ends where the target is met.

use candich::calc::demand::asked;
use candich::calc::ledger::Ledger;
use candich::calc::outcome::calculate;
use candich::calc::path::{Path, path};
use candich::model::{Cadence, Profile, Route, Scenario, Scope, Sense, Shape};
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::{config, question};

fn route() -> impl Strategy<Value = Route> {
    (select(Shape::ALL), select(Cadence::ALL), select(vec![Profile::Even, Profile::WorkingDays]))
        .prop_map(|(shape, cadence, profile)| Route { shape, cadence, profile, ..Route::default() })
}

fn walked(scenario: &Scenario) -> Option<(Path, candich::calc::outcome::BranchOutcome)> {
    let branch = calculate(&asked(scenario)).branches[0].clone();
    let found = path(scenario, &Ledger::new(scenario), &Scope::All, &branch, scenario.period, None).ok()?;
    Some((found, branch))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_path_adds_up_and_keeps_its_caps(question in question(), route in route()) {
        let scenario = Scenario { route, ..Scenario::from(question) };
        let Some((path, branch)) = walked(&scenario) else { return Ok(()) };
        let sum: u64 = path.legs.iter().map(|leg| leg.count).sum();
        let rest = branch.rest.unwrap();
        prop_assert_eq!(path.best.unwrap_or(path.need), sum);
        let (a, b) = scenario.asked.ratio.cap.fraction();
        let limited = branch.branch.requirement.comparator.sense() == Sense::Limit;
        for leg in &path.legs {
            prop_assert!(leg.count <= leg.room);
            // A step that must take a fraction of another one takes at most one dossier more.
            let cap = if limited { u128::from(leg.room) } else { (a * u128::from(leg.room)).div_ceil(b) };
            prop_assert!(u128::from(leg.count) <= cap + 1);
        }
        prop_assert_eq!(path.legs.iter().map(|leg| leg.volume).sum::<u64>(), u64::try_from(rest.volume).unwrap());
        let last = path.legs.last().unwrap();
        if path.best.is_none() && !limited {
            prop_assert!(last.share.meets(branch.branch.requirement), "{:?}", last);
        }
        if !limited {
            prop_assert_eq!(path.best.is_some(), u128::from(path.need) > rest.most);
        }
        // One dossier less would miss it.
        if path.need > 0 && path.best.is_none() && !limited {
            let one_less = candich::calc::share::Share::new(last.share.part() - 1, last.share.whole()).unwrap();
            prop_assert!(!one_less.meets(branch.branch.requirement));
        }
    }

    #[test]
    fn steps_follow_each_other_to_the_end(question in question(), route in route()) {
        let scenario = Scenario { route, ..Scenario::from(question) };
        let Ok(steps) = candich::calc::steps::steps(scenario.period, &scenario.route) else { return Ok(()) };
        prop_assert_eq!(Some(steps[0].after), scenario.period.cutoff);
        prop_assert_eq!(steps.last().map(|step| step.last), scenario.period.end);
        prop_assert!(steps.windows(2).all(|pair| pair[0].last == pair[1].after && pair[0].place < pair[1].place));
    }
}
