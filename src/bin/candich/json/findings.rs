//! What does not add up in a scenario: in what is asked of all, in the totals, in each row.

use candich::calc::board::asked;
use candich::calc::check::{Finding, check};
use candich::calc::known::complete;
use candich::calc::ledger::Ledger;
use candich::i18n::problem;
use candich::model::{Language, Scenario};

/// Something that does not add up, and where.
pub(crate) struct Found {
    /// What it is.
    pub(crate) finding: Finding,
    /// The name of the row; none of the whole.
    pub(crate) unit: Option<String>,
}

impl Found {
    /// In words, with the name of the row.
    pub(crate) fn text(&self, language: Language) -> String {
        problem::finding_of(language, self.unit.as_deref(), &self.finding)
    }
}

/// Everything that does not add up.
pub(crate) fn of(scenario: &Scenario) -> Vec<Found> {
    let question = asked(scenario);
    let known = complete(&question.counts);
    let ledger = Ledger::new(scenario);
    let whole = check(&question, &known).into_iter().chain(ledger.total_findings());
    let mut found: Vec<Found> = whole.map(|finding| Found { finding, unit: None }).collect();
    for (place, unit) in (0..).zip(&scenario.units) {
        let of_row = ledger.findings(place).into_iter();
        found.extend(of_row.map(|finding| Found { finding, unit: Some(unit.name.clone()) }));
    }
    found
}
