//! Scores: cards, ranks and surveys against published cases, independent tables and brute force.

mod card;
mod rank;
mod survey;
