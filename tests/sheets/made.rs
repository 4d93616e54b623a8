//! Published tables under the headings of report form 06, as `LibreOffice` makes files of them.

use candich::calc::check::Finding;
use candich::model::{Count, Language, date};
use candich::sheet::remark::Remark;
use candich::sheet::sentence;
use candich::spreadsheet;

use crate::{merged, taken};

const MADE: [(&str, &[u8]); 3] = [
    ("form06.xlsx", include_bytes!("made/form06.xlsx")),
    ("form06.ods", include_bytes!("made/form06.ods")),
    ("form06.xls", include_bytes!("made/form06.xls")),
];

#[test]
fn form_06_is_read_and_its_broken_identities_are_named_to_the_dossier() {
    for (name, bytes) in MADE {
        let book = spreadsheet::open(name, bytes).unwrap();
        let taken = taken(&book, Language::Vi);
        assert_eq!(taken.unread, [], "{name}");
        assert_eq!(taken.period, date(2_025, 9, 21).zip(date(2_025, 10, 20)), "{name}");
        let broken = taken.remarks.iter().filter_map(|remark| match remark {
            Remark::Broken { at, name, finding, .. } => {
                let difference = match finding {
                    Finding::IdentityBroken { stated, sum, .. } => stated.abs_diff(*sum),
                    Finding::Unexplained { rest, .. } => *rest,
                    _ => 0,
                };
                Some((sentence::place(&book, *at), name.as_str(), difference))
            }
            _ => None,
        });
        let expected = [
            ("K7".to_owned(), "Tỉnh Gia Lai", 1_992),
            ("C7".to_owned(), "Tỉnh Gia Lai", 143),
            ("C8".to_owned(), "Tỉnh Kon Tum (quý I/2023)", 1_251),
        ];
        let broken: Vec<_> = broken.collect();
        assert_eq!(broken, expected, "{name}");
        let scenario = merged(&book, Language::Vi).scenario;
        let online: Vec<_> = scenario.units.iter().map(|unit| unit.figures.counts.get(Count::Online)).collect();
        assert_eq!(online, [Some(107_152), Some(12_516), Some(19_838)], "{name}");
    }
}
