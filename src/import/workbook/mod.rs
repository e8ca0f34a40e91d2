//! Files into sheets: CSV, XLSX and ODS, told apart by their first bytes and not by their names.
//!
//! A file is a stranger's: what it may take of the machine is bounded, and nothing in it is trusted.

mod archive;
mod csv;
mod number_format;
mod ods;
mod unreadable;
mod xlsx;
mod xlsx_sheet;
mod xml;

use super::grid::Sheet;
use crate::model::import::Delimiter;

pub(super) use unreadable::Unreadable;

/// The largest file, in bytes. A report of all communes by procedure and month takes a twentieth of it.
pub(super) const MAXIMUM_FILE: u64 = 32 << 20;

/// The most cells that are read of a sheet, repeated ones counted each.
const MAXIMUM_CELLS: usize = 1_000_000;

/// The most merged cells of a sheet.
const MAXIMUM_MERGED: usize = 20_000;

/// How the two formats of workbooks begin: as a ZIP archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// How a compound file begins: a workbook with a password, or one of before 2007.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Reads the sheet that is wanted out of a file; the only one where none is named.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>, delimiter: Delimiter) -> Result<Sheet, Unreadable> {
    if bytes.len() as u64 > MAXIMUM_FILE {
        return Err(Unreadable::TooLarge);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    }
    if !bytes.starts_with(ARCHIVE) {
        return csv::read(bytes, delimiter);
    }
    let mut archive = archive::Archive::open(bytes)?;
    if archive.has("content.xml") { ods::read(&mut archive, wanted) } else { xlsx::read(&mut archive, wanted) }
}

/// A compound file names its streams in UTF-16.
fn compound(bytes: &[u8]) -> Unreadable {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_encrypted = bytes.windows(name.len()).any(|window| window == name);
    if is_encrypted { Unreadable::Protected } else { Unreadable::Unknown }
}

/// Of several sheets the one that is wanted, by its place in the list.
fn choose(names: &[String], wanted: Option<&str>) -> Result<usize, Unreadable> {
    let known = || Unreadable::NoSheet(names.to_vec());
    match wanted {
        Some(wanted) => {
            let wanted = super::grid::tidy(wanted);
            names.iter().position(|name| super::grid::tidy(name) == wanted).ok_or_else(known)
        }
        None if names.len() == 1 => Ok(0),
        None => Err(known()),
    }
}
