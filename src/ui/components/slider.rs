//! A slider with its name on the left and its value in words on the right.

use std::ops::RangeInclusive;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A native range input.
pub(crate) struct Slider {
    pub(crate) id: &'static str,
    pub(crate) label: &'static str,
    /// The value in words.
    pub(crate) said: String,
    pub(crate) range: RangeInclusive<i32>,
    pub(crate) value: i32,
    pub(crate) slide: Callback<i32>,
}

impl Slider {
    pub(crate) fn view(self) -> Html {
        let Slider { id, label, said, range, value, slide } = self;
        let oninput = Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                // A range input always has a whole number between its ends.
                #[expect(clippy::cast_possible_truncation, reason = "the ends are small")]
                slide.emit(input.value_as_number() as i32);
            }
        });
        html! {
            <div class="slider">
                <label for={id}>{ label }</label>
                <output for={id}>{ said.clone() }</output>
                <input {id} type="range" min={range.start().to_string()} max={range.end().to_string()}
                    value={value.to_string()} aria-valuetext={said} {oninput} />
            </div>
        }
    }
}
