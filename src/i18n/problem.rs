//! What went wrong, in words: numbers, days, links, figures that do not add up. One sentence each.

use std::ops::RangeInclusive;

use super::DateError;
use super::answer::count_names;
use super::number::{Note, NumberError, format_count};
use super::phrase::fill;
use crate::calc::check::Finding;
use crate::link::Problem;
use crate::model::{Count, Language, MAX_TEXT};

/// Why the text is not a number for its field.
pub fn number_error(language: Language, error: &NumberError, text: &str) -> String {
    let words = &language.words().number_error;
    let sentence = match error {
        NumberError::Empty => words.empty,
        NumberError::NotANumber => words.not_a_number,
        NumberError::Grouping => words.grouping,
        NumberError::Ambiguous => words.ambiguous,
        NumberError::Negative => words.negative,
        NumberError::NotWhole => words.not_whole,
        NumberError::TooLarge => words.too_large,
        NumberError::AboveHundred => words.above_hundred,
        NumberError::TooManyDecimals => words.too_many_decimals,
        NumberError::ScoreTooLarge => words.score_too_large,
        NumberError::ScoreTooFine => words.score_too_fine,
    };
    fill(sentence, &[("text", text.trim())]).plain()
}

/// What to say beside a number that was read from this text as this value.
pub fn number_note(language: Language, note: &Note, text: &str, value: &str) -> String {
    let words = &language.words().number_error;
    let (sentence, dropped) = match note {
        Note::OtherConvention => (words.read_as, ""),
        Note::WordsDropped(dropped) => (words.words_dropped, dropped.as_str()),
    };
    fill(sentence, &[("text", text.trim()), ("value", value), ("words", dropped)]).plain()
}

/// Why a whole number is none that its field takes.
pub fn out_of_range(language: Language, text: &str, range: &RangeInclusive<u64>) -> String {
    let number = |number: u64| format_count(u128::from(number), language);
    let values = [("text", text.trim()), ("least", &*number(*range.start())), ("most", &*number(*range.end()))];
    fill(language.words().number_error.out_of_range, &values).plain()
}

/// Why words are too long for a field.
pub fn text_too_long(language: Language) -> String {
    let most = format_count(MAX_TEXT as u128, language);
    fill(language.words().number_error.text_too_long, &[("most", &most)]).plain()
}

/// Why the text is not a day.
pub fn date_error(language: Language, error: DateError, text: &str) -> String {
    let words = &language.words().date_error;
    let sentence = match error {
        DateError::NotADate => words.not_a_date,
        DateError::NoSuchDay => words.no_such_day,
        DateError::ShortYear => words.short_year,
    };
    fill(sentence, &[("text", text.trim())]).plain()
}

/// The letter of a scenario that stands beside others, by its place.
pub fn letter(place: usize) -> &'static str {
    ["A", "B", "C", "D", "E"].get(place).copied().unwrap_or("?")
}

/// What could not be read of a link.
pub fn link_problem(language: Language, problem: &Problem) -> String {
    let words = &language.words().link;
    match problem {
        Problem::TooLong { length, most } => {
            let number = |number: u64| format_count(u128::from(number), language);
            fill(words.too_long, &[("length", &number(*length)), ("most", &number(*most))]).plain()
        }
        Problem::NewerVersion { version } => fill(words.newer_version, &[("version", version)]).plain(),
        Problem::UnknownPage { page } => fill(words.unknown_page, &[("page", page)]).plain(),
        Problem::UnknownField { field } => fill(words.unknown_field, &[("field", field)]).plain(),
        Problem::RepeatedField { field } => fill(words.repeated_field, &[("field", field)]).plain(),
        Problem::NeedsField { field, needed } => {
            fill(words.needs_field, &[("field", field), ("needed", needed)]).plain()
        }
        Problem::NoValue { field } => fill(words.no_value, &[("field", field)]).plain(),
        Problem::BadValue { field, value } => fill(words.bad_value, &[("field", field), ("value", value)]).plain(),
        Problem::BesidePacked { field } => fill(words.beside_packed, &[("field", field)]).plain(),
        Problem::CutOff { opened } => (if *opened { words.cut_off } else { words.cut_off_early }).to_owned(),
        Problem::NewerContent { opened } => {
            (if *opened { words.newer_content } else { words.newer_content_early }).to_owned()
        }
        Problem::Damaged => words.damaged.to_owned(),
        Problem::Absurd => words.absurd.to_owned(),
        Problem::Uncanonical => words.uncanonical.to_owned(),
        Problem::Pinned { place, problem } => {
            let letter = usize::try_from(*place).map_or("?", letter);
            fill(words.pinned, &[("letter", letter), ("problem", &link_problem(language, problem))]).plain()
        }
    }
}

/// What does not add up, with the name of its row; without one, it is about all of them.
pub fn finding_of(language: Language, unit: Option<&str>, finding: &Finding) -> String {
    let said = self::finding(language, finding);
    match unit {
        Some(unit) => fill(language.planning().plan.finding_of, &[("unit", unit), ("finding", &said)]).plain(),
        None => said,
    }
}

/// What does not add up.
pub fn finding(language: Language, finding: &Finding) -> String {
    let words = &language.words().finding;
    let name = |count: Count| (language.words().count)(count);
    let number = |value: u64| format_count(u128::from(value), language);
    let sum_of = |parts: &[Count]| count_names(language.words(), parts, " + ");
    let differs = |sentence, count, stated: u64, sum: u64| {
        let (stated, sum, difference) = (number(stated), number(sum), number(stated.abs_diff(sum)));
        let values = [("count", name(count)), ("stated", &stated), ("sum", &sum), ("difference", &difference)];
        fill(sentence, &values).plain()
    };
    match finding {
        Finding::IdentityBroken { whole, parts, stated, sum } => {
            let (stated, sum, difference) = (number(*stated), number(*sum), number(stated.abs_diff(*sum)));
            let values = [
                ("whole", name(*whole)),
                ("parts", &sum_of(parts)),
                ("stated", &stated),
                ("sum", &sum),
                ("difference", &difference),
            ];
            fill(words.identity_broken, &values).plain()
        }
        Finding::Unexplained { whole, parts, rest } => {
            fill(words.unexplained, &[("whole", name(*whole)), ("parts", &sum_of(parts)), ("rest", &number(*rest))])
                .plain()
        }
        Finding::PartAboveWhole { part, above, whole, below } => {
            let (above, below) = (number(*above), number(*below));
            let values = [("part", name(*part)), ("above", &above), ("whole", name(*whole)), ("below", &below)];
            fill(words.part_above_whole, &values).plain()
        }
        Finding::TotalDiffers { count, stated, sum } => differs(words.total_differs, *count, *stated, *sum),
        Finding::HistoryDiffers { count, stated, sum } => differs(words.history_differs, *count, *stated, *sum),
        Finding::InPart { part, finding: of_part } => {
            let said = self::finding(language, of_part);
            fill(words.in_part, &[("n", &part.to_string()), ("finding", &said)]).plain()
        }
        Finding::RepeatedName { name } => fill(words.repeated_name, &[("name", name)]).plain(),
        Finding::PeriodOutOfOrder => words.period_out_of_order.to_owned(),
        Finding::PeriodTooLong => words.period_too_long.to_owned(),
        Finding::PaceAboveCap => words.pace_above_cap.to_owned(),
    }
}
