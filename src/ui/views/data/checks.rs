//! Everything in the data that does not add up, in one list: each with its row to go to, to be corrected there or kept as
//! it is.
//!
//! What was found in a row is kept until the row is another one, and worded only where it is listed: a large plan that is
//! wrong everywhere is wrong in thousands of places.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::calc::check::Finding;
use crate::calc::ledger::{completed, row_findings};
use crate::i18n::number::format_length;
use crate::i18n::phrase::fill;
use crate::i18n::problem;
use crate::model::{Language, Scenario, Unit};
use crate::ui::components::unfolding::Unfolding;
use crate::ui::markup::{button_for, element, list, said, text, when, worded, wrap};
use crate::ui::state::{Action, Check};

/// Of more rows, what does not add up is only looked for when it is asked for.
const MANY: usize = 1_500;
/// How many are listed.
const LISTED: usize = 200;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) scenario: Rc<Scenario>,
    /// What does not add up in all rows together.
    pub(super) of_all: Rc<Vec<Finding>>,
    pub(super) kept: Rc<Vec<Check>>,
    pub(super) language: Language,
    pub(super) locked: bool,
    pub(super) dispatch: Callback<Action>,
}

/// The list, under the table; nothing where there are no rows.
#[component]
pub(super) fn Checks(props: &Props) -> Html {
    let found = use_mut_ref(Found::default);
    if props.scenario.units.is_empty() {
        return html! {};
    }
    let words = &props.language.planning().data;
    let title = if props.scenario.units.len() > MANY {
        words.checks_many.to_owned()
    } else {
        found.borrow_mut().follow(&props.scenario);
        match props.open(&found.borrow()).count() {
            0 => words.checks_none.to_owned(),
            open => fill(words.checks, &[("n", &format_length(open, props.language))]).plain(),
        }
    };
    let props = props.clone();
    let content = Callback::from(move |()| props.list(&found));
    html! { <Unfolding {title} {content} /> }
}

/// What was found in each row, by its place.
#[derive(Default)]
struct Found(Vec<(Rc<Unit>, Vec<Finding>)>);

impl Found {
    /// Looks anew at the rows that are others than before.
    fn follow(&mut self, scenario: &Scenario) {
        let mut before = std::mem::take(&mut self.0).into_iter();
        let look = |unit: &Rc<Unit>| match before.next() {
            Some(row) if Rc::ptr_eq(&row.0, unit) => row,
            _ => (unit.clone(), row_findings(unit, &completed(unit).counts)),
        };
        self.0 = scenario.units.iter().map(look).collect();
    }
}

/// Something that was found, and the place of its row; none where it is about all of them.
type Place<'a> = (Option<(u32, &'a Unit)>, &'a Finding);

impl Props {
    fn all<'a>(&'a self, found: &'a Found) -> impl Iterator<Item = Place<'a>> {
        let of_rows = (0..).zip(&found.0).flat_map(|(place, (unit, findings))| {
            findings.iter().map(move |finding| (Some((place, &**unit)), finding))
        });
        let of_all = self.of_all.iter().map(|finding| (None, finding));
        of_rows.chain(of_all)
    }

    /// What is not kept as it is.
    fn open<'a>(&'a self, found: &'a Found) -> impl Iterator<Item = Place<'a>> {
        self.all(found).filter(|&place| !self.kept.iter().any(|check| is(check, place)))
    }

    fn list(&self, found: &RefCell<Found>) -> Html {
        found.borrow_mut().follow(&self.scenario);
        let found = found.borrow();
        let words = &self.language.planning().data;
        let open = self.open(&found).count();
        let (more, known) = (open.saturating_sub(LISTED), self.all(&found).count() - open);
        let lines: Vec<Html> = self.open(&found).take(LISTED).map(|place| self.line(place)).collect();
        let none = when(lines.is_empty(), || worded("p", "data-hint", words.checks_none));
        let more = when(more > 0, || {
            wrap("p", "data-hint", said(fill(words.checks_more, &[("n", &format_length(more, self.language))]).plain()))
        });
        let kept = when(known > 0, || {
            let known = fill(words.checks_kept, &[("n", &format_length(known, self.language))]).plain();
            let again =
                button_for("link-button", text(words.checks_again), &self.dispatch, || Action::KeepAll(Rc::default()));
            element("p", "data-hint", vec![said(known), text(" "), again])
        });
        list(vec![none, element("ul", "checks", lines), more, kept])
    }

    fn line(&self, (row, finding): Place) -> Html {
        let words = &self.language.planning().data;
        let line = problem::finding_of(self.language, row.map(|(_, unit)| &*unit.name), finding);
        let go = row.map(|(place, _)| {
            button_for("link-button", text(words.check_go), &self.dispatch, move || Action::Seek(place))
        });
        let check = Check { unit: row.map(|(_, unit)| unit.name.clone()), finding: finding.clone() };
        let keep = when(!self.locked, || {
            button_for("link-button", text(words.check_keep), &self.dispatch, move || Action::KeepAsIs(check.clone()))
        });
        element("li", "", vec![said(line), text(" "), go.unwrap_or_default(), text(" "), keep])
    }
}

fn is(check: &Check, (row, finding): Place) -> bool {
    check.unit.as_deref() == row.map(|(_, unit)| &*unit.name) && check.finding == *finding
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Count, Level};

    fn scenario(online: u64) -> Rc<Scenario> {
        let mut unit = Unit::new("Kon Tum", Level::Province);
        unit.figures.counts = [(Count::Received, 10), (Count::Online, online)].into_iter().collect();
        Rc::new(Scenario { units: vec![Rc::new(unit)], ..Scenario::default() })
    }

    #[test]
    fn what_is_kept_as_it_is_hides_no_other_error_of_the_row() {
        let mut props = Props {
            scenario: scenario(14),
            of_all: Rc::default(),
            kept: Rc::default(),
            language: Language::Vi,
            locked: false,
            dispatch: Callback::noop(),
        };
        let mut found = Found::default();
        found.follow(&props.scenario);
        let checks = props
            .open(&found)
            .map(|(row, finding)| Check { unit: row.map(|(_, unit)| unit.name.clone()), finding: finding.clone() });
        let checks: Vec<Check> = checks.collect();
        assert_eq!(checks.len(), 1);
        props.kept = Rc::new(checks);
        assert_eq!(props.open(&found).count(), 0);
        props.scenario = scenario(9_999);
        found.follow(&props.scenario);
        assert_eq!(props.open(&found).count(), 1);
    }
}
