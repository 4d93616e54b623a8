//! The part of the house that is fetched when it is first entered: the board, the data, the path, the split, the scenarios
//! and files; and the words of English, which few start with. What reads packed links can be fetched by itself, so that
//! their answer need not wait for the rest.
//!
//! The published page is one program in several files (feature `split`): what only [`Planning`] reaches stands in one of
//! its own, and so does what it shares with [`Packing`]. Everything else must reach it through the doors here, and
//! never name its views, its words or its plans.

#![allow(clippy::unnecessary_wraps, reason = "in one piece nothing can fail; in several, a fetch can")]

use yew::prelude::*;

use super::state::{Action, State};
use super::views;
use std::rc::Rc;

use crate::link::{self, Opened, Work};
use crate::model::Scenario;

/// A page, or a part of one.
pub(super) type View = fn(&State, &Callback<Action>) -> Html;

/// The doors to what is fetched when a page of it is first entered. There is one such set.
#[derive(Debug)]
pub struct Planning {
    /// The plan board.
    pub(super) board: View,
    /// The data.
    pub(super) data: View,
    /// The path.
    pub(super) path: View,
    /// The split of the target.
    pub(super) allocation: View,
    /// Score cards, ranks and surveys.
    pub(super) scores: View,
    /// Scenarios side by side.
    pub(super) compare: View,
    /// The formulas, the definitions, the sources.
    pub(super) method: View,
    /// Walks through the site, and the published cases.
    pub(super) guide: View,
    /// The list of scenarios and the files.
    pub(super) library: View,
    /// What stands above the quick answer and below it: of which target of the plan it is, and handing it out.
    pub(super) beside: fn(&State, &Callback<Action>) -> (Html, Html),
    /// What became of a file.
    pub(super) file_news: View,
    /// That a newer version of the site is ready.
    pub(super) renewal: View,
    /// The ways of passing the link on.
    pub(super) share: View,
    /// The foot of a page in a frame.
    pub(super) frame_foot: View,
    /// Packed links.
    pub(super) packing: &'static Packing,
}

/// What reads and writes links of either form.
#[derive(Debug)]
pub struct Packing {
    /// Reads a link.
    pub(super) read: fn(&str) -> Opened,
    /// Writes what links hold; none where that is more than a link may hold.
    pub(super) write: fn(Rc<Scenario>) -> Work<Option<String>>,
}

static PLANNING: Planning = Planning {
    board: views::board::board,
    data: views::data::data,
    path: views::path::path,
    allocation: views::allocation::allocation,
    scores: views::scores::scores,
    compare: views::compare::compare,
    method: views::method::method,
    guide: views::guide::guide,
    library: views::library::library,
    beside: |state, dispatch| (views::asked::of_quick(state, dispatch), views::picture::of_answer(state)),
    file_news: views::file_news::file_news,
    renewal: views::renewal::renewal,
    share: views::share::share,
    frame_foot: views::frame_foot::frame_foot,
    packing: &PACKING,
};

static PACKING: Packing = Packing { read: link::read, write: link::writing };

/// Fetches the planning part, unless it is there.
///
/// # Errors
/// [`Away`] where it could not be fetched; another call tries again.
#[cfg(feature = "split")]
pub(super) async fn fetch() -> Result<&'static Planning, Away> {
    doors().await
}

/// It is there: the program is in one piece.
///
/// # Errors
/// None.
#[cfg(not(feature = "split"))]
pub(super) fn fetch() -> std::future::Ready<Result<&'static Planning, Away>> {
    std::future::ready(doors())
}

/// A part could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Away;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Away {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Away
    }
}

/// Fetches what packed links need, unless it is there.
///
/// # Errors
/// [`Away`] where it could not be fetched; another call tries again.
#[cfg(feature = "split")]
pub(super) async fn fetch_packing() -> Result<&'static Packing, Away> {
    packing().await
}

/// It is there: the program is in one piece.
///
/// # Errors
/// None.
#[cfg(not(feature = "split"))]
pub(super) fn fetch_packing() -> std::future::Ready<Result<&'static Packing, Away>> {
    std::future::ready(packing())
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(packed, fallible))]
fn packing() -> Result<&'static Packing, Away> {
    Ok(&PACKING)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(planning, fallible))]
fn doors() -> Result<&'static Planning, Away> {
    #[cfg(feature = "split")]
    {
        crate::i18n::learn_english();
        super::edit::learn();
        super::entry::learn();
    }
    Ok(&PLANNING)
}

impl PartialEq for Planning {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl PartialEq for Packing {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
