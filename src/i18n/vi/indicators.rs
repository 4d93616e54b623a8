//! Lời của từng chỉ số: một hàng cho mỗi cách tính.

use super::super::words::{IndicatorWords, Noun};
use crate::model::Indicator;

const fn noun(word: &'static str) -> Noun {
    Noun { one: word, many: word }
}

/// What is to come in the denominators that count dossiers received or resolved.
const AHEAD_RECEIVED: &str = "Từ nay đến {end} dự kiến còn {ahead} hồ sơ.";
const AHEAD_RESOLVED: &str = "Từ nay đến {end} dự kiến giải quyết thêm {ahead} hồ sơ.";

const DOSSIERS: Noun = noun("hồ sơ");
const ONLINE: Noun = noun("hồ sơ trực tuyến");
const LATE: Noun = noun("hồ sơ quá hạn");
const IN_TIME: Noun = noun("hồ sơ không quá hạn");

/// The words of an indicator.
pub(super) fn indicator(indicator: Indicator) -> &'static IndicatorWords {
    match indicator {
        Indicator::OnlineOfReceived => &ONLINE_OF_RECEIVED,
        Indicator::OnlineOfNew => &ONLINE_OF_NEW,
        Indicator::OnlineOfResolved => &ONLINE_OF_RESOLVED,
        Indicator::OnlineOfPublished => &ONLINE_OF_PUBLISHED,
        Indicator::FullOfEligible => &FULL_OF_ELIGIBLE,
        Indicator::PartialOfReceived => &PARTIAL_OF_RECEIVED,
        Indicator::OnlineWithoutPostal => &ONLINE_WITHOUT_POSTAL,
        Indicator::LateOfResolved => &LATE_OF_RESOLVED,
        Indicator::LateOfWorkload => &LATE_OF_WORKLOAD,
        Indicator::LateOfDue => &LATE_OF_DUE,
        Indicator::LateOfProcessed => &LATE_OF_PROCESSED,
        Indicator::OnTimeOfResolved => &ON_TIME_OF_RESOLVED,
        Indicator::OnTimeOfWorkload => &ON_TIME_OF_WORKLOAD,
        Indicator::OnTimeOfDue => &ON_TIME_OF_DUE,
        Indicator::OnTimeOfProcessed => &ON_TIME_OF_PROCESSED,
        Indicator::DigitisedOfDigitisable => &DIGITISED_OF_DIGITISABLE,
        Indicator::PaidOnlineOfFeeBearing => &PAID_ONLINE_OF_FEE_BEARING,
        Indicator::PublishedOfEligible => &PUBLISHED_OF_ELIGIBLE,
        Indicator::IntegratedOfPublished => &INTEGRATED_OF_PUBLISHED,
        Indicator::ActiveOfServices => &ACTIVE_OF_SERVICES,
        Indicator::SignedOfExchanged => &SIGNED_OF_EXCHANGED,
        Indicator::SyncedOfResults => &SYNCED_OF_RESULTS,
        Indicator::SatisfiedOfRespondents => &SATISFIED_OF_RESPONDENTS,
        Indicator::PartOfWhole => &PART_OF_WHOLE,
    }
}

const ONLINE_OF_RECEIVED: IndicatorWords = IndicatorWords {
    name: "hồ sơ trực tuyến trên tổng tiếp nhận",
    definition: "trực tuyến / tổng tiếp nhận, gồm kỳ trước chuyển sang",
    done: "Từ {start} đến {cutoff} đã tiếp nhận {received} hồ sơ, trong đó trực tuyến {online}.",
    ahead: AHEAD_RECEIVED,
    part: ONLINE,
    whole: DOSSIERS,
};

const ONLINE_OF_NEW: IndicatorWords = IndicatorWords {
    name: "hồ sơ trực tuyến trên tiếp nhận mới",
    definition: "trực tuyến / tiếp nhận mới, không tính kỳ trước chuyển sang",
    done: "Từ {start} đến {cutoff} đã tiếp nhận mới {received_new} hồ sơ, trong đó trực tuyến {online}.",
    ahead: AHEAD_RECEIVED,
    part: ONLINE,
    whole: DOSSIERS,
};

const ONLINE_OF_RESOLVED: IndicatorWords = IndicatorWords {
    name: "hồ sơ giải quyết trực tuyến trên tổng đã giải quyết",
    definition: "giải quyết trực tuyến / tổng đã giải quyết",
    done: "Từ {start} đến {cutoff} đã giải quyết {resolved} hồ sơ, trong đó qua trực tuyến {resolved_online}.",
    ahead: AHEAD_RESOLVED,
    part: noun("hồ sơ giải quyết trực tuyến"),
    whole: DOSSIERS,
};

const ONLINE_OF_PUBLISHED: IndicatorWords = IndicatorWords {
    name: "hồ sơ giải quyết trực tuyến trên đã giải quyết của TTHC công bố trực tuyến",
    definition: "giải quyết trực tuyến / đã giải quyết của TTHC công bố trực tuyến",
    done: "Từ {start} đến {cutoff} đã giải quyết {resolved_published} hồ sơ của các TTHC công bố trực tuyến, trong đó qua trực tuyến {resolved_online}.",
    ahead: "Từ nay đến {end} dự kiến giải quyết thêm {ahead} hồ sơ của các TTHC này.",
    part: noun("hồ sơ giải quyết trực tuyến"),
    whole: DOSSIERS,
};

const FULL_OF_ELIGIBLE: IndicatorWords = IndicatorWords {
    name: "hồ sơ trực tuyến toàn trình trên tiếp nhận của TTHC đủ điều kiện",
    definition: "toàn trình / tiếp nhận của TTHC đủ điều kiện toàn trình",
    done: "Từ {start} đến {cutoff} đã tiếp nhận {received_eligible} hồ sơ của các TTHC đủ điều kiện toàn trình, trong đó toàn trình {online_full}.",
    ahead: "Từ nay đến {end} dự kiến còn {ahead} hồ sơ của các TTHC này.",
    part: noun("hồ sơ toàn trình"),
    whole: DOSSIERS,
};

const PARTIAL_OF_RECEIVED: IndicatorWords = IndicatorWords {
    name: "hồ sơ trực tuyến một phần trên tổng tiếp nhận",
    definition: "trực tuyến một phần / tổng tiếp nhận",
    done: "Từ {start} đến {cutoff} đã tiếp nhận {received} hồ sơ, trong đó trực tuyến một phần {online_partial}.",
    ahead: AHEAD_RECEIVED,
    part: noun("hồ sơ trực tuyến một phần"),
    whole: DOSSIERS,
};

const ONLINE_WITHOUT_POSTAL: IndicatorWords = IndicatorWords {
    name: "hồ sơ trực tuyến trên trực tuyến và trực tiếp",
    definition: "trực tuyến / (trực tuyến + trực tiếp), không tính bưu chính",
    done: "Từ {start} đến {cutoff} đã tiếp nhận trực tuyến {online} hồ sơ, trực tiếp {direct} hồ sơ.",
    ahead: "Từ nay đến {end} dự kiến còn {ahead} hồ sơ, không kể bưu chính.",
    part: ONLINE,
    whole: DOSSIERS,
};

const LATE_OF_RESOLVED: IndicatorWords = IndicatorWords {
    name: "hồ sơ giải quyết quá hạn trên đã giải quyết",
    definition: "giải quyết quá hạn / đã giải quyết",
    done: "Từ {start} đến {cutoff} đã giải quyết {resolved} hồ sơ, trong đó quá hạn {resolved_late}.",
    ahead: AHEAD_RESOLVED,
    part: LATE,
    whole: DOSSIERS,
};

const LATE_OF_WORKLOAD: IndicatorWords = IndicatorWords {
    name: "hồ sơ quá hạn trên tổng tiếp nhận",
    definition: "(giải quyết quá hạn + đang quá hạn) / tổng tiếp nhận",
    done: "Từ {start} đến {cutoff} đã tiếp nhận {received} hồ sơ; giải quyết quá hạn {resolved_late}, đang giải quyết mà đã quá hạn {pending_overdue}.",
    ahead: AHEAD_RECEIVED,
    part: LATE,
    whole: DOSSIERS,
};

const LATE_OF_DUE: IndicatorWords = IndicatorWords {
    name: "hồ sơ quá hạn trên hồ sơ đến hạn",
    definition: "(giải quyết quá hạn + đang quá hạn) / đến hạn",
    done: "Từ {start} đến {cutoff} có {due} hồ sơ đến hạn; giải quyết quá hạn {resolved_late}, đang giải quyết mà đã quá hạn {pending_overdue}.",
    ahead: "Từ nay đến {end} dự kiến có thêm {ahead} hồ sơ đến hạn.",
    part: LATE,
    whole: DOSSIERS,
};

const LATE_OF_PROCESSED: IndicatorWords = IndicatorWords {
    name: "hồ sơ quá hạn trên đã và đang giải quyết",
    definition: "(giải quyết quá hạn + đang quá hạn) / (đã giải quyết + đang giải quyết)",
    done: "Từ {start} đến {cutoff} đã giải quyết {resolved} hồ sơ, đang giải quyết {pending}; giải quyết quá hạn {resolved_late}, đang giải quyết mà đã quá hạn {pending_overdue}.",
    ahead: AHEAD_RECEIVED,
    part: LATE,
    whole: DOSSIERS,
};

const ON_TIME_OF_RESOLVED: IndicatorWords = IndicatorWords {
    name: "hồ sơ giải quyết trước hạn và đúng hạn trên đã giải quyết",
    definition: "(trước hạn + đúng hạn) / đã giải quyết",
    done: "Từ {start} đến {cutoff} đã giải quyết {resolved} hồ sơ, trong đó trước hạn {resolved_early}, đúng hạn {resolved_on_time}.",
    ahead: AHEAD_RESOLVED,
    part: noun("hồ sơ trước hạn và đúng hạn"),
    whole: DOSSIERS,
};

const ON_TIME_OF_WORKLOAD: IndicatorWords = IndicatorWords {
    name: "hồ sơ không quá hạn trên tổng tiếp nhận",
    definition: "(tổng tiếp nhận − giải quyết quá hạn − đang quá hạn) / tổng tiếp nhận",
    done: "Từ {start} đến {cutoff} đã tiếp nhận {received} hồ sơ; giải quyết quá hạn {resolved_late}, đang giải quyết mà đã quá hạn {pending_overdue}.",
    ahead: AHEAD_RECEIVED,
    part: IN_TIME,
    whole: DOSSIERS,
};

const ON_TIME_OF_DUE: IndicatorWords = IndicatorWords {
    name: "hồ sơ không quá hạn trên hồ sơ đến hạn",
    definition: "(đến hạn − giải quyết quá hạn − đang quá hạn) / đến hạn",
    done: "Từ {start} đến {cutoff} có {due} hồ sơ đến hạn; giải quyết quá hạn {resolved_late}, đang giải quyết mà đã quá hạn {pending_overdue}.",
    ahead: "Từ nay đến {end} dự kiến có thêm {ahead} hồ sơ đến hạn.",
    part: IN_TIME,
    whole: DOSSIERS,
};

const ON_TIME_OF_PROCESSED: IndicatorWords = IndicatorWords {
    name: "hồ sơ không quá hạn trên đã và đang giải quyết",
    definition: "(đã và đang giải quyết − giải quyết quá hạn − đang quá hạn) / (đã giải quyết + đang giải quyết)",
    done: "Từ {start} đến {cutoff} đã giải quyết {resolved} hồ sơ, đang giải quyết {pending}; giải quyết quá hạn {resolved_late}, đang giải quyết mà đã quá hạn {pending_overdue}.",
    ahead: AHEAD_RECEIVED,
    part: IN_TIME,
    whole: DOSSIERS,
};

const DIGITISED_OF_DIGITISABLE: IndicatorWords = IndicatorWords {
    name: "hồ sơ, kết quả đã số hóa",
    definition: "đã số hóa / còn hiệu lực và có giá trị sử dụng lại",
    done: "Đến {cutoff} (kỳ từ {start}) có {digitisable} hồ sơ, kết quả còn hiệu lực và có giá trị sử dụng lại, trong đó đã số hóa {digitised}.",
    ahead: "Từ nay đến {end} dự kiến có thêm {ahead} hồ sơ, kết quả thuộc diện số hóa.",
    part: noun("hồ sơ, kết quả số hóa"),
    whole: noun("hồ sơ, kết quả"),
};

const PAID_ONLINE_OF_FEE_BEARING: IndicatorWords = IndicatorWords {
    name: "hồ sơ thanh toán trực tuyến",
    definition: "thanh toán trực tuyến / có nghĩa vụ tài chính",
    done: "Từ {start} đến {cutoff} có {fee_bearing} hồ sơ phải nộp phí, lệ phí hoặc nghĩa vụ tài chính, trong đó thanh toán trực tuyến {paid_online}.",
    ahead: "Từ nay đến {end} dự kiến còn {ahead} hồ sơ có nghĩa vụ tài chính.",
    part: noun("hồ sơ thanh toán trực tuyến"),
    whole: DOSSIERS,
};

const PUBLISHED_OF_ELIGIBLE: IndicatorWords = IndicatorWords {
    name: "TTHC đủ điều kiện đã công bố trực tuyến",
    definition: "TTHC đã công bố trực tuyến / TTHC đủ điều kiện",
    done: "Đến {cutoff} (kỳ từ {start}) có {eligible_procedures} TTHC đủ điều kiện, trong đó đã công bố trực tuyến {published_procedures}.",
    ahead: "Từ nay đến {end} dự kiến có thêm {ahead} TTHC đủ điều kiện.",
    part: noun("TTHC công bố trực tuyến"),
    whole: noun("TTHC"),
};

const INTEGRATED_OF_PUBLISHED: IndicatorWords = IndicatorWords {
    name: "TTHC công bố đã tích hợp Cổng quốc gia",
    definition: "TTHC đã tích hợp Cổng quốc gia / TTHC đã công bố trực tuyến",
    done: "Đến {cutoff} (kỳ từ {start}) có {published_procedures} TTHC công bố trực tuyến, trong đó đã tích hợp Cổng quốc gia {integrated_procedures}.",
    ahead: "Từ nay đến {end} dự kiến công bố thêm {ahead} TTHC.",
    part: noun("TTHC tích hợp"),
    whole: noun("TTHC"),
};

const ACTIVE_OF_SERVICES: IndicatorWords = IndicatorWords {
    name: "dịch vụ công trực tuyến có phát sinh hồ sơ",
    definition: "dịch vụ có phát sinh hồ sơ / tổng số dịch vụ công trực tuyến",
    done: "Từ {start} đến {cutoff} có {services} dịch vụ công trực tuyến, trong đó có phát sinh hồ sơ {active_services}.",
    ahead: "Từ nay đến {end} dự kiến mở thêm {ahead} dịch vụ.",
    part: noun("dịch vụ có phát sinh hồ sơ"),
    whole: noun("dịch vụ"),
};

const SIGNED_OF_EXCHANGED: IndicatorWords = IndicatorWords {
    name: "văn bản trao đổi điện tử có ký số",
    definition: "văn bản điện tử ký số / (văn bản trao đổi − văn bản bí mật)",
    done: "Từ {start} đến {cutoff} đã trao đổi {documents_exchanged} văn bản, trong đó bí mật nhà nước {documents_secret}; điện tử có ký số {documents_signed}.",
    ahead: "Từ nay đến {end} dự kiến trao đổi thêm {ahead} văn bản không thuộc diện bí mật.",
    part: noun("văn bản ký số"),
    whole: noun("văn bản"),
};

const SYNCED_OF_RESULTS: IndicatorWords = IndicatorWords {
    name: "kết quả giải quyết đã đồng bộ",
    definition: "kết quả đã đồng bộ / tổng số kết quả",
    done: "Từ {start} đến {cutoff} có {results} kết quả giải quyết, trong đó đã đồng bộ {results_synced}.",
    ahead: "Từ nay đến {end} dự kiến có thêm {ahead} kết quả.",
    part: noun("kết quả đồng bộ"),
    whole: noun("kết quả"),
};

const SATISFIED_OF_RESPONDENTS: IndicatorWords = IndicatorWords {
    name: "phiếu khảo sát hài lòng",
    definition: "số phiếu hài lòng / tổng số phiếu",
    done: "Từ {start} đến {cutoff} thu được {respondents} phiếu khảo sát, trong đó hài lòng {satisfied}.",
    ahead: "Từ nay đến {end} dự kiến thu thêm {ahead} phiếu.",
    part: noun("phiếu hài lòng"),
    whole: noun("phiếu"),
};

const PART_OF_WHOLE: IndicatorWords = IndicatorWords {
    name: "tự đặt (tử số trên mẫu số)",
    definition: "tử số / mẫu số do bạn nhập",
    done: "Từ {start} đến {cutoff}: mẫu số {whole}, tử số {part}.",
    ahead: "Từ nay đến {end} mẫu số dự kiến tăng thêm {ahead}.",
    part: noun("mục thuộc tử số"),
    whole: noun("mục thuộc mẫu số"),
};
