//! What two texts do not share, line by line.

/// The lines of the first text marked with `-`, those of the second with `+`; shared ones are left out.
pub(crate) fn lines(before: &str, now: &str) -> String {
    let (before, now): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    let mut said = String::new();
    let (mut old, mut new) = (0, 0);
    for (shared_old, shared_new) in shared(&before, &now).into_iter().chain([(before.len(), now.len())]) {
        for line in &before[old..shared_old] {
            said.extend(["  - ", line, "\n"]);
        }
        for line in &now[new..shared_new] {
            said.extend(["  + ", line, "\n"]);
        }
        (old, new) = (shared_old + 1, shared_new + 1);
    }
    said
}

/// The places of the longest run of lines that both have in the same order.
fn shared(before: &[&str], now: &[&str]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0; now.len() + 1]; before.len() + 1];
    for old in (0..before.len()).rev() {
        for new in (0..now.len()).rev() {
            longest[old][new] = if before[old] == now[new] {
                longest[old + 1][new + 1] + 1
            } else {
                longest[old + 1][new].max(longest[old][new + 1])
            };
        }
    }
    let (mut old, mut new, mut places) = (0, 0, Vec::new());
    while old < before.len() && new < now.len() {
        if before[old] == now[new] {
            places.push((old, new));
            (old, new) = (old + 1, new + 1);
        } else if longest[old + 1][new] >= longest[old][new + 1] {
            old += 1;
        } else {
            new += 1;
        }
    }
    places
}

#[test]
fn only_what_differs_is_said() {
    assert_eq!(lines("a\nb\nc\n", "a\nx\nc\nd\n"), "  - b\n  + x\n  + d\n");
}
