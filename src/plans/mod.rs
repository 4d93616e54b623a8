//! What ships as data: plans to begin with, and published cases to try.
//!
//! A plan is paraphrased from its published text, with its decision, date and issuer. What the text leaves open is a
//! choice that the user sees, with a note beside it; a figure that the text does not give is not made up. Codes of
//! plans, targets and gates travel in links: they are only ever added. Nothing here computes.

mod card;
mod card_766;
mod examples;
mod khanh_hoa_2021;
mod khanh_hoa_2022;
mod kon_tum_2024;
mod nine_months_2023;
mod plan;
mod planned;
mod quang_nam_2023;
mod text;

pub use card::{Card, CardGroup, CardItem};
pub use examples::EXAMPLES;
pub use plan::{Day, Plan};
pub use planned::{PlannedGate, PlannedTarget};
pub use text::Text;

/// The plans, in the order they are offered.
pub const PLANS: &[Plan] =
    &[quang_nam_2023::PLAN, kon_tum_2024::PLAN, nine_months_2023::PLAN, khanh_hoa_2022::PLAN, khanh_hoa_2021::PLAN];

/// The plan with this code.
pub fn plan(code: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.code == code)
}

/// The planned target that a target of a scenario comes from.
pub fn target(origin: &str) -> Option<&'static PlannedTarget> {
    let (code, own) = origin.split_once('.')?;
    plan(code)?.targets.iter().find(|target| target.code == own)
}

/// The score cards, in the order they are offered.
pub const CARDS: &[Card] = &[card_766::CARD];

/// The card with this code.
pub fn card(code: &str) -> Option<&'static Card> {
    CARDS.iter().find(|card| card.code == code)
}

/// The group of a card that a group of a scenario comes from.
pub fn card_group(origin: &str) -> Option<&'static CardGroup> {
    let (code, own) = origin.split_once('.')?;
    card(code)?.groups.iter().find(|group| group.code == own)
}

/// The item of a card that an item of a scenario comes from.
pub fn card_item(origin: &str) -> Option<&'static CardItem> {
    let (code, own) = origin.split_once('.')?;
    card(code)?.groups.iter().flat_map(|group| group.items).find(|item| item.code == own)
}

/// The planned gate that a gate of a scenario comes from.
pub fn gate(origin: &str) -> Option<&'static PlannedGate> {
    let (code, own) = origin.split_once('.')?;
    plan(code)?.gates.iter().find(|gate| gate.code == own)
}
