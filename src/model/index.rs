//! The published indices that provinces are ranked by, and what is known of each.

use super::decimal::Decimal;

/// An index by which provinces are scored and ranked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Index {
    /// PAR INDEX: administrative reform.
    Par,
    /// PCI: provincial competitiveness.
    Pci,
    /// SIPAS: satisfaction with administrative services.
    Sipas,
    /// PAPI: governance and public administration performance.
    Papi,
    /// DTI: digital transformation.
    Dti,
    /// ICT Index: readiness for information technology.
    Ict,
    /// An index of the user's own.
    Own(String),
}

impl Index {
    /// The published indices, in the order they are offered.
    pub const PUBLISHED: &'static [Index] =
        &[Index::Par, Index::Pci, Index::Sipas, Index::Papi, Index::Dti, Index::Ict];

    /// The code name used in files; `None` for one of the user's own.
    pub const fn code(&self) -> Option<&'static str> {
        Some(match self {
            Index::Par => "par",
            Index::Pci => "pci",
            Index::Sipas => "sipas",
            Index::Papi => "papi",
            Index::Dti => "dti",
            Index::Ict => "ict",
            Index::Own(_) => return None,
        })
    }

    /// The published index with this code name.
    pub fn from_code(code: &str) -> Option<Index> {
        Self::PUBLISHED.iter().find(|index| index.code() == Some(code)).cloned()
    }
}

/// Rank and score in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placing {
    /// The rank, from 1.
    pub rank: Option<u32>,
    /// The score, on the index's own scale.
    pub score: Option<Decimal>,
}

/// What is known of one index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexRecord {
    /// The index.
    pub index: Index,
    /// How many are ranked.
    pub ranked: Option<u32>,
    /// This year's placing.
    pub now: Placing,
    /// Last year's placing.
    pub last: Placing,
    /// The mean score of all that are ranked.
    pub mean: Option<Decimal>,
}

impl IndexRecord {
    /// A record of which nothing is known yet.
    pub fn new(index: Index) -> IndexRecord {
        IndexRecord { index, ranked: None, now: Placing::default(), last: Placing::default(), mean: None }
    }
}
