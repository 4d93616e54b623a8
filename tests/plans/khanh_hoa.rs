//! Khánh Hòa: the plan of 2021 with two ways to one target, the conclusion of 2022 with its gates.

use candich::calc::board::Mark;
use candich::i18n::answer::Tone;
use candich::model::{Comparator, Count, Goal, Index, Level, date};

use crate::filled::{Filled, cheapest, now};

fn resolved(online: u64) -> Filled {
    Filled::plan("khanh_hoa_2021").totals(&[
        (Count::Resolved, 200_000),
        (Count::ResolvedOnline, online),
        (Count::ResolvedPublished, 100_000),
    ])
}

#[test]
fn the_second_way_is_the_cheaper_one_and_is_named() {
    let plan = resolved(45_000);
    let row = plan.judged("online");
    assert_eq!((row.mark, cheapest(&row)), (Mark::NotMet, Some(1)));
    let numerators = [0, 1].map(|place| now(&row, place).need.unwrap().numerator);
    assert_eq!(numerators, [60_000, 50_000]);
    let said = plan.said("online");
    assert_eq!((said.value.as_str(), said.remaining.as_str()), ("45,00 %", "thiếu 5.000 hồ sơ giải quyết trực tuyến"));
    assert_eq!(
        said.by.as_deref(),
        Some(
            "Chọn phương án: tỷ lệ hồ sơ giải quyết trực tuyến trên đã giải quyết của TTHC công bố trực tuyến từ 50 % trở lên."
        )
    );
    assert_eq!(
        said.definition,
        "giải quyết trực tuyến / tổng đã giải quyết; hoặc giải quyết trực tuyến / đã giải quyết của TTHC công bố trực tuyến"
    );
    assert_eq!(resolved(50_000).mark("online"), Mark::Met);
    assert_eq!(resolved(49_999).mark("online"), Mark::NotMet);
}

#[test]
fn while_one_way_is_unknown_the_target_is_not_called_missed() {
    let figures = [(Count::Resolved, 200_000), (Count::ResolvedOnline, 45_000)];
    let plan = Filled::plan("khanh_hoa_2021").totals(&figures);
    let said = plan.said("online");
    assert_eq!((said.mark, said.value.as_str()), ("Chưa đủ số liệu", "22,50 %"));
    assert_eq!(
        said.remaining,
        "thiếu 15.000 hồ sơ giải quyết trực tuyến; vế kia thiếu số liệu: Đã giải quyết của TTHC công bố trực tuyến"
    );
    let enough = [(Count::Resolved, 200_000), (Count::ResolvedOnline, 60_000)];
    assert_eq!(Filled::plan("khanh_hoa_2021").totals(&enough).mark("online"), Mark::Met);
}

#[test]
fn exactly_81_percent_is_not_above_it() {
    let asked =
        |satisfied| Filled::plan("khanh_hoa_2021").totals(&[(Count::Respondents, 400), (Count::Satisfied, satisfied)]);
    assert_eq!((asked(324).mark("satisfied"), asked(325).mark("satisfied")), (Mark::NotMet, Mark::Met));
    assert_eq!(asked(324).said("satisfied").remaining, "thiếu 1 phiếu hài lòng");
}

#[test]
fn each_field_has_its_own_limit() {
    let plan = Filled::plan("khanh_hoa_2021");
    let late: Vec<_> = plan.0.targets.iter().filter(|target| target.origin.contains(".late_")).collect();
    assert_eq!(late.len(), 8);
    for target in late {
        let Goal::Ratio(ratio) = &target.goal else { panic!() };
        assert_eq!(ratio.target.requirement.comparator, Comparator::AtMost);
    }
    let field = |late| [(Count::Resolved, 1_000), (Count::ResolvedLate, late)];
    let plan = plan.row("Chi cục Thuế", Level::Province, "Thuế", &field(20)).row(
        "Sở Xây dựng",
        Level::Province,
        "Xây dựng",
        &field(21),
    );
    assert_eq!((plan.mark("late_tax"), plan.mark("late_construction")), (Mark::Met, Mark::NotMet));
    assert_eq!(plan.said("late_tax").remaining, "còn được phép 0 hồ sơ quá hạn");
    assert_eq!(plan.said("late_construction").remaining, "đã vượt 1 hồ sơ quá hạn");
    assert!(plan.said("late_tax").note.unwrap().contains("sớm hạn"));
}

#[test]
fn the_good_group_waits_for_the_number_of_the_user() {
    use candich::model::Decimal;
    let plan = Filled::plan("khanh_hoa_2021").index(&Index::Pci, |record| record.now.score = Decimal::new(6_311, 2));
    assert_eq!(plan.mark("pci"), Mark::NoData);
    assert_eq!(plan.said("pci").remaining, "chưa đặt mức phải đạt");
    let plan = plan.goal("pci", |goal| {
        *goal = Goal::Score { index: Index::Pci, at_least: Decimal::new(63, 0) };
    });
    let said = plan.said("pci");
    assert_eq!((said.mark, said.value.as_str(), said.remaining.as_str()), ("Đạt", "63,11 điểm", "dư 0,11 điểm"));
    assert_eq!(said.title, "Giữ PCI ở nhóm tốt");
}

fn gated() -> Filled {
    let figures = |late, satisfied| {
        [
            (Count::Resolved, 1_000),
            (Count::ResolvedLate, late),
            (Count::Respondents, 100),
            (Count::Satisfied, satisfied),
        ]
    };
    Filled::plan("khanh_hoa_2022")
        .row("Ninh Hòa", Level::District, "", &figures(49, 81))
        .row("Nha Trang", Level::District, "", &figures(50, 95))
        .row("Cam Ranh", Level::District, "", &figures(10, 80))
        .row("Vạn Ninh", Level::District, "", &figures(10, 95))
        .row("Chưa báo cáo", Level::District, "", &[])
        .row("Thiếu khảo sát", Level::District, "", &[(Count::Resolved, 1_000), (Count::ResolvedLate, 47)])
}

#[test]
fn exactly_5_percent_late_and_exactly_80_percent_satisfied_trip_the_gate() {
    let gate = gated().gate(0);
    assert_eq!(gate.summary, "2 đơn vị không được xếp loại Tốt");
    assert_eq!(
        gate.conditions,
        "tỷ lệ hồ sơ giải quyết quá hạn trên đã giải quyết từ 5 % trở lên, hoặc tỷ lệ phiếu khảo sát hài lòng từ 80 % trở xuống"
    );
    let rows: Vec<_> = gate.rows.iter().map(|row| (row.name.as_str(), row.tripped, row.why.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("Nha Trang", Some(true), "Hồ sơ quá hạn: 5,00 %, từ 5 % trở lên"),
            ("Cam Ranh", Some(true), "Mức độ hài lòng: 80,00 %, từ 80 % trở xuống"),
            ("Ninh Hòa", Some(false), ""),
            ("Thiếu khảo sát", None, "thiếu số liệu: Số phiếu khảo sát, Số phiếu hài lòng"),
            ("Vạn Ninh", Some(false), ""),
        ]
    );
    assert_eq!(gate.unread.as_deref(), Some("Chưa đủ số liệu: 1 đơn vị (Chưa báo cáo)"));
    assert_eq!(gate.headings, [("Hồ sơ quá hạn", "Còn được phép"), ("Mức độ hài lòng", "Còn dư")]);
    let cells =
        |row: usize| gate.rows[row].cells.iter().map(|cell| (&*cell.share, &*cell.remaining)).collect::<Vec<_>>();
    assert_eq!(cells(0), [("5,00 %", "vượt 1"), ("95,00 %", "14")]);
    assert_eq!(cells(1), [("1,00 %", "39"), ("80,00 %", "thiếu 1")]);
    assert_eq!(cells(2), [("4,90 %", "0"), ("81,00 %", "0")]);
    assert_eq!(cells(3), [("4,70 %", "2"), ("", "")]);
}

#[test]
fn a_thousand_resolved_allow_49_late() {
    let plan = Filled::plan("khanh_hoa_2022").row(
        "Nha Trang",
        Level::District,
        "",
        &[(Count::Resolved, 1_000), (Count::ResolvedLate, 0)],
    );
    assert_eq!(plan.gate(0).rows[0].cells[0].remaining, "49");
    assert_eq!(plan.gate(0).summary, "Chưa thấy đơn vị nào vi phạm điều kiện");
}

#[test]
fn a_unit_that_cannot_be_judged_is_named_and_never_called_clear() {
    let nothing = Filled::plan("khanh_hoa_2022").row("Nha Trang", Level::District, "", &[]).gate(0);
    assert_eq!(nothing.summary, "Chưa đủ số liệu để xét đơn vị nào");
    assert_eq!(nothing.unread.as_deref(), Some("Chưa đủ số liệu: 1 đơn vị (Nha Trang)"));

    let wrong = [(Count::Resolved, 10), (Count::ResolvedLate, 11), (Count::Respondents, 9), (Count::Satisfied, 9)];
    let gate = gated().row("Cam Lâm", Level::District, "", &wrong).gate(0);
    let line = gate.rows.iter().find(|line| line.name == "Cam Lâm").unwrap();
    assert_eq!((line.tripped, line.why.is_empty()), (None, false));

    let many = ["A", "B", "C", "D", "E", "G", "H"].into_iter();
    let many = many.fold(Filled::plan("khanh_hoa_2022"), |plan, name| plan.row(name, Level::Commune, "", &[]));
    assert_eq!(many.gate(0).unread.unwrap(), "Chưa đủ số liệu: 7 đơn vị (A; B; C; D; E và 2 đơn vị khác)");
}

#[test]
fn a_gate_without_a_condition_clears_nobody() {
    let mut plan = gated();
    plan.0.gates[0].conditions.clear();
    let gate = plan.gate(0);
    assert_eq!(gate.summary, "Chưa có điều kiện nào: hãy nhập ngưỡng");
    assert_eq!((gate.tone, gate.unread), (Tone::Unknown, None));
}

#[test]
fn officials_have_a_gate_of_their_own() {
    let official = |late| [(Count::Resolved, 50), (Count::ResolvedLate, late)];
    let plan = gated().row("Nguyễn Văn A", Level::Official, "", &official(5)).row(
        "Trần Thị B",
        Level::Official,
        "",
        &official(4),
    );
    let gate = plan.gate(1);
    assert_eq!(gate.summary, "1 cán bộ, công chức, viên chức không được xếp loại hoàn thành tốt nhiệm vụ trở lên");
    assert_eq!(gate.rows.iter().map(|row| row.tripped).collect::<Vec<_>>(), [Some(true), Some(false)]);
    // Officials are no units: the other gate does not see them.
    assert_eq!(plan.gate(0).summary, "2 đơn vị không được xếp loại Tốt");
    assert_eq!(gated().gate(1).summary, "Chưa có dòng số liệu nào để xét: cán bộ, công chức, viên chức");
}

#[test]
fn everything_is_published_and_integrated_by_the_end_of_2022() {
    let plan = Filled::plan("khanh_hoa_2022").totals(&[
        (Count::EligibleProcedures, 900),
        (Count::PublishedProcedures, 900),
        (Count::IntegratedProcedures, 899),
    ]);
    assert_eq!((plan.mark("published"), plan.mark("integrated")), (Mark::Met, Mark::NotMet));
    let end = date(2022, 12, 31);
    assert!(plan.0.targets.iter().take(2).all(|target| target.deadline == end));
    assert_eq!(plan.said("integrated").deadline, "31/12/2022");
    let ranks = plan.0.targets.iter().filter(|it| matches!(it.goal, Goal::Rank { at_most: Some(25), .. }));
    assert_eq!(ranks.count(), 5);
}
