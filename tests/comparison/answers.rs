//! What scenarios answer side by side.

use candich::calc::board::Mark;
use candich::calc::comparison::{Row, Subject, Value, answers};
use candich::calc::share::Share;

use crate::scenario;

fn value<'a>(rows: &'a [Row], subject: &Subject, place: usize) -> Option<&'a Value> {
    rows.iter().find(|row| row.subject == *subject)?.values[place].as_ref()
}

#[test]
fn kon_tum_beside_itself_with_a_higher_target() {
    let at = |percent| {
        scenario(&format!(
            "#/?v=1&received=56039&online=12516&ahead=168000&target=ge:{percent}&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14"
        ))
    };
    let (rows, positions, _) = answers(&[at(30), at(65), at(90)]);
    assert_eq!(value(&rows, &Subject::Needed, 0), Some(&Value::Count(54_696)));
    assert_eq!(value(&rows, &Subject::Needed, 1), Some(&Value::Count(133_110)));
    assert_eq!(value(&rows, &Subject::Needed, 2), Some(&Value::Never));
    assert_eq!(value(&rows, &Subject::Standing, 2), Some(&Value::Mark(Mark::OutOfReach)));
    assert!(matches!(value(&rows, &Subject::Chance, 0), Some(Value::Chance(_))));
    assert_eq!(positions[0].unwrap().now, Share::new(12_516, 56_039));
    assert!(rows.iter().all(|row| row.subject != Subject::Allowed && row.subject != Subject::Points));
}

#[test]
fn limits_and_goals_have_rows_of_their_own() {
    let late = scenario("#/?v=1&indicator=late_of_resolved&resolved=1000&resolved_late=40&target=lt:5");
    let (rows, ..) = answers(&[late, scenario("#/?v=1&received=10&online=1&target=ge:30")]);
    assert_eq!(value(&rows, &Subject::Allowed, 0), Some(&Value::Count(9)));
    assert_eq!(value(&rows, &Subject::Needed, 0), None);
    assert_eq!(value(&rows, &Subject::Needed, 1), Some(&Value::Count(2)));
}
