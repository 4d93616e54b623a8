//! A choice among a few named options, grouped where they are many.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::markup::text;

/// An option: its code and its name.
pub(crate) type Choosable = (&'static str, &'static str);

/// Options under a name of their own, or alone.
pub(crate) type Group = (Option<&'static str>, Vec<Choosable>);

/// A native select: it works with every keyboard, phone and screen reader.
pub(crate) struct Choice {
    pub(crate) id: &'static str,
    pub(crate) label: &'static str,
    pub(crate) groups: Vec<Group>,
    /// The code of the option chosen.
    pub(crate) chosen: &'static str,
    /// Called with the code of another option.
    pub(crate) choose: Callback<String>,
}

impl Choice {
    pub(crate) fn view(self) -> Html {
        let Choice { id, label, groups, chosen, choose } = self;
        let onchange = Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                choose.emit(select.value());
            }
        });
        let option = |(code, name): Choosable| {
            html! { <option key={code} value={code} selected={code == chosen}>{ text(name) }</option> }
        };
        let group = |(name, options): Group| {
            let options: Html = options.into_iter().map(option).collect();
            match name {
                Some(label) => html! { <optgroup {label}>{ options }</optgroup> },
                None => options,
            }
        };
        html! { <select class="choice" {id} aria-label={label} {onchange}>{ for groups.into_iter().map(group) }</select> }
    }
}
