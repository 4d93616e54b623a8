//! What a column holds, read off everything that stands over it: "Số lượng hồ sơ đã giải quyết" – "Quá hạn".
//!
//! The wording follows report form 06 of Circular 01/2020/TT-VPCP and what provinces make of it. A heading that could
//! mean two things names nothing: the reader chooses.

use super::meaning::{Meaning, Named, named};
use super::month::When;
use super::words::{says_any, unmarked};
use crate::model::{Count, Indicator, Level};

/// What the headings over a column tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// What the column holds; [`Meaning::Nothing`] where that is not told.
    pub meaning: Meaning,
    /// The level of all units, where the heading over their names tells it.
    pub level: Option<Level>,
    /// The month that the column is about.
    pub month: Option<When>,
    /// Whether it holds two counts printed as one: its name is that of the first.
    pub joined: Option<Count>,
}

/// What becomes of a dossier, and the words for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Received,
    Resolved,
    Pending,
}

const PENDING: &[&str] = &[
    "dang giai quyet",
    "dang xu ly",
    "dang thuc hien",
    "chua giai quyet",
    "chua xu ly",
    "ton dong",
    "pending",
    "in progress",
];
const RESOLVED: &[&str] = &["giai quyet", "xu ly", "da tra", "resolved", "processed"];
const RECEIVED: &[&str] = &["tiep nhan", "da nhan", "received"];

/// Words that say which part of a stage is meant, the first that fits.
const PARTS: &[(Stage, &[&str], Count)] = &[
    (
        Stage::Received,
        &["ky truoc", "thang truoc", "quy truoc", "nam truoc", "chuyen sang", "ton dau ky", "carried over"],
        Count::CarriedOver,
    ),
    (Stage::Received, &["toan trinh", "full", "fully"], Count::OnlineFull),
    (Stage::Received, &["mot phan", "partial", "partially"], Count::OnlinePartial),
    (Stage::Received, &["truc tuyen", "qua mang", "online"], Count::Online),
    (Stage::Received, &["truc tiep", "direct", "counter", "in person"], Count::Direct),
    (Stage::Received, &["buu chinh", "postal", "post"], Count::Postal),
    (Stage::Received, &["moi", "trong ky", "trong thang", "trong quy", "new", "newly"], Count::ReceivedNew),
    (Stage::Resolved, &["truc tuyen", "online"], Count::ResolvedOnline),
    (Stage::Resolved, &["truoc han", "som han", "early"], Count::ResolvedEarly),
    (Stage::Resolved, &["dung han", "on time"], Count::ResolvedOnTime),
    (Stage::Resolved, &["qua han", "tre han", "tre", "late", "overdue"], Count::ResolvedLate),
    (Stage::Pending, &["trong han", "chua den han", "chua qua han", "within"], Count::PendingWithin),
    (Stage::Pending, &["qua han", "tre han", "tre", "late", "overdue"], Count::PendingOverdue),
];

/// Words of a whole, which say nothing of a part.
const WHOLE: &[&str] = &["tong", "tong so", "tong cong", "cong", "total", "all", "so luong", "so ho so", "ho so"];
const RATES: &[&str] = &["ty le", "ti le", "phan tram", "rate", "share", "percentage"];

/// What the headings over a column tell, the uppermost first.
pub fn guess(path: &[String]) -> Guess {
    let months: Vec<When> = path.iter().filter_map(|text| When::read(text)).collect();
    let month = if let [month] = months.as_slice() { Some(*month) } else { None };
    let texts: Vec<&str> =
        path.iter().map(String::as_str).filter(|text| When::read(text).is_none() && !text.trim().is_empty()).collect();
    let guess = |meaning| Guess { meaning, month, ..Guess::default() };
    let Some(last) = texts.last() else { return Guess { month, ..Guess::default() } };
    if is_rate(&texts) {
        return rate(&texts).map(|indicator| guess(Meaning::Rate(indicator))).unwrap_or_default();
    }
    let own = named(last);
    let plain: Vec<String> = texts.iter().map(|text| unmarked(&without_formula(text))).collect();
    match (own, dossiers(&plain)) {
        (Some(Named::Units(level)), _) if texts.len() == 1 => Guess { level: Some(level), ..guess(Meaning::Name) },
        // "Đã giải quyết" alone is a whole; under a group it may be a part of it.
        (Some(Named::Column(meaning)), None) => guess(meaning),
        (Some(Named::Column(meaning)), _) if texts.len() == 1 => guess(meaning),
        (_, Some((count, joined))) => Guess { joined, ..guess(Meaning::Count(count)) },
        (_, None) => Guess { month, ..Guess::default() },
    }
}

/// "Tổng số (3)=(4)+(5)" without what says how it is added up.
fn without_formula(text: &str) -> String {
    let begins = |part: &str| part.starts_with('(') || part.starts_with('=') || part.starts_with('[');
    let end = text.split_whitespace().position(|part| begins(part) && part.bytes().any(|it| it.is_ascii_digit()));
    let words = text.split_whitespace();
    words.take(end.unwrap_or(usize::MAX)).collect::<Vec<_>>().join(" ")
}

fn is_rate(texts: &[&str]) -> bool {
    let rate = |text: &&str| text.contains('%') || says_any(&unmarked(text), RATES);
    texts.iter().any(rate)
}

fn rate(texts: &[&str]) -> Option<Indicator> {
    let plain = unmarked(&texts.join(" "));
    let says = |words: &[&str]| says_any(&plain, words);
    let late = says(&["qua han", "tre han", "tre", "late", "overdue"]);
    let on_time = says(&["dung han", "on time"]);
    let online = says(&["truc tuyen", "online"]);
    Some(match () {
        () if late && !on_time && !online => Indicator::LateOfResolved,
        () if on_time && !late && !online => Indicator::OnTimeOfResolved,
        () if online && says(&["toan trinh", "full"]) => Indicator::FullOfEligible,
        () if online && says(&["mot phan", "partial"]) => Indicator::PartialOfReceived,
        () if online && says(RESOLVED) => Indicator::OnlineOfResolved,
        () if online => Indicator::OnlineOfReceived,
        () if says(&["so hoa", "digitised"]) => Indicator::DigitisedOfDigitisable,
        () if says(&["hai long", "satisfied"]) => Indicator::SatisfiedOfRespondents,
        () => return None,
    })
}

/// The stage that a heading speaks of; none where it speaks of several.
fn stage(plain: &str) -> Option<Stage> {
    let pending = says_any(plain, PENDING);
    let found = [
        (pending, Stage::Pending),
        (!pending && says_any(plain, RESOLVED), Stage::Resolved),
        (says_any(plain, RECEIVED), Stage::Received),
    ];
    let mut found = found.into_iter().filter(|(says, _)| *says).map(|(_, stage)| stage);
    found.next().filter(|_| found.next().is_none())
}

/// The count that headings without marks name, and the other one that is printed with it.
fn dossiers(plain: &[String]) -> Option<(Count, Option<Count>)> {
    let at = plain.iter().rposition(|text| stage(text).is_some())?;
    let stage = stage(plain.get(at)?)?;
    for text in plain.iter().rev() {
        let says = |of: Stage, words: &[&str]| of == stage && says_any(text, words);
        let parts: Vec<Count> =
            PARTS.iter().filter(|(of, words, _)| says(*of, words)).map(|&(_, _, count)| count).collect();
        match parts.as_slice() {
            [] => {}
            // "Trực tuyến toàn trình" and "mới tiếp nhận trực tuyến" are one thing each.
            [count @ (Count::OnlineFull | Count::OnlinePartial), Count::Online]
            | [count, Count::ReceivedNew]
            | [count @ (Count::OnlineFull | Count::OnlinePartial), Count::Online, Count::ReceivedNew]
            | [count] => return Some((*count, None)),
            [Count::Direct, Count::Postal] => return Some((Count::Direct, Some(Count::Postal))),
            [Count::ResolvedEarly, Count::ResolvedOnTime] => {
                return Some((Count::ResolvedOnTime, Some(Count::ResolvedEarly)));
            }
            _ => return None,
        }
    }
    let whole = match stage {
        Stage::Received => Count::Received,
        Stage::Resolved => Count::Resolved,
        Stage::Pending => Count::Pending,
    };
    // What stands below the stage may only say that all of it is meant.
    let below = plain.get(at + 1..)?;
    below.iter().all(|text| WHOLE.contains(&text.as_str())).then_some((whole, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &[&str]) -> Option<Count> {
        let path: Vec<String> = path.iter().map(|&text| text.to_owned()).collect();
        match guess(&path).meaning {
            Meaning::Count(count) => Some(count),
            _ => None,
        }
    }

    #[test]
    fn the_headings_of_form_06_are_known() {
        let received = "Số lượng hồ sơ tiếp nhận";
        let resolved = "Số lượng hồ sơ đã giải quyết";
        let pending = "Số lượng hồ sơ đang giải quyết";
        let columns: &[(&[&str], Count)] = &[
            (&[received, "Tổng số"], Count::Received),
            (&[received, "Trong kỳ", "Tổng số"], Count::ReceivedNew),
            (&[received, "Trong kỳ", "Trực tuyến"], Count::Online),
            (&[received, "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"], Count::Direct),
            (&[received, "Từ kỳ trước"], Count::CarriedOver),
            (&[resolved, "Tổng số (7)=(8)+(9)+(10)"], Count::Resolved),
            (&[resolved, "Trước hạn"], Count::ResolvedEarly),
            (&[resolved, "Đúng hạn"], Count::ResolvedOnTime),
            (&[resolved, "Quá hạn"], Count::ResolvedLate),
            (&[pending, "Tổng số"], Count::Pending),
            (&[pending, "Trong hạn"], Count::PendingWithin),
            (&[pending, "Quá hạn"], Count::PendingOverdue),
        ];
        for (path, expected) in columns {
            assert_eq!(count(path), Some(*expected), "{path:?}");
        }
    }

    #[test]
    fn headings_without_marks_or_in_english_are_known() {
        assert_eq!(count(&["TIEP NHAN", "TRUC TUYEN TOAN TRINH"]), Some(Count::OnlineFull));
        assert_eq!(count(&["Hồ sơ mới tiếp nhận"]), Some(Count::ReceivedNew));
        assert_eq!(count(&["Hồ sơ trực tuyến", "Đã giải quyết"]), Some(Count::ResolvedOnline));
        assert_eq!(count(&["Kết quả trực tuyến", "Tiếp nhận"]), Some(Count::Online));
        assert_eq!(count(&["Dossiers resolved", "Late"]), Some(Count::ResolvedLate));
        assert_eq!(count(&["Received", "Online"]), Some(Count::Online));
        assert_eq!(count(&["Đang giải quyết chưa đến hạn"]), Some(Count::PendingWithin));
        assert_eq!(count(&["Hồ sơ giải quyết quá hạn"]), Some(Count::ResolvedLate));
    }

    #[test]
    fn what_could_mean_two_things_names_nothing() {
        assert_eq!(count(&["Tình hình tiếp nhận và giải quyết"]), None);
        assert_eq!(count(&["Tổng số"]), None);
        assert_eq!(count(&["Tiếp nhận", "Trực tiếp, trực tuyến"]), None);
        assert_eq!(count(&["Tiếp nhận", "Ghi chú"]), None);
    }

    #[test]
    fn rates_are_told_from_counts() {
        let rate = |text: &str| guess(&[text.to_owned()]).meaning;
        assert_eq!(rate("Tỷ lệ hồ sơ trực tuyến (%)"), Meaning::Rate(Indicator::OnlineOfReceived));
        assert_eq!(rate("% quá hạn"), Meaning::Rate(Indicator::LateOfResolved));
        assert_eq!(rate("Tỷ lệ"), Meaning::Nothing);
    }

    #[test]
    fn a_month_may_stand_over_the_counts() {
        let path = ["Tháng 2/2023", "Tiếp nhận", "Trực tuyến"].map(str::to_owned);
        let guess = guess(&path);
        assert_eq!(guess.meaning, Meaning::Count(Count::Online));
        assert_eq!(guess.month, When::read("Tháng 2/2023"));
    }

    #[test]
    fn direct_and_postal_printed_as_one_are_said_to_be() {
        let path = ["Tiếp nhận".to_owned(), "Trực tiếp hoặc bưu chính".to_owned()];
        assert_eq!(guess(&path).joined, Some(Count::Postal));
    }
}
