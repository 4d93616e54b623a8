//! Hướng dẫn.

use super::super::guide_words::{EmbedWalk, FirstWalk, GuideWords, PlanWalk};

pub(in crate::i18n) const GUIDE: GuideWords = GuideWords {
    title: "Hướng dẫn",
    about: "Ba việc hay làm nhất, từng bước một. Mọi việc đều làm được chỉ bằng bàn phím; không số liệu nào rời khỏi máy của bạn.",
    begin: "Bắt đầu",
    first: FirstWalk {
        title: "Câu trả lời đầu tiên trong một phút",
        figures: "Ở trang Tính nhanh, điền vào câu số hồ sơ đã tiếp nhận và số hồ sơ trực tuyến trong đó. Viết 56.039 hay 56039 đều được.",
        rest: "Điền lượng hồ sơ dự kiến còn lại đến cuối kỳ và mốc phải đạt. Chưa biết lượng còn lại thì để trống: trang trả lời theo số đã có.",
        answer: "Kết quả hiện ngay bên dưới: cần thêm bao nhiêu, bằng bao nhiêu phần trăm số còn lại, mỗi tháng bao nhiêu. “Vì sao?” cho phép tính và chứng minh.",
        answer_shown: "Trang Tính nhanh với số liệu quý I/2023 của Kon Tum và kết quả",
        link: "Bấm “Sao chép liên kết” để gửi cả bài tính: người nhận mở ra thấy đúng các số ấy.",
    },
    plan: PlanWalk {
        title: "Một kế hoạch trong mười phút",
        choose: "Ở trang Kế hoạch, chọn một kế hoạch có sẵn hoặc tự lập. Ngưỡng, thời hạn, đơn vị chủ trì đều sửa được.",
        choose_shown: "Trang Kế hoạch với kế hoạch cải cách hành chính của Quảng Nam",
        data: "Ở trang Số liệu, dán bảng chép từ Excel hoặc mở tệp; trang nhận ra cột theo tiêu đề, kể cả Biểu 06, và cho xem trước khi nhận.",
        data_shown: "Trang Số liệu với các đơn vị và số liệu của từng đơn vị",
        read: "Trở lại Kế hoạch: mỗi chỉ tiêu có giá trị, kết luận và phần còn thiếu; chỗ số liệu không khớp được nêu dưới dòng của nó.",
        path: "Mở Lộ trình để biết mỗi tháng cần bao nhiêu và chắc đến đâu, mở Phân bổ để giao cho từng đơn vị; các phần cộng lại đúng bằng số cần có.",
        path_shown: "Trang Lộ trình với biểu đồ tỷ lệ lũy kế theo tháng",
        keep: "Lưu kịch bản trên máy, tải tệp hoặc sao chép liên kết; bảng in được trên giấy A4 và chép được sang Word, Excel.",
    },
    embed: EmbedWalk {
        title: "Nhúng vào cổng thông tin",
        open: "Bấm “Chia sẻ” ở đầu trang rồi mở phần nhúng vào trang khác.",
        choose: "Chọn trang cần hiện, ngôn ngữ, giao diện; cho người đọc sửa hay khóa; số liệu cập nhật hay cố định.",
        choose_shown: "Bảng Chia sẻ với đoạn mã nhúng",
        paste: "Chép đoạn mã vào trang của cổng. Trang nhúng chạy trong khung cách ly: không lưu gì trên máy người đọc, không đụng đến địa chỉ của cổng.",
        readers: "Người đọc thấy kết quả ngay trong trang và có thể bấm “Mở đầy đủ trong Cán Đích”.",
    },
    cases: "Ví dụ đã công bố",
    cases_about: "Bấm để mở; kết quả bên cạnh do bộ máy tính vừa tính từ số liệu đã công bố.",
    open: "Mở ví dụ",
    keys: "Bàn phím",
    keys_about: "Tab đi qua các ô, Enter hoặc phím cách để bấm, Ctrl+Z hoàn tác, Ctrl+Y làm lại. Trong bảng số liệu: mũi tên để đi, Enter để nhập, Ctrl+C và Ctrl+V để chép và dán, Esc để ra khỏi bảng.",
};
