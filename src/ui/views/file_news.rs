//! What became of a file: what was left out of it, or why it is none.

use yew::prelude::*;

use crate::i18n::omission::{more, not_a_file, omission};
use crate::ui::components::notice::notice;
use crate::ui::markup::button;
use crate::ui::state::{Action, State};

/// The notice; nothing where a file was opened whole.
pub fn file_news(state: &State, dispatch: &Callback<Action>) -> Html {
    let (language, words) = (state.language, &state.language.planning().library);
    let (heading, lines) = match state.file.as_deref() {
        None => return html! {},
        Some(Ok(read)) => {
            let lines = read.left_out.iter().map(|it| omission(language, it));
            let unlisted = (read.unlisted > 0).then(|| more(language, read.unlisted));
            (words.file_left_out, lines.chain(unlisted).collect())
        }
        Some(Err(refused)) => (words.file_refused, vec![not_a_file(language, *refused)]),
    };
    notice(heading, lines, button("button button-quiet", words.understood, dispatch, Action::Dismiss))
}
