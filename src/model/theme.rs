//! How the page looks: as the device does, light, or dark.

use super::codes::codes;

codes! {
    /// A look of the page; its code name is kept on the device and set on the document.
    #[derive(Default)]
    Theme {
        /// As the device does.
        #[default]
        Auto "auto",
        /// Light.
        Light "light",
        /// Dark.
        Dark "dark",
    }
}
