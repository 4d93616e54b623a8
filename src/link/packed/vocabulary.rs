//! Names that nearly every table of a province holds: what the first texts of a packed link are told by.
//!
//! Frozen with version 1: it is neither corrected nor kept up to date, for links are read by it. Nobody sees it.

/// The names, one a line; the commonest last.
pub(super) const NAMES: &str = "\
Ban Quản lý Khu kinh tế
Bảo hiểm xã hội
Cục Thuế
Công an tỉnh
Văn phòng Đăng ký đất đai
Văn phòng UBND tỉnh
Thanh tra tỉnh
Sở Ngoại vụ
Sở Du lịch
Sở Dân tộc và Tôn giáo
Sở Văn hóa, Thể thao và Du lịch
Sở Văn hóa và Thể thao
Sở Thông tin và Truyền thông
Sở Khoa học và Công nghệ
Sở Nội vụ
Sở Tư pháp
Sở Tài chính
Sở Kế hoạch và Đầu tư
Sở Công Thương
Sở Giao thông vận tải
Sở Nông nghiệp và Phát triển nông thôn
Sở Nông nghiệp và Môi trường
Sở Tài nguyên và Môi trường
Sở Xây dựng
Sở Y tế
Sở Giáo dục và Đào tạo
Sở Lao động - Thương binh và Xã hội
UBND thị trấn
UBND thị xã
UBND đặc khu
UBND phường
UBND xã
UBND thành phố
UBND huyện";
