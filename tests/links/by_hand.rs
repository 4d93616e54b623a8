//! The numbers of a row reckoned from the text of its link, with nothing of the engine.

use crate::field;

/// How the target compares, and its threshold as a/b.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    comparator: &'a str,
    above: i128,
    below: i128,
}

impl Wanted<'_> {
    /// `ge:62.5` or `online_of_new,ge:62.5`.
    fn read(text: &str) -> Option<Wanted<'_>> {
        let text = text.rsplit(',').next()?;
        let (comparator, percent) = text.split_once(':')?;
        let (whole, decimals) = percent.split_once('.').unwrap_or((percent, ""));
        let above = format!("{whole}{decimals}").parse().ok()?;
        let below = 100 * 10_i128.pow(u32::try_from(decimals.len()).ok()?);
        Some(Wanted { comparator, above, below })
    }

    fn meets(self, part: i128, whole: i128) -> bool {
        let difference = part * self.below - self.above * whole;
        match self.comparator {
            "ge" => difference >= 0,
            "gt" => difference > 0,
            "le" => difference <= 0,
            _ => difference < 0,
        }
    }

    fn reaches(self) -> bool {
        matches!(self.comparator, "ge" | "gt")
    }

    /// The least (greatest) numerator on a whole that meets it, found by trying around the threshold.
    fn deciding(self, whole: i128) -> Option<i128> {
        let near = self.above * whole / self.below;
        let mut around = (near - 3..=near + 3).filter(|&part| (0..=whole).contains(&part) && self.meets(part, whole));
        if self.reaches() { around.next() } else { around.next_back() }
    }
}

/// Numerator and denominator in the words of the field: added codes, and codes taken away behind a minus.
const FORMULAS: &[(&str, &str, &str)] = &[
    ("online_of_received", "online", "received"),
    ("online_of_new", "online", "received_new"),
    ("online_of_resolved", "resolved_online", "resolved"),
    ("online_of_published", "resolved_online", "resolved_published"),
    ("full_of_eligible", "online_full", "received_eligible"),
    ("partial_of_received", "online_partial", "received"),
    ("online_without_postal", "online", "online direct"),
    ("late_of_resolved", "resolved_late", "resolved"),
    ("late_of_workload", "resolved_late pending_overdue", "received"),
    ("late_of_due", "resolved_late pending_overdue", "due"),
    ("late_of_processed", "resolved_late pending_overdue", "resolved pending"),
    ("on_time_of_resolved", "resolved_early resolved_on_time", "resolved"),
    ("on_time_of_workload", "received -resolved_late -pending_overdue", "received"),
    ("on_time_of_due", "due -resolved_late -pending_overdue", "due"),
    ("on_time_of_processed", "resolved pending -resolved_late -pending_overdue", "resolved pending"),
    ("digitised_of_digitisable", "digitised", "digitisable"),
    ("paid_online_of_fee_bearing", "paid_online", "fee_bearing"),
    ("published_of_eligible", "published_procedures", "eligible_procedures"),
    ("integrated_of_published", "integrated_procedures", "published_procedures"),
    ("active_of_services", "active_services", "services"),
    ("signed_of_exchanged", "documents_signed", "documents_exchanged -documents_secret"),
    ("synced_of_results", "results_synced", "results"),
    ("satisfied_of_respondents", "satisfied", "respondents"),
    ("part_of_whole", "part", "whole"),
];

/// The sum of the link's counts; `None` where one is not in the link, and would have to follow from others.
fn sum(link: &str, formula: &str) -> Option<i128> {
    formula.split(' ').try_fold(0, |sum, term| {
        let number = |code| field(link, code)?.parse::<i128>().ok();
        Some(match term.strip_prefix('-') {
            Some(code) => sum - number(code)?,
            None => sum + number(term)?,
        })
    })
}

fn fraction(cell: &str) -> Option<(i128, i128)> {
    let (part, whole) = cell.split_once('/')?;
    Some((part.parse().ok()?, whole.parse().ok()?))
}

/// Reckons each branch of a row again; says whether there was a number to reckon.
pub(crate) fn check(link: &str, says: &[&str]) -> bool {
    let plain = link.replace("%3A", ":").replace("%2C", ",");
    // What the reader refuses has its own place in the row; the rest of the row follows the defaults.
    let target = field(&plain, "target").filter(|it| Wanted::read(it).is_some()).unwrap_or("ge:30");
    let indicator = field(&plain, "indicator").unwrap_or("online_of_received");
    let ahead = field(&plain, "ahead").and_then(|ahead| ahead.parse::<i128>().ok());
    let mut checked = branch(&plain, says, 0, (indicator, target, ahead));
    if let Some(text) = field(&plain, "or") {
        let own = field(&plain, "or_ahead").and_then(|ahead| ahead.parse::<i128>().ok());
        let (other, requirement) = text.split_once(',').unwrap();
        let below = |code| FORMULAS.iter().find(|(it, ..)| *it == code).unwrap().2;
        let ahead = own.or(ahead.filter(|_| below(other) == below(indicator)));
        checked |= branch(&plain, says, 1, (other, requirement, ahead));
    }
    checked
}

fn branch(link: &str, says: &[&str], place: usize, (indicator, target, ahead): (&str, &str, Option<i128>)) -> bool {
    let cell = |column: usize| says[column].split(" | ").nth(place).unwrap();
    let Some((part, whole)) = fraction(cell(0)) else { return false };
    let wanted = Wanted::read(target).unwrap();
    let &(_, above, below) = FORMULAS.iter().find(|(code, ..)| *code == indicator).unwrap();
    assert!(sum(link, above).is_none_or(|sum| sum == part), "{link}");
    assert!(sum(link, below).is_none_or(|sum| sum == whole), "{link}");
    assert_eq!(cell(1) == "met", wanted.meets(part, whole), "{link}");
    let deciding = wanted.deciding(whole);
    assert_eq!(cell(2).parse().ok(), deciding, "{link}");
    assert_eq!(cell(3).parse().ok(), deciding.map(|deciding| deciding - part), "{link}");
    let rest = ahead.and_then(|ahead| {
        let margin = (wanted.deciding(whole + ahead)? - part).max(0);
        Some(if wanted.reaches() { margin } else { margin.min(ahead) })
    });
    assert_eq!(cell(4).parse().ok(), rest, "{link}");
    true
}
