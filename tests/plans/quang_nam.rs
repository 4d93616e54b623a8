//! Quảng Nam 2023 with the figures of its year: three levels, the online counts worked back from the printed rates.

use candich::calc::board::Mark;
use candich::model::{Count, Decimal, Goal, Index, Indicator, Level, Manner, Percent};

use crate::filled::{Filled, now};

fn year() -> Filled {
    let row = |received, online| [(Count::Received, received), (Count::Online, online)];
    Filled::plan("quang_nam_2023")
        .row("Cấp tỉnh", Level::Province, "", &row(90_010, 72_548))
        .row("Cấp huyện", Level::District, "", &row(136_350, 44_041))
        .row("Cấp xã", Level::Commune, "", &row(187_299, 123_805))
}

#[test]
fn the_online_target_is_missed_by_so_many() {
    let year = year();
    let row = year.judged("online");
    let now = now(&row, 0);
    assert_eq!((now.share.part(), now.share.whole()), (240_394, 413_659));
    assert_eq!((now.need.unwrap().numerator, now.need.unwrap().margin), (268_879, 28_485));
    let said = year.said("online");
    assert_eq!((said.value.as_str(), said.mark, said.tone.sign()), ("58,11 %", "Chưa đạt", "✕"));
    assert_eq!(said.remaining, "thiếu 28.485 hồ sơ trực tuyến");
    assert_eq!(said.title, "Hồ sơ qua dịch vụ công trực tuyến đạt từ 65 % trở lên trong tổng số hồ sơ");
    assert!(said.note.unwrap().contains("một phần"));
}

#[test]
fn if_the_others_stay_the_districts_must_reach_more_than_half() {
    let lines = year().levels("online");
    assert_eq!(lines[1], "Nếu các cấp khác giữ nguyên, cấp huyện phải đạt 53,20 % (hiện 32,30 %).");
    assert_eq!(lines[0], "Nếu các cấp khác giữ nguyên, riêng cấp tỉnh không bù đủ, dù đạt 100 % (hiện 80,60 %).");
    assert!(lines[2].contains("cấp xã phải đạt 81,31 %"), "{}", lines[2]);
}

#[test]
fn to_the_letter_the_counts_are_missing() {
    let Goal::Ratio(mut ratio) = year().0.targets[0].goal.clone() else { panic!() };
    ratio.target.indicator = Indicator::PartialOfReceived;
    let year = year().goal("online", |goal| *goal = Goal::Ratio(ratio));
    let said = year.said("online");
    assert_eq!((year.mark("online"), said.mark), (Mark::NoData, "Chưa đủ số liệu"));
    assert_eq!(said.remaining, "thiếu số liệu: Tiếp nhận trực tuyến một phần");
    // The plan's wording is not true of it any more.
    assert_eq!(said.title, "Tỷ lệ hồ sơ trực tuyến một phần trên tổng tiếp nhận từ 65 % trở lên");
}

#[test]
fn a_field_is_held_against_its_own_answers() {
    let answers = |satisfied| [(Count::Respondents, 400), (Count::Satisfied, satisfied)];
    let year = year()
        .row("Khảo sát đất đai", Level::Field, "Đất đai", &answers(339))
        .row("Khảo sát y tế", Level::Field, "Y tế", &answers(340))
        .totals(&[(Count::Respondents, 1_000), (Count::Satisfied, 900)]);
    assert_eq!(year.mark("satisfied"), Mark::Met);
    assert_eq!(year.mark("satisfied_land"), Mark::NotMet);
    assert_eq!(year.said("satisfied_land").remaining, "thiếu 1 phiếu hài lòng");
    assert_eq!(year.said("satisfied_land").definition, "số phiếu hài lòng / tổng số phiếu · lĩnh vực Đất đai");
    assert_eq!(year.mark("satisfied_health"), Mark::Met);
    assert_eq!(year.said("satisfied_health").remaining, "vừa đủ");
    assert_eq!(year.said("satisfied_education").remaining, "chưa có dòng số liệu nào: lĩnh vực Giáo dục");
}

#[test]
fn integration_grows_in_points_or_by_a_part_of_the_old_value() {
    let procedures = [(Count::PublishedProcedures, 100), (Count::IntegratedProcedures, 59)];
    let grown = |manner| {
        year().totals(&procedures).goal("integrated", |goal| {
            let Goal::Growth { manner: chosen, base, .. } = goal else { panic!() };
            (*chosen, *base) = (manner, Some(Percent::whole(48)));
        })
    };
    // 48 % and 20 points are 68 %; a fifth more is 57,6 %.
    assert_eq!(grown(Manner::Points).mark("integrated"), Mark::NotMet);
    assert_eq!(grown(Manner::Points).said("integrated").remaining, "thiếu 9 TTHC tích hợp");
    assert_eq!(grown(Manner::Relative).mark("integrated"), Mark::Met);
    assert_eq!(grown(Manner::Relative).said("integrated").remaining, "dư 1 TTHC tích hợp");
    let unknown = year().totals(&procedures);
    assert_eq!(unknown.mark("integrated"), Mark::NoData);
    assert_eq!(unknown.said("integrated").remaining, "chưa có tỷ lệ năm 2022");
}

#[test]
fn secrets_are_no_documents_to_sign() {
    let documents = |signed| {
        year().totals(&[
            (Count::DocumentsExchanged, 1_000),
            (Count::DocumentsSecret, 12),
            (Count::DocumentsSigned, signed),
        ])
    };
    assert_eq!(documents(988).mark("signed"), Mark::Met);
    assert_eq!(documents(987).said("signed").remaining, "thiếu 1 văn bản ký số");
}

#[test]
fn ranks_are_among_the_first() {
    let year = year()
        .index(&Index::Pci, |record| (record.now.rank, record.ranked) = (Some(7), Some(63)))
        .index(&Index::Par, |record| record.now.rank = Some(13));
    assert_eq!((year.mark("pci"), year.mark("par"), year.mark("dti")), (Mark::NotMet, Mark::Met, Mark::NoData));
    let pci = year.said("pci");
    assert_eq!((pci.value.as_str(), pci.remaining.as_str()), ("hạng 7/63", "cần lên 1 bậc"));
    let par = year.said("par");
    assert_eq!((par.value.as_str(), par.remaining.as_str()), ("hạng 13", "hơn mức cần đạt 7 bậc"));
    assert_eq!(year.said("dti").remaining, "chưa có thứ hạng DTI năm nay");
    let score = Decimal::new(6_980, 2);
    assert_eq!(year.index(&Index::Dti, |record| record.now.score = score).mark("dti"), Mark::NoData);
}

#[test]
fn with_a_volume_to_come_the_rest_of_the_year_is_planned() {
    use candich::model::Volume;
    let mut year = year();
    year.0.totals.ahead.set(Volume::of(Indicator::OnlineOfReceived), Some(100_000));
    let said = year.said("online");
    assert_eq!((said.mark, said.tone.sign()), ("Cần tăng tốc", "▲"));
    assert_eq!(said.remaining, "cần thêm 93.485 hồ sơ trực tuyến, bằng 93,49 % lượng còn lại");
}
