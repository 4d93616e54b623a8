//! The native command as it is called: what it prints, in which language, with which exit status.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what is wrong by failing")]

use std::process::Command;

use serde_json::{Value, json};

/// Kon Tum province, first quarter of 2023, 168,000 more expected.
const KON_TUM: &str = "#/?v=1&received=56039&online=12516&ahead=168000&target=ge:30\
    &start=2022-12-15&cutoff=2023-03-14&end=2023-12-14";

/// What a call came to.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    status: i32,
    out: String,
    err: String,
}

fn candich(arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_candich")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace('\u{a0}', " ");
    Said { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn json(link: &str) -> Value {
    let said = candich(&["eval", link, "--json"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn kon_tum_is_answered_in_vietnamese() {
    let said = candich(&["eval", KON_TUM]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(
        lines[..6],
        [
            "Cần thêm 54.696 hồ sơ trực tuyến",
            "  Bằng 32,56 % trong 168.000 hồ sơ còn lại, khoảng 6.078 mỗi tháng.",
            "  Chia đều: 1.393 mỗi tuần, 278 mỗi ngày làm việc (chưa trừ ngày lễ).",
            "  Gấp 1,46 lần bình quân từ đầu kỳ đến nay (4.172 mỗi tháng).",
            "✕ Chưa đạt — hiện tại 22,33 %",
            "▲ Cần tăng tốc — giữ nguyên tỷ lệ hiện nay thì cuối kỳ vẫn là 22,33 %",
        ]
    );
    assert!(said.out.contains("(12.516 + 54.696) / (56.039 + 168.000) = 67.212 / 224.039 = 30,0001 % ✓"));
    assert!(said.out.contains("(12.516 + 54.695) / (56.039 + 168.000) = 67.211 / 224.039 = 29,9997 % ✕"));
    assert_eq!(lines.last(), Some(&KON_TUM));
}

#[test]
fn kon_tum_is_answered_in_english() {
    let said = candich(&["eval", "--lang", "en", KON_TUM]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines[0], "54,696 more online dossiers needed");
    assert_eq!(lines[1], "  That is 32.56% of the 168,000 dossiers still to come, about 6,078 a month.");
    assert_eq!(lines[4], "✕ Not met — 22.33% at present");
    assert_eq!(lines.last(), Some(&KON_TUM));
}

#[test]
fn the_language_of_the_link_is_taken_and_the_option_goes_before_it() {
    let english = format!("{KON_TUM}&lang=en");
    assert_eq!(candich(&["eval", &english]), candich(&["eval", KON_TUM, "--lang", "en"]));
    assert_eq!(candich(&["eval", &english, "--lang=vi"]), candich(&["eval", KON_TUM]));
}

#[test]
fn every_way_of_giving_a_link_is_the_same() {
    let expected = candich(&["eval", KON_TUM]);
    let query = KON_TUM.strip_prefix("#/").unwrap();
    for link in [
        format!("https://example.org/candich/index.html?from=portal{KON_TUM}"),
        KON_TUM.replacen('#', "", 1),
        query.to_owned(),
        format!("#{query}"),
        format!("  {KON_TUM}\n"),
        KON_TUM.replace(':', "%3A").replace('-', "%2D"),
        KON_TUM.replace("v=1&", "").replace("received=56039&online=12516", "online=12516&received=56039"),
    ] {
        assert_eq!(candich(&["eval", &link]), expected, "{link}");
    }
}

#[test]
fn json_holds_exact_values() {
    let said = json(KON_TUM);
    assert_eq!((&said["version"], &said["solve"], &said["link"]), (&json!(1), &json!("need"), &json!(KON_TUM)));
    let branch = &said["branches"][0];
    assert_eq!(branch["share"], json!({ "numerator": 12_516, "denominator": 56_039, "percent": "22.33" }));
    assert_eq!(branch["verdict"], "not_met");
    assert_eq!(
        (&branch["numerator"], &branch["margin"], &branch["extra"]),
        (&json!(16_812), &json!(4_296), &json!({ "kind": "least", "count": 6_137 }))
    );
    let now = &branch["certificate"];
    assert_eq!((&now["meets"]["numerator"], &now["misses"]["numerator"]), (&json!(16_812), &json!(16_811)));
    assert_eq!(now["misses"]["percent"], "29.999");
    let rest = &branch["rest"];
    assert_eq!((&rest["count"], &rest["volume"], &rest["most"]), (&json!(54_696), &json!(168_000), &json!(168_000)));
    assert_eq!(
        rest["certificate"]["meets"],
        json!({ "numerator": 67_212, "denominator": 224_039, "percent": "30.00" })
    );
    assert_eq!(
        rest["certificate"]["misses"],
        json!({ "numerator": 67_211, "denominator": 224_039, "percent": "29.9997" })
    );
    assert_eq!(branch["rates"], json!({ "month": 6_078, "week": 1_393, "working_day": 278 }));
}

#[test]
fn json_tells_the_definitions_apart() {
    let said = json("#/?received=56039&online=12516&carried_over=4910");
    let new = &said["definitions"][1];
    assert_eq!((&new["indicator"], &new["margin"]), (&json!("online_of_new"), &json!(2_823)));
    assert_eq!(new["share"]["denominator"], 51_129);
    assert_eq!(said["definitions"][2]["missing"], json!(["resolved", "resolved_online"]));
    assert_eq!(said["agreement"], json!({ "met": 0, "not_met": 2 }));
}

#[test]
fn json_is_the_same_in_both_languages() {
    let english = candich(&["eval", KON_TUM, "--json", "--lang", "en"]);
    assert_eq!(candich(&["eval", KON_TUM, "--json"]), english);
}

/// What is said on standard error of a bad link, in Vietnamese and in English.
const BAD_LINKS: &[(&str, &[&str], &[&str])] = &[
    (
        "#/?v=9&received=5&online=3",
        &["Liên kết được tạo bằng phiên bản mới hơn (9)"],
        &["The link was made by a later version (9)"],
    ),
    (
        "#/plan?received=5&online=3",
        &["Không có trang “/plan”; đây là trang Tính nhanh."],
        &["There is no page “/plan”; this is the quick answer."],
    ),
    (
        "#/?received=5&online=3&late=1",
        &["Không hiểu mục “late” nên bỏ qua."],
        &["The field “late” is not known and was left out."],
    ),
    (
        "#/?received=5&received=6&online=3",
        &["Mục “received” xuất hiện nhiều lần; chỉ lấy lần đầu."],
        &["The field “received” appears more than once; the first was taken."],
    ),
    (
        "#/?received=5&online=3&ahe",
        &["Mục “ahe” không có giá trị; có thể liên kết bị cắt khi gửi."],
        &["The field “ahe” has no value; the link may have been cut off on its way."],
    ),
    (
        "#/?received=56.039&online=3&target=30",
        &["Mục “received” có giá trị không hợp lệ: “56.039”.", "Mục “target” có giá trị không hợp lệ: “30”."],
        &[
            "The field “received” has a value it cannot have: “56.039”.",
            "The field “target” has a value it cannot have: “30”.",
        ],
    ),
];

#[test]
fn a_bad_link_has_its_sentences_its_answer_and_status_2() {
    for (link, vietnamese, english) in BAD_LINKS {
        for (language, sentences) in [("vi", vietnamese), ("en", english)] {
            let said = candich(&["eval", link, "--lang", language]);
            assert_eq!(said.status, 2, "{link}");
            assert_eq!(said.err.lines().count(), sentences.len(), "{}", said.err);
            for (line, sentence) in said.err.lines().zip(*sentences) {
                assert!(line.starts_with(&format!("candich: {sentence}")), "{line}");
            }
            // What could be read is answered all the same.
            assert!(said.out.contains("#/?v=1&"), "{link}");
        }
        let said = candich(&["eval", link, "--json"]);
        assert_eq!(said.status, 2);
        let value: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(value["problems"].as_array().unwrap().len(), english.len());
    }
}

#[test]
fn a_link_that_says_nothing_is_not_answered() {
    for link in ["", "#", "#/", "#/?", "https://example.org/candich/#/?"] {
        let said = candich(&["eval", link, "--lang", "en"]);
        let expected = Said { status: 2, out: String::new(), err: "candich: The link holds no figures.\n".to_owned() };
        assert_eq!(said, expected, "{link:?}");
    }
    let long = format!("#/?received=5&online=3&x={}", "9".repeat(8_000));
    let said = candich(&["eval", &long]);
    assert_eq!(
        (said.status, said.err.lines().next()),
        (2, Some("candich: Liên kết dài 8.025 ký tự, quá mức 8.000 nên không được mở."))
    );
}

#[test]
fn without_arguments_it_says_how_it_is_used() {
    let said = candich(&[]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("candich eval <link|file>... [--json] [--path] [--split] [--lang vi|en] [--plan <code>]")
    );
    assert_eq!(candich(&["--help"]), said);
    assert_eq!(candich(&["-h"]), said);
    assert_eq!(candich(&["--version"]).out, format!("candich {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn what_it_does_not_know_is_refused_with_the_usage() {
    let calls: [&[&str]; 9] = [
        &["eval"],
        &["solve", KON_TUM],
        &["eval", KON_TUM, "--xml"],
        &["eval", KON_TUM, "--lang", "fr"],
        &["eval", KON_TUM, "--lang"],
        &["link", KON_TUM, KON_TUM],
        &["check"],
        &["check", KON_TUM, "--json"],
        &["table", KON_TUM],
    ];
    for call in calls {
        let said = candich(call);
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{call:?}");
        assert!(said.err.starts_with("candich: ") && said.err.contains("candich eval <link|file>"), "{call:?}");
    }
}

const PLAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/v1/everything.candich.json");

/// The frozen links, whole and sound: readable ones and packed ones.
fn frozen() -> impl Iterator<Item = &'static str> {
    let corpora =
        [include_str!("links/v1.tsv"), include_str!("links/packed-v1.tsv"), include_str!("links/packed-v2.tsv")];
    let lines = corpora.into_iter().flat_map(|corpus| corpus.lines().filter(|line| !line.starts_with("# ")).skip(1));
    lines.filter_map(|line| line.split('\t').next()).filter(|link| link.starts_with("#/"))
}

#[test]
fn links_become_files_and_files_links_again() {
    let folder = std::env::temp_dir().join(format!("candich-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut turned = 0;
    for (place, link) in frozen().enumerate().filter(|(place, _)| place % 4 == 0) {
        let canonical = candich(&["link", link]);
        if canonical.status != 0 {
            continue;
        }
        let path = folder.join(format!("{place}.candich.json"));
        let opened = candich(&["open", link, "--out", path.to_str().unwrap()]);
        assert_eq!(opened, Said { status: 0, out: String::new(), err: String::new() }, "{link}");
        let again = candich(&["link", path.to_str().unwrap()]);
        // A frozen link may hold what no page writes: a plan that does not ship, parts out of order, a question of a
        // target that is not there. A file names each of them by its place.
        if again.status == 2 {
            assert!(again.err.lines().count() > 0 && again.err.lines().all(|line| line.contains('“')), "{}", again.err);
            continue;
        }
        let query = |link: &str| link.split_once('?').unwrap().1.to_owned();
        assert_eq!((again.status, query(&again.out)), (0, query(&canonical.out)), "{link}");
        turned += 1;
    }
    assert!(turned >= 15, "{turned}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_file_becomes_a_link_and_the_same_file_again() {
    let link = candich(&["link", PLAN]);
    assert_eq!((link.status, link.err.as_str()), (0, ""));
    let file = candich(&["open", link.out.trim()]);
    assert_eq!(file.status, 0);
    assert_eq!(file.out, std::fs::read_to_string(PLAN).unwrap().replace('\u{a0}', " "));
}

#[test]
fn no_file_is_written_over_and_what_is_broken_is_said() {
    let said = candich(&["open", KON_TUM, "--out", PLAN, "--lang", "en"]);
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.starts_with("candich: ") && said.err.contains("everything.candich.json"), "{}", said.err);
    let said = candich(&["open", "#/?received=5&online=3&late=1", "--lang", "en"]);
    assert_eq!((said.status, said.err.as_str()), (2, "candich: The field “late” is not known and was left out.\n"));
    assert!(said.out.contains("\"received\": 5"), "what could be read is there");
    for call in [&["link", "nowhere.json"][..], &["link"], &["open"], &["link", KON_TUM, "--json"], &["open", "#/"]] {
        let said = candich(call);
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{call:?}");
        assert!(said.err.starts_with("candich: "), "{call:?}");
    }
}

const FORM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sheets/made/form06.xlsx");
const LOCKED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sheets/made/locked.xlsx");

#[test]
fn many_files_are_checked_at_once_and_the_worst_decides() {
    let said = candich(&["check", FORM, KON_TUM, "--lang", "en"]);
    assert_eq!((said.status, said.err.as_str()), (1, ""));
    for part in ["1,992", "143", "1,251", KON_TUM] {
        assert!(said.out.contains(part), "{part} is not in {}", said.out);
    }
    let said = candich(&["check", LOCKED, KON_TUM]);
    assert_eq!(said.status, 2);
    assert!(said.out.contains("mật khẩu") && said.out.contains("khớp"), "{}", said.out);
    assert_eq!(candich(&["check", KON_TUM]).status, 0);
}

#[test]
fn many_are_evaluated_each_under_its_name() {
    let said = candich(&["eval", FORM, KON_TUM]);
    assert_eq!(said.status, 0);
    assert!(said.out.starts_with(&format!("== {FORM}\n")) && said.out.contains(&format!("== {KON_TUM}\n")));
    let said = candich(&["eval", FORM, KON_TUM, "--json"]);
    let sources = said.out.lines().map(|line| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        value["source"].as_str().unwrap().to_owned()
    });
    assert_eq!(sources.collect::<Vec<_>>(), [FORM, KON_TUM]);
    // What cannot be read does not keep the others from being answered.
    let said = candich(&["eval", LOCKED, KON_TUM]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("mật khẩu") && said.out.contains("54.696"));
}

#[test]
fn tables_are_written_and_read_again() {
    let folder = std::env::temp_dir().join(format!("candich-tables-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str| folder.join(name).display().to_string();
    for name in ["a.xlsx", "a.csv"] {
        let out = file(name);
        assert_eq!(candich(&["table", PLAN, "--out", &out]).status, 0, "{name}");
        assert_eq!(candich(&["table", PLAN, "--out", &out]).status, 2, "nothing is written over");
        let back = candich(&["check", &out]);
        assert_ne!(back.status, 2, "{}", back.out);
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
