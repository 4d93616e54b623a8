//! Units and months together: every margin to the dossier, every cap, whatever fits is found.

use candich::calc::months::months;
use proptest::prelude::*;

use crate::given::config;

proptest! {
    #![proptest_config(config())]

    /// Cells within caps, and margins that are theirs: so something fits.
    #[test]
    fn rows_columns_and_caps_are_kept(
        given in (1..=9_usize, 1..=13_usize).prop_flat_map(|(rows, columns)| {
            let cell = (0..=40_u64, 0..=6_u64).prop_map(|(held, spare)| (held, held + spare));
            prop::collection::vec(prop::collection::vec(cell, columns), rows)
        }),
    ) {
        let caps: Vec<Vec<u64>> = given.iter().map(|row| row.iter().map(|&(_, cap)| cap).collect()).collect();
        let rows: Vec<u64> = given.iter().map(|row| row.iter().map(|&(held, _)| held).sum()).collect();
        let columns: Vec<u64> = (0..given[0].len()).map(|column| given.iter().map(|row| row[column].0).sum()).collect();
        let cells = months(&rows, &columns, &caps);
        prop_assert!(cells.is_some(), "something fits, and nothing was found");
        let cells = cells.unwrap();
        for ((row, &sum), caps) in cells.iter().zip(&rows).zip(&caps) {
            prop_assert_eq!(row.iter().sum::<u64>(), sum);
            prop_assert!(row.iter().zip(caps).all(|(cell, cap)| cell <= cap));
        }
        for (column, &sum) in columns.iter().enumerate() {
            prop_assert_eq!(cells.iter().map(|row| row[column]).sum::<u64>(), sum);
        }
    }

    #[test]
    fn without_caps_each_cell_stands_near_its_part(
        rows in prop::collection::vec(0..=2_000_u64, 1..=12), weights in prop::collection::vec(1..=50_u128, 1..=12),
    ) {
        let total: u64 = rows.iter().sum();
        let columns = candich::calc::steps::by_weight(total, &weights).unwrap();
        let caps = vec![vec![u64::MAX >> 8; columns.len()]; rows.len()];
        let cells = months(&rows, &columns, &caps).unwrap();
        for (row, sum) in cells.iter().zip(&rows) {
            for (cell, column) in row.iter().zip(&columns) {
                let part = u128::from(*sum) * u128::from(*column) / u128::from(total.max(1));
                let apart = u128::from(*cell).abs_diff(part);
                prop_assert!(apart <= rows.len().max(columns.len()) as u128, "{cell} of {part}");
            }
        }
    }
}
