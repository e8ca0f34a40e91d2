//! A block of lines, read by itself.

use csv::ByteRecord;

use super::NotUtf8;
use super::kept::Kept;
use super::words::Words;
use crate::text::fold;
use crate::text::span::Span;

/// What a block holds; places are counted from its beginning.
pub(super) struct Part {
    pub(super) columns: Vec<Words>,
    pub(super) starts: Vec<u32>,
    pub(super) lines: Vec<u32>,
    pub(super) kept: Kept,
    pub(super) dropped: Vec<Dropped>,
    pub(super) bytes: usize,
    pub(super) breaks: usize,
}

/// A row that was left out.
pub(super) struct Dropped {
    pub(super) span: Span,
    /// How many cells it has; none where it could not be read.
    pub(super) cells: Option<usize>,
}

/// The first row of a file.
pub(super) struct Header {
    pub(super) cells: Vec<String>,
    pub(super) start: u32,
    pub(super) line: u32,
    pub(super) text: String,
    /// Where the next row may begin.
    pub(super) end: usize,
    /// How many lines end before that.
    pub(super) breaks: usize,
}

/// A row of a block as it stands in it.
struct Raw<'block> {
    start: usize,
    line: u32,
    text: &'block [u8],
}

/// Reads the first row of a file; without cells where there is none.
pub(super) fn header(block: &[u8]) -> Result<Header, NotUtf8> {
    let mut reader = reader(block);
    let mut record = ByteRecord::new();
    // A row of any length is read from memory without fail.
    let _ = reader.read_byte_record(&mut record);
    let raw = raw(block, &record, reader.position());
    let cells = record.iter().map(|cell| std::str::from_utf8(cell).map(|cell| fold::to_nfc(cell.trim()).into_owned()));
    Ok(Header {
        cells: cells.collect::<Result<_, _>>().map_err(|_| NotUtf8)?,
        start: narrow(raw.start),
        line: raw.line,
        text: String::from_utf8_lossy(raw.text).into_owned(),
        end: position(reader.position(), block),
        breaks: line_breaks(reader.position()),
    })
}

impl Part {
    /// Reads a block whose rows should have `width` cells.
    pub(super) fn read(block: &[u8], width: usize) -> Result<Self, NotUtf8> {
        std::str::from_utf8(block).map_err(|_| NotUtf8)?;
        let mut part = Self {
            columns: (0..width).map(|_| Words::default()).collect(),
            starts: Vec::new(),
            lines: Vec::new(),
            kept: Kept::default(),
            dropped: Vec::new(),
            bytes: block.len(),
            breaks: 0,
        };
        let mut reader = reader(block);
        let mut record = ByteRecord::new();
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(false) => break,
                Ok(true) if record.len() == width => part.push(&record, &raw(block, &record, reader.position())),
                read => part.leave_out(&raw(block, &record, reader.position()), read.ok().map(|_| record.len())),
            }
        }
        part.breaks = line_breaks(reader.position());
        Ok(part)
    }

    fn push(&mut self, record: &ByteRecord, raw: &Raw<'_>) {
        // The commas between the cells.
        let mut length = Some(record.len() - 1);
        for (column, cell) in self.columns.iter_mut().zip(record) {
            let word = column.push(cell);
            length = length.zip(word).map(|(length, word)| length + word);
        }
        let start = narrow(raw.start);
        self.starts.push(start);
        self.lines.push(raw.line);
        if length != Some(raw.text.len()) {
            self.kept.push(start, raw.line, &String::from_utf8_lossy(raw.text));
        }
    }

    fn leave_out(&mut self, raw: &Raw<'_>, cells: Option<usize>) {
        self.kept.push(narrow(raw.start), raw.line, &String::from_utf8_lossy(raw.text));
        let span = Span { start: raw.start, end: raw.start + raw.text.len() };
        self.dropped.push(Dropped { span, cells });
    }
}

/// How many lines ended so far.
fn line_breaks(position: &csv::Position) -> usize {
    usize::try_from(position.line()).unwrap_or(usize::MAX).saturating_sub(1)
}

fn reader(block: &[u8]) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(block)
}

/// The reader counts a line break as part of the row that follows it.
fn raw<'block>(block: &'block [u8], record: &ByteRecord, after: &csv::Position) -> Raw<'block> {
    let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let from = record.position().map_or(0, |before| position(before, block));
    let line = record.position().map_or(1, csv::Position::line);
    let text = block.get(from..position(after, block)).unwrap_or_default();
    let skipped = text.iter().take_while(|byte| is_break(byte)).count();
    let breaks = text.iter().take(skipped).map(|byte| usize::from(*byte == b'\n')).sum();
    let text = text.get(skipped..).unwrap_or_default();
    let length = text.iter().rposition(|byte| !is_break(byte)).map_or(0, |last| last + 1);
    Raw {
        start: from + skipped,
        line: u32::try_from(line).unwrap_or(u32::MAX).saturating_add(narrow(breaks)),
        text: text.get(..length).unwrap_or_default(),
    }
}

fn position(position: &csv::Position, block: &[u8]) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX).min(block.len())
}

/// Files are far smaller than what 32 bits can count.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
