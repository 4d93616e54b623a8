//! The languages of the page.

use super::codes::codes;

codes! {
    /// A language of the page, by its code of BCP 47. Switching it never changes a value.
    #[derive(Default)]
    Language {
        /// Vietnamese.
        #[default]
        Vi "vi",
        /// English.
        En "en",
    }
}
