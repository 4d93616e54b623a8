//! The words of planning: the board, the data, the path, the split of a target, the list of scenarios, files. They are kept apart from `Words`, so that a
//! page that only answers a question need not fetch them.

use super::compare_words::CompareWords;
use super::guide_words::GuideWords;
use super::import_words::ImportWords;
use super::method_words::MethodWords;
use super::page_words::{BoardWords, DataWords, FormWords, LibraryWords};
use super::plan_words::PlanWords;
use super::route_words::{AllocationWords, PathWords};
use super::score_words::ScoreWords;
use super::share_words::ShareWords;
use super::words::FileWords;
use super::{en, vi};
use crate::model::Language;

/// Every word of the pages that few enter, in one language.
#[derive(Debug)]
pub struct FurtherWords {
    /// Scenarios side by side.
    pub compare: CompareWords,
    /// The formulas, the definitions, the sources.
    pub method: MethodWords,
    /// The walks, and the published cases.
    pub guide: GuideWords,
}

static FURTHER_VI: FurtherWords =
    FurtherWords { compare: vi::compare::COMPARE, method: vi::method::METHOD, guide: vi::guide::GUIDE };

static FURTHER_EN: FurtherWords =
    FurtherWords { compare: en::compare::COMPARE, method: en::method::METHOD, guide: en::guide::GUIDE };

/// Every word of planning in one language.
#[derive(Debug)]
pub struct PlanningWords {
    /// The list of scenarios, and files as they are opened and handed over.
    pub library: LibraryWords,
    /// Passing a scenario on, and a newer version of the site.
    pub share: ShareWords,
    /// The path through the rest of the period.
    pub path: PathWords,
    /// The split of a target.
    pub allocation: AllocationWords,
    /// Score cards, ranks and surveys.
    pub scores: ScoreWords,
    /// The form of a target and of a gate.
    pub form: FormWords,
    /// The data.
    pub data: DataWords,
    /// Tables taken in and handed out.
    pub import: ImportWords,
    /// The board around its rows.
    pub board: BoardWords,
    /// What is said of targets and gates.
    pub plan: PlanWords,
    /// What could not be read of a file.
    pub file: FileWords,
}

static VI: PlanningWords = PlanningWords {
    library: vi::page::LIBRARY,
    share: vi::share::SHARE,
    path: vi::route::PATH,
    allocation: vi::route::ALLOCATION,
    scores: vi::scores::SCORES,
    form: vi::page::FORM,
    data: vi::page::DATA,
    import: vi::import::IMPORT,
    board: vi::page::BOARD,
    plan: vi::plan::WORDS,
    file: vi::file::FILE,
};

static EN: PlanningWords = PlanningWords {
    library: en::page::LIBRARY,
    share: en::share::SHARE,
    path: en::route::PATH,
    allocation: en::route::ALLOCATION,
    scores: en::scores::SCORES,
    form: en::page::FORM,
    data: en::page::DATA,
    import: en::import::IMPORT,
    board: en::page::BOARD,
    plan: en::plan::WORDS,
    file: en::file::FILE,
};

impl Language {
    /// Its words of comparing, of the method and of the guide.
    pub fn further(self) -> &'static FurtherWords {
        match self {
            Language::Vi => &FURTHER_VI,
            Language::En => &FURTHER_EN,
        }
    }

    /// Its words of planning.
    pub fn planning(self) -> &'static PlanningWords {
        match self {
            Language::Vi => &VI,
            Language::En => &EN,
        }
    }
}
