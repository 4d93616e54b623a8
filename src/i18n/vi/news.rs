//! Điều người dùng nên biết mà có thể không hỏi.

use crate::i18n::words::NewsWords;

pub(super) const NEWS: NewsWords = NewsWords {
    attention: "Lưu ý",
    device_refused: "Trình duyệt này không cho lưu hoặc đã hết chỗ lưu. Bạn vẫn làm việc bình thường; trước khi đóng trang, hãy sao chép liên kết hoặc tải về thành tệp.",
    link_too_large: "Kịch bản này lớn hơn mức một liên kết chứa được nên không sao chép liên kết và không tự lưu được. Trước khi đóng trang, hãy tải về thành tệp.",
    file_too_large: "Kịch bản này lớn hơn mức một tệp được phép (16 MB) nên không tải về được. Hãy bớt số liệu theo kỳ hoặc tách thành nhiều kịch bản.",
    work_before: "Bài đang làm trước đó vẫn được giữ trong trình duyệt này.",
    recover: "Mở lại bài trước",
    understood: "Đã hiểu",
};
