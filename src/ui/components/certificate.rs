//! The formula and the two neighbouring facts that prove the number.

use yew::prelude::*;

use super::sentence::phrase;
use super::status_list::toned;
use crate::i18n::answer::{Answer, Fact, Tone};
use crate::model::Language;

/// "Vì sao?"
pub(crate) fn certificate(language: Language, answer: &Answer) -> Html {
    let words = language.words();
    let fact = |fact: &Fact| {
        let (tone, verdict) =
            if fact.met { (Tone::Good, words.verdict.met_inline) } else { (Tone::Bad, words.verdict.not_met_inline) };
        html! { <li>{ &fact.equation }{ " = " }<strong>{ &fact.share }</strong>{ " " }{ toned(tone, verdict) }</li> }
    };
    html! {
        <section class="certificate">
            <h2>{ words.proof.heading }</h2>
            <p class="certificate-formula">{ phrase(&answer.formula) }</p>
            <ul>{ for answer.facts.iter().map(fact) }</ul>
            <p class="certificate-proof">{ for answer.proof.as_ref().map(phrase) }</p>
        </section>
    }
}
