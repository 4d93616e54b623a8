//! Reading and writing the readable form. See the grammar in the parent module.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::fields::{branch, branch_text, count, day, day_text, percent, percent_text, requirement, requirement_text};
use super::frame::{Frame, LOOKS, origin};
use super::opened::{Opened, Problem};
use super::packed::{self, Flaw};
use super::page::Page;
use super::pinned;
use crate::model::{Branch, Count, Indicator, Language, Question, Ratio, Scenario, Theme, Unknown, Volume};

/// The longest readable link that is read, in characters.
pub const MAX_LENGTH: usize = 8_000;
/// The longest link with a packed scenario that is read, in characters.
pub const MAX_PACKED: usize = 1_000_000;
/// The longest fragment that is written: the rest is left for the address that it is of.
pub const MAX_FRAGMENT: usize = MAX_PACKED - 2_000;

/// The version that is written.
pub const VERSION: u64 = 1;
/// The field of a packed scenario. Its letters are none that an address escapes, so it is read as it stands.
const PACKED: &str = "s";

/// Reads a link: a whole address, or its fragment with or without `#`.
pub fn read(link: &str) -> Opened {
    read_with(link, &Unpacking { whole: unpack, pinned: unpack_pinned })
}

/// Reads a link that is not packed, by itself: whoever calls this alone need not hold what unpacks. `None` for a packed
/// one.
pub fn read_readable(link: &str) -> Option<Opened> {
    let (_, query) = parts(link.trim());
    let packed = [PACKED, pinned::FIELD].iter().any(|field| value_of(query, field).is_some());
    (!packed).then(|| read_with(link, &Unpacking { whole: |_, _| (), pinned: |_, _| () }))
}

/// What opens packed scenarios: that of the link, and those beside it.
struct Unpacking {
    whole: fn(&str, &mut Opened),
    pinned: fn(&str, &mut Opened),
}

/// The page and the query of a link.
pub(super) fn parts(link: &str) -> (&str, &str) {
    let fragment = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    fragment.split_once('?').unwrap_or((fragment, ""))
}

/// The value of a field that is read as it stands.
fn value_of<'a>(query: &'a str, field: &str) -> Option<&'a str> {
    query.split('&').find_map(|part| part.strip_prefix(field)?.strip_prefix('='))
}

fn read_with(link: &str, unpacking: &Unpacking) -> Opened {
    let mut opened = Opened { empty: true, ..Opened::default() };
    let link = link.trim();
    let (page, query) = parts(link);
    let (packed, pinned) = (value_of(query, PACKED), value_of(query, pinned::FIELD));
    let most = if packed.or(pinned).is_some() { MAX_PACKED } else { MAX_LENGTH };
    let length = link.chars().count();
    if length > most {
        opened.problems.push(Problem::TooLong { length: length as u64, most: most as u64 });
        return opened;
    }
    match Page::from_path(page) {
        Some(page) => opened.page = page,
        None => opened.problems.push(Problem::UnknownPage { page: page.to_owned() }),
    }
    let mut asked = Asked { packed: packed.is_some_and(|packed| !packed.is_empty()), ..Asked::default() };
    let mut seen = Vec::new();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let (field, value) = part.split_once('=').unwrap_or((part, ""));
        let (field, value) = (decoded(field), decoded(value));
        if seen.contains(&field) {
            opened.problems.push(Problem::RepeatedField { field });
            continue;
        }
        match take(&mut asked, &field, &value) {
            Some(problem) => opened.problems.push(problem),
            None => opened.empty &= is_beside(&field),
        }
        seen.push(field);
    }
    (opened.language, opened.theme) = (asked.language, asked.theme);
    opened.frame = asked.frame(&mut opened.problems);
    match packed.filter(|packed| !packed.is_empty()) {
        Some(packed) => (unpacking.whole)(packed, &mut opened),
        None => opened.scenario = asked.question(&mut opened.problems).into(),
    }
    if let Some(pinned) = pinned.filter(|pinned| !pinned.is_empty()) {
        (unpacking.pinned)(pinned, &mut opened);
    }
    opened
}

/// Opens what is certainly right of a packed scenario.
fn unpack(text: &str, into: &mut Opened) {
    let (scenario, flaw) = packed::read(text);
    let opened = scenario.is_some();
    into.problems.extend(flaw.map(|flaw| flawed(flaw, opened)));
    into.empty = !opened;
    into.scenario = scenario.unwrap_or_default();
}

/// Opens the scenarios that stand beside this one.
fn unpack_pinned(text: &str, into: &mut Opened) {
    let (pinned, flaws) = pinned::read(text);
    let problem = |(place, flaw, opened)| Problem::Pinned { place, problem: Box::new(flawed(flaw, opened)) };
    into.problems.extend(flaws.into_iter().map(problem));
    into.empty &= pinned.is_empty();
    into.pinned = pinned;
}

fn flawed(flaw: Flaw, opened: bool) -> Problem {
    match flaw {
        Flaw::Newer(version) => Problem::NewerVersion { version: version.to_string() },
        Flaw::CutOff => Problem::CutOff { opened },
        Flaw::Damaged => Problem::Damaged,
        Flaw::Unknown => Problem::NewerContent { opened },
        Flaw::Absurd => Problem::Absurd,
        Flaw::Uncanonical => Problem::Uncanonical,
    }
}

/// What the fields say.
#[derive(Default)]
struct Asked {
    question: Question,
    other: Option<Branch>,
    other_ahead: Option<u64>,
    language: Option<Language>,
    theme: Option<Theme>,
    embedded: bool,
    frame: Frame,
    packed: bool,
}

impl Asked {
    fn frame(&self, problems: &mut Vec<Problem>) -> Option<Frame> {
        for (field, told) in [("lock", self.frame.locked), ("frozen", self.frame.frozen)] {
            if told && !self.embedded {
                problems.push(Problem::NeedsField { field: field.to_owned(), needed: "embed" });
            }
        }
        self.embedded.then_some(self.frame)
    }

    fn question(self, problems: &mut Vec<Problem>) -> Question {
        let Asked { mut question, other, other_ahead, .. } = self;
        if other.is_none() && other_ahead.is_some() {
            problems.push(Problem::NeedsField { field: "or_ahead".to_owned(), needed: "or" });
        }
        question.alternatives.extend(other.map(|other| Branch { ahead: other_ahead, ..other }));
        question
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}

/// Takes one field, or says why not.
fn take(asked: &mut Asked, field: &str, value: &str) -> Option<Problem> {
    if value.is_empty() {
        return Some(Problem::NoValue { field: field.to_owned() });
    }
    let beside = asked.packed && !is_beside(field);
    let question = &mut asked.question;
    let taken = match field {
        PACKED | pinned::FIELD => Some(()),
        "v" => return version(value),
        "indicator" => put(&mut question.target.indicator, Indicator::from_code(value)),
        "ahead" => put(&mut question.target.ahead, count(value).map(Some)),
        "cap" => put(&mut question.cap, percent(value)),
        "pace" => put(&mut question.pace, percent(value).map(Some)),
        "target" => put(&mut question.target.requirement, requirement(value)),
        "or" => put(&mut asked.other, branch(value).map(Some)),
        "or_ahead" => put(&mut asked.other_ahead, count(value).map(Some)),
        "start" => put(&mut question.period.start, day(value).map(Some)),
        "cutoff" => put(&mut question.period.cutoff, day(value).map(Some)),
        "end" => put(&mut question.period.end, day(value).map(Some)),
        "solve" => put(&mut question.unknown, Unknown::from_code(value)),
        "theme" => put(&mut asked.theme, Theme::from_code(value).map(Some)),
        "embed" => put(&mut asked.embedded, flag(value)),
        "lock" => put(&mut asked.frame.locked, flag(value)),
        "frozen" => put(&mut asked.frame.frozen, flag(value)),
        "host" => origin(value),
        "lang" => put(&mut asked.language, Language::from_code(value).map(Some)),
        _ => match Count::from_code(field) {
            Some(name) => count(value).map(|number| question.counts.set(name, Some(number))),
            None => return Some(Problem::UnknownField { field: field.to_owned() }),
        },
    };
    if beside {
        return Some(Problem::BesidePacked { field: field.to_owned() });
    }
    taken.is_none().then(|| Problem::BadValue { field: field.to_owned(), value: value.to_owned() })
}

/// Whether the field may stand beside a packed scenario: it says nothing of the scenario.
fn is_beside(field: &str) -> bool {
    matches!(field, "v" | PACKED | pinned::FIELD) || LOOKS.contains(&field)
}

fn flag(value: &str) -> Option<bool> {
    (value == "1").then_some(true)
}

fn put<T>(place: &mut T, value: Option<T>) -> Option<()> {
    value.map(|value| *place = value)
}

fn version(value: &str) -> Option<Problem> {
    match count(value) {
        Some(VERSION) => None,
        Some(0) | None => Some(Problem::BadValue { field: "v".to_owned(), value: value.to_owned() }),
        Some(_) => Some(Problem::NewerVersion { version: value.to_owned() }),
    }
}

/// Whether the scenario holds no more than the readable form can say.
pub(super) fn says(scenario: &Scenario) -> bool {
    let question = told(scenario);
    question.alternatives.len() < 2 && Scenario::from(question) == *scenario
}

/// The question with every volume that the scenario holds for its branches.
fn told(scenario: &Scenario) -> Question {
    let Ratio { target, alternatives, cap, pace } = scenario.asked.ratio.clone();
    let own = Volume::of(target.indicator);
    let volume = |branch: Branch| branch.ahead.or(scenario.totals.ahead.get(Volume::of(branch.indicator)));
    let alternatives = alternatives.into_iter().map(|branch| {
        let ahead = if Volume::of(branch.indicator) == own { branch.ahead } else { volume(branch) };
        Branch { ahead, ..branch }
    });
    Question {
        counts: scenario.totals.counts.clone(),
        target: Branch { ahead: volume(target), ..target },
        alternatives: alternatives.collect(),
        cap,
        pace,
        period: scenario.period,
        unknown: scenario.asked.unknown,
    }
}

/// The canonical fields of any scenario, packed with rests; `None` where it is too large for a link.
pub(super) async fn packed(scenario: &Scenario) -> Option<String> {
    let packed = packed::write(scenario).await.filter(|packed| packed.len() <= MAX_FRAGMENT)?;
    Some(format!("v={VERSION}&{PACKED}={packed}"))
}

/// The canonical fields of a scenario that the readable form can say.
pub(super) fn fields(scenario: &Scenario) -> String {
    let question = told(scenario);
    let Question { target, cap, pace, period, unknown, .. } = &question;
    let usual = Question::default();
    let alternative = question.alternatives.first();
    let mut link = format!("v={VERSION}");
    let mut put = |field: &str, value: &str| link.extend(["&", field, "=", value]);
    if target.indicator != usual.target.indicator {
        put("indicator", target.indicator.code());
    }
    for (count, value) in counts(&question) {
        put(count.code(), &value.to_string());
    }
    if let Some(ahead) = target.ahead {
        put("ahead", &ahead.to_string());
    }
    if *cap != usual.cap {
        put("cap", &percent_text(*cap));
    }
    if let Some(pace) = *pace {
        put("pace", &percent_text(pace));
    }
    put("target", &requirement_text(target.requirement));
    if let Some(&other) = alternative {
        put("or", &branch_text(other));
    }
    if let Some(ahead) = alternative.and_then(|other| other.ahead) {
        put("or_ahead", &ahead.to_string());
    }
    for (field, day) in [("start", period.start), ("cutoff", period.cutoff), ("end", period.end)] {
        if let Some(day) = day {
            put(field, &day_text(day));
        }
    }
    if *unknown != usual.unknown {
        put("solve", unknown.code());
    }
    link
}

/// The known counts: the indicator's own first, then the others in the order of the report.
fn counts(question: &Question) -> impl Iterator<Item = (Count, u64)> {
    let first = question.target.indicator.counts();
    let others = Count::ALL.iter().copied().filter(|count| !first.contains(count)).collect::<Vec<_>>();
    first.into_iter().chain(others).filter_map(|count| Some((count, question.counts.get(count)?)))
}
