//! The path: how the rest of the period is walked, as a chart and as a table.

mod chart;
mod controls;
mod risk;
mod table;

use std::cell::OnceCell;
use std::rc::Rc;

use yew::prelude::*;

use self::chart::chart;
use self::controls::controls;
pub(super) use self::risk::choices;
use self::table::table;
use super::asked::{asked, lack};
use crate::calc::path::NoPath;
use crate::calc::prospect::{Prospect, prospect};
use crate::calc::risk::{Course, NoCourse, Outlook, Spread};
use crate::i18n::answer::Speaker;
use crate::i18n::path::{no_path, path_table};
use crate::i18n::risk::aim_lines;
use crate::model::{Certainty, Language};
use crate::ui::components::sentence::phrase;
use crate::ui::entry::Field;
use crate::ui::kept::Kept;
use crate::ui::markup::{each, element, list, said, when, worded, wrap};
use crate::ui::state::{Action, State};

/// What is seen of a path: all that its chart and what is said of chance are made from.
#[derive(Clone, Debug, PartialEq)]
struct Horizon {
    language: Language,
    found: Prospect,
    course: Option<Result<Course, NoCourse>>,
    certainty: Certainty,
    outlook: Once<Option<Outlook>>,
}

/// What follows from the rest of a thing, found when it is first asked for; it makes no difference between two.
#[derive(Clone, Debug, Default)]
struct Once<T>(OnceCell<T>);

impl<T> PartialEq for Once<T> {
    fn eq(&self, _: &Once<T>) -> bool {
        true
    }
}

impl Horizon {
    fn new(state: &State, found: Prospect) -> Horizon {
        let course = found.course(&state.scenario);
        let (language, certainty) = (state.language, state.scenario.certainty);
        Horizon { language, found, course, certainty, outlook: Once::default() }
    }

    fn speaker(&self) -> Speaker<'_> {
        Speaker::new(self.language, &self.found.question, Some(&self.found.branch))
    }

    /// How sure the target is.
    fn outlook(&self) -> Option<&Outlook> {
        let course = self.course.as_ref()?.as_ref().ok()?;
        self.outlook.0.get_or_init(|| course.outlook()).as_ref()
    }

    fn spread(&self) -> Option<Spread> {
        Some(self.course.as_ref()?.as_ref().ok()?.spread)
    }
}

/// The page.
pub fn path(state: &State, dispatch: &Callback<Action>) -> Html {
    let language = state.language;
    let words = &language.planning().path;
    let Some(found) = prospect(&state.scenario) else { return Html::default() };
    let speaker = Speaker::new(language, &found.question, Some(&found.branch));
    let walked = match &found.path {
        Ok(path) => {
            let table_said = path_table(speaker, path, state.scenario.ratio().cap);
            let mut lines = each(&table_said.lines, |line| wrap("p", "", phrase(line)));
            lines.extend(each(&aim_lines(speaker, &found, state.scenario.certainty), |line| {
                wrap("p", "", said(line.clone()))
            }));
            let table = table(state, dispatch, &found, Some(&table_said));
            let horizon = Rc::new(Horizon::new(state, found.clone()));
            let section = vec![
                worded("h3", "", words.risk.title),
                risk::choices(state, dispatch),
                html! { <Kept<Horizon> of={Rc::clone(&horizon)} view={risk::risk as fn(&Horizon) -> Html} /> },
                risk::spreads(state, dispatch, horizon.spread()),
                risk::further(state, dispatch, &horizon),
            ];
            vec![
                html! { <Kept<Horizon> of={Rc::clone(&horizon)} view={risk::at_once as fn(&Horizon) -> Html} /> },
                element("div", "path-lines", lines),
                html! { <Kept<Horizon> of={horizon} view={chart as fn(&Horizon) -> Html} /> },
                table,
                element("section", "path-risk", section),
            ]
        }
        Err(missing) => {
            let why = no_path(language, *missing, &found.steps);
            // What is missing of a step is typed in its row.
            let rows = matches!(missing, NoPath::Spread(_) | NoPath::Volume);
            vec![
                Html::default(),
                lack(state, dispatch, why, *missing == NoPath::Figures),
                Html::default(),
                when(rows, || table(state, dispatch, &found, None)),
            ]
        }
    };
    let mut parts = vec![
        worded("h2", "", words.title),
        worded("p", "path-about", words.about),
        asked(state, dispatch, &found, &[Field::Cutoff, Field::End]),
        controls(state, dispatch, &found),
    ];
    parts.extend(walked);
    html! { <main id="answer" tabindex="-1" class="path">{ list(parts) }</main> }
}
