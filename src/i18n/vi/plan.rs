//! Lời của bảng kế hoạch.

use super::super::plan_words::{
    GateSentences, LackWords, LevelSentences, MeasureWords, PlanWords, RemainingWords, TitleWords, ValueWords,
};
use super::super::words::Noun;
use crate::model::{Comparator, Goal, Index, Level, Manner, Reading, StandardGroup, Subject, Yardstick};

const fn noun(word: &'static str) -> Noun {
    Noun { one: word, many: word }
}

pub(in crate::i18n) const WORDS: PlanWords = PlanWords {
    untitled: "Kế hoạch chưa đặt tên",
    note: "Ghi chú: {note}",
    deadline: "thời hạn {day}",
    lead: "chủ trì: {lead}",
    tally: "{mark}: {n}",
    gates: "Điều kiện loại trừ",
    finding_of: "{unit} – {finding}",
    without_group: "Chỉ tiêu khác",

    group,
    level,
    index,
    manner,
    reading,
    subject,
    yardstick,
    goal,
    condition_bound,

    bound_open: "(chưa đặt ngưỡng)",

    scope_all: "tất cả đơn vị",
    scope_field: "lĩnh vực {name}",
    volume: "Dự kiến thêm: {counts}",
    task_open: "Chưa hoàn thành",

    days: noun("ngày"),
    places: noun("bậc"),
    points: noun("điểm"),
    units: noun("đơn vị"),

    title: TitleWords {
        ratio: "Tỷ lệ {indicator} {bound}",
        or_ratio: "{target}, hoặc tỷ lệ {indicator} {bound}",
        top: "{index} trong nhóm {n} địa phương dẫn đầu",
        rank: "Thứ hạng {index}",
        score_at_least: "{index} từ {score} {points} trở lên",
        score: "Điểm {index}",
        average: "{index} ở mức bình quân chung",
        better_score: "Điểm {index} cao hơn năm trước",
        better_rank: "Thứ hạng {index} cao hơn năm trước",
        higher: "Tỷ lệ {indicator} cao hơn năm trước",
        lower: "Tỷ lệ {indicator} thấp hơn năm trước",
        growth_points: "Tỷ lệ {indicator} tăng thêm {by} điểm phần trăm",
        growth_relative: "Tỷ lệ {indicator} tăng thêm {by} của mức cũ",
        fall_points: "Tỷ lệ {indicator} giảm {by} điểm phần trăm",
        fall_relative: "Tỷ lệ {indicator} giảm {by} của mức cũ",
        growth_open: "Tỷ lệ {indicator} so với năm gốc (chưa đặt mức)",
        assigned_count: "{count}: {n} theo chỉ tiêu được giao",
        assigned_count_open: "{count}: theo chỉ tiêu được giao",
        assigned: "Thực hiện {n} theo chỉ tiêu được giao",
        assigned_open: "Thực hiện chỉ tiêu được giao",
        task: "Nhiệm vụ chưa đặt tên",
    },

    measured: MeasureWords {
        either: "{one}; hoặc {other}",
        rank: "thứ hạng theo {index}",
        score: "điểm {index}",
        average_rank: "thứ hạng theo {index}, từ giữa bảng trở lên",
        average_score: "điểm {index}, không thấp hơn điểm bình quân của các địa phương",
        last_year: "{definition}, so với năm trước",
        growth_points: "{definition}; mức tăng tính bằng điểm phần trăm so với {year}",
        growth_relative: "{definition}; mức tăng tính theo phần của tỷ lệ cũ, so với {year}",
        fall_points: "{definition}; mức giảm tính bằng điểm phần trăm so với {year}",
        fall_relative: "{definition}; mức giảm tính theo phần của tỷ lệ cũ, so với {year}",
        year: "năm {year}",
        base_year: "năm gốc",
        assigned_count: "{count}, so với số được giao",
        assigned: "số đã thực hiện, so với số được giao",
        task: "nhiệm vụ hoàn thành đúng thời hạn",
        within: "{definition} · {scope}",
    },

    value: ValueWords {
        rank: "hạng {rank}",
        rank_of: "hạng {rank}/{ranked}",
        score: "{score} {points}",
        assigned: "{done}/{assigned}",
        done: "đã hoàn thành",
        done_on: "hoàn thành ngày {day}",
        open: "chưa hoàn thành",
    },

    remaining: RemainingWords {
        need: "cần thêm {n} {part}",
        need_share: "cần thêm {n} {part}, bằng {share} lượng còn lại",
        allowed: "còn được phép {n} {part}",
        allowed_share: "còn được phép {n} {part}, không quá {share} lượng còn lại",
        certain_reach: "không cần thêm {part}",
        certain_limit: "không còn khả năng vượt ngưỡng",
        best_reach: "cao nhất có thể là {best}",
        best_limit: "đã vượt {n} {part}, thấp nhất có thể là {best}",
        short: "thiếu {n} {part}",
        enough: "vừa đủ",
        spare: "dư {n} {part}",
        over: "đã vượt {n} {part}",
        never: "không tỷ lệ nào thỏa mãn được",
        by_days: "{said} (lượng dự kiến đến thời hạn chia theo số ngày: {n})",
        ahead_untold: "{said} (tính đến nay; chưa biết lượng dự kiến đến thời hạn)",
        climb: "cần lên {n} {places}",
        ranks_spare: "hơn mức cần đạt {n} {places}",
        score_short: "thiếu {score} {points}",
        score_more_than: "cần thêm hơn {score} {points}",
        score_equal: "mới bằng năm trước, cần cao hơn",
        score_spare: "dư {score} {points}",
        assigned_short: "còn {n}",
        assigned_spare: "vượt {n}",
        days_left: "còn {n} {days}",
        days_over: "quá thời hạn {n} {days}",
        days_late: "hoàn thành muộn {n} {days}",
    },

    lack: LackWords {
        counts: "thiếu số liệu: {counts}",
        counts_of_units: "thiếu số liệu của {n} {units}: {counts}",
        other_branch: "{said}; vế kia thiếu số liệu: {counts}",
        undefined: "mẫu số bằng 0",
        contradiction: "tử số {above}, mẫu số {below}: hãy xem lại số liệu",
        rows: "chưa có dòng số liệu nào: {scope}",
        bound: "chưa đặt mức phải đạt",
        never: "không có cách nào đạt mức này: hãy nhập mức khác",
        growth: "mức gốc bằng 0 nên tăng theo phần không ra mức phải đạt: hãy tính bằng điểm phần trăm",
        beyond: "thứ hạng phải đạt lớn hơn số địa phương được xếp hạng {index}: hãy xem lại",
        within: "thứ hạng năm nay lớn hơn số địa phương được xếp hạng {index}: hãy xem lại",
        assigned: "chưa nhập số được giao",
        done: "chưa nhập số đã thực hiện",
        rank_now: "chưa có thứ hạng {index} năm nay",
        score_now: "chưa có điểm {index} năm nay",
        rank_last: "chưa có thứ hạng {index} năm trước",
        score_last: "chưa có điểm {index} năm trước",
        share_last: "chưa có tỷ lệ năm trước",
        share_base: "chưa có tỷ lệ {year}",
        ranked: "chưa có số địa phương được xếp hạng {index}",
        mean: "chưa có điểm bình quân {index} của các địa phương",
    },

    gate: GateSentences {
        unnamed: "Bị loại nếu gặp điều kiện sau",
        condition: "tỷ lệ {indicator} {bound}",
        either: "{one}, hoặc {other}",
        tripped: "{n} {subject} {consequence}",
        tripped_own: "{n} {subject} vi phạm điều kiện: {consequence}",
        clear: "Không có {subject} nào vi phạm điều kiện",
        clear_so_far: "Chưa thấy {subject} nào vi phạm điều kiện",
        no_rows: "Chưa có dòng số liệu nào để xét: {subject}",
        no_condition: "Chưa có điều kiện nào để xét",
        no_threshold: "Chưa đặt ngưỡng của điều kiện nên chưa xét",
        no_figures: "Chưa có số liệu để xét: {subject}",
        none_judged: "Chưa xét được {subject} nào",
        condition_open: "tỷ lệ {indicator} (chưa đặt ngưỡng)",
        contradiction: "chưa xét được, số liệu mâu thuẫn ở {name}: tử số {above}, mẫu số {below}",
        unread: "Chưa đủ số liệu: {n} {subject} ({names})",
        unread_more: "{names} và {n} {subject} khác",
        why: "{name}: {share}, {bound}",
        spare: "Còn dư",
        short: "thiếu {n}",
    },

    part: LevelSentences {
        must_reach: "Nếu các cấp khác giữ nguyên, {level} phải đạt {share} (hiện {now}).",
        must_fall: "Nếu các cấp khác giữ nguyên, {level} phải giảm còn không quá {share} (hiện {now}).",
        cannot_reach: "Nếu các cấp khác giữ nguyên, riêng {level} không bù đủ, dù đạt 100 % (hiện {now}).",
        cannot_fall: "Nếu các cấp khác giữ nguyên, riêng {level} không kéo về được trong ngưỡng, dù không còn {part} nào (hiện {now}).",
    },
};

fn group(group: StandardGroup) -> &'static str {
    match group {
        StandardGroup::Direction => "Chỉ đạo, điều hành và tuyên truyền",
        StandardGroup::Institutions => "Cải cách thể chế",
        StandardGroup::Procedures => "Cải cách thủ tục hành chính",
        StandardGroup::Organisation => "Cải cách tổ chức bộ máy",
        StandardGroup::CivilService => "Cải cách chế độ công vụ",
        StandardGroup::Finance => "Cải cách tài chính công",
        StandardGroup::Digital => "Chính quyền điện tử, chính quyền số",
        StandardGroup::Ranking => "Chỉ số và xếp hạng",
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Province => "cấp tỉnh",
        Level::District => "cấp huyện",
        Level::Commune => "cấp xã",
        Level::Field => "lĩnh vực",
        Level::Official => "cán bộ, công chức, viên chức",
    }
}

fn index(index: &Index) -> Option<&'static str> {
    Some(match index {
        Index::Par => "chỉ số cải cách hành chính (PAR INDEX)",
        Index::Pci => "chỉ số năng lực cạnh tranh cấp tỉnh (PCI)",
        Index::Sipas => "chỉ số hài lòng về sự phục vụ hành chính (SIPAS)",
        Index::Papi => "chỉ số hiệu quả quản trị và hành chính công (PAPI)",
        Index::Dti => "chỉ số chuyển đổi số (DTI)",
        Index::Ict => "chỉ số sẵn sàng ứng dụng công nghệ thông tin (ICT Index)",
        Index::Own(_) => return None,
    })
}

fn manner(manner: Manner) -> &'static str {
    match manner {
        Manner::Points => "bằng điểm phần trăm",
        Manner::Relative => "theo phần của mức cũ",
    }
}

fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::MiddleRank => "hạng từ giữa bảng trở lên",
        Reading::MeanScore => "điểm từ mức bình quân trở lên",
    }
}

fn subject(subject: Subject) -> Noun {
    match subject {
        Subject::Units => noun("đơn vị"),
        Subject::Officials => noun("cán bộ, công chức, viên chức"),
    }
}

fn yardstick(yardstick: &Yardstick) -> &'static str {
    match yardstick {
        Yardstick::Score(_) => "theo điểm",
        Yardstick::Rank(_) => "theo thứ hạng",
        Yardstick::Share { .. } => "theo tỷ lệ",
    }
}

fn goal(goal: &Goal) -> &'static str {
    match goal {
        Goal::Ratio(_) => "Tỷ lệ phải đạt",
        Goal::Rank { .. } => "Thứ hạng",
        Goal::Score { .. } => "Điểm số",
        Goal::Average { .. } => "Ở mức bình quân",
        Goal::Improve(_) => "Cải thiện so với năm trước",
        Goal::Growth { .. } => "Mức tăng",
        Goal::Assigned { .. } => "Số được giao",
        Goal::Milestone(_) => "Nhiệm vụ",
    }
}

fn condition_bound(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "từ {threshold} trở lên",
        Comparator::Above => "trên {threshold}",
        Comparator::AtMost => "từ {threshold} trở xuống",
        Comparator::Below => "dưới {threshold}",
    }
}
