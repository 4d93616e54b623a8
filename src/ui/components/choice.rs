//! A choice among a few named options, grouped where they are many.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// An option: its code and its name.
pub(crate) type Choosable = (&'static str, AttrValue);

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// Groups of options; one without a name stands alone.
    pub(crate) groups: Vec<(Option<AttrValue>, Vec<Choosable>)>,
    /// The code of the option chosen.
    pub(crate) chosen: &'static str,
    /// Called with the code of another option.
    pub(crate) choose: Callback<String>,
}

/// A native select: it works with every keyboard, phone and screen reader.
#[component]
pub(crate) fn Choice(props: &Props) -> Html {
    let choose = props.choose.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            choose.emit(select.value());
        }
    });
    let option = |(code, name): &Choosable| {
        html! { <option key={*code} value={*code} selected={*code == props.chosen}>{ name }</option> }
    };
    let group = |(name, options): &(Option<AttrValue>, Vec<Choosable>)| match name {
        Some(name) => html! { <optgroup label={name}>{ for options.iter().map(option) }</optgroup> },
        None => options.iter().map(option).collect(),
    };
    html! {
        <select class="choice" id={props.id.clone()} aria-label={props.label.clone()} {onchange}>
            { for props.groups.iter().map(group) }
        </select>
    }
}
