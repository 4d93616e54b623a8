//! The page's most frequent markup: elements with a class and children, buttons that act.
//!
//! `html!` unfolds Yew's constructors at every element; made here once, each use is a call, which
//! takes some ten kilobytes off the first load. Elements with attributes of their own stay in `html!`.

use yew::prelude::*;

use super::state::Action;

/// An element with a class (none where it is empty) and children.
#[inline(never)]
#[expect(clippy::ignored_unit_patterns, reason = "how `html!` unfolds a name known at run time")]
pub(super) fn element(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = Some(class).filter(|class| !class.is_empty());
    html! { <@{name} {class}>{ for children }</@> }
}

/// Words.
#[inline(never)]
pub(super) fn text(words: &'static str) -> Html {
    words.into()
}

/// A text made for the occasion.
#[inline(never)]
pub(super) fn said(text: String) -> Html {
    text.into()
}

/// Parts of the page without an element around them.
#[inline(never)]
pub(super) fn list(children: Vec<Html>) -> Html {
    children.into_iter().collect()
}

/// A part of the page for each item.
pub(super) fn each<T>(items: &[T], mut view: impl FnMut(&T) -> Html) -> Vec<Html> {
    let mut parts = Vec::with_capacity(items.len());
    for item in items {
        parts.push(view(item));
    }
    parts
}

/// A button that always does the same.
#[inline(never)]
pub(super) fn button(class: &'static str, words: &'static str, dispatch: &Callback<Action>, action: Action) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| dispatch.emit(action.clone());
    html! { <button type="button" {class} {onclick}>{ text(words) }</button> }
}

/// A sign that is seen and not read out.
#[inline(never)]
pub(super) fn sign(sign: &'static str) -> Html {
    html! { <span aria-hidden="true">{ text(sign) }</span> }
}
