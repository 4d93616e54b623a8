//! Published tables laid out as they are printed, and what is said of them.

use super::super::book::Sheet;
use super::super::merge::{Manner, Merged, Wish, merge};
use super::super::remark::AsideKind;
use super::*;
use crate::calc::check::Finding;
use crate::model::{Count, date};

pub(super) fn book(rows: &[&str]) -> Book {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('|').collect()).collect();
    Book { name: String::new(), sheets: vec![Sheet::of_texts(&rows)] }
}

fn taken(book: &Book) -> Taken {
    Reading::of(book, Language::Vi).take(book, &Scenario::default(), Language::Vi)
}

fn merged(book: &Book) -> Merged {
    merge(&Scenario::default(), &taken(book), Wish::default(), Language::Vi).unwrap()
}

/// The tables of Kon Tum (first quarter of 2023) and Gia Lai (October 2025), under the headings of form 06.
const KON_TUM: &[&str] = &[
    "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC",
    "(từ ngày 15/12/2022 đến ngày 14/3/2023)",
    "STT|Đơn vị|Số lượng hồ sơ tiếp nhận||||Đã giải quyết|Đang giải quyết|Tỷ lệ trực tuyến (%)",
    "||Tổng số|Trong kỳ||Từ kỳ trước||Trong hạn|",
    "|||Trực tuyến|Trực tiếp, bưu chính|||",
    "1|Sở, ban, ngành|23.233|6.596||||| 28,39",
    "2|UBND cấp huyện|6.776|2.521||||| 37,76 %",
    "3|UBND cấp xã|26.030|3.399||||| 13,05 %",
    "|Tổng cộng|56.039|12.516|38.613|4.910|48.249|6.539|22,33",
];

#[test]
fn kon_tum_is_read_and_its_wrong_rates_are_named() {
    let taken = taken(&book(KON_TUM));
    let counts: Vec<_> =
        taken.units.iter().map(|unit| (unit.name.as_str(), unit.figures.counts.get(Count::Online))).collect();
    let expected = [("Sở, ban, ngành", Some(6_596)), ("UBND cấp huyện", Some(2_521)), ("UBND cấp xã", Some(3_399))];
    assert_eq!(counts, expected);
    assert_eq!(taken.unread, []);
    assert_eq!(taken.period, date(2_022, 12, 15).zip(date(2_023, 3, 14)));
    assert_eq!(taken.asides.iter().map(|aside| aside.kind).collect::<Vec<_>>(), [AsideKind::Total]);
    let rates: Vec<_> = taken
        .remarks
        .iter()
        .filter_map(|remark| match remark {
            Remark::RateDiffers { at, printed, share, other, .. } => {
                Some((at.row + 1, printed.as_str(), share.part(), share.whole(), *other))
            }
            _ => None,
        })
        .collect();
    assert_eq!(rates, [(7, "37,76 %", 2_521, 6_776, None), (8, "13,05 %", 3_399, 26_030, None)]);
    let sums = taken.remarks.iter().any(|remark| matches!(remark, Remark::SumDiffers { .. }));
    assert!(!sums, "the total is what the rows add up to: {:?}", taken.remarks);
}

#[test]
fn a_total_alone_tells_the_totals_and_what_breaks_in_it() {
    let rows = [&KON_TUM[..5], &KON_TUM[8..]].concat();
    let taken = taken(&book(&rows));
    let totals = taken.totals.clone().unwrap();
    assert_eq!((totals.counts.get(Count::Received), totals.counts.get(Count::Direct)), (Some(56_039), Some(38_613)));
    let rest = taken.remarks.iter().find_map(|remark| match remark {
        Remark::Broken { finding: Finding::Unexplained { rest, .. }, .. } => Some(*rest),
        _ => None,
    });
    assert_eq!(rest, Some(1_251));
    let merged = merge(&Scenario::default(), &taken, Wish { period: true, ..Wish::default() }, Language::Vi).unwrap();
    assert_eq!(merged.scenario.totals, totals);
    assert_eq!(merged.scenario.period.cutoff, date(2_023, 3, 14));
}

#[test]
fn gia_lai_breaks_to_the_dossier() {
    let book = book(&[
        "Đơn vị|Tiếp nhận||||Đã giải quyết|||Đang giải quyết||",
        "|Tổng số|Trong kỳ||Kỳ trước|Tổng số|Đúng hạn|Quá hạn|Tổng số|Trong hạn|Quá hạn",
        "||Trực tuyến|Trực tiếp, BCCI|||||||",
        "Gia Lai|139.506|107.152|8.713|23.641|113.295|109.447|3.848|26.068|19.972|4.104",
    ]);
    let taken = taken(&book);
    let differences: Vec<u64> = taken
        .remarks
        .iter()
        .filter_map(|remark| match remark {
            Remark::Broken { finding: Finding::IdentityBroken { stated, sum, .. }, .. } => Some(stated.abs_diff(*sum)),
            _ => None,
        })
        .collect();
    assert_eq!(differences, [1_992, 143]);
}

#[test]
fn dak_nong_adds_up() {
    let book = book(&[
        "Đơn vị|Tổng tiếp nhận|Tiếp nhận trực tuyến|Tiếp nhận trực tiếp|Từ kỳ trước chuyển sang|Đã giải quyết|Giải quyết trước hạn|Giải quyết đúng hạn|Giải quyết quá hạn|Đang giải quyết",
        "Đắk Nông|218.763|19.838|190.319|8.606|206.885|99.558|106.018|1.309|11.878",
    ]);
    let taken = taken(&book);
    assert_eq!((taken.remarks.as_slice(), taken.cells), (&[][..], 9));
}

#[test]
fn cells_that_cannot_be_read_are_named_and_can_be_corrected() {
    let book = book(&["Đơn vị|Tổng tiếp nhận|online", "Sở A|151.10|5", "Sở B|-|5.9123", "Sở C|1,000|1,234"]);
    let mut reading = Reading::of(&book, Language::Vi);
    let first = reading.take(&book, &Scenario::default(), Language::Vi);
    let unread: Vec<_> = first.unread.iter().map(|cell| (cell.at.row, cell.at.column, cell.text.as_str())).collect();
    assert_eq!(unread, [(1, 1, "151.10"), (2, 2, "5.9123"), (3, 1, "1,000")]);
    assert!(first.remarks.contains(&Remark::Dashes { cells: 1 }));
    let at = At { sheet: 0, row: 3, column: 2 };
    assert!(first.remarks.contains(&Remark::Reread { at, text: "1,234".to_owned(), value: 1_234 }));
    reading.corrected.insert(first.unread[0].at, "15110".to_owned());
    reading.corrected.insert(first.unread[1].at, "59.123".to_owned());
    reading.corrected.insert(first.unread[2].at, String::new());
    let corrected = reading.take(&book, &Scenario::default(), Language::Vi);
    assert_eq!(corrected.unread, []);
    assert_eq!(corrected.units[0].figures.counts.get(Count::Received), Some(15_110));
    assert_eq!(corrected.units[1].figures.counts.get(Count::Online), Some(59_123));
}

#[test]
fn sections_tell_levels_and_are_held_against_their_rows() {
    let book = book(&[
        "STT|Đơn vị|Tổng tiếp nhận",
        "I|Các sở, ban, ngành|30",
        "1|Sở A|10",
        "2|Sở B|20",
        "II|UBND cấp xã|12",
        "1|Xã C|5",
        "2|Xã D|6",
        "|Tổng cộng|41",
    ]);
    let taken = taken(&book);
    let levels: Vec<_> = taken.units.iter().map(|unit| unit.level).collect();
    assert_eq!(levels, [Some(Level::Province), Some(Level::Province), Some(Level::Commune), Some(Level::Commune)]);
    let sums: Vec<_> = taken.remarks.iter().collect();
    let at = At { sheet: 0, row: 4, column: 2 };
    let expected =
        Remark::SumDiffers { at, name: "UBND cấp xã".to_owned(), count: Count::Received, told: 12, sum: 11 };
    assert_eq!(sums, [&expected]);
}

#[test]
fn a_total_without_the_communes_says_that_districts_contain_them() {
    let book = book(&["Đơn vị|Cấp|Tổng tiếp nhận", "Sở A|tỉnh|10", "Huyện B|huyện|20", "Xã C|xã|15", "Tổng cộng||30"]);
    assert!(matches!(taken(&book).remarks.as_slice(), [Remark::Nested { .. }]), "{:?}", taken(&book).remarks);
}

#[test]
fn months_come_from_sheets_columns_or_rows() {
    let month = |name: &str, a: &str, b: &str| {
        let mut sheet = book(&["Đơn vị|Tổng tiếp nhận|online", &format!("Sở A|{a}|1"), &format!("Sở B|{b}|2")]);
        let mut sheet = sheet.sheets.remove(0);
        name.clone_into(&mut sheet.name);
        sheet
    };
    let sheets = Book { name: String::new(), sheets: vec![month("T1.2023", "10", "20"), month("T2.2023", "11", "21")] };
    let columns = book(&[
        "Đơn vị|Tháng 1/2023||Tháng 2/2023|",
        "|Tổng tiếp nhận|online|Tổng tiếp nhận|online",
        "Sở A|10|1|11|1",
        "Sở B|20|2|21|2",
    ]);
    let rows = book(&[
        "Đơn vị|Tháng|Tổng tiếp nhận|online",
        "Sở A|1/2023|10|1",
        "Sở B|1/2023|20|2",
        "Sở A|2/2023|11|1",
        "Sở B|2/2023|21|2",
    ]);
    let merged = [sheets, columns, rows].map(|book| merged(&book).scenario);
    assert_eq!(merged[0].parts, [date(2_023, 1, 31).unwrap(), date(2_023, 2, 28).unwrap()]);
    assert_eq!(merged[0].units.len(), 2);
    assert_eq!(merged[0].units[1].history[1].get(Count::Received), Some(21));
    assert_eq!(merged[0], merged[1]);
    assert_eq!(merged[0], merged[2]);
}

#[test]
fn a_month_without_a_year_waits_for_it() {
    let book = book(&["Đơn vị|Tháng 1|Tháng 2", "|Tổng tiếp nhận|Tổng tiếp nhận", "Sở A|10|11"]);
    let mut reading = Reading::of(&book, Language::Vi);
    let take = |reading: &Reading| reading.take(&book, &Scenario::default(), Language::Vi);
    assert_eq!(take(&reading).undated.len(), 2);
    reading.year = Some(2_024);
    let told = take(&reading);
    assert_eq!((told.undated.len(), told.units[0].parts.len()), (0, 2));
    assert!(told.units[0].parts.contains_key(&date(2_024, 2, 29).unwrap()));
}

#[test]
fn units_are_merged_by_name_and_nothing_else_is_touched() {
    let first = merged(&book(&["Đơn vị|Tổng tiếp nhận|online", "Huyện A|10|1", "Sở B|20|2"])).scenario;
    let second = book(&["Đơn vị|online|Đã giải quyết", "Sở B|5|15", "Sở C|1|1"]);
    let told = Reading::of(&second, Language::Vi).take(&second, &first, Language::Vi);
    let merged = |manner| merge(&first, &told, Wish { manner, ..Wish::default() }, Language::Vi).unwrap();
    let both = merged(Manner::Merge);
    assert_eq!((both.added, both.changed), (1, 1));
    let row = |scenario: &Scenario, place: usize| {
        let counts = &scenario.units[place].figures.counts;
        [Count::Received, Count::Online, Count::Resolved].map(|count| counts.get(count))
    };
    assert_eq!(row(&both.scenario, 0), [Some(10), Some(1), None]);
    assert_eq!(row(&both.scenario, 1), [Some(20), Some(5), Some(15)]);
    assert_eq!(row(&both.scenario, 2), [None, Some(1), Some(1)]);
    let alone = merged(Manner::Replace);
    assert_eq!((alone.scenario.units.len(), row(&alone.scenario, 0)), (2, [None, Some(5), Some(15)]));
}

#[test]
fn a_name_reaches_down_over_its_months_where_cells_are_joined() {
    use super::super::book::Merged;
    let rows = ["Đơn vị|Tháng|Tổng tiếp nhận", "Sở A|1/2023|10", "|2/2023|11", "Sở B|1/2023|20", "|2/2023|21"];
    let mut joined = book(&rows);
    joined.sheets[0].merged = [(1, 2), (3, 4)].map(|(top, bottom)| Merged { top, left: 0, bottom, right: 0 }).into();
    let told = taken(&joined);
    let units: Vec<_> = told.units.iter().map(|unit| (unit.name.as_str(), unit.parts.len())).collect();
    assert_eq!((units.as_slice(), told.remarks.as_slice()), (&[("Sở A", 2), ("Sở B", 2)][..], &[][..]));
    // Without that, nobody knows whose figures they are, and it is said.
    assert!(taken(&book(&rows)).remarks.iter().any(|remark| matches!(remark, Remark::Nameless { rows: 2, .. })));
}

#[test]
fn the_months_of_a_row_are_each_held_against_themselves() {
    let book = book(&[
        "Đơn vị|Tháng 1/2023||Tháng 2/2023|",
        "|Tổng tiếp nhận|online|Tổng tiếp nhận|online",
        "Sở A|10|1|11|12",
    ]);
    let broken: Vec<_> = taken(&book)
        .remarks
        .iter()
        .filter_map(|remark| match remark {
            Remark::Broken { at, .. } => Some((at.row, at.column)),
            _ => None,
        })
        .collect();
    assert_eq!(broken, [(2, 4)]);
}
