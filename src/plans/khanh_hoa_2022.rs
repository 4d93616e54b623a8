//! Khánh Hòa 2022–2030, conclusion of the standing board of the provincial Party committee, October 2022.

use super::plan::{Day, Plan};
use super::planned::{PlannedGate, PlannedTarget, at_least, at_most, ratio, top};
use super::text::Text;
use crate::model::{Condition, Index, Indicator, StandardGroup, Subject};

/// "Right in 2022".
const YEAR_END: Option<Day> = Some((2022, 12, 31));

const STEADY: Option<Text> = Some(Text {
    vi: "Giữ ổn định trong nhóm 25 suốt giai đoạn 2022–2030: xét lại mỗi năm.",
    en: "To be kept among the first 25 throughout 2022–2030: looked at anew each year.",
});

const RANKED: PlannedTarget = PlannedTarget { group: StandardGroup::Ranking, note: STEADY, ..PlannedTarget::TASK };

pub(super) const PLAN: Plan = Plan {
    code: "khanh_hoa_2022",
    title: Text {
        vi: "Đẩy mạnh cải cách hành chính giai đoạn 2022–2030",
        en: "Advancing administrative reform, 2022–2030",
    },
    source: Text {
        vi: "Kết luận của Ban Thường vụ Tỉnh ủy Khánh Hòa, theo bản tin ngày 24/10/2022.",
        en: "Conclusion of the standing board of the Khánh Hòa provincial Party committee, as reported on 24 October 2022.",
    },
    note: Some(Text {
        vi: "Kết luận đặt mục tiêu cho cả giai đoạn, không định kỳ báo cáo: hãy nhập kỳ của năm đang theo dõi.",
        en: "The conclusion sets targets for all these years and no reporting period: enter that of the year you follow.",
    }),
    place: "Khánh Hòa",
    start: None,
    cutoff: None,
    end: None,
    ranked: None,
    groups: &[StandardGroup::Procedures, StandardGroup::Digital, StandardGroup::Ranking],
    targets: &[
        PlannedTarget {
            code: "published",
            group: StandardGroup::Procedures,
            wording: Text {
                vi: "Công bố 100 % TTHC đủ điều kiện cung cấp trực tuyến",
                en: "100% of eligible procedures published online",
            },
            goal: || ratio(Indicator::PublishedOfEligible, at_least(100)),
            deadline: YEAR_END,
            ..PlannedTarget::TASK
        },
        PlannedTarget {
            code: "integrated",
            group: StandardGroup::Digital,
            wording: Text {
                vi: "Tích hợp toàn bộ TTHC đã công bố với Cổng Dịch vụ công quốc gia",
                en: "All published procedures integrated into the national portal",
            },
            note: Some(Text {
                vi: "“Ngay trong năm 2022” được hiểu là chậm nhất ngày 31/12/2022.",
                en: "“Still in 2022” is read as by 31 December 2022.",
            }),
            goal: || ratio(Indicator::IntegratedOfPublished, at_least(100)),
            deadline: YEAR_END,
            ..PlannedTarget::TASK
        },
        PlannedTarget {
            code: "par",
            wording: Text {
                vi: "PAR INDEX trong nhóm 25 tỉnh, thành dẫn đầu", en: "PAR INDEX among the first 25"
            },
            goal: || top(Index::Par, 25),
            ..RANKED
        },
        PlannedTarget {
            code: "pci",
            wording: Text { vi: "PCI trong nhóm 25 tỉnh, thành dẫn đầu", en: "PCI among the first 25" },
            goal: || top(Index::Pci, 25),
            ..RANKED
        },
        PlannedTarget {
            code: "papi",
            wording: Text { vi: "PAPI trong nhóm 25 tỉnh, thành dẫn đầu", en: "PAPI among the first 25" },
            goal: || top(Index::Papi, 25),
            ..RANKED
        },
        PlannedTarget {
            code: "ict",
            wording: Text {
                vi: "ICT Index trong nhóm 25 tỉnh, thành dẫn đầu", en: "ICT Index among the first 25"
            },
            goal: || top(Index::Ict, 25),
            ..RANKED
        },
        PlannedTarget {
            code: "dti",
            wording: Text { vi: "DTI trong nhóm 25 tỉnh, thành dẫn đầu", en: "DTI among the first 25" },
            goal: || top(Index::Dti, 25),
            ..RANKED
        },
    ],
    gates: &[
        PlannedGate {
            code: "units",
            consequence: Text {
                vi: "Không được xếp loại Tốt về kết quả cải cách hành chính",
                en: "No unit may be rated “good” for its reform results",
            },
            follows: Text { vi: "không được xếp loại Tốt", en: "may not be rated “good”" },
            note: Some(Text {
                vi: "Đúng 5 % trễ hạn hoặc đúng 80 % hài lòng đã thuộc trường hợp bị loại. Cách tính trễ hạn văn bản không nêu: ở đây là trên số đã giải quyết.",
                en: "Exactly 5% late, or exactly 80% satisfied, already trips it. The text does not define “late”: here it is of those resolved.",
            }),
            subject: Subject::Units,
            conditions: &[
                Condition { indicator: Indicator::LateOfResolved, requirement: at_least(5) },
                Condition { indicator: Indicator::SatisfiedOfRespondents, requirement: at_most(80) },
            ],
        },
        PlannedGate {
            code: "officials",
            consequence: Text {
                vi: "Không xếp loại hoàn thành tốt nhiệm vụ trở lên",
                en: "No official may be rated as having done their duty well or better",
            },
            follows: Text {
                vi: "không được xếp loại hoàn thành tốt nhiệm vụ trở lên",
                en: "may not be rated as having done their duty well or better",
            },
            note: Some(Text {
                vi: "Áp dụng cho từng cán bộ, công chức, viên chức: thêm mỗi người một dòng thuộc cấp “Cán bộ, công chức, viên chức”.",
                en: "For each official: add a row for each of them at the level “official”.",
            }),
            subject: Subject::Officials,
            conditions: &[Condition { indicator: Indicator::LateOfResolved, requirement: at_least(10) }],
        },
    ],
};
