//! Published cases to fill the quick answer with one click, each as a readable link.

use super::text::Text;

/// A published case.
#[derive(Debug, PartialEq, Eq)]
pub struct Example {
    /// What stands on the button.
    pub title: Text,
    /// Where the figures come from, and what in them is assumed.
    pub source: Text,
    /// The scenario as a canonical readable link.
    pub link: &'static str,
}

/// The cases, in the order they are offered.
pub const EXAMPLES: &[Example] = &[
    Example {
        title: Text { vi: "Kon Tum quý I/2023 → 30 %", en: "Kon Tum, Q1 2023 → 30%" },
        source: Text {
            vi: "báo cáo quý I/2023 của tỉnh Kon Tum; lượng còn lại 168.000 là giả định theo nhịp quý I.",
            en: "report of Kon Tum province for Q1 2023; the 168,000 still to come are assumed from that quarter's pace.",
        },
        link: "#/?v=1&received=56039&online=12516&carried_over=4910&resolved=48249&pending_within=6539&ahead=168000&target=ge:30&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14",
    },
    Example {
        title: Text { vi: "Quảng Nam 2023 → 65 %", en: "Quảng Nam 2023 → 65%" },
        source: Text {
            vi: "số liệu ba cấp năm 2023 của tỉnh Quảng Nam; số hồ sơ trực tuyến quy đổi từ tỷ lệ đã công bố (làm tròn 0,1 %).",
            en: "figures of Quảng Nam province's three levels for 2023; the online count is worked back from the published rates (rounded to 0.1%).",
        },
        link: "#/?v=1&received=413659&online=240394&target=ge:65&start=2023-01-01&cutoff=2023-12-31&end=2023-12-31",
    },
    Example {
        title: Text { vi: "Khánh Hòa 2021: 30 % hoặc 50 %", en: "Khánh Hòa 2021: 30% or 50%" },
        source: Text {
            vi: "hai phương án của chỉ tiêu trong kế hoạch năm 2021 của tỉnh Khánh Hòa; số hồ sơ là số minh họa.",
            en: "the two branches of Khánh Hòa province's plan for 2021; the counts are made up for illustration.",
        },
        link: "#/?v=1&indicator=online_of_resolved&resolved=200000&resolved_online=45000&resolved_published=100000&target=ge:30&or=online_of_published,ge:50",
    },
    Example {
        title: Text { vi: "Gia Lai 10/2025: hồ sơ quá hạn", en: "Gia Lai, October 2025: late dossiers" },
        source: Text {
            vi: "báo cáo tháng 10/2025 (21/9–20/10) của tỉnh Gia Lai.",
            en: "report of Gia Lai province for October 2025 (21 September to 20 October).",
        },
        link: "#/?v=1&indicator=late_of_resolved&resolved=113295&resolved_late=3848&carried_over=23641&online=107152&received_new=115865&received=139506&pending_within=19972&pending_overdue=4104&pending=26068&target=lt:5&start=2025-09-21&cutoff=2025-10-20",
    },
    Example {
        title: Text { vi: "Đắk Nông 6 tháng 2021 → 30 %", en: "Đắk Nông, first half of 2021 → 30%" },
        source: Text {
            vi: "báo cáo 6 tháng đầu năm 2021 (15/12/2020–15/6/2021) của tỉnh Đắk Nông.",
            en: "report of Đắk Nông province for the first half of 2021 (15 December 2020 to 15 June 2021).",
        },
        link: "#/?v=1&received=218763&online=19838&carried_over=8606&resolved_early=99558&resolved_on_time=106018&resolved_late=1309&resolved=206885&pending=11878&target=ge:30&start=2020-12-15&cutoff=2021-06-15",
    },
];
