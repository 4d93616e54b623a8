//! Passing the scenario on: the link with its length, the square to scan, the frame for a portal.

use yew::prelude::*;

use super::library::download;
use crate::i18n::number::format_count;
use crate::i18n::phrase::fill;
use crate::link::{self, Page, Pinned};
use crate::ui::browser;
use crate::ui::components::qr_code::qr_code;
use crate::ui::components::sentence::phrase;
use crate::ui::components::share_sheet::ShareSheet;
use crate::ui::markup::{button, element, list, text, when, worded, wrap};
use crate::ui::state::{Action, State};

/// Beyond this many characters some messengers cut links off.
const LONG: usize = 2_000;
/// Beyond this many the file is the better way.
const TOO_LONG: usize = 8_000;

/// The panel under the head of the page.
pub fn share(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = &state.language.planning().share;
    let close = button("link-button", words.close, dispatch, Action::Share);
    let head = element("div", "library-head", vec![worded("h2", "", words.heading), close]);
    let pinned: &[Pinned] = if state.page == Page::Compare { &state.pinned } else { &[] };
    let inner = match link::write(&state.scenario, state.page) {
        Some(fragment) => ways(state, dispatch, &[fragment, link::beside(pinned)].concat()),
        None => list(vec![worded("p", "", words.too_long), download(state, dispatch)]),
    };
    html! { <section class="share" aria-label={words.heading}>{ head }{ inner }</section> }
}

fn ways(state: &State, dispatch: &Callback<Action>, fragment: &str) -> Html {
    let words = &state.language.planning().share;
    let address = browser::address_of(fragment);
    let title = [&state.scenario.name, &state.scenario.place].into_iter().find(|it| !it.is_empty());
    let title = title.map_or("Cán Đích", String::as_str).to_owned();
    let square = match qr_code(&address, words.scan) {
        Some(square) => list(vec![square, worded("p", "share-about", words.scan)]),
        None => worded("p", "share-about", words.no_scan),
    };
    let main = element(
        "div",
        "share-link",
        vec![
            html! {
                <p class="labelled">
                    <label for="share-address">{ text(words.link) }</label>
                    <input id="share-address" type="text" readonly=true value={address.clone()} />
                </p>
            },
            length(state, dispatch, address.chars().count()),
            tools(state, dispatch, &title, &address),
        ],
    );
    // A page on a disk is no use to a portal.
    let site = browser::site();
    let sheet = when(site.starts_with("http"), || {
        html! {
            <ShareSheet {site} link={fragment.to_owned()} {title} page={state.page} language={state.language} />
        }
    });
    list(vec![element("div", "share-ways", vec![main, wrap("div", "share-scan", square)]), sheet])
}

/// How long the link is, and what becomes of so long a one.
fn length(state: &State, dispatch: &Callback<Action>, length: usize) -> Html {
    let words = &state.language.planning().share;
    let told = if length <= LONG {
        words.short
    } else if length <= TOO_LONG {
        words.long
    } else {
        words.too_long
    };
    let count = format_count(length as u128, state.language);
    let number = phrase(&fill(words.length, &[("n", &count)]));
    let value = length.min(TOO_LONG).to_string();
    html! {
        <div class="share-length">
            <meter min="0" max={TOO_LONG.to_string()} low={LONG.to_string()} high={(TOO_LONG - 1).to_string()} optimum="0"
                {value} aria-label={words.link}></meter>
            <p role="status">{ number }{ text(" ") }{ text(told) }</p>
            { when(length > TOO_LONG, || download(state, dispatch)) }
        </div>
    }
}

fn tools(state: &State, dispatch: &Callback<Action>, title: &str, address: &str) -> Html {
    let words = &state.language.planning().share;
    let (title, address) = (title.to_owned(), address.to_owned());
    let send = when(browser::can_send(), || {
        let onclick = move |_: MouseEvent| browser::send(&title, &address);
        html! { <button type="button" class="button button-quiet" {onclick}>{ text(words.send) }</button> }
    });
    element(
        "p",
        "library-tools",
        vec![button("button", state.language.words().copy_link, dispatch, Action::Copy), send],
    )
}
