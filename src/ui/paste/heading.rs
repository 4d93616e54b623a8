//! The headings of a pasted block, as columns of the grid.

use crate::model::Level;
use crate::sheet::meaning::{Meaning, Named, named};
use crate::ui::entry::Column;
use crate::ui::grid::GridColumn;

/// What a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// A column of the data.
    Column(GridColumn),
    /// The names of units, all of this level.
    Units(Level),
    /// Running numbers, which nobody needs.
    Running,
}

/// What a heading names, if anything.
pub(super) fn heading(text: &str) -> Option<Heading> {
    let column = match named(text)? {
        Named::Units(level) => return Some(Heading::Units(level)),
        Named::Column(Meaning::Running) => return Some(Heading::Running),
        Named::Column(Meaning::Level) => GridColumn::Level,
        Named::Column(Meaning::Name) => GridColumn::Typed(Column::Name),
        Named::Column(Meaning::Field) => GridColumn::Typed(Column::Field),
        Named::Column(Meaning::Count(count)) => GridColumn::Typed(Column::Count(count)),
        Named::Column(Meaning::Ahead(volume)) => GridColumn::Typed(Column::Ahead(volume)),
        // The grid shows one part of the period at a time.
        Named::Column(Meaning::Month | Meaning::Nothing | Meaning::Rate(_)) => return None,
    };
    Some(Heading::Column(column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Count, Language};

    fn count(text: &str) -> Option<Count> {
        match heading(text) {
            Some(Heading::Column(GridColumn::Typed(Column::Count(count)))) => Some(count),
            _ => None,
        }
    }

    #[test]
    fn headings_are_known_in_both_languages_and_by_code() {
        for text in
            ["Tổng tiếp nhận", "TONG TIEP NHAN", " tổng  tiếp\nnhận ", "received", "To\u{302}\u{309}ng tiếp nhận"]
        {
            assert_eq!(count(text), Some(Count::Received), "{text}");
        }
        assert_eq!(count("Tiếp nhận"), None);
        assert_eq!(heading("Đơn vị"), Some(Heading::Column(GridColumn::Typed(Column::Name))));
        assert_eq!(heading("Cấp"), Some(Heading::Column(GridColumn::Level)));
        assert_eq!(heading("STT"), Some(Heading::Running));
        assert_eq!(heading(""), None);
    }

    #[test]
    fn every_count_is_found_by_each_of_its_names() {
        for &of in Count::ALL {
            assert_eq!(count(of.code()), Some(of));
            for language in Language::ALL {
                assert_eq!(count((language.words().count)(of)), Some(of), "{language:?}");
            }
        }
    }
}
