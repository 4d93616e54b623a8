//! A field for the last day of a further part of the period, with its button.
//!
//! What is typed stays in the field until it is taken; why it cannot be is said by the browser beside it.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement};
use yew::prelude::*;

use crate::i18n::phrase::fill;
use crate::i18n::{DateError, format_date, parse_date, problem};
use crate::model::{Date, Language};
use crate::ui::markup::text;

/// The field; a new part must be behind the last one.
pub(crate) fn part_adder(language: Language, last: Option<Date>, add: Callback<Date>) -> Html {
    let words = &language.planning().data;
    let field = NodeRef::default();
    let oninput = Callback::from(|event: InputEvent| {
        if let Some(input) = event.target().and_then(|target: EventTarget| target.dyn_into().ok()) {
            complain(&input, "");
        }
    });
    let onsubmit = {
        let field = field.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = field.cast::<HtmlInputElement>() else { return };
            match day(&input.value(), language, last) {
                Ok(day) => {
                    input.set_value("");
                    add.emit(day);
                }
                Err(why) => {
                    complain(&input, &why);
                    input.report_validity();
                }
            }
        })
    };
    html! {
        <form class="part-adder" {onsubmit}>
            <label for="part-adder">{ text(words.part_end) }</label>
            <input id="part-adder" ref={field} type="text" autocomplete="off" size="12" placeholder="…" {oninput} />
            <button type="submit" class="link-button">{ text(words.add_part) }</button>
        </form>
    }
}

fn complain(input: &HtmlInputElement, why: &str) {
    input.set_custom_validity(why);
}

/// The day typed, or why it is none for a further part.
fn day(typed: &str, language: Language, last: Option<Date>) -> Result<Date, String> {
    let day = parse_date(typed).map_err(|error| problem::date_error(language, error, typed))?;
    let day = day.ok_or_else(|| problem::date_error(language, DateError::NotADate, typed))?;
    match last {
        Some(last) if day <= last => {
            Err(fill(language.planning().data.part_order, &[("day", &format_date(last, language))]).plain())
        }
        _ => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date;

    #[test]
    fn a_part_ends_behind_the_one_before() {
        let last = date(2023, 1, 31);
        assert_eq!(day("28/2/2023", Language::Vi, last).ok(), date(2023, 2, 28));
        assert!(day("31/1/2023", Language::Vi, last).is_err_and(|why| why.contains("31/1/2023")));
        assert!(day("31/2/2023", Language::Vi, None).is_err());
        assert!(day(" ", Language::Vi, None).is_err());
    }
}
