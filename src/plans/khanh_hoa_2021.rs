//! Khánh Hòa, reform plan for 2021, as the press reported it in January 2021.

use super::plan::Plan;
use super::planned::{PlannedTarget, above, at_least, at_most, field, ratio};
use super::text::Text;
use crate::model::{Branch, Goal, Index, Indicator, Ratio, StandardGroup};

const LATE: Option<Text> = Some(Text {
    vi: "Bản tin in “tỷ lệ hồ sơ sớm hạn … giảm xuống 2 %”; chắc là “trễ hạn” nên tính theo hồ sơ trễ hạn, không quá 2 %. Mẫu số (đã giải quyết, đến hạn hay tổng tiếp nhận) văn bản không nêu: chọn ở cách tính.",
    en: "The report prints “early” where a share is to fall to 2%; surely “late” is meant, so late dossiers are held to at most 2%. It does not say of what (resolved, due or received): choose the definition.",
});

/// A field's late dossiers, held to 2 %.
const FIELD: PlannedTarget = PlannedTarget {
    group: StandardGroup::Procedures,
    note: LATE,
    goal: || ratio(Indicator::LateOfResolved, at_most(2)),
    ..PlannedTarget::TASK
};

pub(super) const PLAN: Plan = Plan {
    code: "khanh_hoa_2021",
    title: Text { vi: "Kế hoạch cải cách hành chính năm 2021", en: "Administrative reform plan for 2021" },
    source: Text {
        vi: "Kế hoạch cải cách hành chính năm 2021 của UBND tỉnh Khánh Hòa, theo bản tin ngày 24/01/2021. Sở Nội vụ là cơ quan thường trực.",
        en: "Plan of the People's Committee of Khánh Hòa province for 2021, as reported on 24 January 2021. The Department of Home Affairs is the standing agency.",
    },
    note: Some(Text {
        vi: "Kỳ báo cáo 15/12–14/12 là kỳ quen dùng của tỉnh, bản tin không nêu; sửa được.",
        en: "The year from 15 December to 14 December is the one that the province uses; the report does not name it. It can be changed.",
    }),
    place: "Khánh Hòa",
    start: Some((2020, 12, 15)),
    cutoff: None,
    end: Some((2021, 12, 14)),
    ranked: None,
    groups: &[
        StandardGroup::Procedures,
        StandardGroup::Organisation,
        StandardGroup::Finance,
        StandardGroup::Digital,
        StandardGroup::Ranking,
    ],
    targets: TARGETS,
    gates: &[],
};

const TARGETS: &[PlannedTarget] = &[
    PlannedTarget {
        code: "satisfied",
        group: StandardGroup::Procedures,
        wording: Text {
            vi: "Mức độ hài lòng của tổ chức, cá nhân đạt trên 81 %",
            en: "More than 81% of organisations and citizens satisfied",
        },
        note: Some(Text {
            vi: "Tính chung cơ quan hành chính và đơn vị sự nghiệp công lập. “Trên 81 %”: đúng 81 % là chưa đạt.",
            en: "Agencies and public service units together. “More than 81%”: exactly 81% is not enough.",
        }),
        goal: || ratio(Indicator::SatisfiedOfRespondents, above(81)),
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "online",
        group: StandardGroup::Procedures,
        wording: Text {
            vi: "Hồ sơ giải quyết trực tuyến đạt từ 30 % trở lên trong tổng số đã giải quyết, hoặc từ 50 % trở lên trong số đã giải quyết của các TTHC công bố trực tuyến",
            en: "At least 30% of all resolved dossiers resolved online, or at least 50% of those resolved for procedures published online",
        },
        note: Some(Text {
            vi: "Đạt một trong hai vế là đủ; bảng chỉ ra vế cần ít hồ sơ hơn.",
            en: "Either of the two is enough; the board names the one that needs fewer dossiers.",
        }),
        goal: || {
            let other = Branch { indicator: Indicator::OnlineOfPublished, requirement: at_least(50), ahead: None };
            let first = Ratio::new(Indicator::OnlineOfResolved, at_least(30));
            Goal::Ratio(Ratio { alternatives: vec![other], ..first })
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "published",
        group: StandardGroup::Procedures,
        wording: Text {
            vi: "100 % TTHC đủ điều kiện được công bố thực hiện trực tuyến mức độ 3, 4",
            en: "100% of eligible procedures published online at levels 3 and 4",
        },
        note: Some(Text {
            vi: "Văn bản còn yêu cầu cung cấp trên nhiều phương tiện, kể cả thiết bị di động; phần đó không thành số.",
            en: "The text also asks for several channels, mobile devices among them; that part is not a figure.",
        }),
        goal: || ratio(Indicator::PublishedOfEligible, at_least(100)),
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "integrated",
        group: StandardGroup::Digital,
        wording: Text {
            vi: "100 % dịch vụ công trực tuyến được tích hợp với Cổng Dịch vụ công quốc gia",
            en: "100% of online public services integrated into the national portal",
        },
        note: Some(Text {
            vi: "Theo lộ trình đã đăng ký: nếu lộ trình có mốc riêng, hãy đặt thời hạn.",
            en: "Following the schedule registered: where that has a day of its own, set the deadline.",
        }),
        goal: || ratio(Indicator::IntegratedOfPublished, at_least(100)),
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "late_land",
        wording: Text { vi: "Đất đai: hồ sơ trễ hạn không quá 2 %", en: "Land: at most 2% late" },
        scope: || field("Đất đai"),
        ..FIELD
    },
    PlannedTarget {
        code: "late_environment",
        wording: Text {
            vi: "Môi trường: hồ sơ trễ hạn không quá 2 %", en: "Environment: at most 2% late"
        },
        scope: || field("Môi trường"),
        ..FIELD
    },
    PlannedTarget {
        code: "late_investment",
        wording: Text { vi: "Đầu tư: hồ sơ trễ hạn không quá 2 %", en: "Investment: at most 2% late" },
        scope: || field("Đầu tư"),
        ..FIELD
    },
    PlannedTarget {
        code: "late_construction",
        wording: Text { vi: "Xây dựng: hồ sơ trễ hạn không quá 2 %", en: "Construction: at most 2% late" },
        scope: || field("Xây dựng"),
        ..FIELD
    },
    PlannedTarget {
        code: "late_housing",
        wording: Text { vi: "Nhà đất: hồ sơ trễ hạn không quá 2 %", en: "Housing: at most 2% late" },
        scope: || field("Nhà đất"),
        ..FIELD
    },
    PlannedTarget {
        code: "late_tax",
        wording: Text { vi: "Thuế: hồ sơ trễ hạn không quá 2 %", en: "Tax: at most 2% late" },
        scope: || field("Thuế"),
        ..FIELD
    },
    PlannedTarget {
        code: "late_insurance",
        wording: Text {
            vi: "Bảo hiểm xã hội: hồ sơ trễ hạn không quá 2 %", en: "Social insurance: at most 2% late"
        },
        scope: || field("Bảo hiểm xã hội"),
        ..FIELD
    },
    PlannedTarget {
        code: "late_labour",
        wording: Text {
            vi: "Lao động – Thương binh và Xã hội: hồ sơ trễ hạn không quá 2 %",
            en: "Labour, invalids and social affairs: at most 2% late",
        },
        scope: || field("Lao động – Thương binh và Xã hội"),
        ..FIELD
    },
    PlannedTarget {
        code: "staff",
        group: StandardGroup::Organisation,
        wording: Text {
            vi: "Sắp xếp tổ chức bộ máy theo quy định mới, tinh giản biên chế đúng lộ trình",
            en: "Organisation arranged under the new rules, staff streamlined as scheduled",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "self_financing",
        group: StandardGroup::Finance,
        wording: Text {
            vi: "Cơ bản hoàn thành việc chuyển các đơn vị sự nghiệp đủ điều kiện sang tự chủ hoàn toàn",
            en: "Eligible public service units, in the main, made fully self-financing",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "centre",
        group: StandardGroup::Digital,
        wording: Text {
            vi: "Hoàn thành đầu tư hạ tầng kỹ thuật của Trung tâm Dịch vụ hành chính công trực tuyến tỉnh",
            en: "Infrastructure of the province's online service centre finished",
        },
        ..PlannedTarget::TASK
    },
    PlannedTarget {
        code: "pci",
        group: StandardGroup::Ranking,
        wording: Text { vi: "Giữ PCI ở nhóm tốt", en: "PCI kept in the “good” group" },
        note: Some(Text {
            vi: "Văn bản không cho số: hãy nhập điểm thấp nhất của nhóm “tốt” theo công bố PCI của năm.",
            en: "The text gives no number: enter the lowest score of the “good” group as published for the year.",
        }),
        goal: || Goal::Score { index: Index::Pci, at_least: None },
        ..PlannedTarget::TASK
    },
];
