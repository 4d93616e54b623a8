//! An adaptive binary range coder that writes and reads through the same functions, so that neither can forget the other.
//!
//! Whole numbers only: the same bits come out on every machine. Each bit is coded under the chance that its contexts
//! have learnt, from the most general to the most particular one. A reader that meets a defect keeps the first one and
//! goes on with zeros; whoever drives it looks at [`Coder::sealed`] before believing anything.

use super::super::work::rest;

/// Chances are in 65536ths.
const CERTAIN: i32 = 1 << 16;
/// No bit is held for more certain than this.
const LEAST: i32 = 48;
/// A context that has seen so many bits moves no slower any more.
const MOST_SEEN: i16 = 250;
/// The particular context counts as much as the general ones once it has seen so many bits.
const DOUBT: i32 = 2;
/// How many contexts are told apart, as a power of two.
const SLOTS: u32 = 16;
/// How many cells and letters a link may hold: what bounds the work that a small link can ask for.
const BUDGET: u32 = 2_000_000;
/// So much is done at a stretch, in cells.
const STRETCH: usize = 8_000;
/// How many bytes the reader looks ahead.
const AHEAD: usize = 4;
/// The bits of a seal.
const SEAL: u32 = 16;

/// Why reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Defect {
    /// The bytes end too early.
    Ended,
    /// A place in a list that this version does not have.
    Newer,
    /// A value that nothing can have.
    Absurd,
}

/// How far the chance of a one leans from a half, and how many bits that was learnt from. All zeros is nothing learnt:
/// a table of them costs nothing before it is used.
type Chance = [i16; 2];

/// A writer or a reader.
pub(super) struct Coder {
    writing: bool,
    low: u32,
    high: u32,
    window: u32,
    bytes: Vec<u8>,
    at: usize,
    cut: bool,
    chances: Vec<Chance>,
    trace: u32,
    budget: u32,
    /// What was done since the last rest, in cells.
    done: usize,
    defect: Option<Defect>,
}

/// The context of a name. The names are part of the form: another name is another context, and other bits.
pub(super) const fn slot(name: &str) -> u32 {
    let name = name.as_bytes();
    let mut hash = 1;
    let mut place = 0;
    while place < name.len() {
        #[expect(clippy::indexing_slicing, reason = "reckoned when compiling")]
        {
            hash = mix(hash, name[place] as u32);
        }
        place += 1;
    }
    hash
}

/// A context within a context.
pub(super) const fn mix(context: u32, part: u32) -> u32 {
    (context.rotate_left(9) ^ part).wrapping_mul(0x9E37_79B1)
}

impl Coder {
    /// A writer of nothing yet.
    pub(super) fn writer() -> Coder {
        Coder::new(true, Vec::new(), false)
    }

    /// A reader of these bytes; `cut` where more should follow them.
    pub(super) fn reader(bytes: Vec<u8>, cut: bool) -> Coder {
        let mut coder = Coder::new(false, bytes, cut);
        for _ in 0..AHEAD {
            coder.window = coder.window << 8 | coder.next();
        }
        coder
    }

    fn new(writing: bool, bytes: Vec<u8>, cut: bool) -> Coder {
        let chances = vec![Chance::default(); 1 << SLOTS];
        let (low, high) = (0, u32::MAX);
        Coder {
            writing,
            low,
            high,
            window: 0,
            bytes,
            at: 0,
            cut,
            chances,
            trace: 0,
            budget: BUDGET,
            done: 0,
            defect: None,
        }
    }

    /// Whether it writes.
    pub(super) fn writing(&self) -> bool {
        self.writing
    }

    /// Reports a defect; the first one stays.
    pub(super) fn fail(&mut self, defect: Defect) {
        self.defect = self.defect.or(Some(defect)).filter(|_| !self.writing);
    }

    /// The first defect.
    pub(super) fn defect(&self) -> Option<Defect> {
        self.defect
    }

    /// Counts a cell or a letter.
    pub(super) fn spend(&mut self) {
        match self.budget.checked_sub(1) {
            Some(left) => self.budget = left,
            // A writer, too, must not write what no reader would take.
            None => self.defect = self.defect.or(Some(Defect::Absurd)),
        }
    }

    /// Something was done that took as long as so many cells do: at the end of a stretch comes a rest.
    pub(super) async fn pace(&mut self, cells: usize) {
        self.done += cells;
        if self.done >= STRETCH {
            self.done = 0;
            rest().await;
        }
    }

    /// One bit under the chance that its contexts have learnt, from the general to the particular.
    pub(super) fn bit(&mut self, contexts: &[u32], bit: bool) -> bool {
        let mut lean = 0;
        for &[learnt, seen] in contexts.iter().filter_map(|&context| self.chances.get(place(context))) {
            lean += (i32::from(learnt) - lean) * i32::from(seen) / (i32::from(seen) + DOUBT);
        }
        let bit = self.code(CERTAIN / 2 + lean, bit);
        self.learnt(contexts, bit);
        bit
    }

    /// Lets contexts learn a bit that both sides know.
    pub(super) fn learnt(&mut self, contexts: &[u32], bit: bool) {
        let end = if bit { CERTAIN / 2 } else { -CERTAIN / 2 };
        for &context in contexts {
            if let Some([lean, seen]) = self.chances.get_mut(place(context)) {
                let step = (end - i32::from(*lean)) * 2 / (2 * i32::from(*seen) + 3);
                *lean = i16::try_from(i32::from(*lean) + step).unwrap_or(*lean);
                *seen = MOST_SEEN.min(*seen + 1);
            }
        }
    }

    /// So many bits, each as likely as not.
    pub(super) fn raw(&mut self, bits: u32, value: u64) -> u64 {
        (0..bits).rev().fold(0, |read, place| read << 1 | u64::from(self.code(CERTAIN / 2, value >> place & 1 == 1)))
    }

    /// Ends a section with a seal over everything up to here. Whether all of it is what was written.
    pub(super) fn sealed(&mut self) -> bool {
        let seal = u64::from(self.trace >> (32 - SEAL));
        if self.raw(SEAL, seal) != seal {
            self.fail(Defect::Absurd);
        }
        self.defect.is_none()
    }

    /// The bytes written: as few as do, for the reader takes zeros behind the last one.
    pub(super) fn finish(mut self) -> Vec<u8> {
        for kept in 0..=AHEAD {
            let dropped = u32::MAX.checked_shr(8 * u32::try_from(kept).unwrap_or(0)).unwrap_or(0);
            let end = self.low.checked_add(dropped).map(|end| end & !dropped).filter(|&end| end <= self.high);
            if let Some(end) = end {
                self.bytes.extend(end.to_be_bytes().into_iter().take(kept));
                break;
            }
        }
        self.bytes
    }

    fn code(&mut self, chance: i32, bit: bool) -> bool {
        let chance = u64::from(chance.clamp(LEAST, CERTAIN - LEAST).unsigned_abs());
        let part = (u64::from(self.high - self.low) * chance) >> 16;
        let middle = self.low + u32::try_from(part).unwrap_or(0);
        let bit = if self.writing { bit } else { self.window <= middle && self.defect.is_none() };
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.shift();
        }
        self.trace = (self.trace ^ u32::from(bit)).wrapping_add(1).wrapping_mul(0x0100_0193);
        bit
    }

    fn shift(&mut self) {
        if self.writing {
            self.bytes.push(self.high.to_be_bytes()[0]);
        } else {
            self.window = self.window << 8 | self.next();
        }
        self.low <<= 8;
        self.high = self.high << 8 | 0xFF;
    }

    fn next(&mut self) -> u32 {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        if byte.is_none() && self.cut {
            self.fail(Defect::Ended);
        } else if self.at > self.bytes.len() + AHEAD {
            self.fail(Defect::Absurd);
        }
        u32::from(byte.unwrap_or(0))
    }
}

fn place(context: u32) -> usize {
    usize::try_from(context >> (32 - SLOTS)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_no_byte_is_read_from_none() {
        let mut writer = Coder::writer();
        writer.bit(&[slot("one")], true);
        assert!(writer.finish().is_empty());
        let mut reader = Coder::reader(Vec::new(), false);
        assert!(reader.bit(&[slot("one")], false));
        assert_eq!(reader.defect(), None);
        // Where more should follow, nothing is believed.
        assert_eq!(Coder::reader(Vec::new(), true).defect(), Some(Defect::Ended));
    }

    #[test]
    fn bits_behind_the_last_byte_are_zeros_only_as_far_as_they_are_needed() {
        let mut writer = Coder::writer();
        assert_eq!(writer.raw(32, 0x8000_0001), 0x8000_0001);
        let bytes = writer.finish();
        let mut reader = Coder::reader(bytes.clone(), false);
        assert_eq!((reader.raw(32, 0), reader.defect()), (0x8000_0001, None));
        // Four bytes more are not what anybody wrote.
        reader.raw(48, 0);
        assert_eq!(reader.defect(), Some(Defect::Absurd), "{bytes:?}");
    }

    #[test]
    fn neither_a_writer_nor_a_reader_does_more_than_its_budget() {
        for mut coder in [Coder::writer(), Coder::reader(Vec::new(), false)] {
            (0..BUDGET).for_each(|_| coder.spend());
            assert_eq!(coder.defect(), None);
            coder.spend();
            assert_eq!(coder.defect(), Some(Defect::Absurd));
        }
    }
}
