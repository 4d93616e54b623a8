//! A bar of consecutive segments with a mark on it, in percent of its width.

/// A stretch of the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Where it begins, in percent of the bar.
    pub start: f64,
    /// How long it is, in percent of the bar.
    pub length: f64,
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The position, in percent of the bar.
    pub at: f64,
    /// Which end stands there.
    pub anchor: Anchor,
}

/// A bar with what is done, what is still open behind it, and a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// What is done.
    pub done: Segment,
    /// What is needed or allowed on top of it.
    pub open: Segment,
    /// The mark, in percent of the bar.
    pub mark: f64,
}

impl Bar {
    /// Lays out `done` and a `mark` on a bar of length `whole`, all in the same unit; both are held
    /// inside the bar. The open stretch reaches from the end of `done` to the mark.
    pub fn new(done: f64, mark: f64, whole: f64) -> Bar {
        let place = |length: f64| if whole > 0.0 { (length / whole * 100.0).clamp(0.0, 100.0) } else { 0.0 };
        let (done, mark) = (place(done), place(mark));
        Bar {
            done: Segment { start: 0.0, length: done },
            open: Segment { start: done, length: (mark - done).max(0.0) },
            mark,
        }
    }

    /// A label at a position, running towards the longer side so that it stays on the page.
    pub fn label(at: f64) -> Label {
        Label { at, anchor: if at <= 50.0 { Anchor::Start } else { Anchor::End } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_follow_each_other_up_to_the_mark() {
        let bar = Bar::new(25.0, 40.0, 200.0);
        assert_eq!(bar.done, Segment { start: 0.0, length: 12.5 });
        assert_eq!(bar.open, Segment { start: 12.5, length: 7.5 });
        assert!((bar.mark - 20.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_leaves_the_bar() {
        let bar = Bar::new(300.0, 50.0, 200.0);
        assert_eq!((bar.done.length, bar.open.length), (100.0, 0.0));
        assert_eq!(Bar::new(1.0, 1.0, 0.0).done.length, 0.0);
    }

    #[test]
    fn labels_run_towards_the_longer_side() {
        assert_eq!(Bar::label(30.0).anchor, Anchor::Start);
        assert_eq!(Bar::label(70.0).anchor, Anchor::End);
    }
}
