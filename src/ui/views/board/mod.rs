//! x
use crate::ui::state::{Action, State};
use yew::prelude::*;
/// x
pub fn board(_: &State, _: &Callback<Action>) -> Html {
    html! {}
}
