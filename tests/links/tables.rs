//! Tables of made-up figures, the same on every machine: what the length of links is measured on.

use std::rc::Rc;

use candich::model::{Count, Counts, Level, Scenario, Unit, date};

/// A generator of numbers, the same on every machine.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// A place in something of this length.
    pub(crate) fn below(&mut self, length: usize) -> usize {
        usize::try_from(self.between(0, length as u64 - 1)).unwrap()
    }

    /// A number from `least` to `most`.
    fn between(&mut self, least: u64, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        least + (self.0 >> 33) % (most - least + 1)
    }
}

/// Thirty units of four kinds with a running number, three counts in each of six parts of the period.
pub(crate) fn thirty_units() -> Scenario {
    let stems = ["Sở Xây dựng", "UBND thành phố Nha Trang", "Sở Tài nguyên và Môi trường", "UBND huyện Diên Khánh"];
    let mut numbers = Numbers(2_023);
    let units = (1..=30).zip(stems.iter().cycle()).map(|(number, stem)| {
        let mut unit = Unit::new(format!("{stem} {number}"), Level::Province);
        unit.history = (0..6)
            .map(|_| {
                Counts::from_iter([
                    (Count::Received, numbers.between(200, 1_100)),
                    (Count::Online, numbers.between(20, 320)),
                    (Count::ResolvedLate, numbers.between(0, 20)),
                ])
            })
            .collect();
        Rc::new(unit)
    });
    let parts = (1..=6).map(|month| date(2_023, month, 28).unwrap()).collect();
    Scenario { units: units.collect(), parts, ..Scenario::default() }
}

/// Units of very different size whose months are like each other, as they are in published tables.
pub(crate) fn large_table(units: u64, parts: u64) -> Scenario {
    let counts = [
        (Count::Online, 60),
        (Count::Direct, 35),
        (Count::Postal, 5),
        (Count::ReceivedNew, 100),
        (Count::Received, 108),
        (Count::ResolvedEarly, 70),
        (Count::ResolvedOnTime, 25),
        (Count::ResolvedLate, 2),
        (Count::Resolved, 97),
        (Count::Pending, 11),
        (Count::PaidOnline, 20),
        (Count::FeeBearing, 55),
    ];
    let mut numbers = Numbers(766);
    let units = (1..=units).map(|number| {
        let size = 4 << numbers.between(0, 9);
        let size = size + numbers.between(0, size);
        let mut unit = Unit::new(format!("UBND xã {number}"), Level::Commune);
        unit.history = (0..parts)
            .map(|_| {
                let month = numbers.between(70, 130) * size;
                counts
                    .iter()
                    .map(|&(count, share)| (count, month * share * numbers.between(90, 110) / 1_000_000))
                    .collect()
            })
            .collect();
        Rc::new(unit)
    });
    let parts = (0..parts).map(|part| date(2_023 + part / 12, part % 12 + 1, 28).unwrap()).collect();
    Scenario { units: units.collect(), parts, ..Scenario::default() }
}
