//! Quảng Nam, Decision 3532 of December 2022: the reform plan for 2023.

use super::plan::Plan;
use super::planned::{PlannedTarget, at_least, field, ratio, top};
use super::text::Text;
use crate::model::{Goal, Index, Indicator, Manner, Percent, StandardGroup};

const RANKED: PlannedTarget = PlannedTarget { group: StandardGroup::Ranking, ..PlannedTarget::TASK };

const DIGITAL: PlannedTarget = PlannedTarget { group: StandardGroup::Digital, ..PlannedTarget::TASK };

/// Satisfied answers in one field.
const FIELD: PlannedTarget = PlannedTarget {
    group: StandardGroup::Procedures,
    goal: || ratio(Indicator::SatisfiedOfRespondents, at_least(85)),
    ..PlannedTarget::TASK
};

const NO_MORE: Option<Text> = Some(Text {
    vi: "Văn bản viết “đạt 85 %”, không có chữ “trở lên”; ở đây hiểu là từ 85 % trở lên.",
    en: "The text says “reaches 85%” without “or more”; here it is read as 85% or more.",
});

pub(super) const PLAN: Plan = Plan {
    code: "quang_nam_2023",
    title: Text {
        vi: "Kế hoạch công tác cải cách hành chính năm 2023", en: "Administrative reform plan for 2023"
    },
    source: Text {
        vi: "Quyết định số 3532 (tháng 12/2022) của UBND tỉnh Quảng Nam, theo bản tin ngày 26/12/2022.",
        en: "Decision 3532 (December 2022) of the Quảng Nam People's Committee, as reported on 26 December 2022.",
    },
    note: Some(Text {
        vi: "Bản tin không nêu kỳ báo cáo: hãy nhập ngày đầu kỳ, ngày chốt số liệu và ngày cuối kỳ.",
        en: "The report does not name the reporting period: enter its first day, the cut-off and its last day.",
    }),
    place: "Quảng Nam",
    start: None,
    cutoff: None,
    end: None,
    ranked: None,
    groups: &[StandardGroup::Procedures, StandardGroup::Digital, StandardGroup::Ranking],
    targets: TARGETS,
    gates: &[],
};

const TARGETS: &[PlannedTarget] = &[
    PlannedTarget {
        code: "online",
        group: StandardGroup::Procedures,
        wording: Text {
            vi: "Hồ sơ qua dịch vụ công trực tuyến đạt từ 65 % trở lên trong tổng số hồ sơ",
            en: "At least 65% of all dossiers through online services",
        },
        note: Some(Text {
            vi: "Văn bản ghi “trực tuyến một phần”, còn tỷ lệ tỉnh công bố là hồ sơ trực tuyến nói chung. Đang tính trực tuyến trên tổng tiếp nhận; nếu bám đúng chữ, hãy chọn cách tính “trực tuyến một phần / tổng tiếp nhận”.",
            en: "The text says “partial online service”, while the rates that the province publishes are of online dossiers as a whole. Online of all received is reckoned with; to keep to the letter, choose “partially online / received in all”.",
        }),
        goal: || ratio(Indicator::OnlineOfReceived, at_least(65)),
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "satisfied",
        group: StandardGroup::Procedures,
        wording: Text {
            vi: "Mức độ hài lòng về giải quyết TTHC đạt 90 %",
            en: "90% satisfied with the handling of procedures",
        },
        note: Some(Text {
            vi: "Văn bản viết “đạt yêu cầu 90 %”; ở đây hiểu là từ 90 % trở lên.",
            en: "The text says “reaches 90%”; here it is read as 90% or more.",
        }),
        goal: || ratio(Indicator::SatisfiedOfRespondents, at_least(90)),
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "satisfied_land",
        wording: Text { vi: "Đất đai: hài lòng từ 85 % trở lên", en: "Land: at least 85% satisfied" },
        scope: || field("Đất đai"),
        ..FIELD
    },
    PlannedTarget {
        code: "satisfied_construction",
        wording: Text {
            vi: "Xây dựng: hài lòng từ 85 % trở lên", en: "Construction: at least 85% satisfied"
        },
        scope: || field("Xây dựng"),
        ..FIELD
    },
    PlannedTarget {
        code: "satisfied_investment",
        wording: Text { vi: "Đầu tư: hài lòng từ 85 % trở lên", en: "Investment: at least 85% satisfied" },
        scope: || field("Đầu tư"),
        ..FIELD
    },
    PlannedTarget {
        code: "satisfied_health",
        wording: Text {
            vi: "Y tế công lập: người dân hài lòng đạt 85 %", en: "Public health services: 85% satisfied"
        },
        note: NO_MORE,
        scope: || field("Y tế"),
        ..FIELD
    },
    PlannedTarget {
        code: "satisfied_education",
        wording: Text {
            vi: "Giáo dục công lập: người dân hài lòng đạt 85 %", en: "Public education: 85% satisfied"
        },
        note: NO_MORE,
        scope: || field("Giáo dục"),
        ..FIELD
    },
    PlannedTarget {
        code: "digitised",
        wording: Text {
            vi: "Số hóa 60 % hồ sơ, kết quả còn hiệu lực và có giá trị sử dụng lại",
            en: "60% of valid, reusable dossiers and results digitised",
        },
        note: Some(Text {
            vi: "Văn bản viết “số hóa 60 %”; ở đây hiểu là từ 60 % trở lên.",
            en: "The text says “60% digitised”; here it is read as 60% or more.",
        }),
        goal: || ratio(Indicator::DigitisedOfDigitisable, at_least(60)),
        ..DIGITAL
    },
    PlannedTarget {
        code: "signed",
        wording: Text {
            vi: "100 % văn bản trao đổi giữa các cơ quan từ tỉnh đến xã là văn bản điện tử, có ký số",
            en: "100% of documents between agencies, from province to commune, electronic and signed",
        },
        note: Some(Text {
            vi: "Không tính văn bản thuộc bí mật nhà nước.", en: "State secrets are not counted."
        }),
        goal: || ratio(Indicator::SignedOfExchanged, at_least(100)),
        ..DIGITAL
    },
    PlannedTarget {
        code: "integrated",
        wording: Text {
            vi: "Tỷ lệ TTHC tích hợp vào Cổng Dịch vụ công quốc gia tăng thêm 20 %",
            en: "Share of procedures on the national portal raised by 20%",
        },
        note: Some(Text {
            vi: "“Tăng thêm 20 %” có thể là 20 điểm phần trăm hoặc một phần năm của mức cũ: đang chọn điểm phần trăm, so với năm 2022. Hãy nhập tỷ lệ của năm gốc.",
            en: "“Raised by 20%” can mean 20 percentage points or a fifth of the old value: points over 2022 are chosen. Enter the share of the base year.",
        }),
        goal: || Goal::Growth {
            indicator: Indicator::IntegratedOfPublished,
            by: Percent::whole(20),
            manner: Manner::Points,
            base: None,
            year: Some(2022),
        },
        ..DIGITAL
    },
    PlannedTarget {
        code: "synced",
        wording: Text {
            vi: "100 % kết quả giải quyết TTHC được đồng bộ trên Cổng Dịch vụ công quốc gia",
            en: "100% of results synchronised with the national portal",
        },
        goal: || ratio(Indicator::SyncedOfResults, at_least(100)),
        ..DIGITAL
    },
    PlannedTarget {
        code: "pci",
        wording: Text { vi: "PCI trong nhóm 6 tỉnh, thành dẫn đầu", en: "PCI among the first 6" },
        goal: || top(Index::Pci, 6),
        ..RANKED
    },
    PlannedTarget {
        code: "par",
        wording: Text {
            vi: "PAR INDEX trong nhóm 20 tỉnh, thành dẫn đầu", en: "PAR INDEX among the first 20"
        },
        goal: || top(Index::Par, 20),
        ..RANKED
    },
    PlannedTarget {
        code: "sipas",
        wording: Text { vi: "SIPAS trong nhóm 20 tỉnh, thành dẫn đầu", en: "SIPAS among the first 20" },
        goal: || top(Index::Sipas, 20),
        ..RANKED
    },
    PlannedTarget {
        code: "papi",
        wording: Text { vi: "PAPI trong nhóm 20 tỉnh, thành dẫn đầu", en: "PAPI among the first 20" },
        goal: || top(Index::Papi, 20),
        ..RANKED
    },
    PlannedTarget {
        code: "dti",
        wording: Text { vi: "DTI trong nhóm 20 tỉnh, thành dẫn đầu", en: "DTI among the first 20" },
        goal: || top(Index::Dti, 20),
        ..RANKED
    },
];
