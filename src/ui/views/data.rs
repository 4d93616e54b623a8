//! x
use crate::ui::state::{Action, State};
use yew::prelude::*;
/// x
pub fn data(_: &State, _: &Callback<Action>) -> Html {
    html! {}
}
