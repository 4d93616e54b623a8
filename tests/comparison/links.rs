//! The field `with`: what stands beside a scenario travels with it, and is never trusted.

use crate::scenario;
use candich::link::{MOST_PINNED, Page, Pinned, Problem, alone, beside, read, read_readable, same_scenario, write};

const LINK: &str = "#/compare?v=1&received=56039&online=12516&ahead=168000&target=ge:30";
/// Frozen: links that were given out open for ever.
const GIVEN_OUT: &str = "#/compare?v=1&received=56039&online=12516&ahead=168000&target=ge:30&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14&with=BAAAuUh4ZFoJVZ5w4ASu8f4slBaT-VMgP5ltXxG6lSjCObSoG5sZxUg.BAAAkbcNBFoI2D50CZyFrv-MW3L7_SwNIM-skZYehnZWw.BAAAqnWnGFoJVZ5w4ASv2_-j63BlRy2l7Uh5phrOOYVqA26xgfQ";

fn pinned(links: &[&str]) -> Vec<Pinned> {
    links.iter().map(|link| Pinned::new(scenario(link)).unwrap()).collect()
}

fn three() -> Vec<Pinned> {
    pinned(&[
        "#/?v=1&received=56039&online=20000&target=ge:40",
        "#/?v=1&indicator=late_of_resolved&resolved=1000&resolved_late=40&target=lt:5",
        "#/?v=1",
    ])
}

#[test]
fn what_stands_beside_comes_back_and_changes_nothing_of_the_scenario() {
    let all = three();
    for count in 0..=MOST_PINNED {
        let some = &all[..count];
        let link = [LINK, &beside(some)].concat();
        let opened = read(&link);
        assert_eq!(opened.pinned, some);
        assert_eq!((opened.scenario, opened.problems), (read(LINK).scenario, Vec::new()));
        assert_eq!((opened.page, opened.empty), (Page::Compare, false));
        assert_eq!(alone(&link), LINK);
        assert!(same_scenario(&link, LINK));
        assert_eq!(read_readable(&link).is_none(), count > 0, "only what unpacks can read it");
    }
}

#[test]
fn a_link_that_was_given_out_opens_the_same_numbers() {
    let opened = read(GIVEN_OUT);
    assert_eq!(opened.problems, Vec::new());
    let links: Vec<String> = opened.pinned.iter().map(|it| write(it.scenario(), Page::Quick).unwrap()).collect();
    assert_eq!(
        links,
        [
            "#/?v=1&received=56039&online=12516&carried_over=4910&resolved=48249&pending_within=6539&ahead=168000&target=ge:30&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14",
            "#/?v=1&received=413659&online=240394&target=ge:65&start=2023-01-01&cutoff=2023-12-31&end=2023-12-31",
            "#/?v=1&received=56039&online=20000&ahead=100000&pace=35&target=ge:40&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14",
        ]
    );
    assert_eq!([&*write(&opened.scenario, Page::Compare).unwrap(), &beside(&opened.pinned)].concat(), GIVEN_OUT);
}

#[test]
fn each_that_is_damaged_says_so_and_the_others_open() {
    let link = [LINK, &beside(&three())].concat();
    let last = link.rfind('.').unwrap();
    let cut = read(&link[..last + 9]);
    assert!(
        matches!(&cut.problems[..], [Problem::Pinned { place: 3, problem }] if matches!(**problem, Problem::CutOff { .. }))
    );
    assert_eq!(cut.pinned[..2], three()[..2]);
    let first = link.find("with=").unwrap() + 14;
    let letter = if link.as_bytes()[first] == b'A' { "B" } else { "A" };
    let flipped = read(&[&link[..first], letter, &link[first + 1..]].concat());
    assert!(matches!(&flipped.problems[..], [Problem::Pinned { place: 1, .. }]), "{:?}", flipped.problems);
    assert_eq!(flipped.pinned, three()[1..]);
    let four = [&*link, ".", beside(&three()[..1]).trim_start_matches("&with=")].concat();
    let opened = read(&four);
    assert!(matches!(&opened.problems[..], [Problem::Pinned { place: 4, problem }] if **problem == Problem::Absurd));
    assert_eq!(opened.pinned, three());
}

#[test]
fn garbage_beside_a_scenario_leaves_it_alone() {
    for garbage in ["", ".", "...", "A", "%00", "AAAA.AAAA.AAAA.AAAA", "\u{202e}", "=&with=B"] {
        let opened = read(&[LINK, "&with=", garbage].concat());
        assert_eq!(opened.scenario, read(LINK).scenario, "{garbage}");
        assert!(!opened.problems.is_empty(), "{garbage}");
        assert_eq!(opened.pinned, Vec::new(), "{garbage}");
    }
    assert!(read("#/compare?v=1&with=A").empty);
    assert!(!read(&["#/compare?v=1", &beside(&three())].concat()).empty);
}
