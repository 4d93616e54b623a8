//! The words of the guide: three walks and the published cases. The name of a field says which sentence it is.

#![expect(missing_docs, reason = "the name of a sentence says which one it is")]

/// The guide.
#[derive(Debug)]
pub struct GuideWords {
    pub title: &'static str,
    pub about: &'static str,
    pub begin: &'static str,
    pub first: FirstWalk,
    pub plan: PlanWalk,
    pub embed: EmbedWalk,
    pub cases: &'static str,
    pub cases_about: &'static str,
    pub open: &'static str,
    pub keys: &'static str,
    pub keys_about: &'static str,
}

/// The first answer.
#[derive(Debug)]
pub struct FirstWalk {
    pub title: &'static str,
    pub figures: &'static str,
    pub rest: &'static str,
    pub answer: &'static str,
    pub answer_shown: &'static str,
    pub link: &'static str,
}

/// A plan.
#[derive(Debug)]
pub struct PlanWalk {
    pub title: &'static str,
    pub choose: &'static str,
    pub choose_shown: &'static str,
    pub data: &'static str,
    pub data_shown: &'static str,
    pub read: &'static str,
    pub path: &'static str,
    pub path_shown: &'static str,
    pub keep: &'static str,
}

/// A portal.
#[derive(Debug)]
pub struct EmbedWalk {
    pub title: &'static str,
    pub open: &'static str,
    pub choose: &'static str,
    pub choose_shown: &'static str,
    pub paste: &'static str,
    pub readers: &'static str,
}
