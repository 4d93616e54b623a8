//! Lists of choices that go by code names: in links, in files, on the device.

/// An enumeration without data: its variants in the order they are offered, each with its code name.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$what:meta])* $variant:ident $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$what])* $variant,)* }

        impl $name {
            /// Every one, in the order they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The code name.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }

            /// The one with this code name.
            pub fn from_code(code: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}
pub(crate) use codes;
