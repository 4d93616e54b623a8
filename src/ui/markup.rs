//! The page's most frequent markup: elements with a class and children, buttons that act.
//!
//! `html!` unfolds Yew's constructors at every element; made here once, each use is a call, which
//! takes some ten kilobytes off the first load. Elements with attributes of their own stay in `html!`.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use super::state::Action;

/// A part of the page that a component is handed. Two are never taken for the same: comparing them would cost more
/// than rendering.
#[derive(Clone)]
pub(super) struct Fresh(pub(super) Html);

impl PartialEq for Fresh {
    fn eq(&self, _: &Fresh) -> bool {
        false
    }
}

/// Gives an element a class; none where it is empty.
pub(super) fn classed(mut element: Html, class: &'static str) -> Html {
    if let VNode::VTag(tag) = &mut element
        && !class.is_empty()
    {
        Rc::make_mut(tag).add_attribute("class", class);
    }
    element
}

/// An element with a class and children.
///
/// Yew matches children from the last to the first. A child that comes and goes therefore leaves an empty one in its
/// place: otherwise those before it are made anew, and with them goes the focus, a drag, or what is being typed.
#[inline(never)]
pub(super) fn element(name: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = VTag::new(name);
    element.add_children(children);
    classed(element.into(), class)
}

/// An element around one part of the page.
#[inline(never)]
pub(super) fn wrap(name: &'static str, class: &'static str, child: Html) -> Html {
    element(name, class, vec![child])
}

/// An element around words.
#[inline(never)]
pub(super) fn worded(name: &'static str, class: &'static str, words: &'static str) -> Html {
    wrap(name, class, text(words))
}

/// An element of a drawing: no children, attributes of its own.
#[inline(never)]
pub(super) fn shape(name: &'static str, class: &'static str, attributes: &[(&'static str, String)]) -> Html {
    let mut shape = VTag::new(name);
    for (key, value) in attributes {
        shape.add_attribute(key, value.clone());
    }
    classed(shape.into(), class)
}

/// The heading cell of a column or a row.
pub(super) fn heading(scope: &'static str, class: &'static str, content: Html) -> Html {
    classed(html! { <th {scope}>{ content }</th> }, class)
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

/// A part of the page that comes and goes; gone, it leaves an empty one in its place (see [`element`]).
pub(super) fn when(shown: bool, part: impl FnOnce() -> Html) -> Html {
    if shown { part() } else { VNode::default() }
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
    button_for(class, text(words), dispatch, move || action.clone())
}

/// A button whose action costs something to make: it is made when it is asked for.
pub(super) fn button_for(
    class: &'static str,
    content: Html,
    dispatch: &Callback<Action>,
    make: impl Fn() -> Action + 'static,
) -> Html {
    let onclick = dispatch.reform(move |_: MouseEvent| make());
    classed(html! { <button type="button" {onclick}>{ content }</button> }, class)
}

/// A sign that is seen and not read out.
#[inline(never)]
pub(super) fn sign(sign: &'static str) -> Html {
    html! { <span aria-hidden="true">{ text(sign) }</span> }
}
