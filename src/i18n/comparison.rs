//! Scenarios side by side, in words: what each row is of, what each scenario says, how far that is from the first.

use std::rc::Rc;

use super::answer::{Speaker, Tone};
use super::board::{BoardRow, GateWords, board_row, gate_words, index_name, mark_name, plan_title, tone, volume_name};
use super::compare_words::{CompareWords, SubjectWords};
use super::format_date;
use super::number::{format_bounding_share, format_count, format_decimal, format_fixed, format_percent, format_share};
use super::phrase::fill;
use super::problem::letter;
use super::risk::chance_text;
use super::scores::points;
use super::words::Noun;
use crate::calc::board::Board;
use crate::calc::comparison::{Amount, Position, Row, Subject, Value, difference};
use crate::model::{Indicator, Language, Question, Requirement, Scenario};
use crate::plans;

/// What one scenario says in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedCell {
    /// What it says.
    pub text: String,
    /// How it stands, where that is what it says.
    pub tone: Option<Tone>,
    /// How far that is from what the first one says; empty where it is no number, or the same.
    pub difference: String,
    /// Whether that is better, in a word; empty where it is neither.
    pub better: &'static str,
    /// The sign and the colour of that.
    pub favour: Option<Tone>,
}

/// A row, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRow {
    /// What it is of.
    pub subject: String,
    /// A cell for each scenario.
    pub cells: Vec<ComparedCell>,
}

/// Says rows of scenarios; each of their boards is that of the scenario in its place.
#[derive(Clone, Copy, Debug)]
pub struct Comparer<'a> {
    /// The language.
    pub language: Language,
    /// The scenarios, the first one being the one that the others are held against.
    pub scenarios: &'a [Rc<Scenario>],
    /// Their boards.
    pub boards: &'a [Board],
}

/// The name of a scenario beside others: "A · Kon Tum".
pub fn compared_name(language: Language, scenario: &Scenario, place: usize) -> String {
    let told = [&scenario.name, &scenario.place].into_iter().find(|it| !it.is_empty());
    let name = match told {
        Some(name) => name,
        None if scenario.plan.is_empty() => words(language).unnamed,
        None => plan_title(language, scenario),
    };
    fill(words(language).named, &[("letter", letter(place)), ("name", name)]).plain()
}

fn words(language: Language) -> &'static CompareWords {
    &language.further().compare
}

impl Comparer<'_> {
    /// Says a row.
    pub fn row(&self, row: &Row) -> ComparedRow {
        let base = row.values.first().and_then(Option::as_ref);
        let cell = |(place, value): (usize, &Option<Value>)| self.cell(row, base, value.as_ref(), place);
        ComparedRow { subject: self.subject(&row.subject), cells: row.values.iter().enumerate().map(cell).collect() }
    }

    fn cell(&self, row: &Row, base: Option<&Value>, value: Option<&Value>, place: usize) -> ComparedCell {
        let words = words(self.language);
        let found =
            base.zip(value).filter(|_| place > 0).and_then(|(base, value)| difference(&row.subject, base, value));
        let better = found.as_ref().and_then(|it| it.better);
        ComparedCell {
            text: value.map_or_else(|| words.none.to_owned(), |value| self.value(&row.subject, value, place)),
            tone: value.and_then(|value| self.standing(&row.subject, value, place)),
            difference: found.map(|it| self.amount(it.amount)).unwrap_or_default(),
            better: better.map_or("", |better| if better { words.difference.better } else { words.difference.worse }),
            favour: better.map(|better| if better { Tone::Good } else { Tone::Bad }),
        }
    }

    fn standing(&self, subject: &Subject, value: &Value, place: usize) -> Option<Tone> {
        match (subject, value) {
            (Subject::Standing, Value::Mark(mark)) => Some(tone(*mark)),
            (_, Value::Stands(entry, _)) => Some(tone(self.boards.get(place)?.rows.get(*entry)?.mark)),
            _ => None,
        }
    }

    fn count(&self, count: impl Into<u128>) -> String {
        format_count(count.into(), self.language)
    }

    fn value(&self, subject: &Subject, value: &Value, place: usize) -> String {
        let (language, words) = (self.language, words(self.language));
        match value {
            Value::Count(count) => self.count(*count),
            Value::Share(share, requirement) if *subject == Subject::OfRest => {
                format_bounding_share(*share, 2, requirement.comparator.sense(), language)
            }
            Value::Share(share, requirement) => format_share(*share, 2, &[*requirement], language),
            Value::Chance(share) => chance_text(language, *share),
            Value::Percent(percent) => format_percent(*percent, language),
            Value::Day(day) => format_date(*day, language),
            Value::Text(code) if *subject == Subject::Plan => {
                plans::plan(code).map_or_else(|| code.clone(), |plan| plan.title.of(language).to_owned())
            }
            Value::Text(text) => text.clone(),
            Value::Branch(branch) => self.bound_of(branch.indicator, branch.requirement),
            Value::Choice(choice) => self.choice(subject, *choice),
            Value::Flag(flag) => (if *flag { words.yes } else { words.no }).to_owned(),
            Value::Rank(rank) => self.count(*rank),
            Value::Score(score) => format_decimal(*score, language),
            Value::Points(sum) => points(sum, None, language),
            Value::Mark(mark) => mark_name(language, *mark).to_owned(),
            Value::Never => words.never.to_owned(),
            Value::Stands(entry, _) => self.stands(place, *entry).unwrap_or_default(),
            Value::Entry(entry) => self.entry(subject, place, *entry).unwrap_or_default(),
            Value::SameAs(first) if *first == place => if place == 0 { words.none } else { words.own }.to_owned(),
            Value::SameAs(first) => fill(words.same_as, &[("letter", letter(*first))]).plain(),
        }
    }

    fn bound_of(&self, indicator: Indicator, requirement: Requirement) -> String {
        let question = Question::default();
        let bound = Speaker::new(self.language, &question, None).bound_of(requirement);
        let name = (self.language.words().indicator)(indicator).name;
        fill(self.language.planning().plan.title.ratio, &[("indicator", name), ("bound", &bound)]).plain()
    }

    fn choice(&self, subject: &Subject, choice: usize) -> String {
        let planning = self.language.planning();
        let name = match subject {
            Subject::Cadence => planning.path.cadences.get(choice).copied(),
            Subject::Profile => planning.path.profiles.get(choice).copied(),
            Subject::Shape => planning.path.shapes.get(choice).copied(),
            Subject::Division => planning.allocation.divisions.get(choice).copied(),
            Subject::Policy => planning.allocation.policies.get(choice).map(|(name, _)| *name),
            _ => None,
        };
        name.unwrap_or_default().to_owned()
    }

    /// What a target or a gate asks for.
    fn entry(&self, subject: &Subject, place: usize, entry: usize) -> Option<String> {
        if let Subject::Gate(..) = subject {
            return Some(self.gate(place, entry)?.conditions);
        }
        let said = self.target(place, entry)?;
        let words = words(self.language);
        let template = match (said.deadline.is_empty(), said.lead.is_empty()) {
            (true, true) => words.entry,
            (false, true) => words.entry_due,
            (true, false) => words.entry_led,
            (false, false) => words.entry_due_led,
        };
        let named = [("title", &*said.title), ("deadline", &said.deadline), ("lead", &said.lead)];
        Some(fill(template, &named).plain())
    }

    /// A target of the scenario in a place, said.
    fn target(&self, place: usize, target: usize) -> Option<BoardRow> {
        let (scenario, board) = (self.scenarios.get(place)?, self.boards.get(place)?);
        Some(board_row(self.language, scenario, scenario.targets.get(target)?, board.rows.get(target)?))
    }

    /// A gate of the scenario in a place, said.
    fn gate(&self, place: usize, gate: usize) -> Option<GateWords> {
        let (scenario, board) = (self.scenarios.get(place)?, self.boards.get(place)?);
        Some(gate_words(self.language, scenario, scenario.gates.get(gate)?, board.gates.get(gate)?))
    }

    /// How a target stands.
    fn stands(&self, place: usize, entry: usize) -> Option<String> {
        let said = self.target(place, entry)?;
        let template = if said.value.is_empty() { "{mark}" } else { words(self.language).stands };
        Some(fill(template, &[("mark", said.mark), ("value", &said.value)]).plain())
    }

    fn amount(&self, amount: Amount) -> String {
        let words = &words(self.language).difference;
        let (above, size) = match amount {
            Amount::Count(it) => (it > 0, self.count(it.unsigned_abs())),
            Amount::Points(it) => (it > 0, fill(words.points, &[("n", &self.fine(it.unsigned_abs()))]).plain()),
            Amount::Score(it) => (it > 0, self.noun(&self.fine(it.unsigned_abs()), words.score, 2)),
            Amount::Places(it) => (it > 0, self.noun(&self.count(it.unsigned_abs()), words.places, it.unsigned_abs())),
            Amount::Days(it) => (it > 0, self.noun(&self.count(it.unsigned_abs()), words.days, it.unsigned_abs())),
        };
        fill(if above { words.more } else { words.less }, &[("amount", &size)]).plain()
    }

    fn noun(&self, number: &str, noun: Noun, of: u64) -> String {
        fill(words(self.language).difference.of, &[("n", number), ("noun", noun.of(of.into()))]).plain()
    }

    /// Millionths with two decimals, or with as many more as it takes until they are not zero.
    fn fine(&self, millionths: u128) -> String {
        let rounded = |decimals: u32| {
            let unit = 10_u128.pow(6 - decimals);
            (millionths + unit / 2) / unit
        };
        let decimals = (2..6).find(|&decimals| rounded(decimals) > 0).unwrap_or(6);
        format_fixed(rounded(decimals), decimals, self.language)
    }

    /// What a row is of.
    fn subject(&self, subject: &Subject) -> String {
        let words = &words(self.language).subject;
        let (of, planning) = (self.language.words(), self.language.planning());
        let plain = plain_subject(words, subject).or(match subject {
            Subject::Start => Some(of.start_label),
            Subject::Cutoff => Some(of.cutoff_label),
            Subject::End => Some(of.end_label),
            Subject::Total(count) => Some((of.count)(*count)),
            Subject::Cadence => Some(planning.path.cadence),
            Subject::Profile => Some(planning.path.profile),
            Subject::Shape => Some(planning.path.shape),
            Subject::Confidence => Some(planning.path.risk.confidence),
            Subject::Division => Some(planning.allocation.over),
            Subject::Policy => Some(planning.allocation.policy),
            _ => None,
        });
        plain.map_or_else(|| self.named_subject(words, subject), str::to_owned)
    }

    /// Of what has a name or a number of its own.
    fn named_subject(&self, words: &SubjectWords, subject: &Subject) -> String {
        let say = |template: &'static str, named: &[(&str, &str)]| fill(template, named).plain();
        let branch = |place: &u8| self.count(u128::from(*place) + 1);
        match subject {
            Subject::Asked(place) => say(words.asked_or, &[("n", &branch(place))]),
            Subject::AskedAhead(place) => say(words.asked_or_ahead, &[("n", &branch(place))]),
            Subject::TotalAhead(volume) => volume_name(self.language, *volume),
            Subject::Unit(unit, count) => {
                say(words.unit, &[("unit", unit), ("count", (self.language.words().count)(*count))])
            }
            Subject::UnitAhead(unit, volume) => {
                say(words.unit, &[("unit", unit), ("count", &volume_name(self.language, *volume))])
            }
            Subject::UnitMonths(unit) => say(words.unit_months, &[("unit", unit)]),
            Subject::Target(column, place) => {
                let title = self.target(*column, *place).map(|it| it.title);
                say(words.target, &[("title", &title.unwrap_or_default())])
            }
            Subject::Gate(column, place) => {
                let title = self.gate(*column, *place).map(|it| it.consequence);
                say(words.gate, &[("title", &title.unwrap_or_default())])
            }
            Subject::Rank(index) => say(words.rank, &[("index", index_name(index))]),
            Subject::Score(index) => say(words.score, &[("index", index_name(index))]),
            Subject::League(index) => say(words.league, &[("index", index_name(index))]),
            Subject::Tally(mark) => say(words.tally, &[("mark", mark_name(self.language, *mark))]),
            _ => String::new(),
        }
    }

    /// What the chart says at the marks of a scenario: the share now, the share at the end if nothing changes, the target;
    /// and all of it for those who do not see it.
    pub fn marks(&self, place: usize, position: &Position) -> ComparedMarks {
        let words = &words(self.language).chart;
        let share = |share| format_share(share, 2, &[position.requirement], self.language);
        let question = Question::default();
        let bound = Speaker::new(self.language, &question, None).bound_of(position.requirement);
        let [now, unchanged] = [position.now, position.unchanged].map(|it| it.map(share));
        let none = || "–".to_owned();
        let told = [now.clone().unwrap_or_else(none), unchanged.clone().unwrap_or_else(none)];
        let [told_now, told_unchanged] = &told;
        let named = [("letter", letter(place)), ("now", told_now), ("unchanged", told_unchanged), ("bound", &*bound)];
        let mark = |template, share: Option<String>| share.map(|share| fill(template, &[("share", &share)]).plain());
        ComparedMarks {
            now: mark(words.now, now),
            unchanged: mark(words.unchanged, unchanged),
            target: fill(words.target, &[("bound", &bound)]).plain(),
            described: fill(words.described, &named).plain(),
        }
    }
}

/// What stands at the marks of one scenario of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedMarks {
    /// The share now; none where it is not known.
    pub now: Option<String>,
    /// The share at the end if nothing changes.
    pub unchanged: Option<String>,
    /// The target.
    pub target: String,
    /// All of it.
    pub described: String,
}

/// Of what has one name for all.
fn plain_subject(words: &SubjectWords, subject: &Subject) -> Option<&'static str> {
    Some(match subject {
        Subject::Place => words.place,
        Subject::Plan => words.plan,
        Subject::Asked(0) => words.asked,
        Subject::AskedAhead(0) => words.asked_ahead,
        Subject::Cap => words.cap,
        Subject::Pace => words.pace,
        Subject::Units => words.units,
        Subject::Nested => words.nested,
        Subject::Route => words.route,
        Subject::Settings => words.settings,
        Subject::Aim => words.aim,
        Subject::Stray => words.stray,
        Subject::Card => words.card,
        Subject::Survey => words.survey,
        Subject::Now => words.now,
        Subject::Standing => words.standing,
        Subject::Needed => words.needed,
        Subject::Allowed => words.allowed,
        Subject::OfRest => words.of_rest,
        Subject::Monthly => words.monthly,
        Subject::Unchanged => words.unchanged,
        Subject::Best => words.best,
        Subject::Chance => words.chance,
        Subject::Caught => words.caught,
        Subject::Points => words.points,
        _ => return None,
    })
}
