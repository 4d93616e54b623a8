//! The letters of a packed link: base64url, six bits a letter, and a checksum over them.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The generator of CRC-24 as in `OpenPGP`: it finds every run of up to 24 wrong bits, and with it every wrong letter.
const GENERATOR: u32 = 0x86_4C_FB;

/// What six bits add to the checksum.
const STEPS: [u32; 64] = {
    let mut steps = [0; 64];
    let mut value = 0;
    let mut top = 0;
    while value < 64 {
        let mut step: u32 = top << 18;
        let mut bit = 0;
        while bit < 6 {
            step = (step << 1) ^ (GENERATOR * (step >> 23 & 1));
            bit += 1;
        }
        #[expect(clippy::indexing_slicing, reason = "reckoned when compiling")]
        {
            steps[value] = step & 0xFF_FF_FF;
        }
        value += 1;
        top += 1;
    }
    steps
};

/// The letters of a text as numbers below 64; `None` where one is no letter of a packed link.
pub(super) fn sextets(text: &str) -> Option<Vec<u8>> {
    let mut values = [None; 256];
    for (value, &letter) in (0..).zip(LETTERS) {
        if let Some(place) = values.get_mut(usize::from(letter)) {
            *place = Some(value);
        }
    }
    text.bytes().map(|letter| values.get(usize::from(letter)).copied().flatten()).collect()
}

/// The text of such numbers.
pub(super) fn text(sextets: &[u8]) -> String {
    sextets.iter().filter_map(|&value| LETTERS.get(usize::from(value))).map(|&letter| char::from(letter)).collect()
}

/// Whole bytes from letters, and the bits left over.
pub(super) fn bytes(sextets: &[u8]) -> (Vec<u8>, u32) {
    let mut bytes = Vec::with_capacity(sextets.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0);
    for &value in sextets {
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(low_byte(held >> bits));
            held &= (1 << bits) - 1;
        }
    }
    (bytes, held)
}

/// The fewest letters that hold the bytes; what is left of the last one is zero.
pub(super) fn from_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut sextets = Vec::with_capacity(bytes.len() * 4 / 3 + 2);
    let (mut held, mut bits) = (0_u32, 0);
    for &byte in bytes {
        held = held << 8 | u32::from(byte);
        bits += 8;
        while bits >= 6 {
            bits -= 6;
            sextets.push(low_byte(held >> bits & 63));
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        sextets.push(low_byte(held << (6 - bits) & 63));
    }
    sextets
}

/// A number in so many letters, the highest first.
pub(super) fn digits(number: u32, letters: u32) -> impl Iterator<Item = u8> {
    (0..letters).rev().map(move |place| low_byte(number >> (6 * place) & 63))
}

/// The number that letters write; they are at most five.
pub(super) fn number(sextets: &[u8]) -> u32 {
    sextets.iter().fold(0, |number, &value| number << 6 | u32::from(value))
}

/// The checksum of letters.
pub(super) fn checksum(sextets: impl Iterator<Item = u8>) -> u32 {
    sextets.fold(0xB7_04_CE, |sum, value| {
        let step = STEPS.get(usize::from(low_byte(sum >> 18) ^ value)).copied().unwrap_or_default();
        (sum << 6 & 0xFF_FF_FF) ^ step
    })
}

fn low_byte(number: u32) -> u8 {
    number.to_le_bytes()[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_those_of_base64url() {
        for (bytes, letters) in [(&b""[..], ""), (b"f", "Zg"), (b"fo", "Zm8"), (b"foo", "Zm9v"), (b"\xfb\xff", "-_8")] {
            assert_eq!(text(&from_bytes(bytes)), letters);
            assert_eq!(super::bytes(&sextets(letters).unwrap()), (bytes.to_vec(), 0));
        }
        for other in ["Zg==", "a+b", "a/b", "é", " "] {
            assert_eq!(sextets(other), None);
        }
    }

    #[test]
    fn the_checksum_is_that_of_openpgp() {
        // The published check value is of the nine bytes "123456789", which are twelve whole letters.
        assert_eq!(checksum(from_bytes(b"123456789").into_iter()), 0x21_CF_02);
    }

    #[test]
    fn numbers_come_back_from_their_letters() {
        for value in [0, 1, 63, 64, 999_999, (1 << 24) - 1] {
            assert_eq!(number(&digits(value, 4).collect::<Vec<_>>()), value);
        }
    }
}
