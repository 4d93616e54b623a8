//! The answer: headline, bar, proof, verdict, definitions, findings.

use yew::prelude::*;

use super::what_if::what_if;
use crate::calc::outcome::{BranchOutcome, Outcome};
use crate::chart::Bar;
use crate::i18n::answer::{Answer, Headline, Speaker, answer, chosen, definition_table as table_of};
use crate::i18n::phrase::fill;
use crate::i18n::problem::finding;
use crate::model::{Language, Question, Sense};
use crate::ui::charts::share_bar::ShareBar;
use crate::ui::components::certificate::certificate;
use crate::ui::components::definition_table::definition_table;
use crate::ui::components::notice::notice;
use crate::ui::components::sentence::phrase;
use crate::ui::components::status_list::status_list;
use crate::ui::edit::{Edit, RatioEdit};
use crate::ui::markup::{classed, each, element, said, text, when, worded, wrap};
use crate::ui::state::{Action, State};

pub(super) fn answer_section(
    state: &State,
    question: &Question,
    dispatch: &Callback<Action>,
    outcome: &Outcome,
) -> Html {
    let language = state.language;
    let words = language.words();
    if state.rejected.iter().any(|field| field.decides()) {
        return not_computed(state);
    }
    let said = answer(language, question, outcome);
    let speaker = Speaker::new(language, question, chosen(outcome));
    let table = table_of(language, question, outcome);
    let findings: Vec<String> = outcome.findings.iter().map(|it| finding(language, it)).collect();
    let statuses = status_list(&said.statuses);
    let proof = certificate(language, &said);
    let main = vec![headline(&said.headline), statuses, branch_list(&said), bar(&speaker), proof];
    let kept = worded("p", "", words.finding.kept);
    let tried = outcome.branches.first().is_some_and(|branch| branch.done().is_some());
    let choose = |indicator| Action::Edit(Edit::Ratio(None, RatioEdit::Choose(0, indicator)));
    let side = vec![
        definition_table(state, &table, &choose, dispatch),
        notice(words.finding.heading, findings, kept),
        when(tried, || what_if(state, question, dispatch, outcome)),
    ];
    let (class, waits) =
        if state.typing.is_some() { ("answer answer-waiting", words.answer_waits) } else { ("answer", "") };
    section(
        language,
        class,
        vec![
            html! { <p class="answer-wait" role="status">{ text(waits) }</p> },
            element("div", "answer-main", main),
            element("div", "answer-side", side),
        ],
    )
}

fn section(language: Language, class: &'static str, parts: Vec<Html>) -> Html {
    let label = language.words().answer_heading;
    classed(html! { <section id="answer" tabindex="-1" aria-label={label}>{ for parts }</section> }, class)
}

/// A number is never given for figures other than those on the page.
fn not_computed(state: &State) -> Html {
    let words = state.language.words();
    let lines =
        vec![worded("p", "answer-headline", words.not_computed), wrap("p", "answer-line", said(state.unread()))];
    section(state.language, "answer", vec![element("div", "answer-main", lines)])
}

fn headline(headline: &Headline) -> Html {
    let mut lines = vec![wrap("p", "answer-headline", phrase(&headline.text))];
    lines.extend(each(&headline.lines, |line| wrap("p", "answer-line", phrase(line))));
    html! { <div aria-live="polite">{ for lines }</div> }
}

/// Every branch in one line, where there are two.
fn branch_list(said: &Answer) -> Html {
    let lines: Vec<Html> = each(&said.branches, |line| wrap("li", "", phrase(line)));
    when(!lines.is_empty(), || element("ul", "answer-branches", lines))
}

/// Whether there is a bar to show.
pub(in crate::ui::views) fn has_bar(outcome: &Outcome) -> bool {
    chosen(outcome).and_then(drawing).is_some()
}

/// The bar of the branch spoken of: over the whole period where the volume to come is known.
fn bar(speaker: &Speaker) -> Html {
    let Some(Drawing { done, target, whole, open }) = speaker.branch.and_then(drawing) else { return html! {} };
    let words = &speaker.words.bar;
    let rest = speaker.branch.is_some_and(|branch| branch.rest.is_some());
    let whole_words = if rest { words.whole } else { words.whole_now };
    let open_words = match speaker.sense() {
        Sense::Reach => words.needed,
        Sense::Limit => words.allowed,
    };
    let requirement = speaker.requirement();
    let (sign, threshold) = (requirement.comparator.symbol(), speaker.percent(requirement.threshold));
    let (done_text, target_text, whole_text) = (speaker.count(done), speaker.count(target), speaker.count(whole));
    let values = [("done", &*done_text), ("target", &*target_text), ("whole", &*whole_text)];
    ShareBar {
        bar: Bar::new(done, target, whole),
        done: fill(words.done, &[("n", &done_text)]).plain(),
        open: (open > 0).then(|| fill(open_words, &[("n", &speaker.count(open))]).plain()),
        target: fill(words.target, &[("sign", sign), ("threshold", &threshold), ("n", &target_text)]).plain(),
        whole: fill(whole_words, &[("n", &whole_text), ("whole", speaker.whole(whole))]).plain(),
        described: fill(words.described, &values).plain(),
    }
    .view()
}

/// The lengths of the bar, in dossiers.
struct Drawing {
    done: u128,
    target: u128,
    whole: u128,
    open: u128,
}

fn drawing(branch: &BranchOutcome) -> Option<Drawing> {
    let (done, whole) = branch.done()?;
    let (target, whole) = match &branch.rest {
        Some(rest) => (rest.certificate?.meets.part(), rest.best.whole()),
        None => (branch.now.as_ref().ok()?.need?.numerator, whole),
    };
    Some(Drawing { done, target, whole, open: target.saturating_sub(done) })
}
