//! What the user should know of and may not have asked, in English.

use crate::i18n::words::NewsWords;

pub(super) const NEWS: NewsWords = NewsWords {
    attention: "Please note",
    device_refused: "This browser does not keep anything, or has no room left. You can go on as usual; copy the link or download a file before you close the page.",
    link_too_large: "This scenario is larger than a link can hold: it can be neither copied as a link nor saved by itself. Download a file before you close the page.",
    file_too_large: "This scenario is larger than a file may be (16 MB) and cannot be downloaded. Leave out some figures by period, or split it into several scenarios.",
    work_before: "What you were working on before is still kept in this browser.",
    recover: "Go back to it",
    understood: "Understood",
};
