//! A choice among a few named options, grouped where they are many.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::i18n::phrase::around;
use crate::model::{Comparator, Indicator, Language};
use crate::ui::markup::said;

/// An option: its code and its name.
pub(crate) type Choosable = (AttrValue, AttrValue);

/// Options under a name of their own, or alone.
pub(crate) type Group = (Option<&'static str>, Vec<Choosable>);

/// A native select: it works with every keyboard, phone and screen reader.
pub(crate) struct Choice {
    pub(crate) id: AttrValue,
    pub(crate) label: &'static str,
    pub(crate) groups: Vec<Group>,
    /// The code of the option chosen.
    pub(crate) chosen: AttrValue,
    /// Called with the code of another option.
    pub(crate) choose: Callback<String>,
}

impl Choice {
    pub(crate) fn view(self) -> Html {
        let options = options(&self.groups, &self.chosen);
        select(self.id, self.label, &self.chosen, self.choose, options)
    }

    /// The same for a long list: its options are made anew only when they are others.
    pub(crate) fn long(self) -> Html {
        let Choice { id, label, groups, chosen, choose } = self;
        let options = html! { <Options {groups} chosen={chosen.clone()} /> };
        select(id, label, &chosen, choose, options)
    }
}

#[inline(never)]
fn select(id: AttrValue, label: &'static str, chosen: &str, choose: Callback<String>, options: Html) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            choose.emit(select.value());
        }
    });
    let mut select = html! { <select class="choice" {id} aria-label={label} {onchange}>{ options }</select> };
    // The mark on an option says what is chosen to begin with; Firefox shows another one only where that is said besides.
    if cfg!(target_arch = "wasm32")
        && let VNode::VTag(select) = &mut select
    {
        Rc::make_mut(select).add_property("value", chosen);
    }
    select
}

#[inline(never)]
fn options(groups: &[Group], chosen: &AttrValue) -> Html {
    let option = |(code, name): &Choosable| {
        html! { <option key={&**code} value={code.clone()} selected={code == chosen}>{ said(name.to_string()) }</option> }
    };
    let group = |(name, options): &Group| {
        let options: Html = options.iter().map(option).collect();
        match name {
            Some(label) => html! { <optgroup label={*label}>{ options }</optgroup> },
            None => options,
        }
    };
    groups.iter().map(group).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct OptionsProps {
    groups: Vec<Group>,
    chosen: AttrValue,
}

/// The options of a long list.
struct Options;

impl Component for Options {
    type Message = ();
    type Properties = OptionsProps;

    fn create(_: &Context<Self>) -> Self {
        Options
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        options(&ctx.props().groups, &ctx.props().chosen)
    }
}

/// A choice among all indicators, by family.
pub(crate) fn indicators(
    language: Language,
    id: impl Into<AttrValue>,
    label: &'static str,
    chosen: Indicator,
    choose: &Callback<Indicator>,
) -> Html {
    let words = language.words();
    let mut groups: Vec<Group> = Vec::new();
    for &indicator in Indicator::ALL {
        let family = Some((words.family)(indicator.definition().family));
        let option = (indicator.code().into(), (words.indicator)(indicator).name.into());
        match groups.last_mut() {
            Some((last, options)) if *last == family => options.push(option),
            _ => groups.push((family, vec![option])),
        }
    }
    let choose = choose.reform(move |code: String| Indicator::from_code(&code).unwrap_or(chosen));
    Choice { id: id.into(), label, groups, chosen: chosen.code().into(), choose }.view()
}

/// What a comparator puts before a threshold and behind it: "từ" and " trở lên".
pub(crate) fn sides(language: Language, comparator: Comparator) -> (&'static str, &'static str) {
    around((language.words().bound)(comparator))
}

/// A comparator that stands by itself: "trên", "từ … trở lên".
pub(crate) fn by_itself(language: Language, comparator: Comparator) -> AttrValue {
    match sides(language, comparator) {
        (before, "") => before.into(),
        (before, behind) => [before, " …", behind].concat().into(),
    }
}

/// A choice among the comparators, each said as its place wants it: by itself, or as what goes before a threshold.
pub(crate) fn comparators(
    id: impl Into<AttrValue>,
    label: &'static str,
    said: &dyn Fn(Comparator) -> AttrValue,
    chosen: Comparator,
    choose: &Callback<Comparator>,
) -> Html {
    let option = |&comparator: &Comparator| (comparator.code().into(), said(comparator));
    let groups = vec![(None, Comparator::ALL.iter().map(option).collect())];
    let choose = choose.reform(move |code: String| Comparator::from_code(&code).unwrap_or(chosen));
    Choice { id: id.into(), label, groups, chosen: chosen.code().into(), choose }.view()
}
