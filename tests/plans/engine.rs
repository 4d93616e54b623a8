//! What the board is made of: sums of rows, levels, gates, marks.
