//! The published cases open whole.

use candich::calc::board::asked;
use candich::calc::known::Unreadable;
use candich::calc::outcome::calculate;
use candich::link;
use candich::plans::EXAMPLES;

#[test]
fn every_example_opens_whole_is_canonical_and_has_an_answer() {
    for example in EXAMPLES {
        let opened = link::read(example);
        assert_eq!(opened.problems, [], "{example}");
        assert_eq!(link::write(&opened.scenario, opened.page).unwrap(), example);
        let outcome = calculate(&asked(&opened.scenario));
        for branch in &outcome.branches {
            assert!(!matches!(branch.now, Err(Unreadable::Missing(_))), "{example}");
        }
    }
}
