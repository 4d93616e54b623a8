//! Broken files: each defect is named with its place and its reason, and the rest is opened.

use std::collections::BTreeSet;

use candich::file::{self, MAX_LISTED, MAX_SIZE, NotAFile, Omission, Read, Wanted, Why};
use candich::model::{
    Count, Counts, MAX_COUNT, MAX_PARTS, MAX_ROWS, MAX_TEXT, MAX_UNITS, Percent, Scenario, TaskGroup,
};

/// Reads a file that has these fields besides its format.
fn read(fields: &str) -> Read {
    file::read(&format!("{{\"format\": \"candich-scenario\", {fields}}}")).unwrap()
}

fn left_out(fields: &str) -> Vec<(String, Why)> {
    read(fields).left_out.into_iter().map(|Omission { path, why }| (path, why)).collect()
}

/// Exactly this is left out of a file with these fields.
fn leaves_out(fields: &str, expected: &[(&str, Why)]) {
    let expected: Vec<(String, Why)> = expected.iter().map(|(path, why)| ((*path).to_owned(), why.clone())).collect();
    assert_eq!(left_out(fields), expected, "{fields}");
}

fn unreadable(wanted: Wanted, found: &str) -> Why {
    Why::Unreadable { wanted, found: found.to_owned() }
}

#[test]
fn what_is_no_scenario_file_is_refused_with_the_reason() {
    for (text, expected) in [
        ("", NotAFile::Empty),
        (" \n", NotAFile::Empty),
        ("\u{feff}", NotAFile::Empty),
        ("Đơn vị;Tiếp nhận", NotAFile::NotJson { line: 1 }),
        ("{\n  \"format\": \"candich-scenario\",\n  name: 1\n}", NotAFile::NotJson { line: 3 }),
        ("{\"format\": \"candich-scenario\"", NotAFile::CutOff),
        ("{}", NotAFile::OtherFormat),
        ("[]", NotAFile::OtherFormat),
        ("12", NotAFile::OtherFormat),
        ("{\"format\": \"geojson\"}", NotAFile::OtherFormat),
        ("{\"format\": 1}", NotAFile::OtherFormat),
    ] {
        assert_eq!(file::read(text), Err(expected), "{text:?}");
        assert_eq!(file::read_bytes(text.as_bytes()), Err(expected), "{text:?}");
    }
    assert_eq!(file::read(&"[".repeat(1_000)), Err(NotAFile::OtherFormat));
    assert_eq!(file::read_bytes(b"{\n\"a\xff\": 1}"), Err(NotAFile::NotJson { line: 2 }));
    assert_eq!(file::read_bytes(b"PK\x03\x04\xff\xfe"), Err(NotAFile::NotJson { line: 1 }));
}

#[test]
fn the_largest_file_is_read_and_a_larger_one_is_not() {
    let file = file::write(&Scenario::default());
    let largest = file.clone() + &" ".repeat(MAX_SIZE - file.len());
    assert_eq!(file::read(&largest), Ok(Read::default()));
    let size = MAX_SIZE as u64 + 1;
    assert_eq!(file::read(&(largest.clone() + " ")), Err(NotAFile::TooLarge { size }));
    assert_eq!(file::read_bytes((largest + " ").as_bytes()), Err(NotAFile::TooLarge { size }));
}

#[test]
fn versions_are_told() {
    for fields in ["\"version\": 1", "\"name\": \"\""] {
        leaves_out(fields, &[]);
    }
    let newer = Why::NewerVersion { version: "2".to_owned() };
    leaves_out("\"version\": 2, \"sparkle\": []", &[("version", newer), ("sparkle", Why::UnknownField)]);
    assert_eq!(read("\"version\": 2, \"name\": \"x\"").scenario.name, "x");
    leaves_out("\"version\": \"1\"", &[("version", unreadable(Wanted::Number, "1"))]);
    leaves_out("\"version\": 0", &[("version", unreadable(Wanted::Number, "0"))]);
}

#[test]
fn codes_of_plans_that_nobody_ships_are_named() {
    let code = |found: &str| unreadable(Wanted::Code, found);
    leaves_out("\"plan\": \"nha_trang_1901\"", &[("plan", code("nha_trang_1901"))]);
    let target =
        "{\"group\": \"procedures\", \"goal\": {\"kind\": \"milestone\"}, \"origin\": \"khanh_hoa_2021.none\"}";
    let gate = "{\"subject\": \"units\", \"origin\": \"khanh_hoa_2022.nobody\"}";
    let fields = format!("\"targets\": [{target}], \"gates\": [{gate}]");
    let expected =
        [("targets[0].origin", code("khanh_hoa_2021.none")), ("gates[0].origin", code("khanh_hoa_2022.nobody"))];
    leaves_out(&fields, &expected);
    let Scenario { targets, gates, .. } = read(&fields).scenario;
    assert_eq!((targets[0].origin.as_str(), gates[0].origin.as_str()), ("", ""));
    leaves_out("\"plan\": \"khanh_hoa_2021\"", &[]);
    leaves_out("\"plan\": \"\"", &[]);
    // A mark of one's own names no plan at all.
    leaves_out(&fields.replace("khanh_hoa_2021.", "").replace("khanh_hoa_2022.", ""), &[]);
}

#[test]
fn fields_that_are_unknown_or_stand_twice_are_named() {
    leaves_out(
        "\"nam\": 1, \"period\": {\"begin\": \"x\"}",
        &[("period.begin", Why::UnknownField), ("nam", Why::UnknownField)],
    );
    leaves_out("\"name\": \"a\", \"name\": \"b\"", &[("name", Why::Repeated)]);
    assert_eq!(read("\"name\": \"a\", \"name\": \"b\"").scenario.name, "a");
    leaves_out(
        "\"totals\": {\"counts\": {\"online\": 1, \"online\": 2, \"onlin\": 3}}",
        &[("totals.counts.online", Why::Repeated), ("totals.counts.onlin", Why::UnknownField)],
    );
    leaves_out(
        "\"totals\": {\"ahead\": {\"online\": 1, \"received\": 2}}",
        &[("totals.ahead.online", Why::UnknownField)],
    );
    leaves_out(
        "\"groups\": [\"digital\", \"digital\", {\"own\": \"a\"}, {\"own\": \" a \"}]",
        &[("groups[1]", Why::Repeated), ("groups[3]", Why::Repeated)],
    );
    leaves_out(
        "\"indices\": [{\"index\": \"par\"}, {\"index\": \"par\", \"ranked\": 63}]",
        &[("indices[1]", Why::Repeated)],
    );
    let name = "a\u{1}".repeat(50);
    let long = left_out(&format!("\"{}\": 1", name.replace('\u{1}', "\\u0001")));
    assert_eq!(long, [("a ".repeat(20) + "…", Why::UnknownField)]);
}

#[test]
fn numbers_are_whole_and_not_absurd() {
    let counts = |number: &str| format!("\"totals\": {{\"counts\": {{\"received\": {number}}}}}");
    assert_eq!(read(&counts(&MAX_COUNT.to_string())).scenario.totals.counts.get(Count::Received), Some(MAX_COUNT));
    for number in ["-1", "1.5", "1e3", "1.0", "1000000000000", "123456789012345678901234567890", "\"5\"", "true"] {
        let found = number.trim_matches('"');
        leaves_out(&counts(number), &[("totals.counts.received", unreadable(Wanted::Count, found))]);
        assert!(read(&counts(number)).scenario.totals.is_empty());
    }
    leaves_out(
        "\"indices\": [{\"index\": \"pci\", \"ranked\": 0, \"now\": {\"rank\": 4294967296, \"score\": 61.5}}]",
        &[
            ("indices[0].ranked", unreadable(Wanted::Number, "0")),
            ("indices[0].now.rank", unreadable(Wanted::Number, "4294967296")),
            ("indices[0].now.score", unreadable(Wanted::Score, "61.5")),
        ],
    );
    leaves_out(
        "\"asked\": {\"ratio\": {\"indicator\": \"online_of_new\", \"requirement\": \"ge:30\", \"cap\": 90, \"pace\": \"101\"}}",
        &[
            ("asked.ratio.cap", unreadable(Wanted::Percent, "90")),
            ("asked.ratio.pace", unreadable(Wanted::Percent, "101")),
        ],
    );
}

#[test]
fn days_are_days() {
    leaves_out(
        "\"period\": {\"start\": \"2023-02-30\", \"cutoff\": \"14/3/2023\", \"end\": \"1999-12-31\"}",
        &[
            ("period.start", unreadable(Wanted::Day, "2023-02-30")),
            ("period.cutoff", unreadable(Wanted::Day, "14/3/2023")),
            ("period.end", unreadable(Wanted::Day, "1999-12-31")),
        ],
    );
}

#[test]
fn every_value_has_its_kind() {
    leaves_out(
        "\"name\": null, \"period\": [1], \"units\": {}, \"districts_contain_communes\": \"yes\", \"gates\": 3",
        &[
            ("name", unreadable(Wanted::Text, "null")),
            ("period", unreadable(Wanted::Table, "[…]")),
            ("districts_contain_communes", unreadable(Wanted::Flag, "yes")),
            ("units", unreadable(Wanted::List, "{…}")),
            ("gates", unreadable(Wanted::List, "3")),
        ],
    );
}

#[test]
fn texts_are_tidied_and_not_endless() {
    assert_eq!(read("\"name\": \" a\\n\\tb \"").scenario.name, "a  b");
    let long = "đ".repeat(MAX_TEXT + 1);
    leaves_out(&format!("\"name\": \"{long}\""), &[("name", Why::TooLong { length: MAX_TEXT as u64 + 1 })]);
}

#[test]
fn rows_beyond_the_greatest_number_are_left_out() {
    let units = vec!["{\"level\": \"commune\"}"; MAX_UNITS as usize + 2].join(",");
    let fields = format!("\"units\": [{units}]");
    let (given, most) = (u64::from(MAX_UNITS) + 2, u64::from(MAX_UNITS));
    leaves_out(&fields, &[("units", Why::TooMany { given, most })]);
    assert_eq!(read(&fields).scenario.units.len(), MAX_UNITS as usize);
    let gates = vec!["{\"subject\": \"units\"}"; MAX_ROWS as usize + 1].join(",");
    let (given, most) = (u64::from(MAX_ROWS) + 1, u64::from(MAX_ROWS));
    leaves_out(&format!("\"gates\": [{gates}]"), &[("gates", Why::TooMany { given, most })]);
}

#[test]
fn a_row_without_what_it_is_about_is_left_out_whole() {
    let fields = "\"units\": [{\"name\": \"a\"}, {\"name\": \"b\", \"level\": \"ward\"}, {\"level\": \"commune\"}, 7]";
    leaves_out(
        fields,
        &[
            ("units[0]", Why::Lacks { field: "level" }),
            ("units[1].level", unreadable(Wanted::Code, "ward")),
            ("units[1]", Why::Lacks { field: "level" }),
            ("units[3]", unreadable(Wanted::Table, "7")),
        ],
    );
    assert_eq!(read(fields).scenario.units.len(), 1);
    leaves_out(
        "\"gates\": [{\"any_of\": [{\"indicator\": \"late_of_due\"}]}]",
        &[("gates[0]", Why::Lacks { field: "subject" }), ("gates[0].any_of[0]", Why::Lacks { field: "requirement" })],
    );
    leaves_out(
        "\"indices\": [{\"index\": {\"name\": \"a\"}}]",
        &[
            ("indices[0].index", Why::Lacks { field: "own" }),
            ("indices[0].index.name", Why::UnknownField),
            ("indices[0]", Why::Lacks { field: "index" }),
        ],
    );
}

#[test]
fn a_target_without_its_goal_or_scope_is_left_out_whole() {
    let target = |more: &str| format!("\"targets\": [{{\"group\": \"digital\", {more}}}]");
    let goal = |goal: &str| target(&format!("\"goal\": {{{goal}}}"));
    let row = |field| ("targets[0]", Why::Lacks { field });
    let part = |field| ("targets[0].goal", Why::Lacks { field });
    leaves_out(
        &target("\"goal\": {\"kind\": \"wish\"}"),
        &[("targets[0].goal.kind", unreadable(Wanted::Code, "wish")), part("kind"), row("goal")],
    );
    leaves_out(
        &goal("\"kind\": \"ratio\", \"indicator\": \"online_of_new\", \"requirement\": \"30\""),
        &[("targets[0].goal.requirement", unreadable(Wanted::Requirement, "30")), part("requirement"), row("goal")],
    );
    leaves_out(&goal("\"kind\": \"average\", \"index\": \"par\""), &[part("reading"), row("goal")]);
    leaves_out(
        &goal("\"kind\": \"growth\", \"indicator\": \"online_of_new\", \"manner\": \"points\", \"year\": 1999"),
        &[part("by"), ("targets[0].goal.year", unreadable(Wanted::Year, "1999")), row("goal")],
    );
    leaves_out(
        &goal("\"kind\": \"assigned\", \"count\": \"chairs\", \"assigned\": 3"),
        &[("targets[0].goal.count", unreadable(Wanted::Code, "chairs")), row("goal")],
    );
    leaves_out(
        &goal("\"kind\": \"milestone\", \"done\": 1"),
        &[("targets[0].goal.done", unreadable(Wanted::Completion, "1")), part("done"), row("goal")],
    );
    for scope in ["{}", "{\"level\": \"commune\", \"unit\": \"a\"}"] {
        leaves_out(
            &target(&format!("\"goal\": {{\"kind\": \"milestone\"}}, \"scope\": {scope}")),
            &[("targets[0].scope", unreadable(Wanted::Scope, "{…}")), row("scope")],
        );
    }
    leaves_out(&goal("\"kind\": \"milestone\", \"done\": false"), &[]);
}

#[test]
fn histories_never_slip_into_another_part() {
    let unit = "{\"level\": \"district\", \"history\": [{\"received\": 1}, {\"received\": 2}]}";
    let file = |parts: &str| format!("\"parts\": {parts}, \"units\": [{unit}]");
    let histories = |parts: &str| read(&file(parts)).scenario.units[0].history.len();
    assert_eq!(histories("[\"2023-01-31\", \"2023-02-28\"]"), 2);
    leaves_out(&file("[\"2023-01-31\"]"), &[("units[0].history", Why::BeyondParts)]);
    leaves_out(&format!("\"units\": [{unit}]"), &[("units[0].history", Why::BeyondParts)]);
    leaves_out(
        &file("[\"2023-01-31\", \"tháng 2\"]"),
        &[("parts[1]", unreadable(Wanted::Day, "tháng 2")), ("parts", Why::NoParts)],
    );
    let backwards = "[\"2023-02-28\", \"2023-01-31\"]";
    leaves_out(&file(backwards), &[("parts", Why::OutOfOrder), ("parts", Why::NoParts)]);
    assert_eq!(histories(backwards), 0);
    let many = vec!["\"2023-01-31\""; MAX_PARTS as usize + 1].join(",");
    assert_eq!(left_out(&file(&format!("[{many}]"))).last().unwrap(), &("parts".to_owned(), Why::NoParts));
    leaves_out(&file("3"), &[("parts", unreadable(Wanted::List, "3")), ("parts", Why::NoParts)]);
    // A table that cannot be read leaves its place empty.
    let fields = "\"parts\": [\"2023-01-31\", \"2023-02-28\"], \"units\": [{\"level\": \"district\", \"history\": [5, {\"received\": 2}]}]";
    leaves_out(fields, &[("units[0].history[0]", unreadable(Wanted::Table, "5"))]);
    let second = Counts::from_iter([(Count::Received, 2)]);
    assert_eq!(read(fields).scenario.units[0].history, [Counts::default(), second]);
}

#[test]
fn the_question_follows_its_target_when_rows_before_it_are_left_out() {
    let targets =
        "\"targets\": [{\"group\": \"digital\"}, {\"group\": \"digital\", \"goal\": {\"kind\": \"milestone\"}}]";
    let asked = |place: u32| read(&format!("{targets}, \"asked\": {{\"target\": {place}}}"));
    assert_eq!(asked(1).scenario.asked.target, Some(0));
    for place in [0, 2, 4_000_000_000] {
        assert_eq!(asked(place).scenario.asked.target, None);
        let last = asked(place).left_out.pop().unwrap();
        assert_eq!((last.path.as_str(), last.why), ("asked.target", Why::NoSuchTarget));
    }
}

#[test]
fn what_can_be_read_beside_a_defect_is_read() {
    let read = read(
        "\"groups\": [\"nonsense\", \"digital\"], \"asked\": {\"solve\": \"all\", \"ratio\": {\"indicator\": \"late_of_due\", \
         \"requirement\": \"le:2.5\", \"or\": [{}, {\"indicator\": \"late_of_resolved\", \"requirement\": \"le:2\"}]}}",
    );
    assert!(matches!(read.scenario.groups[..], [TaskGroup::Standard(_)]));
    assert_eq!(read.scenario.asked.ratio.target.requirement.threshold, Percent::new(25, 1).unwrap());
    assert_eq!(read.scenario.asked.ratio.alternatives.len(), 1);
    let paths: Vec<&str> = read.left_out.iter().map(|omission| omission.path.as_str()).collect();
    assert_eq!(paths, ["groups[0]", "asked.ratio.or[0]", "asked.ratio.or[0]", "asked.solve"]);
}

#[test]
fn a_flood_of_defects_is_counted() {
    let flood = vec!["\"x\": 0"; MAX_LISTED + 5].join(",");
    let read = read(&format!("\"name\": \"a\", {flood}"));
    assert_eq!((read.left_out.len(), read.unlisted, read.scenario.name.as_str()), (MAX_LISTED, 5, "a"));
}

#[test]
fn everything_that_may_be_wanted_is_listed() {
    let listed: BTreeSet<Wanted> = Wanted::ALL.iter().copied().collect();
    assert_eq!(listed.len(), Wanted::ALL.len());
    assert_eq!(listed.len(), Wanted::Scope as usize + 1);
}
