//! What is scored, ranked and asked, as the page says it.

use std::fmt::Write as _;

use candich::calc::ledger::Ledger;
use candich::calc::rank::standing;
use candich::calc::risk::Shown;
use candich::calc::score_card::card;
use candich::calc::survey::{NoSurvey, survey};
use candich::calc::way::way;
use candich::i18n::scores::{
    card_lines, card_name, index_title, no_survey, rank_lines, sample_line, shown, survey_headline, survey_lines,
    survey_verdict, way_lines,
};
use candich::model::{Language, Scenario, Scope, Scores};

/// Adds it, where a scenario has any of it.
pub(crate) fn push(text: &mut String, language: Language, scenario: &Scenario) {
    let scores = &scenario.scores;
    if *scores == Scores::default() {
        return;
    }
    let known = Ledger::new(scenario).of(&Scope::All).counts;
    if let Some(it) = &scores.card {
        let _ = writeln!(text, "\n{}", card_name(it, language));
        push_lines(text, card_lines(it, &card(it, &known), language));
        if let Some(wanted) = it.wanted {
            let (head, deeds, after) = way_lines(it, &way(it, &known, wanted), wanted, language);
            push_lines(text, std::iter::once(head).chain(deeds).chain(after));
        }
    }
    for league in &scores.leagues {
        let outcome = standing(scenario, &league.index);
        let _ = writeln!(text, "\n{}", index_title(&league.index, language));
        push_lines(text, rank_lines(&outcome, scenario.certainty.confidence.percent(), language));
    }
    let asked = &scores.survey;
    match survey(asked, &known) {
        Err(NoSurvey::Untold) => {}
        Err(why) => push_lines(text, [no_survey(why, language).to_owned()]),
        Ok(outcome) => {
            let mark = match outcome.shown {
                Shown::Met => "●",
                Shown::Neither => "◐",
                Shown::Missed => "○",
            };
            let _ = writeln!(text, "\n{}", survey_headline(asked, &outcome, language));
            let verdict = survey_verdict(asked, outcome.verdict, language);
            push_lines(text, [verdict, format!("{mark} {}.", shown(outcome.shown, language))]);
            push_lines(text, survey_lines(asked, &outcome, language));
            push_lines(text, sample_line(asked, language));
        }
    }
}

fn push_lines(text: &mut String, lines: impl IntoIterator<Item = String>) {
    for line in lines {
        let _ = writeln!(text, "  {line}");
    }
}
