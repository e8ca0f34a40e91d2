//! `imports/<id>.yaml`: how a spreadsheet of an official report becomes rows of a table of counts.
//!
//! Nothing about a spreadsheet is guessed: separators, days, empty cells and names are declared here.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::identifier::TableId;
use super::statistics::{Dimension, EmptyReason, Measure, Period};

/// How `noticeboard import` reads a spreadsheet into a table of counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportMapping {
    /// The table that it feeds: `statistics/<table>.csv`.
    pub table: TableId,
    /// The name of the sheet; left out for CSV files, and for workbooks with one sheet only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// What separates the cells of a CSV file.
    #[serde(default)]
    pub delimiter: Delimiter,
    /// The rows that name the columns, counted from 1.
    pub header: HeaderRows,
    /// The text of the cell at which reading ends, such as the place of a signature; nothing from its row on is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// From where the period of a row comes.
    pub period: PeriodSource,
    /// The columns that say what a row is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<AboutColumn>,
    /// What all rows are about, where no column says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constants: Vec<Constant>,
    /// The columns of counts.
    #[schemars(length(min = 1))]
    pub counts: Vec<CountColumn>,
    /// The columns of rates: they are compared with the counts and not kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<RateColumn>,
    /// The headers of columns that are not read, such as `STT`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<String>,
    /// Rows that hold sums: they are compared with the rows that they sum and not kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<TotalRow>,
    /// The labels of other rows that are not read, such as headings of groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<String>,
    /// How numbers that are texts are written.
    #[serde(default)]
    pub numbers: NumberStyle,
    /// Why there is no count where a cell is empty; left out, an empty cell is a mistake.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<EmptyReason>,
    /// Words and signs that stand for a missing count, such as `-`, each with its reason.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<String, EmptyReason>,
    /// Why new rows have no count in columns of the table that the spreadsheet does not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<AbsentCount>,
}

/// What separates the cells of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// A comma.
    #[default]
    Comma,
    /// A semicolon, as spreadsheet programs write where the decimal mark is a comma.
    Semicolon,
    /// A tab.
    Tab,
}

/// The rows that name the columns. The name of a column is its texts in these rows, joined by ` / `.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeaderRows {
    /// The first row.
    #[schemars(range(min = 1))]
    pub first: u32,
    /// The last row.
    #[schemars(range(min = 1))]
    pub last: u32,
}

/// From where the period of a row comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PeriodSource {
    /// The table speaks of one period, which its descriptor names.
    Table,
    /// All rows speak of the same days.
    Fixed {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// A column holds words such as `Quý I/2026`.
    Words {
        /// The header of the column.
        header: String,
        /// The words, each with its days.
        words: BTreeMap<String, Period>,
    },
    /// Two columns hold the first and the last day.
    Days {
        /// The header of the column with the first day.
        from: String,
        /// The header of the column with the last day.
        to: String,
        /// How the days are written.
        written: DayStyle,
    },
}

/// How days are written in a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayStyle {
    /// As text, day first: `31/3/2026`.
    DayMonthYear,
    /// As text, year first: `2026-03-31`.
    Iso,
    /// As cells with a date format, or as their serial numbers: 46112.
    Serial,
}

/// What a row can be about, apart from its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// An office.
    Office,
    /// A place.
    Place,
    /// A level of government.
    Level,
    /// A procedure.
    Procedure,
    /// A topic.
    Topic,
}

/// A column that says what a row is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutColumn {
    /// The header of the column.
    pub header: String,
    /// What it names.
    pub subject: Subject,
    /// By what it names it.
    pub by: NamedBy,
    /// What single cells mean where they write a name in their own way: the cell, and the file name of the record.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
}

/// By what a cell names a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NamedBy {
    /// By its name as it is today, with its kind or without (`Xã Na Sang`, `Na Sang`).
    Name,
    /// By its code in the official list.
    Code,
    /// By its file name in the content.
    File,
}

/// What all rows of a spreadsheet are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// What is named.
    pub subject: Subject,
    /// The file name of the record, or the word of the level.
    pub value: String,
}

/// A column of counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountColumn {
    /// The header of the column.
    pub header: String,
    /// What is counted: the column of the table.
    pub measure: Measure,
}

/// A column of rates. A rate is never kept: it must agree with the counts beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateColumn {
    /// The header of the column.
    pub header: String,
    /// The counts that are added up above the line.
    #[schemars(length(min = 1))]
    pub parts: Vec<Measure>,
    /// The count below the line.
    pub of: Measure,
    /// Whether a rate is written as 95 or as 0.95.
    pub written: RateStyle,
    /// To how many decimals of a percent it is rounded.
    #[schemars(range(max = 6))]
    pub decimals: u32,
}

/// How a rate is written. A cell with a percent format holds a fraction, whatever it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RateStyle {
    /// 95 means 95 %.
    Percent,
    /// 0.95 means 95 %.
    Fraction,
}

/// Why new rows have no count in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsentCount {
    /// The column of the table.
    pub measure: Measure,
    /// Why the spreadsheet does not have it.
    pub reason: EmptyReason,
}

/// A row that holds sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TotalRow {
    /// The text of one of its cells: `Tổng cộng`.
    pub label: String,
    /// What it sums.
    pub sums: TotalOf,
}

/// What a row of sums adds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TotalOf {
    /// All rows of the sheet.
    All,
    /// The rows above it, up to the total before.
    Above,
    /// The rows below it, up to the next total.
    Below,
}

/// How numbers are written where a cell holds them as text, as every cell of a CSV file does.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberStyle {
    /// What separates thousands.
    #[serde(default)]
    pub thousands: Thousands,
    /// What separates decimals, in rates.
    #[serde(default)]
    pub decimal: DecimalMark,
    /// Whether cells of a workbook may hold numbers as texts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub as_text: bool,
    /// Marks of footnotes after a number, which are dropped: `*`, `(1)`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<String>,
}

/// What separates thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Thousands {
    /// Nothing: 56944.
    #[default]
    None,
    /// A point, as in Vietnamese: 56.944.
    Point,
    /// A comma: 56,944.
    Comma,
    /// A space: 56 944.
    Space,
}

/// What separates decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// A comma, as in Vietnamese: 99,7.
    #[default]
    Comma,
    /// A point: 99.7.
    Point,
}

impl Subject {
    /// The column of the table that names it.
    pub fn dimension(self) -> Dimension {
        match self {
            Self::Office => Dimension::Office,
            Self::Place => Dimension::Place,
            Self::Level => Dimension::Level,
            Self::Procedure => Dimension::Procedure,
            Self::Topic => Dimension::Topic,
        }
    }
}

impl ImportMapping {
    /// Every header that the mapping declares, each with the pointer to where it does so.
    pub fn headers(&self) -> Vec<(String, &str)> {
        let about = self.about.iter().enumerate().map(|(at, column)| (format!("about/{at}/header"), &column.header));
        let counts = self.counts.iter().enumerate().map(|(at, column)| (format!("counts/{at}/header"), &column.header));
        let rates = self.rates.iter().enumerate().map(|(at, column)| (format!("rates/{at}/header"), &column.header));
        let ignored = self.ignored.iter().enumerate().map(|(at, header)| (format!("ignored/{at}"), header));
        let period = match &self.period {
            PeriodSource::Table | PeriodSource::Fixed { .. } => Vec::new(),
            PeriodSource::Words { header, .. } => vec![("period/header".to_owned(), header)],
            PeriodSource::Days { from, to, .. } => vec![("period/from".to_owned(), from), ("period/to".to_owned(), to)],
        };
        let all = period.into_iter().chain(about).chain(counts).chain(rates).chain(ignored);
        all.map(|(pointer, header)| (pointer, header.as_str())).collect()
    }

    /// What the rows are about, apart from their period: from columns and constants, with pointers.
    pub fn subjects(&self) -> Vec<(String, Subject)> {
        let columns = self.about.iter().enumerate().map(|(at, column)| (format!("about/{at}/subject"), column.subject));
        let constants = self
            .constants
            .iter()
            .enumerate()
            .map(|(at, constant)| (format!("constants/{at}/subject"), constant.subject));
        columns.chain(constants).collect()
    }
}
