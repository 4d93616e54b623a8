//! Over what the target is split, and by which policy.

use yew::prelude::*;

use super::super::labelled;
use crate::i18n::assignment::of;
use crate::model::{Allocation, Division, Policy};
use crate::ui::components::choice::Choice;
use crate::ui::edit::Edit;
use crate::ui::markup::worded;
use crate::ui::state::{Action, State};

pub(super) fn controls(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().allocation;
    let allocation = &state.scenario.allocation;
    let changed = |change: fn(&str, &mut Allocation)| {
        let allocation = allocation.clone();
        dispatch.reform(move |code: String| {
            let mut next = allocation.clone();
            change(&code, &mut next);
            Action::Edit(Edit::Allocation(Box::new(next)))
        })
    };
    let over = Choice {
        id: "over".into(),
        label: words.over,
        groups: vec![(None, options(Division::ALL, Division::code, &words.divisions))],
        chosen: allocation.over.code().into(),
        choose: changed(|code, next| next.over = Division::from_code(code).unwrap_or_default()),
    };
    let policy = Choice {
        id: "policy".into(),
        label: words.policy,
        groups: vec![(None, options(Policy::ALL, Policy::code, &words.policies.map(|(name, _)| name)))],
        chosen: allocation.policy.code().into(),
        choose: changed(|code, next| next.policy = Policy::from_code(code).unwrap_or_default()),
    };
    let about = of(allocation.policy, Policy::ALL, &words.policies.map(|(_, about)| about));
    html! {
        <fieldset class="allocation-controls" aria-label={words.title} disabled={state.locked()}>
            <div class="path-choices">
                { labelled("over".to_owned(), words.over, over.view()) }
                <div>{ labelled("policy".to_owned(), words.policy, policy.view()) }{ worded("p", "allocation-policy", about) }</div>
            </div>
        </fieldset>
    }
}

fn options<T: Copy>(all: &[T], code: fn(T) -> &'static str, names: &[&'static str]) -> Vec<(AttrValue, AttrValue)> {
    all.iter().zip(names).map(|(&it, &name)| (code(it).into(), name.into())).collect()
}
