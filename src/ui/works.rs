//! The works of the device: what was on the page last, each under its stamp, so that neither closing nor another link,
//! another example or another window loses any of it. A list in memory; `browser` puts it away.

use std::rc::Rc;

use crate::link::{Page, fragment, same_scenario, write_readable};
use crate::model::Scenario;

/// How many works are kept; the oldest gives way.
pub const MOST_WORKS: usize = 8;

/// What tells a work from the others: the moment in which it was begun, in milliseconds. The steps of the browser's
/// history that show it carry it as well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp(pub Rc<str>);

/// A work that was on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What tells it from the others.
    pub stamp: Stamp,
    /// When it was kept last, in the time of the place: `2026-11-25T15:04`.
    pub kept: String,
    /// How the user knows it: its name or its place; may be empty.
    pub title: String,
    /// The link that holds it.
    pub link: String,
}

impl Work {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        let nothing = write_readable(&Scenario::default()).map(|fields| fragment(Page::Quick, &fields));
        nothing.is_some_and(|nothing| same_scenario(&nothing, &self.link))
    }
}

/// The works, the one kept last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Works(pub Vec<Work>);

impl Works {
    /// Keeps a work in the place of its earlier self. Works in which there is nothing, or the same, make room.
    pub fn keep(&mut self, work: Work) {
        let gone = |it: &Work| it.stamp == work.stamp || it.is_empty() || same_scenario(&it.link, &work.link);
        self.0.retain(|it| !gone(it));
        self.0.push(work);
        let surplus = self.0.len().saturating_sub(MOST_WORKS);
        self.0.drain(..surplus);
    }

    /// Gives up the oldest work, unless it is the only one; whether there was one to give up.
    pub fn give_up_oldest(&mut self) -> bool {
        let several = self.0.len() > 1;
        self.0.drain(..usize::from(several));
        several
    }

    /// The work with this stamp.
    pub fn with(&self, stamp: &Stamp) -> Option<&Work> {
        self.0.iter().find(|work| work.stamp == *stamp)
    }

    /// The list as one text, a line a work.
    pub fn text(&self) -> String {
        let line = |it: &Work| [&*it.stamp.0, "\t", &it.kept, "\t", &it.title, "\t", &it.link, "\n"].concat();
        self.0.iter().map(line).collect()
    }

    /// Reads the list; a line that is none is left out.
    pub fn read(text: &str) -> Works {
        let work = |line: &str| {
            let mut parts = line.splitn(4, '\t');
            let mut part = || parts.next();
            let (stamp, kept) = (Stamp(part()?.into()), part()?.to_owned());
            Some(Work { stamp, kept, title: part()?.to_owned(), link: part()?.to_owned() })
        };
        Works(text.lines().filter_map(work).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(number: u32) -> Stamp {
        Stamp(number.to_string().into())
    }

    fn work(number: u32, link: &str) -> Work {
        let (kept, title) = ("2026-11-25T15:04".to_owned(), "Kon Tum".to_owned());
        Work { stamp: stamp(number), kept, title, link: link.to_owned() }
    }

    fn stamps(works: &Works) -> Vec<&str> {
        works.0.iter().map(|work| &*work.stamp.0).collect()
    }

    #[test]
    fn a_work_is_kept_in_the_place_of_its_earlier_self() {
        let mut works = Works::default();
        works.keep(work(1, "#/?v=1&received=1&target=ge:30"));
        works.keep(work(2, "#/?v=1&received=2&target=ge:30"));
        works.keep(work(1, "#/board?v=1&received=3&target=ge:30"));
        assert_eq!(stamps(&works), ["2", "1"]);
        assert_eq!(works.with(&stamp(1)).unwrap().link, "#/board?v=1&received=3&target=ge:30");
        assert_eq!(works.with(&stamp(3)), None);
        assert_eq!(Works::read(&works.text()), works);
    }

    #[test]
    fn what_is_empty_or_the_same_makes_room_and_so_does_the_oldest() {
        let mut works = Works::default();
        works.keep(work(1, "#/board?v=1&target=ge:30"));
        assert_eq!(stamps(&works), ["1"], "a page that was emptied stays empty");
        works.keep(work(2, "#/?v=1&received=2&target=ge:30"));
        assert_eq!(stamps(&works), ["2"]);
        works.keep(work(3, "#/data?v=1&received=2&target=ge:30"));
        assert_eq!(stamps(&works), ["3"]);
        for number in 10..20 {
            works.keep(work(number, &format!("#/?v=1&received={number}&target=ge:30")));
        }
        assert_eq!(stamps(&works), ["12", "13", "14", "15", "16", "17", "18", "19"]);
        assert!(works.give_up_oldest());
        assert_eq!(stamps(&works)[0], "13");
        assert!(!Works(vec![work(1, "")]).give_up_oldest());
    }

    #[test]
    fn a_line_that_is_no_work_is_left_out() {
        assert_eq!(Works::read("x\n1\t2\n#/?v=1\n1\t2\t\t#/?v=1\n").0.len(), 1);
    }
}
