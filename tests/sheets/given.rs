//! Data as tables hold them.

use std::rc::Rc;

use candich::model::{Count, Counts, Figures, Level, MAX_COUNT, Scenario, Unit, Volume, date};
use proptest::prelude::*;

fn number() -> impl Strategy<Value = u64> {
    prop_oneof![0_u64..2_000, 0..=MAX_COUNT]
}

fn counts() -> impl Strategy<Value = Counts> {
    proptest::collection::vec((proptest::sample::select(Count::ALL), number()), 0..8)
        .prop_map(|told| told.into_iter().collect())
}

fn figures() -> impl Strategy<Value = Figures> {
    let volumes: Vec<Volume> = Volume::all().collect();
    let ahead = proptest::collection::vec((proptest::sample::select(volumes), number()), 0..3);
    (counts(), ahead).prop_map(|(counts, ahead)| Figures { counts, ahead: ahead.into_iter().collect() })
}

/// Names as units have them, and some that look like something else.
fn name() -> impl Strategy<Value = String> {
    const ODD: &[&str] =
        &["Cấp huyện", "II. Cấp xã", "A Lưới", "=1+1", "-", "Sở \"Xây dựng\"", "Ghi chú", "101", "Tháng 3", "+84"];
    prop_oneof![
        4 => "(Sở|Huyện|Xã|Phường) [A-ZĐ][a-zăâêôơư]{1,6}( [0-9]{1,3})?",
        1 => proptest::sample::select(ODD).prop_map(str::to_owned),
    ]
}

fn unit(parts: usize) -> impl Strategy<Value = Unit> {
    let field = prop_oneof![3 => Just(String::new()), 1 => "(Đất đai|Y tế)"];
    let history = proptest::collection::vec(counts(), 0..=parts);
    (name(), proptest::sample::select(Level::ALL), field, figures(), history).prop_map(
        |(name, level, field, figures, mut history)| {
            while history.last().is_some_and(Counts::is_empty) {
                history.pop();
            }
            Unit { name, level, field, figures, history }
        },
    )
}

/// Units with figures, histories and totals; every table of them tells something.
pub(crate) fn data() -> impl Strategy<Value = Scenario> {
    let days: Vec<_> =
        [(1, 14), (2, 28), (6, 30)].into_iter().filter_map(|(month, day)| date(2_023, month, day)).collect();
    (0..=days.len())
        .prop_flat_map(|parts| (proptest::collection::vec(unit(parts), 1..12), figures(), any::<bool>(), Just(parts)))
        .prop_map(move |(mut units, totals, typed, parts)| {
            let first = &mut units[0];
            first.figures.counts.set(Count::Received, Some(7));
            first.history.resize(parts, Counts::default());
            first.history.iter_mut().for_each(|part| part.set(Count::Received, Some(3)));
            let totals = if typed { totals } else { Figures::default() };
            Scenario {
                name: "Kế hoạch".to_owned(),
                units: units.into_iter().map(Rc::new).collect(),
                parts: days[..parts].to_vec(),
                totals,
                ..Scenario::default()
            }
        })
        .boxed()
}
