//! The formula and the two neighbouring facts that prove the number.

use yew::prelude::*;

use super::sentence::phrase;
use super::status_list::tone_class;
use crate::i18n::answer::{Fact, Tone};
use crate::i18n::phrase::Phrase;
use crate::model::Language;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) formula: Phrase,
    pub(crate) facts: Vec<Fact>,
    pub(crate) proof: Option<Phrase>,
}

/// "Vì sao?"
#[component]
pub(crate) fn Certificate(props: &Props) -> Html {
    let words = props.language.words();
    let fact = |fact: &Fact| {
        let (tone, verdict) =
            if fact.met { (Tone::Good, words.verdict.met) } else { (Tone::Bad, words.verdict.not_met) };
        html! {
            <li>
                { &fact.equation }{ " = " }<strong>{ &fact.share }</strong>{ " " }
                <span class={classes!("certificate-verdict", tone_class(tone))}>
                    <span aria-hidden="true">{ tone.sign() }{ "\u{a0}" }</span>{ verdict.to_lowercase() }
                </span>
            </li>
        }
    };
    html! {
        <section class="certificate">
            <h2>{ words.proof.heading }</h2>
            <p class="certificate-formula">{ phrase(&props.formula) }</p>
            <ul>{ for props.facts.iter().map(fact) }</ul>
            if let Some(proof) = &props.proof {
                <p class="certificate-proof">{ phrase(proof) }</p>
            }
        </section>
    }
}
