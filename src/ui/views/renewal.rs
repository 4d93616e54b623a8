//! That a newer version of the site is ready on the device: the reader says when it takes this one's place.

use yew::prelude::*;

use crate::ui::components::notice::notice;
use crate::ui::markup::button;
use crate::ui::state::{Action, State};

/// The notice.
pub fn renewal(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().share;
    let renew = button("button button-quiet", words.renew, dispatch, Action::Renew);
    notice(state.language.words().news.attention, vec![words.renewable.to_owned()], renew)
}
