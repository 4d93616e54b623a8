//! An unnamed province at the end of March 2023, with nine months of the year to go: eight tasks, one average.

use super::plan::Plan;
use super::planned::PlannedTarget;
use super::text::Text;
use crate::model::{Count, Goal, Index, Reading, StandardGroup};

pub(super) const PLAN: Plan = Plan {
    code: "nine_months_2023",
    title: Text {
        vi: "Nhiệm vụ cải cách hành chính chín tháng tiếp theo năm 2023",
        en: "Reform tasks for the nine months to come of 2023",
    },
    source: Text {
        vi: "Bản tin ngày 28/03/2023 về tám nhiệm vụ trọng tâm của một tỉnh; bài không nêu tên tỉnh và số văn bản.",
        en: "Report of 28 March 2023 on a province's eight main tasks; it names neither the province nor a decision.",
    },
    note: Some(Text {
        vi: "Số tích hợp dịch vụ công và số tinh giản biên chế là chỉ tiêu được giao: hãy nhập con số tỉnh giao. Thời điểm lập là cuối tháng 3, còn chín tháng.",
        en: "Integration and staff reduction are handed down: enter the numbers assigned. The plan is made at the end of March, with nine months to go.",
    }),
    place: "",
    start: None,
    cutoff: Some((2023, 3, 31)),
    end: Some((2023, 12, 31)),
    ranked: Some(63),
    groups: &[
        StandardGroup::Direction,
        StandardGroup::Institutions,
        StandardGroup::Procedures,
        StandardGroup::CivilService,
        StandardGroup::Finance,
        StandardGroup::Digital,
        StandardGroup::Ranking,
    ],
    targets: TARGETS,
    gates: &[],
};

const TARGETS: &[PlannedTarget] = &[
    PlannedTarget {
        code: "direction",
        wording: Text {
            vi: "Tăng cường lãnh đạo, chỉ đạo công tác cải cách hành chính",
            en: "Leadership and direction of the reform strengthened",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "inspection",
        wording: Text {
            vi: "Thanh tra, kiểm tra cải cách hành chính và công vụ; xử lý nghiêm vi phạm; gắn trách nhiệm người đứng đầu",
            en: "Reform and public service inspected, breaches dealt with, heads held responsible",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "rating",
        wording: Text {
            vi: "Đánh giá, xếp loại cải cách hành chính năm 2023 của các sở, ngành và UBND cấp huyện",
            en: "Departments and districts rated for their reform in 2023",
        },
        note: Some(Text {
            vi: "Kết quả làm căn cứ xét khen thưởng và đánh giá người đứng đầu.",
            en: "The rating is the ground for commendations and for judging the heads of units.",
        }),
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "institutions",
        group: StandardGroup::Institutions,
        wording: Text {
            vi: "Hoàn thiện cơ chế, chính sách thu hút đầu tư; rà soát, hệ thống hóa văn bản của tỉnh",
            en: "Rules that attract investment completed; the province's legal texts reviewed",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "procedures",
        group: StandardGroup::Procedures,
        wording: Text {
            vi: "Cải cách và kiểm soát TTHC, đổi mới cơ chế một cửa, một cửa liên thông",
            en: "Procedures reformed and kept in check, the one-stop shop renewed",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "civil_service",
        group: StandardGroup::CivilService,
        wording: Text {
            vi: "Bố trí đội ngũ theo vị trí việc làm, đánh giá thực chất, siết chặt kỷ luật, kỷ cương",
            en: "Staff placed by position, judged on their merits, discipline tightened",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "staff",
        group: StandardGroup::CivilService,
        wording: Text {
            vi: "Tinh giản biên chế theo chỉ tiêu UBND tỉnh giao",
            en: "Staff reduced by the number that the province assigned",
        },
        note: Some(Text {
            vi: "Bài không nêu con số: hãy nhập số được giao và số đã thực hiện.",
            en: "The report gives no number: enter what was assigned and what is done.",
        }),
        goal: || Goal::Assigned { count: None, assigned: None, done: None },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "finance",
        group: StandardGroup::Finance,
        wording: Text {
            vi: "Phân cấp nguồn thu, nhiệm vụ chi; hoàn thiện định mức; tiết kiệm, chống lãng phí",
            en: "Revenue and spending devolved, norms completed, waste avoided",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "digital",
        group: StandardGroup::Digital,
        wording: Text {
            vi: "Đẩy mạnh công nghệ thông tin, lập bộ chỉ số chuyển đổi số của các cơ quan trong tỉnh",
            en: "Information technology advanced, an index of digital transformation made for the agencies",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "integrated",
        group: StandardGroup::Digital,
        wording: Text {
            vi: "Đưa dịch vụ công trực tuyến lên Cổng Dịch vụ công quốc gia theo chỉ tiêu được giao",
            en: "Online services brought onto the national portal, as many as assigned",
        },
        note: Some(Text {
            vi: "Bài không nêu con số: hãy nhập số TTHC được giao; số đã tích hợp lấy từ số liệu.",
            en: "The report gives no number: enter how many procedures were assigned; those integrated are taken from the data.",
        }),
        goal: || Goal::Assigned { count: Some(Count::IntegratedProcedures), assigned: None, done: None },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "par",
        group: StandardGroup::Ranking,
        wording: Text {
            vi: "PAR INDEX ở mức bình quân chung của 63 tỉnh, thành",
            en: "PAR INDEX at the average of the 63 provinces",
        },
        note: Some(Text {
            vi: "“Xếp hạng ở mức bình quân” có hai cách hiểu: hạng từ giữa bảng trở lên (32/63) hoặc điểm không thấp hơn điểm bình quân. Đang chọn cách thứ nhất.",
            en: "“Ranked at the average” can be read in two ways: a rank no worse than the middle (32 of 63), or a score no lower than the mean. The first is chosen.",
        }),
        goal: || Goal::Average { index: Index::Par, reading: Reading::MiddleRank },
        ..PlannedTarget::TASK
    },
];
