//! Units and months together: whole numbers whose rows, columns and total all agree to the dossier.
//!
//! Each cell begins with its part of row and column in full, rᵢ·cₖ/G rounded down and held at its cap. What rows and columns
//! still lack is then brought from where it is missing to where it is missing, through cells that can still take or give
//! (a flow over the few columns): where the numbers fit at all, they are found.

use std::collections::VecDeque;

/// The cells; `None` where rows and columns do not add up to the same, or do not fit within the caps.
pub fn months(rows: &[u64], columns: &[u64], caps: &[Vec<u64>]) -> Option<Vec<Vec<u64>>> {
    let total: u128 = rows.iter().copied().map(u128::from).sum();
    let same = total == columns.iter().copied().map(u128::from).sum();
    same.then_some(())?;
    let mut grid = Grid::begun(rows, columns, caps, total.max(1));
    grid.deal();
    for row in 0..rows.len() {
        while grid.lack(row) > 0 {
            grid.bring(row)?;
        }
    }
    Some(grid.cells)
}

struct Grid<'a> {
    cells: Vec<Vec<u64>>,
    caps: &'a [Vec<u64>],
    /// What each row still lacks.
    across: Vec<u64>,
    /// What each column still lacks.
    down: Vec<u64>,
}

impl<'a> Grid<'a> {
    fn begun(rows: &[u64], columns: &[u64], caps: &'a [Vec<u64>], total: u128) -> Grid<'a> {
        let mut grid =
            Grid { cells: Vec::with_capacity(rows.len()), caps, across: rows.to_vec(), down: columns.to_vec() };
        for (row, lack) in grid.across.iter_mut().enumerate() {
            let cap = caps.get(row).map_or(&[][..], Vec::as_slice);
            let whole = u128::from(*lack);
            let cell = |(column, left): (usize, &mut u64)| {
                let part = whole * u128::from(columns.get(column).copied().unwrap_or(0)) / total;
                let taken = u64::try_from(part).unwrap_or(0).min(cap.get(column).copied().unwrap_or(0));
                *left -= taken.min(*left);
                taken
            };
            let cells: Vec<u64> = grid.down.iter_mut().enumerate().map(cell).collect();
            *lack -= cells.iter().sum::<u64>().min(*lack);
            grid.cells.push(cells);
        }
        grid
    }

    fn lack(&self, row: usize) -> u64 {
        self.across.get(row).copied().unwrap_or(0)
    }

    fn spare(&self, row: usize, column: usize) -> u64 {
        let cap = self.caps.get(row).and_then(|caps| caps.get(column)).copied().unwrap_or(0);
        cap - self.held(row, column).min(cap)
    }

    fn held(&self, row: usize, column: usize) -> u64 {
        self.cells.get(row).and_then(|cells| cells.get(column)).copied().unwrap_or(0)
    }

    /// Gives each row what it lacks where the columns lack most.
    fn deal(&mut self) {
        for row in 0..self.across.len() {
            while self.lack(row) > 0 {
                let open = (0..self.down.len()).filter(|&column| self.spare(row, column) > 0);
                let most = open.max_by_key(|&column| (self.down.get(column).copied(), usize::MAX - column));
                let Some(column) = most.filter(|&column| self.down.get(column).is_some_and(|&lack| lack > 0)) else {
                    break;
                };
                // One at a time while columns are alike: rows that lack little are spread over them.
                let room = self.spare(row, column).min(self.lack(row)).min(self.down.get(column).copied().unwrap_or(0));
                let amount = if room > self.down.len() as u64 { room } else { 1 };
                self.add(row, column, amount);
                self.across.get_mut(row).into_iter().for_each(|lack| *lack -= amount);
                self.down.get_mut(column).into_iter().for_each(|lack| *lack -= amount);
            }
        }
    }

    fn add(&mut self, row: usize, column: usize, amount: u64) {
        if let Some(cell) = self.cells.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *cell += amount;
        }
    }

    fn take(&mut self, row: usize, column: usize, amount: u64) {
        if let Some(cell) = self.cells.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *cell -= amount.min(*cell);
        }
    }

    /// Brings what a row lacks from a column that lacks it too, along the shortest chain of rows that can change columns.
    fn bring(&mut self, row: usize) -> Option<()> {
        let columns = self.down.len();
        // How each column was reached: by which row, from which column; the first ones by the row itself.
        let mut reached: Vec<Option<(usize, Option<usize>)>> = vec![None; columns];
        let mut queue = VecDeque::new();
        for column in (0..columns).filter(|&column| self.spare(row, column) > 0) {
            *reached.get_mut(column)? = Some((row, None));
            queue.push_back(column);
        }
        while let Some(column) = queue.pop_front() {
            if self.down.get(column).is_some_and(|&lack| lack > 0) {
                return self.shift(row, column, &reached);
            }
            for next in 0..columns {
                if reached.get(next)?.is_some() {
                    continue;
                }
                let changes = |&other: &usize| self.held(other, column) > 0 && self.spare(other, next) > 0;
                if let Some(other) = (0..self.cells.len()).find(changes) {
                    *reached.get_mut(next)? = Some((other, Some(column)));
                    queue.push_back(next);
                }
            }
        }
        None
    }

    /// Moves as much as the chain to this column lets.
    fn shift(&mut self, row: usize, end: usize, reached: &[Option<(usize, Option<usize>)>]) -> Option<()> {
        let mut chain = Vec::new();
        let mut column = end;
        loop {
            let (by, from) = (*reached.get(column)?)?;
            chain.push((by, from, column));
            match from {
                Some(before) => column = before,
                None => break,
            }
        }
        let bound = |&(by, from, to): &(usize, Option<usize>, usize)| {
            let held = from.map_or(u64::MAX, |from| self.held(by, from));
            self.spare(by, to).min(held)
        };
        let room = chain.iter().map(bound).min()?.min(self.lack(row)).min(*self.down.get(end)?);
        for &(by, from, to) in &chain {
            if let Some(from) = from {
                self.take(by, from, room);
            }
            self.add(by, to, room);
        }
        *self.across.get_mut(row)? -= room;
        *self.down.get_mut(end)? -= room;
        (room > 0).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(cells: &[Vec<u64>]) -> (Vec<u64>, Vec<u64>) {
        let across = cells.iter().map(|row| row.iter().sum()).collect();
        let down = (0..cells[0].len()).map(|column| cells.iter().map(|row| row[column]).sum()).collect();
        (across, down)
    }

    #[test]
    fn rows_and_columns_agree() {
        let (rows, columns) = ([7, 11, 2], [5, 5, 10]);
        let cells = months(&rows, &columns, &vec![vec![20; 3]; 3]).unwrap();
        assert_eq!(sums(&cells), (rows.to_vec(), columns.to_vec()));
        // Each stands near its part of row and column.
        assert!(cells[1][2] >= 5 && cells[1][2] <= 6, "{cells:?}");
    }

    #[test]
    fn caps_hold_and_others_make_room() {
        // The first row can only use the last column, which the second would otherwise fill.
        let caps = [vec![0, 0, 4], vec![9, 9, 9]];
        let cells = months(&[4, 8], &[4, 4, 4], &caps).unwrap();
        assert_eq!(cells, [[0, 0, 4], [4, 4, 0]]);
    }

    #[test]
    fn what_does_not_fit_is_none() {
        assert_eq!(months(&[1], &[2], &[vec![9]]), None);
        assert_eq!(months(&[4, 4], &[4, 4], &[vec![1, 1], vec![9, 9]]), None);
        assert_eq!(months(&[0, 0], &[0, 0], &[vec![0, 0], vec![0, 0]]), Some(vec![vec![0, 0], vec![0, 0]]));
    }

    #[test]
    fn a_row_that_lacks_little_goes_where_the_columns_lack_most() {
        // Each cell begins with nothing: the second column lacks two, then both one.
        let cells = months(&[1, 1, 1], &[1, 2], &vec![vec![9; 2]; 3]).unwrap();
        assert_eq!(cells, [[0, 1], [1, 0], [0, 1]]);
        let cells = months(&[2, 2, 2], &[2, 2, 2], &vec![vec![9; 3]; 3]).unwrap();
        assert_eq!(cells, [[1, 1, 0], [1, 0, 1], [0, 1, 1]]);
    }

    #[test]
    fn as_many_as_there_are_columns_are_dealt_one_by_one_and_more_at_once() {
        let caps = |most| [vec![0, most, most], vec![most, 0, most], vec![most; 3]];
        // They begin with 0, 2, 2 and 2, 0, 2 and 2, 2, 2 and lack 3, 3, 2 across and down.
        let cells = months(&[7, 7, 8], &[7, 7, 8], &caps(9)).unwrap();
        assert_eq!(cells, [[0, 4, 3], [5, 0, 2], [2, 3, 3]]);
        // With 6 in place of 2, and 8, 8, 2 lacking.
        let cells = months(&[20; 3], &[20; 3], &caps(99)).unwrap();
        assert_eq!(cells, [[0, 14, 6], [14, 0, 6], [6, 6, 8]]);
    }
}
