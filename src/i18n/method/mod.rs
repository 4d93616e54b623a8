//! The method in words: every formula with an example that the engine computes now, the definitions, the glossary, the
//! limits. One table of topics: the words, the file of the engine, what fills the example.

mod worked;

use self::worked::Values;
use super::MethodWords;
use super::method_words::{ChangedWords, GlossaryWords, TopicWords, TopicsWords};
use super::number::format_count;
use super::phrase::{Phrase, fill};
use crate::link::{MAX_LENGTH, MAX_PACKED, PACKED_VERSION, VERSION};
use crate::model::{Language, MAX_COUNT, MAX_PARTS, MAX_ROWS, MAX_UNITS};

/// A formula, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidTopic {
    /// What it is of.
    pub title: &'static str,
    /// The formula.
    pub formula: &'static str,
    /// What it does, and what it does not.
    pub text: &'static str,
    /// The example, computed.
    pub example: Phrase,
    /// The file of the engine, under `src`.
    pub file: &'static str,
}

/// A row of the table.
struct Topic {
    words: fn(&'static TopicsWords) -> &'static TopicWords,
    file: &'static str,
    values: fn(Language) -> Values,
}

const TOPICS: &[Topic] = &[
    Topic { words: |it| &it.verdict, file: "calc/share.rs", values: worked::verdict },
    Topic { words: |it| &it.least, file: "calc/need.rs", values: worked::least },
    Topic { words: |it| &it.greatest, file: "calc/need.rs", values: worked::greatest },
    Topic { words: |it| &it.extra, file: "calc/need.rs", values: worked::extra },
    Topic { words: |it| &it.dilution, file: "calc/need.rs", values: worked::dilution },
    Topic { words: |it| &it.rest, file: "calc/rest.rs", values: worked::rest },
    Topic { words: |it| &it.best, file: "calc/rest.rs", values: worked::best },
    Topic { words: |it| &it.any_of, file: "calc/outcome.rs", values: worked::any_of },
    Topic { words: |it| &it.reach, file: "calc/rest.rs", values: worked::reach },
    Topic { words: |it| &it.volume, file: "calc/volume.rs", values: worked::volume },
    Topic { words: |it| &it.crossing, file: "calc/crossing.rs", values: worked::crossing },
    Topic { words: |it| &it.rates, file: "calc/calendar.rs", values: worked::rates },
    Topic { words: |it| &it.growth, file: "calc/demand.rs", values: worked::growth },
    Topic { words: |it| &it.display, file: "calc/share.rs", values: worked::display },
    Topic { words: |it| &it.path, file: "calc/path.rs", values: worked::path },
    Topic { words: |it| &it.split, file: "calc/allocation.rs", values: worked::split_of },
    Topic { words: |it| &it.chance, file: "calc/risk/inversion.rs", values: worked::chance },
    Topic { words: |it| &it.sure, file: "calc/risk/outlook.rs", values: worked::sure },
    Topic { words: |it| &it.card, file: "calc/points.rs", values: worked::card },
    Topic { words: |it| &it.way, file: "calc/way.rs", values: worked::way },
    Topic { words: |it| &it.rank, file: "calc/risk/rank.rs", values: worked::rank },
    Topic { words: |it| &it.exact, file: "calc/risk/survey.rs", values: worked::exact },
    Topic { words: |it| &it.wilson, file: "calc/risk/survey.rs", values: worked::wilson },
    Topic { words: |it| &it.sample, file: "calc/survey.rs", values: worked::sample },
    Topic { words: |it| &it.identities, file: "calc/check.rs", values: worked::identities },
];

fn words(language: Language) -> &'static MethodWords {
    &language.further().method
}

/// Every formula, in order.
pub fn topics(language: Language) -> Vec<SaidTopic> {
    let said = |topic: &Topic| {
        let TopicWords { title, formula, text, example } = *(topic.words)(&words(language).topic);
        let values = (topic.values)(language).unwrap_or_default();
        let values: Vec<(&str, &str)> = values.iter().map(|(slot, value)| (*slot, value.as_str())).collect();
        SaidTopic { title, formula, text, example: fill(example, &values), file: topic.file }
    };
    TOPICS.iter().map(said).collect()
}

/// A term: in Vietnamese, in English, and what it means.
pub type SaidTerm = (&'static str, &'static str, &'static str);

/// The glossary.
pub fn glossary(language: Language) -> Vec<SaidTerm> {
    type Row = (&'static str, &'static str, fn(&'static GlossaryWords) -> &'static str);
    const TERMS: &[Row] = &[
        ("hồ sơ", "dossier", |it| it.dossier),
        ("thủ tục hành chính (TTHC)", "administrative procedure", |it| it.administrative_procedure),
        ("dịch vụ công trực tuyến toàn trình / một phần", "full / partial online service", |it| it.full),
        ("kỳ trước chuyển sang", "carried over", |it| it.carried_over),
        ("ngày chốt số liệu", "cut-off", |it| it.cut_off),
        ("chỉ tiêu", "target", |it| it.target),
        ("ngưỡng", "threshold", |it| it.threshold),
        ("còn thiếu", "gap", |it| it.gap),
        ("còn được phép", "headroom", |it| it.headroom),
        ("điều kiện loại trừ", "gate", |it| it.gate),
        ("điểm phần trăm", "percentage point", |it| it.percentage_point),
        ("dự báo", "forecast", |it| it.forecast),
        ("lộ trình", "path", |it| it.path),
        ("phân bổ (giao chỉ tiêu)", "allocation", |it| it.allocation),
        ("mức sàn / mức trần", "floor / cap", |it| it.floor),
        ("kịch bản", "scenario", |it| it.scenario),
        ("phiếu chấm điểm", "score card", |it| it.score_card),
        ("chứng minh", "certificate", |it| it.certificate),
        ("khoảng tin cậy", "confidence interval", |it| it.confidence_interval),
    ];
    TERMS.iter().map(|(vietnamese, english, meaning)| (*vietnamese, *english, meaning(&words(language).term))).collect()
}

/// What the tool does not do.
pub fn limits(language: Language) -> Vec<String> {
    let words = &words(language).limit;
    let count = |count: u64| format_count(count.into(), language);
    let values = [
        ("units", count(MAX_UNITS.into())),
        ("parts", count(MAX_PARTS.into())),
        ("rows", count(MAX_ROWS.into())),
        ("count", count(MAX_COUNT)),
        ("readable", count(MAX_LENGTH as u64)),
        ("packed", count(MAX_PACKED as u64)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(slot, value)| (*slot, value.as_str())).collect();
    let all = [words.size, words.link, words.working_days, words.chance, words.definitions, words.device];
    all.iter().map(|template| fill(template, &values).plain()).collect()
}

/// Which version this is, and which links it reads.
pub fn version(language: Language) -> String {
    let [link, packed] = [VERSION, PACKED_VERSION.into()].map(|version| version.to_string());
    let values = [("version", env!("CARGO_PKG_VERSION")), ("link", &*link), ("packed", &*packed)];
    fill(words(language).version_told, &values).plain()
}

/// Which numbers changed since the version before.
pub fn numbers_changed(language: Language) -> [&'static str; 10] {
    let words = &words(language).changed;
    let ChangedWords { beyond, gate, open, fall, keep, deadline, rank, ends, sample, near } = *words;
    [beyond, gate, open, fall, keep, deadline, rank, ends, sample, near]
}

/// Where the methods come from.
pub const METHOD_SOURCES: &[&str] = &[
    "C. J. Clopper, E. S. Pearson, “The use of confidence or fiducial limits illustrated in the case of the binomial”, Biometrika 26 (1934)",
    "E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of the American Statistical Association 22 (1927)",
    "R. B. Davies, “Numerical inversion of a characteristic function”, Biometrika 60 (1973)",
    "H. Takahasi, M. Mori, “Double exponential formulas for numerical integration”, Publications of RIMS 9 (1974)",
    "L. N. Trefethen, J. A. C. Weideman, “The exponentially convergent trapezoidal rule”, SIAM Review 56 (2014)",
    "G. R. Bitran, A. C. Hax, “Disaggregation and resource allocation using convex knapsack problems with bounded variables”, Management Science 27 (1981)",
    "K. C. Kiwiel, “Variable fixing algorithms for the continuous quadratic knapsack problem”, Journal of Optimization Theory and Applications 136 (2008)",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::phrase::pieces;

    /// Every example is computed: no slot keeps its name, and the published numbers come out.
    #[test]
    fn every_example_is_computed() {
        for &language in Language::ALL {
            for (topic, row) in topics(language).iter().zip(TOPICS) {
                let values = (row.values)(language).unwrap_or_else(|| panic!("{}: no example", topic.title));
                let slots = pieces((row.words)(&words(language).topic).example);
                for piece in slots {
                    if let crate::i18n::phrase::Piece::Slot(slot) = piece {
                        assert!(values.iter().any(|(name, _)| *name == slot), "{}: {slot}", topic.title);
                    }
                }
            }
        }
        let said = topics(Language::En);
        let example = |title: &str| said.iter().find(|it| it.title.starts_with(title)).unwrap().example.plain();
        assert!(example("The least that").contains("16,812") && example("The least that").contains("4,296"));
        assert!(example("The most").contains("728") && example("The most").contains("77"));
        assert!(example("Dossiers that come").contains("6,137"));
        assert!(example("The rest").contains("54,696"));
        assert!(example("The chance of meeting").contains("79.7%"), "{}", example("The chance of meeting"));
        assert!(example("The share that").contains("38.25%") && example("The share that").contains("40.0"));
        assert!(example("Points").contains("8.56"));
        assert!(example("Checking").contains("1,992"), "{}", example("Checking"));
        assert!(example("Printing").contains("64.9996%"));
    }

    /// The table names files that are there.
    #[test]
    fn the_files_of_the_engine_are_there() {
        for topic in TOPICS {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(topic.file);
            assert!(path.is_file(), "{}", topic.file);
        }
    }
}
