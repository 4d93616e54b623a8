//! A part of the page that is made anew only when what it is made from is another.

use std::rc::Rc;

use yew::prelude::*;

/// What a part is made from, and how.
#[derive(Properties)]
pub(super) struct Props<K: PartialEq + 'static> {
    /// What it is made from.
    pub(super) of: Rc<K>,
    /// Makes it; two that make the same kind of part from the same are the same.
    pub(super) view: fn(&K) -> Html,
}

impl<K: PartialEq> PartialEq for Props<K> {
    fn eq(&self, other: &Props<K>) -> bool {
        self.of == other.of && std::ptr::fn_addr_eq(self.view, other.view)
    }
}

/// The part.
#[component]
pub(super) fn Kept<K: PartialEq + 'static>(props: &Props<K>) -> Html {
    (props.view)(&props.of)
}
