//! Writes tables as an XLSX file: numbers as numbers, what follows from others as formulas with their values.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use crate::sheet::report::{Out, Table};

/// The widest column, in characters.
const WIDEST: usize = 48;
/// The narrowest one.
const NARROWEST: usize = 8;

/// Writes the tables, each a sheet.
///
/// # Errors
/// What the library says of what cannot be written.
pub fn write(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // No clock: equal scenarios give equal files.
    let made = ExcelDateTime::from_ymd(2020, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author("Cán Đích").set_creation_datetime(&made));
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let sheet = book.add_worksheet();
        let name = free_name(&table.name, &names);
        sheet.set_name(&name)?;
        names.push(name);
        fill(sheet, table)?;
    }
    book.save_to_buffer()
}

/// A name that a sheet can have and none has yet.
fn free_name(wanted: &str, taken: &[String]) -> String {
    let plain: String = wanted.chars().filter(|it| !"[]:*?/\\".contains(*it)).take(28).collect();
    let plain = plain.trim_matches(['\'', ' ']).to_owned();
    let plain = if plain.is_empty() { "1".to_owned() } else { plain };
    let is_free = |name: &String| taken.iter().all(|it| it.to_lowercase() != name.to_lowercase());
    let numbered = (2..).map(|number| format!("{plain} {number}"));
    std::iter::once(plain.clone()).chain(numbered.take(100)).find(is_free).unwrap_or(plain)
}

fn place(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn column(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, &table.title, &Format::new().set_bold().set_font_size(13))?;
    let head =
        bold.clone().set_text_wrap().set_align(FormatAlign::VerticalCenter).set_border_bottom(FormatBorder::Thin);
    for (at, text) in table.head.iter().enumerate() {
        sheet.write_string_with_format(place(Table::HEAD), column(at), text, &head)?;
    }
    let units = table.rows.len().saturating_sub(table.sums);
    for (row, cells) in table.rows.iter().enumerate() {
        let line = place(Table::HEAD + 1 + row);
        let summed = row >= units;
        for (at, cell) in cells.iter().enumerate() {
            write_cell(sheet, line, column(at), cell, summed)?;
        }
    }
    for (order, note) in table.notes.iter().enumerate() {
        let line = Table::HEAD + 2 + table.rows.len() + order;
        sheet.write_string_with_format(place(line), 0, note, &Format::new().set_italic())?;
    }
    if !table.head.is_empty() {
        sheet.set_freeze_panes(place(Table::HEAD + 1), 1)?;
        sheet.set_repeat_rows(place(Table::HEAD), place(Table::HEAD))?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    widen(sheet, table)
}

fn write_cell(sheet: &mut Worksheet, row: u32, at: u16, cell: &Out, summed: bool) -> Result<(), XlsxError> {
    let format = |number: &str| {
        let format = Format::new().set_num_format(number);
        if summed { format.set_bold().set_border_top(FormatBorder::Thin) } else { format }
    };
    let count = || format("#,##0");
    match cell {
        Out::Empty if summed => drop(sheet.write_blank(row, at, &format("General"))?),
        Out::Empty => {}
        // What looks like an address is text: nothing of the user's is followed.
        Out::Text(text) => drop(sheet.write_string_with_format(row, at, text, &format("@"))?),
        Out::Count(number) => drop(sheet.write_number_with_format(row, at, float(*number), &count())?),
        Out::Sum(number, formula) => {
            let formula = Formula::new(formula).set_result(number.to_string());
            sheet.write_formula_with_format(row, at, formula, &count())?;
        }
        Out::Share(share, decimals, formula) => {
            let digits = "0".repeat(usize::try_from(*decimals).unwrap_or(2));
            let percent = if digits.is_empty() { "0%".to_owned() } else { format!("0.{digits}%") };
            #[expect(clippy::cast_precision_loss, reason = "spreadsheets hold every number so")]
            let value = share.part() as f64 / share.whole() as f64;
            match formula {
                Some(formula) => {
                    let formula = Formula::new(formula).set_result(value.to_string());
                    sheet.write_formula_with_format(row, at, formula, &format(&percent))?;
                }
                None => drop(sheet.write_number_with_format(row, at, value, &format(&percent))?),
            }
        }
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below what spreadsheets hold exactly")]
fn float(number: u64) -> f64 {
    number as f64
}

/// Columns as wide as what stands in them, within reason.
fn widen(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let columns = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
    for at in 0..columns {
        let shown =
            |row: &Vec<Out>| row.get(at).map_or(0, |cell| cell.shown(crate::model::Language::Vi).chars().count());
        let cells = table.rows.iter().map(shown).max().unwrap_or(0);
        let head = table.head.get(at).map_or(0, |head| head.chars().count().min(14));
        let width = place(cells.max(head).clamp(NARROWEST, WIDEST) + 2);
        sheet.set_column_width(column(at), f64::from(width))?;
    }
    Ok(())
}
