//! The sentence with fields in it.

use yew::prelude::*;

use crate::calc::known::IDENTITIES;
use crate::model::{Branch, Comparator, Count, Indicator, Sense, Unknown};
use crate::ui::components::choice::{Choice, Group};
use crate::ui::components::entry_field::EntryField;
use crate::ui::components::sentence::sentence;
use crate::ui::entry::Field;
use crate::ui::markup::{button, each, element, list, said, text, worded, wrap};
use crate::ui::state::{Action, State};

pub(super) fn question(state: &State, dispatch: &Callback<Action>) -> Html {
    let asker = Asker { state, dispatch };
    let words = state.language.words();
    let scenario = &state.scenario;
    let mut parts = vec![asker.done(), text(" "), asker.ahead(), text(" "), asker.target(), text(" ")];
    parts.push(match scenario.alternative {
        Some(other) => asker.alternative(other),
        None => button("link-button", words.add_alternative, dispatch, Action::AddAlternative),
    });
    let pace = scenario.unknown != Unknown::Need || scenario.pace.is_some();
    parts.extend([
        text(" "),
        if pace {
            asker.pace()
        } else {
            html! {}
        },
    ]);
    html! {
        <section class="question" aria-label={words.question_heading}>
            { element("p", "", parts) }
            { wrap("p", "question-unknown", asker.unknown()) }
            { asker.more() }
        </section>
    }
}

/// Knows what the question is about and whom to tell.
#[derive(Clone, Copy)]
struct Asker<'a> {
    state: &'a State,
    dispatch: &'a Callback<Action>,
}

impl Asker<'_> {
    fn field(self, field: Field, placeholder: &'static str) -> Html {
        let State { scenario, language, opened, .. } = self.state;
        html! {
            <EntryField {field} entry={field.entry(scenario)} language={*language} opened={*opened} {placeholder}
                dispatch={self.dispatch.clone()} />
        }
    }

    fn done(self) -> Html {
        let words = (self.state.language.words().indicator)(self.state.scenario.target.indicator);
        sentence(words.done, &|slot| match slot {
            "start" => self.field(Field::Start, "…/…/…"),
            "cutoff" => self.field(Field::Cutoff, "…/…/…"),
            code => Count::from_code(code).map(|count| self.field(Field::Count(count), "…")).unwrap_or_default(),
        })
    }

    fn ahead(self) -> Html {
        let words = (self.state.language.words().indicator)(self.state.scenario.target.indicator);
        sentence(words.ahead, &|slot| match slot {
            "end" => self.field(Field::End, "…/…/…"),
            _ => self.field(Field::Ahead, "…"),
        })
    }

    fn target(self) -> Html {
        let target = self.state.scenario.target;
        let words = self.state.language.words();
        let choose = self.dispatch.reform(|code: String| Action::Choose(indicator_of(&code)));
        let compare = self.dispatch.reform(|code: String| Action::Compare(comparator_of(&code)));
        sentence(words.target, &|slot| match slot {
            "indicator" => self.indicators("indicator", words.indicator_label, target.indicator, &choose),
            "comparator" => self.comparators("comparator", words.comparator_label, target, &compare),
            _ => self.field(Field::Threshold, ""),
        })
    }

    fn alternative(self, other: Branch) -> Html {
        let words = self.state.language.words();
        let labels = &words.alternative_labels;
        let choose = self.dispatch.reform(|code: String| Action::ChooseAlternative(indicator_of(&code)));
        let compare = self.dispatch.reform(|code: String| Action::CompareAlternative(comparator_of(&code)));
        let said = sentence(words.alternative, &|slot| match slot {
            "indicator" => self.indicators("or-indicator", labels.indicator, other.indicator, &choose),
            "comparator" => self.comparators("or-comparator", labels.comparator, other, &compare),
            _ => self.field(Field::AlternativeThreshold, ""),
        });
        let target = self.state.scenario.target;
        let own_volume = other.indicator.definition().denominator != target.indicator.definition().denominator;
        let counts = (words.indicator)(other.indicator).done;
        let asked = target.indicator.counts();
        let more: Vec<Count> = other.indicator.counts().into_iter().filter(|count| !asked.contains(count)).collect();
        let counts = if more.is_empty() {
            html! {}
        } else {
            sentence(counts, &|slot| self.slot_again(slot))
        };
        let ahead = || sentence(words.alternative_ahead, &|_| self.field(Field::AlternativeAhead, "…"));
        let ahead = if own_volume {
            ahead()
        } else {
            html! {}
        };
        let remove = button("link-button", words.remove_alternative, self.dispatch, Action::RemoveAlternative);
        list(vec![said, text(" "), counts, text(" "), ahead, text(" "), remove])
    }

    /// A slot of the second branch's sentence: a field of its own, or the value that the first sentence holds.
    fn slot_again(self, slot: &'static str) -> Html {
        let language = self.state.language;
        let asked = self.state.scenario.target.indicator.counts();
        let shown = |field: Field| {
            let text = field.entry(&self.state.scenario).text(language);
            if text.is_empty() { self::text("…") } else { said(text) }
        };
        match slot {
            "start" => shown(Field::Start),
            "cutoff" => shown(Field::Cutoff),
            code => match Count::from_code(code) {
                Some(count) if asked.contains(&count) => shown(Field::Count(count)),
                Some(count) => self.field(Field::Count(count), "…"),
                None => html! {},
            },
        }
    }

    fn pace(self) -> Html {
        let words = self.state.language.words();
        let part = (words.indicator)(self.state.scenario.target.indicator).part.many;
        sentence(words.pace, &|slot| match slot {
            "pace" => self.field(Field::Pace, words.pace_unset),
            _ => text(part),
        })
    }

    fn unknown(self) -> Html {
        let words = self.state.language.words();
        let limit = self.state.scenario.target.requirement.comparator.sense() == Sense::Limit;
        let name = |&unknown: &Unknown| {
            let name = match unknown {
                Unknown::Need if limit => words.need_of_limit,
                Unknown::Date if limit => words.date_of_limit,
                _ => (words.unknown)(unknown),
            };
            (unknown.code(), name)
        };
        let choose = self.dispatch.reform(|code: String| Action::Ask(Unknown::from_code(&code).unwrap_or_default()));
        let choice = Choice {
            id: "solve",
            label: words.unknown_label,
            groups: vec![(None, Unknown::ALL.iter().map(name).collect())],
            chosen: self.state.scenario.unknown.code(),
            choose,
        };
        html! { <label for="solve">{ text(words.unknown_label) }{ text(": ") }{ choice.view() }</label> }
    }

    fn indicators(self, id: &'static str, label: &'static str, chosen: Indicator, choose: &Callback<String>) -> Html {
        let words = self.state.language.words();
        let mut groups: Vec<Group> = Vec::new();
        for &indicator in Indicator::ALL {
            let family = Some((words.family)(indicator.definition().family));
            let option = (indicator.code(), (words.indicator)(indicator).name);
            match groups.last_mut() {
                Some((last, options)) if *last == family => options.push(option),
                _ => groups.push((family, vec![option])),
            }
        }
        Choice { id, label, groups, chosen: chosen.code(), choose: choose.clone() }.view()
    }

    fn comparators(self, id: &'static str, label: &'static str, branch: Branch, choose: &Callback<String>) -> Html {
        let words = self.state.language.words();
        let option = |&comparator: &Comparator| (comparator.code(), (words.comparator)(comparator));
        let groups = vec![(None, Comparator::ALL.iter().map(option).collect())];
        Choice { id, label, groups, chosen: branch.requirement.comparator.code(), choose: choose.clone() }.view()
    }

    /// Other counts of the same period, and the cap: nothing that the first answer needs.
    fn more(self) -> Html {
        let words = self.state.language.words();
        let scenario = &self.state.scenario;
        let part = (words.indicator)(scenario.target.indicator).part.many;
        let row = |&count: &Count| {
            let label = html! { <label for={count.code()}>{ text((words.count)(count)) }</label> };
            element("li", "", vec![label, self.field(Field::Count(count), "…")])
        };
        let cap = sentence(words.cap, &|slot| match slot {
            "cap" => self.field(Field::Cap, ""),
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
    /// known; without those that the sentences ask for.
    fn other_counts(self) -> Vec<Count> {
        let scenario = &self.state.scenario;
        let family: Vec<Count> = scenario.target.indicator.family().flat_map(Indicator::counts).collect();
        let parts =
            IDENTITIES.iter().filter(|identity| family.contains(&identity.whole)).flat_map(|identity| identity.parts);
        let asked: Vec<Count> = scenario.branches().flat_map(|branch| branch.indicator.counts()).collect();
        let parts: Vec<Count> = parts.copied().collect();
        let offered = |count: &Count| {
            family.contains(count)
                || parts.contains(count)
                || self.state.shown.contains(count)
                || scenario.counts.get(*count).is_some()
        };
        Count::ALL.iter().copied().filter(|count| offered(count) && !asked.contains(count)).collect()
    }
}

fn indicator_of(code: &str) -> Indicator {
    Indicator::from_code(code).unwrap_or(Indicator::OnlineOfReceived)
}

fn comparator_of(code: &str) -> Comparator {
    Comparator::from_code(code).unwrap_or(Comparator::AtLeast)
}
