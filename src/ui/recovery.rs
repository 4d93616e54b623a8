//! When the page fails: a panel with the last good link instead of a dead page.

use super::browser;
use crate::model::Language;

/// Shows the panel on a panic, and passes its text to the console.
pub(super) fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        show();
    }));
}

/// Shows the panel. The address is the last good link: it is written after every edit.
pub fn show() {
    let words = [Language::Vi, Language::En].map(|language| &language.words().failure);
    let both = |text: fn(&crate::i18n::FailureWords) -> &'static str| words.map(text).join(" · ");
    let link = browser::address_of(&browser::fragment());
    // Where even this fails, the console has the text of the panic.
    let _ = browser::show_panel(&both(|it| it.heading), &both(|it| it.body), &link, &both(|it| it.reload));
}
