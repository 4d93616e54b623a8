//! The service-quality index of Decision 766/QĐ-TTg: six groups of 18, 20, 12, 10, 22 and 18 points.
//!
//! The points of the groups are published; the formulas of the items are known only from a transcript of them. Where the
//! rest of a group is not known it stands as one item whose points are typed. Sources differ on when the item of
//! digitisation has all its points, at 80 or at 100 %: that is a choice. Everything is to be checked against the official
//! text.

use super::card::{Card, CardGroup, CardItem};
use super::text::Text;
use crate::model::{Count, Indicator, Measure, Percent};

/// Points that are told by nothing that is known here.
const fn told(code: &'static str, max: u64) -> CardItem {
    CardItem {
        code,
        name: Text { vi: "Điểm các chỉ số khác trong nhóm", en: "Points of the other items of the group" },
        note: None,
        max,
        full_at: Percent::HUNDRED,
        measure: Measure::Points(None),
        choices: &[],
    }
}

const fn group(code: &'static str, vi: &'static str, en: &'static str, items: &'static [CardItem]) -> CardGroup {
    CardGroup { code, name: Text { vi, en }, items }
}

pub(super) const CARD: Card = Card {
    code: "766",
    name: Text {
        vi: "Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)",
        en: "Service index for citizens and businesses (Decision 766/QĐ-TTg)",
    },
    groups: &[
        group("1", "Nhóm 1", "Group 1", &[told("1_rest", 18)]),
        group(
            "2",
            "Nhóm 2: giải quyết đúng hạn",
            "Group 2: resolved in time",
            &[CardItem {
                code: "on_time",
                name: Text { vi: "Hồ sơ giải quyết đúng hạn", en: "Dossiers resolved in time" },
                note: None,
                max: 20,
                full_at: Percent::HUNDRED,
                measure: Measure::Indicator(Indicator::OnTimeOfResolved),
                choices: &[],
            }],
        ),
        group(
            "3",
            "Nhóm 3: dịch vụ công trực tuyến",
            "Group 3: online services",
            &[
                CardItem {
                    code: "published",
                    name: Text { vi: "Thủ tục cung cấp trực tuyến", en: "Procedures offered online" },
                    note: None,
                    max: 2,
                    full_at: Percent::whole(80),
                    measure: Measure::Counts(Count::PublishedProcedures, Count::Procedures),
                    choices: &[],
                },
                CardItem {
                    code: "active",
                    name: Text {
                        vi: "Dịch vụ công trực tuyến có hồ sơ", en: "Online services that are used"
                    },
                    note: None,
                    max: 4,
                    full_at: Percent::HUNDRED,
                    measure: Measure::Indicator(Indicator::ActiveOfServices),
                    choices: &[],
                },
                CardItem {
                    code: "online",
                    name: Text { vi: "Hồ sơ trực tuyến", en: "Online dossiers" },
                    note: Some(Text {
                        vi: "Nguồn không nói rõ chia cho tổng tiếp nhận hay tiếp nhận mới: chọn tỷ lệ theo văn bản chính thức.",
                        en: "The source does not say whether it is of all received or of those new: choose the ratio by the official text.",
                    }),
                    max: 6,
                    full_at: Percent::whole(50),
                    measure: Measure::Indicator(Indicator::OnlineOfNew),
                    choices: &[],
                },
            ],
        ),
        group("4", "Nhóm 4", "Group 4", &[told("4_rest", 10)]),
        group(
            "5",
            "Nhóm 5: số hóa",
            "Group 5: digitisation",
            &[
                CardItem {
                    code: "digitised",
                    name: Text { vi: "Hồ sơ, kết quả được số hóa", en: "Dossiers and results digitised" },
                    note: Some(Text {
                        vi: "Các nguồn nêu khác nhau: đủ điểm từ 80 % hay từ 100 %.",
                        en: "Sources differ: all points from 80 % or from 100 % on.",
                    }),
                    max: 4,
                    full_at: Percent::HUNDRED,
                    measure: Measure::Indicator(Indicator::DigitisedOfDigitisable),
                    choices: &[Percent::whole(80), Percent::HUNDRED],
                },
                told("5_rest", 18),
            ],
        ),
        group(
            "6",
            "Nhóm 6: mức độ hài lòng",
            "Group 6: satisfaction",
            &[
                CardItem {
                    code: "satisfied",
                    name: Text { vi: "Người trả lời hài lòng", en: "Respondents satisfied" },
                    note: None,
                    max: 6,
                    full_at: Percent::whole(90),
                    measure: Measure::Indicator(Indicator::SatisfiedOfRespondents),
                    choices: &[],
                },
                told("6_rest", 12),
            ],
        ),
    ],
    bands: &[Text { vi: "Tốt", en: "Good" }],
};
