//! The scenario file.

use crate::i18n::words::{FileWords, WantedWords};

pub(in crate::i18n) const FILE: FileWords = FileWords {
    heading: "Parts of the file could not be read; what could be read was opened.",
    more: "In {n} more places something could not be read.",

    too_large: "The file has {size} bytes, above the {most} that are accepted, and was not opened.",
    empty: "The file is empty.",
    cut_off: "The file was cut off: its end is missing. Please get the whole of it.",
    not_json: "The file cannot be read: line {line} is not JSON.",
    other_format: "This is not a scenario file of Cán Đích (*.candich.json).",

    newer_version: "The file was made by a later version ({version}); something may be missing. Please use the latest version of Cán Đích.",
    unknown_field: "The field “{path}” is not known and was left out.",
    repeated: "The field “{path}” repeats what is there already; the first was taken.",
    unreadable: "The field “{path}” must be {wanted}, but is “{found}” in the file, and was left out.",
    too_long: "The field “{path}” has {length} characters, above the {most} that are accepted, and was left out.",
    too_many: "The field “{path}” has {given} rows; only the first {most} were read.",
    lacks: "All of “{path}” was left out, because its field “{field}” is missing or cannot be read.",
    out_of_order: "The days of “{path}” are not in order.",
    no_parts: "Not every month of “{path}” is known, so the monthly figures of all units were left out.",
    beyond_parts: "The field “{path}” has more months than “parts” and was left out.",
    no_such_target: "The field “{path}” names a target that is not in the plan and was left out.",

    wanted: WantedWords {
        text: "a text in quotation marks",
        flag: "true or false",
        list: "a list in brackets",
        table: "a group of fields in braces",
        code: "one of the code names",
        count: "a whole number from 0 to {most}",
        number: "a whole number from 1 on",
        year: "a year from 2000 to 2100",
        weight: "a whole number from 1 to 10",
        percent: "a percentage from 0 to 100 in quotation marks, such as \"62.5\"",
        score: "a score in quotation marks, such as \"86.14\"",
        day: "a day such as \"2023-03-14\"",
        requirement: "a condition such as \"ge:30\"",
        completion: "true, false or a day such as \"2023-03-14\"",
        scope: "a group with just one of the fields {fields}",
    },
};
