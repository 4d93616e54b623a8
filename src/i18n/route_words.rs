//! The words of the path through the rest of the period and of the split of a target. The name of a field says which
//! sentence it is.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

/// The path.
#[derive(Debug)]
pub struct PathWords {
    pub title: &'static str,
    pub about: &'static str,
    pub asked: &'static str,
    pub own_question: &'static str,
    pub shape: &'static str,
    /// In the order of `Shape::ALL`.
    pub shapes: [&'static str; 3],
    pub cadence: &'static str,
    /// In the order of `Cadence::ALL`.
    pub cadences: [&'static str; 5],
    pub cutoffs: &'static str,
    pub cutoffs_hint: &'static str,
    pub profile: &'static str,
    /// In the order of `Profile::ALL`.
    pub profiles: [&'static str; 4],
    pub days_off: &'static str,
    pub growth: &'static str,
    pub more: &'static str,
    pub same_pace: &'static str,
    pub as_last_year: &'static str,
    pub take: &'static str,
    pub heading: PathHeadings,
    pub sum: &'static str,
    pub crosses: &'static str,
    pub breaks: &'static str,
    pub met_already: &'static str,
    pub unchanged: &'static str,
    pub unchanged_met: &'static str,
    pub unchanged_missed: &'static str,
    pub short: &'static str,
    pub allowance: &'static str,
    pub allowance_spent: &'static str,
    pub chart: ChartWords,
    pub risk: RiskWords,
    pub lack: PathLacks,
}

/// How sure the path is.
#[derive(Debug)]
pub struct RiskWords {
    pub title: &'static str,
    pub confidence: &'static str,
    pub aim: &'static str,
    /// What path and split aim at: what suffices on average, or what makes it so sure.
    pub aims: [&'static str; 2],
    pub aimed: &'static str,
    pub aimed_by_units: &'static str,
    pub no_aim: &'static str,
    pub sure: &'static str,
    pub sure_limit: &'static str,
    pub never: &'static str,
    pub beyond: &'static str,
    pub on_path: &'static str,
    pub range: &'static str,
    pub unchanged: &'static str,
    pub hardly: &'static str,
    pub surely: &'static str,
    /// The columns: how sure, the share, the number.
    pub heading: [&'static str; 3],
    pub heading_limit: [&'static str; 3],
    pub average: &'static str,
    pub unreachable: &'static str,
    pub spread: SpreadWords,
    pub meaning: &'static str,
    pub stock: &'static str,
    pub wild: &'static str,
    pub tornado: TornadoWords,
    pub required: RequiredWords,
    pub fan: FanWords,
    pub draws: DrawWords,
}

/// How far months stray, and where that is from.
#[derive(Debug)]
pub struct SpreadWords {
    pub title: &'static str,
    pub volume: &'static str,
    pub share: &'static str,
    pub shock: &'static str,
    pub told: &'static str,
    pub told_shock: &'static str,
    pub typed: &'static str,
    pub months: &'static str,
    pub usual: &'static str,
    pub hint: &'static str,
}

/// What moves the share at the end.
#[derive(Debug)]
pub struct TornadoWords {
    pub title: &'static str,
    pub about: &'static str,
    /// The columns: the input, the share at the end where it is lower, where it is higher.
    pub heading: [&'static str; 3],
    /// The inputs: all shares, all volumes, what volumes have in common, the share of a step, its volume.
    pub inputs: [&'static str; 5],
    /// The same as sentences.
    pub sentences: [&'static str; 5],
}

/// The shares that make it sure, over targets and volumes.
#[derive(Debug)]
pub struct RequiredWords {
    pub title: &'static str,
    pub title_limit: &'static str,
    pub corner: &'static str,
    pub volume: &'static str,
    pub note: &'static str,
}

/// The fan of the path.
#[derive(Debug)]
pub struct FanWords {
    pub title: &'static str,
    pub mark: &'static str,
    /// The columns: the step, the lower end, the path, the upper end.
    pub heading: [&'static str; 4],
}

/// Random years, handed over as a file.
#[derive(Debug)]
pub struct DrawWords {
    pub title: &'static str,
    pub about: &'static str,
    pub seed: &'static str,
    pub save: &'static str,
    pub file: &'static str,
    /// The columns: the draw, of each step its volume and its part, the share at the end, whether the target is met.
    pub heading: [&'static str; 5],
    pub met: [&'static str; 2],
}

/// The columns of the table of steps.
#[derive(Debug)]
pub struct PathHeadings {
    pub until: &'static str,
    pub days: &'static str,
    pub last_year: &'static str,
    pub weight: &'static str,
    pub volume: &'static str,
    pub needed: &'static str,
    pub allowed: &'static str,
    pub of_step: &'static str,
    pub cumulative: &'static str,
    pub share: &'static str,
    pub unchanged: &'static str,
}

/// What stands at the lines of the chart.
#[derive(Debug)]
pub struct ChartWords {
    pub name: &'static str,
    pub done: &'static str,
    pub path: &'static str,
    pub unchanged: &'static str,
    pub today: &'static str,
}

/// Why there is no path.
#[derive(Debug)]
pub struct PathLacks {
    pub figures: &'static str,
    pub volume: &'static str,
    pub nothing: &'static str,
    pub never: &'static str,
    pub cutoff: &'static str,
    pub end: &'static str,
    pub over: &'static str,
    pub too_long: &'static str,
    pub last_year: &'static str,
    pub weight: &'static str,
    pub weightless: &'static str,
    pub too_large: &'static str,
}

/// The split of a target.
#[derive(Debug)]
pub struct AllocationWords {
    pub title: &'static str,
    pub about: &'static str,
    pub over: &'static str,
    /// In the order of `Division::ALL`.
    pub divisions: [&'static str; 3],
    pub policy: &'static str,
    /// In the order of `Policy::ALL`: the name, and what it does.
    pub policies: [(&'static str, &'static str); 5],
    pub heading: AllocationHeadings,
    pub sum: &'static str,
    pub estimated: &'static str,
    pub apart: &'static str,
    pub exact: &'static str,
    pub exact_limit: &'static str,
    pub short: &'static str,
    pub over_floors: &'static str,
    pub over_need: &'static str,
    pub short_limit: &'static str,
    pub over_limit: &'static str,
    /// In the order of `Binding`: room, all locked, locks, bounds.
    pub binding: [&'static str; 4],
    pub why: AllocationReasons,
    pub reasons: &'static str,
    pub months: &'static str,
    pub months_apart: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub print: &'static str,
    pub adopt: &'static str,
    pub target_name: &'static str,
    pub lack: AllocationLacks,
}

/// The columns of the table of parts.
#[derive(Debug)]
pub struct AllocationHeadings {
    /// In the order of `Division::ALL`.
    pub part: [&'static str; 3],
    pub done: &'static str,
    pub now: &'static str,
    pub ahead: &'static str,
    pub floor: &'static str,
    pub cap: &'static str,
    pub weight: &'static str,
    pub lock: &'static str,
    pub count: &'static str,
    pub allowed: &'static str,
    pub of_room: &'static str,
    pub at_end: &'static str,
    pub unlocked: &'static str,
}

/// Why a part has its number.
#[derive(Debug)]
pub struct AllocationReasons {
    pub lock: &'static str,
    pub floor: &'static str,
    pub floor_limit: &'static str,
    pub cap: &'static str,
    /// In the order of `Policy::ALL`.
    pub level: [&'static str; 5],
    /// The same of a limit.
    pub level_limit: [&'static str; 5],
}

/// Why a target cannot be split.
#[derive(Debug)]
pub struct AllocationLacks {
    pub figures: &'static str,
    pub volume: &'static str,
    pub never: &'static str,
    /// In the order of `Division::ALL`.
    pub rows: [&'static str; 3],
    pub unread: &'static str,
    pub too_large: &'static str,
}
