//! The guide.

use super::super::guide_words::{EmbedWalk, FirstWalk, GuideWords, PlanWalk};

pub(in crate::i18n) const GUIDE: GuideWords = GuideWords {
    title: "Guide",
    about: "The three most frequent jobs, step by step. Everything can be done with the keyboard alone; no figure leaves your device.",
    begin: "Begin",
    first: FirstWalk {
        title: "The first answer in a minute",
        figures: "On the page Quick answer, fill the sentence in: how many dossiers were received, and how many of them came online. 56,039 and 56039 are both understood.",
        rest: "Add how many are still expected until the end of the period, and the share to reach. Where that is not known yet, leave it empty: the answer then goes by what there is.",
        answer: "The answer stands below at once: how many more, what share of those to come, how many a month. “Why?” shows the calculation and its proof.",
        answer_shown: "The quick answer with the figures of Kon Tum for the first quarter of 2023",
        link: "“Copy link” passes the whole calculation on: whoever opens it sees the same numbers.",
    },
    plan: PlanWalk {
        title: "A plan in ten minutes",
        choose: "On the page Plan, choose a shipped plan or make your own. Thresholds, deadlines and lead agencies can all be changed.",
        choose_shown: "The plan board with the administrative reform plan of Quảng Nam",
        data: "On the page Data, paste a table copied from Excel or open a file; columns are known by their headings, report form 06 among them, and shown before they are taken in.",
        data_shown: "The data with the units and the figures of each",
        read: "Back on the plan, each target has its value, its verdict and what is still missing; what does not add up stands under its row.",
        path: "Open the path to see what each month needs and how sure that is, and the allocation to hand the need out to units; the parts add up to it exactly.",
        path_shown: "The path with its chart of the cumulative share by month",
        keep: "Save the scenario on the device, download the file or copy the link; tables print on A4 and can be copied into Word and Excel.",
    },
    embed: EmbedWalk {
        title: "Into a portal",
        open: "Press “Share” at the head of the page and open the part on embedding.",
        choose: "Choose the page, the language and the look; whether readers may edit; whether the numbers are live or frozen.",
        choose_shown: "The panel Share with the code for a portal",
        paste: "Paste the code into the portal's page. The frame is a sandbox: it keeps nothing on the reader's device and never touches the portal's address.",
        readers: "Readers see the answer in the page, and can open it in full.",
    },
    cases: "Published cases",
    cases_about: "One click opens a case; the answer beside it has just been computed from the published figures.",
    open: "Open the case",
    keys: "Keyboard",
    keys_about: "Tab goes through the fields, Enter or Space presses, Ctrl+Z undoes, Ctrl+Y redoes. In the data: arrows to move, Enter to type, Ctrl+C and Ctrl+V to copy and paste, Esc to leave the table.",
};
