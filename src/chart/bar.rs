//! A bar of consecutive segments with a mark on it, in whole steps of its length.

/// How many steps a bar is long: hundredths of a percent.
pub const STEPS: u32 = 10_000;

/// A stretch of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins, in steps.
    pub start: u32,
    /// How long it is, in steps.
    pub length: u32,
}

/// Which end of a label stands at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its end.
    End,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The position, in steps.
    pub at: u32,
    /// Which end stands there.
    pub anchor: Anchor,
}

/// A bar with what is done, what is still open behind it, and a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is done.
    pub done: Segment,
    /// What is needed or allowed on top of it.
    pub open: Segment,
    /// The mark, in steps.
    pub mark: u32,
}

impl Bar {
    /// Lays out `done` and a `mark` on a bar of length `whole`, all in the same unit; both are held
    /// inside the bar. The open stretch reaches from the end of `done` to the mark.
    pub fn new(done: u128, mark: u128, whole: u128) -> Bar {
        let place = |length: u128| {
            let steps = length.min(whole) * u128::from(STEPS) / whole.max(1);
            u32::try_from(steps).unwrap_or(STEPS)
        };
        let (done, mark) = (place(done), place(mark));
        Bar {
            done: Segment { start: 0, length: done },
            open: Segment { start: done, length: mark.saturating_sub(done) },
            mark,
        }
    }
}

impl Label {
    /// A label at a position, running towards the longer side so that it stays on the page.
    pub fn towards_space(at: u32) -> Label {
        Label { at, anchor: if at <= STEPS / 2 { Anchor::Start } else { Anchor::End } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_follow_each_other_up_to_the_mark() {
        let bar = Bar::new(25, 40, 200);
        assert_eq!(bar.done, Segment { start: 0, length: 1_250 });
        assert_eq!(bar.open, Segment { start: 1_250, length: 750 });
        assert_eq!(bar.mark, 2_000);
    }

    #[test]
    fn nothing_leaves_the_bar() {
        let bar = Bar::new(300, 50, 200);
        assert_eq!((bar.done.length, bar.open.length), (STEPS, 0));
        assert_eq!(Bar::new(1, 1, 0).done.length, 0);
    }

    #[test]
    fn labels_run_towards_the_longer_side() {
        assert_eq!(Label::towards_space(3_000).anchor, Anchor::Start);
        assert_eq!(Label::towards_space(7_000).anchor, Anchor::End);
    }
}
