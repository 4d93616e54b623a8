//! Scenarios that stand beside the one of a link: packed, one behind the other, in a field of their own.
//!
//! The field says nothing of the scenario itself: without it the link is the same.

use std::rc::Rc;

use super::MAX_FRAGMENT;
use super::packed::{self, Flaw};
use super::work::finish;
use crate::model::Scenario;

/// How many scenarios can stand beside another one.
pub const MOST_PINNED: usize = 3;
/// The field, and what stands between its parts: no letter of a packed scenario.
pub(super) const FIELD: &str = "with";
const BETWEEN: char = '.';

/// A scenario that stands beside another one, with the letters that it is packed into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    scenario: Rc<Scenario>,
    packed: Rc<str>,
}

impl Pinned {
    /// Packs a scenario. `None` where it is larger than what a link may hold.
    pub fn new(scenario: Rc<Scenario>) -> Option<Pinned> {
        let packed = finish(packed::write(&scenario)).filter(|packed| packed.len() <= MAX_FRAGMENT)?;
        Some(Pinned { scenario, packed: packed.into() })
    }

    /// The scenario.
    pub fn scenario(&self) -> &Rc<Scenario> {
        &self.scenario
    }
}

/// The scenarios beside another one, and what is wrong with those that could not be read whole, by their places.
type Read = (Vec<Pinned>, Vec<(u64, Flaw, bool)>);

/// Reads the field.
pub(super) fn read(text: &str) -> Read {
    let (mut pinned, mut flaws) = (Vec::new(), Vec::new());
    for (place, packed) in (1..).zip(text.split(BETWEEN)) {
        if pinned.len() == MOST_PINNED {
            flaws.push((place, Flaw::Absurd, false));
            break;
        }
        let (scenario, flaw) = packed::read(packed);
        let whole = flaw.is_none().then(|| Rc::from(packed));
        let opened = scenario.map(Rc::new).and_then(|scenario| match whole {
            Some(packed) => Some(Pinned { scenario, packed }),
            None => Pinned::new(scenario),
        });
        flaws.extend(flaw.map(|flaw| (place, flaw, opened.is_some())));
        pinned.extend(opened);
    }
    (pinned, flaws)
}

/// The field as it stands in a link, with the `&` before it; empty where nothing stands beside.
pub fn beside(pinned: &[Pinned]) -> String {
    let mut field = String::new();
    for it in pinned {
        let before = if field.is_empty() { ["&", FIELD, "="].concat() } else { BETWEEN.to_string() };
        field = [&field, &*before, &it.packed].concat();
    }
    field
}

/// The link without what stands beside its scenario.
pub fn alone(link: &str) -> String {
    let field = ["&", FIELD, "="].concat();
    let Some((before, behind)) = link.split_once(&field) else { return link.to_owned() };
    let rest = behind.find('&').and_then(|end| behind.get(end..)).unwrap_or_default();
    [before, rest].concat()
}
