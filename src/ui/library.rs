//! The scenarios kept on the device under their names. A list in memory; `browser` puts it away.

use super::entry::at;
use super::works::Works;
use crate::link::same_scenario;
use crate::model::tidy;

/// A scenario under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its name; no two are alike.
    pub name: String,
    /// The link that holds it.
    pub link: String,
}

/// The list, and what was deleted last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The scenarios, the newest last.
    pub saved: Vec<Saved>,
    /// The entry deleted last with its place, until something else happens in the list.
    pub deleted: Option<(u32, Saved)>,
    /// The name of the entry that the scenario on the page was opened from or saved as.
    pub current: Option<String>,
    /// What was on the page last, saved or not.
    pub works: Works,
}

impl Library {
    /// Keeps a scenario's link under a name: in the entry that it came from, else in a new one. Another entry is never
    /// written over. Returns the name of the entry.
    pub fn save(&mut self, wanted: &str, link: &str) -> String {
        let link = link.to_owned();
        let own = self.current.as_deref() == Some(wanted);
        self.deleted = None;
        if let Some(entry) = self.saved.iter_mut().find(|entry| own && entry.name == wanted) {
            entry.link = link;
            return entry.name.clone();
        }
        let name = self.free_name(wanted);
        self.current = Some(name.clone());
        self.saved.push(Saved { name: name.clone(), link });
        name
    }

    /// Puts a copy behind the entry in this place.
    pub fn duplicate(&mut self, place: u32) {
        let Some((at, entry)) = self.entry(place) else { return };
        let copy = Saved { name: self.free_name(&entry.name), link: entry.link.clone() };
        self.deleted = None;
        self.saved.insert(at + 1, copy);
    }

    /// Deletes the entry in this place; it can be brought back.
    pub fn delete(&mut self, place: u32) {
        let Some((at, _)) = self.entry(place) else { return };
        self.deleted = Some((place, self.saved.remove(at)));
    }

    /// Brings back what was deleted last.
    pub fn restore(&mut self) {
        if let Some((place, entry)) = self.deleted.take() {
            let at = at(place).min(self.saved.len());
            let name = self.free_name(&entry.name);
            self.saved.insert(at, Saved { name, ..entry });
        }
    }

    /// The entry in this place.
    pub fn entry(&self, place: u32) -> Option<(usize, &Saved)> {
        let at = usize::try_from(place).ok()?;
        Some((at, self.saved.get(at)?))
    }

    /// Whether an entry holds what this link holds.
    pub fn holds(&self, link: &str) -> bool {
        self.saved.iter().any(|entry| same_scenario(&entry.link, link))
    }

    /// The list as one text, a line an entry.
    pub fn text(&self) -> String {
        self.saved.iter().map(|entry| [&*entry.name, "\t", &entry.link, "\n"].concat()).collect()
    }

    /// Reads the list; a line that is none is left out.
    pub fn read(text: &str) -> Vec<Saved> {
        let entry = |line: &str| {
            let (name, link) = line.split_once('\t')?;
            Some(Saved { name: name.to_owned(), link: link.to_owned() })
        };
        text.lines().filter_map(entry).collect()
    }

    /// The name itself, or with the first number behind it that no entry has.
    fn free_name(&self, wanted: &str) -> String {
        let wanted = tidy(wanted).unwrap_or_default();
        let taken = |name: &str| self.saved.iter().any(|entry| entry.name == name);
        let mut name = wanted.clone();
        let mut number = 2;
        while taken(&name) {
            name = [&*wanted, " (", &number.to_string(), ")"].concat();
            number += 1;
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(library: &Library) -> Vec<&str> {
        library.saved.iter().map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn saving_again_writes_the_same_entry_and_never_another() {
        let mut library = Library::default();
        library.save("2023", "#/?received=1");
        library.save("2023", "#/?received=1");
        assert_eq!(names(&library), ["2023"]);
        library.current = None;
        library.save("2023", "#/?received=1");
        assert_eq!(names(&library), ["2023", "2023 (2)"]);
        library.save("x", "");
        assert_eq!(names(&library), ["2023", "2023 (2)", "x"]);
    }

    #[test]
    fn what_is_deleted_comes_back_where_it_was() {
        let mut library = Library::default();
        for name in ["a", "b", "c"] {
            library.save(name, "");
        }
        library.duplicate(0);
        assert_eq!(names(&library), ["a", "a (2)", "b", "c"]);
        library.delete(2);
        assert_eq!(names(&library), ["a", "a (2)", "c"]);
        library.restore();
        assert_eq!(names(&library), ["a", "a (2)", "b", "c"]);
        assert_eq!(Library::read(&library.text()), library.saved);
    }
}
