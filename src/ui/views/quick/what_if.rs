//! "Nếu…": a volume and a threshold that are only tried, and the table of required shares.

use yew::prelude::*;

use crate::calc::outcome::Outcome;
use crate::calc::what_if::Trial;
use crate::i18n::answer::{Speaker, trial, what_if_table as table_of};
use crate::i18n::number::format_change;
use crate::i18n::phrase::fill;
use crate::model::{Percent, Question, Sense};
use crate::ui::components::sentence::phrase;
use crate::ui::components::slider::Slider;
use crate::ui::components::what_if_table::what_if_table;
use crate::ui::markup::{button, element, list, worded, wrap};
use crate::ui::state::{Action, State};

/// The sliders with the answer they would give, and the table.
pub(super) fn what_if(state: &State, question: &Question, dispatch: &Callback<Action>, outcome: &Outcome) -> Html {
    let language = state.language;
    let speaker = Speaker::new(language, question, outcome.branches.first());
    let words = &speaker.words.what_if;
    let tried = state.trial.question(question);
    let table = table_of(language, question, outcome);
    let caption = fill(words.table, &[("part", speaker.indicator().part.many)]).plain();
    let answer = (state.trial != Trial::default()).then(|| tried_answer(state, dispatch, &tried));
    let table = (!table.rows.is_empty()).then(|| what_if_table(language, speaker.sense(), caption, &table));
    let sliders = sliders(state, dispatch, &speaker, &tried);
    let parts = [Some(worded("h2", "", words.heading)), Some(sliders), answer, table];
    element("section", "what-if", parts.map(Option::unwrap_or_default).into())
}

fn sliders(state: &State, dispatch: &Callback<Action>, speaker: &Speaker, tried: &Question) -> Html {
    let words = &speaker.words.what_if;
    let now = state.trial;
    let threshold = tried.target.requirement.threshold;
    let slide = |trial: fn(Trial, i32) -> Trial| dispatch.reform(move |value| Action::Try(trial(now, value)));
    let volume = speaker.question.target.ahead.filter(|&ahead| ahead > 0).and(tried.target.ahead).map(|volume| {
        Slider {
            id: "try-volume",
            label: words.volume,
            said: volume_said(speaker, volume, now.change),
            range: -50..=50,
            value: i32::from(now.change),
            slide: slide(|trial, value| Trial { change: i8::try_from(value).unwrap_or(0), ..trial }),
        }
        .view()
    });
    let threshold = Slider {
        id: "try-threshold",
        label: words.threshold,
        said: speaker.percent(threshold),
        range: 0..=if speaker.sense() == Sense::Limit { 40 } else { 200 },
        value: halves(threshold),
        slide: slide(|trial, value| Trial { halves: u8::try_from(value).ok(), ..trial }),
    };
    list(volume.into_iter().chain([threshold.view()]).collect())
}

/// "151.200 (−10 %)".
fn volume_said(speaker: &Speaker, volume: u64, change: i8) -> String {
    let volume = speaker.count(u128::from(volume));
    if change == 0 {
        return volume;
    }
    let change = format_change(change, speaker.language);
    fill(speaker.words.what_if.volume_value, &[("n", &volume), ("change", &change)]).plain()
}

/// The nearest half percent below: where the slider stands.
fn halves(threshold: Percent) -> i32 {
    let (above, below) = threshold.fraction();
    i32::try_from(above * 200 / below).unwrap_or(0)
}

fn tried_answer(state: &State, dispatch: &Callback<Action>, tried: &Question) -> Html {
    let words = &state.language.words().what_if;
    let (condition, headline) = trial(state.language, tried);
    let buttons = vec![
        button("button button-quiet", words.apply, dispatch, Action::Apply),
        button("button button-quiet", words.reset, dispatch, Action::Try(Trial::default())),
    ];
    html! {
        <div class="what-if-answer" aria-live="polite">
            { wrap("p", "", phrase(&condition)) }
            { wrap("p", "what-if-headline", phrase(&headline)) }
            { element("p", "", buttons) }
        </div>
    }
}
