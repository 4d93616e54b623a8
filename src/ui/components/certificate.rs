//! The formula and the two neighbouring facts that prove the number.

use yew::prelude::*;

use super::sentence::phrase;
use super::status_list::toned;
use crate::i18n::answer::{Answer, Fact, Tone};
use crate::model::Language;
use crate::ui::markup::{each, element, said, text, worded, wrap};

/// "Vì sao?"; nothing where there is nothing to prove.
pub(crate) fn certificate(language: Language, answer: &Answer) -> Html {
    if answer.facts.is_empty() {
        return html! {};
    }
    let words = language.words();
    let fact = |fact: &Fact| {
        let (tone, verdict) =
            if fact.met { (Tone::Good, words.verdict.met_inline) } else { (Tone::Bad, words.verdict.not_met_inline) };
        let share = wrap("strong", "", said(fact.share.clone()));
        element("li", "", vec![said(fact.equation.clone()), text(" = "), share, text(" "), toned(tone, verdict)])
    };
    element(
        "section",
        "certificate",
        vec![
            worded("h2", "", words.proof.heading),
            wrap("p", "certificate-formula", phrase(&answer.formula)),
            element("ul", "", each(&answer.facts, fact)),
            element("p", "certificate-proof", each(answer.proof.as_slice(), phrase)),
        ],
    )
}
