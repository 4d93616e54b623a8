//! The sentence with fields in it.

use yew::prelude::*;

use crate::calc::known::IDENTITIES;
use crate::i18n::phrase::fill;
use crate::model::{Branch, Comparator, Count, Indicator, Question, Sense, Unknown, Volume};
use crate::ui::components::choice::{Choice, comparators, indicators, sides};
use crate::ui::components::sentence::{phrase, sentence};
use crate::ui::edit::{Edit, MOST_BRANCHES, RatioEdit};
use crate::ui::entry::{Entry, Field, RatioField};
use crate::ui::markup::{button, each, element, list, said, text, when, worded, wrap};
use crate::ui::state::{Action, State};

pub(super) fn question(state: &State, question: &Question, dispatch: &Callback<Action>) -> Html {
    let asker = Asker { state, question, dispatch };
    let words = state.language.words();
    let mut parts = vec![asker.done(), text(" "), asker.ahead(), text(" "), asker.target(), text(" ")];
    // A place for each, filled or not: what is half typed stays in its own field when a branch comes or goes.
    let mut alternatives = question.alternatives.iter();
    for place in (1..).take(MOST_BRANCHES - 1) {
        let other = alternatives.next().map(|branch| asker.alternative(place, *branch));
        parts.extend([other.unwrap_or_default(), text(" ")]);
    }
    let add = Action::Edit(Edit::Ratio(None, RatioEdit::AddBranch));
    let room = question.alternatives.len() + 1 < MOST_BRANCHES;
    let pace = question.unknown != Unknown::Need || question.pace.is_some();
    parts.extend([
        when(room, || button("link-button", words.add_alternative, dispatch, add)),
        text(" "),
        when(pace, || asker.pace()),
    ]);
    html! {
        <fieldset class="question" aria-label={words.question_heading} disabled={state.locked()}>
            { element("p", "", parts) }
            { wrap("p", "question-unknown", asker.unknown()) }
            { asker.plan() }
            { asker.more() }
        </fieldset>
    }
}

/// Knows what the question is about and whom to tell.
#[derive(Clone, Copy)]
struct Asker<'a> {
    state: &'a State,
    question: &'a Question,
    dispatch: &'a Callback<Action>,
}

impl Asker<'_> {
    fn field(self, field: Field, placeholder: impl Into<AttrValue>) -> Html {
        super::super::field(self.state, self.dispatch, field, placeholder)
    }

    /// A field of the ratio; where it is empty it shows what the units add up to.
    fn ahead_field(self, place: u8) -> Html {
        let branch = self.question.branches().nth(usize::from(place));
        self.field(Field::Ratio(None, RatioField::Ahead(place)), self.added_up(branch.and_then(|it| it.ahead)))
    }

    fn count_field(self, count: Count) -> Html {
        self.field(Field::Count(count), self.added_up(self.question.counts.get(count)))
    }

    /// What an empty field shows: what the units add up to, where there are any.
    fn added_up(self, value: Option<u64>) -> AttrValue {
        match value.filter(|_| !self.state.scenario.units.is_empty()) {
            Some(value) => Entry::Count(value).text(self.state.language).into(),
            None => "…".into(),
        }
    }

    fn done(self) -> Html {
        let words = (self.state.language.words().indicator)(self.question.target.indicator);
        sentence(words.done, &|slot| match slot {
            "start" => self.field(Field::Start, "…/…/…"),
            "cutoff" => self.field(Field::Cutoff, "…/…/…"),
            code => Count::from_code(code).map(|count| self.count_field(count)).unwrap_or_default(),
        })
    }

    fn ahead(self) -> Html {
        let words = (self.state.language.words().indicator)(self.question.target.indicator);
        sentence(words.ahead, &|slot| match slot {
            "end" => self.field(Field::End, "…/…/…"),
            _ => self.ahead_field(0),
        })
    }

    fn target(self) -> Html {
        let words = self.state.language.words();
        let labels = (words.indicator_label, words.comparator_label);
        self.bound(words.target, ("indicator", "comparator"), labels, 0, self.question.target)
    }

    /// The indicator, the comparator and the threshold of a branch, in a sentence.
    fn bound(
        self,
        template: &'static str,
        (indicator_id, comparator_id): (&'static str, &'static str),
        (indicator_label, comparator_label): (&'static str, &'static str),
        place: u8,
        branch: Branch,
    ) -> Html {
        let language = self.state.language;
        let edit = |edit| Action::Edit(Edit::Ratio(None, edit));
        let choose = self.dispatch.reform(move |it: Indicator| edit(RatioEdit::Choose(place, it)));
        let compare = self.dispatch.reform(move |it: Comparator| edit(RatioEdit::Compare(place, it)));
        let (indicator, comparator) = (branch.indicator, branch.requirement.comparator);
        sentence(template, &|slot| match slot {
            "indicator" => indicators(language, indicator_id, indicator_label, indicator, &choose),
            "comparator" => {
                comparators(comparator_id, comparator_label, &|it| sides(language, it).0.into(), comparator, &compare)
            }
            "onward" => text(sides(language, comparator).1),
            _ => self.field(Field::Ratio(None, RatioField::Threshold(place)), ""),
        })
    }

    fn alternative(self, place: u8, other: Branch) -> Html {
        let words = self.state.language.words();
        let labels = (words.alternative_labels.indicator, words.alternative_labels.comparator);
        let ids = match place {
            1 => ("or-indicator", "or-comparator"),
            2 => ("or-2-indicator", "or-2-comparator"),
            _ => ("or-3-indicator", "or-3-comparator"),
        };
        let said = self.bound(words.alternative, ids, labels, place, other);
        let before: Vec<Branch> = self.question.branches().take(usize::from(place)).collect();
        let asked: Vec<Count> = before.iter().flat_map(|branch| branch.indicator.counts()).collect();
        let volume = Volume::of(other.indicator);
        let own_volume = before.iter().all(|branch| Volume::of(branch.indicator) != volume);
        let more = other.indicator.counts().iter().any(|count| !asked.contains(count));
        let parts = vec![
            said,
            text(" "),
            when(more, || sentence((words.indicator)(other.indicator).done, &|slot| self.slot_again(slot, &asked))),
            text(" "),
            when(own_volume, || sentence(words.alternative_ahead, &|_| self.ahead_field(place))),
            text(" "),
            button(
                "link-button",
                words.remove_alternative,
                self.dispatch,
                Action::Edit(Edit::Ratio(None, RatioEdit::RemoveBranch(place))),
            ),
        ];
        list(parts)
    }

    /// A slot of a further branch's sentence: a field of its own, or the value that a sentence before holds.
    fn slot_again(self, slot: &'static str, asked: &[Count]) -> Html {
        let language = self.state.language;
        let shown = |entry: Entry| {
            let text = entry.text(language);
            if text.is_empty() { self::text("…") } else { said(text) }
        };
        match slot {
            "start" => shown(Field::Start.entry(&self.state.scenario)),
            "cutoff" => shown(Field::Cutoff.entry(&self.state.scenario)),
            code => match Count::from_code(code) {
                Some(count) if asked.contains(&count) => {
                    shown(self.question.counts.get(count).map_or(Entry::Empty, Entry::Count))
                }
                Some(count) => self.count_field(count),
                None => html! {},
            },
        }
    }

    fn pace(self) -> Html {
        let words = self.state.language.words();
        let part = (words.indicator)(self.question.target.indicator).part.many;
        sentence(words.pace, &|slot| match slot {
            "pace" => self.field(Field::Ratio(None, RatioField::Pace), words.pace_unset),
            _ => text(part),
        })
    }

    fn unknown(self) -> Html {
        let words = self.state.language.words();
        let limit = self.question.target.requirement.comparator.sense() == Sense::Limit;
        let name = |&unknown: &Unknown| {
            let name = match unknown {
                Unknown::Need if limit => words.need_of_limit,
                Unknown::Date if limit => words.date_of_limit,
                _ => (words.unknown)(unknown),
            };
            (unknown.code().into(), name.into())
        };
        let ask = |code: String| Action::Edit(Edit::Ask(Unknown::from_code(&code).unwrap_or_default()));
        let choice = Choice {
            id: "solve".into(),
            label: words.unknown_label,
            groups: vec![(None, Unknown::ALL.iter().map(name).collect())],
            chosen: self.question.unknown.code().into(),
            choose: self.dispatch.reform(ask),
        };
        html! { <label for="solve">{ text(words.unknown_label) }{ text(": ") }{ choice.view() }</label> }
    }

    /// How the question belongs to the plan, and what of its figures the units add up to.
    fn plan(self) -> Html {
        let words = &self.state.language.words().way;
        let act = |label, action| button("link-button", label, self.dispatch, action);
        let mut parts = match self.state.scenario.asked.target.filter(|_| self.state.scenario.asked_target().is_some())
        {
            Some(place) => vec![
                text(words.in_plan),
                text(" "),
                act(words.show_in_plan, Action::Show(place)),
                text(" · "),
                act(words.ask_another, Action::Edit(Edit::AskOf(None))),
            ],
            None => vec![act(words.add_to_plan, Action::Edit(Edit::AddToPlan))],
        };
        let derived = self.derived();
        if !derived.is_empty() {
            parts.extend([text(" "), phrase(&fill(words.from_units, &[("counts", &derived)]))]);
        }
        element("p", "question-plan", parts)
    }

    /// The names of the counts that are not typed here but added up from the units.
    fn derived(self) -> String {
        let words = self.state.language.words();
        let typed = &self.state.scenario.totals.counts;
        let added = |count: &Count| typed.get(*count).is_none() && self.question.counts.get(*count).is_some();
        let mut counts: Vec<Count> = self.question.branches().flat_map(|branch| branch.indicator.counts()).collect();
        counts.retain(|count| !self.state.scenario.units.is_empty() && added(count));
        counts.sort_unstable();
        counts.dedup();
        let names: Vec<&str> = counts.into_iter().map(|count| (words.count)(count)).collect();
        names.join("; ")
    }

    /// Other counts of the same period, and the cap: nothing that the first answer needs.
    fn more(self) -> Html {
        let words = self.state.language.words();
        let part = (words.indicator)(self.question.target.indicator).part.many;
        let row = |&count: &Count| {
            let label = html! { <label for={count.code()}>{ text((words.count)(count)) }</label> };
            element("li", "", vec![label, self.count_field(count)])
        };
        let cap = sentence(words.cap, &|slot| match slot {
            "cap" => self.field(Field::Ratio(None, RatioField::Cap), ""),
            _ => text(part),
        });
        let parts = vec![
            worded("summary", "", words.more_counts),
            worded("p", "", words.more_counts_hint),
            element("ul", "", each(&self.other_counts(), row)),
            wrap("p", "", cap),
        ];
        element("details", "question-more", parts)
    }

    /// The counts of the indicator's family and the parts that they are made of, then any other that is
    /// typed; without those that the sentences ask for.
    fn other_counts(self) -> Vec<Count> {
        let family: Vec<Count> = self.question.target.indicator.family().flat_map(Indicator::counts).collect();
        let parts =
            IDENTITIES.iter().filter(|identity| family.contains(&identity.whole)).flat_map(|identity| identity.parts);
        let asked: Vec<Count> = self.question.branches().flat_map(|branch| branch.indicator.counts()).collect();
        let parts: Vec<Count> = parts.copied().collect();
        let offered = |count: &Count| {
            family.contains(count)
                || parts.contains(count)
                || self.state.shown.contains(count)
                || self.state.scenario.totals.counts.get(*count).is_some()
        };
        Count::ALL.iter().copied().filter(|count| offered(count) && !asked.contains(count)).collect()
    }
}
