//! Numbers, days, choices and lists in a packed link.

use std::mem::discriminant;

use super::coder::{Coder, Defect, mix, slot};
use crate::model::{Date, Decimal, Percent};

/// The bits that say how long a number is.
const LENGTH: u32 = 6;
/// How many bits below the highest one are worth learning.
const TOPS: u32 = 2;
/// The longest number: [`crate::model::MAX_COUNT`] and every mantissa are below two to this power.
const LONGEST: u32 = 40;
/// The first day that links hold, 1 January 2000, as a Julian day.
const FIRST_DAY: i32 = 2_451_545;
/// The last one, 31 December 2100, in days from the first.
const LAST_DAY: u64 = 36_889;

impl Coder {
    /// Yes or no.
    pub(super) fn flag(&mut self, kind: u32, flag: &mut bool) {
        *flag = self.bit(&[kind], *flag);
    }

    /// A number of which nothing is known but its kind.
    pub(super) fn number(&mut self, kind: u32, most: u64, number: &mut u64) {
        *number = self.guessed(&[slot("number"), kind], None, *number);
        if *number > most {
            self.fail(Defect::Absurd);
            *number = 0;
        }
    }

    /// A number in its contexts, from the general to the particular; near another one, where there is one.
    pub(super) fn guessed(&mut self, contexts: &[u32], guess: Option<u64>, number: u64) -> u64 {
        let number = number.min((1 << LONGEST) - 1);
        let near = guess.map_or(0, |guess| length(guess) + 1);
        let length = self.tree(contexts, near, LENGTH, length(number));
        if length > LONGEST {
            self.fail(Defect::Absurd);
            return 0;
        }
        let Some(below) = length.checked_sub(1) else { return 0 };
        let tops = below.min(TOPS);
        let top = |number: u64| u32::try_from(number >> (below - tops) & ((1 << tops) - 1)).unwrap_or(0);
        let near = guess.filter(|_| near == length + 1).map_or(0, |guess| top(guess) + 1);
        let mut under = [0; 4];
        for (under, context) in under.iter_mut().zip(contexts) {
            *under = mix(*context, length + 1_000);
        }
        let learnt = self.tree(under.get(..contexts.len()).unwrap_or_default(), near, tops, top(number));
        let rest = below - tops;
        (1 << below) | u64::from(learnt) << rest | self.raw(rest, number & ((1 << rest) - 1))
    }

    /// A number of so many bits, bit by bit from the highest, each under those before it; then again beside `near`.
    fn tree(&mut self, contexts: &[u32], near: u32, bits: u32, number: u32) -> u32 {
        let mut node = 1;
        for place in (0..bits).rev() {
            let mut own = [0; 5];
            for (own, context) in own.iter_mut().zip(contexts) {
                *own = mix(*context, node);
            }
            let count = contexts.len() + usize::from(near > 0);
            if let (Some(own), Some(context)) = (own.get_mut(contexts.len()), contexts.last()) {
                *own = mix(mix(*context, near + 100), node);
            }
            let bit = self.bit(own.get(..count).unwrap_or_default(), number >> place & 1 == 1);
            node = node << 1 | u32::from(bit);
        }
        node - (1 << bits)
    }

    /// A place in a list; a reader that does not have it is of an earlier version.
    pub(super) fn place(&mut self, kind: u32, places: usize, place: usize) -> Option<usize> {
        let place = self.guessed(&[slot("place"), kind], None, place as u64);
        let place = usize::try_from(place).ok().filter(|&place| place < places);
        if place.is_none() {
            self.fail(Defect::Newer);
        }
        place
    }

    /// Which variant of an enumeration it is, told by the place in its frozen list.
    pub(super) fn variant<T: Clone>(&mut self, kind: u32, value: &mut T, list: &[T]) {
        let same = |it: &T| discriminant(it) == discriminant(value);
        let place = list.iter().position(same).unwrap_or(list.len());
        let read = self.place(kind, list.len(), place).and_then(|place| list.get(place));
        if let Some(read) = read.filter(|_| !self.writing()) {
            *value = read.clone();
        }
    }

    /// Something that may be absent.
    pub(super) fn option<T>(
        &mut self,
        kind: u32,
        value: &mut Option<T>,
        blank: T,
        each: impl FnOnce(&mut Self, &mut T),
    ) {
        if !self.bit(&[slot("option"), mix(kind, 1)], value.is_some()) {
            *value = None;
            return;
        }
        each(self, value.get_or_insert(blank));
    }

    /// A list of at most so many.
    pub(super) fn list<T: Clone>(
        &mut self,
        kind: u32,
        items: &mut Vec<T>,
        most: u32,
        blank: &T,
        mut each: impl FnMut(&mut Self, &mut T),
    ) {
        let mut length = items.len() as u64;
        self.number(mix(slot("list"), kind), most.into(), &mut length);
        for place in 0..usize::try_from(length).unwrap_or(0) {
            if !self.writing() {
                items.push(blank.clone());
            }
            if let Some(item) = items.get_mut(place).filter(|_| self.defect().is_none()) {
                each(self, item);
            }
        }
    }

    /// A number that may be absent.
    pub(super) fn optional(&mut self, kind: u32, most: u64, number: &mut Option<u64>) {
        self.option(kind, number, 0, |coder, number| coder.number(kind, most, number));
    }

    /// A number of 32 bits that may be absent.
    pub(super) fn optional_small(&mut self, kind: u32, most: u32, number: &mut Option<u32>) {
        let mut wide = number.map(u64::from);
        self.optional(kind, most.into(), &mut wide);
        *number = wide.and_then(|wide| u32::try_from(wide).ok());
    }

    /// A day; one that links do not hold becomes the nearest that they do.
    pub(super) fn day(&mut self, kind: u32, day: &mut Date) {
        let mut since = since(*day);
        self.number(kind, LAST_DAY, &mut since);
        *day = day_since(since);
    }

    /// A day not far from another one.
    pub(super) fn next_day(&mut self, kind: u32, last: Option<Date>, day: &mut Date) {
        let Some(last) = last.map(since) else { return self.day(kind, day) };
        let later = self.bit(&[mix(kind, 1)], since(*day) >= last);
        let mut apart = since(*day).abs_diff(last);
        self.number(kind, LAST_DAY, &mut apart);
        let since = if later { last.checked_add(apart) } else { last.checked_sub(apart) };
        let since = since.filter(|&since| since <= LAST_DAY);
        *day = day_since(self.sound(since).unwrap_or(0));
    }

    /// A day that may be absent.
    pub(super) fn optional_day(&mut self, kind: u32, day: &mut Option<Date>) {
        self.option(kind, day, Date::MIN, |coder, day| coder.day(kind, day));
    }

    /// A percentage.
    pub(super) fn percent(&mut self, kind: u32, percent: &mut Percent) {
        let (mantissa, scale) = self.digits(kind, percent.mantissa(), percent.scale());
        let read = Percent::new(mantissa, scale);
        *percent = self.sound(read).unwrap_or(Percent::ZERO);
    }

    /// A percentage that may be absent.
    pub(super) fn optional_percent(&mut self, kind: u32, percent: &mut Option<Percent>) {
        self.option(kind, percent, Percent::ZERO, |coder, percent| coder.percent(kind, percent));
    }

    /// A decimal that may be absent.
    pub(super) fn optional_decimal(&mut self, kind: u32, decimal: &mut Option<Decimal>) {
        self.option(kind, decimal, Decimal::ZERO, |coder, decimal| coder.decimal(kind, decimal));
    }

    /// A decimal.
    pub(super) fn decimal(&mut self, kind: u32, decimal: &mut Decimal) {
        let (mantissa, scale) = self.digits(kind, decimal.mantissa(), decimal.scale());
        let read = Decimal::new(mantissa, scale);
        *decimal = self.sound(read).unwrap_or(Decimal::ZERO);
    }

    fn digits(&mut self, kind: u32, mantissa: u64, scale: u8) -> (u64, u8) {
        let scale = self.guessed(&[slot("scale"), mix(kind, 2)], None, scale.into());
        let scale = u8::try_from(scale).unwrap_or(u8::MAX);
        (self.guessed(&[mix(slot("digits"), scale.into()), mix(kind, scale.into())], None, mantissa), scale)
    }

    /// What could not be built is a defect.
    fn sound<T>(&mut self, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.fail(Defect::Absurd);
        }
        value
    }
}

/// How many bits a number has.
fn length(number: u64) -> u32 {
    u64::BITS - number.leading_zeros()
}

/// The days since the first one that links hold.
fn since(day: Date) -> u64 {
    let since = i64::from(day.to_julian_day()) - i64::from(FIRST_DAY);
    u64::try_from(since).unwrap_or(0).min(LAST_DAY)
}

fn day_since(since: u64) -> Date {
    let julian = i32::try_from(since).map_or(FIRST_DAY, |since| FIRST_DAY + since);
    Date::from_julian_day(julian).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read of what was written the same way, and the defect found.
    fn there_and_back<T>(code: impl Fn(&mut Coder) -> T) -> (T, Option<Defect>) {
        let mut writer = Coder::writer();
        code(&mut writer);
        let mut reader = Coder::reader(writer.finish(), false);
        let read = code(&mut reader);
        (read, reader.defect())
    }

    #[test]
    fn a_place_behind_the_last_is_of_a_later_version() {
        let of = |place| {
            let mut writer = Coder::writer();
            writer.place(slot("place"), 3, place);
            let mut reader = Coder::reader(writer.finish(), false);
            (reader.place(slot("place"), 3, 0), reader.defect())
        };
        assert_eq!([0, 2].map(of), [(Some(0), None), (Some(2), None)]);
        assert_eq!([3, 4].map(of), [(None, Some(Defect::Newer)); 2]);
    }

    #[test]
    fn numbers_come_back_up_to_the_longest_and_no_further() {
        let most = (1_u64 << LONGEST) - 1;
        for near in [None, Some(0), Some(7), Some(most)] {
            for number in [0, 1, 2, 3, 4, 7, 8, 1_000, 1 << 39, most - 1, most] {
                let of = |coder: &mut Coder| {
                    let number = if coder.writing() { number } else { 0 };
                    coder.guessed(&[slot("one"), slot("other")], near, number)
                };
                assert_eq!(there_and_back(of), (number, None), "{number} near {near:?}");
            }
        }
        // What is longer is held at the longest.
        let of = |number| Coder::writer().guessed(&[slot("one")], None, number);
        assert_eq!([most + 1, most + 2, u64::MAX].map(of), [most; 3]);
    }
}
