//! Published figures with exact expected answers: the engine must give each of them, to the dossier.
//!
//! Each test names its source and date. Percentages are held as printed: `"22.33"` stands for every
//! fraction that rounds to it, compared in whole numbers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what is wrong by failing")]

use candich::calc::check::Finding;
use candich::calc::definitions::Standpoint;
use candich::calc::need::{Certificate, Extra, deciding_numerator};
use candich::calc::outcome::{BranchOutcome, Outcome, calculate};
use candich::calc::rest::{Rest, Standing};
use candich::calc::share::{Share, Verdict};
use candich::model::{
    Branch, Comparator, Count, Counts, Indicator, Percent, Period, Question, Requirement, Sense, date,
};

/// What was published: a report that can be asked.
struct Report {
    question: Question,
}

impl Report {
    fn of(figures: &[(Count, u64)]) -> Self {
        let counts: Counts = figures.iter().copied().collect();
        Report { question: Question { counts, ..Question::default() } }
    }

    /// First day, cut-off and last day, each year-month-day.
    fn over(mut self, days: [(u64, u64, u64); 3]) -> Self {
        let [start, cutoff, end] = days.map(|(year, month, day)| date(year, month, day));
        self.question.period = Period { start, cutoff, end };
        self
    }

    fn asked(&self, indicator: Indicator, wanted: &str) -> Answer {
        self.outcome(Branch { indicator, requirement: requirement(wanted), ahead: None }, None).target()
    }

    fn asked_ahead(&self, indicator: Indicator, wanted: &str, ahead: u64) -> Answer {
        self.outcome(Branch { indicator, requirement: requirement(wanted), ahead: Some(ahead) }, None).target()
    }

    fn either(&self, first: (Indicator, &str), second: (Indicator, &str)) -> Outcome {
        let branch = |(indicator, wanted)| Branch { indicator, requirement: requirement(wanted), ahead: None };
        self.outcome(branch(first), Some(branch(second))).0
    }

    fn findings(&self) -> Vec<Finding> {
        calculate(&self.question).findings
    }

    fn outcome(&self, target: Branch, alternative: Option<Branch>) -> Answered {
        let alternatives = alternative.into_iter().collect();
        Answered(calculate(&Question { target, alternatives, ..self.question.clone() }))
    }
}

struct Answered(Outcome);

impl Answered {
    fn target(self) -> Answer {
        Answer { branch: self.0.branches.into_iter().next().unwrap() }
    }
}

/// The answer for one target; each method holds one column of the table against it.
struct Answer {
    branch: BranchOutcome,
}

impl Answer {
    fn now(&self) -> &Standpoint {
        self.branch.now.as_ref().unwrap()
    }

    fn rest(&self) -> &Rest {
        self.branch.rest.as_ref().unwrap()
    }

    #[track_caller]
    fn stands_at(&self, part: u128, whole: u128, printed: &str) -> &Self {
        assert_eq!(Some(self.now().share), Share::new(part, whole));
        assert_prints(part, whole, printed);
        self
    }

    #[track_caller]
    fn is(&self, verdict: Verdict) -> &Self {
        assert_eq!(self.now().verdict, verdict);
        self
    }

    /// The deciding numerator and its distance from the part so far, with both facts of its certificate.
    #[track_caller]
    fn needs(&self, numerator: u128, margin: i128) -> &Self {
        let need = self.now().need.unwrap();
        assert_eq!((need.numerator, need.margin), (numerator, margin));
        assert_proves(need.certificate, self.branch.branch.requirement, numerator, self.now().share.whole());
        self
    }

    #[track_caller]
    fn extra(&self, least: u128) -> &Self {
        assert_eq!(self.branch.extra, Some(Extra::Least(least)));
        self
    }
}

/// `"≥ 30"`: a comparator's sign and a decimal percentage.
fn requirement(wanted: &str) -> Requirement {
    let (sign, threshold) = wanted.split_once(' ').unwrap();
    let comparator = Comparator::ALL.iter().copied().find(|comparator| comparator.symbol() == sign).unwrap();
    Requirement { comparator, threshold: percent(threshold) }
}

fn percent(printed: &str) -> Percent {
    let (mantissa, scale) = digits(printed);
    Percent::new(u64::try_from(mantissa).unwrap(), u8::try_from(scale).unwrap()).unwrap()
}

/// `"22.33"` as 2233 and two decimals.
fn digits(printed: &str) -> (u128, u32) {
    let scale = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    (printed.replace('.', "").parse().unwrap(), u32::try_from(scale).unwrap())
}

/// Whether part/whole, in percent, rounds half up to what is printed.
fn prints(part: u128, whole: u128, printed: &str) -> bool {
    let (mantissa, scale) = digits(printed);
    // m − ½ ≤ 100 · 10^s · part / whole < m + ½, doubled and multiplied out.
    let value = 200 * 10_u128.pow(scale) * part;
    (2 * mantissa).saturating_sub(1) * whole <= value && value < (2 * mantissa + 1) * whole
}

#[track_caller]
fn assert_prints(part: u128, whole: u128, printed: &str) {
    assert!(prints(part, whole, printed), "{part}/{whole} is not {printed} %");
}

#[track_caller]
fn assert_proves(certificate: Certificate, requirement: Requirement, numerator: u128, whole: u128) {
    let neighbour = match requirement.comparator.sense() {
        Sense::Reach => numerator - 1,
        Sense::Limit => numerator + 1,
    };
    assert_eq!(certificate.meets, Share::new(numerator, whole).unwrap());
    assert_eq!(certificate.misses, Share::new(neighbour, whole));
    assert!(certificate.meets.meets(requirement));
    assert!(!certificate.misses.unwrap().meets(requirement));
}

/// Kon Tum province, first quarter of 2023 (15/12/2022–14/3/2023), the province's portal.
fn kon_tum() -> Report {
    Report::of(&[
        (Count::Received, 56_039),
        (Count::CarriedOver, 4_910),
        (Count::Online, 12_516),
        // Counter and post are printed as one number.
        (Count::Direct, 38_613),
        (Count::Postal, 0),
        (Count::Resolved, 48_249),
        (Count::PendingWithin, 6_539),
    ])
    .over([(2022, 12, 15), (2023, 3, 14), (2023, 12, 14)])
}

#[test]
fn kon_tum_2023_online_share_under_two_definitions() {
    let report = kon_tum();
    report
        .asked(Indicator::OnlineOfReceived, "≥ 30")
        .stands_at(12_516, 56_039, "22.33")
        .is(Verdict::NotMet)
        .needs(16_812, 4_296)
        .extra(6_137);
    report
        .asked(Indicator::OnlineOfNew, "≥ 30")
        .stands_at(12_516, 51_129, "24.48")
        .is(Verdict::NotMet)
        .needs(15_339, 2_823)
        .extra(4_033);
}

#[test]
fn kon_tum_2023_higher_targets() {
    let report = kon_tum();
    report.asked(Indicator::OnlineOfReceived, "≥ 50").is(Verdict::NotMet).needs(28_020, 15_504);
    report.asked(Indicator::OnlineOfReceived, "≥ 65").is(Verdict::NotMet).needs(36_426, 23_910).extra(68_313);
}

#[test]
fn kon_tum_2023_levels_and_two_misprinted_rates() {
    let level = |online, received, printed| {
        let report = Report::of(&[(Count::Online, online), (Count::Received, received)]);
        let answer = report.asked(Indicator::OnlineOfReceived, "≥ 30");
        answer.stands_at(online.into(), received.into(), printed);
        answer
    };
    level(6_596, 23_233, "28.39").is(Verdict::NotMet).needs(6_970, 374);
    level(2_521, 6_776, "37.20").is(Verdict::Met).needs(2_033, -488).extra(0);
    level(3_399, 26_030, "13.06").is(Verdict::NotMet).needs(7_809, 4_410);
    assert!(!prints(2_521, 6_776, "37.76"), "the districts' printed rate");
    assert!(!prints(3_399, 26_030, "13.05"), "the communes' printed rate");
    assert_eq!((6_596 + 2_521 + 3_399, 23_233 + 6_776 + 26_030), (12_516, 56_039));
}

#[test]
fn kon_tum_2023_leaves_1251_dossiers_unexplained() {
    let parts = vec![Count::Resolved, Count::PendingWithin];
    assert_eq!(kon_tum().findings(), [Finding::Unexplained { whole: Count::Received, parts, rest: 1_251 }]);
}

#[test]
fn kon_tum_2023_with_168000_ahead_needs_54696_more() {
    let answer = kon_tum().asked_ahead(Indicator::OnlineOfReceived, "≥ 30", 168_000);
    let rest = answer.rest();
    assert_eq!((rest.count, rest.margin, rest.most), (Some(54_696), Some(54_696), 168_000));
    assert_eq!(rest.share, Share::new(54_696, 168_000));
    assert_prints(54_696, 168_000, "32.56");
    assert_eq!(rest.standing, Standing::NeedsMore);
    assert_eq!(answer.branch.rates.unwrap().month, Some(6_078));
    let certificate = rest.certificate.unwrap();
    assert_proves(certificate, requirement("≥ 30"), 67_212, 224_039);
    assert_eq!(certificate.misses, Share::new(67_211, 224_039));
}

/// Đắk Nông province, first half of 2021 (15/12/2020–15/6/2021), the province's report.
fn dak_nong() -> Report {
    Report::of(&[
        (Count::Received, 218_763),
        (Count::CarriedOver, 8_606),
        (Count::Online, 19_838),
        // Everything else newly received is printed as one number.
        (Count::Direct, 190_319),
        (Count::Postal, 0),
        (Count::Resolved, 206_885),
        (Count::ResolvedEarly, 99_558),
        (Count::ResolvedOnTime, 106_018),
        (Count::ResolvedLate, 1_309),
        (Count::Pending, 11_878),
    ])
}

#[test]
fn dak_nong_2021_holds_every_identity() {
    assert_eq!(dak_nong().findings(), []);
}

#[test]
fn dak_nong_2021_online_share_and_need() {
    let report = dak_nong();
    report
        .asked(Indicator::OnlineOfReceived, "≥ 30")
        .stands_at(19_838, 218_763, "9.07")
        .is(Verdict::NotMet)
        .needs(65_629, 45_791)
        .extra(65_416);
    report.asked(Indicator::OnlineOfNew, "≥ 30").stands_at(19_838, 210_157, "9.44").is(Verdict::NotMet);
}

#[test]
fn dak_nong_2021_early_share_is_not_the_printed_one() {
    let early = Report::of(&[(Count::Part, 99_558), (Count::Whole, 206_885)]);
    early.asked(Indicator::PartOfWhole, "≥ 50").stands_at(99_558, 206_885, "48.12").is(Verdict::NotMet);
    assert!(!prints(99_558, 206_885, "48.2"));
}

/// Quảng Nam province, year 2023: dossiers of each level and the online rate in per mille, as printed.
const QUANG_NAM: [(u128, u64); 3] = [(90_010, 806), (136_350, 323), (187_299, 661)];
const QUANG_NAM_TOTAL: u128 = 413_659;

#[test]
fn quang_nam_2023_needs_268879_of_413659_for_65_percent() {
    assert_eq!(QUANG_NAM.iter().map(|&(received, _)| received).sum::<u128>(), QUANG_NAM_TOTAL);
    assert_eq!(deciding_numerator(requirement("≥ 65"), QUANG_NAM_TOTAL), Some(268_879));
}

#[test]
fn quang_nam_2023_printed_rates_leave_an_interval_of_online_dossiers() {
    // A rate of r per mille stands for r − ½ to r + ½: in twentieths of a per cent, 2r − 1 to 2r + 1.
    let end = |half: i64| -> u128 {
        QUANG_NAM
            .iter()
            .map(|&(received, rate)| received * u128::from((2 * rate).checked_add_signed(half).unwrap()))
            .sum()
    };
    let nearest = |two_thousandths: u128| (two_thousandths + 1_000) / 2_000;
    assert_eq!((nearest(end(-1)), nearest(end(1))), (240_187, 240_601));
    assert_prints(end(0), 2_000 * QUANG_NAM_TOTAL, "58.1");

    // Whole dossiers at every level fit inside it: the engine's own edges, level by level.
    let edge = |comparator, half| -> u128 {
        let edges = QUANG_NAM.iter().map(|&(received, rate)| {
            let threshold = Percent::new((10 * rate).checked_add_signed(half).unwrap(), 2).unwrap();
            deciding_numerator(Requirement { comparator, threshold }, received).unwrap()
        });
        edges.sum()
    };
    assert_eq!((edge(Comparator::AtLeast, -5), edge(Comparator::Below, 5)), (240_188, 240_600));
}

#[test]
fn quang_nam_2023_districts_would_have_to_reach_about_53_percent() {
    let online: u128 = QUANG_NAM.iter().map(|&(received, rate)| received * u128::from(rate)).sum();
    let needed = 1_000 * deciding_numerator(requirement("≥ 65"), QUANG_NAM_TOTAL).unwrap();
    let short = needed - online;
    assert_eq!((short + 50_000) / 100_000, 285, "short by about 28.5 thousand");
    let [_, (districts, rate), _] = QUANG_NAM;
    assert_prints(districts * u128::from(rate) + short, 1_000 * districts, "53.2");
}

/// Gia Lai province, October 2025 (21/9–20/10), the province's monthly report.
fn gia_lai_october() -> Report {
    Report::of(&[
        (Count::Received, 139_506),
        (Count::ReceivedNew, 115_865),
        (Count::CarriedOver, 23_641),
        (Count::Online, 107_152),
        // Counter and post are printed as one number; so are early and on time.
        (Count::Direct, 8_713),
        (Count::Postal, 0),
        (Count::Resolved, 113_295),
        (Count::ResolvedEarly, 0),
        (Count::ResolvedOnTime, 109_447),
        (Count::ResolvedLate, 3_848),
        (Count::Pending, 26_068),
        (Count::PendingWithin, 19_972),
        (Count::PendingOverdue, 4_104),
    ])
}

#[test]
fn gia_lai_october_2025_online_shares_and_need() {
    let report = gia_lai_october();
    report.asked(Indicator::OnlineOfNew, "≥ 80").stands_at(107_152, 115_865, "92.48").is(Verdict::Met);
    report
        .asked(Indicator::OnlineOfReceived, "≥ 80")
        .stands_at(107_152, 139_506, "76.81")
        .is(Verdict::NotMet)
        .needs(111_605, 4_453);
}

#[test]
fn gia_lai_october_2025_the_definition_flips_the_late_verdict() {
    let report = gia_lai_october();
    report.asked(Indicator::LateOfResolved, "< 5").stands_at(3_848, 113_295, "3.40").is(Verdict::Met);
    report.asked(Indicator::LateOfWorkload, "< 5").stands_at(7_952, 139_506, "5.70").is(Verdict::NotMet);
    let target = Branch { indicator: Indicator::LateOfResolved, requirement: requirement("< 5"), ahead: None };
    let outcome = report.outcome(target, None).0;
    // Late of processed is 7952/139363, above 5 % too; late of due is unknown.
    assert_eq!((outcome.agreement.met, outcome.agreement.not_met), (1, 2));
}

#[test]
fn gia_lai_october_2025_two_identities_break_by_1992_and_143() {
    let findings = gia_lai_october().findings();
    let pending = Finding::IdentityBroken {
        whole: Count::Pending,
        parts: vec![Count::PendingWithin, Count::PendingOverdue],
        stated: 26_068,
        sum: 26_068 - 1_992,
    };
    let workload = Finding::IdentityBroken {
        whole: Count::Received,
        parts: vec![Count::Resolved, Count::Pending],
        stated: 139_506,
        sum: 139_506 - 143,
    };
    assert_eq!(findings, [pending, workload]);
}

/// Gia Lai province, January 2025, the province's monthly report.
fn gia_lai_january() -> Report {
    Report::of(&[
        (Count::Resolved, 14_579),
        (Count::ResolvedEarly, 13_794),
        (Count::ResolvedOnTime, 134),
        (Count::ResolvedLate, 651),
    ])
}

#[test]
fn gia_lai_january_2025_may_have_77_more_late_dossiers() {
    let report = gia_lai_january();
    report.asked(Indicator::OnTimeOfResolved, "≥ 95").stands_at(13_928, 14_579, "95.53").is(Verdict::Met);
    report
        .asked(Indicator::LateOfResolved, "< 5")
        .stands_at(651, 14_579, "4.47")
        .is(Verdict::Met)
        .needs(728, 77)
        .extra(0);
    assert_eq!(report.findings(), []);
}

#[test]
fn national_2021_29_80_percent_does_not_meet_30() {
    // Printed as a rate, 29,80 %: every fraction that rounds to it misses, the greatest included.
    for (part, whole) in [(2_980, 10_000), (29_804_999, 100_000_000)] {
        let report = Report::of(&[(Count::Part, part), (Count::Whole, whole)]);
        let answer = report.asked(Indicator::PartOfWhole, "≥ 30");
        answer.stands_at(part.into(), whole.into(), "29.80").is(Verdict::NotMet);
        assert!(answer.now().need.unwrap().margin > 0);
    }
}

const THIRTY_OF_ALL: (Indicator, &str) = (Indicator::OnlineOfResolved, "≥ 30");
const FIFTY_OF_PUBLISHED: (Indicator, &str) = (Indicator::OnlineOfPublished, "≥ 50");

/// Khánh Hòa's reform plan of 2021: 30 % of all resolved **or** 50 % of those published online.
fn khanh_hoa(resolved: u64, published: u64) -> Outcome {
    let report =
        Report::of(&[(Count::Resolved, resolved), (Count::ResolvedPublished, published), (Count::ResolvedOnline, 0)]);
    report.either(THIRTY_OF_ALL, FIFTY_OF_PUBLISHED)
}

fn numerators(outcome: &Outcome) -> Vec<u128> {
    let need = |branch: &BranchOutcome| branch.now.as_ref().unwrap().need.unwrap().numerator;
    outcome.branches.iter().map(need).collect()
}

#[test]
fn khanh_hoa_2021_the_second_branch_is_cheaper() {
    let outcome = khanh_hoa(200_000, 100_000);
    assert_eq!(numerators(&outcome), [60_000, 50_000]);
    assert_eq!(outcome.cheapest, Some(1));
}

#[test]
fn khanh_hoa_2021_breaks_even_where_published_are_sixty_percent_of_all() {
    for all in (10..=400).step_by(10) {
        for published in (2..=all).step_by(2) {
            // Both needs are whole here, so nothing is rounded: E/2 < 3N/10 exactly when E < 0.6 N.
            let second = khanh_hoa(all, published).cheapest == Some(1);
            assert_eq!(second, 10 * published < 6 * all, "{published} of {all}");
        }
    }
    for (all, published) in (1..=60).flat_map(|all| (1..=all).map(move |published| (all, published))) {
        let outcome = khanh_hoa(all, published);
        assert_eq!(numerators(&outcome), [(3 * u128::from(all)).div_ceil(10), u128::from(published).div_ceil(2)]);
        // Rounding may only move the edge where the exact needs are less than one dossier apart.
        let exact = 10 * published < 6 * all;
        let apart = (5 * i128::from(published) - 3 * i128::from(all)).abs() >= 10;
        assert!(!apart || (outcome.cheapest == Some(1)) == exact, "{published} of {all}");
    }
}

#[test]
fn khanh_hoa_2021_above_81_percent_of_400_answers_is_325() {
    let answers = |satisfied| Report::of(&[(Count::Satisfied, satisfied), (Count::Respondents, 400)]);
    let asked = |satisfied| answers(satisfied).asked(Indicator::SatisfiedOfRespondents, "> 81");
    asked(324).stands_at(324, 400, "81.00").is(Verdict::NotMet).needs(325, 1);
    asked(325).is(Verdict::Met).needs(325, 0);
}

#[test]
fn khanh_hoa_2022_gates_fall_exactly_at_5_and_80_percent() {
    // The gate closes at ≥ 5 % late or ≤ 80 % satisfied, so it stays open at < 5 % and > 80 %.
    let late = |late| {
        let report = Report::of(&[(Count::ResolvedLate, late), (Count::Resolved, 1_000)]);
        report.asked(Indicator::LateOfResolved, "< 5")
    };
    late(50).stands_at(50, 1_000, "5.00").is(Verdict::NotMet).needs(49, -1).extra(1);
    late(49).is(Verdict::Met).needs(49, 0);
    let satisfied = |satisfied| {
        let report = Report::of(&[(Count::Satisfied, satisfied), (Count::Respondents, 500)]);
        report.asked(Indicator::SatisfiedOfRespondents, "> 80")
    };
    satisfied(400).stands_at(400, 500, "80.00").is(Verdict::NotMet).needs(401, 1);
    satisfied(401).is(Verdict::Met);
}

#[test]
fn khanh_hoa_2022_a_thousand_resolved_allow_49_late() {
    assert_eq!(deciding_numerator(requirement("< 5"), 1_000), Some(49));
    assert_eq!(deciding_numerator(requirement("< 10"), 1_000), Some(99));
    assert_eq!(deciding_numerator(requirement("≤ 2"), 1_000), Some(20));
}

#[test]
fn a_share_of_nothing_is_undefined_and_never_met() {
    let empty = Report::of(&[(Count::Online, 0), (Count::Received, 0)]);
    let answer = empty.asked(Indicator::OnlineOfReceived, "≥ 30");
    assert_eq!(answer.branch.now, Err(candich::calc::known::Unreadable::Undefined));
}
