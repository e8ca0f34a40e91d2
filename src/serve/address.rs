//! The addresses of the program's own pages. No page of a site begins with an underscore.

/// The folder of everything that is the program's own.
pub(super) const OWN: &str = "_noticeboard/";

/// How the content stands.
pub(super) const STATUS: &str = "/_noticeboard/";

/// The script of served pages.
pub(super) const SCRIPT: &str = "/_noticeboard/preview.js";

/// The folder of files as they were read.
pub(super) const SOURCES: &str = "source/";

/// The address of a file of the content as it was read.
pub(super) fn source(file: &str) -> String {
    file.bytes().fold(format!("/{OWN}{SOURCES}"), |address, byte| {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        if is_plain { address + &char::from(byte).to_string() } else { address + &format!("%{byte:02X}") }
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_of_files_become_addresses() {
        assert_eq!(super::source("content/a b.yaml"), "/_noticeboard/source/content/a%20b.yaml");
    }
}
