//! The ZIP archive that a workbook is, unpacked within a budget.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::unreadable::Unreadable;

/// How much may be unpacked of one workbook, in bytes. What an entry says of its own size is not believed.
const MAXIMUM_UNPACKED: u64 = 64 << 20;

/// A workbook's archive.
pub(super) struct Archive<'bytes> {
    zip: ZipArchive<Cursor<&'bytes [u8]>>,
    left: u64,
}

impl<'bytes> Archive<'bytes> {
    /// Reads the list of its files.
    pub(super) fn open(bytes: &'bytes [u8]) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| Unreadable::Broken(error.to_string()))?;
        Ok(Self { zip, left: MAXIMUM_UNPACKED })
    }

    /// Whether it holds a file of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of a file; none where there is no such file.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) if error.to_string().contains("assword") => return Err(Unreadable::Protected),
            Err(error) => return Err(Unreadable::Broken(error.to_string())),
        };
        let mut bytes = Vec::new();
        // One byte more than is allowed shows that there is more.
        let read = file.take(self.left + 1).read_to_end(&mut bytes);
        let length = read.map_err(|error| Unreadable::Broken(error.to_string()))? as u64;
        self.left = self.left.checked_sub(length).ok_or(Unreadable::TooLarge)?;
        let text = String::from_utf8(bytes).map_err(|_| Unreadable::Broken(format!("{name}: UTF-8")))?;
        Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
    }

    /// The text of a file that every workbook has.
    pub(super) fn required(&mut self, name: &str) -> Result<String, Unreadable> {
        self.text(name)?.ok_or_else(|| Unreadable::Broken(format!("{name} is missing")))
    }
}
