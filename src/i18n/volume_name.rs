//! The name of a volume still to come: what its denominator counts.

use super::phrase::fill;
use super::words::Words;
use crate::model::{Sign, Volume};

/// "Dự kiến thêm: Tiếp nhận trực tuyến + Tiếp nhận trực tiếp".
pub fn volume_name(words: &Words, volume: Volume) -> String {
    let mut counts = String::new();
    for term in volume.denominator() {
        counts.push_str(match term.sign {
            _ if counts.is_empty() => "",
            Sign::Plus => " + ",
            Sign::Minus => " − ",
        });
        counts.push_str((words.count)(term.count));
    }
    fill(words.data.ahead, &[("counts", &counts)]).plain()
}
