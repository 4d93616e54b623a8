//! Rows in words, in both languages: no slot left open, no word of the other language's numbers.

use std::rc::Rc;

use candich::calc::comparison::{answers, inputs};
use candich::i18n::comparison::{ComparedRow, Comparer};
use candich::model::{Branch, Language, Scenario};
use candich::plans::PLANS;

use crate::scenario;

fn said(scenarios: &[Rc<Scenario>], language: Language) -> Vec<ComparedRow> {
    let (rows, _, boards) = answers(scenarios);
    let comparer = Comparer { language, scenarios, boards: &boards };
    rows.iter().chain(&inputs(scenarios).rows).map(|row| comparer.row(row)).collect()
}

fn cells<'a>(rows: &'a [ComparedRow], subject: &str) -> Vec<[&'a str; 3]> {
    let row = rows.iter().find(|row| row.subject == subject).unwrap_or_else(|| panic!("{subject}"));
    row.cells.iter().map(|it| [&*it.text, &*it.difference, it.better]).collect()
}

#[test]
fn kon_tum_beside_a_higher_target() {
    let at = |percent: u8| {
        scenario(&format!(
            "#/?v=1&received=56039&online=12516&ahead=168000&target=ge:{percent}&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14"
        ))
    };
    let rows = said(&[at(30), at(40), at(90)], Language::En);
    assert_eq!(
        cells(&rows, "Still needed"),
        [["54,696", "", ""], ["77,100", "+22,404", "worse"], ["cannot be reached", "", ""]]
    );
    let texts = |subject: &str| cells(&rows, subject).into_iter().map(|[text, ..]| text.to_owned()).collect::<Vec<_>>();
    assert_eq!(texts("Verdict"), ["Needs more", "Needs more", "Out of reach"]);
    assert!(texts("Target")[1].ends_with("at least 40%"), "{:?}", texts("Target"));
    let rows = said(&[at(30), at(40)], Language::Vi);
    assert_eq!(cells(&rows, "Còn cần thêm")[1], ["77.100", "+22.404", "kém hơn"]);
    assert_eq!(cells(&rows, "Tỷ lệ trong phần còn lại")[1][1], "+13,34 điểm %");
}

#[test]
fn what_a_branch_alone_expects_is_told_by_its_number() {
    let with = |ahead: [u64; 2]| {
        let mut scenario = Scenario::default();
        let ratio = &mut scenario.asked.ratio;
        ratio.alternatives = vec![Branch { ahead: Some(ahead[1]), ..ratio.target }];
        ratio.target.ahead = Some(ahead[0]);
        Rc::new(scenario)
    };
    let rows = said(&[with([5, 7]), with([6, 8])], Language::Vi);
    assert_eq!(cells(&rows, "Dự kiến thêm, riêng cho chỉ tiêu")[1][0], "6");
    assert_eq!(cells(&rows, "Dự kiến thêm, riêng cho phương án 2")[1][0], "8");
}

#[test]
fn every_row_of_every_plan_is_said_whole() {
    let plain = scenario("#/?v=1&received=413659&online=240394&target=ge:65");
    for &language in Language::ALL {
        for plan in PLANS {
            let planned = Rc::new(plan.adopt(&plain));
            let mut other = (*planned).clone();
            for target in &mut other.targets {
                target.lead = "Sở Nội vụ".to_owned();
            }
            other.gates.clear();
            for row in said(&[planned, Rc::new(other), plain.clone()], language) {
                let texts = std::iter::once(&row.subject).chain(row.cells.iter().map(|cell| &cell.text));
                for text in texts {
                    assert!(!text.is_empty() && !text.contains(['{', '}']), "{}: {row:?}", plan.code);
                }
            }
        }
    }
}
