//! Sparse tables of whole numbers: counts so far, and volumes still to come. What is absent is unknown, not zero.

use super::count::Count;
use super::volume::Volume;

/// The greatest number that fields, links and files accept: one short of a million million.
///
/// It leaves every product in `calc` inside 128 bits.
pub const MAX_COUNT: u64 = 999_999_999_999;

/// Whole numbers by key, in the order of the keys, each at most [`MAX_COUNT`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally<K>(Vec<(K, u64)>);

/// The counts that are known.
pub type Counts = Tally<Count>;

/// The volumes still to come that are known.
pub type Forecast = Tally<Volume>;

/// What is known of a unit, or of all together: counts so far, and what is still to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The counts so far, cumulative.
    pub counts: Counts,
    /// What the denominators will still grow by until the end of the period.
    pub ahead: Forecast,
}

impl<K> Default for Tally<K> {
    fn default() -> Self {
        Tally(Vec::new())
    }
}

impl<K: Copy + Ord> Tally<K> {
    /// The value under a key, if it is known.
    pub fn get(&self, key: K) -> Option<u64> {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|&(_, value)| value)
    }

    /// Sets a value, or forgets it. A value above [`MAX_COUNT`] is held at it: the doors check before.
    pub fn set(&mut self, key: K, value: Option<u64>) {
        match (self.place(key), value.map(|value| value.min(MAX_COUNT))) {
            (Ok(place), Some(value)) => {
                if let Some(entry) = self.0.get_mut(place) {
                    entry.1 = value;
                }
            }
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(value)) => self.0.insert(place, (key, value)),
            (Err(_), None) => {}
        }
    }

    /// The same, and what is told besides.
    #[must_use]
    pub fn with(&self, more: &[(K, u64)]) -> Tally<K> {
        // Of thousands of rows, each with its own memory: exactly as much as it takes.
        let mut all = Tally(Vec::with_capacity(self.0.len() + more.len()));
        all.0.extend_from_slice(&self.0);
        for &(key, value) in more {
            all.set(key, Some(value));
        }
        all
    }

    /// The known values in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (K, u64)> {
        self.0.iter().copied()
    }

    /// The same as they lie there.
    pub fn entries(&self) -> &[(K, u64)] {
        &self.0
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, key: K) -> Result<usize, usize> {
        self.0.binary_search_by_key(&key, |&(held, _)| held)
    }
}

impl<K: Copy + Ord> FromIterator<(K, u64)> for Tally<K> {
    fn from_iter<I: IntoIterator<Item = (K, u64)>>(entries: I) -> Self {
        let mut tally = Tally::default();
        for (key, value) in entries {
            tally.set(key, Some(value));
        }
        tally
    }
}

impl Figures {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty() && self.ahead.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_keeps_order_and_forgets() {
        let mut counts: Counts = [(Count::Received, 5), (Count::Online, 2)].into_iter().collect();
        assert_eq!(counts.iter().map(|(count, _)| count).collect::<Vec<_>>(), [Count::Online, Count::Received]);
        counts.set(Count::Online, Some(3));
        assert_eq!(counts.get(Count::Online), Some(3));
        counts.set(Count::Online, None);
        assert_eq!(counts.get(Count::Online), None);
        assert_eq!(counts.get(Count::Received), Some(5));
    }
}
