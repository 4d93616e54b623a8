//! English. Follows `vi`, sentence by sentence, in its own manner.

pub(super) mod compare;
mod counts;
pub(super) mod file;
pub(super) mod guide;
pub(super) mod import;
mod indicators;
pub(super) mod method;
mod news;
pub(super) mod page;
pub(super) mod plan;
pub(super) mod route;
pub(super) mod scores;
pub(super) mod share;

use counts::count;
use news::NEWS;

use super::words::{
    AlternativeLabels, AnswerWords, BarWords, DateErrorWords, DefinitionWords, ExampleWords, FindingWords, LinkWords,
    NumberErrorWords, ProofWords, VerdictWords, WayWords, WhatIfWords, Words,
};
use crate::link::Page;
use crate::model::{Comparator, Family, Unknown};

pub(super) const WORDS: Words = Words {
    page,
    page_title,
    pages_label: "Pages",
    undo: "Undo",
    redo: "Redo",
    skip_to_answer: "Skip to the main part",
    footer_privacy: "Everything is computed on your own device; no figure leaves it.",
    footer_check: "Before official use, check the definition against the rules that apply to you.",
    language_label: "Language",
    theme_label: "Appearance",
    theme_auto: "As device",
    theme_light: "Light",
    theme_dark: "Dark",
    share: "Share",
    copy_link: "Copy link",
    link_copied: "Link copied",
    link_copied_sign: "✓ Copied",
    link_refused: "The browser does not allow copying. Select and copy the address below.",
    link_address: "Address of this calculation",
    start_over: "Clear and start over",
    question_heading: "Figures and target",
    answer_heading: "Answer",
    answer_waits: "Waiting for a valid number; the answer below is for the figures before it.",

    examples_label: "Examples",
    example_source: "Source: {source}",
    examples: [
        ExampleWords {
            title: "Kon Tum, Q1 2023 → 30%",
            source: "report of Kon Tum province for Q1 2023; the 168,000 still to come are assumed from that quarter's pace.",
        },
        ExampleWords {
            title: "Quảng Nam 2023 → 65%",
            source: "figures of Quảng Nam province's three levels for 2023; the online count is worked back from the published rates (rounded to 0.1%).",
        },
        ExampleWords {
            title: "Khánh Hòa 2021: 30% or 50%",
            source: "the two branches of Khánh Hòa province's plan for 2021; the counts are made up for illustration.",
        },
        ExampleWords {
            title: "Gia Lai, October 2025: late dossiers",
            source: "report of Gia Lai province for October 2025 (21 September to 20 October).",
        },
        ExampleWords {
            title: "Đắk Nông, first half of 2021 → 30%",
            source: "report of Đắk Nông province for the first half of 2021 (15 December 2020 to 15 June 2021).",
        },
    ],

    target: "Target: the share of {indicator} {comparator} {threshold}%{onward}.",
    alternative: "Or: the share of {indicator} {comparator} {threshold}%{onward}.",
    alternative_ahead: "In this denominator {ahead} more are expected.",
    add_alternative: "+ or …",
    remove_alternative: "Remove the “or” branch",
    pace: "In what is still to come, {pace}% are expected to be {part}.",
    pace_unset: "as so far",
    cap: "At most {cap}% of what is to come can be {part}.",
    more_counts: "Other figures and assumptions (optional)",
    more_counts_hint: "Enter more to compare definitions and to check that the figures add up.",
    not_computed: "Not computed",
    not_computed_why: "Cannot be read: {fields}. Please correct what is marked.",

    start_label: "First day of the period",
    cutoff_label: "Cut-off day of the figures",
    end_label: "Last day of the period",
    ahead_label: "Volume still expected by the end of the period",
    threshold_label: "Threshold, per cent",
    comparator_label: "Comparison",
    indicator_label: "Indicator and definition",
    cap_label: "Greatest possible share of what is to come, per cent",
    pace_label: "Expected share of what is to come, per cent",
    unknown_label: "To find",
    alternative_labels: AlternativeLabels {
        ahead: "Second branch: volume still expected",
        threshold: "Second branch: threshold, per cent",
        comparator: "Second branch: comparison",
        indicator: "Second branch: indicator and definition",
    },

    unknown,
    need_of_limit: "How many are still allowed",
    date_of_limit: "The day the limit is passed",
    family,
    indicator: indicators::indicator,
    count,
    bound,

    answer: AnswerWords {
        need_more: "{n} more {part} needed",
        need_share: "That is {share} of the {volume} {whole} still to come.",
        need_share_monthly: "That is {share} of the {volume} {whole} still to come, about {n} a month.",
        need_rates: "Spread evenly: {rates}.",
        rate_week: "{n} a week",
        rate_working_day: "{n} a working day (public holidays not taken off)",
        pace_times: "That is {times} times the average so far ({n} a month).",
        pace_so_far: "Average so far: {n} a month.",
        certain: "Certain to be met",
        certain_reach: "Even with no more {part} among the {volume} {whole} to come, the period ends at {share}.",
        certain_limit: "Even with {most} more {part} among the {volume} {whole} to come, the period ends at only {share}.",
        out_of_reach: "The target {threshold} cannot be reached any more",
        best_reach: "The best possible is {best}: {n} more {part} needed, at most {most} possible.",
        best_limit: "The lowest possible is {best}, even with no further {part}. Exceeded by {n}.",
        binds_volume: "What binds is the volume still open: {volume} {whole}.",
        binds_cap: "What binds is the cap: at most {cap} of what is to come can be {part}.",
        binds_bound: "No share can satisfy the condition {bound}.",
        missing_now: "{n} {part} short",
        spare_none: "Just enough: met",
        missing_now_of: "Needed: {n} of {whole_count} {whole}; {have} so far.",
        spare_now: "Met, with {n} {part} to spare",
        spare_now_of: "Needed: only {n} of {whole_count} {whole}; {have} so far.",
        extra_reach: "With new {whole} alone: {n} more, all of them {part}.",
        extra_impossible: "No number of new {whole} can make up for what is past.",
        allowed_rest: "{n} more {part} still allowed",
        allowed_rest_share: "That is no more than {share} of the {volume} {whole} still to come.",
        allowed_rest_monthly: "That is no more than {share} of the {volume} {whole} still to come, on average no more than {n} a month.",
        allowed_rates: "Spread evenly, no more than: {rates}.",
        allowed_now: "{n} more {part} still allowed",
        allowed_now_of: "At most {n} of {whole_count} {whole}; {have} so far.",
        exceeded_now: "Limit exceeded by {n} {part}",
        exceeded_now_of: "At most {n} of {whole_count} {whole}; {have} so far.",
        dilution: "To get back within the limit: {n} further {whole} without any {part}.",
        dilution_impossible: "No number of further {whole} brings the share back within the limit.",
        no_data: "Figures missing",
        no_data_first: "Please enter: {counts}.",
        undefined: "Undefined",
        undefined_why: "The denominator is 0, so there is no share: not 0%, neither met nor missed.",
        contradiction: "The figures contradict each other",
        contradiction_why: "The numerator {above} is above the denominator {below}; please check the figures.",
        contradiction_negative: "By these figures the numerator is {above} and the denominator {below}; neither can be below zero.",
        reach: "The period ends at {share}",
        reach_why: "({have} + {share} × {volume}) / {total}, with the target {bound}.",
        reach_best: "If everything to come were {part}, it could end at {best} at most.",
        reach_best_capped: "With the cap of {cap} on what is to come, it can end at {best} at most.",
        volume_any: "Met whatever number of {whole} is to come",
        volume_none: "Not met whatever number of {whole} is to come",
        volume_from: "Met only if {n} or more {whole} are to come",
        volume_up_to: "The plan breaks if more than {n} {whole} come",
        volume_why: "For the target {bound}, with {pace} of what is to come being {part}.",
        date_met: "Crosses the line on {day}",
        date_lost: "No longer met from {day}",
        date_back: "Back within the limit from {day}",
        date_stays_over: "Does not get back within the limit in this period",
        date_stays_met: "Stays met to the end of the period",
        date_stays_unmet: "Does not cross the line in this period",
        date_why: "If the {volume} {whole} to come arrive evenly day by day until {end} and {pace} of them are {part}.",
        needs_ahead: "Please enter the volume still expected by the end of the period.",
        needs_dates: "Please enter the cut-off day and the last day of the period.",
        pace_so_far_why: "The share {share} is that of the period so far; enter another if you expect a change.",
        pace_typed_why: "The share {share} of what is to come is the one you entered.",
        branch_impossible: "Not possible any more",
        branch_line: "{answer} – branch: share of {indicator} {bound}.",
        branch_needs_ahead: "The volume to come in this denominator is unknown",
        branch_by: "By the branch: share of {indicator} {bound}.",
    },

    verdict: VerdictWords {
        met: "Met",
        not_met: "Not met",
        met_inline: "met",
        not_met_inline: "not met",
        undefined: "Undefined",
        contradiction: "Contradictory figures",
        now: "{share} at present",
        certain: "Certain",
        on_course: "On course",
        within_reach: "Within reach",
        needs_more: "Needs more",
        needs_less: "Needs fewer",
        out_of_reach: "Out of reach",
        projected: "at the share expected, the period ends at {share}",
        projected_so_far: "at the share so far, the period still ends at {share}",
        best: "the best possible is {share}",
    },

    definitions: DefinitionWords {
        heading: "Under each definition, at the cut-off",
        definition: "Definition",
        now: "At present",
        missing: "Short by",
        allowed: "Still allowed",
        verdict: "Verdict",
        to_spare: "{n} to spare",
        too_many: "{n} too many",
        agree: "The verdict “{verdict}” holds under all {n} definitions with figures.",
        differ: "The verdict depends on the definition: “met” under {met}, “not met” under {not_met}. Find out which one the target prescribes.",
        untold: "Definitions without figures: {n}.",
    },

    proof: ProofWords {
        heading: "Why?",
        formula: "Share = {definition}",
        least: "{n} is the least number that suffices; with one less the target is missed.",
        greatest: "{n} is the greatest number allowed; with one more the limit is broken.",
        none_below: "Even 0 suffices.",
        none_above: "There can be no greater number.",
    },

    what_if: WhatIfWords {
        heading: "What if…",
        volume: "Volume to come",
        threshold: "Threshold",
        volume_value: "{n} ({change})",
        answer: "With {volume} {whole} to come and the target {bound}:",
        apply: "Use these figures",
        reset: "Back to the expected",
        table: "Share of {part} in what is to come, by volume to come",
        target: "Target",
        expected: "expected",
        note_reach: "Share required in what is to come, %. The sign ✕: cannot be reached.",
        note_limit: "Share allowed in what is to come, %. The sign ✕: the limit cannot be kept.",
    },

    bar: BarWords {
        done: "{n} so far",
        needed: "{n} needed",
        allowed: "{n} allowed",
        target: "target {sign} {threshold}: {n}",
        whole: "{n} {whole} in the period",
        whole_now: "{n} {whole} so far",
        described: "Share bar: {done} so far, target mark at {target}, {whole} in all.",
    },

    number_error: NumberErrorWords {
        empty: "No number entered.",
        not_a_number: "“{text}” is not a number. Please type digits only, for example 56,039.",
        grouping: "“{text}” is unclear: a separator of thousands must be followed by exactly three digits. Please rewrite it, for example 56,039.",
        ambiguous: "“{text}” can be read in two ways. Please type the digits without separators, for example 1000.",
        negative: "“{text}” is below 0; negative numbers are not accepted.",
        not_whole: "“{text}” has decimals; dossiers are counted in whole numbers.",
        too_large: "“{text}” is too large; the greatest number accepted is 999,999,999,999.",
        above_hundred: "“{text}” is above 100%.",
        too_many_decimals: "“{text}” has too many decimals; nine are accepted.",
        out_of_range: "“{text}” cannot be right; this field takes numbers from {least} to {most}.",
        text_too_long: "That is too long; at most {most} characters.",
        score_too_large: "“{text}” is too large; the greatest score accepted is 1,000,000.",
        score_too_fine: "“{text}” has too many decimals; a score may have six.",
        read_as: "“{text}” was read as {value}.",
        words_dropped: "“{text}” was read as {value}, leaving out “{words}”.",
    },

    date_error: DateErrorWords {
        not_a_date: "“{text}” is not a day. Please write day/month/year, for example 14/3/2023.",
        no_such_day: "“{text}” is not in the calendar (2000 to 2100, day before month).",
        short_year: "“{text}”: please write the year with four digits, for example 14/3/2023.",
    },

    link: LinkWords {
        empty: "The link holds no figures.",
        heading: "Parts of the link could not be read; what could be read is shown below.",
        too_long: "The link has {length} characters, above the {most} that are accepted, and was not opened.",
        newer_version: "The link was made by a later version ({version}); something may be missing. Reload the page to get that version.",
        unknown_page: "There is no page “{page}”; this is the quick answer.",
        unknown_field: "The field “{field}” is not known and was left out.",
        repeated_field: "The field “{field}” appears more than once; the first was taken.",
        no_value: "The field “{field}” has no value; the link may have been cut off on its way.",
        bad_value: "The field “{field}” has a value it cannot have: “{value}”.",
        needs_field: "The field “{field}” goes only with the field “{needed}” and was left out.",
        beside_packed: "The field “{field}” stands beside a whole scenario in the field “s” and was left out.",
        cut_off: "The end of the link was cut off on its way; only its beginning was opened, and the figures behind it are missing. Please ask for the whole link.",
        cut_off_early: "The link was cut off on its way, and nothing of it could be opened. Please ask for the whole link.",
        damaged: "A character of the link is not what it was when the link was made; it was not opened, lest it show false figures. Please ask for the link again.",
        newer_content: "The link uses something that this version does not know yet; only what comes before it was opened. Reload the page to get the later version.",
        newer_content_early: "The link uses something that this version does not know yet and could not be opened. Reload the page to get the later version.",
        absurd: "The link holds a value beyond what is accepted and was not opened.",
        uncanonical: "The link is not written in the prescribed way and was not opened.",
        pinned: "Scenario {letter}, laid beside for comparison: {problem}",
        dismiss: "Understood",
    },

    finding: FindingWords {
        heading: "Figures that do not add up",
        identity_broken: "{whole} is {stated}, but {parts} add up to {sum}: {difference} apart.",
        unexplained: "{whole} less ({parts}) leaves {rest} unexplained.",
        part_above_whole: "{part} ({above}) is above {whole} ({below}).",
        total_differs: "The total of {count} is {stated}, but the units add up to {sum}: {difference} apart.",
        history_differs: "{count} is {stated} for the whole period, but its parts add up to {sum}: {difference} apart.",
        in_part: "Part {n}: {finding}",
        repeated_name: "Several rows are named “{name}”; a target for that name is held against the first.",
        period_out_of_order: "The order must be: first day, cut-off day, last day.",
        period_too_long: "The period is longer than ten years; please check the days.",
        pace_above_cap: "The share expected is above the cap; the answer reckons with the cap.",
        kept: "Your figures are kept as they are; please compare them with the original report.",
    },
    way: WayWords {
        scenarios: "Scenarios",
        untitled: "Untitled scenario",
        add_to_plan: "+ Add to the plan",
        in_plan: "This target is part of the plan.",
        show_in_plan: "Show it in the plan",
        ask_another: "Ask about another target",
        from_units: "Added up from the units on the data page: {counts}.",
        coming: "Loading…",
        away: "This part could not be loaded; the network may be down. Your figures are all still here.",
        again: "Load this part again",
    },
    news: NEWS,
};

fn page(page: Page) -> &'static str {
    match page {
        Page::Quick => "Quick answer",
        Page::Board => "Plan",
        Page::Data => "Data",
        Page::Path => "Path",
        Page::Allocation => "Allocation",
        Page::Scores => "Scores",
        Page::Compare => "Compare",
        Page::Method => "Method",
        Page::Guide => "Guide",
    }
}

fn page_title(page: Page) -> &'static str {
    match page {
        Page::Quick => "Cán Đích – Quick answer",
        Page::Board => "Cán Đích – Plan",
        Page::Data => "Cán Đích – Data",
        Page::Path => "Cán Đích – Path",
        Page::Allocation => "Cán Đích – Allocation",
        Page::Scores => "Cán Đích – Scores",
        Page::Compare => "Cán Đích – Compare",
        Page::Method => "Cán Đích – Method",
        Page::Guide => "Cán Đích – Guide",
    }
}

fn unknown(unknown: Unknown) -> &'static str {
    match unknown {
        Unknown::Need => "How many are still needed",
        Unknown::Reach => "Where the period ends",
        Unknown::Volume => "The volume at which the plan breaks",
        Unknown::Date => "The day the line is crossed",
    }
}

fn family(family: Family) -> &'static str {
    match family {
        Family::Online => "Online dossiers",
        Family::Late => "Late dossiers",
        Family::OnTime => "Dossiers in time",
        Family::Digitised => "Digitisation",
        Family::PaidOnline => "Online payment",
        Family::Published => "Online publication of procedures",
        Family::Integrated => "Integration into the national portal",
        Family::ActiveServices => "Services in use",
        Family::Signed => "Signed electronic documents",
        Family::Synced => "Synchronised results",
        Family::Satisfied => "Satisfaction",
        Family::Own => "A ratio of your own",
    }
}

fn bound(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "at least {threshold}",
        Comparator::Above => "above {threshold}",
        Comparator::AtMost => "at most {threshold}",
        Comparator::Below => "below {threshold}",
    }
}
