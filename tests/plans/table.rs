//! The table of plans: codes that lead back, wordings that are whole, figures that stay the user's.

use std::collections::BTreeSet;
use std::rc::Rc;

use candich::model::{
    Asked, Count, Goal, Index, Level, Percent, Period, Ratio, Scenario, Scope, TaskGroup, Unit, date,
};
use candich::plans::{self, PLANS, Text};

/// Origins travel in links: they are only ever added.
const ORIGINS: &[(&str, &[&str])] = &[
    (
        "quang_nam_2023",
        &[
            "online",
            "satisfied",
            "satisfied_land",
            "satisfied_construction",
            "satisfied_investment",
            "satisfied_health",
            "satisfied_education",
            "digitised",
            "signed",
            "integrated",
            "synced",
            "pci",
            "par",
            "sipas",
            "papi",
            "dti",
        ],
    ),
    ("kon_tum_2024", &["pci", "par", "sipas", "papi"]),
    (
        "nine_months_2023",
        &[
            "direction",
            "inspection",
            "rating",
            "institutions",
            "procedures",
            "civil_service",
            "staff",
            "finance",
            "digital",
            "integrated",
            "par",
        ],
    ),
    ("khanh_hoa_2022", &["published", "integrated", "par", "pci", "papi", "ict", "dti", "units", "officials"]),
    (
        "khanh_hoa_2021",
        &[
            "satisfied",
            "online",
            "published",
            "integrated",
            "late_land",
            "late_environment",
            "late_investment",
            "late_construction",
            "late_housing",
            "late_tax",
            "late_insurance",
            "late_labour",
            "staff",
            "self_financing",
            "centre",
            "pci",
        ],
    ),
];

#[test]
fn every_promised_code_leads_somewhere() {
    for (code, targets) in ORIGINS {
        let plan = plans::plan(code).unwrap();
        assert_eq!(targets.len(), plan.targets.len() + plan.gates.len(), "{code}");
        for own in *targets {
            let origin = format!("{code}.{own}");
            assert!(plans::target(&origin).is_some() != plans::gate(&origin).is_some(), "{origin}");
        }
    }
    assert_eq!(ORIGINS.len(), PLANS.len());
    for origin in ["", ".", "kon_tum_2024", "kon_tum_2024.", "kon_tum_2024.pci.x", "x.pci"] {
        assert!(plans::target(origin).is_none() && plans::gate(origin).is_none(), "{origin}");
    }
}

#[test]
fn a_target_comes_back_to_its_wording() {
    for plan in PLANS {
        let scenario = plan.scenario();
        let codes: BTreeSet<_> = scenario.targets.iter().map(|target| target.origin.clone()).collect();
        assert_eq!(codes.len(), plan.targets.len(), "{}", plan.code);
        for (target, planned) in scenario.targets.iter().zip(plan.targets) {
            let found = plans::target(&target.origin).unwrap();
            assert_eq!((found.code, found.wording), (planned.code, planned.wording));
            assert!(found.words(target), "{}", target.origin);
            assert!(scenario.groups.contains(&target.group), "{}", target.origin);
        }
        for (gate, planned) in scenario.gates.iter().zip(plan.gates) {
            assert_eq!(plans::gate(&gate.origin).unwrap().code, planned.code);
        }
    }
}

#[test]
fn nothing_is_left_out() {
    for plan in PLANS {
        let texts = [Some(plan.title), Some(plan.source), plan.note].into_iter().flatten();
        let of_targets = plan.targets.iter().flat_map(|target| [Some(target.wording), target.note]).flatten();
        let of_gates = plan.gates.iter().flat_map(|it| [Some(it.consequence), Some(it.follows), it.note]).flatten();
        for Text { vi, en } in texts.chain(of_targets).chain(of_gates) {
            assert!(!vi.trim().is_empty() && !en.trim().is_empty() && vi != en, "{} {vi}", plan.code);
        }
        for days in [plan.start, plan.cutoff, plan.end].into_iter().flatten() {
            assert!(date(days.0, days.1, days.2).is_some());
        }
        let days: Vec<_> =
            [plan.period().start, plan.period().cutoff, plan.period().end].into_iter().flatten().collect();
        assert!(days.is_sorted());
    }
}

/// The figures of a user who has worked already.
fn worked() -> Scenario {
    let mut scenario = Scenario { place: "Gia Lai".to_owned(), ..plans::plan("quang_nam_2023").unwrap().scenario() };
    let mut unit = Unit::new("Pleiku", Level::District);
    unit.figures.counts.set(Count::Received, Some(7));
    "Của tôi".clone_into(&mut scenario.name);
    scenario.units = vec![Rc::new(unit)];
    scenario.totals.counts.set(Count::Online, Some(5));
    scenario.parts = date(2023, 3, 14).into_iter().collect();
    scenario.period = Period { start: None, cutoff: date(2023, 3, 14), end: None };
    scenario.record_mut(&Index::Pci).now.rank = Some(9);
    scenario.groups.push(TaskGroup::Own("Khác".to_owned()));
    scenario.asked = Asked { target: Some(0), ..Asked::default() };
    scenario
}

#[test]
fn place_and_period_of_a_plan_go_with_it_and_those_of_the_user_stay() {
    let (first, second) = (plans::plan("quang_nam_2023").unwrap(), plans::plan("khanh_hoa_2021").unwrap());
    let adopted = second.adopt(&first.scenario());
    assert_eq!((adopted.place.as_str(), adopted.period), (second.place, second.period()));
    let own = Scenario { place: "Kon Tum".to_owned(), ..first.scenario() };
    assert_eq!(second.adopt(&own).place, "Kon Tum");
}

#[test]
fn where_nothing_was_asked_the_quick_answer_asks_of_the_plan() {
    let adopted = plans::plan("quang_nam_2023").unwrap().scenario();
    assert_eq!(adopted.ratio().target.requirement.threshold, Percent::whole(65));
    let without = plans::plan("kon_tum_2024").unwrap().scenario();
    assert_eq!((without.asked.target, without.ratio()), (None, &Ratio::default()));
}

#[test]
fn adopting_a_plan_keeps_the_figures_and_the_question() {
    let worked = worked();
    for plan in PLANS {
        let adopted = plan.adopt(&worked);
        assert_eq!((&adopted.totals, &adopted.units, &adopted.parts), (&worked.totals, &worked.units, &worked.parts));
        assert_eq!((&adopted.name, &adopted.place, adopted.period), (&worked.name, &worked.place, worked.period));
        assert_eq!(adopted.record(&Index::Pci), worked.record(&Index::Pci));
        assert_eq!(adopted.ratio(), worked.ratio());
        assert_eq!(adopted.asked.target, None);
        assert_eq!((adopted.plan.as_str(), adopted.targets.len()), (plan.code, plan.targets.len()));
        assert_eq!(plan.adopt(&adopted), adopted, "{}", plan.code);
    }
}

#[test]
fn the_wording_goes_with_what_it_says_and_stays_with_what_is_chosen() {
    let scenario = plans::plan("khanh_hoa_2021").unwrap().scenario();
    let planned = plans::target("khanh_hoa_2021.online").unwrap();
    let mut target = scenario.targets.iter().find(|target| target.origin.ends_with(".online")).unwrap().clone();
    let Goal::Ratio(ratio) = target.goal.clone() else { panic!() };
    target.goal = Goal::Ratio(Ratio { cap: Percent::whole(90), pace: Some(Percent::whole(40)), ..ratio.clone() });
    assert!(planned.words(&target));
    target.scope = Scope::Level(Level::District);
    assert!(!planned.words(&target));
    target.scope = Scope::All;
    target.goal = Goal::Ratio(Ratio { alternatives: Vec::new(), ..ratio });
    assert!(!planned.words(&target));
}
