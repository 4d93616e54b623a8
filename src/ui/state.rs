//! One state, one action, one pure `apply`. Derived data is never stored here.

use std::rc::Rc;

use super::entry::{Entry, Field};
use crate::calc::what_if::Trial;
use crate::i18n::phrase::fill;
use crate::link::{Opened, Problem, read};
use crate::model::{Branch, Comparator, Count, Indicator, Language, Percent, Requirement, Scenario, Sense, Unknown};
use crate::plans::EXAMPLES;

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device does.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order they are offered.
    pub const ALL: &'static [Theme] = &[Theme::Auto, Theme::Light, Theme::Dark];

    /// The code name kept on the device and set on the document.
    pub const fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme with this code name.
    pub fn from_code(code: &str) -> Option<Theme> {
        Self::ALL.iter().copied().find(|theme| theme.code() == code)
    }
}

/// What the user did so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The language of the page.
    pub language: Language,
    /// The look of the page.
    pub theme: Theme,
    /// The place in [`EXAMPLES`] of the case on the page, as long as it is unchanged.
    pub example: Option<usize>,
    /// What could not be read of the link that was opened.
    pub problems: Rc<Vec<Problem>>,
    /// The field in which something unreadable is being typed: the answer waits.
    pub typing: Option<Field>,
    /// Fields left with something unreadable in them.
    pub rejected: Vec<Field>,
    /// What is only tried.
    pub trial: Trial,
    /// Counts that had a value since the scenario was opened: their fields stay, even when they are cleared.
    pub shown: Vec<Count>,
    /// What became of copying the link, until the next edit.
    pub copied: Option<bool>,
    /// Counts the scenarios opened, so that fields drop their drafts when a new one comes in.
    pub opened: u32,
}

/// What the user does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Enters something readable.
    Enter(Field, Entry),
    /// Is in the middle of typing something that is not readable yet.
    Type(Field),
    /// Leaves something unreadable in a field.
    Reject(Field),
    /// Chooses the indicator of the target.
    Choose(Indicator),
    /// Chooses the comparator of the target.
    Compare(Comparator),
    /// Adds a second branch.
    AddAlternative,
    /// Removes the second branch.
    RemoveAlternative,
    /// Chooses the indicator of the second branch.
    ChooseAlternative(Indicator),
    /// Chooses the comparator of the second branch.
    CompareAlternative(Comparator),
    /// Asks for another unknown.
    Ask(Unknown),
    /// Tries a volume and a threshold.
    Try(Trial),
    /// Takes over what is tried.
    Apply,
    /// Opens a link.
    Open(Box<Opened>),
    /// Opens the example in this place.
    OpenExample(usize),
    /// Starts over.
    Clear,
    /// Switches the language.
    Speak(Language),
    /// Switches the look.
    Paint(Theme),
    /// Has read what was wrong with the link.
    Dismiss,
    /// Wants the link on the clipboard.
    Copy,
    /// Learns whether the browser copied the link.
    Copied(bool),
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn apply(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Speak(language) => next.language = language,
            Action::Paint(theme) => next.theme = theme,
            Action::Dismiss => next.problems = Rc::default(),
            Action::Try(trial) => next.trial = trial,
            Action::Copied(copied) => next.copied = Some(copied),
            // The link would lack what cannot be read.
            Action::Copy => next.copied = Some(false),
            Action::Apply => {
                let applied = next.trial.applied(&next.scenario);
                next.edit(|scenario| *scenario = applied);
            }
            Action::Type(field) => next.typing = Some(field),
            Action::Open(opened) => next.open(opened.scenario, opened.problems, opened.language),
            Action::OpenExample(place) => {
                if let Some(example) = EXAMPLES.get(place) {
                    let opened = read(example.link);
                    next.open(opened.scenario, opened.problems, None);
                    next.example = Some(place);
                }
            }
            Action::Clear => next.open(Scenario::default(), Vec::new(), None),
            Action::Reject(field) => {
                next.typing = None;
                next.rejected.retain(|&rejected| rejected != field);
                next.rejected.push(field);
                next.copied = None;
                next.edit(|scenario| field.put(scenario, Entry::Empty));
            }
            Action::Enter(field, entry) => {
                next.typing = None;
                next.rejected.retain(|&rejected| rejected != field);
                next.show(field);
                next.edit(|scenario| field.put(scenario, entry));
            }
            edit => next.edit(|scenario| edit_scenario(scenario, &edit)),
        }
        if next.scenario.alternative.is_none() {
            // A field that is gone must not hold up the answer.
            let gone = |field: &Field| matches!(field, Field::AlternativeThreshold | Field::AlternativeAhead);
            next.rejected.retain(|field| !gone(field));
            next.typing = next.typing.filter(|field| !gone(field));
        }
        next
    }

    /// Names the fields that hold something unreadable.
    pub fn unread(&self) -> String {
        let words = self.language.words();
        let labels: Vec<&str> = self.rejected.iter().map(|field| field.label(words)).collect();
        fill(words.not_computed_why, &[("fields", &labels.join("; "))]).plain()
    }

    fn show(&mut self, field: Field) {
        if let Field::Count(count) = field
            && !self.shown.contains(&count)
        {
            self.shown.push(count);
        }
    }

    fn open(&mut self, scenario: Scenario, problems: Vec<Problem>, language: Option<Language>) {
        *self = State {
            shown: scenario.counts.iter().map(|(count, _)| count).collect(),
            scenario: Rc::new(scenario),
            problems: Rc::new(problems),
            language: language.unwrap_or(self.language),
            theme: self.theme,
            opened: self.opened.wrapping_add(1),
            ..State::default()
        };
    }

    fn edit(&mut self, change: impl FnOnce(&mut Scenario)) {
        let mut scenario = (*self.scenario).clone();
        change(&mut scenario);
        if scenario != *self.scenario {
            self.scenario = Rc::new(scenario);
            self.example = None;
            self.trial = Trial::default();
            self.copied = None;
        }
    }
}

fn edit_scenario(scenario: &mut Scenario, action: &Action) {
    match action {
        Action::Choose(indicator) => choose(&mut scenario.target, *indicator),
        Action::Compare(comparator) => scenario.target.requirement.comparator = *comparator,
        Action::AddAlternative => scenario.alternative = Some(alternative(scenario.target)),
        Action::RemoveAlternative => scenario.alternative = None,
        Action::ChooseAlternative(indicator) => {
            if let Some(other) = &mut scenario.alternative {
                choose(other, *indicator);
            }
        }
        Action::CompareAlternative(comparator) => {
            if let Some(other) = &mut scenario.alternative {
                other.requirement.comparator = *comparator;
            }
        }
        Action::Ask(unknown) => scenario.unknown = *unknown,
        _ => {}
    }
}

/// Changes the indicator; a comparator of the wrong side turns to the usual one, with a usual threshold.
fn choose(branch: &mut Branch, indicator: Indicator) {
    let sense = indicator.definition().sense;
    if branch.requirement.comparator.sense() != sense {
        branch.requirement = match sense {
            Sense::Reach => Requirement { comparator: Comparator::AtLeast, threshold: Percent::whole(30) },
            Sense::Limit => Requirement { comparator: Comparator::Below, threshold: Percent::whole(5) },
        };
    }
    branch.indicator = indicator;
}

/// A second branch to begin with: the next definition of the family at 50 %.
fn alternative(target: Branch) -> Branch {
    let other = target.indicator.family().find(|&indicator| indicator != target.indicator);
    Branch {
        indicator: other.unwrap_or(target.indicator),
        requirement: Requirement { threshold: Percent::whole(50), ..target.requirement },
        ahead: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rejected_count_leaves_no_number_behind() {
        let received = Field::Count(Count::Received);
        let state = State::default().apply(Action::Enter(received, Entry::Count(5)));
        assert_eq!(state.scenario.counts.get(Count::Received), Some(5));
        let state = state.apply(Action::Type(received)).apply(Action::Reject(received));
        assert_eq!(state.scenario.counts.get(Count::Received), None);
        assert!(state.typing.is_none() && state.rejected.contains(&received));
        assert_eq!(state.apply(Action::Reject(received)).rejected, [received]);
        let state = state.apply(Action::Enter(received, Entry::Count(6)));
        assert!(state.rejected.is_empty());
    }

    #[test]
    fn a_branch_that_is_gone_holds_up_nothing() {
        let field = Field::AlternativeThreshold;
        let state = State::default().apply(Action::AddAlternative).apply(Action::Reject(field));
        assert_eq!(state.rejected, [field]);
        assert!(state.apply(Action::RemoveAlternative).rejected.is_empty());
    }

    #[test]
    fn a_count_that_is_cleared_keeps_its_field() {
        let online = Field::Count(Count::Online);
        let state =
            State::default().apply(Action::Enter(online, Entry::Count(7))).apply(Action::Enter(online, Entry::Empty));
        assert_eq!(state.shown, [Count::Online]);
    }

    #[test]
    fn an_example_is_named_until_it_is_changed() {
        let state = State::default().apply(Action::OpenExample(0));
        assert_eq!(state.example, Some(0));
        assert_eq!(state.apply(Action::Ask(Unknown::Reach)).example, None);
        assert_eq!(state.apply(Action::Speak(Language::En)).example, Some(0));
    }

    #[test]
    fn what_is_tried_changes_nothing_until_it_is_applied() {
        let state = State::default().apply(Action::Enter(Field::Ahead, Entry::Count(1_000)));
        let tried = state.apply(Action::Try(Trial { change: -10, halves: Some(125) }));
        assert_eq!(tried.scenario, state.scenario);
        let applied = tried.apply(Action::Apply);
        assert_eq!(applied.scenario.target.ahead, Some(900));
        assert_eq!(Some(applied.scenario.target.requirement.threshold), Percent::new(625, 1));
        assert_eq!(applied.trial, Trial::default());
    }

    #[test]
    fn choosing_a_late_indicator_turns_the_comparator() {
        let state = State::default().apply(Action::Choose(Indicator::LateOfResolved));
        assert_eq!(state.scenario.target.requirement.comparator, Comparator::Below);
        let state = state.apply(Action::Choose(Indicator::LateOfDue));
        assert_eq!(state.scenario.target.requirement.threshold, Percent::whole(5));
    }
}
