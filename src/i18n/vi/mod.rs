//! Tiếng Việt. Written first; `en` follows it.

pub(super) mod compare;
mod counts;
pub(super) mod file;
pub(super) mod guide;
pub(super) mod import;
mod indicators;
pub(super) mod method;
mod news;
pub(super) mod page;
pub(super) mod plan;
pub(super) mod route;
pub(super) mod scores;
pub(super) mod share;

use counts::count;
use news::NEWS;

use super::words::{
    AlternativeLabels, AnswerWords, BarWords, DateErrorWords, DefinitionWords, ExampleWords, FindingWords, LinkWords,
    NumberErrorWords, ProofWords, VerdictWords, WayWords, WhatIfWords, Words,
};
use crate::link::Page;
use crate::model::{Comparator, Family, Unknown};

pub(super) const WORDS: Words = Words {
    page,
    page_title,
    pages_label: "Các trang",
    undo: "Hoàn tác",
    redo: "Làm lại",
    skip_to_answer: "Đến phần chính của trang",
    footer_privacy: "Mọi phép tính chạy ngay trên máy của bạn; không số liệu nào được gửi đi.",
    footer_check: "Khi dùng trong văn bản chính thức, hãy đối chiếu cách tính với quy định của địa phương.",
    language_label: "Ngôn ngữ",
    theme_label: "Giao diện",
    theme_auto: "Theo thiết bị",
    theme_light: "Sáng",
    theme_dark: "Tối",
    share: "Chia sẻ",
    copy_link: "Sao chép liên kết",
    link_copied: "Đã sao chép liên kết",
    link_copied_sign: "✓ Đã sao chép",
    link_refused: "Trình duyệt không cho sao chép tự động. Hãy chọn và sao chép địa chỉ dưới đây.",
    link_address: "Địa chỉ của bài tính này",
    start_over: "Nhập lại từ đầu",
    question_heading: "Số liệu và chỉ tiêu",
    answer_heading: "Kết quả",
    answer_waits: "Đang chờ một số hợp lệ; kết quả bên dưới là của số liệu trước đó.",

    examples_label: "Ví dụ",
    example_source: "Nguồn: {source}",
    examples: [
        ExampleWords {
            title: "Kon Tum quý I/2023 → 30 %",
            source: "báo cáo quý I/2023 của tỉnh Kon Tum; lượng còn lại 168.000 là giả định theo nhịp quý I.",
        },
        ExampleWords {
            title: "Quảng Nam 2023 → 65 %",
            source: "số liệu ba cấp năm 2023 của tỉnh Quảng Nam; số hồ sơ trực tuyến quy đổi từ tỷ lệ đã công bố (làm tròn 0,1 %).",
        },
        ExampleWords {
            title: "Khánh Hòa 2021: 30 % hoặc 50 %",
            source: "hai phương án của chỉ tiêu trong kế hoạch năm 2021 của tỉnh Khánh Hòa; số hồ sơ là số minh họa.",
        },
        ExampleWords {
            title: "Gia Lai 10/2025: hồ sơ quá hạn",
            source: "báo cáo tháng 10/2025 (21/9–20/10) của tỉnh Gia Lai.",
        },
        ExampleWords {
            title: "Đắk Nông 6 tháng 2021 → 30 %",
            source: "báo cáo 6 tháng đầu năm 2021 (15/12/2020–15/6/2021) của tỉnh Đắk Nông.",
        },
    ],

    target: "Chỉ tiêu: tỷ lệ {indicator} {comparator} {threshold}\u{a0}%{onward}.",
    alternative: "Hoặc: tỷ lệ {indicator} {comparator} {threshold}\u{a0}%{onward}.",
    alternative_ahead: "Mẫu số này dự kiến tăng thêm {ahead}.",
    add_alternative: "+ hoặc …",
    remove_alternative: "Bỏ phương án “hoặc”",
    pace: "Trong phần còn lại, dự kiến {pace}\u{a0}% là {part}.",
    pace_unset: "như hiện nay",
    cap: "Tối đa {cap}\u{a0}% phần còn lại có thể là {part}.",
    more_counts: "Số liệu và giả định khác (không bắt buộc)",
    more_counts_hint: "Nhập thêm để so các cách tính và kiểm tra số liệu có khớp nhau không.",
    not_computed: "Chưa tính được",
    not_computed_why: "Không đọc được: {fields}. Hãy sửa ô được đánh dấu.",

    start_label: "Ngày đầu kỳ",
    cutoff_label: "Ngày chốt số liệu",
    end_label: "Ngày cuối kỳ",
    ahead_label: "Lượng dự kiến còn lại đến cuối kỳ",
    threshold_label: "Ngưỡng, phần trăm",
    comparator_label: "Cách so sánh",
    indicator_label: "Chỉ số và cách tính",
    cap_label: "Tỷ lệ cao nhất có thể của phần còn lại, phần trăm",
    pace_label: "Tỷ lệ dự kiến của phần còn lại, phần trăm",
    unknown_label: "Cần tìm",
    alternative_labels: AlternativeLabels {
        ahead: "Phương án thứ hai: lượng dự kiến còn lại",
        threshold: "Phương án thứ hai: ngưỡng, phần trăm",
        comparator: "Phương án thứ hai: cách so sánh",
        indicator: "Phương án thứ hai: chỉ số và cách tính",
    },

    unknown,
    need_of_limit: "Còn được phép bao nhiêu",
    date_of_limit: "Ngày nào vượt ngưỡng",
    family,
    indicator: indicators::indicator,
    count,
    bound,

    answer: AnswerWords {
        need_more: "Cần thêm {n} {part}",
        need_share: "Bằng {share} trong {volume} {whole} còn lại.",
        need_share_monthly: "Bằng {share} trong {volume} {whole} còn lại, khoảng {n} mỗi tháng.",
        need_rates: "Chia đều: {rates}.",
        rate_week: "{n} mỗi tuần",
        rate_working_day: "{n} mỗi ngày làm việc (chưa trừ ngày lễ)",
        pace_times: "Gấp {times} lần bình quân từ đầu kỳ đến nay ({n} mỗi tháng).",
        pace_so_far: "Bình quân từ đầu kỳ đến nay: {n} mỗi tháng.",
        certain: "Đã chắc chắn đạt",
        certain_reach: "Dù không có thêm {part} nào trong {volume} {whole} còn lại, cuối kỳ vẫn là {share}.",
        certain_limit: "Dù có thêm {most} {part} trong {volume} {whole} còn lại, cuối kỳ cũng chỉ là {share}.",
        out_of_reach: "Không còn khả năng đạt chỉ tiêu {threshold}",
        best_reach: "Cao nhất có thể là {best}: cần thêm {n} {part} nhưng tối đa chỉ có thể thêm {most}.",
        best_limit: "Thấp nhất có thể là {best}, dù từ nay không có thêm {part} nào. Đã vượt {n}.",
        binds_volume: "Nguyên nhân: chỉ còn {volume} {whole}.",
        binds_cap: "Nguyên nhân: mức trần, tối đa {cap} của phần còn lại có thể là {part}.",
        binds_bound: "Không có tỷ lệ nào thỏa mãn điều kiện {bound}.",
        missing_now: "Còn thiếu {n} {part}",
        spare_none: "Vừa đủ để đạt",
        missing_now_of: "Cần {n} trên {whole_count} {whole}; hiện có {have}.",
        spare_now: "Đã đạt, dư {n} {part}",
        spare_now_of: "Chỉ cần {n} trên {whole_count} {whole}; hiện có {have}.",
        extra_reach: "Nếu chỉ tính {whole} phát sinh thêm: cần {n}, tất cả đều phải là {part}.",
        extra_impossible: "Thêm bao nhiêu {whole} cũng không bù được phần đã qua.",
        allowed_rest: "Còn được phép {n} {part}",
        allowed_rest_share: "Không quá {share} trong {volume} {whole} còn lại.",
        allowed_rest_monthly: "Không quá {share} trong {volume} {whole} còn lại, bình quân không quá {n} mỗi tháng.",
        allowed_rates: "Chia đều, không quá: {rates}.",
        allowed_now: "Còn được phép {n} {part}",
        allowed_now_of: "Nhiều nhất là {n} trên {whole_count} {whole}; hiện có {have}.",
        exceeded_now: "Đã vượt {n} {part}",
        exceeded_now_of: "Nhiều nhất là {n} trên {whole_count} {whole}; hiện có {have}.",
        dilution: "Để trở về trong ngưỡng, cần thêm {n} {whole}, trong đó không có {part}.",
        dilution_impossible: "Thêm bao nhiêu {whole} cũng không đưa được tỷ lệ về trong ngưỡng.",
        no_data: "Chưa đủ số liệu",
        no_data_first: "Hãy nhập: {counts}.",
        undefined: "Không xác định",
        undefined_why: "Mẫu số bằng 0 nên chưa có tỷ lệ; đây không phải 0 %, cũng chưa phải đạt hay chưa đạt.",
        contradiction: "Số liệu mâu thuẫn",
        contradiction_why: "Tử số {above} lớn hơn mẫu số {below}; hãy xem lại các số đã nhập.",
        contradiction_negative: "Theo các số đã nhập, tử số là {above} và mẫu số là {below}; không số nào được âm.",
        reach: "Tỷ lệ cuối kỳ: {share}",
        reach_why: "({have} + {share} × {volume}) / {total}, với chỉ tiêu {bound}.",
        reach_best: "Nếu cả phần còn lại đều là {part} thì cao nhất là {best}.",
        reach_best_capped: "Với mức trần {cap} cho phần còn lại, cao nhất là {best}.",
        volume_any: "Dù phát sinh bao nhiêu {whole} cũng đạt",
        volume_none: "Dù phát sinh bao nhiêu {whole} cũng không đạt",
        volume_from: "Chỉ đạt nếu phát sinh thêm từ {n} {whole} trở lên",
        volume_up_to: "Không đạt nếu phát sinh thêm quá {n} {whole}",
        volume_why: "Với chỉ tiêu {bound} và {pace} của phần còn lại là {part}.",
        date_met: "Cán đích ngày {day}",
        date_lost: "Từ ngày {day} không còn đạt",
        date_back: "Trở về trong ngưỡng từ ngày {day}",
        date_stays_over: "Không trở về trong ngưỡng trong kỳ này",
        date_stays_met: "Giữ được đến hết kỳ",
        date_stays_unmet: "Không cán đích trong kỳ này",
        date_why: "Nếu {volume} {whole} còn lại đến đều mỗi ngày cho tới {end} và {pace} trong đó là {part}.",
        needs_ahead: "Hãy nhập lượng dự kiến còn lại đến cuối kỳ.",
        needs_dates: "Hãy nhập ngày chốt số liệu và ngày cuối kỳ.",
        pace_so_far_why: "Tỷ lệ {share} là tỷ lệ đến nay; nhập một tỷ lệ khác nếu dự kiến thay đổi.",
        pace_typed_why: "Tỷ lệ {share} của phần còn lại là số bạn nhập.",
        branch_impossible: "Không còn khả năng",
        branch_line: "{answer} – phương án {indicator} {bound}.",
        branch_needs_ahead: "Chưa biết lượng còn lại ở mẫu số này",
        branch_by: "Chọn phương án: tỷ lệ {indicator} {bound}.",
    },

    verdict: VerdictWords {
        met: "Đạt",
        not_met: "Chưa đạt",
        met_inline: "đạt",
        not_met_inline: "chưa đạt",
        undefined: "Không xác định",
        contradiction: "Số liệu mâu thuẫn",
        now: "hiện tại {share}",
        certain: "Chắc chắn đạt",
        on_course: "Đúng tiến độ",
        within_reach: "Trong tầm",
        needs_more: "Cần tăng tốc",
        needs_less: "Cần kéo giảm",
        out_of_reach: "Không còn khả năng đạt",
        projected: "theo tỷ lệ dự kiến, cuối kỳ là {share}",
        projected_so_far: "giữ nguyên tỷ lệ hiện nay thì cuối kỳ vẫn là {share}",
        best: "tốt nhất có thể là {share}",
    },

    definitions: DefinitionWords {
        heading: "Theo từng cách tính, đến ngày chốt số liệu",
        definition: "Cách tính",
        now: "Hiện tại",
        missing: "Còn thiếu",
        allowed: "Còn được phép",
        verdict: "Kết luận",
        to_spare: "dư {n}",
        too_many: "vượt {n}",
        agree: "Kết luận “{verdict}” đúng theo cả {n} cách tính có số liệu.",
        differ: "Kết luận khác nhau tùy cách tính: {met} cách cho “đạt”, {not_met} cách cho “chưa đạt”. Hãy xác định cách tính mà chỉ tiêu quy định.",
        untold: "Số cách tính chưa đủ số liệu: {n}.",
    },

    proof: ProofWords {
        heading: "Vì sao?",
        formula: "Tỷ lệ = {definition}",
        least: "{n} là số nhỏ nhất đủ để đạt; bớt một là không đạt.",
        greatest: "{n} là số lớn nhất còn đạt; thêm một là không đạt.",
        none_below: "Ngay cả 0 cũng đủ để đạt.",
        none_above: "Không thể có số nào lớn hơn nữa.",
    },

    what_if: WhatIfWords {
        heading: "Nếu…",
        volume: "Lượng còn lại",
        threshold: "Ngưỡng",
        volume_value: "{n} ({change})",
        answer: "Nếu còn {volume} {whole} và chỉ tiêu {bound}:",
        apply: "Dùng các số này",
        reset: "Trở lại dự kiến",
        table: "Tỷ lệ {part} trong phần còn lại, theo lượng còn lại",
        target: "Chỉ tiêu",
        expected: "dự kiến",
        note_reach: "Tỷ lệ cần có trong phần còn lại, %. Dấu ✕: không thể đạt.",
        note_limit: "Tỷ lệ còn được phép trong phần còn lại, %. Dấu ✕: không thể giữ trong ngưỡng.",
    },

    bar: BarWords {
        done: "đã có {n}",
        needed: "cần {n}",
        allowed: "còn được {n}",
        target: "mốc {sign} {threshold}: {n}",
        whole: "cả kỳ {n} {whole}",
        whole_now: "đến nay {n} {whole}",
        described: "Thanh tỷ lệ: đã có {done}, mốc chỉ tiêu {target}, tổng {whole}.",
    },

    number_error: NumberErrorWords {
        empty: "Chưa nhập số.",
        not_a_number: "“{text}” không phải là một số. Hãy chỉ nhập chữ số, ví dụ 56.039.",
        grouping: "“{text}” viết chưa rõ: sau dấu phân cách hàng nghìn phải có đúng ba chữ số. Hãy viết lại, ví dụ 56.039.",
        ambiguous: "“{text}” có thể hiểu theo hai cách. Hãy viết liền các chữ số, ví dụ 1000.",
        negative: "“{text}” nhỏ hơn 0; không nhận số âm.",
        not_whole: "“{text}” có phần lẻ; số hồ sơ phải là số nguyên.",
        too_large: "“{text}” quá lớn; số lớn nhất nhận được là 999.999.999.999.",
        above_hundred: "“{text}” lớn hơn 100 %.",
        too_many_decimals: "“{text}” có quá nhiều chữ số thập phân; tối đa chín chữ số.",
        out_of_range: "“{text}” không hợp lệ; ô này nhận số từ {least} đến {most}.",
        text_too_long: "Nội dung quá dài; tối đa {most} ký tự.",
        score_too_large: "“{text}” quá lớn; điểm lớn nhất nhận được là 1.000.000.",
        score_too_fine: "“{text}” có quá nhiều chữ số thập phân; điểm nhận tối đa sáu chữ số.",
        read_as: "“{text}” được đọc là {value}.",
        words_dropped: "“{text}” được đọc là {value}, bỏ chữ “{words}”.",
    },

    date_error: DateErrorWords {
        not_a_date: "“{text}” không phải là một ngày. Hãy viết ngày/tháng/năm, ví dụ 14/3/2023.",
        no_such_day: "“{text}” không có trong lịch (năm 2000 đến 2100, ngày trước tháng sau).",
        short_year: "“{text}”: hãy viết đủ bốn chữ số của năm, ví dụ 14/3/2023.",
    },

    link: LinkWords {
        empty: "Liên kết không chứa số liệu nào.",
        heading: "Liên kết có chỗ không đọc được; phần đọc được ở bên dưới.",
        too_long: "Liên kết dài {length} ký tự, quá mức {most} nên không được mở.",
        newer_version: "Liên kết được tạo bằng phiên bản mới hơn ({version}); có thể thiếu một số nội dung. Hãy tải lại trang để dùng phiên bản mới.",
        unknown_page: "Không có trang “{page}”; đây là trang Tính nhanh.",
        unknown_field: "Không hiểu mục “{field}” nên bỏ qua.",
        repeated_field: "Mục “{field}” xuất hiện nhiều lần; chỉ lấy lần đầu.",
        no_value: "Mục “{field}” không có giá trị; có thể liên kết bị cắt khi gửi.",
        bad_value: "Mục “{field}” có giá trị không hợp lệ: “{value}”.",
        needs_field: "Mục “{field}” chỉ dùng cùng mục “{needed}” nên bỏ qua.",
        beside_packed: "Liên kết đã chứa toàn bộ phương án trong mục “s” nên bỏ qua mục “{field}” đi kèm.",
        cut_off: "Liên kết bị cắt mất phần cuối khi gửi; chỉ mở được phần đầu, các số liệu phía sau còn thiếu. Hãy xin lại liên kết đầy đủ.",
        cut_off_early: "Liên kết bị cắt khi gửi, không còn phần nào mở được. Hãy xin lại liên kết đầy đủ.",
        damaged: "Liên kết bị sai ký tự so với khi tạo nên không mở, để không hiện số liệu sai. Hãy xin lại liên kết.",
        newer_content: "Liên kết dùng một mục mà phiên bản này chưa biết; chỉ mở được phần trước mục đó. Hãy tải lại trang để dùng phiên bản mới.",
        newer_content_early: "Liên kết dùng một mục mà phiên bản này chưa biết nên không mở được. Hãy tải lại trang để dùng phiên bản mới.",
        absurd: "Liên kết chứa giá trị vượt giới hạn cho phép nên không được mở.",
        uncanonical: "Liên kết không được viết đúng quy cách nên không được mở.",
        pinned: "Kịch bản {letter} đặt bên cạnh để so sánh: {problem}",
        dismiss: "Đã hiểu",
    },

    finding: FindingWords {
        heading: "Số liệu chưa khớp",
        identity_broken: "{whole} là {stated}, nhưng {parts} cộng lại là {sum}: lệch {difference}.",
        unexplained: "{whole} trừ ({parts}) còn {rest} chưa rõ thuộc mục nào.",
        part_above_whole: "{part} ({above}) lớn hơn {whole} ({below}).",
        total_differs: "Toàn tỉnh – {count} là {stated}, nhưng các đơn vị cộng lại là {sum}: lệch {difference}.",
        history_differs: "{count} của cả kỳ báo cáo là {stated}, nhưng cộng từng kỳ lại là {sum}: lệch {difference}.",
        in_part: "Kỳ {n}: {finding}",
        repeated_name: "Có nhiều dòng cùng tên “{name}”; chỉ tiêu giao cho tên này được tính theo dòng đầu.",
        period_out_of_order: "Thứ tự phải là: ngày đầu kỳ, ngày chốt số liệu, ngày cuối kỳ.",
        period_too_long: "Kỳ báo cáo dài hơn mười năm; hãy kiểm tra lại các ngày.",
        pace_above_cap: "Tỷ lệ dự kiến cao hơn mức trần; kết quả được tính theo mức trần.",
        kept: "Số của bạn được giữ nguyên; hãy đối chiếu với báo cáo gốc.",
    },
    way: WayWords {
        scenarios: "Kịch bản",
        untitled: "Kịch bản chưa đặt tên",
        add_to_plan: "+ Thêm vào kế hoạch",
        in_plan: "Chỉ tiêu này thuộc kế hoạch.",
        show_in_plan: "Xem trong kế hoạch",
        ask_another: "Hỏi chỉ tiêu khác",
        from_units: "Cộng từ các đơn vị ở trang Số liệu: {counts}.",
        coming: "Đang tải…",
        away: "Chưa tải được phần này; có thể mạng bị gián đoạn. Số liệu của bạn vẫn còn nguyên.",
        again: "Tải lại phần này",
    },
    news: NEWS,
};

fn page(page: Page) -> &'static str {
    match page {
        Page::Quick => "Tính nhanh",
        Page::Board => "Kế hoạch",
        Page::Data => "Số liệu",
        Page::Path => "Lộ trình",
        Page::Allocation => "Phân bổ",
        Page::Scores => "Chấm điểm",
        Page::Compare => "So sánh",
        Page::Method => "Phương pháp",
        Page::Guide => "Hướng dẫn",
    }
}

fn page_title(page: Page) -> &'static str {
    match page {
        Page::Quick => "Cán Đích – Tính nhanh",
        Page::Board => "Cán Đích – Kế hoạch",
        Page::Data => "Cán Đích – Số liệu",
        Page::Path => "Cán Đích – Lộ trình",
        Page::Allocation => "Cán Đích – Phân bổ",
        Page::Scores => "Cán Đích – Chấm điểm",
        Page::Compare => "Cán Đích – So sánh",
        Page::Method => "Cán Đích – Phương pháp",
        Page::Guide => "Cán Đích – Hướng dẫn",
    }
}

fn unknown(unknown: Unknown) -> &'static str {
    match unknown {
        Unknown::Need => "Cần thêm bao nhiêu",
        Unknown::Reach => "Tỷ lệ cuối kỳ là bao nhiêu",
        Unknown::Volume => "Với lượng hồ sơ nào thì không còn đạt",
        Unknown::Date => "Ngày nào cán đích",
    }
}

fn family(family: Family) -> &'static str {
    match family {
        Family::Online => "Hồ sơ trực tuyến",
        Family::Late => "Hồ sơ quá hạn",
        Family::OnTime => "Hồ sơ đúng hạn",
        Family::Digitised => "Số hóa",
        Family::PaidOnline => "Thanh toán trực tuyến",
        Family::Published => "Công bố dịch vụ công trực tuyến",
        Family::Integrated => "Tích hợp Cổng Dịch vụ công quốc gia",
        Family::ActiveServices => "Dịch vụ có phát sinh hồ sơ",
        Family::Signed => "Văn bản điện tử ký số",
        Family::Synced => "Đồng bộ kết quả",
        Family::Satisfied => "Mức độ hài lòng",
        Family::Own => "Tỷ lệ tự đặt",
    }
}

fn bound(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "từ {threshold} trở lên",
        Comparator::Above => "trên {threshold}",
        Comparator::AtMost => "không quá {threshold}",
        Comparator::Below => "dưới {threshold}",
    }
}
