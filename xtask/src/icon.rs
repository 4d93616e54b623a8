//! The site's icon: the mark of the page's head, drawn from one table of rectangles as SVG and as PNG.

use anyhow::{Context, Result};
use std::fmt::Write as _;

/// The side of the square that the rectangles stand in.
const SIDE: u32 = 24;

/// Left, top, width, height, colour; a later one lies over the others. What is done, and the line to reach.
const MARK: &[(u32, u32, u32, u32, [u8; 3])] =
    &[(0, 0, SIDE, SIDE, [0xFB, 0xFA, 0xF7]), (3, 10, 11, 6, [0x0B, 0x5B, 0x66]), (16, 4, 3, 18, [0xD0, 0x8A, 0x1D])];

/// The sides of the drawn icons, in pixels: what phones and desktops ask for.
pub(crate) const SIZES: &[u32] = &[192, 512];

/// The icon in lines.
pub(crate) fn svg() -> String {
    let mut text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">");
    for (x, y, width, height, [red, green, blue]) in MARK {
        // Writing to a string cannot fail.
        let _ =
            write!(text, "<path fill=\"#{red:02x}{green:02x}{blue:02x}\" d=\"M{x} {y}h{width}v{height}h-{width}z\"/>");
    }
    text + "</svg>\n"
}

/// The icon in so many pixels a side.
pub(crate) fn png(side: u32) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().context("an icon could not be begun")?;
    writer.write_image_data(&pixels(side)).context("an icon could not be drawn")?;
    writer.finish().context("an icon could not be ended")?;
    Ok(file)
}

fn pixels(side: u32) -> Vec<u8> {
    let places = (0..side * side).map(|place| (place % side * SIDE / side, place / side * SIDE / side));
    places.flat_map(|(x, y)| colour(x, y)).collect()
}

fn colour(x: u32, y: u32) -> [u8; 3] {
    let there = |left: u32, top, width, height| (left..left + width).contains(&x) && (top..top + height).contains(&y);
    let found = MARK.iter().rev().find(|&&(left, top, width, height, _)| there(left, top, width, height));
    found.map_or([0; 3], |&(.., colour)| colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_drawings_show_the_same() {
        let drawn = pixels(SIDE * 2);
        let at = |x: u32, y: u32| {
            let place = usize::try_from((y * 2 * SIDE * 2 + x * 2) * 3).unwrap();
            [drawn[place], drawn[place + 1], drawn[place + 2]]
        };
        for &(x, y, .., colour) in MARK {
            assert_eq!(at(x, y), colour);
            let [red, green, blue] = colour;
            assert!(svg().contains(&format!("\"#{red:02x}{green:02x}{blue:02x}\" d=\"M{x} {y}h")));
        }
        assert_eq!(at(15, 12), MARK[0].4, "there is a gap before the line");
        assert!(png(192).unwrap().starts_with(b"\x89PNG"));
    }
}
