//! Tệp kịch bản.

use crate::i18n::words::{FileWords, WantedWords};

pub(in crate::i18n) const FILE: FileWords = FileWords {
    heading: "Tệp có chỗ không đọc được; phần đọc được đã được mở.",
    more: "Còn {n} chỗ khác cũng không đọc được.",

    too_large: "Tệp có {size} byte, vượt mức {most} byte nên không được mở.",
    empty: "Tệp không có nội dung.",
    cut_off: "Tệp bị cắt giữa chừng, thiếu phần cuối. Hãy lấy lại bản đầy đủ.",
    not_json: "Không đọc được tệp: nội dung ở dòng {line} không đúng định dạng JSON.",
    other_format: "Đây không phải là tệp kịch bản của Cán Đích (đuôi .candich.json).",

    newer_version: "Tệp được tạo bằng phiên bản mới hơn ({version}); có thể thiếu một số nội dung. Hãy dùng phiên bản mới của Cán Đích.",
    unknown_field: "Không hiểu mục “{path}” nên bỏ qua.",
    repeated: "Mục “{path}” lặp lại nội dung đã có; chỉ lấy lần đầu.",
    unreadable: "Mục “{path}” phải là {wanted}, nhưng trong tệp là “{found}” nên bỏ qua.",
    too_long: "Mục “{path}” dài {length} ký tự, vượt mức {most} nên bỏ qua.",
    too_many: "Mục “{path}” có {given} dòng; chỉ đọc {most} dòng đầu.",
    lacks: "Bỏ qua toàn bộ “{path}” vì thiếu hoặc không đọc được mục “{field}”.",
    out_of_order: "Các ngày trong mục “{path}” chưa theo thứ tự từ trước đến sau.",
    no_parts: "Chưa xác định được đủ các tháng trong mục “{path}” nên bỏ qua số liệu từng tháng của mọi đơn vị.",
    beyond_parts: "Mục “{path}” có nhiều tháng hơn mục “parts” nên bỏ qua.",
    no_such_target: "Mục “{path}” chỉ đến một chỉ tiêu không có trong kế hoạch nên bỏ qua.",

    wanted: WantedWords {
        text: "chữ trong ngoặc kép",
        flag: "true hoặc false",
        list: "danh sách trong ngoặc vuông",
        table: "nhóm mục trong ngoặc nhọn",
        code: "một mã có trong danh mục",
        count: "số nguyên từ 0 đến {most}",
        number: "số nguyên từ 1 trở lên",
        year: "năm từ 2000 đến 2100",
        weight: "số nguyên từ 1 đến 10",
        percent: "tỷ lệ phần trăm từ 0 đến 100 trong ngoặc kép, như \"62.5\"",
        score: "điểm trong ngoặc kép, như \"86.14\"",
        day: "ngày theo dạng \"2023-03-14\"",
        requirement: "điều kiện theo dạng \"ge:30\"",
        completion: "true, false hoặc ngày theo dạng \"2023-03-14\"",
        scope: "nhóm có đúng một trong các mục {fields}",
    },
};
