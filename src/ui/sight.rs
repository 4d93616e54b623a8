//! Which rows of a long table are in the document: those in sight with some on either side, the active one, and gaps as
//! high as the rows that stand for them. A short table is there whole, and so is every table on paper.
//!
//! Heights are what the document said of rows that were there; until then, all are taken for as high as a usual one.

use std::ops::Range;

/// A table of so many rows is there whole.
const SHORT: u32 = 60;
/// How many rows beyond those in sight are there.
const BEYOND: u32 = 20;
/// When fewer than these are left beyond those in sight, others are brought.
const LEAST: u32 = 8;
/// How many rows are in sight until the document tells.
const USUAL: u32 = 24;
/// How high a row is until the document tells, in pixels.
const LINE: u32 = 34;

/// What the table shows at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// The heights that the document told, in pixels; rows behind the last one were never there.
    heights: Vec<u32>,
    /// The rows that are there.
    there: Range<u32>,
    /// How many rows are in sight.
    seen: u32,
    /// Whether the table goes to paper.
    pub printed: bool,
    /// Whether other rows have come since the document told how high they are.
    unmeasured: bool,
}

/// A part of the table from above to below.
#[derive(Clone, Debug, PartialEq)]
pub enum Stretch {
    /// These rows are there.
    Rows(Range<u32>),
    /// Nothing, as high as the rows that are missing, in pixels.
    Gap(Gap, u32),
}

/// Which rows are missing. The name of a gap is its key in the document: as it tells where the gap stands, no row is ever
/// moved past one that stays, which would take the focus from the active cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Those above all that are there.
    Above,
    /// Those between the active one and those in sight, below it.
    Under,
    /// Those between those in sight and the active one, below them.
    Over,
    /// Those below all that are there.
    Below,
}

impl Gap {
    /// The key of its line.
    pub fn key(self) -> &'static str {
        match self {
            Gap::Above => "above",
            Gap::Under => "under",
            Gap::Over => "over",
            Gap::Below => "below",
        }
    }
}

impl Default for Sight {
    fn default() -> Sight {
        Sight { heights: Vec::new(), there: 0..USUAL + BEYOND, seen: USUAL, printed: false, unmeasured: true }
    }
}

impl Sight {
    /// The table of `count` rows, the active one always among those that are there.
    pub fn stretches(&self, count: u32, active: u32) -> Vec<Stretch> {
        let Some(there) = self.window(count) else { return vec![Stretch::Rows(0..count)] };
        let mut rows = vec![there.clone()];
        if active < there.start {
            rows.insert(0, active..active + 1);
        } else if active >= there.end && active < count {
            rows.push(active..active + 1);
        }
        let mut stretches = Vec::new();
        let mut end = 0;
        for range in rows {
            if end < range.start {
                let gap = match end {
                    0 => Gap::Above,
                    _ if range.contains(&active) => Gap::Over,
                    _ => Gap::Under,
                };
                stretches.push(Stretch::Gap(gap, self.height(end..range.start)));
            }
            end = range.end;
            stretches.push(Stretch::Rows(range));
        }
        if end < count {
            stretches.push(Stretch::Gap(Gap::Below, self.height(end..count)));
        }
        stretches
    }

    /// The reader has scrolled: `top` of the rows is hidden, `room` is left for them, in pixels. Whether other rows have
    /// to come.
    pub fn scroll(&mut self, top: u32, room: u32, count: u32) -> bool {
        let wanted = self.wants(top, room, count);
        if wanted {
            self.bring(self.row_at(top, count));
        }
        wanted
    }

    /// Whether other rows would have to come; notes how many are in sight.
    pub fn wants(&mut self, top: u32, room: u32, count: u32) -> bool {
        if count <= SHORT {
            return false;
        }
        let first = self.row_at(top, count);
        let last = self.row_at(top.saturating_add(room), count);
        self.seen = (last - first + 1).max(1);
        let above = first.checked_sub(self.there.start).is_some_and(|left| left >= LEAST.min(first));
        let below =
            self.there.end.min(count).checked_sub(last + 1).is_some_and(|left| left >= LEAST.min(count - 1 - last));
        !(above && below)
    }

    /// Which rows are there because they are in sight, in a table of so many; none where it is there whole.
    fn window(&self, count: u32) -> Option<Range<u32>> {
        let whole = self.printed || count <= SHORT;
        (!whole).then(|| self.there.start.min(count)..self.there.end.min(count))
    }

    /// A row is wanted in sight.
    pub fn look_at(&mut self, row: u32) {
        if !self.there.contains(&row) {
            self.bring(row.saturating_sub(self.seen / 2));
        }
    }

    /// Whether rows have come of which the document was not asked yet how high they are; asked once.
    pub fn asks(&mut self, count: u32) -> bool {
        std::mem::take(&mut self.unmeasured) && self.window(count).is_some()
    }

    /// The document told how high these rows are together, in pixels. What is not laid out yet tells nothing.
    pub fn measure(&mut self, rows: &Range<u32>, height: u32) {
        let count = rows.end.saturating_sub(rows.start);
        if count == 0 || height < count {
            return;
        }
        let (start, end) = (place(rows.start), place(rows.end));
        if self.heights.len() < end {
            let usual = self.usual();
            self.heights.resize(end, usual);
        }
        // To the pixel: the first ones take what does not divide.
        let (each, left) = (height / count, height % count);
        for (told, row) in self.heights.iter_mut().take(end).skip(start).zip(0..) {
            *told = each + u32::from(row < left);
        }
    }

    fn bring(&mut self, first: u32) {
        self.unmeasured = true;
        self.there = first.saturating_sub(BEYOND)..first + self.seen + BEYOND;
    }

    /// What a row is taken for that was never there: as high as the others are on average.
    fn usual(&self) -> u32 {
        let count = u32::try_from(self.heights.len()).unwrap_or(u32::MAX);
        self.heights.iter().sum::<u32>().checked_div(count).unwrap_or(LINE)
    }

    fn height(&self, rows: Range<u32>) -> u32 {
        let usual = self.usual();
        rows.map(|row| self.height_of(row, usual)).sum()
    }

    fn height_of(&self, row: u32, usual: u32) -> u32 {
        self.heights.get(place(row)).copied().unwrap_or(usual)
    }

    /// The row that this many pixels of rows lead to.
    fn row_at(&self, pixels: u32, count: u32) -> u32 {
        let (mut left, usual) = (pixels, self.usual());
        for row in 0..count {
            match left.checked_sub(self.height_of(row, usual)) {
                Some(rest) => left = rest,
                None => return row,
            }
        }
        count.saturating_sub(1)
    }
}

fn place(row: u32) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first and the last row of every stretch of them.
    fn rows(sight: &Sight, count: u32, active: u32) -> Vec<(u32, u32)> {
        let rows = |stretch| match stretch {
            Stretch::Rows(range) => Some((range.start, range.end - 1)),
            Stretch::Gap(..) => None,
        };
        sight.stretches(count, active).into_iter().filter_map(rows).collect()
    }

    /// Every row is either there or in a gap.
    fn height(sight: &Sight, count: u32, active: u32) -> u32 {
        let height = |stretch: &Stretch| match stretch {
            Stretch::Rows(range) => sight.height(range.clone()),
            Stretch::Gap(_, height) => *height,
        };
        sight.stretches(count, active).iter().map(height).sum()
    }

    #[test]
    fn a_short_table_and_a_printed_one_are_there_whole() {
        let sight = Sight::default();
        assert_eq!(rows(&sight, SHORT, 0), [(0, SHORT - 1)]);
        let printed = Sight { printed: true, ..sight };
        assert_eq!(rows(&printed, 3_400, 0), [(0, 3_399)]);
    }

    #[test]
    fn the_active_row_is_always_there() {
        let mut sight = Sight::default();
        assert_eq!(rows(&sight, 200, 5), [(0, 43)]);
        assert_eq!(rows(&sight, 200, 199), [(0, 43), (199, 199)]);
        assert!(sight.scroll(100 * LINE, 20 * LINE, 200));
        assert_eq!(rows(&sight, 200, 5), [(5, 5), (80, 140)]);
        for active in [0, 5, 79, 80, 140, 141, 199, 200] {
            assert_eq!(height(&sight, 200, active), 200 * LINE, "{active}");
        }
    }

    /// What stands in the document, by its keys.
    fn keys(sight: &Sight, count: u32, active: u32) -> Vec<String> {
        let keys = |stretch| match stretch {
            Stretch::Rows(range) => range.map(|row| row.to_string()).collect(),
            Stretch::Gap(gap, _) => vec![gap.key().to_owned()],
        };
        sight.stretches(count, active).into_iter().flat_map(keys).collect()
    }

    /// Whatever is scrolled to, what stays stands in the order in which it stood: the row that has the focus is not moved.
    #[test]
    fn scrolling_moves_nothing_that_stays() {
        let sights = [0, 30, 60, 100, 140, 180].map(|first| {
            let mut sight = Sight::default();
            sight.scroll(first * LINE, 20 * LINE, 200);
            sight
        });
        for active in [0, 5, 45, 100, 150, 199] {
            for (before, after) in sights.iter().flat_map(|one| sights.iter().map(move |other| (one, other))) {
                let (before, after) = (keys(before, 200, active), keys(after, 200, active));
                let stay = |one: &[String], other: &[String]| -> Vec<String> {
                    one.iter().filter(|key| other.contains(key)).cloned().collect()
                };
                assert_eq!(stay(&before, &after), stay(&after, &before), "{active}");
            }
        }
    }

    #[test]
    fn others_are_brought_only_when_few_are_left() {
        let mut sight = Sight::default();
        assert!(!sight.scroll(0, 20 * LINE, 200));
        assert!(!sight.scroll(10 * LINE, 20 * LINE, 200));
        assert!(sight.scroll(18 * LINE, 20 * LINE, 200));
        assert_eq!(rows(&sight, 200, 0), [(0, 58)]);
        assert!(sight.scroll(1_000_000, 20 * LINE, 200));
        assert_eq!(rows(&sight, 200, 199).last(), Some(&(179, 199)));
        assert!(!sight.scroll(1_000_000, 20 * LINE, 200), "there is nothing more to bring");
        assert!(!sight.scroll(5, 0, 0));
    }

    #[test]
    fn a_row_that_is_looked_at_comes_with_its_neighbours() {
        let mut sight = Sight::default();
        sight.look_at(3);
        assert_eq!(rows(&sight, 200, 3), rows(&Sight::default(), 200, 3));
        sight.look_at(150);
        assert_eq!(rows(&sight, 200, 150), [(118, 181)]);
        sight.look_at(0);
        assert_eq!(rows(&sight, 200, 0), [(0, 43)]);
    }

    #[test]
    fn gaps_are_as_high_as_the_document_said() {
        let mut sight = Sight::default();
        sight.measure(&(0..44), 0);
        sight.measure(&(0..0), 10);
        assert_eq!(sight, Sight::default(), "what is not laid out tells nothing");
        sight.measure(&(0..44), 44 * 50);
        assert!(sight.scroll(100 * 50, 500, 200));
        assert_eq!(rows(&sight, 200, 100)[0].0, 80);
        assert_eq!(sight.stretches(200, 100)[0], Stretch::Gap(Gap::Above, 80 * 50));
        sight.measure(&(80..83), 151);
        assert_eq!((sight.height(80..83), sight.height(80..81), sight.height(82..83)), (151, 51, 50));
    }

    #[test]
    fn a_higher_row_that_leaves_is_missed_by_its_own_height() {
        let mut sight = Sight::default();
        for row in 0..44 {
            sight.measure(&(row..row + 1), if row % 7 == 0 { 62 } else { 34 });
        }
        assert!(sight.scroll(1_200, 500, 200));
        let Stretch::Gap(Gap::Above, gap) = sight.stretches(200, 30)[0] else { panic!("no gap") };
        let first = rows(&sight, 200, 30)[0].0;
        assert_eq!(gap, (0..first).map(|row| if row % 7 == 0 { 62 } else { 34 }).sum::<u32>());
        assert_eq!(sight.height(199..200), 38, "one that was never there is taken for an average one");
    }
}
