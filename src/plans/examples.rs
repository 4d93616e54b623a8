//! Published cases to fill the quick answer with one click. How they are called stands with the words
//! ([`Words::examples`](crate::i18n::Words)), because only those of one language come with the first page.

/// The cases in the order they are offered, each as a canonical readable link.
pub const EXAMPLES: [&str; 5] = [
    "#/?v=1&received=56039&online=12516&carried_over=4910&resolved=48249&pending_within=6539&ahead=168000&target=ge:30&start=2022-12-15&cutoff=2023-03-14&end=2023-12-14",
    "#/?v=1&received=413659&online=240394&target=ge:65&start=2023-01-01&cutoff=2023-12-31&end=2023-12-31",
    "#/?v=1&indicator=online_of_resolved&resolved=200000&resolved_online=45000&resolved_published=100000&target=ge:30&or=online_of_published,ge:50",
    "#/?v=1&indicator=late_of_resolved&resolved=113295&resolved_late=3848&carried_over=23641&online=107152&received_new=115865&received=139506&pending_within=19972&pending_overdue=4104&pending=26068&target=lt:5&start=2025-09-21&cutoff=2025-10-20",
    "#/?v=1&received=218763&online=19838&carried_over=8606&resolved_early=99558&resolved_on_time=106018&resolved_late=1309&resolved=206885&pending=11878&target=ge:30&start=2020-12-15&cutoff=2021-06-15",
];
