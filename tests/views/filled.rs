//! Published figures, filled into the shipped plans.

use std::rc::Rc;

use candich::model::{
    Comparator, Count, Decimal, Goal, Index, Indicator, Language, Level, MAX_COUNT, Neighbour, Percent, Placing,
    Requirement, Scenario, Scope, Setting, TaskGroup, Unit, Volume, date,
};
use candich::plans;

/// A row with these counts.
fn row(name: &str, level: Level, counts: &[(Count, u64)]) -> Rc<Unit> {
    let mut unit = Unit::new(name, level);
    unit.figures.counts = counts.iter().copied().collect();
    Rc::new(unit)
}

/// As it was adopted.
pub(crate) fn nothing(_: &mut Scenario) {}

/// Quảng Nam, the year 2023: three levels, online counts worked back from the printed rates.
pub(crate) fn quang_nam(scenario: &mut Scenario) {
    let level =
        |name, level, received, online| row(name, level, &[(Count::Received, received), (Count::Online, online)]);
    scenario.period.cutoff = date(2023, 12, 31);
    scenario.units = vec![
        level("Cấp tỉnh", Level::Province, 90_010, 72_548),
        level("Cấp huyện", Level::District, 136_350, 44_041),
        level("Cấp xã", Level::Commune, 187_299, 123_805),
    ];
}

/// The same at the end of September, with a last quarter to come, the districts' number fixed by hand.
pub(crate) fn quang_nam_ahead(scenario: &mut Scenario) {
    quang_nam(scenario);
    scenario.period.cutoff = date(2023, 9, 30);
    scenario.period.end = date(2023, 12, 31);
    scenario.totals.ahead.set(Volume::of(Indicator::OnlineOfReceived), Some(140_000));
    let districts = Setting { lock: Some(35_000), ..Setting::new(Scope::Unit("Cấp huyện".to_owned())) };
    scenario.allocation.settings.push(districts);
}

/// The same with a number that no sum can hold beside another one.
pub(crate) fn too_large(scenario: &mut Scenario) {
    quang_nam(scenario);
    let all = [(Count::Received, MAX_COUNT), (Count::Online, MAX_COUNT)];
    scenario.units.push(row("Cấp xã", Level::Commune, &all));
}

/// The two branches of Khánh Hòa 2021, and a survey at the very edge.
pub(crate) fn khanh_hoa_2021(scenario: &mut Scenario) {
    scenario.totals.counts = [
        (Count::Resolved, 200_000),
        (Count::ResolvedOnline, 45_000),
        (Count::ResolvedPublished, 100_000),
        (Count::Respondents, 400),
        (Count::Satisfied, 324),
    ]
    .into_iter()
    .collect();
}

/// Units at the very edges of the gates.
pub(crate) fn khanh_hoa_2022(scenario: &mut Scenario) {
    let unit = |name, late, satisfied| {
        let counts = [
            (Count::Resolved, 1_000),
            (Count::ResolvedLate, late),
            (Count::Respondents, 100),
            (Count::Satisfied, satisfied),
        ];
        row(name, Level::District, &counts)
    };
    scenario.units = vec![
        unit("Nha Trang", 50, 90),
        unit("Cam Ranh", 49, 90),
        unit("Ninh Hòa", 10, 80),
        unit("Diên Khánh", 10, 81),
        row("Vạn Ninh", Level::District, &[]),
    ];
}

/// The service index with what Phú Thọ published, Kon Tum's neighbours in PAR INDEX, and the survey at the very edge.
pub(crate) fn scores(scenario: &mut Scenario) {
    quang_nam(scenario);
    let counts = &mut scenario.totals.counts;
    for (count, value) in [
        (Count::PublishedProcedures, 52),
        (Count::Procedures, 89),
        (Count::ActiveServices, 516),
        (Count::Services, 1_884),
        (Count::Respondents, 400),
        (Count::Satisfied, 324),
    ] {
        counts.set(count, Some(value));
    }
    let mut card = plans::CARDS[0].begun(Language::Vi);
    card.wanted = Decimal::new(20, 0);
    card.bands[0].at_least = Decimal::new(80, 0);
    scenario.scores.card = Some(card);
    let score = |hundredths| Decimal::new(hundredths, 2);
    let record = scenario.record_mut(&Index::Par);
    (record.ranked, record.now) = (Some(5), Placing { rank: Some(4), score: score(8_614) });
    let league = scenario.scores.league_mut(&Index::Par);
    league.wanted = Some(2);
    league.drift.sd = Decimal::new(1, 0).unwrap();
    let others = [("Quảng Ninh", 9_187), ("Hải Phòng", 9_187), ("Bà Rịa - Vũng Tàu", 9_020), ("Bắc Kạn", 8_400)];
    league.others = others
        .map(|(name, hundredths)| Neighbour { name: name.to_owned(), rank: None, score: score(hundredths) })
        .into();
    scenario.scores.survey.requirement = Requirement { comparator: Comparator::Above, threshold: Percent::whole(81) };
    scenario.scores.survey.truth = Percent::new(88, 0);
}

/// A target under a group and an index of one's own.
pub(crate) fn own(scenario: &mut Scenario) {
    let Some(target) = scenario.targets.first_mut() else { return };
    target.group = TaskGroup::Own("Nhóm riêng".to_owned());
    target.goal = Goal::Rank { index: Index::Own("Chỉ số riêng".to_owned()), at_most: Some(3) };
    scenario.targets.truncate(2);
}
