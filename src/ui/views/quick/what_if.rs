//! "Nếu…": a volume and a threshold that are only tried, and the table of required shares.

use yew::prelude::*;

use crate::calc::outcome::calculate;
use crate::calc::what_if::changed;
use crate::i18n::answer::{Speaker, trial, what_if_table as table_of};
use crate::i18n::phrase::fill;
use crate::model::{Percent, Scenario, Sense};
use crate::ui::components::sentence::phrase;
use crate::ui::components::slider::Slider;
use crate::ui::components::what_if_table::what_if_table;
use crate::ui::state::{Action, State};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) state: State,
    pub(crate) dispatch: Callback<Action>,
}

/// What is tried: a change of the volume in percent, a threshold in half percents. Nothing: the scenario's own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Trial {
    change: i8,
    halves: Option<u8>,
}

impl Trial {
    fn threshold(self, scenario: &Scenario) -> Percent {
        let own = scenario.target.requirement.threshold;
        self.halves.and_then(|halves| Percent::new(u64::from(halves) * 5, 1)).unwrap_or(own)
    }

    fn ahead(self, scenario: &Scenario) -> Option<u64> {
        let ahead = u128::from(scenario.target.ahead?);
        u64::try_from(changed(ahead, self.change)).ok()
    }

    fn scenario(self, scenario: &Scenario) -> Scenario {
        let mut tried = scenario.clone();
        tried.target.ahead = self.ahead(scenario);
        tried.target.requirement.threshold = self.threshold(scenario);
        tried.alternative = None;
        tried
    }
}

/// The sliders with the answer they would give, and the table.
#[component]
pub(crate) fn WhatIf(props: &Props) -> Html {
    let State { scenario, language, .. } = &props.state;
    let tried = use_state(Trial::default);
    let setter = tried.setter();
    use_effect_with((scenario.clone(), props.state.opened), move |_| setter.set(Trial::default()));
    let words = &language.words().what_if;
    let outcome = use_memo(scenario.clone(), |scenario| calculate(scenario));
    let table = table_of(*language, scenario, &outcome);
    let speaker = Speaker::new(*language, scenario, outcome.branches.first());
    let caption = fill(words.table, &[("part", speaker.indicator().part.many)]).plain();
    html! {
        <section class="what-if">
            <h2>{ words.heading }</h2>
            { sliders(props, &tried, &speaker) }
            if *tried != Trial::default() {
                { tried_answer(props, &tried) }
            }
            if !table.rows.is_empty() {
                { what_if_table(*language, speaker.sense(), caption, &table) }
            }
        </section>
    }
}

fn sliders(props: &Props, tried: &UseStateHandle<Trial>, speaker: &Speaker) -> Html {
    let scenario = &props.state.scenario;
    let words = &speaker.words.what_if;
    let trial = **tried;
    let threshold = trial.threshold(scenario);
    let (setter, most) = (tried.setter(), if speaker.sense() == Sense::Limit { 40 } else { 200 });
    let slide_threshold =
        Callback::from(move |halves: i32| setter.set(Trial { halves: u8::try_from(halves).ok(), ..trial }));
    let setter = tried.setter();
    let slide_volume =
        Callback::from(move |change: i32| setter.set(Trial { change: i8::try_from(change).unwrap_or(0), ..trial }));
    let volume = trial.ahead(scenario).filter(|_| scenario.target.ahead.is_some_and(|ahead| ahead > 0));
    let said = volume.map(|volume| {
        let change = match trial.change {
            1.. => format!("+{}\u{a0}%", trial.change),
            _ => format!("{}\u{a0}%", trial.change).replace('-', "−"),
        };
        fill(words.volume_value, &[("n", &speaker.count(u128::from(volume))), ("change", &change)]).plain()
    });
    html! {
        <>
            if let Some(said) = said {
                { Slider { id: "try-volume", label: words.volume, said, range: -50..=50, value: i32::from(trial.change), slide: slide_volume }.view() }
            }
            { Slider { id: "try-threshold", label: words.threshold, said: speaker.percent(threshold), range: 0..=most, value: halves(threshold), slide: slide_threshold }.view() }
        </>
    }
}

/// The nearest half percent below: where the slider stands.
fn halves(threshold: Percent) -> i32 {
    let (above, below) = threshold.fraction();
    i32::try_from(above * 200 / below).unwrap_or(0)
}

fn tried_answer(props: &Props, tried: &UseStateHandle<Trial>) -> Html {
    let State { scenario, language, .. } = &props.state;
    let words = &language.words().what_if;
    let (condition, headline) = trial(*language, &tried.scenario(scenario));
    let (ahead, threshold) = (tried.ahead(scenario), tried.threshold(scenario));
    let apply = props.dispatch.reform(move |_: MouseEvent| Action::Apply(ahead, threshold));
    let setter = tried.setter();
    let reset = Callback::from(move |_: MouseEvent| setter.set(Trial::default()));
    html! {
        <div class="what-if-answer" aria-live="polite">
            <p>{ phrase(&condition) }</p>
            <p class="what-if-headline">{ phrase(&headline) }</p>
            <p>
                <button type="button" class="button button-quiet" onclick={apply}>{ words.apply }</button>
                <button type="button" class="button button-quiet" onclick={reset}>{ words.reset }</button>
            </p>
        </div>
    }
}
