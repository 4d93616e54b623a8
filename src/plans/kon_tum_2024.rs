//! Kon Tum, Decision 617/QĐ-UBND of 12 December 2023: seven groups of tasks, and no figure in the published text.

use super::plan::Plan;
use super::planned::PlannedTarget;
use super::text::Text;
use crate::model::{Goal, Index, StandardGroup, Yardstick};

const BETTER: Option<Text> = Some(Text {
    vi: "Văn bản nói “góp phần cải thiện”, không nói theo điểm hay theo thứ hạng: ở đây là điểm cao hơn năm trước, có thể đổi sang thứ hạng.",
    en: "The text says “help to improve”, by score or by rank it does not say: here, a higher score than last year; it can be changed to the rank.",
});

const INDEX: PlannedTarget = PlannedTarget { group: StandardGroup::Ranking, note: BETTER, ..PlannedTarget::TASK };

pub(super) const PLAN: Plan = Plan {
    code: "kon_tum_2024",
    title: Text {
        vi: "Kế hoạch cải cách hành chính nhà nước năm 2024",
        en: "State administrative reform plan for 2024",
    },
    source: Text {
        vi: "Quyết định số 617/QĐ-UBND ngày 12/12/2023 của Chủ tịch UBND tỉnh Kon Tum.",
        en: "Decision 617/QĐ-UBND of 12 December 2023, chairman of the Kon Tum People's Committee.",
    },
    note: Some(Text {
        vi: "Bản tin công bố bảy nhóm nhiệm vụ nhưng không kèm chỉ tiêu bằng số. Hãy điền chỉ tiêu, nhiệm vụ của kế hoạch vào từng nhóm; công cụ không tự đặt ra. Kỳ 15/12–14/12 là kỳ báo cáo quen dùng của tỉnh, sửa được.",
        en: "The published text names seven groups of tasks and no figures. Fill in the plan's own targets and tasks under each group; none is made up here. The year from 15 December to 14 December is the one that the province uses; it can be changed.",
    }),
    place: "Kon Tum",
    start: Some((2023, 12, 15)),
    cutoff: None,
    end: Some((2024, 12, 14)),
    ranked: None,
    groups: &[
        StandardGroup::Direction,
        StandardGroup::Institutions,
        StandardGroup::Procedures,
        StandardGroup::Organisation,
        StandardGroup::CivilService,
        StandardGroup::Finance,
        StandardGroup::Digital,
        StandardGroup::Ranking,
    ],
    targets: &[
        PlannedTarget {
            code: "pci",
            wording: Text { vi: "PCI cải thiện so với năm trước", en: "PCI better than last year" },
            goal: || Goal::Improve(Yardstick::Score(Index::Pci)),
            ..INDEX
        },
        PlannedTarget {
            code: "par",
            wording: Text {
                vi: "PAR INDEX cải thiện so với năm trước", en: "PAR INDEX better than last year"
            },
            goal: || Goal::Improve(Yardstick::Score(Index::Par)),
            ..INDEX
        },
        PlannedTarget {
            code: "sipas",
            wording: Text { vi: "SIPAS cải thiện so với năm trước", en: "SIPAS better than last year" },
            goal: || Goal::Improve(Yardstick::Score(Index::Sipas)),
            ..INDEX
        },
        PlannedTarget {
            code: "papi",
            wording: Text { vi: "PAPI cải thiện so với năm trước", en: "PAPI better than last year" },
            goal: || Goal::Improve(Yardstick::Score(Index::Papi)),
            ..INDEX
        },
    ],
    gates: &[],
};
