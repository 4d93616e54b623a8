//! A slider with its name on the left and its value in words on the right.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// The value in words.
    pub(crate) said: AttrValue,
    pub(crate) least: i32,
    pub(crate) most: i32,
    pub(crate) value: i32,
    pub(crate) slide: Callback<i32>,
}

/// A native range input.
#[component]
pub(crate) fn Slider(props: &Props) -> Html {
    let slide = props.slide.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(value) = input.and_then(|input| input.value().parse().ok()) {
            slide.emit(value);
        }
    });
    html! {
        <div class="slider">
            <label for={props.id.clone()}>{ &props.label }</label>
            <output for={props.id.clone()}>{ &props.said }</output>
            <input
                id={props.id.clone()}
                type="range"
                min={props.least.to_string()}
                max={props.most.to_string()}
                value={props.value.to_string()}
                aria-valuetext={props.said.clone()}
                {oninput}
            />
        </div>
    }
}
