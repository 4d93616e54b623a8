//! The struct of words that each language fills. Braces name slots; both languages use the same ones.
//! The name of a field says which sentence it is.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

use crate::link::Page;
mod file;

pub(super) use file::{FileWords, WantedWords};

use crate::model::{Comparator, Count, Family, Indicator, Unknown};
use crate::plans::EXAMPLES;

/// What a published case is called.
#[derive(Debug)]
pub struct ExampleWords {
    /// What stands on the button.
    pub title: &'static str,
    /// Where the figures come from, and what in them is assumed.
    pub source: &'static str,
}

/// A noun for one and for many.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// For exactly one.
    pub one: &'static str,
    /// For any other number.
    pub many: &'static str,
}

impl Noun {
    /// The form for this number.
    pub fn of(self, count: u128) -> &'static str {
        if count == 1 { self.one } else { self.many }
    }
}

/// The words of an indicator.
#[derive(Clone, Copy, Debug)]
pub struct IndicatorWords {
    /// What it measures, as it stands behind "tỷ lệ".
    pub name: &'static str,
    /// What stands above and below the line, told apart from the family's other definitions.
    pub definition: &'static str,
    /// What has been done: a sentence with a slot for each of its counts, `{start}` and `{cutoff}`.
    pub done: &'static str,
    /// What is to come: a sentence with the slots `{ahead}` and `{end}`.
    pub ahead: &'static str,
    /// What the numerator counts.
    pub part: Noun,
    /// What the denominator counts.
    pub whole: Noun,
}

/// Every word of one language.
#[derive(Debug)]
pub struct Words {
    pub page: fn(Page) -> &'static str,
    pub page_title: fn(Page) -> &'static str,
    pub pages_label: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub skip_to_answer: &'static str,
    pub footer_privacy: &'static str,
    pub footer_check: &'static str,
    pub language_label: &'static str,
    pub theme_label: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub share: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub link_copied_sign: &'static str,
    pub link_refused: &'static str,
    pub link_address: &'static str,
    pub start_over: &'static str,
    pub question_heading: &'static str,
    pub answer_heading: &'static str,
    pub answer_waits: &'static str,

    pub examples_label: &'static str,
    pub example_source: &'static str,
    /// What the published cases are called, in their order.
    pub examples: [ExampleWords; EXAMPLES.len()],

    pub target: &'static str,
    pub alternative: &'static str,
    pub alternative_ahead: &'static str,
    pub add_alternative: &'static str,
    pub remove_alternative: &'static str,
    pub pace: &'static str,
    pub pace_unset: &'static str,
    pub cap: &'static str,
    pub more_counts: &'static str,
    pub more_counts_hint: &'static str,
    pub not_computed: &'static str,
    pub not_computed_why: &'static str,

    pub start_label: &'static str,
    pub cutoff_label: &'static str,
    pub end_label: &'static str,
    pub ahead_label: &'static str,
    pub threshold_label: &'static str,
    pub comparator_label: &'static str,
    pub indicator_label: &'static str,
    pub cap_label: &'static str,
    pub pace_label: &'static str,
    pub unknown_label: &'static str,
    pub alternative_labels: AlternativeLabels,

    pub unknown: fn(Unknown) -> &'static str,
    pub need_of_limit: &'static str,
    pub date_of_limit: &'static str,
    pub family: fn(Family) -> &'static str,
    pub indicator: fn(Indicator) -> &'static IndicatorWords,
    pub count: fn(Count) -> &'static str,
    pub bound: fn(Comparator) -> &'static str,

    pub answer: AnswerWords,
    pub verdict: VerdictWords,
    pub definitions: DefinitionWords,
    pub proof: ProofWords,
    pub what_if: WhatIfWords,
    pub bar: BarWords,
    pub number_error: NumberErrorWords,
    pub date_error: DateErrorWords,
    pub link: LinkWords,
    pub finding: FindingWords,
    pub way: WayWords,
    pub news: NewsWords,
}

/// Labels of the fields of the second branch.
#[derive(Debug)]
pub struct AlternativeLabels {
    pub ahead: &'static str,
    pub threshold: &'static str,
    pub comparator: &'static str,
    pub indicator: &'static str,
}

/// The headline and the lines under it.
#[derive(Debug)]
pub struct AnswerWords {
    pub need_more: &'static str,
    pub need_share: &'static str,
    pub need_share_monthly: &'static str,
    pub need_rates: &'static str,
    pub rate_week: &'static str,
    pub rate_working_day: &'static str,
    pub pace_times: &'static str,
    pub pace_so_far: &'static str,
    pub certain: &'static str,
    pub certain_reach: &'static str,
    pub certain_limit: &'static str,
    pub out_of_reach: &'static str,
    pub best_reach: &'static str,
    pub best_limit: &'static str,
    pub binds_volume: &'static str,
    pub binds_cap: &'static str,
    pub binds_bound: &'static str,
    pub missing_now: &'static str,
    pub spare_none: &'static str,
    pub missing_now_of: &'static str,
    pub spare_now: &'static str,
    pub spare_now_of: &'static str,
    pub extra_reach: &'static str,
    pub extra_impossible: &'static str,
    pub allowed_rest: &'static str,
    pub allowed_rest_share: &'static str,
    pub allowed_rest_monthly: &'static str,
    pub allowed_rates: &'static str,
    pub allowed_now: &'static str,
    pub allowed_now_of: &'static str,
    pub exceeded_now: &'static str,
    pub exceeded_now_of: &'static str,
    pub dilution: &'static str,
    pub dilution_impossible: &'static str,
    pub no_data: &'static str,
    pub no_data_first: &'static str,
    pub undefined: &'static str,
    pub undefined_why: &'static str,
    pub contradiction: &'static str,
    pub contradiction_why: &'static str,
    pub contradiction_negative: &'static str,
    pub reach: &'static str,
    pub reach_why: &'static str,
    pub reach_best: &'static str,
    pub reach_best_capped: &'static str,
    pub volume_any: &'static str,
    pub volume_none: &'static str,
    pub volume_from: &'static str,
    pub volume_up_to: &'static str,
    pub volume_why: &'static str,
    pub date_met: &'static str,
    pub date_lost: &'static str,
    pub date_back: &'static str,
    pub date_stays_over: &'static str,
    pub date_stays_met: &'static str,
    pub date_stays_unmet: &'static str,
    pub date_why: &'static str,
    pub needs_ahead: &'static str,
    pub needs_dates: &'static str,
    pub pace_so_far_why: &'static str,
    pub pace_typed_why: &'static str,
    pub branch_impossible: &'static str,
    pub branch_line: &'static str,
    pub branch_needs_ahead: &'static str,
    pub branch_by: &'static str,
}

/// The verdict and the outlook, a word beside each sign.
#[derive(Debug)]
pub struct VerdictWords {
    pub met: &'static str,
    pub not_met: &'static str,
    pub contradiction: &'static str,
    pub met_inline: &'static str,
    pub not_met_inline: &'static str,
    pub undefined: &'static str,
    pub now: &'static str,
    pub certain: &'static str,
    pub on_course: &'static str,
    pub within_reach: &'static str,
    pub needs_more: &'static str,
    pub needs_less: &'static str,
    pub out_of_reach: &'static str,
    pub projected: &'static str,
    pub projected_so_far: &'static str,
    pub best: &'static str,
}

/// The table of definitions.
#[derive(Debug)]
pub struct DefinitionWords {
    pub heading: &'static str,
    pub definition: &'static str,
    pub now: &'static str,
    pub missing: &'static str,
    pub allowed: &'static str,
    pub verdict: &'static str,
    pub to_spare: &'static str,
    pub too_many: &'static str,
    pub agree: &'static str,
    pub differ: &'static str,
    pub untold: &'static str,
}

/// The formula and the certificate.
#[derive(Debug)]
pub struct ProofWords {
    pub heading: &'static str,
    pub formula: &'static str,
    pub least: &'static str,
    pub greatest: &'static str,
    pub none_below: &'static str,
    pub none_above: &'static str,
}

/// The what-if panel.
#[derive(Debug)]
pub struct WhatIfWords {
    pub heading: &'static str,
    pub volume: &'static str,
    pub threshold: &'static str,
    pub volume_value: &'static str,
    pub answer: &'static str,
    pub apply: &'static str,
    pub reset: &'static str,
    pub table: &'static str,
    pub target: &'static str,
    pub expected: &'static str,
    pub note_reach: &'static str,
    pub note_limit: &'static str,
}

/// The labels on the bar.
#[derive(Debug)]
pub struct BarWords {
    pub done: &'static str,
    pub needed: &'static str,
    pub allowed: &'static str,
    pub target: &'static str,
    pub whole: &'static str,
    pub whole_now: &'static str,
    pub described: &'static str,
}

/// What is wrong with a number, and what is said beside one that was read.
#[derive(Debug)]
pub struct NumberErrorWords {
    pub empty: &'static str,
    pub not_a_number: &'static str,
    pub grouping: &'static str,
    pub ambiguous: &'static str,
    pub negative: &'static str,
    pub not_whole: &'static str,
    pub too_large: &'static str,
    pub above_hundred: &'static str,
    pub too_many_decimals: &'static str,
    pub out_of_range: &'static str,
    pub text_too_long: &'static str,
    pub score_too_large: &'static str,
    pub score_too_fine: &'static str,
    pub read_as: &'static str,
    pub words_dropped: &'static str,
}

/// What is wrong with a day.
#[derive(Debug)]
pub struct DateErrorWords {
    pub not_a_date: &'static str,
    pub no_such_day: &'static str,
    pub short_year: &'static str,
}

/// What is wrong with a link.
#[derive(Debug)]
pub struct LinkWords {
    pub empty: &'static str,
    pub heading: &'static str,
    pub too_long: &'static str,
    pub newer_version: &'static str,
    pub unknown_page: &'static str,
    pub unknown_field: &'static str,
    pub repeated_field: &'static str,
    pub no_value: &'static str,
    pub bad_value: &'static str,
    pub needs_field: &'static str,
    pub beside_packed: &'static str,
    pub cut_off: &'static str,
    pub cut_off_early: &'static str,
    pub damaged: &'static str,
    pub newer_content: &'static str,
    pub newer_content_early: &'static str,
    pub absurd: &'static str,
    pub uncanonical: &'static str,
    pub pinned: &'static str,
    pub dismiss: &'static str,
}

/// What does not add up.
#[derive(Debug)]
pub struct FindingWords {
    pub heading: &'static str,
    pub identity_broken: &'static str,
    pub unexplained: &'static str,
    pub part_above_whole: &'static str,
    pub total_differs: &'static str,
    pub history_differs: &'static str,
    pub in_part: &'static str,
    pub repeated_name: &'static str,
    pub period_out_of_order: &'static str,
    pub period_too_long: &'static str,
    pub pace_above_cap: &'static str,
    pub kept: &'static str,
}

/// The way from the quick answer to the plan and the scenarios, and the wait for them.
#[derive(Debug)]
pub struct WayWords {
    pub scenarios: &'static str,
    pub untitled: &'static str,
    pub add_to_plan: &'static str,
    pub in_plan: &'static str,
    pub show_in_plan: &'static str,
    pub ask_another: &'static str,
    pub from_units: &'static str,
    pub coming: &'static str,
    pub away: &'static str,
    pub again: &'static str,
}

/// What the user should know of and may not have asked.
#[derive(Debug)]
pub struct NewsWords {
    pub attention: &'static str,
    pub device_refused: &'static str,
    pub link_too_large: &'static str,
    pub file_too_large: &'static str,
    pub work_before: &'static str,
    pub recover: &'static str,
    pub understood: &'static str,
}
