//! The certificate in figures: with this number it is met, with its neighbour it is not.

use super::super::phrase::{Phrase, fill};
use super::Speaker;
use crate::calc::need::Certificate;
use crate::calc::share::Share;
use crate::model::Sense;

/// One of two neighbouring facts: "(12.516 + 54.696) / (56.039 + 168.000) = 67.212 / 224.039", "30,0001 %", met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The fraction with the numbers in it.
    pub equation: String,
    /// The share, to four decimals or as many as its side of the threshold takes.
    pub share: String,
    /// Whether it meets the requirement.
    pub met: bool,
}

/// The certificate that holds: at the end of the year where the volume to come is known, else today's.
fn certificate(speaker: &Speaker) -> Option<Certificate> {
    let branch = speaker.branch?;
    match &branch.rest {
        Some(rest) => rest.certificate,
        None => branch.now.as_ref().ok()?.need.map(|need| need.certificate),
    }
}

pub(super) fn facts(speaker: &Speaker) -> Vec<Fact> {
    let Some(certificate) = certificate(speaker) else { return Vec::new() };
    let fact = |share: Share| Fact {
        equation: equation(speaker, share),
        share: speaker.fine_share(share),
        met: share.meets(speaker.requirement()),
    };
    std::iter::once(certificate.meets).chain(certificate.misses).map(fact).collect()
}

/// The fraction, with what is done and what is to come told apart where both are there.
fn equation(speaker: &Speaker, share: Share) -> String {
    let count = |number| speaker.count(number);
    let sum = format!("{} / {}", count(share.part()), count(share.whole()));
    let rest = speaker.branch.and_then(|branch| branch.rest.as_ref());
    let now = speaker.branch.and_then(|branch| branch.now.as_ref().ok());
    match (rest, now) {
        (Some(rest), Some(now)) if share.part() >= now.share.part() && rest.volume > 0 => {
            let (part, whole) = (now.share.part(), now.share.whole());
            let (more, volume) = (count(share.part() - part), count(rest.volume));
            format!("({} + {more}) / ({} + {volume}) = {sum}", count(part), count(whole))
        }
        _ => sum,
    }
}

pub(super) fn proof(speaker: &Speaker) -> Option<Phrase> {
    let certificate = certificate(speaker)?;
    let words = &speaker.words.proof;
    let sentence = match (speaker.sense(), certificate.misses) {
        (Sense::Reach, Some(_)) => words.least,
        (Sense::Limit, Some(_)) => words.greatest,
        (Sense::Reach, None) => words.none_below,
        (Sense::Limit, None) => words.none_above,
    };
    Some(fill(sentence, &[("n", &speaker.count(deciding(speaker, certificate)))]))
}

/// The number of the headline: what is to come of it where that is above zero, else the whole numerator.
fn deciding(speaker: &Speaker, certificate: Certificate) -> u128 {
    let to_come = speaker.branch.and_then(|branch| branch.rest.as_ref()?.margin);
    to_come
        .and_then(|margin| u128::try_from(margin).ok())
        .filter(|&margin| margin > 0)
        .unwrap_or(certificate.meets.part())
}
